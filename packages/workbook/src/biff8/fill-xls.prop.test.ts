import * as SheetJS from "@e965/xlsx";
import fc from "fast-check";
import { expect, test } from "vitest";
import { cellName } from "../cell-name";
import type { CellEdit, CellValue } from "../fill/cell-edit";
import { fillWorkbook } from "../fill/fill-workbook";
import type { Workbook } from "../grid";
import { readWorkbook } from "../read-workbook";
import { workbookStreamOf } from "../testing/biff8-records";
import { compoundFile } from "../testing/compound-file-builder";
import { type BuiltCell, type BuiltSheet, excelWorkbookStream } from "../testing/excel-workbook";
import { expectOnlyEdits } from "../testing/filled-xls";
import { cellsOf } from "../testing/sheet-content";

const texts = [
  { text: "Đạt", runs: 1 },
  { text: "Tốt" },
  { text: "abc" },
  { text: "Nhận xét dài ".repeat(9), phoneticBytes: 5 },
  { text: "Khá" },
  { text: "xyz".repeat(40) },
];
const mark = fc.integer({ min: 0, max: 100 }).map((tenths) => tenths / 10);
const content = fc.oneof(
  { weight: 3, arbitrary: fc.constant({ kind: "blank" } as const) },
  { weight: 3, arbitrary: mark.map((value) => ({ kind: "rk", value }) as const) },
  {
    weight: 1,
    arbitrary: fc
      .double({ noNaN: true, min: -1e9, max: 1e9 })
      .map((value) => ({ kind: "number", value }) as const),
  },
  { weight: 2, arbitrary: fc.nat(texts.length - 1).map((text) => ({ kind: "shared", text }) as const) },
  { weight: 1, arbitrary: fc.constantFrom("Có", "abc").map((text) => ({ kind: "label", text }) as const) },
  { weight: 1, arbitrary: fc.constant({ kind: "rich", text: "đậm" } as const) },
  { weight: 1, arbitrary: fc.boolean().map((value) => ({ kind: "boolean", value }) as const) },
  { weight: 1, arbitrary: fc.constantFrom(5, "năm").map((value) => ({ kind: "formula", value }) as const) },
);
const place = fc.tuple(
  fc.oneof({ weight: 4, arbitrary: fc.nat(12) }, { weight: 2, arbitrary: fc.nat(100) }),
  fc.oneof({ weight: 4, arbitrary: fc.nat(9) }, { weight: 1, arbitrary: fc.nat(255) }),
);
const sheet = fc.record({
  layout: fc.constantFrom("excel" as const, "rowsFirst" as const, "rowByRow" as const, "noRows" as const),
  cells: fc
    .array(fc.tuple(place, content, fc.integer({ min: 15, max: 22 })), { maxLength: 70 })
    .map((entries) => {
      const cells = entries.map(
        ([[row, column], stored, style]): BuiltCell => ({ row, column, style, ...stored }),
      );
      return [...new Map(cells.map((cell) => [cellName(cell.row, cell.column), cell])).values()];
    }),
  emptyRows: fc.array(fc.nat(90), { maxLength: 4 }),
  merges: fc.array(fc.constantFrom([0, 0, 0, 1] as const, [2, 3, 4, 4] as const, [5, 5, 5, 5] as const), {
    maxLength: 2,
  }),
  hiddenRows: fc.array(fc.nat(12), { maxLength: 3 }),
  grouped: fc.boolean(),
});
const value: fc.Arbitrary<CellValue> = fc.oneof(
  mark.map((number): CellValue => ({ kind: "number", value: number })),
  fc
    .double({ noNaN: true, noDefaultInfinity: true, min: -1e15, max: 1e15 })
    .map((number): CellValue => ({ kind: "number", value: number + 0 })),
  fc
    .constantFrom("Tốt", "Đạt", "Mới", "plain", "=1+1", "dòng 1\ndòng 2")
    .map((text): CellValue => ({ kind: "text", value: text })),
  fc
    .string({ unit: "grapheme", minLength: 1, maxLength: 20 })
    .map((text): CellValue => ({ kind: "text", value: text })),
  fc
    .integer({ min: 3_000, max: 9_000 })
    .map((length): CellValue => ({ kind: "text", value: "ô".repeat(length) })),
  fc
    .integer({ min: 3_000, max: 9_000 })
    .map((length): CellValue => ({ kind: "text", value: "đ".repeat(length) })),
  fc.constant<CellValue>({ kind: "blank" }),
);
const names = ["1a", "Lớp 2đ"];
const scenario = fc.record({
  sheets: fc.tuple(sheet, sheet),
  edits: fc.array(fc.tuple(fc.nat(1), place, value), { minLength: 1, maxLength: 25 }),
  layout: fc.record({ miniChainRunsOn: fc.boolean(), reversed: fc.boolean(), endsWithData: fc.boolean() }),
  textLimit: fc.constantFrom(undefined, 61, 8224),
  textIndexEvery: fc.constantFrom(undefined, 2, 8),
  withTexts: fc.boolean(),
});

function isCovered(sheet: BuiltSheet | undefined, row: number, column: number): boolean {
  return (sheet?.merges ?? []).some(
    ([top, bottom, left, right]) =>
      row >= top && row <= bottom && column >= left && column <= right && !(row === top && column === left),
  );
}

function contentOf(workbook: Workbook | undefined) {
  return (workbook?.sheets ?? []).map((read) => ({
    name: read.name,
    visibility: read.visibility,
    merges: read.merges,
    hiddenRows: [...read.hiddenRows],
    hiddenColumns: [...read.hiddenColumns],
    cells: cellsOf(read),
  }));
}

/** Every cell of every sheet as SheetJS has it, without what it derives from others. */
function theirContent(file: Uint8Array) {
  const book = SheetJS.read(file, { raw: true, cellStyles: true });
  return book.SheetNames.map((name) => {
    const read = book.Sheets[name] ?? {};
    const cells = new Map<string, string>();
    for (const [key, cell] of Object.entries(read)) {
      if (key.startsWith("!") || cell.t === "z" || cell.v === "") continue;
      cells.set(key, `${cell.t}:${String(cell.v)}`);
    }
    return { name, cells, merges: read["!merges"] ?? [], columns: read["!cols"] ?? [] };
  });
}

test("random edits change their cells and nothing else, for our reader, for SheetJS, and record by record", async () => {
  await fc.assert(
    fc.asyncProperty(
      scenario,
      async ({ sheets, edits: wanted, layout, textLimit, textIndexEvery, withTexts }) => {
        const built = sheets.map(
          (each, at): BuiltSheet => ({
            name: names[at] ?? "",
            ...each,
            cells: each.cells.filter(
              (cell) =>
                (withTexts || cell.kind !== "shared") &&
                !isCovered({ ...each, name: "" }, cell.row, cell.column),
            ),
            visibility: at === 1 ? 1 : 0,
            ...(at === 0 ? { rowStyle: { rows: each.emptyRows, style: 21 } } : {}),
          }),
        );
        const stream = excelWorkbookStream({
          sheets: built,
          ...(withTexts ? { texts } : {}),
          ...(textLimit === undefined ? {} : { textLimit }),
          ...(withTexts && textIndexEvery !== undefined ? { textIndexEvery } : {}),
        });
        const others = [
          { name: "\u0005SummaryInformation", bytes: new Uint8Array(200).fill(9) },
          { name: "Ctls", bytes: new Uint8Array(5_000).fill(8) },
        ];
        const file = compoundFile([...others, { name: "Workbook", bytes: stream }], layout);
        const edits = [
          ...new Map(
            wanted.map(([at, [row, column], each]) => [
              `${at}${cellName(row, column)}`,
              { sheet: names[at] ?? "", row, column, value: each } satisfies CellEdit,
            ]),
          ).values(),
        ].filter(({ sheet: name, row, column }) => {
          const target = built.find((each) => each.name === name);
          const isFormula = target?.cells.some(
            (cell) => cell.kind === "formula" && cell.row === row && cell.column === column,
          );
          return isFormula !== true && !isCovered(target, row, column);
        });

        const { bytes, diagnostics } = await fillWorkbook(file, edits);
        const hasFormulas = built.some(({ cells }) => cells.some(({ kind }) => kind === "formula"));
        expect(diagnostics.every(({ code }) => hasFormulas && code === "fill.formulasStale")).toBe(true);
        if (bytes === undefined) throw new Error("not filled");

        const [before, after] = [await readWorkbook(file), await readWorkbook(bytes)];
        const [ours, theirs] = [contentOf(before.workbook), theirContent(file)];
        for (const { sheet: name, row, column, value: each } of edits) {
          const key = cellName(row, column);
          const our = ours.find((one) => one.name === name)?.cells;
          const their = theirs.find((one) => one.name === name)?.cells;
          if (each.kind === "blank") {
            our?.delete(key);
            their?.delete(key);
          } else {
            our?.set(key, each);
            their?.set(key, `${each.kind === "number" ? "n" : "s"}:${String(each.value)}`);
          }
        }
        expect(contentOf(after.workbook)).toEqual(ours);
        expect(after.diagnostics).toEqual(before.diagnostics);
        expect(theirContent(bytes)).toEqual(theirs);
        expectOnlyEdits(stream, workbookStreamOf(bytes), edits);
        expect((await fillWorkbook(bytes, edits)).bytes).toEqual(bytes);
      },
    ),
    { numRuns: 150 },
  );
});
