import { type Decision, decide, decided, undetermined } from "../../kernel/decision";
import type { Diagnostic } from "../../kernel/diagnostic";
import { condition, type Step } from "../../kernel/trace";
import { isPrimarySubject, unknownItems } from "../formulas/primary-entries";
import { demandSteps, demandsPossible } from "../formulas/primary-record";
import { unverifiedSource } from "../source";
import { clause } from "./clause";
import type { LegacyPrimaryContext } from "./context";
import { tt22Of2016InForce } from "./in-force";
import { legacyItemGroups, legacyItems } from "./items";
import { type LegacyRecord, legacyValues } from "./legacy-record";
import { excellentDemand } from "./params";

/** The principal's awards of the legacy regime, in the order of the article. */
export const legacyAwards = [
  "hoan-thanh-xuat-sac",
  "vuot-troi-hoac-tien-bo-vuot-bac",
  "khen-thuong-dot-xuat",
] as const;

/**
 * Hoàn thành xuất sắc các nội dung học tập và rèn luyện; thành tích vượt trội hay tiến bộ vượt bậc; khen thưởng đột xuất.
 */
export type LegacyAward = (typeof legacyAwards)[number];

/**
 * What awards rest on, besides the record of the year. The circular sets no number for outstanding achievement or great
 * progress: teachers and class judge them. What is left out did not happen; `null` is not known yet.
 */
export interface LegacyAwardsInput extends LegacyRecord {
  /** Subjects, competencies or qualities with outstanding achievement. */
  readonly outstandingIn?: readonly string[] | null;
  /** Subjects, competencies or qualities with great progress. */
  readonly progressIn?: readonly string[] | null;
  /** Proposed by the teacher and recognised by the class. */
  readonly classRecognised?: boolean | null;
  readonly suddenAchievement?: boolean | null;
}

interface AwardFacts {
  readonly excellent: boolean;
  readonly outstanding: boolean;
  readonly progress: boolean;
  readonly recognised: boolean;
  readonly sudden: boolean;
}

const id = clause(16, 1);

/**
 * The awards of a pupil's year (Article 16, clause 1): excellent completion of all learning and training (every subject
 * Hoàn thành tốt, every competency and quality Tốt, every year-end test at least 9); outstanding achievement or great
 * progress in a subject, competency or quality, recognised by the class; a sudden achievement. One does not exclude
 * another.
 *
 * Marks are tenths. What is missing in the record, and a fact that is not known (`null`), leaves the awards undetermined
 * with every list still possible; a name that does not exist is the error `subject.unknown` or `item.unknown`. The
 * wording is recalled, which `source.unverified` says.
 *
 * @example
 * awards({
 *   subjects: [
 *     { subject: "tieng-viet", level: "hoan-thanh-tot", test: tenths(90) },
 *     { subject: "toan", level: "hoan-thanh-tot", test: tenths(100) },
 *   ],
 *   competencies: { "tu-phuc-vu-tu-quan": "tot", "hop-tac": "tot", "tu-hoc-giai-quyet-van-de": "tot" },
 *   qualities: {
 *     "cham-hoc-cham-lam": "tot", "tu-tin-trach-nhiem": "tot", "trung-thuc-ki-luat": "tot", "doan-ket-yeu-thuong": "tot",
 *   },
 * }).outcome
 * // { status: "decided", value: ["hoan-thanh-xuat-sac"] }
 */
export function awards(
  input: LegacyAwardsInput,
  context: LegacyPrimaryContext = {},
): Decision<readonly LegacyAward[]> {
  return decide({ id, inForce: tt22Of2016InForce }, context.asOf, () => {
    const { values, diagnostics: problems } = legacyValues(input);
    const { outstandingIn = [], progressIn = [], classRecognised = false, suddenAchievement = false } = input;
    const diagnostics = [
      ...problems,
      ...unknownNames("outstandingIn", outstandingIn ?? []),
      ...unknownNames("progressIn", progressIn ?? []),
      unverifiedSource(id, "C"),
    ];
    const missing = [
      ...values.flatMap(({ path, value }) => (value === null ? [path] : [])),
      ...(values.length === 0 ? ["subjects"] : []),
      ...(outstandingIn === null ? ["outstandingIn"] : []),
      ...(progressIn === null ? ["progressIn"] : []),
      ...(classRecognised === null ? ["classRecognised"] : []),
      ...(suddenAchievement === null ? ["suddenAchievement"] : []),
    ];
    const demand = excellentDemand.value;
    const excellent =
      values.length === 0 ? [false, true] : demandsPossible(values, [demand]).map((met) => met === 1);
    const cases = everyCase({
      excellent,
      outstanding: outstandingIn === null ? [false, true] : [outstandingIn.length > 0],
      progress: progressIn === null ? [false, true] : [progressIn.length > 0],
      recognised: classRecognised === null ? [false, true] : [classRecognised],
      sudden: suddenAchievement === null ? [false, true] : [suddenAchievement],
    });
    const [facts] = cases;
    if (missing.length > 0 || facts === undefined) {
      const possible = new Map(cases.map((one) => [awardsOf(one).join(), awardsOf(one)]));
      return { outcome: undetermined(missing, [...possible.values()]), steps: [], diagnostics };
    }
    const steps: Step[] = [
      condition(
        "legacyAwards.hoan-thanh-xuat-sac",
        clause(16, 1, "a"),
        facts.excellent,
        {},
        demandSteps(values, demand, clause(16, 1, "a")),
      ),
      condition(
        "legacyAwards.vuot-troi-hoac-tien-bo-vuot-bac",
        clause(16, 1, "a"),
        (facts.outstanding || facts.progress) && facts.recognised,
        {},
        [
          condition("legacyAwards.outstanding", clause(16, 1, "a"), facts.outstanding),
          condition("legacyAwards.greatProgress", clause(16, 1, "a"), facts.progress),
          condition("awards.classRecognised", clause(16, 1, "a"), facts.recognised),
        ],
      ),
      condition("awards.khen-thuong-dot-xuat", clause(16, 1, "b"), facts.sudden),
    ];
    return { outcome: decided(awardsOf(facts)), steps, diagnostics };
  });
}

function awardsOf({ excellent, outstanding, progress, recognised, sudden }: AwardFacts): LegacyAward[] {
  return [
    ...(excellent ? (["hoan-thanh-xuat-sac"] as const) : []),
    ...((outstanding || progress) && recognised ? (["vuot-troi-hoac-tien-bo-vuot-bac"] as const) : []),
    ...(sudden ? (["khen-thuong-dot-xuat"] as const) : []),
  ];
}

function everyCase(facts: { readonly [Fact in keyof AwardFacts]: readonly boolean[] }): AwardFacts[] {
  return facts.excellent.flatMap((excellent) =>
    facts.outstanding.flatMap((outstanding) =>
      facts.progress.flatMap((progress) =>
        facts.recognised.flatMap((recognised) =>
          facts.sudden.map((sudden) => ({ excellent, outstanding, progress, recognised, sudden })),
        ),
      ),
    ),
  );
}

function unknownNames(field: string, names: readonly string[]): Diagnostic[] {
  const itemNames: readonly string[] = legacyItemGroups.flatMap((group) => [
    ...legacyItems[group],
    ...legacyItems[group].map((item) => `${group}.${item}`),
  ]);
  return unknownItems(
    [field],
    names.filter((name) => !isPrimarySubject(name)),
    itemNames,
  );
}
