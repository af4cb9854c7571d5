import * as SheetJS from "@e965/xlsx";
import fc from "fast-check";
import { expect, test } from "vitest";
import { cellName } from "../cell-name";
import { readWorkbook } from "../read-workbook";
import { cellsOf } from "../testing/sheet-content";
import { createXlsx } from "./create-xlsx";
import type { NewCell } from "./new-sheet";

const look = fc.constantFrom("plain", "title", "header", "body", "text", "mark");
const text = fc.string({
  unit: fc.constantFrom(..."aăđĐữ =+-@'\"<>&\t\n,.0123456789", "\u0001", "\r", "😀", "e\u0301"),
  maxLength: 12,
});
const cell: fc.Arbitrary<NewCell> = fc
  .tuple(
    fc.oneof(
      text.map((value) => ({ kind: "text", value }) as const),
      fc
        .double({ noNaN: true, noDefaultInfinity: true })
        .map((value) => ({ kind: "number", value: value + 0 }) as const),
      fc.constant({ kind: "blank" } as const),
    ),
    look,
    fc.boolean(),
  )
  .map(
    ([value, chosen, marked]): NewCell => ({
      ...value,
      look: chosen,
      ...(marked ? { highlight: true } : {}),
    }),
  );

test("whatever is written is read back by us and by an independent library", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.array(cell, { maxLength: 6 }), { maxLength: 8 }), async (rows) => {
      const file = createXlsx([{ name: "Lớp", rows }]);
      const expected = new Map<string, unknown>();
      rows.forEach((cells, row) => {
        cells.forEach((written, column) => {
          if (written.kind === "blank" || written.value === "") return;
          expected.set(cellName(row, column), { kind: written.kind, value: written.value });
        });
      });
      const { workbook, diagnostics } = await readWorkbook(file);
      expect(diagnostics).toEqual([]);
      const [sheet] = workbook?.sheets ?? [];
      expect(sheet === undefined ? undefined : cellsOf(sheet)).toEqual(expected);

      const theirs = SheetJS.read(file, { raw: true }).Sheets.Lớp ?? {};
      for (const [name, value] of expected) {
        const found: SheetJS.CellObject | undefined = theirs[name];
        // SheetJS takes the characters of a line end for one, and so for `\r\r\n`.
        const own = (raw: unknown) => (typeof raw === "string" ? raw.replace(/\r+\n/g, "\n") : raw);
        const { kind, value: content } = value as { kind: string; value: unknown };
        expect([found?.t, own(found?.v)]).toEqual([kind === "text" ? "s" : "n", own(content)]);
      }
    }),
    { numRuns: 400, examples: [[[[{ kind: "text", value: "\r\r\n", look: "plain" }]]]] },
  );
});
