import { type Diagnostic, diagnostic } from "@sodiem/core";
import { cellName } from "../cell-name";
import type { CellEdit } from "../fill/cell-edit";
import { FillRefusal } from "../fill/fill-refusal";
import type { CellRange } from "../grid";
import { type Limits, within } from "../limits";
import { replaceStream } from "../ole2/replace-stream";
import { damaged, ReadFailure } from "../read-failure";
import { type CellPlace, type CellTable, readCellTable } from "./cell-table";
import { type CellChange, holdsValue, writesSomething } from "./cell-writing";
import { openWorkbookStream } from "./read-xls";
import { RecordCursor, recordType } from "./record-cursor";
import { SharedTextTable } from "./shared-text-table";
import { SheetFilling } from "./sheet-filling";
import { findSheetIndex, finishSheetIndex } from "./sheet-index";
import { StreamEdits } from "./stream-edits";
import { type ListedSheet, readWorkbookLayout, type WorkbookLayout } from "./workbook-layout";

/** Rows and columns of a sheet of BIFF8, and characters of a cell. */
const rowLimit = 65_536;
const columnLimit = 256;
const textLimit = 32_767;

/**
 * Fills cells of an `.xls` file (BIFF8 within a compound file). The records of the cells change, and what counts or
 * points to them; every other record and stream stays as it is, byte by byte. Where all cells hold their values
 * already, the file is the same.
 *
 * Throws a `FillRefusal` for edits that cannot be made and a `ReadFailure` for a file that cannot be read.
 */
export function fillXls(
  file: Uint8Array,
  edits: readonly CellEdit[],
  limits: Limits,
): { readonly bytes: Uint8Array; readonly diagnostics: readonly Diagnostic[] } {
  const { compound, stream } = openWorkbookStream(file);
  const bytes = stream.bytes();
  const records = new RecordCursor(bytes);
  const layout = readWorkbookLayout(records);
  within(limits, "sheets", layout.sheets.length);
  const { wanted, missing } = editsBySheet(edits, layout.sheets);
  const sheets = readSheetTables(records, layout, wanted);
  const texts = new SharedTextTable(bytes, layout);
  const problems = [...missing];
  const streamEdits = new StreamEdits(bytes);
  const context = { records, edits: streamEdits, texts, styleCount: layout.styleCount };
  const fillings: SheetFilling[] = [];
  for (const { table, sheet } of sheets) {
    const sheetEdits = wanted.get(sheet);
    if (table === undefined || sheetEdits === undefined) continue;
    const changes = neededChanges(sheetEdits, table, records, texts, problems);
    if (problems.length > 0) continue;
    const filling = new SheetFilling(table, context);
    filling.plan(changes);
    fillings.push(filling);
  }
  const [first, ...others] = problems;
  if (first !== undefined) throw new FillRefusal([first, ...others]);
  if (streamEdits.isEmpty) return { bytes: file.slice(), diagnostics: [] };

  const finishTexts = texts.plan(streamEdits);
  const filled = streamEdits.apply();
  const view = new DataView(filled.buffer);
  finishTexts(view);
  for (const { offset, pointerAt } of layout.sheets) {
    view.setUint32(streamEdits.moved(pointerAt), streamEdits.moved(offset), true);
  }
  for (const { sheet, indexAt } of sheets) {
    if (indexAt !== undefined && !wanted.has(sheet))
      finishSheetIndex(view, records, streamEdits, indexAt, streamEdits.moved(indexAt));
  }
  for (const filling of fillings) filling.finish(view);
  const formulas = sheets.reduce((sum, { table }) => sum + (table?.formulas ?? 0), 0);
  return {
    bytes: replaceStream(file, compound, stream, filled),
    diagnostics: formulas > 0 ? [diagnostic("fill.formulasStale", "warning", [], { formulas })] : [],
  };
}

/** A sheet of the list, and what filling knows of its records. */
interface KnownSheet {
  readonly sheet: ListedSheet;
  readonly table: CellTable | undefined;
  readonly indexAt: number | undefined;
}

function editsBySheet(
  edits: readonly CellEdit[],
  sheets: readonly ListedSheet[],
): {
  readonly wanted: ReadonlyMap<ListedSheet, readonly CellEdit[]>;
  readonly missing: readonly Diagnostic[];
} {
  const byName = new Map<string, CellEdit[]>();
  let name: string | undefined;
  let list: CellEdit[] = [];
  for (const edit of edits) {
    if (edit.sheet !== name) {
      name = edit.sheet;
      list = byName.get(name) ?? [];
      byName.set(name, list);
    }
    list.push(edit);
  }
  const wanted = new Map<ListedSheet, readonly CellEdit[]>();
  for (const sheet of sheets) {
    const found = sheet.name === undefined ? undefined : byName.get(sheet.name);
    if (found === undefined) continue;
    wanted.set(sheet, found);
    byName.delete(found[0]?.sheet ?? "");
  }
  const missing = [...byName.keys()].map((sheet) =>
    diagnostic("fill.sheetMissing", "error", [sheet], { sheet }),
  );
  return { wanted, missing };
}

/**
 * Walks once over every sheet, in the order of the stream. Sheets that share records could not be changed apart,
 * and would let a small file ask for endless work.
 */
function readSheetTables(
  records: RecordCursor,
  layout: WorkbookLayout,
  wanted: ReadonlyMap<ListedSheet, readonly CellEdit[]>,
): KnownSheet[] {
  let from = layout.globalsEnd;
  return [...layout.sheets]
    .sort((a, b) => a.offset - b.offset)
    .map((sheet) => {
      if (sheet.offset < from) throw damaged("biff8.sheetsOverlap", { offset: sheet.offset });
      const edits = wanted.get(sheet);
      const rows = new Set<number>();
      let before = -1;
      for (const { row } of edits ?? []) {
        if (row !== before) rows.add(row);
        before = row;
      }
      const known = readSheet(records, sheet, rows, edits !== undefined);
      if (records.offset >= sheet.offset) from = Math.max(records.offset, sheet.offset + 1);
      return known;
    });
}

function readSheet(
  records: RecordCursor,
  sheet: ListedSheet,
  wanted: ReadonlySet<number>,
  isFilled: boolean,
): KnownSheet {
  if (sheet.name === undefined) {
    return { sheet, table: undefined, indexAt: findSheetIndex(records, sheet.offset) };
  }
  try {
    const table = readCellTable(records, sheet.offset, wanted);
    return { sheet, table, indexAt: table.indexAt };
  } catch (error) {
    // What cannot be read is left as it is, unless it is to be filled.
    if (isFilled || !(error instanceof ReadFailure)) throw error;
    return { sheet, table: undefined, indexAt: undefined };
  }
}

/** The changes that a sheet's edits really ask for, in order; what stands against an edit goes to `problems`. */
function neededChanges(
  edits: readonly CellEdit[],
  table: CellTable,
  records: RecordCursor,
  texts: SharedTextTable,
  problems: Diagnostic[],
): CellChange[] {
  const changes: CellChange[] = [];
  let isInOrder = true;
  let before = -1;
  for (const edit of edits) {
    const { row, column, value } = edit;
    const place = table.cell(row, column);
    const isHeld =
      place === undefined ? !writesSomething(value) : holdsValue(records, place, column, value, texts);
    if (isHeld && isOnSheet(edit)) continue;
    const reason = reasonAgainst(edit, place, table);
    if (reason !== undefined) problems.push(reason);
    changes.push({ row, column, value, place });
    const order = row * columnLimit + column;
    isInOrder &&= order > before;
    before = order;
  }
  return isInOrder ? changes : changes.sort((a, b) => a.row - b.row || a.column - b.column);
}

function isOnSheet({ row, column }: CellEdit): boolean {
  return row < rowLimit && column < columnLimit;
}

function reasonAgainst(
  edit: CellEdit,
  place: CellPlace | undefined,
  table: CellTable,
): Diagnostic | undefined {
  const { row, column, value } = edit;
  if (!isOnSheet(edit)) return problem(edit, "fill.outsideSheet");
  if (place?.type === recordType.formula) return problem(edit, "fill.formulaCell");
  for (const merge of table.merges) {
    if (covers(merge, row, column))
      return problem(edit, "fill.mergedCell", { anchor: cellName(merge.top, merge.left) });
  }
  if (value.kind === "text" && value.value.length > textLimit)
    return problem(edit, "fill.textTooLong", { length: value.value.length, limit: textLimit });
  return undefined;
}

function problem({ sheet, row, column }: CellEdit, code: string, data: Diagnostic["data"] = {}): Diagnostic {
  return diagnostic(code, "error", [sheet, cellName(row, column)], data);
}

/** Tells whether a merge hides the cell. */
function covers({ top, left, bottom, right }: CellRange, row: number, column: number): boolean {
  if (row === top && column === left) return false;
  return row >= top && row <= bottom && column >= left && column <= right;
}
