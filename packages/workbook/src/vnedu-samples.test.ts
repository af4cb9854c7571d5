import { existsSync, readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import * as SheetJS from "@e965/xlsx";
import { describe, expect, test } from "vitest";
import { cellName } from "./cell-name";
import type { Sheet } from "./grid";
import { readWorkbook } from "./read-workbook";

const root = new URL("../../../", import.meta.url);
const folder = fileURLToPath(new URL("../shared/samples/vnedu/", root));
const files = existsSync(folder) ? readdirSync(folder).filter((name) => /\.xlsx?$/.test(name)) : [];

describe("real exports of vnEdu are read as SheetJS reads them", () => {
  if (files.length === 0) {
    test("all files", ({ skip }) => skip("the folder of real exports, ../shared/samples/vnedu, is not here"));
  }

  test.each(files)("%s", async (name) => {
    const bytes = readFileSync(folder + name);
    const { workbook, diagnostics } = await readWorkbook(bytes);
    expect(diagnostics).toEqual([]);
    const theirs = SheetJS.read(bytes, { raw: true, cellStyles: true });
    expect(workbook?.container).toBe(name.split(".").at(-1));
    expect(workbook?.sheets.map((sheet) => sheet.name)).toEqual(theirs.SheetNames);
    for (const sheet of workbook?.sheets ?? []) {
      const compared = compare(sheet, theirs.Sheets[sheet.name] ?? {});
      expect(compared).toBeGreaterThan(300);
    }
  });
});

/** Compares every cell within both sheets' size, the merges and what is hidden; gives the number of cells with a value. */
function compare(ours: Sheet, theirs: SheetJS.WorkSheet): number {
  const { e: end } = SheetJS.utils.decode_range(theirs["!ref"] ?? "A1");
  expect(ours.rowCount).toBeLessThanOrEqual(end.r + 1);
  expect(ours.columnCount).toBeLessThanOrEqual(end.c + 1);
  let values = 0;
  for (let row = 0; row <= end.r; row += 1) {
    for (let column = 0; column <= end.c; column += 1) {
      const cell: SheetJS.CellObject | undefined = theirs[cellName(row, column)];
      const value = cell?.t === "z" || cell?.v === "" ? undefined : cell?.v;
      const read = ours.cell(row, column);
      const kind = { s: "text", n: "number", b: "boolean", e: "error", d: "date", z: undefined }[
        cell?.t ?? "z"
      ];
      if (value !== undefined) values += 1;
      const expected = value === undefined ? undefined : { kind, value };
      if (JSON.stringify(read) !== JSON.stringify(expected)) {
        // The address alone: a real file's content stays out of logs.
        expect.fail(`${ours.name}!${cellName(row, column)} differs`);
      }
    }
  }
  expect(ours.merges.map(({ top, left, bottom, right }) => [top, left, bottom, right])).toEqual(
    (theirs["!merges"] ?? []).map(({ s, e }) => [s.r, s.c, e.r, e.c]),
  );
  const hidden = (infos: readonly { readonly hidden?: boolean }[] | undefined): number[] =>
    (infos ?? []).flatMap((info, index) => (info?.hidden === true ? [index] : []));
  expect([...ours.hiddenColumns]).toEqual(hidden(theirs["!cols"]));
  expect([...ours.hiddenRows]).toEqual(hidden(theirs["!rows"]));
  return values;
}
