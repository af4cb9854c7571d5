import fc from "fast-check";
import type { Adapter, CellWrite, Filled, FillOptions, Parsed, SourceFile } from "../gradebook/adapter";
import { type BookValue, leftOut, valuesOf } from "../gradebook/book-values";
import { unprovenFormats } from "../gradebook/evidence";
import { matchPupils } from "../gradebook/match-pupils";
import type {
  ClassBook,
  Entry,
  Gradebook,
  Place,
  Pupil,
  RecordedResult,
  SchoolYear,
  Term,
} from "../gradebook/model";
import { comparePlaces } from "../gradebook/place-order";
import { readEntry } from "../gradebook/read-entry";
import { selectClass, selectSubject } from "../gradebook/select-class";
import { type Diagnostic, diagnostic } from "../kernel/diagnostic";
import { formatTenths } from "../kernel/tenths";
import { subjectByKey } from "../law/tt32-2018/subjects";
import type { AdapterContract, Layout, MadeTemplate } from "./contract";
import { isAverage } from "./contract";
import { gradebookArbitrary } from "./gradebook";

/** What a broken example does wrong; each breaks one rule of the contract. */
export type Fault =
  | "averages-always"
  | "before-wrong"
  | "blank-clears"
  | "bytes-grow"
  | "column-shifted"
  | "detects-all"
  | "evidence-silent"
  | "file-missing"
  | "guesses-names"
  | "gradebook-wrong"
  | "hostile-silent"
  | "hostile-slow"
  | "hostile-throws"
  | "keeps-old"
  | "kind-wrong"
  | "loss-silent"
  | "names-told"
  | "people-silent"
  | "pupil-skipped"
  | "rows-added"
  | "source-wrong"
  | "unlisted-write"
  | "writes-unordered"
  | "zero-blank";

/**
 * A platform of our own invention, the smallest that keeps the contract: text with `;` between cells, a title of five
 * cells, a head, a row for each pupil. With a fault it breaks the contract.
 */
export function exampleAdapter(fault?: Fault): Adapter {
  return {
    platform: "example",
    formats: [
      {
        kind: "marks",
        evidence: "described",
        reads: true,
        fills: true,
        fields: [
          "pupil.moetId",
          "pupil.name",
          "pupil.birthDate",
          "mark.regular",
          "mark.midterm",
          "mark.final",
        ],
      },
    ],
    detect: async (source) => {
      const table = readTable(source);
      if (table === undefined && fault !== "detects-all") return [];
      const kind = fault === "kind-wrong" ? "summary" : "marks";
      return [{ platform: "example", kind, evidence: "described", sheet: "" }];
    },
    parse: async (source) => parse(source, fault),
    fill: async (template, gradebook, options = {}) => fill(template, gradebook, options, fault),
  };
}

const columns = ["Id", "Name", "Born", "TX1", "TX2", "TX3", "TX4", "TX5", "GK", "CK", "TB"] as const;
type Column = (typeof columns)[number];

interface Table {
  readonly file: string;
  readonly lines: readonly (readonly string[])[];
  readonly className: string;
  readonly schoolYear: SchoolYear;
  readonly subject: string;
  readonly term: Term;
  readonly grade: number;
  /** Where each column stands. */
  readonly head: ReadonlyMap<Column, number>;
}

function readTable({ bytes, fileName = "example" }: SourceFile): Table | undefined {
  const lines = new TextDecoder()
    .decode(bytes)
    .split("\n")
    .map((line) => line.split(";"));
  const [title = [], head = []] = lines;
  const [mark, className = "", year = "", subject = "", term] = title;
  const [, grade = ""] = /^(\d+)/.exec(className) ?? [];
  const isRight =
    mark === "EXAMPLE" && /^\d{4}-\d{4}$/.test(year) && Number(grade) >= 1 && Number(grade) <= 12;
  if (!isRight || (term !== "1" && term !== "2")) return undefined;
  const found = new Map(
    columns.flatMap((column) => (head.includes(column) ? [[column, head.indexOf(column)]] : [])),
  );
  if (!found.has("Name")) return undefined;
  return {
    file: fileName,
    lines,
    className,
    schoolYear: year as SchoolYear,
    subject,
    term,
    grade: Number(grade),
    head: found,
  };
}

function placeAt({ file }: Table, row: number, column: number): Place {
  return { file, sheet: "", cell: `${String.fromCharCode(65 + column)}${row + 1}` };
}

function unreadable(source: SourceFile): Diagnostic {
  return diagnostic("format.unknown", "error", [source.fileName ?? "example"]);
}

function parse(source: SourceFile, fault: Fault | undefined): Parsed {
  const table = readTable(source);
  const nothing = { matches: [], gradebook: { classes: [] }, residue: { columns: [], rows: [] } };
  if (table === undefined) {
    for (const end = performance.now() + 20; fault === "hostile-slow" && performance.now() < end; );
    if (fault === "hostile-throws") throw new TypeError("cannot read properties of undefined");
    return { ...nothing, diagnostics: fault === "hostile-silent" ? [] : [unreadable(source)] };
  }
  const subject = subjectByKey(levelOf(table), table.subject);
  const assessedBy = subject?.assessedBy ?? "marks";
  const diagnostics: Diagnostic[] = [];
  const pupils = table.lines.flatMap((line, row): Pupil[] => {
    const text = (column: Column): string => line[table.head.get(column) ?? -1] ?? "";
    if (row < 2 || text("Name") === "" || (fault === "pupil-skipped" && row === 3)) return [];
    const entry = (column: Column): Entry => {
      const at = placeAt(table, row, (table.head.get(column) ?? 0) + (fault === "column-shifted" ? 1 : 0));
      const shown = fault === "column-shifted" && column === "GK" ? text("CK") : text(column);
      const reading = readEntry(fault === "zero-blank" && shown === "0.0" ? "" : shown, { assessedBy });
      switch (reading.kind) {
        case "mark":
          return { kind: "mark", mark: reading.mark, place: at };
        case "comment":
          return { kind: "result", result: reading.result, place: at };
        case "blank":
          return { kind: "not-entered", place: at };
        case "exempt":
          return { kind: isCompulsory(subject?.kind) ? "exempt" : "not-taken", place: at };
        case "unreadable":
          diagnostics.push(reading.diagnostic);
          return { kind: "unreadable", code: reading.diagnostic.code, text: shown, place: at };
      }
    };
    const place = placeAt(table, row, table.head.get("Name") ?? 0);
    const regular = (["TX1", "TX2", "TX3", "TX4", "TX5"] as const).filter((column) => table.head.has(column));
    const average = entry("TB");
    const recorded: RecordedResult[] = [
      {
        what: "subject",
        subject: table.subject,
        term: table.term,
        entry: average,
        place: average.place ?? place,
      },
    ];
    return [
      {
        name: text("Name"),
        ...(fault === "gradebook-wrong" ? { grade: "8" } : {}),
        ...(text("Id") === "" ? {} : { moetId: text("Id") }),
        ...(text("Born") === "" ? {} : { birthDate: text("Born") }),
        place,
        assessments: [
          {
            subject: table.subject,
            term: table.term,
            marks: { regular: regular.map(entry), midterm: entry("GK"), final: entry("CK") },
            place,
          },
        ],
        recorded: average.kind === "not-entered" ? [] : recorded,
        absences: [],
      },
    ];
  });
  const book: ClassBook = {
    school: { name: "" },
    className: table.className,
    grade: table.grade,
    level: levelOf(table),
    schoolYear: table.schoolYear,
    subjects: [
      {
        id: table.subject,
        name: subject?.name ?? table.subject,
        assessedBy,
        kind: subjectKind(subject?.kind),
      },
    ],
    pupils,
    sheets: [],
  };
  return {
    ...nothing,
    matches: [{ platform: "example", kind: "marks", evidence: "described", sheet: "" }],
    gradebook: { classes: [book] },
    diagnostics,
  };
}

function levelOf({ grade }: Table): "primary" | "lower-secondary" | "upper-secondary" {
  return grade <= 5 ? "primary" : grade <= 9 ? "lower-secondary" : "upper-secondary";
}

function subjectKind(kind: string | undefined): ClassBook["subjects"][number]["kind"] {
  return kind === "compulsory" || kind === "activity" || kind === "elective" || kind === "optional"
    ? kind
    : "unknown";
}

function isCompulsory(kind: string | undefined): boolean {
  return kind === "compulsory" || kind === "activity";
}

function fill(
  template: SourceFile,
  gradebook: Gradebook,
  options: FillOptions,
  fault: Fault | undefined,
): Filled {
  const table = readTable(template);
  if (table === undefined) return { writes: [], diagnostics: [unreadable(template)] };
  if (fault === "file-missing") return { writes: [], diagnostics: [] };
  const path = [table.file];
  const selection = selectClass(
    gradebook,
    { className: table.className, schoolYear: table.schoolYear },
    path,
  );
  if (selection.selected === undefined) return { writes: [], diagnostics: selection.diagnostics };
  const book = selection.selected;
  const subject = selectSubject(book, { subject: table.subject }, path);
  if (subject.selected === undefined) return { writes: [], diagnostics: subject.diagnostics };

  const rows = parse(template, undefined).gradebook.classes.flatMap(({ pupils }) => pupils);
  const matches = matchPupils(rows, book, { platform: "example", names: options.names ?? "unique" });
  const pairs = [...matches.pairs];
  if (fault === "guesses-names") {
    for (const [row, { name }] of rows.entries()) {
      const pupil = book.pupils.find((one) => one.name === name && !pairs.some((pair) => pair.pupil === one));
      if (pupil !== undefined && !pairs.some((pair) => pair.row === row))
        pairs.push({ row, pupil, by: "name" });
    }
  }
  const cells = table.lines.map((line) => [...line]);
  const writes: CellWrite[] = [];
  const written = new Set<BookValue>();
  const values: BookValue[] = [];
  const averages = options.averages === true || fault === "averages-always";
  for (const { row, pupil } of pairs) {
    const line = Number(/\d+$/.exec(rows[row]?.place.cell ?? "")?.[0]) - 1;
    const own = valuesOf(pupil);
    values.push(...own);
    for (const value of own) {
      const column = columnOf(value, table);
      if (column === undefined || (isAverage(value) && !averages)) continue;
      written.add(value);
      if (!("entry" in value)) continue;
      const [before, after] = [cells[line]?.[column] ?? "", textOf(value.entry, fault)];
      if (before === after || (fault === "keeps-old" && before !== "")) continue;
      cells[line]?.splice(column, 1, after);
      const { place = placeAt(table, line, column) } = value;
      writes.push({
        place: placeAt(table, line, column),
        field: value.field,
        before: fault === "before-wrong" ? "?" : before,
        after,
        source: fault === "source-wrong" ? pupil.place : place,
        form: "same",
      });
    }
    if (fault === "blank-clears") clearBlanks(table, pupil, line, cells, writes);
  }
  if (fault === "unlisted-write") cells[0]?.push("filled");
  if (fault === "rows-added") cells.push(["", "Người Mới"]);
  if (fault === "bytes-grow") cells.push([""]);
  writes.sort((a, b) => comparePlaces(a.place, b.place));
  if (fault === "writes-unordered") writes.reverse();
  const people = fault === "names-told" ? withNames(matches.diagnostics, book) : matches.diagnostics;
  return {
    bytes: new TextEncoder().encode(cells.map((line) => line.join(";")).join("\n")),
    writes,
    diagnostics: [
      ...(fault === "people-silent" ? [] : people),
      ...(fault === "loss-silent" ? [] : leftOut(values, (value) => written.has(value), path)),
      ...(fault === "evidence-silent"
        ? []
        : unprovenFormats(
            [{ platform: "example", kind: "marks", evidence: "described", sheet: "" }],
            table.file,
          )),
    ],
  };
}

/** Where a template has a place for a value. */
function columnOf(value: BookValue, table: Table): number | undefined {
  const column = columnLabel(value, table);
  return column === undefined ? undefined : table.head.get(column);
}

function columnLabel(
  value: BookValue,
  { subject, term }: Pick<Table, "subject" | "term">,
): Column | undefined {
  switch (value.field) {
    case "pupil.moetId":
      return "Id";
    case "pupil.name":
      return "Name";
    case "pupil.birthDate":
      return "Born";
  }
  if (value.subject !== subject || value.term !== term) return undefined;
  switch (value.field) {
    case "mark.regular":
      return columns.find((column) => column === `TX${Number(value.part) + 1}`);
    case "mark.midterm":
      return "GK";
    case "mark.final":
      return "CK";
    case "recorded.subject":
      return "TB";
    default:
      return undefined;
  }
}

function textOf(entry: Entry, fault: Fault | undefined): string {
  switch (entry.kind) {
    case "mark":
      return fault === "zero-blank" && entry.mark === 0 ? "" : formatTenths(entry.mark);
    case "result":
      return entry.result === "dat" ? "Đ" : "CĐ";
    case "exempt":
    case "not-taken":
      return "Miễn";
    default:
      return "";
  }
}

function clearBlanks(table: Table, pupil: Pupil, line: number, cells: string[][], writes: CellWrite[]): void {
  const own = pupil.assessments.find(({ subject, term }) => subject === table.subject && term === table.term);
  const column = table.head.get("CK");
  const before = cells[line]?.[column ?? -1] ?? "";
  if (column === undefined || before === "" || own?.marks.final.kind !== "not-entered") return;
  cells[line]?.splice(column, 1, "");
  writes.push({ place: placeAt(table, line, column), field: "mark.final", before, after: "", form: "same" });
}

function withNames(diagnostics: readonly Diagnostic[], { pupils }: ClassBook): Diagnostic[] {
  return diagnostics.map((one) => ({ ...one, data: { ...one.data, names: pupils.map(({ name }) => name) } }));
}

/** Makes templates of the example for a class; every second one without identifiers. */
function makeTemplate(book: ClassBook, layout: Layout): MadeTemplate {
  const [subject = book.subjects[0]] = layout.shuffle(book.subjects);
  const term = layout.choice % 2 === 0 ? "1" : "2";
  const regular = columns.filter((column) => /^TX/.test(column)).slice(0, layout.regular);
  const identity = (["Id", "Born"] as const).filter((_, index) => ((layout.choice >> (index + 1)) & 1) === 0);
  const head = layout.shuffle(["Name", ...identity, ...regular, "GK", "CK", "TB"] satisfies Column[]);
  const table = { subject: subject?.id ?? "", term } as const;
  const lines = [
    ["EXAMPLE", book.className, book.schoolYear, table.subject, term],
    head,
    ...book.pupils.map(({ name, moetId = "", birthDate = "" }) => {
      const own: { readonly [column: string]: string } = { Name: name, Id: moetId, Born: birthDate };
      return head.map((column) => own[column] ?? "");
    }),
  ];
  return {
    file: {
      bytes: new TextEncoder().encode(lines.map((line) => line.join(";")).join("\n")),
      fileName: "template.txt",
    },
    holds: (value) => {
      const column = columnLabel(value, table);
      return column !== undefined && head.some((own) => own === column);
    },
  };
}

/** What the suite is given for the example. */
export const exampleContract: AdapterContract = {
  templates: {
    marks: {
      kind: "marks",
      gradebooks: fc.constantFrom("lower-secondary", "upper-secondary").chain((level) =>
        gradebookArbitrary({
          level: level as "lower-secondary",
          identifiers: ["moetId", "nationalId", "code"],
        }),
      ),
      make: makeTemplate,
    },
  },
  cells: (bytes) =>
    new Map(
      new TextDecoder()
        .decode(bytes)
        .split("\n")
        .flatMap((line, row) =>
          line
            .split(";")
            .flatMap((text, column): [string, string][] =>
              text === "" ? [] : [[`!${String.fromCharCode(65 + column)}${row + 1}`, text]],
            ),
        ),
    ),
  foreign: [
    { bytes: new TextEncoder().encode("OTHER;8A;2024-2025;toan;1\nName\nHS 01"), fileName: "other.txt" },
    { bytes: new Uint8Array([0x50, 0x4b, 3, 4]), fileName: "other.xlsx" },
  ],
};
