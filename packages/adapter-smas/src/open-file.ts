import { type Diagnostic, diagnostic, type SourceFile } from "@sodiem/core";
import { readWorkbook, textOfFonts } from "@sodiem/workbook";
import { readCsv } from "@sodiem/workbook/csv";
import { isLockFile } from "@sodiem/workbook/pupil-table";
import { type Recognised, recogniseSheet } from "./kinds";

/** A file as it was opened: what its sheets are, or a diagnostic that says why there is none. */
export interface OpenedFile {
  readonly file: string;
  readonly known: NonNullable<SourceFile["known"]>;
  readonly isOpen: boolean;
  readonly sheets: readonly Recognised[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Opens a workbook or its copy as CSV. Nothing that it holds makes it reject. */
export async function openFile({ bytes, fileName = "", known = {} }: SourceFile): Promise<OpenedFile> {
  const nothing = { file: fileName, known, isOpen: false, sheets: [] };
  if (isLockFile(fileName))
    return { ...nothing, diagnostics: [diagnostic("file.lock", "error", [fileName], { file: fileName })] };
  const { workbook, diagnostics } = isCsv(bytes, fileName)
    ? readCsv(bytes)
    : await readWorkbook(bytes, textOfFonts(known));
  const placed = diagnostics.map((one) => ({ ...one, path: [fileName, ...one.path] }));
  if (workbook === undefined) return { ...nothing, diagnostics: placed };
  return {
    file: fileName,
    known,
    isOpen: true,
    sheets: workbook.sheets.flatMap((sheet) => recogniseSheet(sheet, fileName) ?? []),
    diagnostics: placed,
  };
}

/** Copies as CSV begin with the mark of UTF-8, or only their name tells. */
function isCsv(bytes: Uint8Array, fileName: string): boolean {
  const isArchive = bytes[0] === 0x50 || bytes[0] === 0xd0;
  return (
    (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) || (!isArchive && /\.csv$/i.test(fileName))
  );
}
