import {
  type Absences,
  type ClassBook,
  type Diagnostic,
  diagnostic,
  type Entry,
  type Gradebook,
  type Moment,
  type Place,
  type Pupil,
  subjects as programme,
  type RecordedResult,
  readMark,
  type Subject,
  type TermOrYear,
} from "@sodiem/core";
import { subjectCodes, subjectOfCode } from "@sodiem/core/code-lists";
import { levelOf } from "@sodiem/workbook/pupil-table";
import { type JsonRecord, parsedJson, recordOf, textAt } from "../json-record";
import { fourLevels, itemFields, itemLetters, points, slugOf, subjectLetters, titles } from "./words";

type Primary = NonNullable<Pupil["primary"]>;
interface Levels {
  readonly subjects: Primary["subjects"][number][];
  readonly items: Primary["items"][number][];
}

const words = Object.fromEntries(Object.entries(fourLevels).map(([slug, { word }]) => [slug, word]));

/**
 * Reads the answer of a search in the provincial application (`{rc, rows: […]}`, or the rows alone) into classes: field
 * names may begin with a capital letter, as some screens have them. An answer that is an error is told as one.
 *
 * Codes: `record.unreadable`, `csdl.errorAnswer`, `feed.noClass`, `feed.noYear`, `record.unknownValue`, those of
 * `readMark`.
 *
 * @example readResults(JSON.stringify({ rc: 0, rows })).gradebook.classes[0]?.pupils.length // 42
 */
export function readResults(
  text: string,
  file = "",
): { readonly gradebook: Gradebook; readonly diagnostics: readonly Diagnostic[] } {
  const empty: Gradebook = { classes: [] };
  const answer = parsedJson(text);
  const code = Array.isArray(answer) ? 0 : recordOf(answer)?.rc;
  if (typeof code === "number" && code !== 0) {
    return { gradebook: empty, diagnostics: [diagnostic("csdl.errorAnswer", "error", [file], { code })] };
  }
  const rows = Array.isArray(answer) ? answer : recordOf(answer)?.rows;
  if (!Array.isArray(rows)) {
    return {
      gradebook: empty,
      diagnostics: [diagnostic("record.unreadable", "error", [file], { what: "rows" })],
    };
  }
  const diagnostics: Diagnostic[] = [];
  const classes = new Map<
    string,
    { readonly head: Omit<ClassBook, "pupils" | "subjects">; pupils: Reading[] }
  >();
  for (const [index, raw] of rows.entries()) {
    const row = lowered(recordOf(raw) ?? {});
    const path = [file, "rows", `/rows/${index}`];
    const head = headOf(row, file, path, diagnostics);
    const name = textAt(row, "hoTen") ?? textAt(row, "tenHocSinh");
    if (head === undefined || name === undefined) {
      if (name === undefined) diagnostics.push(diagnostic("feed.noClass", "warning", path));
      continue;
    }
    const key = JSON.stringify([head.className, head.grade, head.schoolYear]);
    const found = classes.get(key) ?? { head, pupils: [] };
    classes.set(key, found);
    found.pupils.push(readRow(row, name, head, file, index, diagnostics));
  }
  return { gradebook: { classes: [...classes.values()].map(bookOf) }, diagnostics };
}

interface Reading {
  readonly pupil: Pupil;
  readonly subjects: readonly Subject[];
  readonly term: TermOrYear;
}

function bookOf({
  head,
  pupils,
}: {
  readonly head: Omit<ClassBook, "pupils" | "subjects">;
  readonly pupils: readonly Reading[];
}): ClassBook {
  const subjects = new Map(pupils.flatMap((one) => one.subjects.map((subject) => [subject.id, subject])));
  return {
    ...head,
    subjects: [...subjects.values()],
    pupils: pupils.map(({ pupil }) => pupil),
    sheets: head.sheets.map((sheet) => ({
      ...sheet,
      pupils: pupils.length,
      term: pupils[0]?.term ?? sheet.term,
    })),
  };
}

function headOf(
  row: JsonRecord,
  file: string,
  path: readonly string[],
  diagnostics: Diagnostic[],
): Omit<ClassBook, "pupils" | "subjects"> | undefined {
  const [className, grade, year] = [textAt(row, "tenLopHoc"), row.khoiHoc, row.namHoc];
  if (
    className === undefined ||
    typeof grade !== "number" ||
    !Number.isInteger(grade) ||
    grade < 1 ||
    grade > 12
  ) {
    diagnostics.push(diagnostic("feed.noClass", "warning", path));
    return undefined;
  }
  if (typeof year !== "number" || !Number.isInteger(year) || year < 2000 || year > 2100) {
    diagnostics.push(diagnostic("feed.noYear", "error", path));
    return undefined;
  }
  return {
    school: { name: textAt(row, "tenTruongHoc") ?? "" },
    className,
    grade,
    level: levelOf(grade),
    schoolYear: `${year}-${year + 1}`,
    sheets: [
      { file, sheet: "rows", platform: "csdl", kind: "J2", evidence: "described", term: "year", pupils: 0 },
    ],
  };
}

function readRow(
  row: JsonRecord,
  name: string,
  head: Omit<ClassBook, "pupils" | "subjects">,
  file: string,
  index: number,
  diagnostics: Diagnostic[],
): Reading {
  const place = (field: string): Place => ({ file, sheet: "rows", cell: `/rows/${index}/${field}` });
  const tell = (code: string, field: string, data: { readonly [key: string]: string } = {}): void => {
    const { sheet, cell } = place(field);
    diagnostics.push(diagnostic(code, "error", [file, sheet, cell], data));
  };
  const term: TermOrYear = row.hocKy === 3 ? "year" : row.hocKy === 2 ? "2" : "1";
  const { recorded, subjects } = secondaryResults(row, term, head, place, tell);
  const moment = Object.keys(points).find(
    (key) => points[key]?.term === row.hocKy && points[key]?.point === row.giaiDoan,
  ) as Moment | undefined;
  const levels: Levels = { subjects: [], items: [] };
  const primary = moment === undefined ? [] : readLevels(row, head, moment, levels, place, tell);
  const [moetId, code] = [textAt(row, "moetCode"), textAt(row, "maHocSinh")];
  const absences = absencesOf(row, term, place("soNgayNghi"));
  return {
    term: moment === "cuoi-nam" ? "year" : term,
    subjects: [...subjects, ...primary],
    pupil: {
      ...(moetId === undefined ? {} : { moetId }),
      ...(code === undefined ? {} : { code }),
      name,
      place: place("hoTen"),
      assessments: [],
      recorded,
      absences,
      ...(levels.subjects.length + levels.items.length === 0 ? {} : { primary: levels }),
    },
  };
}

type Tell = (code: string, field: string, data?: { readonly [key: string]: string }) => void;

function secondaryResults(
  row: JsonRecord,
  term: TermOrYear,
  head: Omit<ClassBook, "pupils" | "subjects">,
  place: (field: string) => Place,
  tell: Tell,
): { readonly recorded: RecordedResult[]; readonly subjects: Subject[] } {
  const recorded: RecordedResult[] = [];
  const add = (
    what: "learning" | "conduct" | "award",
    field: string,
    table: { readonly [slug: string]: string },
  ): void => {
    const text = textAt(row, field);
    if (text === undefined) return;
    const value = slugOf(table, text) ?? null;
    if (value === null) tell("record.unknownValue", field, { text });
    recorded.push({ what, term, value, text, place: place(field) });
  };
  add("learning", "kqHocTap", words);
  add("conduct", "kqRenLuyen", words);
  add("award", "maDanhHieu", titles);
  const promoted = row.isLenLop ?? row.lenLop;
  if (promoted === 0 || promoted === 1) {
    const value = promoted === 1 ? "promoted" : "not-promoted";
    recorded.push({ what: "promotion", term, value, text: String(promoted), place: place("isLenLop") });
  }
  const list = Array.isArray(row.listDiemTKM) ? row.listDiemTKM : [];
  const subjects = list.flatMap((raw, index) => {
    const item = lowered(recordOf(raw) ?? {});
    const field = `listDiemTKM/${index}`;
    const subject = subjectOf(item, head);
    if (subject === undefined) return [];
    const entry = entryOf(item, place(field), (code, data) => tell(code, field, data));
    recorded.push({ what: "subject", subject: subject.id, term, entry, place: place(field) });
    return [subject];
  });
  return { recorded, subjects };
}

function subjectOf(
  item: JsonRecord,
  { level, grade, schoolYear }: Omit<ClassBook, "pupils" | "subjects">,
): Subject | undefined {
  const [code, printed] = [textAt(item, "maMonHoc"), textAt(item, "tenMonHoc")];
  const key = code === undefined ? undefined : subjectOfCode(level, code)?.subject;
  const listed =
    key === undefined
      ? printed === undefined
        ? undefined
        : programme.findSubject(level, printed)
      : programme.subjectByKey(level, key);
  const name = printed ?? listed?.name;
  if (name === undefined) return undefined;
  const [named] = programme.nameSubjects(level, [name]);
  const follows = programme.followsProgramme(grade, Number(schoolYear.slice(0, 4)));
  const assessedBy = listed?.assessedBy ?? (item.loaiDanhGia === 1 ? "comments" : "marks");
  const kind =
    listed === undefined || listed.kind === "cluster" || listed.kind === "former" ? "unknown" : listed.kind;
  return { id: listed?.key ?? named?.id ?? name, name, assessedBy, kind: follows ? kind : "compulsory" };
}

function entryOf(
  item: JsonRecord,
  place: Place,
  tell: (code: string, data: { readonly [key: string]: string }) => void,
): Entry {
  const [mark, comment] = [item.diemSo, textAt(item, "diemDanhGia")];
  if (mark === -1) return { kind: "exempt", place };
  if (comment === "Đ" || comment === "CĐ")
    return { kind: "result", result: comment === "Đ" ? "dat" : "chua-dat", place };
  if (typeof mark !== "number" && typeof mark !== "string") return { kind: "not-entered", place };
  const reading = readMark(mark);
  if (reading.kind === "mark") return { kind: "mark", mark: reading.mark, place };
  const text = String(mark).slice(0, 40);
  tell(reading.diagnostic.code, { text });
  return { kind: "unreadable", code: reading.diagnostic.code, text, place };
}

function readLevels(
  row: JsonRecord,
  { level }: Omit<ClassBook, "pupils" | "subjects">,
  moment: Moment,
  levels: Levels,
  place: (field: string) => Place,
  tell: Tell,
): Subject[] {
  const found: Subject[] = [];
  for (const { key, name } of programme.subjectsOf(level)) {
    const prefix = subjectCodes(level, key)?.prefix;
    const letter = prefix === undefined ? undefined : textAt(row, `${prefix}Dgtx`);
    if (prefix === undefined || letter === undefined) continue;
    const field = `${prefix}Dgtx`;
    const slug = slugOf(subjectLetters, letter) as keyof typeof subjectLetters | undefined;
    if (slug === undefined) tell("record.unknownValue", field, { text: letter.slice(0, 40) });
    const test = row[`${prefix}Diem`];
    const reading = typeof test === "number" ? readMark(test, { lowest: 0, decimals: 0 }) : undefined;
    if (reading?.kind === "unreadable")
      tell(reading.diagnostic.code, `${prefix}Diem`, { text: String(test).slice(0, 40) });
    levels.subjects.push({
      subject: key,
      moment,
      level:
        slug === undefined
          ? { kind: "unreadable", code: "record.unknownValue", text: letter, place: place(field) }
          : { kind: "level", level: slug, place: place(field) },
      ...(reading?.kind === "mark"
        ? { test: { kind: "mark" as const, mark: reading.mark, place: place(`${prefix}Diem`) } }
        : {}),
      place: place(field),
    });
    found.push({ id: key, name, assessedBy: test === undefined ? "comments" : "marks", kind: "compulsory" });
  }
  for (const [item, field] of Object.entries(itemFields)) {
    const letter = textAt(row, field);
    if (letter === undefined) continue;
    const slug = slugOf(itemLetters, letter) as keyof typeof itemLetters | undefined;
    if (slug === undefined) tell("record.unknownValue", field, { text: letter.slice(0, 40) });
    levels.items.push({
      item,
      moment,
      level:
        slug === undefined
          ? { kind: "unreadable", code: "record.unknownValue", text: letter, place: place(field) }
          : { kind: "level", level: slug, place: place(field) },
      place: place(field),
    });
  }
  return found;
}

function absencesOf(row: JsonRecord, term: TermOrYear, place: Place): readonly Absences[] {
  const [excused, unexcused, total] = [row.soNgayNghiCoPhep, row.soNgayNghiKhongPhep, row.soNgayNghi];
  const counts = {
    ...(typeof excused === "number" ? { excused } : {}),
    ...(typeof unexcused === "number" ? { unexcused } : {}),
    ...(typeof total === "number" ? { total } : {}),
  };
  return Object.keys(counts).length === 0 ? [] : [{ term, ...counts, place }];
}

/** Some screens write the first letter of a field as a capital. */
function lowered(record: JsonRecord): JsonRecord {
  return Object.fromEntries(
    Object.entries(record).map(([key, value]) => [key.charAt(0).toLowerCase() + key.slice(1), value]),
  );
}
