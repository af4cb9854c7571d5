import * as SheetJS from "@e965/xlsx";
import { describe, expect, test } from "vitest";
import { readWorkbook } from "../read-workbook";
import { cellsOf } from "../testing/sheet-content";
import { convertedToCsv, hasSoffice } from "../testing/soffice";
import { createXlsx } from "./create-xlsx";
import type { CellLook, NewCell, NewSheet } from "./new-sheet";

const text = (value: string, look: CellLook = "plain"): NewCell => ({ kind: "text", value, look });
const mark = (value: number): NewCell => ({ kind: "number", value, look: "mark" });

const sheets: readonly NewSheet[] = [
  {
    name: "10A's đ",
    rows: [
      [text("BẢNG ĐIỂM & <KẾT QUẢ>", "title")],
      [text("STT", "header"), text("Mã", "header"), text("Họ tên", "header"), text("Toán", "header")],
      [{ kind: "number", value: 1, look: "body" }, text("0123", "text"), text(" Lê An ", "body"), mark(8)],
      [
        { kind: "number", value: 2, look: "body" },
        text("=1+1", "text"),
        text("Hai\ndòng", "body"),
        { ...mark(4.5), highlight: true },
      ],
      [{ kind: "blank", look: "body" }, { kind: "blank" }, text("", "body"), text("BẢNG ĐIỂM & <KẾT QUẢ>")],
    ],
    merges: [{ top: 0, left: 0, bottom: 0, right: 3 }],
    columnWidths: [6, 12, 30],
    rowHeights: [24],
    frozen: { rows: 2, columns: 3 },
    hiddenColumns: [1],
  },
  { name: "Danh mục", rows: [], visibility: "hidden" },
];

test("is read back by us as it was made", async () => {
  const { workbook, diagnostics } = await readWorkbook(createXlsx(sheets));
  expect(diagnostics).toEqual([]);
  expect(workbook?.sheets.map(({ name, visibility }) => [name, visibility])).toEqual([
    ["10A's đ", "visible"],
    ["Danh mục", "hidden"],
  ]);
  const [sheet] = workbook?.sheets ?? [];
  if (sheet === undefined) throw new Error("no sheet");
  expect(
    Object.fromEntries([...cellsOf(sheet)].map(([name, cell]) => [name, "value" in cell && cell.value])),
  ).toEqual({
    A1: "BẢNG ĐIỂM & <KẾT QUẢ>",
    A2: "STT",
    B2: "Mã",
    C2: "Họ tên",
    D2: "Toán",
    A3: 1,
    B3: "0123",
    C3: " Lê An ",
    D3: 8,
    A4: 2,
    B4: "=1+1",
    C4: "Hai\ndòng",
    D4: 4.5,
    D5: "BẢNG ĐIỂM & <KẾT QUẢ>",
  });
  expect(sheet.merges).toEqual([{ top: 0, left: 0, bottom: 0, right: 3 }]);
  expect([...sheet.hiddenColumns]).toEqual([1]);
});

test("is read by an independent library with formats, fills, widths and heights", () => {
  const book = SheetJS.read(createXlsx(sheets), { cellStyles: true, cellNF: true, raw: true });
  const sheet = book.Sheets["10A's đ"] ?? {};
  expect([sheet.D3?.z, sheet.B3?.z, sheet.A3?.z]).toEqual(["0.0", "@", "General"]);
  expect([sheet.D3?.w, sheet.B4?.t, sheet.B4?.f]).toEqual(["8.0", "s", undefined]);
  expect([sheet.D4?.s?.fgColor?.rgb, sheet.D3?.s?.fgColor?.rgb]).toEqual(["FFF2CC", undefined]);
  expect(sheet["!cols"]?.map((column) => [column?.width, column?.hidden ?? false])).toEqual([
    [6, false],
    [12, true],
    [30, false],
  ]);
  expect(sheet["!rows"]?.[0]?.hpt).toBe(24);
  expect(book.Workbook?.Names).toEqual([{ Name: "_xlnm.Print_Titles", Sheet: 0, Ref: "'10A''s đ'!$1:$2" }]);
});

test("LibreOffice opens it", { timeout: 120_000 }, ({ skip }) => {
  if (!hasSoffice()) skip("soffice is not on the path");
  const lines = convertedToCsv(createXlsx(sheets), "xlsx").split(/\r?\n/);
  expect(lines[0]).toMatch(/^"?BẢNG ĐIỂM & <KẾT QUẢ>"?/);
  expect(lines[2]).toMatch(/^1;"?0123"?;"? Lê An "?;8\.0$/);
});

test("equal input gives equal bytes", () => {
  expect(createXlsx(sheets)).toEqual(createXlsx(structuredClone(sheets)));
});

describe("mistakes of the program are thrown", () => {
  const rows: NewSheet["rows"] = [];
  test.each<[string, readonly NewSheet[]]>([
    ["no sheet", []],
    ["none visible", [{ name: "a", rows, visibility: "hidden" }]],
    [
      "one name for two",
      [
        { name: "a", rows },
        { name: "A", rows },
      ],
    ],
    ["an empty name", [{ name: "", rows }]],
    ["a character that names cannot have", [{ name: "HK1/2025", rows }]],
    ["a name too long", [{ name: "x".repeat(32), rows }]],
    ["a number that is none", [{ name: "a", rows: [[mark(Number.NaN)]] }]],
    ["a text too long", [{ name: "a", rows: [[text("x".repeat(32_768))]] }]],
    [
      "merges that overlap",
      [
        {
          name: "a",
          rows,
          merges: [
            { top: 0, left: 1, bottom: 3, right: 1 },
            { top: 1, left: 0, bottom: 1, right: 2 },
          ],
        },
      ],
    ],
  ])("%s", (_, wrong) => {
    expect(() => createXlsx(wrong)).toThrow(RangeError);
  });
});
