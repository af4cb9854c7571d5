import { type Diagnostic, diagnostic, type FormatMatch, type SourceFile } from "@sodiem/core";
import { readWorkbook, textOfFonts } from "@sodiem/workbook";
import { isMarked, type LearnedTemplate, learnedTemplate, type OpenedSheet, openSheets } from "./learn";

/** A file as it was opened: the sheets with tables of pupils, if something says that they are MISA's. */
export interface OpenedFile {
  readonly file: string;
  readonly known: NonNullable<SourceFile["known"]>;
  readonly sheets: readonly OpenedSheet[];
  /** The profile that a person confirmed for a template of these labels. */
  readonly profile?: LearnedTemplate;
  readonly profiles: readonly LearnedTemplate[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Opens a workbook; what it holds never makes it reject. */
export async function openFile(
  { bytes, fileName = "", known = {} }: SourceFile,
  profiles: readonly LearnedTemplate[],
): Promise<OpenedFile> {
  const nothing = { file: fileName, known, profiles, sheets: [] };
  if (/(?:^|[\\/])~\$[^\\/]*$/.test(fileName))
    return { ...nothing, diagnostics: [diagnostic("file.lock", "error", [fileName], { file: fileName })] };
  const { workbook, diagnostics } = await readWorkbook(bytes, textOfFonts(known));
  const placed = diagnostics.map((one) => ({ ...one, path: [fileName, ...one.path] }));
  if (workbook === undefined) return { ...nothing, diagnostics: placed };
  const plain = openSheets(workbook);
  const { hash } = learnedTemplate(plain);
  const profile = profiles.find((one) => one.hash === hash);
  const sheets = profile === undefined ? plain.filter(isMarked) : openSheets(workbook, profile);
  return {
    ...nothing,
    sheets,
    ...(profile === undefined ? {} : { profile }),
    diagnostics: placed,
  };
}

/** What a sheet is, in the words of the contract. */
export function matchOf({ sheet, kind, mode }: OpenedSheet): FormatMatch {
  return { platform: "misa", kind, variant: mode, evidence: "proposed", sheet: sheet.name };
}
