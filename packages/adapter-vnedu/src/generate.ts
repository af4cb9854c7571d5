import {
  type BookValue,
  type ClassBook,
  type Diagnostic,
  diagnostic,
  type Gradebook,
  isIsoDate,
  leftOut,
  type Pupil,
  type Subject,
  selectClass,
  selectSubject,
  type Term,
  valuesOf,
} from "@sodiem/core";
import { createXlsx, type NewCell, type NewSheet } from "@sodiem/workbook/fill";
import { textCodec, valueKey } from "@sodiem/workbook/template";
import { vneduMarkCodec } from "./codecs";
import { sheetName } from "./sheet-name";

/** Which mark sheets to make. */
export interface GenerateRequest {
  readonly term: Term;
  /** The class, where the gradebook has several. */
  readonly className?: string;
  /** Names or ids; where nothing is said, the subjects with anything in the term. */
  readonly subjects?: readonly string[];
  /** How many columns of regular marks; where nothing is said four, or as many as a pupil has. */
  readonly regular?: number;
  /** Write the averages that the gradebook has; vnEdu computes them, so it is off. */
  readonly averages?: boolean;
}

/** A workbook made anew; absent where an error says why. */
export interface Generated {
  readonly bytes?: Uint8Array;
  /** What was not written, and why. */
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Makes mark sheets of layout A1 as `.xlsx`, one sheet for each subject of a class in one term, with titles, merged
 * cells, labels and widths as vnEdu's own. No other layout is known well enough. Whether vnEdu takes a workbook that it
 * did not make is not known: filling the school's own template is the safe way.
 *
 * Errors: `fill.noClass`, `fill.ambiguousClass`, `fill.noSubject`, `fill.noTerm`, `generate.primary`,
 * `generate.nothing`. Losses: `fill.leftOut`, `fill.unreadable`.
 *
 * @throws {RangeError} for a number of regular columns that is no whole number from 1 to 20.
 *
 * @example generate(gradebook, { term: "1", subjects: ["Toán"] }).bytes // the workbook
 */
export function generate(gradebook: Gradebook, request: GenerateRequest): Generated {
  const { term, className, regular } = request;
  if (regular !== undefined && (!Number.isSafeInteger(regular) || regular < 1 || regular > 20))
    throw new RangeError(`no number of regular columns: ${regular}`);
  const chosen = selectClass(gradebook, className === undefined ? {} : { className }, []);
  const book = chosen.selected;
  if (book === undefined) return { diagnostics: chosen.diagnostics };
  if (book.level === "primary")
    return { diagnostics: [diagnostic("generate.primary", "error", [], { className: book.className })] };
  const { subjects, diagnostics } = subjectsOf(book, request);
  if (subjects.length === 0) {
    const nothing = diagnostic("generate.nothing", "error", [], { className: book.className, term });
    return { diagnostics: diagnostics.length > 0 ? diagnostics : [nothing] };
  }
  const pupils = book.pupils.map((pupil) => ({ pupil, values: valuesOf(pupil) }));
  const done = new Set<BookValue>();
  const taken = new Set<string>();
  const sheets = subjects.map((subject) => {
    const name = sheetName(subject.name, book.className, taken);
    taken.add(name.toLowerCase());
    return markSheet({ book, subject, name, request }, pupils, done);
  });
  return {
    bytes: createXlsx(sheets),
    diagnostics: [
      ...diagnostics,
      ...leftOut(
        pupils.flatMap(({ values }) => values),
        (value) => done.has(value),
        [],
      ),
    ],
  };
}

function subjectsOf(
  book: ClassBook,
  { subjects, term }: GenerateRequest,
): { readonly subjects: readonly Subject[]; readonly diagnostics: readonly Diagnostic[] } {
  if (subjects !== undefined) {
    const selections = subjects.map((subject) => selectSubject(book, { subject, term }, []));
    const found = selections.flatMap(({ selected }) => selected ?? []);
    return {
      subjects: [...new Map(found.map((subject) => [subject.id, subject])).values()],
      diagnostics: selections.flatMap((selection) => selection.diagnostics),
    };
  }
  const used = new Set(
    book.pupils.flatMap((pupil) =>
      valuesOf(pupil).flatMap((value) =>
        value.term === term && (value.field.startsWith("mark.") || value.field === "comment")
          ? [value.subject]
          : [],
      ),
    ),
  );
  return { subjects: book.subjects.filter(({ id }) => used.has(id)), diagnostics: [] };
}

interface Listed {
  readonly pupil: Pupil;
  readonly values: readonly BookValue[];
}

interface SheetRequest {
  readonly book: ClassBook;
  readonly subject: Subject;
  readonly name: string;
  readonly request: GenerateRequest;
}

/** The columns before the regular marks: number, code, two of the name, birth date. */
const identityColumns = 5;
const headerRow = 5;

function markSheet(
  { book, subject, name, request }: SheetRequest,
  pupils: readonly Listed[],
  done: Set<BookValue>,
): NewSheet {
  const { term } = request;
  const ofSubject = (value: BookValue) => value.subject === subject.id && value.term === term;
  const most = Math.max(
    4,
    ...pupils.flatMap(({ values }) =>
      values.map((value) =>
        value.field === "mark.regular" && ofSubject(value) ? Number(value.part) + 1 : 0,
      ),
    ),
  );
  const regular = request.regular ?? Math.min(most, 20);
  const last = identityColumns + regular + 3;
  const title = `BẢNG ĐIỂM CHI TIẾT - MÔN ${subject.name.toUpperCase()} - HỌC KỲ ${term} - NĂM HỌC ${book.schoolYear}`;
  const afterMarks = ["ĐĐGgk", "ĐĐGck", "ĐTB \nmhk", "Nhận xét"];
  const heads = ["STT", "Mã học sinh", "Họ và tên", "", "Ngày sinh", "ĐĐGtx"];
  const blanks = (count: number): string[] => Array.from({ length: count }, () => "");
  return {
    name,
    rows: [
      [titleCell(book.school.authority ?? "")],
      [titleCell(book.school.name.toUpperCase())],
      [titleCell(title)],
      [titleCell(`Khối ${book.grade} - Lớp ${book.className}`)],
      [],
      [...heads, ...blanks(regular - 1), ...afterMarks].map(headerCell),
      [
        ...blanks(identityColumns),
        ...Array.from({ length: regular }, (_, index) => `TX${index + 1}`),
        ...blanks(4),
      ].map(headerCell),
      ...pupils.map((listed, index) => pupilRow(listed, index, { subject, request, regular }, done)),
    ],
    merges: [
      { top: 0, left: 0, bottom: 0, right: last - 1 },
      { top: 1, left: 0, bottom: 1, right: last - 1 },
      { top: 2, left: 0, bottom: 2, right: last - 1 },
      { top: 3, left: 0, bottom: 3, right: last - 3 },
      ...[0, 1, 4, last - 3, last - 2, last - 1, last].map((column) => ({
        top: headerRow,
        left: column,
        bottom: headerRow + 1,
        right: column,
      })),
      { top: headerRow, left: 2, bottom: headerRow + 1, right: 3 },
      ...(regular > 1
        ? [
            {
              top: headerRow,
              left: identityColumns,
              bottom: headerRow,
              right: identityColumns + regular - 1,
            },
          ]
        : []),
    ],
    columnWidths: [5, 5.86, 22, 7, 10.14, ...Array.from({ length: regular + 2 }, () => 6.43), 6, 9.14],
    rowHeights: [17.25, 17.25, 20, 12.75, 12.75, 30, 12.75],
    frozen: { rows: headerRow + 2, columns: 4 },
  };
}

function pupilRow(
  { pupil, values }: Listed,
  index: number,
  { subject, request, regular }: Pick<SheetRequest, "subject" | "request"> & { readonly regular: number },
  done: Set<BookValue>,
): readonly NewCell[] {
  const byKey = new Map(values.map((value) => [valueKey(value), value]));
  const written = (
    field: "mark.regular" | "mark.midterm" | "mark.final" | "recorded.subject" | "comment",
    part?: string,
  ): NewCell => {
    const isRemark = field === "comment";
    const blank: NewCell = { kind: "blank", look: isRemark ? "text" : "mark" };
    const value = byKey.get(valueKey({ field, subject: subject.id, term: request.term, part }));
    if (value === undefined) return blank;
    const codec = isRemark ? textCodec : vneduMarkCodec;
    const says = codec.says(value, undefined);
    const isAverage = field === "recorded.subject" && "entry" in value && value.entry.kind === "mark";
    if (says.kind !== "content" || (isAverage && request.averages !== true)) return blank;
    done.add(value);
    const cell = codec.cell(says.content);
    return { ...cell, look: cell.kind === "number" ? "mark" : "text" };
  };
  for (const value of values) {
    if (["pupil.name", "pupil.code", "pupil.birthDate"].includes(value.field)) done.add(value);
  }
  const { code = "", name, birthDate = "" } = pupil;
  const words = name.split(" ");
  return [
    { kind: "number", value: index + 1, look: "body" },
    textCell(code),
    textCell(words.slice(0, -1).join(" ")),
    textCell(words.at(-1) ?? ""),
    textCell(isIsoDate(birthDate) ? birthDate.split("-").reverse().join("/") : birthDate),
    ...Array.from({ length: regular }, (_, at) => written("mark.regular", String(at))),
    written("mark.midterm"),
    written("mark.final"),
    written("recorded.subject"),
    written("comment"),
  ];
}

function titleCell(text: string): NewCell {
  return text === "" ? { kind: "blank" } : { kind: "text", value: text, look: "title" };
}

function headerCell(text: string): NewCell {
  return text === "" ? { kind: "blank", look: "header" } : { kind: "text", value: text, look: "header" };
}

function textCell(text: string): NewCell {
  return text === "" ? { kind: "blank", look: "text" } : { kind: "text", value: text, look: "text" };
}
