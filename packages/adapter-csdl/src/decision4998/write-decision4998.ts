import {
  type BookValue,
  type ClassBook,
  type Diagnostic,
  diagnostic,
  formatTenths,
  leftOut,
  type Pupil,
  type TermOrYear,
  valuesOf,
} from "@sodiem/core";
import { subjectCodes } from "@sodiem/core/code-lists";
import { type CodeLists, checkRecord, defaultLists } from "../dictionary/check-record";
import { titles } from "../results/words";
import type { Decision4998Records, MarkRecord, PupilRecord, PupilResultRecord } from "./records";
import {
  type LevelTables,
  levelCodes,
  levelTables,
  profileCodes,
  profileTexts,
  profileYears,
} from "./tables";

/** What the objects need and a class does not say. */
export interface Decision4998Options {
  /** The code of the school or centre. */
  readonly school: string;
  /** Of which term the results are; `HOC_KY` is 1, 2, or 3 for the year. */
  readonly term: TermOrYear;
  /** Code lists in place of those of October 2020. */
  readonly lists?: CodeLists;
}

/**
 * A class as objects of QĐ 4998/QĐ-BGDĐT, one of the pupil and one of the results each, with the fields of the class's
 * level and checked against its tables. `DIEM` is a number, so that comment results, exemptions and levels of primary
 * subjects are told as `fill.leftOut`, as is everything else without a place; days of absence too, because a gradebook
 * counts sessions. Values of codes are in no public list, which `format.evidence` says.
 *
 * Codes: those of `checkRecord`, `fill.leftOut`, `fill.unreadable`, `format.evidence`.
 *
 * @example writeDecision4998(book, { school: "79000701", term: "year" }).records.results[0]?.MA_HOC_LUC // "K"
 */
export function writeDecision4998(
  book: ClassBook,
  { school, term, lists = defaultLists }: Decision4998Options,
): { readonly records: Decision4998Records; readonly diagnostics: readonly Diagnostic[] } {
  const tables = levelTables[book.level];
  const diagnostics: Diagnostic[] = [
    diagnostic("format.evidence", "warning", [book.className], {
      platform: "csdl",
      kind: "QĐ 4998",
      evidence: "described",
    }),
  ];
  const all: BookValue[] = [];
  const written = new Set<BookValue>();
  const pupils: PupilRecord[] = [];
  const results: PupilResultRecord[] = [];
  for (const pupil of book.pupils) {
    const values = valuesOf(pupil);
    all.push(...values);
    const head = headOf(book, pupil, school, tables);
    const own = pupilRecord(head, values, tables, written);
    const { marks, ...result } = resultFields(book, values, term, tables, written);
    const { file, sheet, cell } = pupil.place;
    const path = [file, sheet, cell];
    diagnostics.push(
      ...checkRecord(own, tables.pupils, path, lists),
      ...checkRecord({ ...head, ...result }, tables.results, path, lists),
      ...marks.flatMap((mark) => checkRecord({ ...mark }, tables.marks, path, lists)),
    );
    pupils.push(own);
    results.push({ ...head, ...result, ...(marks.length === 0 ? {} : { DIEM_MONS: marks }) });
  }
  diagnostics.push(...leftOut(all, (value) => written.has(value), [book.className]));
  return { records: { pupils, results }, diagnostics };
}

/** What both objects begin with. */
function headOf(
  { grade, className }: ClassBook,
  { moetId, name, birthDate }: Pupil,
  school: string,
  tables: LevelTables,
): PupilRecord {
  return {
    [tables.school]: school,
    MA_KHOI: String(grade).padStart(2, "0"),
    MA_LOP: className,
    ...(moetId === undefined ? {} : { [tables.pupil]: moetId }),
    HO_TEN: name,
    ...(birthDate === undefined ? {} : { NGAY_SINH: birthDate }),
  };
}

const headFields: ReadonlySet<string> = new Set(["pupil.moetId", "pupil.name", "pupil.birthDate"]);
const fieldOfPart = new Map<string, string>(
  [...profileTexts, ...profileYears, ...profileCodes].map(([key, part]) => [part, key]),
);
const yearKeys: ReadonlySet<string> = new Set(profileYears.map(([key]) => key));
const codeKeys: ReadonlySet<string> = new Set(profileCodes.map(([key]) => key));

function pupilRecord(
  head: PupilRecord,
  values: readonly BookValue[],
  tables: LevelTables,
  written: Set<BookValue>,
): PupilRecord {
  const record: { [field: string]: string | number } = { ...head };
  const known = new Set(tables.pupils.map(({ key }) => key));
  for (const value of values) {
    const one = pupilField(value);
    if (headFields.has(value.field)) written.add(value);
    else if (one !== undefined && known.has(one[0])) {
      record[one[0]] = one[1];
      written.add(value);
    }
  }
  return record;
}

function pupilField(value: BookValue): readonly [string, string | number] | undefined {
  if (!("text" in value)) return undefined;
  if (value.field === "pupil.nationalId") return ["MA_CONG_DAN_ID", value.text];
  if (value.field === "pupil.gender") return ["MA_GIOI_TINH", value.text === "male" ? "01" : "02"];
  const key = fieldOfPart.get(value.part ?? "");
  if (value.field !== "pupil.profile" || key === undefined) return undefined;
  if (yearKeys.has(key)) return /^\d{4}$/.test(value.text) ? [key, Number(value.text)] : undefined;
  if (!codeKeys.has(key)) return [key, value.text];
  return "code" in value && value.code !== undefined ? [key, value.code] : undefined;
}

function resultFields(
  book: ClassBook,
  values: readonly BookValue[],
  term: TermOrYear,
  tables: LevelTables,
  written: Set<BookValue>,
): {
  readonly marks: readonly MarkRecord[];
  readonly [field: string]: string | number | readonly MarkRecord[];
} {
  const fields: { [field: string]: string | number } = { HOC_KY: term === "year" ? "3" : term };
  const known = new Set(tables.results.map(({ key }) => key));
  const marks: MarkRecord[] = [];
  for (const value of values) {
    if (value.term !== term) continue;
    const mark = markRecord(book, value);
    const one = resultField(value);
    if (mark !== undefined) marks.push(mark);
    else if (one !== undefined && known.has(one[0])) fields[one[0]] = one[1];
    else continue;
    written.add(value);
  }
  return { ...fields, marks };
}

/** Averages of secondary subjects; tests of primary ones at the end of a term, where both have a number. */
function markRecord({ level }: ClassBook, value: BookValue): MarkRecord | undefined {
  const isMark =
    value.field === "recorded.subject" ||
    (value.field === "primary.test" && (value.moment === "cuoi-hk1" || value.moment === "cuoi-nam"));
  if (!isMark || !("entry" in value) || value.entry.kind !== "mark") return undefined;
  const code = subjectCodes(level, value.subject ?? "")?.national;
  return code === undefined ? undefined : { MA_MON_HOC: code, DIEM: Number(formatTenths(value.entry.mark)) };
}

function resultField(value: BookValue): readonly [string, string | number] | undefined {
  const coded = (key: string, code: string | undefined): readonly [string, string] | undefined =>
    code === undefined ? undefined : [key, code];
  switch (value.field) {
    case "recorded.learning":
      return coded("MA_HOC_LUC", levelCodes[value.value ?? ""]);
    case "recorded.conduct":
      return coded("MA_HANH_KIEM", levelCodes[value.value ?? ""]);
    case "recorded.award":
      return coded("MA_DANH_HIEU", titles[value.value ?? ""]);
    case "recorded.promotion":
      if (value.value === "promoted") return ["IS_LEN_LOP", 1];
      if (value.value === "summer-training") return ["IS_REN_LUYEN_LAI", 1];
      return value.value === "not-promoted" ? ["IS_LEN_LOP", 0] : undefined;
    case "comment":
      return value.comment.subject === undefined &&
        value.comment.moment === undefined &&
        (value.comment.about ?? "homeroom") === "homeroom"
        ? ["NHAN_XET", value.text]
        : undefined;
    default:
      return undefined;
  }
}
