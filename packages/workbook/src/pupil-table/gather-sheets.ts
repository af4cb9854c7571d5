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
import type { Sheet } from "../grid";
import { nameContradictions } from "./file-name";
import { joinBlocks } from "./join-blocks";
import { SheetReport } from "./report";

/** What one table of a sheet gave; several classes may stand in one. */
export interface GatheredTable {
  readonly books: readonly ClassBook[];
  readonly columns: readonly ResidueColumn[];
  readonly otherRows: readonly number[];
}

/** A sheet with tables of pupils, and how they are read. */
export interface SheetToGather {
  readonly sheet: Sheet;
  readonly kind: string;
  /** A sheet of a known kind without a table is told. */
  readonly tables: readonly unknown[];
  /** Reads the tables; what is wrong goes into the report. */
  read(report: SheetReport): readonly GatheredTable[];
}

/**
 * Reads the sheets of one file into a gradebook: blocks of a sheet are one class, sheets of a class come together, and a
 * file whose name contradicts what is in it is told.
 */
export function gatherSheets(
  file: string,
  matches: readonly FormatMatch[],
  opening: readonly Diagnostic[],
  sheets: readonly SheetToGather[],
): Parsed {
  const diagnostics: Diagnostic[] = [...opening];
  const books: ClassBook[] = [];
  const columns: ResidueColumn[] = [];
  const rows: ResidueRows[] = [];
  for (const { sheet, kind, tables, read } of sheets) {
    const report = new SheetReport(file, sheet);
    if (sheet.visibility !== "visible") report.ofSheet("sheet.hidden", "info");
    if (tables.length === 0) report.ofSheet("header.notFound", "error", { kind });
    const readings = read(report);
    books.push(...joinBlocks(readings.flatMap((reading) => reading.books)));
    columns.push(...readings.flatMap((reading) => reading.columns));
    const otherRows = readings.flatMap((reading) => reading.otherRows).map((row) => row + 1);
    if (otherRows.length > 0) rows.push({ file, sheet: sheet.name, rows: otherRows });
    diagnostics.push(...report.finish());
  }
  const merged = mergeGradebooks(books.map((book) => ({ classes: [book] })));
  return {
    matches,
    gradebook: merged.gradebook,
    diagnostics: [...diagnostics, ...merged.diagnostics, ...nameContradictions(file, merged.gradebook)],
    residue: { columns, rows },
  };
}

/** Tells of a file that holds nobody, where no error says why. */
export function tellNoPupils(file: string, parsed: Parsed): Parsed {
  const { gradebook, diagnostics } = parsed;
  if (gradebook.classes.length > 0 || diagnostics.some(({ severity }) => severity === "error")) return parsed;
  return { ...parsed, diagnostics: [...diagnostics, diagnostic("format.noPupils", "warning", [file])] };
}
