import { existsSync, readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import * as SheetJS from "@e965/xlsx";
import { describe, expect, test } from "vitest";
import { cellName } from "../cell-name";
import type { CellEdit, CellValue } from "../fill/cell-edit";
import { fillWorkbook } from "../fill/fill-workbook";
import type { Sheet } from "../grid";
import { openCompoundFile } from "../ole2/compound-file";
import { readWorkbook } from "../read-workbook";
import { hexOf, isCellRecord, storedCells, substreamsOf, workbookStreamOf } from "../testing/biff8-records";
import { expectOnlyEdits } from "../testing/filled-xls";
import { cellsOf } from "../testing/sheet-content";

const folder = fileURLToPath(new URL("../../../../../shared/samples/vnedu/", import.meta.url));
const files = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith(".xls")) : [];
const levels = ["T", "H", "C", "Đ", "CĐ"];

/** Another mark for each mark, another level for each level, and a remark in each row's first cell that is blank. */
function changesOf(sheet: Sheet, stored: ReadonlySet<string>): CellEdit[] {
  const edits: CellEdit[] = [];
  const isCovered = (row: number, column: number): boolean =>
    sheet.merges.some(
      ({ top, left, bottom, right }) =>
        row >= top && row <= bottom && column >= left && column <= right && !(row === top && column === left),
    );
  for (let row = 9; row < sheet.rowCount; row += 1) {
    let remarked = false;
    for (let column = 5; column < sheet.columnCount; column += 1) {
      if (isCovered(row, column)) continue;
      const cell = sheet.cell(row, column);
      let value: CellValue | undefined;
      if (cell?.kind === "number") value = { kind: "number", value: (cell.value * 10 + 3) / 10 };
      else if (cell?.kind === "text" && levels.includes(cell.value)) {
        value = { kind: "text", value: levels[(levels.indexOf(cell.value) + 1) % levels.length] ?? "" };
      } else if (cell === undefined && !remarked && stored.has(cellName(row, column))) {
        remarked = true;
        value = { kind: "text", value: `Nhận xét ${row} của lớp ${sheet.name}` };
      }
      if (value !== undefined) edits.push({ sheet: sheet.name, row, column, value });
    }
  }
  return edits;
}

describe("real exports of vnEdu are filled, quirks 1 and 5: the odd table, fonts and styles stay", () => {
  if (files.length === 0) {
    test("all files", ({ skip }) => skip("the folder of real exports, ../shared/samples/vnedu, is not here"));
  }

  test.each(files)("%s", async (name) => {
    const template = new Uint8Array(readFileSync(folder + name));
    const before = (await readWorkbook(template)).workbook;
    const [, ...substreams] = substreamsOf(workbookStreamOf(template));
    const edits =
      before?.sheets.flatMap((sheet, at) => {
        const cells = storedCells(substreams[at] ?? []);
        return changesOf(sheet, new Set(cells.map(({ row, column }) => cellName(row, column))));
      }) ?? [];
    expect(edits.length).toBeGreaterThan(400);
    const { bytes = new Uint8Array(), diagnostics } = await fillWorkbook(template, edits);
    expect(diagnostics).toEqual([]);

    const [old, now] = [workbookStreamOf(template), workbookStreamOf(bytes)];
    expectOnlyEdits(old, now, edits);
    expectOtherRecords(old, now);
    expectOtherStreams(template, bytes);

    const after = (await readWorkbook(bytes)).workbook;
    const theirs = SheetJS.read(bytes, { raw: true });
    // Only the names of cells in messages: a real file's content stays out of logs.
    const differing: string[] = [];
    for (const sheet of before?.sheets ?? []) {
      const expected = new Map<string, unknown>(cellsOf(sheet));
      for (const edit of edits)
        if (edit.sheet === sheet.name) expected.set(cellName(edit.row, edit.column), edit.value);
      const read = after?.sheets.find((each) => each.name === sheet.name);
      const found = read === undefined ? new Map() : cellsOf(read);
      expect(found.size).toBe(expected.size);
      for (const [cell, value] of expected) {
        const same = JSON.stringify(found.get(cell)) === JSON.stringify(value);
        const their: SheetJS.CellObject | undefined = theirs.Sheets[sheet.name]?.[cell];
        if (!same || JSON.stringify(their?.v) !== JSON.stringify(found.get(cell)?.value))
          differing.push(cell);
      }
      expect(read?.merges).toEqual(sheet.merges);
      expect(read?.hiddenColumns).toEqual(sheet.hiddenColumns);
      expect(read?.hiddenRows).toEqual(sheet.hiddenRows);
    }
    expect(differing).toEqual([]);
  });
});

/** All records but those of changed cells are the same; the list of sheets and the shared texts differ in numbers. */
function expectOtherRecords(before: Uint8Array, after: Uint8Array): void {
  const [old, now] = [substreamsOf(before), substreamsOf(after)];
  const others = (records: (typeof old)[number]) =>
    records.flatMap((each) => {
      if (isCellRecord(each) || each.type === 0xfc || each.type === 0x3c) return [];
      return [`${each.type}:${hexOf(each.type === 0x85 ? each.content.subarray(4) : each.content)}`];
    });
  const fonts = (old[0] ?? []).filter(({ type }) => type === 0x31 || type === 0xe0);
  expect(fonts.length).toBeGreaterThan(20);
  const differing = now.flatMap((records, at) => {
    const expected = others(old[at] ?? []);
    return others(records).flatMap((each, index) => (each === expected[index] ? [] : [index]));
  });
  expect(differing).toEqual([]);
  expect(now.map((records) => records.length)).toEqual(old.map((records, at) => records.length + added(at)));

  function added(at: number): number {
    return at === 0 ? (now[0]?.length ?? 0) - (old[0]?.length ?? 0) : 0;
  }
}

/** The other streams and the directory are the same, but for the workbook's size; so is the table of sectors. */
function expectOtherStreams(before: Uint8Array, after: Uint8Array): void {
  const [old, now] = [openCompoundFile(before), openCompoundFile(after)];
  expect([...now.streams.keys()]).toEqual([...old.streams.keys()]);
  for (const [name, stream] of old.streams) {
    const changed = now.streams.get(name);
    if (name !== "workbook")
      expect(hexOf(changed?.bytes() ?? new Uint8Array()), name).toBe(hexOf(stream.bytes()));
    expect(changed?.sectors.slice(0, stream.sectors.length), name).toEqual(stream.sectors);
    const at = stream.entryAt;
    expect(hexOf(after.subarray(at, at + 120))).toBe(hexOf(before.subarray(at, at + 120)));
  }
  const view = (file: Uint8Array) => new DataView(file.buffer, file.byteOffset);
  const wordsOf = (file: Uint8Array, sectors: readonly number[]) =>
    sectors.flatMap((sector) =>
      Array.from({ length: 128 }, (_, word) => view(file).getUint32((sector + 1) * 512 + 4 * word, true)),
    );
  const words = wordsOf(before, old.allocation.tableSectors);
  const changed = wordsOf(after, now.allocation.tableSectors);
  const lost = words.filter((word, at) => word !== 0xffffffff && word !== changed[at]);
  // The end of the workbook's chain alone moves, where the file grew.
  expect(lost).toEqual(after.length === before.length ? [] : [0xfffffffe]);
}
