import { type Diagnostic, diagnostic } from "@sodiem/core";
import { cellName, maximumColumns, maximumRows } from "../cell-name";
import type { CellEdit } from "../fill/cell-edit";
import { FillRefusal } from "../fill/fill-refusal";
import type { Limits } from "../limits";
import { damaged, ReadFailure } from "../read-failure";
import { decodeXml } from "../xml/decode-xml";
import { encodeXmlLike } from "../xml/encode-xml";
import { rewriteZip, type ZipChange } from "../zip/rewrite";
import { patchSheet } from "./patch-sheet";
import { readSharedStrings } from "./shared-strings";
import { readTableHeaders } from "./tables";
import { openWorkbookPackage, partOfType, type WorkbookPackage } from "./workbook-package";

/** A filled `.xlsx` file. */
export interface FilledXlsx {
  readonly bytes: Uint8Array;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Fills cells of an `.xlsx` file. Only the parts of sheets with changed cells are packed anew; every other entry of
 * the zip file stays byte by byte, and a file in which every cell holds its value already stays as a whole.
 *
 * Throws a `FillRefusal` for edits that cannot be made and a `ReadFailure` for a file that cannot be read.
 */
export function fillXlsx(bytes: Uint8Array, edits: readonly CellEdit[], limits: Limits): FilledXlsx {
  const workbook = openWorkbookPackage(bytes, limits);
  const { parts } = workbook;
  const problems: Diagnostic[] = [];
  const sharedText = lazySharedTexts(workbook);
  const changes: ZipChange[] = [];
  const seen = new Set<string>();
  let formulas = 0;
  for (const [name, sheetEdits] of editsBySheet(edits)) {
    const part = partOfSheet(workbook, name);
    if (part === undefined) {
      problems.push(diagnostic("fill.sheetMissing", "error", [name], { sheet: name }));
      continue;
    }
    if (seen.has(part)) throw damaged("xlsx.partShared", { part });
    seen.add(part);
    const outside = sheetEdits.filter(({ row, column }) => row >= maximumRows || column >= maximumColumns);
    for (const { row, column } of outside) {
      problems.push(diagnostic("fill.outsideSheet", "error", [name, cellName(row, column)]));
    }
    if (outside.length > 0) continue;
    const original = parts.archive.unpack(part);
    if (original === undefined) throw damaged("xlsx.partMissing", { part });
    const before = decodeXml(original);
    const tableHeaders = readTableHeaders(parts, part);
    const patched = patchSheet(before, sheetEdits, { name, sharedText, tableHeaders, limits });
    problems.push(...patched.diagnostics);
    formulas += patched.formulas;
    if (patched.text !== before) changes.push({ name: part, content: encodeXmlLike(original, patched.text) });
  }
  const [first, ...more] = problems;
  if (first !== undefined) throw new FillRefusal([first, ...more]);
  if (changes.length === 0) return { bytes, diagnostics: [] };
  formulas += formulasElsewhere(workbook, seen);
  const stale = formulas > 0 ? [diagnostic("fill.formulasStale", "warning", [], { formulas })] : [];
  return { bytes: rewriteZip(parts.archive, changes), diagnostics: stale };
}

function editsBySheet(edits: readonly CellEdit[]): Map<string, CellEdit[]> {
  const sheets = new Map<string, CellEdit[]>();
  for (const edit of edits) {
    const sheet = sheets.get(edit.sheet);
    if (sheet === undefined) sheets.set(edit.sheet, [edit]);
    else sheet.push(edit);
  }
  return sheets;
}

/** The part of the worksheet of that name; `undefined` when the workbook has none. */
export function partOfSheet({ sheets }: WorkbookPackage, name: string): string | undefined {
  const [sheet, ...more] = sheets.filter((candidate) => candidate.name === name);
  if (more.length > 0) throw damaged("xlsx.sheetTwice");
  if (sheet !== undefined && sheet.part === undefined) throw damaged("xlsx.relationshipMissing");
  return sheet?.part;
}

/** The shared texts by number, read when the first one is asked for. */
function lazySharedTexts(workbook: WorkbookPackage): (index: number) => string | undefined {
  let texts: ReturnType<typeof readSharedStrings> | undefined;
  return (index) => {
    if (texts === undefined) {
      const part = partOfType(workbook, "sharedStrings");
      texts = part === undefined ? [] : readSharedStrings(workbook.parts.requiredText(part));
    }
    const cell = texts[index];
    return cell?.kind === "text" ? cell.value : undefined;
  };
}

/** How many formulas the sheets hold that were not filled; one that cannot be read is not what this is about. */
function formulasElsewhere({ parts, sheets }: WorkbookPackage, filled: ReadonlySet<string>): number {
  let formulas = 0;
  for (const { part } of sheets) {
    if (part === undefined || filled.has(part)) continue;
    try {
      formulas += parts.text(part)?.match(/<(?:[\w.-]+:)?f[\s/>]/g)?.length ?? 0;
    } catch (error) {
      if (!(error instanceof ReadFailure)) throw error;
    }
  }
  return formulas;
}
