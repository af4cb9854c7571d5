import { expect, test } from "vitest";
import { richTemplate } from "../testing/rich-template";
import { convertedToCsv, hasSoffice } from "../testing/soffice";
import { fillWorkbook } from "./fill-workbook";

test("LibreOffice opens a filled .xlsx and shows what was filled", { timeout: 120_000 }, async ({ skip }) => {
  if (!hasSoffice()) skip("soffice is not on the path");
  const sheet = "10A đ";
  const { bytes = new Uint8Array() } = await fillWorkbook(richTemplate(), [
    { sheet, row: 3, column: 3, value: { kind: "number", value: 9.5 } },
    { sheet, row: 4, column: 3, value: { kind: "number", value: 10 } },
    { sheet, row: 4, column: 4, value: { kind: "text", value: '=1+1 "đủ"' } },
    { sheet, row: 9, column: 2, value: { kind: "text", value: "Hàng mới" } },
    { sheet, row: 3, column: 1, value: { kind: "blank" } },
  ]);
  const lines = convertedToCsv(bytes, "xlsx").split(/\r?\n/);
  expect(lines[0]).toMatch(/^"?BẢNG ĐIỂM"?;/);
  // LibreOffice keeps the stored result of a formula until it is told to compute anew; the shown number is what counts.
  expect(lines[3]).toMatch(/^"?1"?;;"?Nguyễn An"?;9\.5;;/);
  expect(lines[4]).toMatch(/^"?2"?;;"? Lê Bình"?;10\.0;"=1\+1 ""đủ""";/);
  expect(lines[9]).toMatch(/^;;"?Hàng mới"?;/);
});
