import fc from "fast-check";
import { expect, test } from "vitest";
import { cellName } from "../cell-name";
import type { CellValue } from "../fill/cell-edit";
import { damage } from "../testing/damage";
import { randomNumbers } from "../testing/random";
import { cellsOf } from "../testing/sheet-content";
import { readCsv } from "./read-csv";
import { writeCsv } from "./write-csv";

const text = fc.string({
  unit: fc.constantFrom(..."aăđĐữ =+-@'\"\t\r\n;,.<0123456789", "\r\n", "\ufeff", "😀", "e\u0301", "sep="),
  maxLength: 10,
});
const value: fc.Arbitrary<CellValue> = fc.oneof(
  text.map((content): CellValue => ({ kind: "text", value: content })),
  fc
    .double({ noNaN: true, noDefaultInfinity: true })
    .map((number): CellValue => ({ kind: "number", value: number })),
  fc.constant<CellValue>({ kind: "blank" }),
);
const delimiter = fc.constantFrom(";" as const, "," as const, "\t" as const);

test("what is written is read back as texts, formulas made harmless", () => {
  // A first cell stands at the head, so that no generated text reads as a web page or states a delimiter.
  const head: CellValue[] = [{ kind: "text", value: "STT" }];
  fc.assert(
    fc.property(
      fc.array(fc.array(value, { maxLength: 6 }), { maxLength: 8 }),
      delimiter,
      (rows, separator) => {
        const { workbook, diagnostics } = readCsv(writeCsv([head, ...rows], { delimiter: separator }), {
          delimiter: separator,
        });
        expect(diagnostics).toEqual([]);
        const expected = new Map<string, string>([["A1", "STT"]]);
        rows.forEach((cells, row) => {
          cells.forEach((cell, column) => {
            if (cell.kind === "blank" || cell.value === "") return;
            const plain = cell.kind === "number" ? String(cell.value + 0) : cell.value;
            const guarded = cell.kind === "text" && /^[=+\-@\t\r]/.test(plain) ? `'${plain}` : plain;
            expected.set(cellName(row + 1, column), guarded);
          });
        });
        const [sheet] = workbook?.sheets ?? [];
        const found = sheet === undefined ? [] : [...cellsOf(sheet)];
        expect(
          new Map(found.map(([name, cell]) => [name, "value" in cell ? cell.value : undefined])),
        ).toEqual(expected);
      },
    ),
    { numRuns: 2_000 },
  );
});

test("damaged files never throw and never hang", () => {
  const random = randomNumbers(31);
  const sound = writeCsv(
    Array.from({ length: 20 }, (_, row) => [
      { kind: "number", value: row },
      { kind: "text", value: `Nguyễn "${row}"; An\nhai dòng` },
    ]),
  );
  let refused = 0;
  for (let file = 0; file < 2_000; file += 1) {
    const { workbook, diagnostics } = readCsv(damage(sound, random));
    if (workbook === undefined) {
      refused += 1;
      expect(diagnostics[0]?.code).toMatch(/^(?:csv|file)\./);
    }
  }
  expect(refused).toBeGreaterThan(100);
  expect(refused).toBeLessThan(1_900);
});
