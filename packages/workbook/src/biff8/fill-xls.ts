import { type Diagnostic, diagnostic } from "@sodiem/core";
import { cellName } from "../cell-name";
import type { CellEdit, CellValue } from "../fill/cell-edit";
import { FillRefusal } from "../fill/fill-refusal";
import type { CellRange } from "../grid";
import { type Limits, within } from "../limits";
import { replaceStream } from "../ole2/replace-stream";
import { damaged, ReadFailure } from "../read-failure";
import { type CellPlace, type CellTable, readCellTable } from "./cell-table";
import { holdsValue, writesSomething } from "./cell-writing";
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

/** The changes of a sheet, by row and column. */
type SheetChanges = Map<number, Map<number, CellValue>>;

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
  const { changes, missing } = changesBySheet(edits, layout.sheets);
  const sheets = readSheetTables(records, layout, changes);
  const texts = new SharedTextTable(bytes, layout);
  refuse([...missing, ...reasonsAgainst(edits, sheets, (...cell) => holdsValue(records, ...cell, texts))]);

  const streamEdits = new StreamEdits();
  const context = { records, edits: streamEdits, texts, styleCount: layout.styleCount };
  const fillings: SheetFilling[] = [];
  for (const { table, sheet } of sheets) {
    const changed = changes.get(sheet);
    if (table === undefined || changed === undefined) continue;
    const filling = new SheetFilling(table, context);
    filling.plan(changed);
    fillings.push(filling);
  }
  if (streamEdits.isEmpty) return { bytes: file.slice(), diagnostics: [] };

  const finishTexts = texts.plan(streamEdits);
  const filled = streamEdits.applyTo(bytes);
  const view = new DataView(filled.buffer);
  finishTexts(view);
  for (const { offset, pointerAt } of layout.sheets) {
    view.setUint32(streamEdits.moved(pointerAt), streamEdits.moved(offset), true);
  }
  for (const { sheet, indexAt } of sheets) {
    if (indexAt !== undefined && !changes.has(sheet))
      finishSheetIndex(view, records, streamEdits, indexAt, streamEdits.moved(indexAt));
  }
  for (const filling of fillings) filling.finish(view);
  const formulas = sheets.reduce((sum, { table }) => sum + (table?.formulas ?? 0), 0);
  return {
    bytes: replaceStream(file, compound, stream, filled),
    diagnostics: formulas > 0 ? [diagnostic("fill.formulasStale", "warning", [], { formulas })] : [],
  };
}

/** Tells whether the cell in a column of a record holds a value already. */
type Holds = (place: CellPlace, column: number, value: CellValue) => boolean;

/** A sheet of the list, and what filling knows of its records. */
interface KnownSheet {
  readonly sheet: ListedSheet;
  readonly table: CellTable | undefined;
  readonly indexAt: number | undefined;
}

function changesBySheet(
  edits: readonly CellEdit[],
  sheets: readonly ListedSheet[],
): { readonly changes: ReadonlyMap<ListedSheet, SheetChanges>; readonly missing: readonly Diagnostic[] } {
  const byName = new Map<string, ListedSheet>();
  for (const sheet of sheets)
    if (sheet.name !== undefined && !byName.has(sheet.name)) byName.set(sheet.name, sheet);
  const changes = new Map<ListedSheet, SheetChanges>();
  const missing = new Set<string>();
  for (const { sheet: name, row, column, value } of edits) {
    const sheet = byName.get(name);
    if (sheet === undefined) {
      missing.add(name);
      continue;
    }
    const rows = mapIn(changes, sheet, () => new Map());
    mapIn(rows, row, () => new Map()).set(column, value);
  }
  return {
    changes,
    missing: [...missing].map((sheet) => diagnostic("fill.sheetMissing", "error", [sheet], { sheet })),
  };
}

function mapIn<K, V>(map: Map<K, V>, key: K, create: () => V): V {
  const known = map.get(key);
  if (known !== undefined) return known;
  const created = create();
  map.set(key, created);
  return created;
}

/**
 * Walks once over every sheet, in the order of the stream. Sheets that share records could not be changed apart,
 * and would let a small file ask for endless work.
 */
function readSheetTables(
  records: RecordCursor,
  layout: WorkbookLayout,
  changes: ReadonlyMap<ListedSheet, SheetChanges>,
): KnownSheet[] {
  const none: ReadonlySet<number> = new Set();
  let from = layout.globalsEnd;
  return [...layout.sheets]
    .sort((a, b) => a.offset - b.offset)
    .map((sheet) => {
      if (sheet.offset < from) throw damaged("biff8.sheetsOverlap", { offset: sheet.offset });
      const changed = changes.get(sheet);
      const known = readSheet(records, sheet, new Set(changed?.keys() ?? none), changed !== undefined);
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

/** Every reason against an edit: all are made, or none is. */
function reasonsAgainst(
  edits: readonly CellEdit[],
  sheets: readonly KnownSheet[],
  holds: Holds,
): Diagnostic[] {
  const tables = new Map<string, CellTable>();
  for (const { sheet, table } of sheets) {
    const { name } = sheet;
    if (name !== undefined && table !== undefined && !tables.has(name)) tables.set(name, table);
  }
  return edits.flatMap((edit) => {
    const table = tables.get(edit.sheet);
    const reason = table === undefined ? undefined : reasonAgainst(edit, table, holds);
    return reason ?? [];
  });
}

function reasonAgainst(
  { sheet, row, column, value }: CellEdit,
  table: CellTable,
  holds: Holds,
): Diagnostic | undefined {
  const path = [sheet, cellName(row, column)];
  if (row >= rowLimit || column >= columnLimit) return diagnostic("fill.outsideSheet", "error", path);
  const cells = (table.row(row)?.cells ?? []).filter(({ first, last }) => first <= column && column <= last);
  if (cells.some(({ type }) => type === recordType.formula)) {
    return diagnostic("fill.formulaCell", "error", path);
  }
  const isHeld = cells.every((cell) => holds(cell, column, value));
  if (isHeld && (cells.length > 0 || !writesSomething(value))) return undefined;
  const merge = table.merges.find((range) => covers(range, row, column));
  if (merge !== undefined) {
    return diagnostic("fill.mergedCell", "error", path, { anchor: cellName(merge.top, merge.left) });
  }
  if (value.kind === "text" && value.value.length > textLimit) {
    return diagnostic("fill.textTooLong", "error", path, { length: value.value.length, limit: textLimit });
  }
  return undefined;
}

/** Tells whether a merge hides the cell. */
function covers({ top, left, bottom, right }: CellRange, row: number, column: number): boolean {
  if (row === top && column === left) return false;
  return row >= top && row <= bottom && column >= left && column <= right;
}

function refuse([first, ...others]: readonly Diagnostic[]): void {
  if (first !== undefined) throw new FillRefusal([first, ...others]);
}
