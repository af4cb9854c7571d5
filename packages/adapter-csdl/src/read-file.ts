import {
  type ClassBook,
  type Diagnostic,
  diagnostic,
  type FormatMatch,
  mergeGradebooks,
  type Parsed,
  type ResidueColumn,
  type ResidueRows,
  type SourceFile,
  unprovenFormats,
} from "@sodiem/core";
import { joinBlocks, nameContradictions, SheetReport } from "@sodiem/workbook/pupil-table";
import { type GradebookKind, isGradebookKind } from "./kinds";
import { readMarkSheet } from "./mark-sheet/read-mark-sheet";
import { openFile } from "./open-file";
import { readPeriodic } from "./periodic/read-periodic";
import { readPrimaryResults } from "./primary-results/read-primary-results";
import { readProfile } from "./profile/read-profile";
import { readResultList } from "./result-list/read-result-list";
import type { SheetInput, SheetReading } from "./sheet-reading";
import { notGradebooks, unknownFile } from "./told";
import { readYearResults } from "./year-results/read-year-results";

const readers: { readonly [kind in GradebookKind]: (input: SheetInput) => SheetReading } = {
  K1: readProfile,
  K2: readPrimaryResults,
  K3: readPeriodic,
  K4: readMarkSheet,
  K5: readResultList,
  K6: readYearResults,
};

/**
 * Tells which sheets of a file come from the national database, and of which kind, by the words in their first rows. A
 * file that cannot be opened, or in which nothing is the database's, matches nothing.
 *
 * @example (await detect({ bytes }))[0] // { platform: "csdl", kind: "K4", variant: "A", evidence: "parsers", sheet: "TOÁN" }
 */
export async function detect(source: SourceFile): Promise<readonly FormatMatch[]> {
  return (await openFile(source)).sheets.map(({ match }) => match);
}

/**
 * Reads a file of kind K1 to K6 into a gradebook. Whatever is wrong is a diagnostic with its file, sheet and cell. Kinds
 * K1, K2, K3 and K6 do not name their school year, and K2 not its period: `known` of the source says them.
 *
 * @example (await parse({ bytes, known: { schoolYear: "2024-2025" } })).gradebook.classes[0]?.className // "2A"
 */
export async function parse(source: SourceFile): Promise<Parsed> {
  const { file, known, workbook, sheets, diagnostics: opening } = await openFile(source);
  const diagnostics: Diagnostic[] = [...opening];
  if (workbook !== undefined && sheets.length === 0) diagnostics.push(unknownFile(file));
  const matches = sheets.map(({ match }) => match);
  diagnostics.push(...notGradebooks(file, sheets), ...unprovenFormats(matches, file));
  const books: ClassBook[] = [];
  const columns: ResidueColumn[] = [];
  const rows: ResidueRows[] = [];
  for (const { sheet, match, tables } of sheets) {
    if (!isGradebookKind(match.kind)) continue;
    const report = new SheetReport(file, sheet);
    if (sheet.visibility !== "visible") report.ofSheet("sheet.hidden", "info");
    if (tables.length === 0) report.ofSheet("header.notFound", "error", { kind: match.kind });
    const read = readers[match.kind];
    const readings = tables.map((table) => read({ table, match, known, report }));
    books.push(...joinBlocks(readings.flatMap((reading) => reading.books)));
    columns.push(...readings.flatMap((reading) => reading.columns));
    const otherRows = readings.flatMap((reading) => reading.otherRows).map((row) => row + 1);
    if (otherRows.length > 0) rows.push({ file, sheet: sheet.name, rows: otherRows });
    diagnostics.push(...report.finish());
  }
  const merged = mergeGradebooks(books.map((book) => ({ classes: [book] })));
  if (books.length === 0 && !diagnostics.some(({ severity }) => severity === "error"))
    diagnostics.push(diagnostic("format.noPupils", "warning", [file]));
  return {
    matches,
    gradebook: merged.gradebook,
    diagnostics: [...diagnostics, ...merged.diagnostics, ...nameContradictions(file, merged.gradebook)],
    residue: { columns, rows },
  };
}
