import type { CellValue } from "../fill/cell-edit";
import type { CellPlace } from "./cell-table";
import { headerBytes, type RecordCursor, recordType } from "./record-cursor";
import type { RecordWriter } from "./record-writing";
import { rkNumber, rkOf } from "./rk-number";
import type { SharedTextTable } from "./shared-text-table";
import type { StreamEdits } from "./stream-edits";
import { StringReader } from "./string-reader";

/** Length of the content of a NUMBER record, and of an RK or a LABELSST record. */
const numberBytes = 14;
const rkBytes = 10;

/** A cell as it is to be stored. */
type StoredCell =
  | { readonly style: number; readonly kind: "blank" }
  | { readonly style: number; readonly kind: "rk"; readonly rk: number }
  | { readonly style: number; readonly kind: "number"; readonly number: number }
  | { readonly style: number; readonly kind: "text"; readonly index: number };

/** A cell that changes, and the record that holds it, if any. */
export interface CellChange {
  readonly row: number;
  readonly column: number;
  readonly value: CellValue;
  readonly place: CellPlace | undefined;
}

/** Writes the record of one cell. */
export function writeCell(
  writer: RecordWriter,
  row: number,
  column: number,
  style: number,
  value: CellValue,
  texts: SharedTextTable,
): void {
  writeSingle(writer, row, column, stored(style, value, texts));
}

/**
 * Writes what takes the place of a record of which the cells from change `from` to before change `end` change. Every
 * cell keeps its style; a record of several cells is cut only where a cell no longer fits into it.
 */
export function writeChanged(
  writer: RecordWriter,
  records: RecordCursor,
  place: CellPlace,
  changes: readonly CellChange[],
  from: number,
  end: number,
  texts: SharedTextTable,
): void {
  const { row, first, last, type } = place;
  records.moveTo(place.offset);
  if (type === recordType.labelSharedString) texts.countReferences(-1);
  const isRk = type === recordType.multipleRk;
  if (!isRk && type !== recordType.multipleBlank) {
    const change = changes[end - 1];
    if (change !== undefined) writeCell(writer, row, first, records.u16(4), change.value, texts);
    return;
  }
  const cells: StoredCell[] = [];
  let next = from;
  for (let column = first; column <= last; column += 1) {
    const at = 4 + (column - first) * (isRk ? 6 : 2);
    const style = records.u16(at);
    const change = next < end ? changes[next] : undefined;
    if (change?.column === column) {
      cells.push(stored(style, change.value, texts));
      next += 1;
    } else cells.push(isRk ? { style, kind: "rk", rk: records.u32(at + 2) } : { style, kind: "blank" });
  }
  writeCells(writer, row, first, cells);
}

/**
 * Writes one change where the new record is as long as the old one, which is quicker than moving all behind it;
 * false where it is not.
 */
export function writeInPlace(
  edits: StreamEdits,
  { column, value }: CellChange,
  place: CellPlace,
  texts: SharedTextTable,
): boolean {
  const { type, offset } = place;
  const content = offset + headerBytes;
  const isText = type === recordType.labelSharedString;
  const number = value.kind === "number" ? value.value + 0 : undefined;
  if (type === recordType.number && number !== undefined) {
    if (place.end !== content + numberBytes) return false;
    edits.inPlace.setFloat64(content + 6, number, true);
    return true;
  }
  const rk = number === undefined ? undefined : rkOf(number);
  if (type === recordType.multipleRk && rk !== undefined) {
    edits.inPlace.setUint32(content + 6 + 6 * (column - place.first), rk, true);
    return true;
  }
  if ((type !== recordType.rk && !isText) || place.end !== content + rkBytes) return false;
  if (rk === undefined && (number !== undefined || !writesSomething(value))) return false;
  const { inPlace } = edits;
  if (isText) texts.countReferences(-1);
  if (rk === undefined) texts.countReferences(1);
  inPlace.setUint16(offset, rk === undefined ? recordType.labelSharedString : recordType.rk, true);
  inPlace.setUint32(content + 6, rk ?? texts.indexOf(textOf(value)), true);
  return true;
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

/** Writes cells side by side: numbers that fit, and blanks, share a record with their like. */
function writeCells(
  writer: RecordWriter,
  row: number,
  firstColumn: number,
  cells: readonly StoredCell[],
): void {
  for (let at = 0; at < cells.length; ) {
    const cell = cells[at];
    if (cell === undefined) break;
    let end = at + 1;
    if (cell.kind === "rk" || cell.kind === "blank") while (cells[end]?.kind === cell.kind) end += 1;
    if (end - at > 1) writeSeveral(writer, row, firstColumn + at, cells.slice(at, end));
    else writeSingle(writer, row, firstColumn + at, cell);
    at = end;
  }
}

function writeSingle(writer: RecordWriter, row: number, column: number, cell: StoredCell): void {
  const content = beginSingle(writer, cell.kind);
  const { view } = writer;
  view.setUint16(content, row, true);
  view.setUint16(content + 2, column, true);
  view.setUint16(content + 4, cell.style, true);
  if (cell.kind === "rk") view.setUint32(content + 6, cell.rk, true);
  else if (cell.kind === "number") view.setFloat64(content + 6, cell.number, true);
  else if (cell.kind === "text") view.setUint32(content + 6, cell.index, true);
}

function beginSingle(writer: RecordWriter, kind: StoredCell["kind"]): number {
  switch (kind) {
    case "blank":
      return writer.record(recordType.blank, 6);
    case "rk":
      return writer.record(recordType.rk, rkBytes);
    case "number":
      return writer.record(recordType.number, numberBytes);
    case "text":
      return writer.record(recordType.labelSharedString, rkBytes);
  }
}

function writeSeveral(writer: RecordWriter, row: number, first: number, cells: readonly StoredCell[]): void {
  const isRk = cells[0]?.kind === "rk";
  const width = isRk ? 6 : 2;
  const type = isRk ? recordType.multipleRk : recordType.multipleBlank;
  const content = writer.record(type, 6 + width * cells.length);
  const { view } = writer;
  view.setUint16(content, row, true);
  view.setUint16(content + 2, first, true);
  cells.forEach((cell, index) => {
    view.setUint16(content + 4 + width * index, cell.style, true);
    if (cell.kind === "rk") view.setUint32(content + 6 + width * index, cell.rk, true);
  });
  view.setUint16(content + 4 + width * cells.length, first + cells.length - 1, true);
}
