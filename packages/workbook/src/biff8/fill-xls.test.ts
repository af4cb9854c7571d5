import { describe, expect, test } from "vitest";
import type { CellEdit, CellValue } from "../fill/cell-edit";
import { fillWorkbook } from "../fill/fill-workbook";
import { readWorkbook } from "../read-workbook";
import { begin, end, record, workbookStream, xlsFile } from "../testing/biff8-builder";
import {
  hexOf,
  type RawRecord,
  recordsOf,
  sharedTextPlaces,
  storedCells,
  substreamsOf,
  workbookStreamOf,
} from "../testing/biff8-records";
import { compoundFile } from "../testing/compound-file-builder";
import {
  type BuiltCell,
  type BuiltSheet,
  type BuiltWorkbook,
  excelWorkbookStream,
  styleCount,
  styleOfColumn3,
} from "../testing/excel-workbook";
import { expectOnlyEdits } from "../testing/filled-xls";

const name = "6A đ";
const set = (row: number, column: number, value: number | string | undefined): CellEdit => {
  const stored: CellValue =
    value === undefined
      ? { kind: "blank" }
      : typeof value === "number"
        ? { kind: "number", value }
        : { kind: "text", value };
  return { sheet: name, row, column, value: stored };
};
const rk = (row: number, column: number, value: number): BuiltCell => ({
  row,
  column,
  style: 16,
  kind: "rk",
  value,
});
const blank = (row: number, column: number): BuiltCell => ({ row, column, style: 17, kind: "blank" });

function built(sheet: Partial<BuiltSheet>, more: Partial<BuiltWorkbook> = {}): Uint8Array {
  return xlsFile(
    excelWorkbookStream({ sheets: [{ name, layout: "excel", cells: [], grouped: true, ...sheet }], ...more }),
  );
}

/** Fills, checks that nothing but the edits changed, and gives the records of the sheet. */
async function filled(file: Uint8Array, edits: readonly CellEdit[]): Promise<RawRecord[]> {
  const original = file.slice();
  const { bytes, diagnostics } = await fillWorkbook(file, edits);
  expect(diagnostics).toEqual([]);
  expect(file).toEqual(original);
  if (bytes === undefined) throw new Error("not filled");
  expectOnlyEdits(workbookStreamOf(file), workbookStreamOf(bytes), edits);
  const sheet = (await readWorkbook(bytes)).workbook?.sheets[0];
  for (const { row, column, value } of edits) {
    expect(sheet?.cell(row, column)).toEqual(value.kind === "blank" ? undefined : value);
  }
  return substreamsOf(workbookStreamOf(bytes))[1] ?? [];
}

const typesOf = (records: readonly RawRecord[], row: number): string[] =>
  records
    .filter(
      ({ type, view }) =>
        [0xbd, 0xbe, 0xfd, 0x201, 0x203, 0x27e].includes(type) && view.getUint16(0, true) === row,
    )
    .map(({ type, content }) => `${type.toString(16)}/${content.length}`);

describe("records of several cells", () => {
  const cells = [1, 2, 3, 4, 5].map((column) => rk(2, column, column));

  test("a number that fits goes into the record as it is", async () => {
    const records = await filled(built({ cells }), [set(2, 3, 8.5)]);
    expect(typesOf(records, 2)).toEqual(["bd/36"]);
  });

  test.each([
    ["a text in the middle", [set(2, 3, "Miễn")], ["bd/18", "fd/10", "bd/18"]],
    ["a text in front", [set(2, 1, "Miễn")], ["fd/10", "bd/30"]],
    ["a text at the end", [set(2, 5, "Miễn")], ["bd/30", "fd/10"]],
    [
      "texts around one number",
      [set(2, 2, "M"), set(2, 4, "M")],
      ["27e/10", "fd/10", "27e/10", "fd/10", "27e/10"],
    ],
    ["a long number", [set(2, 2, 1 / 3)], ["27e/10", "203/14", "bd/24"]],
    ["blanks side by side", [set(2, 2, undefined), set(2, 3, undefined)], ["27e/10", "be/10", "bd/18"]],
  ] as const)("%s cuts numbers apart", async (_, edits, types) => {
    const records = await filled(built({ cells }), edits);
    expect(typesOf(records, 2)).toEqual(types);
    expect(storedCells(records).map(({ style }) => style)).toEqual([16, 16, 16, 16, 16]);
  });

  test("numbers among blanks", async () => {
    const blanks = [1, 2, 3, 4, 5].map((column) => blank(2, column));
    const some = await filled(built({ cells: blanks }), [set(2, 2, 7), set(2, 3, 7.5), set(2, 5, undefined)]);
    expect(typesOf(some, 2)).toEqual(["201/6", "bd/18", "be/10"]);
  });
});

describe("shared texts", () => {
  const texts = [{ text: "Đạt", runs: 2 }, { text: "Tốt" }, { text: "Khá", phoneticBytes: 4 }];
  const shared = (row: number, text: number): BuiltCell => ({ row, column: 0, kind: "shared", text });
  const file = built(
    { cells: [shared(0, 0), shared(1, 1), shared(2, 2), blank(3, 0), blank(4, 0)] },
    { texts },
  );
  const textsOf = (bytes: Uint8Array | undefined) => {
    const [globals = []] = substreamsOf(workbookStreamOf(bytes ?? new Uint8Array()));
    return sharedTextPlaces(globals).map(({ text }) => text);
  };

  test("a text that is there is used again, unless it has formatting of its own", async () => {
    const { bytes } = await fillWorkbook(file, [set(3, 0, "Tốt"), set(4, 0, "Đạt")]);
    expect(textsOf(bytes)).toEqual(["Đạt", "Tốt", "Khá", "Đạt"]);
    const [, records = []] = substreamsOf(workbookStreamOf(bytes ?? new Uint8Array()));
    const used = records.filter(({ type }) => type === 0xfd).map(({ view }) => view.getUint32(6, true));
    expect(used).toEqual([0, 1, 2, 1, 3]);
  });

  test("a cell keeps a text with formatting where the text is the same", async () => {
    const { bytes, diagnostics } = await fillWorkbook(file, [set(0, 0, "Đạt"), set(2, 0, "Khá")]);
    expect(diagnostics).toEqual([]);
    expect(bytes).toEqual(file);
  });

  test("the count of cells with a shared text follows", async () => {
    const countOf = (bytes: Uint8Array | undefined) =>
      recordsOf(workbookStreamOf(bytes ?? new Uint8Array()))
        .find(({ type }) => type === 0xfc)
        ?.view.getUint32(0, true);
    expect(countOf(file)).toBe(3);
    expect(countOf((await fillWorkbook(file, [set(0, 0, 8), set(1, 0, 9)])).bytes)).toBe(1);
    expect(countOf((await fillWorkbook(file, [set(3, 0, "a"), set(4, 0, "b"), set(0, 0, 1)])).bytes)).toBe(4);
  });

  test("a workbook without shared texts gets a table, before what stands behind one", async () => {
    const plain = built({ cells: [blank(0, 0)] });
    await filled(plain, [set(0, 0, "Nguyễn Văn A")]);
    const { bytes } = await fillWorkbook(plain, [set(0, 0, "Nguyễn Văn A")]);
    const [globals = []] = substreamsOf(workbookStreamOf(bytes ?? new Uint8Array()));
    expect(globals.slice(-3).map(({ type }) => type)).toEqual([0xfc, 0x863, 0x0a]);
  });

  test("texts of any length, over records that continue the table", async () => {
    const lengths = [1, 255, 256, 4_108, 4_109, 8_200, 8_221, 8_222, 20_000, 32_767];
    const cells = lengths.flatMap((_, row) => [blank(row, 0), blank(row, 1)]);
    const edits = lengths.flatMap((length, row) => [
      set(row, 0, "a".repeat(length - 1) + String(row)),
      set(row, 1, "ộ".repeat(length - 1) + String(row)),
    ]);
    await filled(built({ cells }, { texts, textIndexEvery: 8 }), edits);
    await filled(built({ cells }), edits);
  });

  test("an index of texts that is full names every second of its texts", async () => {
    const many = Array.from({ length: 2 * 1_027 }, (_, text) => ({ text: String(text) }));
    const records = await filled(built({ cells: [blank(0, 0)] }, { texts: many, textIndexEvery: 2 }), [
      set(0, 0, "x"),
    ]);
    expect(records.length).toBeGreaterThan(0);
    const { bytes } = await fillWorkbook(
      built({ cells: [blank(0, 0)] }, { texts: many, textIndexEvery: 2 }),
      [set(0, 0, "x")],
    );
    const index = recordsOf(workbookStreamOf(bytes ?? new Uint8Array())).find(({ type }) => type === 0xff);
    expect(index?.view.getUint16(0, true)).toBe(4);
    expect(index?.content.length).toBe(2 + 8 * 514);
  });
});

describe("cells without a record", () => {
  test("take the style of their row, else of their column, else the usual one", async () => {
    const records = await filled(
      built({ cells: [rk(0, 0, 1)], emptyRows: [1], rowStyle: { rows: [1], style: 21 } }),
      [set(0, 3, 5), set(0, 4, 5), set(1, 3, "a"), set(2, 9, 5)],
    );
    expect(storedCells(records).map(({ row, column, style }) => [row, column, style])).toEqual([
      [0, 0, 16],
      [0, 3, styleOfColumn3],
      [0, 4, 15],
      [1, 3, 21],
      [2, 9, 15],
    ]);
    expect(styleCount).toBeGreaterThan(21);
  });

  test("a blank creates nothing", async () => {
    const file = built({ cells: [rk(0, 0, 1)] });
    expect((await fillWorkbook(file, [set(0, 5, undefined), set(9, 9, "")])).bytes).toEqual(file);
  });

  test("a sheet in blocks gets new blocks for rows below them, and pointers to those", async () => {
    const file = built({ cells: [rk(3, 1, 1), rk(40, 1, 2)] });
    const rows = [0, 3, 20, 34, 70, 100, 101, 131, 132, 200];
    const records = await filled(
      file,
      rows.map((row) => set(row, 2, row)),
    );
    const headers = records.filter(({ type }) => type === 0x208).map(({ view }) => view.getUint16(0, true));
    expect(headers).toEqual([0, 3, 20, 34, 40, 70, 100, 101, 131, 132, 200]);
    const index = records.find(({ type }) => type === 0x20b);
    expect(records.filter(({ type }) => type === 0xd7)).toHaveLength(5);
    expect(index?.content).toHaveLength(16 + 4 * 5);
    expect([index?.view.getUint32(4, true), index?.view.getUint32(8, true)]).toEqual([0, 201]);
  });

  test.each(["excel", "rowsFirst", "rowByRow", "noRows"] as const)(
    "an empty sheet is filled: %s",
    async (layout) => {
      const records = await filled(built({ layout }), [
        set(0, 0, 1),
        set(50, 255, "cuối"),
        set(65_535, 1, 2),
      ]);
      expect(records.filter(({ type }) => type === 0x208)).toHaveLength(3);
      expect(records.filter(({ type }) => type === 0xd7)).toHaveLength(layout === "excel" ? 3 : 0);
    },
  );

  test("rows without a ROW record stay without where the sheet has none", async () => {
    const records = await filled(built({ layout: "noRows", cells: [rk(5, 1, 1)] }), [
      set(4, 0, 1),
      set(5, 0, 2),
      set(6, 0, 3),
    ]);
    expect(records.filter(({ type }) => type === 0x208)).toEqual([]);
  });

  test("a sheet of nothing but its beginning and end", async () => {
    const file = xlsFile(workbookStream([], [{ name, records: [] }]));
    const { bytes, diagnostics } = await fillWorkbook(file, [set(1, 1, 8), set(0, 0, "Tốt")]);
    expect(diagnostics).toEqual([]);
    const sheet = (await readWorkbook(bytes ?? new Uint8Array())).workbook?.sheets[0];
    expect(sheet?.cell(1, 1)).toEqual({ kind: "number", value: 8 });
    expect(sheet?.cell(0, 0)).toEqual({ kind: "text", value: "Tốt" });
  });
});

describe("all or nothing", () => {
  const file = built({
    cells: [
      rk(0, 0, 1),
      { row: 1, column: 1, kind: "formula", value: 5 },
      { row: 2, column: 2, kind: "formula", value: "năm" },
      blank(4, 1),
    ],
    merges: [[4, 5, 0, 2]],
  });

  test("every edit that cannot be made is told, and not one is made", async () => {
    const { bytes, diagnostics } = await fillWorkbook(file, [
      set(0, 0, 2),
      set(1, 1, 5),
      set(2, 2, undefined),
      set(5, 2, 8),
      set(65_536, 0, 1),
      set(0, 256, 1),
      set(0, 1, "a".repeat(32_768)),
      { ...set(0, 0, 1), sheet: "6B" },
      { ...set(0, 0, 1), sheet: "Biểu đồ" },
    ]);
    expect(bytes).toBeUndefined();
    expect(diagnostics.map(({ code, path, severity }) => [code, ...path, severity])).toEqual([
      ["fill.sheetMissing", "6B", "error"],
      ["fill.sheetMissing", "Biểu đồ", "error"],
      ["fill.formulaCell", name, "B2", "error"],
      ["fill.formulaCell", name, "C3", "error"],
      ["fill.mergedCell", name, "C6", "error"],
      ["fill.outsideSheet", name, "A65537", "error"],
      ["fill.outsideSheet", name, "IW1", "error"],
      ["fill.textTooLong", name, "B1", "error"],
    ]);
    expect(diagnostics.find(({ code }) => code === "fill.mergedCell")?.data).toEqual({ anchor: "A5" });
    expect(diagnostics.find(({ code }) => code === "fill.textTooLong")?.data).toEqual({
      length: 32_768,
      limit: 32_767,
    });
  });

  test("a covered cell that is blank may be told to stay blank", async () => {
    expect((await fillWorkbook(file, [set(4, 1, undefined), set(5, 2, "")])).bytes).toEqual(file);
  });

  test("the upper left cell of a merge is filled, and formulas elsewhere are told of", async () => {
    const { bytes, diagnostics } = await fillWorkbook(file, [set(4, 0, "Tổng")]);
    expect(diagnostics).toEqual([
      { code: "fill.formulasStale", severity: "warning", path: [], data: { formulas: 2 } },
    ]);
    expectOnlyEdits(workbookStreamOf(file), workbookStreamOf(bytes ?? new Uint8Array()), [set(4, 0, "Tổng")]);
  });

  test.each([
    [
      "a password",
      "file.passwordProtected",
      xlsFile(workbookStream([record(0x2f, new Uint8Array(6))], [{ name, records: [] }])),
    ],
    ["an old version", "file.unsupported", xlsFile(new Uint8Array([...begin(5, 0x0500), ...end]))],
    [
      "no workbook",
      "file.notSpreadsheet",
      compoundFile([{ name: "WordDocument", bytes: new Uint8Array(100) }]),
    ],
    ["two sheets in one place", "file.damaged", overlapping()],
    ["fewer shared texts than counted", "file.damaged", miscounted()],
  ])("a file with %s is not filled", async (_, code, bytes) => {
    const { bytes: none, diagnostics } = await fillWorkbook(bytes, [set(0, 0, "x")]);
    expect(none).toBeUndefined();
    expect(diagnostics.map((each) => each.code)).toEqual([code]);
  });
});

function overlapping(): Uint8Array {
  const stream = workbookStream(
    [],
    [
      { name, records: [] },
      { name: "6B", records: [] },
    ],
  );
  const [first, second] = recordsOf(stream).filter(({ type }) => type === 0x85);
  second?.view.setUint32(0, first?.view.getUint32(0, true) ?? 0, true);
  return xlsFile(stream);
}

function miscounted(): Uint8Array {
  const stream = excelWorkbookStream({
    sheets: [{ name, layout: "excel", cells: [] }],
    texts: [{ text: "một" }],
  });
  recordsOf(stream)
    .find(({ type }) => type === 0xfc)
    ?.view.setUint32(4, 2, true);
  return xlsFile(stream);
}

test("the negative zero is written as zero, and numbers exactly as they are", async () => {
  const numbers = [-0, 0.1, 8.25, -3.5, 1e300, 5e-324, 2 ** 53, 9_912_345_678, 0.29, 1.005];
  const file = built({ cells: numbers.map((_, row) => blank(row, 0)) });
  const { bytes = new Uint8Array() } = await fillWorkbook(
    file,
    numbers.map((number, row) => set(row, 0, number)),
  );
  const sheet = (await readWorkbook(bytes)).workbook?.sheets[0];
  numbers.forEach((number, row) => {
    expect(sheet?.cell(row, 0)).toEqual({ kind: "number", value: number + 0 });
  });
});

test("the pointers of the sheets behind a filled one move along, also those of a sheet that cannot be read", async () => {
  const sheets = [name, "6B", "6C"].map(
    (each): BuiltSheet => ({ name: each, layout: "excel", cells: [blank(0, 0), rk(33, 0, 1)] }),
  );
  const stream = excelWorkbookStream({ sheets });
  const second = substreamsOf(stream)[2]?.[0];
  second?.view.setUint16(2, 0x0040, true);
  const { bytes = new Uint8Array(), diagnostics } = await fillWorkbook(xlsFile(stream), [set(0, 0, "một")]);
  expect(diagnostics).toEqual([]);
  const after = substreamsOf(workbookStreamOf(bytes));
  expect(after.slice(2).map((records) => hexOf(records[0]?.content ?? new Uint8Array()))).toEqual(
    substreamsOf(stream)
      .slice(2)
      .map((records) => hexOf(records[0]?.content ?? new Uint8Array())),
  );
  const read = await readWorkbook(bytes);
  expect(read.workbook?.sheets.map((sheet) => sheet.name)).toEqual([name, "6C"]);
  expect(read.workbook?.sheets[1]?.cell(33, 0)).toEqual({ kind: "number", value: 1 });
});
