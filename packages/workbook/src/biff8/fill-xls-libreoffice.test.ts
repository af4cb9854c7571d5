import { expect, test } from "vitest";
import { fillWorkbook } from "../fill/fill-workbook";
import { xlsFile } from "../testing/biff8-builder";
import { excelWorkbookStream } from "../testing/excel-workbook";
import { convertedToCsv, hasSoffice } from "../testing/soffice";

test("LibreOffice opens a filled .xls and shows what was filled", { timeout: 120_000 }, async ({ skip }) => {
  if (!hasSoffice()) skip("soffice is not on the path");
  const sheet = "10A đ";
  const template = xlsFile(
    excelWorkbookStream({
      sheets: [
        {
          name: sheet,
          layout: "excel",
          grouped: true,
          cells: Array.from({ length: 40 }, (_, row) => [
            { row, column: 0, kind: "shared", text: row % 2 } as const,
            { row, column: 2, kind: "rk", value: row } as const,
            { row, column: 3, kind: "rk", value: row / 10 } as const,
            { row, column: 4, kind: "blank" } as const,
            { row, column: 5, kind: "blank" } as const,
          ]).flat(),
        },
      ],
      texts: [{ text: "Nguyễn", runs: 1 }, { text: "Lê" }],
      textIndexEvery: 8,
    }),
  );
  const long = "nhận xét ".repeat(1_500).trim();
  const { bytes = new Uint8Array() } = await fillWorkbook(template, [
    { sheet, row: 3, column: 2, value: { kind: "text", value: '=1+1 "đủ"' } },
    { sheet, row: 3, column: 4, value: { kind: "number", value: 8.75 } },
    { sheet, row: 4, column: 0, value: { kind: "text", value: "Lê" } },
    { sheet, row: 4, column: 5, value: { kind: "text", value: long } },
    { sheet, row: 4, column: 6, value: { kind: "text", value: "sau" } },
    { sheet, row: 5, column: 0, value: { kind: "blank" } },
    { sheet, row: 70, column: 1, value: { kind: "number", value: 1 / 3 } },
  ]);
  const lines = convertedToCsv(bytes, "xls").split(/\r?\n/);
  const cells = (row: number) => (lines[row] ?? "").split(";").map((text) => text.replace(/^"|"$/g, ""));
  expect(cells(2).slice(0, 4)).toEqual(["Nguyễn", "", "2", "0.2"]);
  expect(cells(3).slice(0, 5)).toEqual(["Lê", "", '=1+1 ""đủ""', "0.3", "8.75"]);
  expect(cells(4).slice(0, 7)).toEqual(["Lê", "", "4", "0.4", "", long, "sau"]);
  expect(cells(5)[0]).toBe("");
  expect(Number(cells(70)[1])).toBeCloseTo(1 / 3, 6);
});
