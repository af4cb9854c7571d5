import { type Diagnostic, diagnostic, type FormatMatch, type Parsed, type SourceFile } from "@sodiem/core";
import { readWorkbook, type Sheet } from "@sodiem/workbook";
import { isLockFile } from "@sodiem/workbook/pupil-table";
import { evidenceOfUnread, isLookupAnswer } from "./kinds";
import { notYetSupported, readSheets, recognise } from "./read-sheets";

/**
 * Tells which sheets of a file come from vnEdu, and of which kind, by the words in their title rows. A file that
 * cannot be opened, or that nothing names as vnEdu's, matches nothing.
 *
 * @example (await detect({ bytes }))[0] // { platform: "vnedu", kind: "C", variant: "term", evidence: "real-file", sheet: "8a" }
 */
export async function detect(source: SourceFile): Promise<readonly FormatMatch[]> {
  const opened = await open(source);
  return opened.matches ?? opened.sheets.flatMap((sheet) => recognise(sheet) ?? []);
}

/**
 * Reads a vnEdu file of kind A (mark sheets), C (summaries) or D (summaries of primary schools) into a gradebook. Whatever
 * is wrong is a diagnostic with its file, sheet and cell, and one bad cell stops nothing; other kinds are named by
 * `format.notYetSupported`.
 *
 * @example (await parse({ bytes, fileName: "so_diem_tong_ket_lop_8a.xlsx" })).gradebook.classes[0]?.className // "8A"
 */
export async function parse(source: SourceFile): Promise<Parsed> {
  const { matches, sheets, diagnostics } = await open(source);
  if (matches !== undefined) {
    return { matches, gradebook: { classes: [] }, diagnostics, residue: { columns: [], rows: [] } };
  }
  const parsed = readSheets(source.fileName ?? "", sheets);
  return { ...parsed, diagnostics: [...diagnostics, ...parsed.diagnostics] };
}

/** The sheets of a workbook, or what a file is that has none. */
interface Opened {
  readonly sheets: readonly Sheet[];
  readonly diagnostics: readonly Diagnostic[];
  readonly matches?: readonly FormatMatch[];
}

async function open({ bytes, fileName = "" }: SourceFile): Promise<Opened> {
  if (isLockFile(fileName)) {
    return {
      sheets: [],
      diagnostics: [diagnostic("file.lock", "error", [fileName], { file: fileName })],
      matches: [],
    };
  }
  if (isLookupAnswer(bytes)) {
    const match = { platform: "vnedu", kind: "G", evidence: evidenceOfUnread.G, sheet: "" } as const;
    return { sheets: [], diagnostics: [notYetSupported(fileName, "G", [])], matches: [match] };
  }
  const { workbook, diagnostics } = await readWorkbook(bytes);
  const placed = diagnostics.map((one) => ({ ...one, path: [fileName, ...one.path] }));
  if (workbook === undefined) return { sheets: [], diagnostics: placed, matches: [] };
  return { sheets: workbook.sheets, diagnostics: placed };
}
