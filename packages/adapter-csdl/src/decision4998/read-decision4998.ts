import {
  type ClassBook,
  type Comment,
  type Diagnostic,
  diagnostic,
  type Gradebook,
  isIsoDate,
  type Moment,
  type Place,
  type ProfileEntry,
  type Pupil,
  subjects as programme,
  type RecordedResult,
  readMark,
  type SchoolYear,
  type TermOrYear,
} from "@sodiem/core";
import { ethnicGroups, findCode, pupilStatuses, subjectOfCode } from "@sodiem/core/code-lists";
import { type CodeLists, checkRecord, defaultLists } from "../dictionary/check-record";
import { type JsonRecord, parsedJson, recordOf, textAt } from "../json-record";
import { slugOf, titles } from "../results/words";
import {
  type LevelTables,
  levelCodes,
  levelTables,
  profileCodes,
  profileTexts,
  profileYears,
} from "./tables";

/** What the objects do not say of themselves. */
export interface ReadDecision4998Options {
  readonly level: ClassBook["level"];
  readonly schoolYear: SchoolYear;
  /** Names the places that are told. */
  readonly file?: string;
  /** Code lists in place of those of October 2020. */
  readonly lists?: CodeLists;
}

type Known = Required<ReadDecision4998Options> & { readonly tables: LevelTables };
type Book = Pick<ClassBook, "className" | "grade"> & { readonly pupils: Map<string, Pupil> };

const lists = { "ethnic-group": ethnicGroups, status: pupilStatuses };

/**
 * Reads objects of QĐ 4998/QĐ-BGDĐT, `{"pupils": […], "results": […]}`, into classes; each object is checked against the
 * table of its level, and results are joined to their pupils by the Ministry's identifier. Places name the position in
 * the JSON (`/results/0/MA_HOC_LUC`).
 *
 * Codes: `record.unreadable`, `feed.noClass`, `record.unknownValue`, those of `checkRecord`.
 *
 * @example readDecision4998(JSON.stringify(records), { level: "lower-secondary", schoolYear: "2024-2025" })
 *   .gradebook.classes[0]?.className // "8A"
 */
export function readDecision4998(
  text: string,
  { level, schoolYear, file = "", lists: own = defaultLists }: ReadDecision4998Options,
): { readonly gradebook: Gradebook; readonly diagnostics: readonly Diagnostic[] } {
  const answer = recordOf(parsedJson(text));
  const { pupils = [], results = [] } = answer ?? {};
  if (answer === undefined || !Array.isArray(pupils) || !Array.isArray(results)) {
    const what = "pupils, results";
    return {
      gradebook: { classes: [] },
      diagnostics: [diagnostic("record.unreadable", "error", [file], { what })],
    };
  }
  const known: Known = { level, schoolYear, file, lists: own, tables: levelTables[level] };
  const books = new Map<string, Book>();
  const diagnostics: Diagnostic[] = [];
  for (const [list, records] of [
    ["pupils", pupils],
    ["results", results],
  ] as const) {
    for (const [index, raw] of records.entries()) {
      const at = `/${list}/${index}`;
      addRecord(books, recordOf(raw) ?? {}, { list, at, known, diagnostics });
    }
  }
  return { gradebook: { classes: [...books.values()].map((book) => bookOf(book, known)) }, diagnostics };
}

interface RecordPlace {
  readonly list: "pupils" | "results";
  /** The position in the JSON. */
  readonly at: string;
  readonly known: Known;
  readonly diagnostics: Diagnostic[];
}

function addRecord(books: Map<string, Book>, record: JsonRecord, own: RecordPlace): void {
  const { list, at, known, diagnostics } = own;
  const { tables, file } = known;
  const path = [file, list, at];
  const { DIEM_MONS: marks, ...plain } = record;
  diagnostics.push(...checkRecord(plain, tables[list], path, known.lists));
  if (list === "results" && Array.isArray(marks)) {
    for (const [index, mark] of marks.entries())
      diagnostics.push(
        ...checkRecord(
          recordOf(mark) ?? {},
          tables.marks,
          [file, list, `${at}/DIEM_MONS/${index}`],
          known.lists,
        ),
      );
  }
  const [className, name] = [textAt(record, "MA_LOP"), textAt(record, "HO_TEN")];
  const [, digits] = /^0?(\d{1,2})$/.exec(textAt(record, "MA_KHOI") ?? "") ?? [];
  const grade = Number(digits);
  if (className === undefined || name === undefined || !(grade >= 1 && grade <= 12)) {
    diagnostics.push(diagnostic("feed.noClass", "warning", path));
    return;
  }
  const key = JSON.stringify([grade, className]);
  const book = books.get(key) ?? { className, grade, pupils: new Map() };
  books.set(key, book);
  // A record without the identifier is joined to no other.
  const id = textAt(record, tables.pupil) ?? at;
  const before = book.pupils.get(id) ?? emptyPupil(record, name, own);
  book.pupils.set(
    id,
    list === "pupils" ? withProfile(before, record, own) : withResults(before, record, own),
  );
}

function placeOf({ list, at, known }: RecordPlace, field: string): Place {
  return { file: known.file, sheet: list, cell: `${at}/${field}` };
}

function emptyPupil(record: JsonRecord, name: string, own: RecordPlace): Pupil {
  const [moetId, birthDate] = [textAt(record, own.known.tables.pupil), textAt(record, "NGAY_SINH")];
  return {
    ...(moetId === undefined ? {} : { moetId }),
    name,
    ...(birthDate !== undefined && isIsoDate(birthDate) ? { birthDate } : {}),
    place: placeOf(own, "HO_TEN"),
    assessments: [],
    recorded: [],
    absences: [],
  };
}

function withProfile(pupil: Pupil, record: JsonRecord, own: RecordPlace): Pupil {
  const nationalId = textAt(record, "MA_CONG_DAN_ID");
  const code = textAt(record, "MA_GIOI_TINH");
  const gender = code === "01" ? "male" : code === "02" ? "female" : undefined;
  const texts = profileTexts.map(([key, field]) => ({ key, field, text: textAt(record, key) }));
  const years = profileYears.map(([key, field]) => ({
    key,
    field,
    text: Number.isInteger(record[key]) ? String(record[key]) : undefined,
  }));
  const profile = [...texts, ...years].flatMap(({ key, field, text }): ProfileEntry[] =>
    text === undefined ? [] : [{ field, text, place: placeOf(own, key) }],
  );
  const codes = profileCodes.flatMap(([key, field]): ProfileEntry[] => {
    const value = textAt(record, key);
    if (value === undefined) return [];
    const list = field === "ethnic-group" || field === "status" ? lists[field] : undefined;
    const text = list === undefined ? value : (findCode(list, value)?.name ?? value);
    return [{ field, text, code: value, place: placeOf(own, key) }];
  });
  const all = [...profile, ...codes];
  return {
    ...pupil,
    ...(nationalId === undefined ? {} : { nationalId }),
    ...(gender === undefined ? {} : { gender }),
    ...(all.length === 0 ? {} : { profile: all }),
  };
}

function withResults(pupil: Pupil, record: JsonRecord, own: RecordPlace): Pupil {
  const period = textAt(record, "HOC_KY");
  const term: TermOrYear | undefined =
    period === "3" ? "year" : period === "1" || period === "2" ? period : undefined;
  if (term === undefined) {
    tell(own, "HOC_KY", period ?? "");
    return pupil;
  }
  const remark = textAt(record, "NHAN_XET");
  const comments: Comment[] =
    remark === undefined ? [] : [{ about: "homeroom", term, text: remark, place: placeOf(own, "NHAN_XET") }];
  const marks = marksOf(record, term, own);
  const primary = pupil.primary ?? { subjects: [], items: [] };
  return {
    ...pupil,
    recorded: [...pupil.recorded, ...marks.recorded, ...wordsOf(record, term, own)],
    ...(marks.tests.length === 0
      ? {}
      : { primary: { ...primary, subjects: [...primary.subjects, ...marks.tests] } }),
    ...(comments.length === 0 ? {} : { comments: [...(pupil.comments ?? []), ...comments] }),
  };
}

function wordsOf(record: JsonRecord, term: TermOrYear, own: RecordPlace): RecordedResult[] {
  const coded = [
    ["learning", "MA_HOC_LUC", levelCodes],
    ["conduct", "MA_HANH_KIEM", levelCodes],
    ["award", "MA_DANH_HIEU", titles],
  ] as const;
  const words = coded.flatMap(([what, key, table]): RecordedResult[] => {
    const text = textAt(record, key);
    if (text === undefined) return [];
    const value = slugOf(table, text) ?? null;
    if (value === null) tell(own, key, text);
    return [{ what, term, value, text, place: placeOf(own, key) }];
  });
  const { IS_LEN_LOP: promoted, IS_REN_LUYEN_LAI: again } = record;
  const value =
    promoted === 1
      ? "promoted"
      : again === 1
        ? "summer-training"
        : promoted === 0
          ? "not-promoted"
          : undefined;
  if (value === undefined) return words;
  const key = value === "summer-training" ? "IS_REN_LUYEN_LAI" : "IS_LEN_LOP";
  return [...words, { what: "promotion", term, value, text: String(record[key]), place: placeOf(own, key) }];
}

function marksOf(
  record: JsonRecord,
  term: TermOrYear,
  own: RecordPlace,
): {
  readonly recorded: readonly RecordedResult[];
  readonly tests: NonNullable<Pupil["primary"]>["subjects"];
} {
  const { level } = own.known;
  const moment: Moment | undefined = term === "year" ? "cuoi-nam" : term === "1" ? "cuoi-hk1" : undefined;
  const list: readonly unknown[] = Array.isArray(record.DIEM_MONS) ? record.DIEM_MONS : [];
  const marks = list.flatMap((raw, index) => {
    const key = `DIEM_MONS/${index}`;
    const item = recordOf(raw) ?? {};
    const code = textAt(item, "MA_MON_HOC") ?? "";
    const subject = subjectOfCode(level, code)?.subject;
    const reading = typeof item.DIEM === "number" ? readMark(item.DIEM) : undefined;
    if (subject === undefined) tell(own, `${key}/MA_MON_HOC`, code);
    if (reading?.kind === "unreadable") tell(own, `${key}/DIEM`, String(item.DIEM));
    if (subject === undefined || reading?.kind !== "mark") return [];
    const place = placeOf(own, key);
    return [{ subject, entry: { kind: "mark" as const, mark: reading.mark, place }, place }];
  });
  if (level !== "primary") {
    return { recorded: marks.map((mark) => ({ what: "subject" as const, term, ...mark })), tests: [] };
  }
  if (moment === undefined) {
    if (marks.length > 0) tell(own, "HOC_KY", term);
    return { recorded: [], tests: [] };
  }
  return {
    recorded: [],
    tests: marks.map(({ subject, entry, place }) => ({
      subject,
      moment,
      level: { kind: "not-entered" as const },
      test: entry,
      place,
    })),
  };
}

function tell(own: RecordPlace, field: string, text: string): void {
  const { file, sheet, cell } = placeOf(own, field);
  own.diagnostics.push(
    diagnostic("record.unknownValue", "error", [file, sheet, cell], { text: text.slice(0, 40) }),
  );
}

function bookOf({ className, grade, pupils }: Book, { level, schoolYear, file }: Known): ClassBook {
  const list = [...pupils.values()];
  const ids = new Set(
    list.flatMap(({ recorded, primary }) => [
      ...recorded.flatMap((one) => (one.what === "subject" ? [one.subject] : [])),
      ...(primary?.subjects ?? []).map(({ subject }) => subject),
    ]),
  );
  return {
    school: { name: "" },
    className,
    grade,
    level,
    schoolYear,
    subjects: [...ids].map((id) => {
      const listed = programme.subjectByKey(level, id);
      const kind =
        listed === undefined || listed.kind === "cluster" || listed.kind === "former"
          ? "unknown"
          : listed.kind;
      return { id, name: listed?.name ?? id, assessedBy: "marks", kind };
    }),
    pupils: list,
    sheets: [
      {
        file,
        sheet: "results",
        platform: "csdl",
        kind: "QĐ 4998",
        evidence: "described",
        term: "year",
        pupils: list.length,
      },
    ],
  };
}
