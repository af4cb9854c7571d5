import * as SheetJS from "@e965/xlsx";
import fc from "fast-check";
import { unzipSync } from "fflate";
import { expect, test } from "vitest";
import { cellName } from "../cell-name";
import type { Cell, Workbook } from "../grid";
import { defaultLimits } from "../limits";
import { readWorkbook } from "../read-workbook";
import { richTemplate } from "../testing/rich-template";
import { cellsOf } from "../testing/sheet-content";
import { ZipArchive } from "../zip/archive";
import { packedRange } from "../zip/directory";
import type { CellEdit, CellValue } from "./cell-edit";
import { fillWorkbook } from "./fill-workbook";

const sheets = ["10A đ", "Danh mục"];
/** What the template does not let be filled: merges that cover a cell, formulas, results of an array formula. */
const locked = new Set(["B1", "C1", "E3", "F4", "F5", "F6", "D8", "E8"].map((name) => `10A đ!${name}`));

const text = fc
  .string({
    unit: fc.constantFrom(..."aăđĐữ =+-@'\"<>&\t\n,.0123456789_x", "\u0001", "\r", "😀", "e\u0301"),
    maxLength: 12,
  })
  // SheetJS leaves `_xHHHH_` escapes of `_` as they are in inline texts.
  .filter((value) => !/_x[0-9a-f]{4}/i.test(value));
const value: fc.Arbitrary<CellValue> = fc.oneof(
  fc.integer({ min: 0, max: 100 }).map((tenths): CellValue => ({ kind: "number", value: tenths / 10 })),
  fc
    .double({ noNaN: true, noDefaultInfinity: true })
    .map((number): CellValue => ({ kind: "number", value: number + 0 })),
  text.map((content): CellValue => ({ kind: "text", value: content })),
  fc.constant<CellValue>({ kind: "blank" }),
);
const edits = fc
  .uniqueArray(fc.record({ sheet: fc.constantFrom(...sheets), row: fc.nat(11), column: fc.nat(9), value }), {
    maxLength: 25,
    selector: ({ sheet, row, column }) => `${sheet}!${cellName(row, column)}`,
  })
  .map((all) => all.filter(({ sheet, row, column }) => !locked.has(`${sheet}!${cellName(row, column)}`)));

const template = richTemplate();
const templateParts = unzipSync(template);

test("a filled file differs from the template in the intended cells and nowhere else", async () => {
  const before = await readWorkbook(template);
  const theirsBefore = readTheirs(template);
  await fc.assert(
    fc.asyncProperty(edits, async (wanted) => {
      const { bytes = new Uint8Array(), diagnostics } = await fillWorkbook(template, wanted);
      expect(diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);

      const after = await readWorkbook(bytes);
      expect(after.diagnostics).toEqual([]);
      expect(contentOf(after.workbook)).toEqual(contentOf(before.workbook, wanted));

      const theirs = readTheirs(bytes);
      for (const name of sheets) {
        expect(contentOfTheirs(theirs, name)).toEqual(contentOfTheirs(theirsBefore, name, wanted));
      }

      const touched = new Set(
        wanted.map(({ sheet }) => `xl/worksheets/sheet${sheets.indexOf(sheet) + 1}.xml`),
      );
      expectOtherEntriesKept(template, bytes, touched);
      for (const part of touched) {
        expect(withoutCells(unzipSync(bytes)[part])).toBe(withoutCells(templateParts[part]));
      }
    }),
    { numRuns: 300 },
  );
});

test("filling again with the same values changes nothing", async () => {
  await fc.assert(
    fc.asyncProperty(edits, async (wanted) => {
      const once = (await fillWorkbook(template, wanted)).bytes ?? new Uint8Array();
      expect((await fillWorkbook(once, wanted)).bytes).toEqual(once);
    }),
    { numRuns: 100 },
  );
});

/** Everything that our reader tells of a workbook, the edits applied to it. */
function contentOf(workbook: Workbook | undefined, wanted: readonly CellEdit[] = []) {
  return workbook?.sheets.map((sheet) => {
    const cells = new Map<string, Cell>(cellsOf(sheet));
    for (const edit of wanted) {
      if (edit.sheet !== sheet.name) continue;
      const name = cellName(edit.row, edit.column);
      if (edit.value.kind === "blank" || edit.value.value === "") cells.delete(name);
      else cells.set(name, edit.value);
    }
    const { name, visibility, merges, hiddenRows, hiddenColumns } = sheet;
    return { name, visibility, merges, hiddenRows, hiddenColumns, cells: [...cells].sort(byName) };
  });
}

function byName([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number {
  return a < b ? -1 : 1;
}

function readTheirs(file: Uint8Array): SheetJS.WorkBook {
  return SheetJS.read(file, { cellStyles: true, cellFormula: true, cellNF: true, raw: true });
}

/** Everything that SheetJS tells of a sheet, the edits applied to it; formats and styles of filled cells stay. */
function contentOfTheirs(book: SheetJS.WorkBook, name: string, wanted: readonly CellEdit[] = []) {
  const { "!ref": _, ...sheet } = book.Sheets[name] ?? {};
  const cells = new Map<string, unknown>();
  for (const [key, cell] of Object.entries(sheet as Record<string, SheetJS.CellObject>)) {
    if (key.startsWith("!") || cell.t === "z" || cell.v === "" || cell.v === undefined) continue;
    cells.set(key, { type: cell.t, value: cell.v, formula: cell.f, format: cell.z });
  }
  for (const { sheet: target, row, column, value: filled } of wanted) {
    if (target !== name) continue;
    const key = cellName(row, column);
    if (filled.kind === "blank" || filled.value === "") {
      cells.delete(key);
      continue;
    }
    const old = (sheet as Record<string, SheetJS.CellObject>)[key];
    const format = old?.z ?? formatOfNew(name, row, column);
    // SheetJS takes the two characters of a line end for one.
    const own = typeof filled.value === "string" ? filled.value.replaceAll("\r\n", "\n") : filled.value;
    cells.set(key, { type: filled.kind === "number" ? "n" : "s", value: own, formula: undefined, format });
  }
  const { "!merges": merges, "!cols": columns, "!protect": protection } = sheet as SheetJS.WorkSheet;
  const rows = (sheet as SheetJS.WorkSheet)["!rows"]?.map((row) => row?.hidden ?? false);
  return { cells: [...cells].sort(byName), merges, columns, protection, hiddenRows: rows?.indexOf(true) };
}

/** The format that the row or the column gives to a cell that the template does not have. */
function formatOfNew(sheet: string, row: number, column: number): string {
  if (sheet !== "10A đ") return "General";
  if (row === 2) return "@";
  return column === 0 ? "@" : column >= 6 && column <= 8 ? "0.0" : "General";
}

function expectOtherEntriesKept(before: Uint8Array, after: Uint8Array, touched: ReadonlySet<string>): void {
  const [old, now] = [new ZipArchive(before, defaultLimits), new ZipArchive(after, defaultLimits)];
  expect(now.directory.entries.map(({ name }) => name)).toEqual(
    old.directory.entries.map(({ name }) => name),
  );
  now.directory.entries.forEach((entry, index) => {
    const was = old.directory.entries[index];
    if (was === undefined || touched.has(entry.name)) return;
    const bytesOf = (file: Uint8Array, of: typeof entry) =>
      Buffer.from(file.subarray(of.headerOffset, packedRange(file, of).end)).toString("latin1");
    expect(bytesOf(after, entry)).toBe(bytesOf(before, was));
  });
}

/** A sheet's part without its cells and its rows of nothing but cells, and without what grows with new ones. */
function withoutCells(part: Uint8Array | undefined): string {
  return Buffer.from(part ?? [])
    .toString("utf8")
    .replace(/<c [^>]*?(?:\/>|>.*?<\/c>)/gs, "")
    .replace(/<dimension ref="[^"]*"\/>/, "")
    .replace(/(<row [^>]*?) spans=["'][^"']*["']/g, "$1")
    .replace(/\s*\/>|>\s*<\/row>/g, "/>")
    .replace(/<row r="\d+"\/>/g, "");
}
