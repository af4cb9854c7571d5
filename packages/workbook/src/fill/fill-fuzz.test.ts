import { unzipSync } from "fflate";
import { expect, test } from "vitest";
import { cellName } from "../cell-name";
import { readWorkbook } from "../read-workbook";
import { damage } from "../testing/damage";
import { randomNumbers } from "../testing/random";
import { richTemplate } from "../testing/rich-template";
import { xlsxFile } from "../testing/xlsx-builder";
import type { CellEdit } from "./cell-edit";
import { fillWorkbook } from "./fill-workbook";

/** Far above what any of these small files takes, so that only a hang or an explosion fails. */
const longestMilliseconds = 5_000;
const limits = { unpackedBytes: 8 * 1024 * 1024, cells: 2_000_000 };

const sheet = "10A đ";
const edits: readonly CellEdit[] = [
  { sheet, row: 3, column: 3, value: { kind: "number", value: 9.5 } },
  { sheet, row: 3, column: 4, value: { kind: "text", value: "Đạt & <tốt>" } },
  { sheet, row: 4, column: 2, value: { kind: "blank" } },
  { sheet, row: 9, column: 8, value: { kind: "number", value: 7 } },
];

async function survive(file: Uint8Array): Promise<"filled" | "refused"> {
  const start = performance.now();
  const { bytes, diagnostics } = await fillWorkbook(file, edits, { limits });
  expect(performance.now() - start).toBeLessThan(longestMilliseconds);
  if (bytes === undefined) {
    expect(diagnostics[0]?.code).toMatch(/^(?:file|fill)\.[a-zA-Z]+$/);
    expect(diagnostics[0]?.severity).toBe("error");
    return "refused";
  }
  // What was filled reads as filled, whatever else is wrong with the file; a part that filling need not read may fail.
  const { workbook } = await readWorkbook(bytes, { limits });
  const filled = workbook?.sheets.find(({ name }) => name === sheet);
  for (const { row, column, value } of filled === undefined ? [] : edits) {
    const cell = filled?.cell(row, column);
    const found =
      cell === undefined ? undefined : cell.kind === "date" ? cell.serial : "value" in cell && cell.value;
    expect(found, cellName(row, column)).toEqual(value.kind === "blank" ? undefined : value.value);
  }
  return "filled";
}

test("damaged files: 1,500 of two kinds", async () => {
  const random = randomNumbers(21);
  const templates = [richTemplate(0), richTemplate(6)];
  const ends = { filled: 0, refused: 0 };
  for (let file = 0; file < 1_500; file += 1) {
    ends[await survive(damage(templates[random(2)] ?? new Uint8Array(), random))] += 1;
  }
  expect(Math.min(ends.filled, ends.refused)).toBeGreaterThan(50);
});

test("damaged parts in sound zip files: 1,500", async () => {
  const random = randomNumbers(22);
  const parts: Record<string, Uint8Array> = unzipSync(richTemplate());
  const names = Object.keys(parts).filter((name) => /sheet1|workbook|rels/.test(name));
  const ends = { filled: 0, refused: 0 };
  for (let file = 0; file < 1_500; file += 1) {
    const name = names[random(names.length)] ?? "";
    const damaged = damage(parts[name] ?? new Uint8Array(), random);
    ends[await survive(xlsxFile({ sheets: [], parts: { ...parts, [name]: damaged }, level: 0 }))] += 1;
  }
  expect(Math.min(ends.filled, ends.refused)).toBeGreaterThan(50);
});

test("files cut off at every length", async () => {
  const template = richTemplate();
  for (let length = 0; length < template.length; length += 1) {
    expect(await survive(template.subarray(0, length))).toBe("refused");
  }
});
