import { utils, write } from "@e965/xlsx";
import { describe, expect, test } from "vitest";
import { annotateXlsx, createXlsx, fillWorkbook } from "./fill/index";
import { readWorkbook } from "./read-workbook";

const xlsx = createXlsx([
  {
    name: "S",
    rows: [
      [
        { kind: "number", value: 1 },
        { kind: "text", value: "a" },
      ],
    ],
  },
]);
const sheets = { SheetNames: ["S"], Sheets: { S: utils.aoa_to_sheet([[1, "a"]]) } };
const xls = new Uint8Array(write(sheets, { type: "array", bookType: "biff8" }) as ArrayBuffer);
const edits = [{ sheet: "S", row: 0, column: 0, value: { kind: "number", value: 7.5 } }] as const;

/** The file somewhere inside a larger buffer, as Node hands small files out of its pool. */
function pooled(bytes: Uint8Array): Buffer {
  const pool = Buffer.alloc(bytes.length + 24, 0xee);
  pool.set(bytes, 16);
  return pool.subarray(16, 16 + bytes.length);
}

describe.each([
  [".xlsx", xlsx],
  [".xls", xls],
])("a %s in a Buffer of Node", (_, bytes) => {
  test("is filled as a plain array is, and stays as it was", async () => {
    const buffer = pooled(bytes);
    const [ofBuffer, ofArray] = [await fillWorkbook(buffer, edits), await fillWorkbook(bytes, edits)];
    expect(ofBuffer.diagnostics).toEqual([]);
    expect(ofBuffer.bytes).toEqual(ofArray.bytes);
    expect(new Uint8Array(buffer)).toEqual(bytes);
    const { workbook } = await readWorkbook(Buffer.from(ofBuffer.bytes ?? []));
    expect(workbook?.sheets[0]?.cell(0, 0)).toMatchObject({ kind: "number", value: 7.5 });
  });
});

test("annotating leaves the Buffer as it was", async () => {
  const buffer = pooled(xlsx);
  const { bytes } = await annotateXlsx(buffer, [{ sheet: "S", row: 0, column: 0, text: "x" }]);
  expect((await readWorkbook(bytes ?? new Uint8Array())).workbook).toBeDefined();
  expect(new Uint8Array(buffer)).toEqual(xlsx);
});
