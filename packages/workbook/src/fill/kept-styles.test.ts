import { unzipSync } from "fflate";
import { expect, test } from "vitest";
import { createXlsx } from "../create/create-xlsx";
import { xlsFile } from "../testing/biff8-builder";
import { hexOf, recordsOf, storedCells, substreamsOf, workbookStreamOf } from "../testing/biff8-records";
import { excelWorkbookStream } from "../testing/excel-workbook";
import { fillWorkbook } from "./fill-workbook";

const edits = [{ sheet: "6A", row: 0, column: 0, value: { kind: "number", value: 8.5 } }] as const;

test("quirk 5: fonts, borders and number formats of an .xlsx template stay as they are", async () => {
  const before = createXlsx([{ name: "6A", rows: [[{ kind: "number", value: 7, look: "mark" }]] }]);
  const { bytes = new Uint8Array() } = await fillWorkbook(before, edits);
  const [own, filled] = [unzipSync(before), unzipSync(bytes)];
  expect(filled["xl/styles.xml"]).toEqual(own["xl/styles.xml"]);
  const styleOf = (parts: typeof own): string | undefined =>
    /<c r="A1"[^>]* s="(\d+)"/.exec(new TextDecoder().decode(parts["xl/worksheets/sheet1.xml"]))?.[1];
  expect(styleOf(own)).toMatch(/^[1-9]/);
  expect(styleOf(filled)).toBe(styleOf(own));
});

test("quirk 5: fonts, borders and number formats of an .xls template stay as they are", async () => {
  const before = xlsFile(
    excelWorkbookStream({
      sheets: [
        {
          name: "6A",
          layout: "excel",
          grouped: true,
          cells: [{ row: 0, column: 0, style: 16, kind: "rk", value: 7 }],
        },
      ],
    }),
  );
  const { bytes = new Uint8Array() } = await fillWorkbook(before, edits);
  // FONT, FORMAT, XF, STYLE and PALETTE.
  const looks = (file: Uint8Array): string[] =>
    recordsOf(workbookStreamOf(file))
      .filter(({ type }) => [0x31, 0x41e, 0xe0, 0x293, 0x92].includes(type))
      .map(({ type, content }) => `${type} ${hexOf(content)}`);
  expect(looks(before).length).toBeGreaterThan(5);
  expect(looks(bytes)).toEqual(looks(before));
  const stored = (file: Uint8Array) => storedCells(substreamsOf(workbookStreamOf(file))[1] ?? [])[0];
  expect(stored(bytes)).toMatchObject({ row: 0, column: 0, style: 16 });
  expect(stored(bytes)?.stored).not.toBe(stored(before)?.stored);
});
