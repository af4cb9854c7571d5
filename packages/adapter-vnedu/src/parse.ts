import { type Diagnostic, diagnostic, type FormatMatch, type Parsed, type SourceFile } from "@sodiem/core";
import { readWorkbook, type Sheet, textOfFonts } from "@sodiem/workbook";
import { isLockFile } from "@sodiem/workbook/pupil-table";
import { isLookupAnswer } from "./kinds";
import { lookupMatch, readLookup } from "./lookup";
import { readSheets, recognise } from "./read-sheets";

/**
 * Tells which sheets of a file come from vnEdu, and of which kind, by the words in their title rows. A file that
 * cannot be opened, or that nothing names as vnEdu's, matches nothing.
 *
 * @example (await detect({ bytes }))[0] // { platform: "vnedu", kind: "C", variant: "term", evidence: "real-file", sheet: "8a" }
 */
export async function detect(source: SourceFile): Promise<readonly FormatMatch[]> {
  if (isLookupAnswer(source.bytes)) return [lookupMatch];
  const opened = await openFile(source);
  return opened.matches ?? opened.sheets.flatMap((sheet) => recognise(sheet) ?? []);
}

/**
 * Reads a vnEdu file of any kind from A to G into a gradebook. Whatever is wrong is a diagnostic with its file, sheet and
 * cell, and one bad cell stops nothing. Lists of pupils (E) and discipline reports (F) may not name their school year,
 * which then comes from `known` of the file.
 *
 * @example (await parse({ bytes, fileName: "so_diem_tong_ket_lop_8a.xlsx" })).gradebook.classes[0]?.className // "8A"
 */
export async function parse(source: SourceFile): Promise<Parsed> {
  if (isLookupAnswer(source.bytes)) return readLookup(source);
  const { matches, sheets, diagnostics } = await openFile(source);
  if (matches !== undefined) {
    return { matches, gradebook: { classes: [] }, diagnostics, residue: { columns: [], rows: [] } };
  }
  const parsed = readSheets(source.fileName ?? "", sheets, source.known);
  return { ...parsed, diagnostics: [...diagnostics, ...parsed.diagnostics] };
}

/** The sheets of a workbook, or what a file is that has none. */
export interface Opened {
  readonly sheets: readonly Sheet[];
  readonly diagnostics: readonly Diagnostic[];
  readonly matches?: readonly FormatMatch[];
}

/** Opens a workbook; what it holds never makes it reject. */
export async function openFile({ bytes, fileName = "", known = {} }: SourceFile): Promise<Opened> {
  if (isLockFile(fileName)) {
    return {
      sheets: [],
      diagnostics: [diagnostic("file.lock", "error", [fileName], { file: fileName })],
      matches: [],
    };
  }
  const { workbook, diagnostics } = await readWorkbook(bytes, textOfFonts(known));
  const placed = diagnostics.map((one) => ({ ...one, path: [fileName, ...one.path] }));
  if (workbook === undefined) return { sheets: [], diagnostics: placed, matches: [] };
  return { sheets: workbook.sheets, diagnostics: placed };
}
