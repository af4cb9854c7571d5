import { type ProgrammeSubject, subjectsOf } from "../tt32-2018/subjects";
import type { PrimaryGrade } from "./levels";

/** The five chief qualities (phẩm chất chủ yếu). */
export const qualities = ["yeu-nuoc", "nhan-ai", "cham-chi", "trung-thuc", "trach-nhiem"] as const;

/** The three general competencies (năng lực chung). */
export const generalCompetencies = [
  "tu-chu-tu-hoc",
  "giao-tiep-hop-tac",
  "giai-quyet-van-de-sang-tao",
] as const;

/** The seven specific competencies (năng lực đặc thù). */
export const specificCompetencies = [
  "ngon-ngu",
  "tinh-toan",
  "khoa-hoc",
  "cong-nghe",
  "tin-hoc",
  "tham-mi",
  "the-chat",
] as const;

/** The fifteen qualities and competencies by their group, in the order of the circular. */
export const items = { qualities, generalCompetencies, specificCompetencies } as const;

/** A group of qualities or competencies. */
export type ItemGroup = keyof typeof items;

/** A quality or competency of one group. */
export type Item<Group extends ItemGroup = ItemGroup> = (typeof items)[Group][number];

/** The groups in the order of the circular. */
export const itemGroups = ["qualities", "generalCompetencies", "specificCompetencies"] as const;

/**
 * Specific competencies that a sheet commonly leaves blank: Công nghệ and Tin học, whose subject begins in grade 3, and
 * Khoa học, which exported class tables of grades 1 to 3 leave empty for every pupil. What AMB-P07 makes of it
 * `isBlankAllowed` says.
 */
const commonlyBlank: {
  readonly [item: string]: { readonly upToGrade: PrimaryGrade; readonly always: boolean };
} = {
  "cong-nghe": { upToGrade: 2, always: true },
  "tin-hoc": { upToGrade: 2, always: true },
  "khoa-hoc": { upToGrade: 3, always: false },
};

/**
 * Tells whether a specific competency may be blank under AMB-P07 `blankAllowed`: Công nghệ and Tin học in grades 1 and
 * 2, and each that the class's sheet leaves empty for every pupil. Where nothing is known of the sheet
 * (`emptyInClass` is `undefined`), Khoa học in grades 1 to 3 is taken to be such a one.
 *
 * @example isBlankAllowed("tin-hoc", 3) // false
 */
export function isBlankAllowed(
  item: Item<"specificCompetencies">,
  grade: PrimaryGrade,
  emptyInClass?: readonly string[],
): boolean {
  const common = Object.hasOwn(commonlyBlank, item) ? commonlyBlank[item] : undefined;
  const isCommon = common !== undefined && grade <= common.upToGrade;
  if (isCommon && common.always) return true;
  return emptyInClass === undefined ? isCommon : emptyInClass.includes(item);
}

/** The subjects and educational activities of primary school, in the order of the programme. */
export const primarySubjects: readonly ProgrammeSubject[] = /* @__PURE__ */ subjectsOf("primary");

/** The subjects that are taught as two components, by the key of the whole. */
export const components: { readonly [whole: string]: readonly [string, string] } = {
  "nghe-thuat": ["am-nhac", "mi-thuat"],
  "tin-hoc-cong-nghe": ["tin-hoc", "cong-nghe"],
};

/**
 * The compulsory subjects and educational activities of a grade by the programme of 2018, wholes and not components.
 *
 * @example compulsorySubjects(1)
 * // ["tieng-viet", "toan", "dao-duc", "tn-xh", "gdtc", "nghe-thuat", "hdtn"]
 */
export function compulsorySubjects(grade: PrimaryGrade): string[] {
  return primarySubjects
    .filter(
      ({ kind, periods }) => (kind === "compulsory" || kind === "activity") && periods?.[grade] !== undefined,
    )
    .map(({ key }) => key);
}
