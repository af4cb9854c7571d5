import { strToU8 } from "fflate";
import { describe, expect, test } from "vitest";
import type { Cell } from "../grid";
import { cellsOf } from "../testing/sheet-content";
import { detectDelimiter } from "./delimiter";
import { readCsv } from "./read-csv";
import { writeCsv } from "./write-csv";

function cells(bytes: Uint8Array): Record<string, string> {
  const { workbook } = readCsv(bytes);
  expect(workbook?.container).toBe("csv");
  const [sheet] = workbook?.sheets ?? [];
  if (sheet === undefined) throw new Error("no sheet");
  return Object.fromEntries(
    [...cellsOf(sheet)].map(([name, cell]: [string, Cell]) => [
      name,
      "value" in cell ? String(cell.value) : "",
    ]),
  );
}

function codes(bytes: Uint8Array): string[] {
  return readCsv(bytes).diagnostics.map(({ code }) => code);
}

describe("reading", () => {
  test.each([
    ["; with decimal commas", "STT;Tên;Điểm\r\n1;An;8,5\r\n2;Bình;9,0\r\n", ";"],
    [", with a ; in a text", 'a,b,c\n1,"x;y",2\n3,"y;z;t",4\n', ","],
    ["tabs", "a\tb\n1,5;2\t3\n", "\t"],
    ["a title above the table", "BẢNG ĐIỂM\nLớp 10A, kì 1\na;b;c\n1;2;3\n4;5;6\n", ";"],
    ["one column", "a\nb\n", ";"],
  ])("%s", (_, text, delimiter) => {
    expect(detectDelimiter(text)).toBe(delimiter);
  });

  test("every cell is a text as it stands in the file", () => {
    const text = 'Mã;Ngày;Điểm;Ghi chú\r\n0123;01/02;8,5;"Nói ""hay""; tốt\nHai dòng"\r\n;;TRUE; x \r\n';
    expect(cells(strToU8(text))).toEqual({
      A1: "Mã",
      B1: "Ngày",
      C1: "Điểm",
      D1: "Ghi chú",
      A2: "0123",
      B2: "01/02",
      C2: "8,5",
      D2: 'Nói "hay"; tốt\nHai dòng',
      C3: "TRUE",
      D3: " x ",
    });
  });

  test("quirk 10: UTF-8 with its mark, UTF-16 with its mark, and a line that states the delimiter", () => {
    const expected = { A1: "Điểm", B1: "Tổ" };
    expect(cells(strToU8("\ufeffĐiểm;Tổ"))).toEqual(expected);
    expect(cells(Buffer.from("\ufeffĐiểm\tTổ", "utf16le"))).toEqual(expected);
    expect(cells(Buffer.from("\ufeffĐiểm\tTổ", "utf16le").swap16())).toEqual(expected);
    expect(cells(strToU8("sep=,\r\nĐiểm,Tổ\r\n"))).toEqual(expected);
  });

  test("line ends of every kind, mixed, and kept within quotes", () => {
    expect(cells(strToU8('a;b\r\nc;d\ne;"f\r\ng"\rh;i'))).toEqual({
      A1: "a",
      B1: "b",
      A2: "c",
      B2: "d",
      A3: "e",
      B3: "f\r\ng",
      A4: "h",
      B4: "i",
    });
  });

  test("a quote within a cell is content and opens nothing", () => {
    expect(cells(strToU8('5" a;b\r\nc;6" d\r\n'))).toEqual({ A1: '5" a', B1: "b", A2: "c", B2: '6" d' });
  });

  test("bytes that are no UTF-8 are told, not guessed at", () => {
    const windows1258 = Uint8Array.of(0x4c, 0xea, 0x3b, 0xd0, 0xec, 0x6e, 0x68);
    expect(codes(windows1258)).toEqual(["csv.encoding"]);
    expect(codes(Buffer.from("Điểm;Tổ", "utf16le"))).toEqual(["csv.notText"]);
    expect(codes(Uint8Array.of(0x50, 0x4b, 0x03, 0x04, 0, 0))).toEqual(["csv.notText"]);
    expect(codes(new Uint8Array())).toEqual(["file.empty"]);
    expect(codes(strToU8("<html><table></table></html>"))).toEqual(["file.html"]);
    expect(codes(strToU8("%PDF-1.7"))).toEqual(["file.notSpreadsheet"]);
    expect(codes(strToU8("<?xml version='1.0'?><a/>"))).toEqual(["file.notSpreadsheet"]);
    expect(codes(Uint8Array.of(9, 8, 16, 0, 0, 6))).toEqual(["file.unsupported"]);
    expect(codes(strToU8("[ghi chú];x"))).toEqual([]);
  });

  test("quotes that do not pair are reported with their line", () => {
    const { diagnostics } = readCsv(strToU8('a;b\n1;"x\n2;y\n'));
    expect(diagnostics.map(({ code, severity, data }) => [code, severity, data])).toEqual([
      ["csv.quotes", "warning", { row: 2 }],
    ]);
  });

  test("limits", () => {
    const options = { limits: { fileBytes: 4 } };
    expect(readCsv(strToU8("a;b;c"), options).diagnostics[0]?.code).toBe("file.tooLarge");
    expect(readCsv(strToU8("a;b;c"), { limits: { cells: 2 } }).diagnostics[0]?.data).toMatchObject({
      what: "cells",
    });
    expect(readCsv(strToU8(";".repeat(20_000))).diagnostics[0]?.code).toBe("file.damaged");
  });
});

describe("writing", () => {
  test("texts that would run as formulas get an apostrophe, numbers do not", () => {
    const texts = ["=1+1", "+84", "-", "@x", "\tx", "\rx", "x=1", "8,5", "'x", ""];
    const rows = [texts.map((value) => ({ kind: "text", value }) as const)];
    const numbers = [-8.5, 0.1, 1e21, -0].map((value) => ({ kind: "number", value }) as const);
    const text = Buffer.from(writeCsv([...rows, numbers, [{ kind: "blank" }]])).toString("utf8");
    expect(text).toBe("\ufeff'=1+1;'+84;'-;'@x;'\tx;\"'\rx\";x=1;8,5;'x;\r\n-8.5;0.1;1e+21;0\r\n\r\n");
  });

  test("quotes, another delimiter, another decimal mark", () => {
    const row = [
      { kind: "text", value: 'Nói "hay", tốt' },
      { kind: "number", value: 8.5 },
    ] as const;
    const text = (options: Parameters<typeof writeCsv>[1]) =>
      Buffer.from(writeCsv([row], options))
        .toString("utf8")
        .slice(1);
    expect(text({})).toBe('"Nói ""hay"", tốt";8.5\r\n');
    expect(text({ delimiter: ",", decimalMark: "," })).toBe('"Nói ""hay"", tốt","8,5"\r\n');
    expect(Buffer.from(writeCsv([])).toString("utf8")).toBe("\ufeff");
  });

  test("a number that is none is a mistake of the program", () => {
    expect(() => writeCsv([[{ kind: "number", value: Number.NaN }]])).toThrow(RangeError);
  });
});
