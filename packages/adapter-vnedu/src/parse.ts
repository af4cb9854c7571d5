import {
  type ClassBook,
  type Diagnostic,
  diagnostic,
  type Gradebook,
  mergeGradebooks,
  type Pupil,
  type Subject,
} from "@sodiem/core";
import { readWorkbook, type Sheet } from "@sodiem/workbook";
import { isLockFile, nameContradictions } from "./file-name";
import { type Evidence, evidenceOfUnread, isLookupAnswer, type Kind, kindOfSheet } from "./kinds";
import { markSheetEvidence, markSheetVariant, readMarkSheet } from "./mark-sheet";
import { findPupilColumns } from "./pupil-rows";
import { SheetReport } from "./report";
import type { Residue, ResidueColumn, ResidueRows } from "./residue";
import { findSummaryColumns } from "./summary-columns";
import { readSummarySheet, summaryEvidence, summaryVariant } from "./summary-sheet";
import { findTables, type Table } from "./table";
import { pupilColumnsRead, type TableReading } from "./table-reading";

/** A file as it comes in; the name, with or without a path, names its places in what is reported. */
export interface SourceFile {
  readonly bytes: Uint8Array;
  readonly fileName?: string;
}

/** One sheet that is known to come from vnEdu. */
export interface FormatMatch {
  readonly platform: "vnedu";
  readonly kind: Kind;
  /** The layout within the kind: `A1`, `A2`, `A3`; `term`, `year`, `tt58`, `older` for C. */
  readonly variant?: string;
  readonly evidence: Evidence;
  /** The name of the sheet; of kind G, which is no workbook, an empty text. */
  readonly sheet: string;
}

/** What a file holds, what was wrong with it, and what of it the gradebook has no place for. */
export interface Parsed {
  readonly matches: readonly FormatMatch[];
  readonly gradebook: Gradebook;
  readonly diagnostics: readonly Diagnostic[];
  readonly residue: Residue;
}

const nothing = { gradebook: { classes: [] }, residue: { columns: [], rows: [] } } as const;

/**
 * Tells which sheets of a file come from vnEdu, and of which kind, by the words in their title rows. A file that
 * cannot be opened, or that nothing names as vnEdu's, matches nothing.
 *
 * @example (await detect({ bytes }))[0] // { platform: "vnedu", kind: "C", variant: "term", evidence: "real-file", sheet: "8a" }
 */
export async function detect(source: SourceFile): Promise<readonly FormatMatch[]> {
  const opened = await open(source);
  return "failure" in opened ? opened.matches : opened.sheets.flatMap(({ match }) => match ?? []);
}

/**
 * Reads a vnEdu file of kind A (mark sheets) or C (summaries) into a gradebook. Whatever is wrong is a diagnostic with
 * its file, sheet and cell, and one bad cell stops nothing; other kinds are named by `format.notYetSupported`.
 *
 * @example (await parse({ bytes, fileName: "so_diem_tong_ket_lop_8a.xls" })).gradebook.classes[0]?.className // "8A"
 */
export async function parse(source: SourceFile): Promise<Parsed> {
  const file = source.fileName ?? "";
  const opened = await open(source);
  if ("failure" in opened) return { ...nothing, matches: opened.matches, diagnostics: opened.failure };

  const diagnostics: Diagnostic[] = [...opened.diagnostics, ...unreadKinds(file, opened.sheets)];
  const books: ClassBook[] = [];
  const columns: ResidueColumn[] = [];
  const rows: ResidueRows[] = [];
  for (const { sheet, match } of opened.sheets) {
    if (match?.kind !== "A" && match?.kind !== "C") continue;
    const report = new SheetReport(file, sheet);
    if (sheet.visibility !== "visible") report.ofSheet("sheet.hidden", "info");
    const readings = readTables(sheet, match.kind, report);
    books.push(...joinBlocks(readings.flatMap(({ book }) => book ?? [])));
    columns.push(...readings.flatMap((reading) => reading.columns));
    const otherRows = readings.flatMap((reading) => reading.otherRows).map((row) => row + 1);
    if (otherRows.length > 0) rows.push({ file, sheet: sheet.name, rows: otherRows });
    diagnostics.push(...report.finish());
  }
  const merged = mergeGradebooks(books.map((book) => ({ classes: [book] })));
  return {
    matches: opened.sheets.flatMap(({ match }) => match ?? []),
    gradebook: merged.gradebook,
    diagnostics: [...diagnostics, ...merged.diagnostics, ...nameContradictions(file, merged.gradebook)],
    residue: { columns, rows },
  };
}

interface OpenedSheet {
  readonly sheet: Sheet;
  readonly match?: FormatMatch;
}

type Opened =
  | { readonly sheets: readonly OpenedSheet[]; readonly diagnostics: readonly Diagnostic[] }
  | { readonly failure: readonly Diagnostic[]; readonly matches: readonly FormatMatch[] };

async function open({ bytes, fileName = "" }: SourceFile): Promise<Opened> {
  if (isLockFile(fileName)) return { failure: [diagnostic("file.lock", "error", [fileName])], matches: [] };
  if (isLookupAnswer(bytes)) {
    const match = { platform: "vnedu", kind: "G", evidence: evidenceOfUnread.G, sheet: "" } as const;
    return { failure: [notYetSupported(fileName, "G", [])], matches: [match] };
  }
  const { workbook, diagnostics } = await readWorkbook(bytes);
  const placed = diagnostics.map((one) => ({ ...one, path: [fileName, ...one.path] }));
  if (workbook === undefined) return { failure: placed, matches: [] };
  const sheets = workbook.sheets.map((sheet): OpenedSheet => {
    const kind = kindOfSheet(sheet);
    return kind === undefined ? { sheet } : { sheet, match: matchOf(sheet, kind) };
  });
  return { sheets, diagnostics: placed };
}

function matchOf(sheet: Sheet, kind: Kind): FormatMatch {
  const common = { platform: "vnedu", kind, sheet: sheet.name } as const;
  if (kind !== "A" && kind !== "C") return { ...common, evidence: evidenceOfUnread[kind] };
  const [table] = findTables(sheet);
  if (table === undefined) return { ...common, evidence: "parsers" };
  const columns = findPupilColumns(table, new SheetReport("", sheet));
  if (kind === "A") {
    const variant = markSheetVariant(columns);
    return { ...common, variant, evidence: markSheetEvidence(variant) };
  }
  const taken = new Set(pupilColumnsRead(columns).map(({ index }) => index));
  const variant = summaryVariant(columns, findSummaryColumns(table, taken).wording, table.title.term);
  return { ...common, variant, evidence: summaryEvidence(variant) };
}

function readTables(sheet: Sheet, kind: "A" | "C", report: SheetReport): TableReading[] {
  const tables = findTables(sheet);
  if (tables.length === 0) report.ofSheet("header.notFound", "error", { kind });
  const read = (table: Table): TableReading =>
    kind === "A" ? readMarkSheet(table, report) : readSummarySheet(table, report);
  return tables.map(read);
}

/** Tables of one sheet that go on with the same class are one book, so that its pupils are counted once. */
function joinBlocks(books: readonly ClassBook[]): ClassBook[] {
  const joined = new Map<string, ClassBook>();
  for (const book of books) {
    const { school, className, grade, schoolYear, sheets } = book;
    const [sheet] = sheets;
    const key = JSON.stringify([school, className, grade, schoolYear, sheet?.term, sheet?.subject]);
    const before = joined.get(key);
    joined.set(key, before === undefined ? book : joinTwo(before, book));
  }
  return [...joined.values()];
}

function joinTwo(a: ClassBook, b: ClassBook): ClassBook {
  const known = new Set(a.subjects.map(({ id }) => id));
  const subjects: Subject[] = [...a.subjects, ...b.subjects.filter(({ id }) => !known.has(id))];
  const pupils: Pupil[] = [...a.pupils, ...b.pupils];
  return { ...a, subjects, pupils, sheets: a.sheets.map((sheet) => ({ ...sheet, pupils: pupils.length })) };
}

/** Names each kind that was recognised but cannot be read, and sheets that nothing recognises. */
function unreadKinds(file: string, sheets: readonly OpenedSheet[]): Diagnostic[] {
  const byKind = new Map<Kind, string[]>();
  const unknown: string[] = [];
  for (const { sheet, match } of sheets) {
    if (match === undefined) {
      if (sheet.rowCount > 0) unknown.push(sheet.name);
    } else if (match.kind !== "A" && match.kind !== "C") {
      byKind.set(match.kind, [...(byKind.get(match.kind) ?? []), sheet.name]);
    }
  }
  const isKnown = sheets.some(({ match }) => match !== undefined);
  return [
    ...[...byKind].map(([kind, names]) => notYetSupported(file, kind, names)),
    ...(isKnown
      ? unknown.map((name) => diagnostic("sheet.unknown", "info", [file, name]))
      : [diagnostic("format.unknown", "error", [file])]),
  ];
}

function notYetSupported(file: string, kind: Kind, sheets: readonly string[]): Diagnostic {
  return diagnostic("format.notYetSupported", "error", [file], {
    platform: "vnedu",
    kind,
    sheets: sheets.join(", "),
  });
}
