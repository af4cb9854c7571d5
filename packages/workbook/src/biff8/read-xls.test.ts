import * as SheetJS from "@e965/xlsx";
import { describe, expect, test } from "vitest";
import type { Cell, Workbook } from "../grid";
import { readWorkbook } from "../read-workbook";
import {
  begin,
  continued,
  end,
  fields,
  record,
  type SheetRecords,
  sharedTexts,
  unicodeString,
  workbookStream,
  xlsFile,
} from "../testing/biff8-builder";
import { compoundFile, joined } from "../testing/compound-file-builder";
import { cellsOf } from "../testing/sheet-content";
import { recordType } from "./record-cursor";

const place = (row: number, column: number, style = 0) =>
  [
    ["u16", row],
    ["u16", column],
    ["u16", style],
  ] as const;
const number = (row: number, column: number, value: number, style = 0): Uint8Array =>
  record(recordType.number, fields(...place(row, column, style), ["double", value]));
const rk = (row: number, column: number, value: number): Uint8Array =>
  record(recordType.rk, fields(...place(row, column), ["u32", value]));
const sharedText = (row: number, column: number, index: number): Uint8Array =>
  record(recordType.labelSharedString, fields(...place(row, column), ["u32", index]));
/** A formula whose result is given by its eight bytes. */
const formula = (row: number, column: number, result: Uint8Array, style = 0): Uint8Array =>
  record(recordType.formula, joined([fields(...place(row, column, style)), result, new Uint8Array(8)]));
const special = (kind: number, value: number): Uint8Array =>
  Uint8Array.of(kind, 0, value, 0, 0, 0, 0xff, 0xff);
const styleWithFormat = (format: number): Uint8Array =>
  record(recordType.extendedFormat, joined([fields(["u16", 0], ["u16", format]), new Uint8Array(16)]));

async function read(globals: readonly Uint8Array[], sheets: readonly SheetRecords[]) {
  return readWorkbook(xlsFile(workbookStream(globals, sheets)));
}

async function cells(
  records: readonly Uint8Array[],
  globals: readonly Uint8Array[] = [],
): Promise<Map<string, Cell>> {
  const { workbook, diagnostics } = await read(globals, [{ name: "4a", records }]);
  expect(diagnostics).toEqual([]);
  return cellsOf(only(workbook));
}

function only(workbook: Workbook | undefined) {
  const [sheet] = workbook?.sheets ?? [];
  if (sheet === undefined) throw new Error("no sheet was read");
  return sheet;
}

describe("cells", () => {
  test("numbers in each of their records", async () => {
    const several = record(
      recordType.multipleRk,
      fields(
        ["u16", 2],
        ["u16", 1],
        ["u16", 0],
        ["u32", (9 << 2) | 2],
        ["u16", 0],
        ["u32", (775 << 2) | 3],
        ["u16", 2],
      ),
    );
    expect(
      await cells([number(0, 0, 8.1), rk(1, 0, ((10 << 2) | 2) >>> 0), several, number(3, 0, 0)]),
    ).toEqual(
      new Map([
        ["A1", { kind: "number", value: 8.1 }],
        ["A2", { kind: "number", value: 10 }],
        ["B3", { kind: "number", value: 9 }],
        ["C3", { kind: "number", value: 7.75 }],
        ["A4", { kind: "number", value: 0 }],
      ]),
    );
  });

  test("texts shared, in place and with formatting; an empty one is nothing", async () => {
    const label = record(recordType.label, joined([fields(...place(0, 3)), unicodeString("Đạt")]));
    const rich = record(
      recordType.richString,
      joined([fields(...place(0, 4)), unicodeString("Khá"), fields(["u16", 0])]),
    );
    const texts = sharedTexts([{ text: "Tốt", runs: 2, phoneticBytes: 6 }, { text: "" }, { text: "" }]);
    const records = [sharedText(0, 0, 0), sharedText(0, 1, 1), sharedText(0, 2, 2), label, rich];
    expect(await cells(records, [texts])).toEqual(
      new Map([
        ["A1", { kind: "text", value: "Tốt" }],
        ["D1", { kind: "text", value: "Đạt" }],
        ["E1", { kind: "text", value: "Khá" }],
      ]),
    );
  });

  test("booleans, errors and blanks", async () => {
    const booleanOrError = (column: number, value: number, isError: number): Uint8Array =>
      record(recordType.booleanOrError, fields(...place(0, column), ["u8", value], ["u8", isError]));
    const blank = record(0x0201, fields(...place(0, 5)));
    const blanks = record(0x00be, fields(["u16", 1], ["u16", 0], ["u16", 0], ["u16", 0], ["u16", 1]));
    expect(
      await cells([booleanOrError(0, 1, 0), booleanOrError(1, 0, 0), booleanOrError(2, 7, 1), blank, blanks]),
    ).toEqual(
      new Map<string, Cell>([
        ["A1", { kind: "boolean", value: true }],
        ["B1", { kind: "boolean", value: false }],
        ["C1", { kind: "error", value: "#DIV/0!" }],
      ]),
    );
  });

  test("formulas with each kind of result, and with none", async () => {
    const shared = record(0x04bc, new Uint8Array(12));
    const long = "Nhận xét ".repeat(1_000);
    expect(
      await cells([
        formula(0, 0, fields(["double", 8.5])),
        formula(0, 1, special(0, 0)),
        shared,
        record(recordType.string, unicodeString("Giỏi")),
        formula(0, 2, special(1, 1)),
        formula(0, 3, special(2, 0x2a)),
        formula(0, 4, special(3, 0)),
        formula(0, 5, special(0, 0)),
        formula(0, 6, special(0, 0)),
        continued(recordType.string, new Uint8Array(), [{ text: long }]),
        formula(0, 7, special(0, 0)),
        record(recordType.string, unicodeString("")),
        formula(0, 8, special(0, 0)),
      ]),
    ).toEqual(
      new Map<string, Cell>([
        ["A1", { kind: "number", value: 8.5, formula: true }],
        ["B1", { kind: "text", value: "Giỏi", formula: true }],
        ["C1", { kind: "boolean", value: true, formula: true }],
        ["D1", { kind: "error", value: "#N/A", formula: true }],
        ["F1", { kind: "empty-formula", formula: true }],
        ["G1", { kind: "text", value: long, formula: true }],
        ["I1", { kind: "empty-formula", formula: true }],
      ]),
    );
  });

  test("a text result belongs to the formula before it and to no other cell", async () => {
    expect(await cells([number(0, 0, 7), record(recordType.string, unicodeString("lạc"))])).toEqual(
      new Map([["A1", { kind: "number", value: 7 }]]),
    );
  });

  test("dates by built-in and by own formats, from 1900 and from 1904", async () => {
    const own = record(recordType.format, joined([fields(["u16", 164]), unicodeString("dd/mm/yyyy;@")]));
    const styles = [styleWithFormat(0), styleWithFormat(14), styleWithFormat(164)];
    const records = [
      number(0, 0, 45540),
      number(0, 1, 45540, 1),
      number(0, 2, 45540, 2),
      formula(0, 3, fields(["double", 45540.5]), 2),
      number(0, 4, 0.5, 1),
    ];
    expect(await cells(records, [own, ...styles])).toEqual(
      new Map<string, Cell>([
        ["A1", { kind: "number", value: 45540 }],
        ["B1", { kind: "date", iso: "2024-09-05", serial: 45540 }],
        ["C1", { kind: "date", iso: "2024-09-05", serial: 45540 }],
        ["D1", { kind: "date", iso: "2024-09-05", serial: 45540.5, formula: true }],
        ["E1", { kind: "number", value: 0.5 }],
      ]),
    );
    const base1904 = record(recordType.dateMode, fields(["u16", 1]));
    expect(await cells([number(0, 0, 44078, 1)], [base1904, ...styles])).toEqual(
      new Map([["A1", { kind: "date", iso: "2024-09-05", serial: 44078 }]]),
    );
  });
});

describe("sheets", () => {
  test("names, visibility, hidden rows and columns, merges and size", async () => {
    const records = [
      record(
        recordType.columnInfo,
        fields(["u16", 3], ["u16", 4], ["u16", 0], ["u16", 0], ["u16", 1], ["u16", 0]),
      ),
      record(
        recordType.columnInfo,
        fields(["u16", 5], ["u16", 5], ["u16", 0], ["u16", 0], ["u16", 0], ["u16", 0]),
      ),
      record(
        recordType.row,
        fields(["u16", 1], ["u16", 0], ["u16", 9], ["u16", 255], ["u32", 0], ["u16", 0x20], ["u16", 15]),
      ),
      record(
        recordType.row,
        fields(["u16", 2], ["u16", 0], ["u16", 9], ["u16", 255], ["u32", 0], ["u16", 0], ["u16", 15]),
      ),
      number(4, 6, 8),
      record(0x0201, fields(...place(50, 40))),
      record(
        recordType.mergedCells,
        fields(
          ["u16", 2],
          ["u16", 0],
          ["u16", 1],
          ["u16", 0],
          ["u16", 5],
          ["u16", 0],
          ["u16", 0],
          ["u16", 0],
          ["u16", 6],
        ),
      ),
    ];
    const { workbook } = await read(
      [],
      [
        { name: "Lớp 4A", records },
        { name: "4b", records: [], visibility: 1 },
        { name: "chart", records: [], kind: 2 },
        { name: "__proto__", records: [], visibility: 2 },
      ],
    );
    expect(workbook?.container).toBe("xls");
    expect(workbook?.sheets.map(({ name, visibility }) => [name, visibility])).toEqual([
      ["Lớp 4A", "visible"],
      ["4b", "hidden"],
      ["__proto__", "veryHidden"],
    ]);
    const sheet = only(workbook);
    expect([sheet.rowCount, sheet.columnCount]).toEqual([5, 7]);
    expect([...sheet.hiddenColumns]).toEqual([3, 4]);
    expect([...sheet.hiddenRows]).toEqual([1]);
    expect(sheet.merges).toEqual([
      { top: 0, left: 0, bottom: 1, right: 5 },
      { top: 0, left: 0, bottom: 0, right: 6 },
    ]);
  });

  test("a chart drawn on a sheet leaves the sheet's own cells alone", async () => {
    const chart = [begin(0x20), number(0, 0, 99), end];
    expect(await cells([number(0, 0, 8), ...chart, number(0, 1, 9)])).toEqual(
      new Map([
        ["A1", { kind: "number", value: 8 }],
        ["B1", { kind: "number", value: 9 }],
      ]),
    );
  });

  test("the odd allocation table of vnEdu's own exports", async () => {
    const stream = workbookStream(
      [],
      [{ name: "4a", records: Array.from({ length: 400 }, (_, row) => number(row, 0, row)) }],
    );
    const summary = { name: "\u0005SummaryInformation", bytes: new Uint8Array(224) };
    const file = compoundFile([summary, { name: "Workbook", bytes: stream }], { miniChainRunsOn: true });
    const { workbook, diagnostics } = await readWorkbook(file);
    expect(diagnostics).toEqual([]);
    expect(cellsOf(only(workbook)).size).toBe(400);
  });

  test("SheetJS reads the same from what the tests' builder writes", async () => {
    const texts = [
      { text: "Nhận xét ".repeat(2_000), wide: true },
      { text: "a", runs: 3 },
      { text: "Đ", phoneticBytes: 20 },
    ];
    const records = [sharedText(0, 0, 0), sharedText(1, 0, 1), sharedText(2, 0, 2), number(3, 0, 7.5)];
    const stream = workbookStream([sharedTexts(texts)], [{ name: "4a", records }]);
    const theirs = SheetJS.read(xlsFile(stream), { raw: true }).Sheets["4a"];
    const ours = await cells(records, [sharedTexts(texts)]);
    expect([...ours].map(([name, cell]) => ("value" in cell ? [name, cell.value] : [name]))).toEqual(
      ["A1", "A2", "A3", "A4"].map((name) => [name, theirs?.[name].v]),
    );
  });
});

describe("what cannot be read", () => {
  const good: SheetRecords = { name: "4b", records: [number(0, 0, 8)] };

  test("a damaged sheet is named and the others are kept", async () => {
    const { workbook, diagnostics } = await read(
      [],
      [{ name: "4a", records: [record(recordType.number, new Uint8Array(3))] }, good],
    );
    expect(workbook?.sheets.map(({ name }) => name)).toEqual(["4b"]);
    expect(diagnostics).toEqual([
      {
        code: "sheet.damaged",
        severity: "error",
        path: ["4a"],
        data: expect.objectContaining({ problem: "biff8.recordTooShort" }),
      },
    ]);
  });

  test("no sheet that can be read is no workbook", async () => {
    const { workbook, diagnostics } = await read([], [{ name: "4a", records: [record(recordType.number)] }]);
    expect(workbook).toBeUndefined();
    expect(diagnostics.map(({ code }) => code)).toEqual(["file.damaged", "sheet.damaged"]);
  });

  test("a stream that ends within a sheet", async () => {
    const stream = workbookStream([], [good, { name: "4c", records: [number(0, 0, 9), number(1, 0, 9)] }]);
    const { workbook, diagnostics } = await readWorkbook(xlsFile(stream.subarray(0, stream.length - 10)));
    expect(workbook?.sheets.map(({ name }) => name)).toEqual(["4b"]);
    expect(diagnostics).toMatchObject([{ code: "sheet.truncated", path: ["4c"] }]);
  });

  test("two entries for the same sheet, and sheets within sheets", async () => {
    const stream = workbookStream([], [good, { name: "4c", records: [number(0, 0, 9)] }]);
    const view = new DataView(stream.buffer);
    const first = 20 + 4;
    const second = first + 4 + 8 + 2;
    view.setUint32(second, view.getUint32(first, true), true);
    const { workbook, diagnostics } = await readWorkbook(xlsFile(stream));
    expect(workbook?.sheets.map(({ name }) => name)).toEqual(["4b"]);
    expect(diagnostics).toMatchObject([{ code: "sheet.damaged", data: { problem: "biff8.sheetsOverlap" } }]);
  });

  test("a cell without its text, a number that is none, an unknown error: error cells, each with its place", async () => {
    const unknownError = record(recordType.booleanOrError, fields(...place(2, 0), ["u8", 99], ["u8", 1]));
    const records = [
      sharedText(0, 0, 5),
      number(1, 0, Number.NaN),
      unknownError,
      formula(3, 0, special(9, 0)),
    ];
    const { workbook, diagnostics } = await read([sharedTexts([{ text: "a" }])], [{ name: "4a", records }]);
    expect(cellsOf(only(workbook))).toEqual(
      new Map([
        ["A1", { kind: "error", value: "5" }],
        ["A2", { kind: "error", value: "NaN" }],
        ["A3", { kind: "error", value: "99" }],
        ["A4", { kind: "error", value: "9" }],
      ]),
    );
    expect(diagnostics.map(({ code, path }) => [code, ...path])).toEqual([
      ["cell.unreadable", "4a", "A1"],
      ["cell.unreadable", "4a", "A2"],
      ["cell.unreadable", "4a", "A3"],
      ["cell.unreadable", "4a", "A4"],
    ]);
  });

  test("a shared table that promises more texts than it has", async () => {
    const table = sharedTexts([{ text: "Tốt" }]);
    new DataView(table.buffer).setUint32(8, 0xffffffff, true);
    expect(await cells([sharedText(0, 0, 0)], [table])).toEqual(
      new Map([["A1", { kind: "text", value: "Tốt" }]]),
    );
  });
});
