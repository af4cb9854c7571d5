import * as SheetJS from "@e965/xlsx";
import fc from "fast-check";
import { expect, test } from "vitest";
import { cellName } from "./cell-name";
import type { Cell, CellRange, Sheet } from "./grid";
import { readWorkbook } from "./read-workbook";
import {
  fields,
  record,
  type SheetRecords,
  sharedTexts,
  workbookStream,
  xlsFile,
} from "./testing/biff8-builder";
import { cellsOf } from "./testing/sheet-content";

/** A sheet as it is generated: what is to be read back. */
interface Written {
  readonly name: string;
  readonly cells: ReadonlyMap<string, Cell>;
  readonly merges: readonly CellRange[];
  readonly hiddenRows: readonly number[];
  readonly hiddenColumns: readonly number[];
  readonly visibility: Sheet["visibility"];
}

const letters = fc.constantFrom(
  ..."aăâbcdđeêgiôơưỳýỷỹỵÂĐƯ ửữựếềểễệ.,-/&<>'\"\n",
  "Nguyễn",
  "e\u0301", // two code points: they stay two
  "\u00a0",
  "😀",
  "🇻🇳",
  "\uf0fc",
);
// SheetJS writes `_x000A_` as it is, and the format says that this is a line feed: such texts cannot come back.
const isNoEscape = (text: string): boolean => !/_x[0-9a-f]{4}_/i.test(text);
const text = fc
  .oneof(
    { weight: 8, arbitrary: fc.string({ unit: letters, minLength: 1, maxLength: 30 }) },
    { weight: 2, arbitrary: fc.string({ unit: "grapheme", minLength: 1, maxLength: 30 }) },
    { weight: 1, arbitrary: fc.string({ unit: letters, minLength: 1_500, maxLength: 1_900 }) },
  )
  .filter((value) => value.length < 4_000 && isNoEscape(value));
const number = fc
  .oneof(
    fc.integer({ min: 0, max: 100 }).map((tenths) => tenths / 10),
    fc.integer(),
    fc.integer({ min: 9_900_000_000, max: 9_999_999_999 }),
    fc.double({ noNaN: true, noDefaultInfinity: true }),
  )
  // SheetJS rounds numbers of extreme size when it writes them into .xls; the sign of zero says nothing.
  .map((value) => (Math.abs(value) < 1e-200 || Math.abs(value) > 1e200 ? 0 : value));
const cell = fc.oneof(
  { weight: 4, arbitrary: text.map((value): Cell => ({ kind: "text", value })) },
  { weight: 4, arbitrary: number.map((value): Cell => ({ kind: "number", value })) },
  { weight: 1, arbitrary: fc.boolean().map((value): Cell => ({ kind: "boolean", value })) },
  {
    weight: 1,
    arbitrary: fc.integer({ min: 61, max: 2_958_465 }).map((serial): Cell => {
      const iso = new Date(Date.UTC(1899, 11, 30 + serial)).toISOString().slice(0, 10);
      return { kind: "date", iso, serial };
    }),
  },
);
const place = fc.tuple(fc.nat(60), fc.nat(45));
const range = fc.tuple(place, place).map(([[r1, c1], [r2, c2]]) => ({
  top: Math.min(r1, r2),
  left: Math.min(c1, c2),
  bottom: Math.max(r1, r2),
  right: Math.max(c1, c2),
}));
const sheet = fc.record({
  cells: fc
    .array(fc.tuple(place, cell), { maxLength: 60 })
    .map((entries) => new Map(entries.map(([[row, column], value]) => [cellName(row, column), value]))),
  merges: fc.array(range, { maxLength: 5 }),
  hiddenRows: fc.uniqueArray(fc.nat(60), { maxLength: 5 }),
  hiddenColumns: fc.uniqueArray(fc.nat(45), { maxLength: 5 }),
  visibility: fc.constantFrom("visible" as const, "hidden" as const, "veryHidden" as const),
});
const sheets = fc
  .array(sheet, { minLength: 1, maxLength: 3 })
  .map((written): Written[] => written.map((content, index) => ({ name: `Lớp ${index + 1}đ`, ...content })));

const visibilities = ["visible", "hidden", "veryHidden"] as const;

function sheetJsBook(written: readonly Written[]): SheetJS.WorkBook {
  const book = SheetJS.utils.book_new();
  for (const { name, cells, merges, hiddenRows, hiddenColumns } of written) {
    const target: SheetJS.WorkSheet = { "!ref": "A1:BZ100" };
    for (const [place, content] of cells) target[place] = sheetJsCell(content);
    target["!merges"] = merges.map(({ top, left, bottom, right }) => ({
      s: { r: top, c: left },
      e: { r: bottom, c: right },
    }));
    target["!rows"] = [];
    target["!cols"] = [];
    for (const row of hiddenRows) target["!rows"][row] = { hidden: true };
    for (const column of hiddenColumns) target["!cols"][column] = { hidden: true };
    SheetJS.utils.book_append_sheet(book, target, name);
  }
  const hidden = written.map(({ visibility }) => visibilities.indexOf(visibility) as 0 | 1 | 2);
  book.Workbook = { Sheets: hidden.map((Hidden) => ({ Hidden })) };
  return book;
}

function sheetJsCell(content: Cell): SheetJS.CellObject {
  switch (content.kind) {
    case "text":
      return { t: "s", v: content.value };
    case "number":
      return { t: "n", v: content.value };
    case "boolean":
      return { t: "b", v: content.value };
    case "date":
      return { t: "n", v: content.serial, z: "dd/mm/yyyy" };
    default:
      throw new RangeError(content.kind);
  }
}

/** Compares what was read with what was written; SheetJS writes no hidden rows into `.xls`. */
async function expectWritten(
  bytes: Uint8Array,
  written: readonly Written[],
  withRows: boolean,
): Promise<void> {
  const { workbook, diagnostics } = await readWorkbook(bytes);
  expect(diagnostics).toEqual([]);
  const ascending = (numbers: Iterable<number>): number[] => [...numbers].sort((a, b) => a - b);
  expect(
    workbook?.sheets.map((read) => ({
      name: read.name,
      cells: cellsOf(read),
      merges: read.merges,
      hiddenRows: withRows ? ascending(read.hiddenRows) : [],
      hiddenColumns: ascending(read.hiddenColumns),
      visibility: read.visibility,
    })),
  ).toEqual(
    written.map((sheet) => ({
      ...sheet,
      hiddenRows: withRows ? ascending(sheet.hiddenRows) : [],
      hiddenColumns: ascending(sheet.hiddenColumns),
    })),
  );
}

test.each([
  [true, true],
  [false, false],
])(
  "what SheetJS writes as .xlsx is read back (shared texts: %s, compressed: %s)",
  async (bookSST, compression) => {
    await fc.assert(
      fc.asyncProperty(sheets, async (written) => {
        const bytes = SheetJS.write(sheetJsBook(written), {
          type: "array",
          bookType: "xlsx",
          bookSST,
          compression,
        });
        await expectWritten(new Uint8Array(bytes), written, true);
      }),
      { numRuns: 120 },
    );
  },
);

test("what SheetJS writes as .xls is read back, with tables of texts longer than one record", async () => {
  const texts = Array.from({ length: 12 }, (_, row): [string, Cell] => [
    cellName(row, 0),
    { kind: "text", value: `Nhận xét ${row}: ${"tiến bộ rõ rệt, ".repeat(110)}` },
  ]);
  const long: Written = {
    name: "4A",
    cells: new Map(texts),
    merges: [],
    hiddenRows: [],
    hiddenColumns: [],
    visibility: "visible",
  };
  await fc.assert(
    fc.asyncProperty(sheets, async (written) => {
      const bytes = SheetJS.write(sheetJsBook(written), { type: "array", bookType: "biff8", bookSST: true });
      await expectWritten(new Uint8Array(bytes), written, false);
    }),
    { numRuns: 120, examples: [[[long]]] },
  );
});

test("texts in their cells' own records, as SheetJS writes .xls without a table", async () => {
  const short = sheets.map((written) =>
    written.map((content) => ({
      ...content,
      cells: new Map(
        [...content.cells].filter(
          ([, { kind, ...rest }]) => kind !== "text" || String(Object.values(rest)[0]).length <= 255,
        ),
      ),
    })),
  );
  await fc.assert(
    fc.asyncProperty(short, async (written) => {
      const bytes = SheetJS.write(sheetJsBook(written), { type: "array", bookType: "biff8", bookSST: false });
      await expectWritten(new Uint8Array(bytes), written, false);
    }),
    { numRuns: 60 },
  );
});

test("every double in .xls, to the last bit", async () => {
  const double = fc.double({ noNaN: true, noDefaultInfinity: true });
  await fc.assert(
    fc.asyncProperty(fc.array(double, { minLength: 1, maxLength: 20 }), async (values) => {
      const records = values.map((value, row) =>
        record(0x0203, fields(["u16", row], ["u16", 0], ["u16", 0], ["double", value])),
      );
      const { workbook } = await readWorkbook(xlsFile(workbookStream([], [{ name: "4a", records }])));
      values.forEach((value, row) => {
        expect(workbook?.sheets[0]?.cell(row, 0)).toEqual({ kind: "number", value });
      });
    }),
  );
});

test("single texts of several records, read as SheetJS reads them", async () => {
  const long = fc.array(
    fc.record({
      text: fc.string({
        unit: fc.constantFrom("ế", "a", "Đ", " ", "😀"),
        minLength: 1,
        maxLength: 12_000,
        size: "max",
      }),
      runs: fc.nat(4),
      phoneticBytes: fc.nat(40),
      wide: fc.boolean(),
    }),
    { minLength: 1, maxLength: 4 },
  );
  await fc.assert(
    fc.asyncProperty(long, async (texts) => {
      const records = texts.map((_, row) =>
        record(0x00fd, fields(["u16", row], ["u16", 0], ["u16", 0], ["u32", row])),
      );
      const written: SheetRecords = { name: "4a", records };
      const bytes = xlsFile(workbookStream([sharedTexts(texts)], [written]));
      const { workbook } = await readWorkbook(bytes);
      const theirs = SheetJS.read(bytes, { raw: true }).Sheets["4a"];
      texts.forEach(({ text }, row) => {
        expect(workbook?.sheets[0]?.cell(row, 0)).toEqual({ kind: "text", value: text });
        expect(theirs?.[cellName(row, 0)].v).toBe(text);
      });
    }),
    { numRuns: 40, examples: [[[{ text: "Đạt ".repeat(5_000), runs: 3, phoneticBytes: 9, wide: true }]]] },
  );
});
