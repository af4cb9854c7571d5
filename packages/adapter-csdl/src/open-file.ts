import { type Diagnostic, diagnostic, type SourceFile } from "@sodiem/core";
import { readWorkbook, type Sheet, textOfFonts, type Workbook } from "@sodiem/workbook";
import {
  findTables,
  foldedCell,
  isLockFile,
  nameLabels,
  readList,
  type Table,
} from "@sodiem/workbook/pupil-table";
import { type CsdlMatch, codeLabels, isGradebookKind, recogniseSheet } from "./kinds";
import { csdlTitles } from "./title";

/** A sheet of the national database with its tables of pupils; a head repeated for printing begins another one. */
export interface CsdlSheet {
  readonly sheet: Sheet;
  readonly match: CsdlMatch;
  readonly tables: readonly Table[];
}

/** A file as it was opened: a workbook, or a diagnostic that says what it is. */
export interface OpenedFile {
  readonly file: string;
  readonly known: NonNullable<SourceFile["known"]>;
  readonly workbook?: Workbook;
  readonly sheets: readonly CsdlSheet[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Opens a file of the national database. Nothing that it holds makes it reject. */
export async function openFile({ bytes, fileName = "", known = {} }: SourceFile): Promise<OpenedFile> {
  const nothing = { file: fileName, known, sheets: [] };
  if (isLockFile(fileName))
    return {
      ...nothing,
      diagnostics: [diagnostic("file.lock", "error", [fileName], { file: fileName })],
    };
  const code = errorAnswer(bytes);
  if (code !== undefined)
    return { ...nothing, diagnostics: [diagnostic("csdl.errorAnswer", "error", [fileName], { code })] };
  const { workbook, diagnostics } = await readWorkbook(bytes, textOfFonts(known));
  const placed = diagnostics.map((one) => ({ ...one, path: [fileName, ...one.path] }));
  if (workbook === undefined) return { ...nothing, diagnostics: placed };
  return {
    file: fileName,
    known,
    workbook,
    sheets: workbook.sheets.flatMap((sheet) => openSheet(sheet) ?? []),
    diagnostics: placed,
  };
}

/** Finds the tables of a sheet that is the database's. */
export function openSheet(sheet: Sheet): CsdlSheet | undefined {
  const recognised = recogniseSheet(sheet);
  if (recognised === undefined) return undefined;
  const { match, headerRow } = recognised;
  if (!isGradebookKind(match.kind)) return { sheet, match, tables: [] };
  const tables =
    match.kind === "K1"
      ? [readList(sheet, csdlTitles, headerRow, keyColumn(sheet, headerRow))]
      : findTables(sheet, csdlTitles).filter((one) => one.headerRow >= headerRow);
  return { sheet, match, tables };
}

/** The column that names a pupil: the name, else the identifier. */
function keyColumn(sheet: Sheet, row: number): number {
  let first: number | undefined;
  for (let column = 0; column < sheet.columnCount; column += 1) {
    const label = foldedCell(sheet.cell(row, column)).replace(/\s*\(?\*\)?$/, "");
    if (nameLabels.has(label)) return column;
    if (codeLabels.has(label)) first ??= column;
  }
  return first ?? 0;
}

/** An answer of the provincial application, which browsers save under the name of the file that was asked for. */
function errorAnswer(bytes: Uint8Array): number | undefined {
  if (bytes.length > 4096 || bytes[0] !== 0x7b) return undefined;
  const text = new TextDecoder().decode(bytes);
  const [, code] = /^\{[^{}[\]]*"rc"\s*:\s*(-?\d{1,6})\b/.exec(text) ?? [];
  return code === undefined || Number(code) === 0 ? undefined : Number(code);
}
