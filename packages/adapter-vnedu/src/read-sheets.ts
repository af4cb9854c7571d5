import {
  type ClassBook,
  type Diagnostic,
  diagnostic,
  type FormatMatch,
  mergeGradebooks,
  type Parsed,
  type ResidueColumn,
  type ResidueRows,
} from "@sodiem/core";
import type { Sheet } from "@sodiem/workbook";
import {
  findPupilColumns,
  findTables,
  joinBlocks,
  nameContradictions,
  pupilColumnsRead,
  SheetReport,
  type Table,
  type TableReading,
} from "@sodiem/workbook/pupil-table";
import { evidenceOfUnread, isReadable, type Kind, kindOfSheet, type ReadableKind } from "./kinds";
import { markSheetEvidence, markSheetVariant, readMarkSheet } from "./mark-sheet";
import { primarySummaryEvidence, readPrimarySummary } from "./primary-summary";
import { vneduTitles } from "./read-title";
import { findSummaryColumns } from "./summary-columns";
import { readSummarySheet, summaryEvidence, summaryVariant } from "./summary-sheet";

/** A sheet of vnEdu. */
interface VneduMatch extends FormatMatch {
  readonly platform: "vnedu";
  readonly kind: Kind;
}

/** Tells the kind of a sheet, or that nothing names it as vnEdu's. */
export function recognise(sheet: Sheet): FormatMatch | undefined {
  return open(sheet).match;
}

/** Reads the sheets of one file; `file` is the name their places carry. */
export function readSheets(file: string, sheets: readonly Sheet[]): Parsed {
  const opened = sheets.map(open);
  const diagnostics: Diagnostic[] = unreadKinds(file, opened);
  const books: ClassBook[] = [];
  const columns: ResidueColumn[] = [];
  const rows: ResidueRows[] = [];
  for (const { sheet, match, tables } of opened) {
    if (match === undefined || !isReadable(match.kind)) continue;
    const report = new SheetReport(file, sheet);
    if (sheet.visibility !== "visible") report.ofSheet("sheet.hidden", "info");
    const readings = readTables(tables, match.kind, report);
    books.push(...joinBlocks(readings.flatMap(({ book }) => book ?? [])));
    columns.push(...readings.flatMap((reading) => reading.columns));
    const otherRows = readings.flatMap((reading) => reading.otherRows).map((row) => row + 1);
    if (otherRows.length > 0) rows.push({ file, sheet: sheet.name, rows: otherRows });
    diagnostics.push(...report.finish());
  }
  const merged = mergeGradebooks(books.map((book) => ({ classes: [book] })));
  return {
    matches: opened.flatMap(({ match }) => match ?? []),
    gradebook: merged.gradebook,
    diagnostics: [...diagnostics, ...merged.diagnostics, ...nameContradictions(file, merged.gradebook)],
    residue: { columns, rows },
  };
}

interface OpenedSheet {
  readonly sheet: Sheet;
  readonly match?: VneduMatch;
  /** The tables of pupils, of the kinds that can be read. */
  readonly tables: readonly Table[];
}

function open(sheet: Sheet): OpenedSheet {
  const kind = kindOfSheet(sheet);
  if (kind === undefined) return { sheet, tables: [] };
  const tables = isReadable(kind) ? findTables(sheet, vneduTitles) : [];
  return { sheet, tables, match: matchOf(sheet, kind, tables) };
}

function matchOf(sheet: Sheet, kind: Kind, [table]: readonly Table[]): VneduMatch {
  const common = { platform: "vnedu", kind, sheet: sheet.name } as const;
  if (!isReadable(kind)) return { ...common, evidence: evidenceOfUnread[kind] };
  if (kind === "D") {
    const moment = table?.title.summaryMoment;
    return {
      ...common,
      ...(moment === undefined ? {} : { variant: moment }),
      evidence: primarySummaryEvidence(moment),
    };
  }
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

const readers: {
  readonly [kind in ReadableKind]: (table: Table, report: SheetReport) => TableReading;
} = { A: readMarkSheet, C: readSummarySheet, D: readPrimarySummary };

function readTables(tables: readonly Table[], kind: ReadableKind, report: SheetReport): TableReading[] {
  if (tables.length === 0) report.ofSheet("header.notFound", "error", { kind });
  return tables.map((table) => readers[kind](table, report));
}

/** Names each kind that was recognised but cannot be read, and sheets that nothing recognises. */
function unreadKinds(file: string, sheets: readonly OpenedSheet[]): Diagnostic[] {
  const byKind = new Map<Kind, string[]>();
  const unknown: string[] = [];
  for (const { sheet, match } of sheets) {
    if (match === undefined) {
      if (sheet.rowCount > 0) unknown.push(sheet.name);
    } else if (!isReadable(match.kind)) {
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

/** Says that a kind was recognised and cannot be read yet. */
export function notYetSupported(file: string, kind: Kind, sheets: readonly string[]): Diagnostic {
  return diagnostic("format.notYetSupported", "error", [file], {
    platform: "vnedu",
    kind,
    sheets: sheets.join(", "),
  });
}
