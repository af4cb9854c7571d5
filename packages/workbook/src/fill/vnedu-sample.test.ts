import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { strFromU8, unzipSync } from "fflate";
import { expect, test } from "vitest";
import { cellName } from "../cell-name";
import type { Cell, Sheet } from "../grid";
import { defaultLimits } from "../limits";
import { readWorkbook } from "../read-workbook";
import { cellsOf } from "../testing/sheet-content";
import { ZipArchive } from "../zip/archive";
import { packedRange } from "../zip/directory";
import type { CellEdit } from "./cell-edit";
import { fillWorkbook } from "./fill-workbook";

const sample = "thpt-tong-ket-khoi10-hk2-2023-2024-tt22-resaved.xlsx";
const path = fileURLToPath(new URL(`../../../../../shared/samples/vnedu/${sample}`, import.meta.url));

test("a real export with changed marks keeps every byte that is not of a changed cell", async ({ skip }) => {
  if (!existsSync(path)) skip(`the real export ../shared/samples/vnedu/${sample} is not here`);
  const template = new Uint8Array(readFileSync(path));
  const before = await readWorkbook(template);
  const sheet = before.workbook?.sheets[0];
  if (sheet === undefined) throw new Error("no sheet");
  const edits = everyMarkPlus(sheet);
  expect(edits.length).toBeGreaterThan(100);
  const { bytes = new Uint8Array(), diagnostics } = await fillWorkbook(template, edits);
  expect(diagnostics).toEqual([]);

  const [old, now] = [new ZipArchive(template, defaultLimits), new ZipArchive(bytes, defaultLimits)];
  expect(now.directory.entries.map(({ name }) => name)).toEqual(
    old.directory.entries.map(({ name }) => name),
  );
  let changed = 0;
  now.directory.entries.forEach((entry, index) => {
    const was = old.directory.entries[index];
    if (was === undefined) throw new Error(entry.name);
    const [from, to] = [packedRange(template, was), packedRange(bytes, entry)];
    const [a, b] = [template.slice(was.headerOffset, from.end), bytes.slice(entry.headerOffset, to.end)];
    if (Buffer.from(a).equals(Buffer.from(b))) return;
    changed += 1;
    const texts = [template, bytes].map((file) => strFromU8(unzipSync(file)[entry.name] ?? new Uint8Array()));
    expectOnlyTheseCells(texts[0] ?? "", texts[1] ?? "", new Set(edits.map(nameOf)));
  });
  expect(changed).toBe(1);

  const after = await readWorkbook(bytes);
  const expected = new Map<string, Cell>(cellsOf(sheet));
  for (const edit of edits) if (edit.value.kind !== "blank") expected.set(nameOf(edit), edit.value);
  const found = after.workbook?.sheets[0];
  // Only names of cells in the message: a real file's content stays out of logs.
  const differing = [...expected].filter(([name, cell]) => {
    const [row, column] = placeOf(name);
    return JSON.stringify(found?.cell(row, column)) !== JSON.stringify(cell);
  });
  expect(differing.map(([name]) => name)).toEqual([]);
  expect(found === undefined ? 0 : cellsOf(found).size).toBe(expected.size);
});

/** Every mark with a decimal of the sheet, changed by a tenth. */
function everyMarkPlus(sheet: Sheet): CellEdit[] {
  return [...cellsOf(sheet)].flatMap(([name, cell]): CellEdit[] => {
    if (cell.kind !== "number" || Number.isInteger(cell.value)) return [];
    const [row, column] = placeOf(name);
    const value = Math.round(cell.value * 10 + 1) / 10;
    return [{ sheet: sheet.name, row, column, value: { kind: "number", value } }];
  });
}

function nameOf({ row, column }: { readonly row: number; readonly column: number }): string {
  return cellName(row, column);
}

function placeOf(name: string): [number, number] {
  const [, letters = "", digits = ""] = /^([A-Z]+)(\d+)$/.exec(name) ?? [];
  const column = [...letters].reduce((sum, letter) => 26 * sum + letter.charCodeAt(0) - 64, 0);
  return [Number(digits) - 1, column - 1];
}

/** Splits both texts at their cells: the texts between must be equal, and cells that were not filled too. */
function expectOnlyTheseCells(before: string, after: string, names: ReadonlySet<string>): void {
  const pieces = (text: string) => text.split(/(<c r="[A-Z]+\d+"[^>]*?(?:\/>|>.*?<\/c>))/gs);
  const [old, now] = [pieces(before), pieces(after)];
  expect(now.length).toBe(old.length);
  const wrong = now.filter((piece, index) => {
    if (piece === old[index]) return false;
    const name = /^<c r="([A-Z]+\d+)"/.exec(piece)?.[1];
    const style = / s="\d+"/.exec(piece)?.[0];
    return name === undefined || !names.has(name) || style !== / s="\d+"/.exec(old[index] ?? "")?.[0];
  });
  expect(wrong.length).toBe(0);
}
