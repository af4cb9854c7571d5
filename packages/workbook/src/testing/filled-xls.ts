import { expect } from "vitest";
import { cellName } from "../cell-name";
import type { CellEdit } from "../fill/cell-edit";
import {
  hexOf,
  isCellRecord,
  pointersOf,
  type RawRecord,
  sharedTextPlaces,
  storedCells,
  substreamsOf,
} from "./biff8-records";

const [boundSheet, continued, rowBlock, sharedStrings, sharedStringsIndex, dimensions, row, index] = [
  0x85, 0x3c, 0xd7, 0xfc, 0xff, 0x200, 0x208, 0x20b,
] as const;

/**
 * Compares two workbook streams record by record: outside the edited cells, which keep their style where they had
 * one, only what counts or points to other records may differ, and that has to be right.
 */
export function expectOnlyEdits(before: Uint8Array, after: Uint8Array, edits: readonly CellEdit[]): void {
  const [old, now] = [substreamsOf(before), substreamsOf(after)];
  expect(now.length).toBe(old.length);
  now.forEach((records, at) => {
    const oldRecords = old[at] ?? [];
    expect(steady(records)).toEqual(steady(oldRecords));
    const name = nameOfSubstream(before, oldRecords[0]?.offset);
    const edited = new Set(
      edits.filter(({ sheet }) => sheet === name).map(({ row: y, column }) => cellName(y, column)),
    );
    expectCells(oldRecords, records, edited);
    expectReach(oldRecords, records);
  });
  expectSheetPointers(after);
  for (const [offset, content] of pointersOf(after)) {
    const records = now.flat();
    const found = records.find((each) => each.offset === offset);
    expect(hexOf(found?.content ?? new Uint8Array()), `pointers of ${found?.type}`).toBe(hexOf(content));
  }
  expectTexts(old[0] ?? [], now[0] ?? [], now.flat());
}

/** Records that filling leaves alone, and of those it touches the bytes that it leaves alone. */
function steady(records: readonly RawRecord[]): string[] {
  let inTexts = false;
  return records.flatMap((each) => {
    inTexts = each.type === sharedStrings || (inTexts && each.type === continued);
    if (inTexts || isCellRecord(each)) return [];
    const { type, content } = each;
    switch (type) {
      case boundSheet:
        return [`${type}:${hexOf(content.subarray(4))}`];
      case row:
      case rowBlock:
      case index:
      case sharedStringsIndex:
      case dimensions:
        return [];
      default:
        return [`${type}:${hexOf(content)}`];
    }
  });
}

function expectCells(
  before: readonly RawRecord[],
  after: readonly RawRecord[],
  edited: ReadonlySet<string>,
): void {
  const [old, now] = [storedCells(before), storedCells(after)];
  const steadyCells = (cells: typeof old) =>
    cells.filter(({ row: y, column }) => !edited.has(cellName(y, column)));
  expect(steadyCells(now)).toEqual(steadyCells(old));
  const styles = new Map(old.map(({ row: y, column, style }) => [cellName(y, column), style]));
  for (const { row: y, column, style } of now) {
    const name = cellName(y, column);
    expect(style, name).toBe(styles.get(name) ?? style);
  }
  const places = now.map(({ row: y, column }) => y * 256 + column);
  const oldPlaces = old.map(({ row: y, column }) => y * 256 + column);
  const ascending = (numbers: readonly number[]) =>
    numbers.every((each, at) => at === 0 || each > (numbers[at - 1] ?? -1));
  if (ascending(oldPlaces)) expect(ascending(places)).toBe(true);

  const rows = (records: readonly RawRecord[]) => records.filter(({ type }) => type === row);
  const bytes = ({ content }: RawRecord) =>
    [hexOf(content.subarray(0, 2)), hexOf(content.subarray(6))].join();
  const oldRows = new Set(rows(before).map(bytes));
  const kept = rows(after).filter((each) => oldRows.has(bytes(each)));
  expect(kept.map(bytes)).toEqual(rows(before).map(bytes));
}

/** Rows and sheet say that they reach over every cell put in; those of vnEdu fall short of their own last cell. */
function expectReach(before: readonly RawRecord[], records: readonly RawRecord[]): void {
  const known = new Set(storedCells(before).map(({ row: y, column }) => cellName(y, column)));
  const size = records.find(({ type }) => type === dimensions);
  const reach = new Map(
    records
      .filter(({ type }) => type === row)
      .map(({ view }) => [
        view.getUint16(0, true),
        [view.getUint16(2, true), view.getUint16(4, true)] as const,
      ]),
  );
  for (const { row: y, column } of storedCells(records)) {
    if (known.has(cellName(y, column))) continue;
    const [first, end] = reach.get(y) ?? [column, column + 1];
    expect(first <= column && column < end, `reach of row ${y}`).toBe(true);
    if (size === undefined) continue;
    expect(size.view.getUint32(0, true) <= y && y < size.view.getUint32(4, true)).toBe(true);
    expect(size.view.getUint16(8, true) <= column && column < size.view.getUint16(10, true)).toBe(true);
  }
}

function expectSheetPointers(stream: Uint8Array): void {
  const [globals = [], ...sheets] = substreamsOf(stream);
  const listed = globals.filter(({ type }) => type === boundSheet).map(({ view }) => view.getUint32(0, true));
  expect([...listed].sort((a, b) => a - b)).toEqual(sheets.map(([first]) => first?.offset));
}

/** Texts that were there keep their numbers, every cell refers to a text, and the count of those cells is right. */
function expectTexts(
  before: readonly RawRecord[],
  after: readonly RawRecord[],
  records: readonly RawRecord[],
): void {
  const texts = (globals: readonly RawRecord[]) => sharedTextPlaces(globals).map(({ text }) => text);
  const [old, now] = [texts(before), texts(after)];
  expect(now.slice(0, old.length)).toEqual(old);
  const uses = records.filter(({ type }) => type === 0xfd).map(({ view }) => view.getUint32(6, true));
  expect(uses.every((text) => text < now.length)).toBe(true);
  for (const each of records) expect(each.content.length).toBeLessThanOrEqual(8224);
}

/** The name of the sheet whose records begin at `offset`. */
function nameOfSubstream(stream: Uint8Array, offset: number | undefined): string | undefined {
  const [globals = []] = substreamsOf(stream);
  const entry = globals.find(({ type, view }) => type === boundSheet && view.getUint32(0, true) === offset);
  if (entry === undefined) return undefined;
  const wide = (entry.content[7] ?? 0) & 1;
  return Buffer.from(entry.content.subarray(8)).toString(wide ? "utf16le" : "latin1");
}
