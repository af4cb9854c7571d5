import * as SheetJS from "@e965/xlsx";
import { expect, test } from "vitest";
import { cellName } from "../cell-name";
import type { CellEdit } from "../fill/cell-edit";
import { fillWorkbook } from "../fill/fill-workbook";
import { readWorkbook } from "../read-workbook";
import { compoundFile } from "../testing/compound-file-builder";
import { damage } from "../testing/damage";
import { excelWorkbookStream, type SheetLayout } from "../testing/excel-workbook";
import { randomNumbers } from "../testing/random";

/** Far above what any of these small files takes, so that only a hang or an explosion fails. */
const longestMilliseconds = 5_000;
const limits = { cells: 2_000_000 };

const sheet = "4A";
const edits: readonly CellEdit[] = [
  { sheet, row: 0, column: 2, value: { kind: "number", value: 9.5 } },
  { sheet, row: 1, column: 3, value: { kind: "text", value: "Đạt yêu cầu" } },
  { sheet, row: 2, column: 1, value: { kind: "blank" } },
  { sheet, row: 40, column: 8, value: { kind: "number", value: 1 / 3 } },
  { sheet, row: 90, column: 0, value: { kind: "text", value: "dòng mới" } },
];

function streamOf(layout: SheetLayout): Uint8Array {
  const built = (name: string) => ({
    name,
    layout,
    grouped: true,
    merges: [[6, 7, 0, 3]] as const,
    cells: Array.from({ length: 45 }, (_, row) => [
      { row, column: 0, kind: "shared", text: row % 3 } as const,
      { row, column: 1, kind: "rk", value: row } as const,
      { row, column: 2, kind: "rk", value: row / 10 } as const,
      { row, column: 3, kind: "blank" } as const,
      { row, column: 4, kind: "blank" } as const,
      { row, column: 5, kind: "formula", value: row % 2 === 0 ? row : "chữ" } as const,
    ]).flat(),
  });
  const texts = [{ text: "Nguyễn", runs: 2 }, { text: "abc".repeat(9) }, { text: "Tốt", phoneticBytes: 4 }];
  return excelWorkbookStream({ sheets: [built("4A"), built("4B")], texts, textLimit: 32, textIndexEvery: 2 });
}

async function survive(file: Uint8Array): Promise<"filled" | "refused"> {
  const start = performance.now();
  const { bytes, diagnostics } = await fillWorkbook(file, edits, { limits });
  expect(performance.now() - start).toBeLessThan(longestMilliseconds);
  if (bytes === undefined) {
    expect(diagnostics[0]?.code).toMatch(/^(?:file|fill)\.[a-zA-Z]+$/);
    expect(diagnostics[0]?.severity).toBe("error");
    return "refused";
  }
  expect(bytes.length).toBeLessThan(2 * file.length + 20_000);
  // What was filled reads as filled, whatever else is wrong with the file.
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

const layouts = ["excel", "rowsFirst", "rowByRow", "noRows"] as const;

test("damaged workbook streams in sound containers: 2,000", async () => {
  const random = randomNumbers(31);
  const streams = layouts.map(streamOf);
  const ends = { filled: 0, refused: 0 };
  for (let file = 0; file < 2_000; file += 1) {
    const bytes = damage(streams[random(4)] ?? new Uint8Array(), random);
    ends[await survive(compoundFile([{ name: "Workbook", bytes }], { reversed: random(2) === 0 }))] += 1;
  }
  expect(Math.min(ends.filled, ends.refused)).toBeGreaterThan(100);
});

test("damaged .xls files: 2,000 of two kinds", async () => {
  const random = randomNumbers(32);
  const book = SheetJS.utils.book_new();
  const rows = Array.from({ length: 50 }, (_, row) => [row, `HS ${row}`, 7.5, row % 2 === 0 ? "Đạt" : null]);
  SheetJS.utils.book_append_sheet(book, SheetJS.utils.aoa_to_sheet(rows), sheet);
  const theirs = new Uint8Array(SheetJS.write(book, { type: "array", bookType: "biff8", bookSST: true }));
  const ours = compoundFile(
    [
      { name: "Summary", bytes: new Uint8Array(200) },
      { name: "Workbook", bytes: streamOf("excel") },
    ],
    { miniChainRunsOn: true },
  );
  const ends = { filled: 0, refused: 0 };
  for (let file = 0; file < 2_000; file += 1)
    ends[await survive(damage(random(3) === 0 ? theirs : ours, random))] += 1;
  expect(Math.min(ends.filled, ends.refused)).toBeGreaterThan(100);
});

test("files cut off", async () => {
  const whole = compoundFile([{ name: "Workbook", bytes: streamOf("excel") }]);
  for (let length = 0; length < whole.length; length += 61) {
    expect(await survive(whole.subarray(0, length))).toBe("refused");
  }
});
