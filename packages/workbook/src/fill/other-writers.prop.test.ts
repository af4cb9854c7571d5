import * as SheetJS from "@e965/xlsx";
import fc from "fast-check";
import { expect, test } from "vitest";
import { cellName } from "../cell-name";
import type { CellEdit, CellValue } from "./cell-edit";
import { fillWorkbook } from "./fill-workbook";

const text = fc.string({
  unit: fc.constantFrom(..."aăđĐữ =<>&,.0123456789", "\n"),
  minLength: 1,
  maxLength: 10,
});
const number = fc.integer({ min: 0, max: 100 }).map((tenths) => tenths / 10);
const stored = fc.oneof(text, number, fc.boolean(), fc.constant(null));
const value: fc.Arbitrary<CellValue> = fc.oneof(
  text.map((content): CellValue => ({ kind: "text", value: content })),
  number.map((mark): CellValue => ({ kind: "number", value: mark })),
  fc.constant<CellValue>({ kind: "blank" }),
);
const edits = fc.uniqueArray(
  fc.record({ sheet: fc.constantFrom("4A", "4B"), row: fc.nat(9), column: fc.nat(7), value }),
  {
    maxLength: 20,
    selector: ({ sheet, row, column }) => `${sheet}!${cellName(row, column)}`,
  },
);
const table = fc.array(fc.array(stored, { maxLength: 6 }), { maxLength: 8 });

test("files that SheetJS wrote, filled by us and read by SheetJS", async () => {
  await fc.assert(
    fc.asyncProperty(table, table, edits, fc.boolean(), async (first, second, wanted, shared) => {
      const book = SheetJS.utils.book_new();
      SheetJS.utils.book_append_sheet(book, SheetJS.utils.aoa_to_sheet(first), "4A");
      SheetJS.utils.book_append_sheet(book, SheetJS.utils.aoa_to_sheet(second), "4B");
      const options = { type: "array", bookType: "xlsx", bookSST: shared, compression: shared } as const;
      const template = new Uint8Array(SheetJS.write(book, options));
      const { bytes, diagnostics } = await fillWorkbook(template, wanted);
      expect(diagnostics).toEqual([]);
      for (const sheet of ["4A", "4B"]) {
        expect(valuesOf(bytes, sheet)).toEqual(withEdits(valuesOf(template, sheet), wanted, sheet));
      }
    }),
    { numRuns: 400 },
  );
});

function valuesOf(file: Uint8Array | undefined, name: string): Map<string, unknown> {
  const sheet = SheetJS.read(file, { raw: true }).Sheets[name] ?? {};
  const cells = Object.entries(sheet as Record<string, SheetJS.CellObject>);
  return new Map(
    cells
      .filter(([key, cell]) => !key.startsWith("!") && cell.t !== "z" && cell.v !== undefined)
      .map(([key, { v }]) => [key, v]),
  );
}

function withEdits(
  cells: Map<string, unknown>,
  wanted: readonly CellEdit[],
  name: string,
): Map<string, unknown> {
  for (const { sheet, row, column, value: filled } of wanted) {
    if (sheet !== name) continue;
    if (filled.kind === "blank") cells.delete(cellName(row, column));
    else cells.set(cellName(row, column), filled.value);
  }
  return cells;
}
