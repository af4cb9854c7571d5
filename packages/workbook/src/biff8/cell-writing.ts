import type { CellValue } from "../fill/cell-edit";
import type { CellPlace } from "./cell-table";
import { type RecordCursor, recordType } from "./record-cursor";
import { concatenated, newRecord } from "./record-writing";
import { rkNumber, rkOf } from "./rk-number";
import type { SharedTextTable } from "./shared-text-table";
import { StringReader } from "./string-reader";

/** A cell as it is to be stored. */
type StoredCell =
  | { readonly style: number; readonly kind: "blank" }
  | { readonly style: number; readonly kind: "rk"; readonly rk: number }
  | { readonly style: number; readonly kind: "number"; readonly number: number }
  | { readonly style: number; readonly kind: "text"; readonly index: number };

/** Changes by column. */
export type RowChanges = ReadonlyMap<number, CellValue>;

/** The record of a cell that had none. */
export function newCell(
  row: number,
  column: number,
  style: number,
  value: CellValue,
  texts: SharedTextTable,
): Uint8Array {
  return cellRecords(row, column, [stored(style, value, texts)]);
}

/**
 * What takes the place of a record some of whose cells change; `undefined` when they hold the wanted values already.
 * Every cell keeps its style. A record of several cells is cut only where a cell no longer fits into it.
 */
export function changedCells(
  records: RecordCursor,
  place: CellPlace,
  changes: RowChanges,
  texts: SharedTextTable,
): Uint8Array | undefined {
  if (place.type === recordType.multipleRk || place.type === recordType.multipleBlank) {
    return changedSeveral(records, place, changes, texts);
  }
  const value = changes.get(place.first);
  if (value === undefined || holdsValue(records, place, place.first, value, texts)) return undefined;
  if (place.type === recordType.labelSharedString) texts.countReferences(-1);
  return cellRecords(place.row, place.first, [stored(records.u16(4), value, texts)]);
}

/** Tells whether the cell in this column of a record holds the value already. */
export function holdsValue(
  records: RecordCursor,
  place: CellPlace,
  column: number,
  value: CellValue,
  texts: SharedTextTable,
): boolean {
  records.moveTo(place.offset);
  switch (place.type) {
    case recordType.blank:
    case recordType.multipleBlank:
      return !writesSomething(value);
    case recordType.rk:
      records.need(10);
      return isNumber(value, rkNumber(records.u32(6)));
    case recordType.multipleRk:
      return isNumber(value, rkNumber(records.u32(6 + 6 * (column - place.first))));
    case recordType.number:
      records.need(14);
      return isNumber(value, records.double(6));
    case recordType.labelSharedString:
      records.need(10);
      return value.kind !== "number" && texts.text(records.u32(6)) === textOf(value);
    case recordType.label:
    case recordType.richString: {
      records.need(8);
      const text = new StringReader(records, 6).string();
      records.moveTo(place.offset);
      return value.kind !== "number" && text === textOf(value);
    }
    default:
      return false;
  }
}

/** Tells whether a value is more than a blank; an empty text counts as nothing, as it does for reading. */
export function writesSomething(value: CellValue): boolean {
  return value.kind === "number" || (value.kind === "text" && value.value !== "");
}

function changedSeveral(
  records: RecordCursor,
  place: CellPlace,
  changes: RowChanges,
  texts: SharedTextTable,
): Uint8Array | undefined {
  const { row, first, last, type } = place;
  const isRk = type === recordType.multipleRk;
  const cells: StoredCell[] = [];
  let changed = false;
  records.moveTo(place.offset);
  for (let column = first; column <= last; column += 1) {
    const at = 4 + (column - first) * (isRk ? 6 : 2);
    const style = records.u16(at);
    const value = changes.get(column);
    if (value !== undefined && !holdsValue(records, place, column, value, texts)) {
      cells.push(stored(style, value, texts));
      changed = true;
    } else cells.push(isRk ? { style, kind: "rk", rk: records.u32(at + 2) } : { style, kind: "blank" });
  }
  return changed ? cellRecords(row, first, cells) : undefined;
}

function isNumber(value: CellValue, number: number): boolean {
  return value.kind === "number" && value.value === number;
}

function textOf(value: CellValue): string {
  return value.kind === "text" ? value.value : "";
}

function stored(style: number, value: CellValue, texts: SharedTextTable): StoredCell {
  if (value.kind === "number") {
    // Adding 0 makes a 0 of the negative one.
    const number = value.value + 0;
    const rk = rkOf(number);
    return rk === undefined ? { style, kind: "number", number } : { style, kind: "rk", rk };
  }
  if (!writesSomething(value)) return { style, kind: "blank" };
  texts.countReferences(1);
  return { style, kind: "text", index: texts.indexOf(textOf(value)) };
}

/** The records of cells side by side: numbers that fit, and blanks, share a record with their like. */
function cellRecords(row: number, firstColumn: number, cells: readonly StoredCell[]): Uint8Array {
  const pieces: Uint8Array[] = [];
  for (let at = 0; at < cells.length; ) {
    const [cell] = cells.slice(at, at + 1);
    if (cell === undefined) break;
    const column = firstColumn + at;
    let end = at + 1;
    if (cell.kind === "rk" || cell.kind === "blank") while (cells[end]?.kind === cell.kind) end += 1;
    pieces.push(
      end - at > 1 ? severalCells(row, column, cells.slice(at, end)) : singleCell(row, column, cell),
    );
    at = end;
  }
  return concatenated(pieces);
}

function singleCell(row: number, column: number, cell: StoredCell): Uint8Array {
  const [type, length] = {
    blank: [recordType.blank, 6] as const,
    rk: [recordType.rk, 10] as const,
    number: [recordType.number, 14] as const,
    text: [recordType.labelSharedString, 10] as const,
  }[cell.kind];
  const { bytes, content } = newRecord(type, length);
  content.setUint16(0, row, true);
  content.setUint16(2, column, true);
  content.setUint16(4, cell.style, true);
  if (cell.kind === "rk") content.setUint32(6, cell.rk, true);
  else if (cell.kind === "number") content.setFloat64(6, cell.number, true);
  else if (cell.kind === "text") content.setUint32(6, cell.index, true);
  return bytes;
}

function severalCells(row: number, first: number, cells: readonly StoredCell[]): Uint8Array {
  const isRk = cells[0]?.kind === "rk";
  const width = isRk ? 6 : 2;
  const type = isRk ? recordType.multipleRk : recordType.multipleBlank;
  const { bytes, content } = newRecord(type, 6 + width * cells.length);
  content.setUint16(0, row, true);
  content.setUint16(2, first, true);
  cells.forEach((cell, index) => {
    content.setUint16(4 + width * index, cell.style, true);
    if (cell.kind === "rk") content.setUint32(6 + width * index, cell.rk, true);
  });
  content.setUint16(4 + width * cells.length, first + cells.length - 1, true);
  return bytes;
}
