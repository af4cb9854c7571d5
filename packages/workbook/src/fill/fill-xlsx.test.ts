import { strFromU8, unzipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { parseCellName } from "../cell-name";
import { readWorkbook } from "../read-workbook";
import { richTemplate } from "../testing/rich-template";
import { link, relationships, xlsxFile } from "../testing/xlsx-builder";
import type { CellEdit, CellValue } from "./cell-edit";
import { fillWorkbook } from "./fill-workbook";

const sheetPart = "xl/worksheets/sheet1.xml";

function edit(name: string, value: number | string | undefined, sheet = "S1"): CellEdit {
  const position = parseCellName(name);
  if (position === undefined) throw new Error(name);
  return { sheet, ...position, value: cellValue(value) };
}

function cellValue(value: number | string | undefined): CellValue {
  if (value === undefined) return { kind: "blank" };
  return typeof value === "number" ? { kind: "number", value } : { kind: "text", value };
}

/** The text of the first sheet's part after filling. */
async function filledPart(template: Uint8Array, edits: readonly CellEdit[]): Promise<string> {
  const { bytes, diagnostics } = await fillWorkbook(template, edits);
  expect(diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
  return strFromU8(unzipSync(bytes ?? new Uint8Array())[sheetPart] ?? new Uint8Array());
}

/** What filling makes of the inside of a sheet. */
async function filled(inside: string, ...edits: CellEdit[]): Promise<string> {
  const part = await filledPart(xlsxFile({ sheets: [inside] }), edits);
  return part.replace(/^<worksheet[^>]*>/, "").replace(/<\/worksheet>$/, "");
}

async function refusals(template: Uint8Array, ...edits: CellEdit[]) {
  const { bytes, diagnostics } = await fillWorkbook(template, edits);
  expect(bytes).toBeUndefined();
  return diagnostics.map(({ code, path, data }) => [code, ...path, data]);
}

describe("only the cells that change are written anew", () => {
  test("a number, a text and a blank keep the cell's other attributes, in place", async () => {
    const before =
      '<sheetData><row r="4"><c r="A4" s="2" t="s"><v>0</v></c><c r="B4" ph="1" s="3"><v>8</v></c><c s="4" r="C4"><v>1</v></c><c r="D4"/></row></sheetData>';
    const after = await filled(before, edit("A4", 8.5), edit("B4", "Đạt"), edit("C4", undefined));
    expect(after).toBe(
      '<sheetData><row r="4"><c r="A4" s="2"><v>8.5</v></c><c r="B4" ph="1" s="3" t="inlineStr"><is><t>Đạt</t></is></c><c s="4" r="C4"/><c r="D4"/></row></sheetData>',
    );
  });

  test("missing cells and rows are inserted in order, with the style of their row or column", async () => {
    const before =
      '<cols><col min="2" max="3" style="7"/></cols><sheetData><row r="2" s="5" customFormat="1"><c r="C2"><v>1</v></c></row><row r="6"><c r="A6"><v>1</v></c></row></sheetData>';
    const edits = [
      edit("B2", 1),
      edit("D2", 2),
      edit("C4", 3),
      edit("A5", "x"),
      edit("C6", 4),
      edit("D9", 5),
    ];
    expect(await filled(before, ...edits.reverse())).toBe(
      '<cols><col min="2" max="3" style="7"/></cols><sheetData>' +
        '<row r="2" s="5" customFormat="1"><c r="B2" s="5"><v>1</v></c><c r="C2"><v>1</v></c><c r="D2" s="5"><v>2</v></c></row>' +
        '<row r="4"><c r="C4" s="7"><v>3</v></c></row><row r="5"><c r="A5" t="inlineStr"><is><t>x</t></is></c></row>' +
        '<row r="6"><c r="A6"><v>1</v></c><c r="C6" s="7"><v>4</v></c></row><row r="9"><c r="D9"><v>5</v></c></row></sheetData>',
    );
  });

  test("rows and sheets without content, and cells and rows without names", async () => {
    expect(await filled("<sheetData/>", edit("B2", 1))).toBe(
      '<sheetData><row r="2"><c r="B2"><v>1</v></c></row></sheetData>',
    );
    expect(await filled('<sheetData><row r="2" ht="20" /></sheetData>', edit("B2", 1))).toBe(
      '<sheetData><row r="2" ht="20" ><c r="B2"><v>1</v></c></row></sheetData>',
    );
    const bare = "<sheetData><row><c><v>1</v></c><c s='1'/></row><row/></sheetData>";
    expect(await filled(bare, edit("B1", 5), edit("A2", 6), edit("C1", 7))).toBe(
      `<sheetData><row><c><v>1</v></c><c s='1'><v>5</v></c><c r="C1"><v>7</v></c></row><row><c r="A2"><v>6</v></c></row></sheetData>`,
    );
  });

  test("the prefix of the sheet's elements, if they have one", async () => {
    const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    const part = `<x:worksheet xmlns:x="${main}"><x:sheetData><x:row r="1"><x:c r="A1"/></x:row></x:sheetData></x:worksheet>`;
    const template = xlsxFile({ sheets: [""], parts: { [sheetPart]: part } });
    expect(await filledPart(template, [edit("A1", "a"), edit("A2", 1)])).toBe(
      `<x:worksheet xmlns:x="${main}"><x:sheetData><x:row r="1"><x:c r="A1" t="inlineStr"><x:is><x:t>a</x:t></x:is></x:c></x:row><x:row r="2"><x:c r="A2"><x:v>1</x:v></x:c></x:row></x:sheetData></x:worksheet>`,
    );
  });

  test("dimension and spans grow for a new cell outside, and only then", async () => {
    const before = (dimension: string, spans: string) =>
      `<dimension ref="${dimension}"/><sheetData><row r="2" spans="${spans}"><c r="B2"><v>1</v></c></row></sheetData>`;
    expect(await filled(before("B2", "2:2"), edit("D2", 1))).toContain('<dimension ref="B2:D2"/>');
    expect(await filled(before("B2", "2:2"), edit("D2", 1))).toContain('<row r="2" spans="2:4">');
    expect(await filled(before("A1:F9", "1:6"), edit("D2", 1))).toContain('<dimension ref="A1:F9"/>');
    expect(await filled(before("A1:F9", "1:6"), edit("D2", 1))).toContain('<row r="2" spans="1:6">');
    expect(await filled(before("B2", "2:2"), edit("B2", 5))).toContain('<dimension ref="B2"/>');
    expect(await filled(before("B2", "2:2"), edit("A9", 5))).toContain('<dimension ref="A2:B9"/>');
  });

  test("metadata of the old value goes with it, extensions of the cell stay", async () => {
    const before =
      '<sheetData><row r="1"><c r="A1" vm="1" t="e"><v>#VALUE!</v><extLst><ext uri="x"/></extLst></c></row></sheetData>';
    expect(await filled(before, edit("A1", 5))).toBe(
      '<sheetData><row r="1"><c r="A1"><v>5</v><extLst><ext uri="x"/></extLst></c></row></sheetData>',
    );
  });

  test("UTF-16 parts stay UTF-16, a mark at the beginning stays", async () => {
    const xml = '<worksheet><sheetData><row r="1"><c r="A1"/></row></sheetData></worksheet>';
    for (const encoding of ["utf16le", "utf8"] as const) {
      const template = xlsxFile({
        sheets: [""],
        parts: { [sheetPart]: Buffer.from(`\ufeff${xml}`, encoding) },
      });
      const { bytes } = await fillWorkbook(template, [edit("A1", "Đỗ 😀")]);
      const part = Buffer.from(unzipSync(bytes ?? new Uint8Array())[sheetPart] ?? []).toString(encoding);
      const cell = '<c r="A1" t="inlineStr"><is><t>Đỗ 😀</t></is></c>';
      expect(part).toBe(`\ufeff<worksheet><sheetData><row r="1">${cell}</row></sheetData></worksheet>`);
    }
  });
});

describe("a cell that holds its value already is left alone", () => {
  test("the whole file stays as it is, rich texts included", async () => {
    const template = richTemplate();
    const edits = [
      edit("A1", "BẢNG ĐIỂM", "10A đ"),
      edit("C4", "Nguyễn An", "10A đ"),
      edit("B4", "0123", "10A đ"),
      edit("C3", "Họ tên", "10A đ"),
      edit("D4", 8.5, "10A đ"),
      edit("E4", undefined, "10A đ"),
      edit("D5", "", "10A đ"),
      edit("Z99", undefined, "10A đ"),
      edit("B1", undefined, "10A đ"),
    ];
    const { bytes, diagnostics } = await fillWorkbook(template, edits);
    expect(diagnostics).toEqual([]);
    expect(bytes).toEqual(template);
  });

  test("a text that looks like the number, and the number that looks like the text, are changes", async () => {
    const cells =
      '<sheetData><row r="1"><c r="A1"><v>8</v></c><c r="B1" t="str"><v>8</v></c></row></sheetData>';
    expect(await filled(cells, edit("A1", "8"), edit("B1", 8))).toBe(
      '<sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>8</t></is></c><c r="B1"><v>8</v></c></row></sheetData>',
    );
  });
});

test.each([
  "=1+1",
  "+84 912",
  "-",
  "@SUM(A1)",
  "'quoted",
  " lead and trail ",
  "two\nlines\r\nand a return",
  "_x000D_ <b>&amp;</b> \u0001",
  "8,5",
  "Nguye\u0302\u0303n",
])("the text %j stays this text, for us", async (text) => {
  const { bytes } = await fillWorkbook(richTemplate(), [edit("E4", text, "10A đ")]);
  const { workbook } = await readWorkbook(bytes ?? new Uint8Array());
  expect(workbook?.sheets[0]?.cell(3, 4)).toEqual({ kind: "text", value: text });
});

describe("what cannot be filled is told for every cell, and nothing is written", () => {
  const template = richTemplate();
  const sheet = "10A đ";

  test("all reasons at once", async () => {
    const long = "ă".repeat(32_768);
    expect(
      await refusals(
        template,
        edit("D4", 9, sheet),
        edit("F4", 1, sheet),
        edit("F5", 1, sheet),
        edit("E8", 1, sheet),
        edit("D8", 1, sheet),
        edit("B1", "x", sheet),
        edit("E3", "x", sheet),
        edit("D5", long, sheet),
        edit("A1", 1, "11B"),
      ),
    ).toEqual([
      ["fill.mergedCell", sheet, "B1", { anchor: "A1" }],
      ["fill.mergedCell", sheet, "E3", { anchor: "D3" }],
      ["fill.formulaCell", sheet, "F4", {}],
      ["fill.textTooLong", sheet, "D5", { length: 32_768, limit: 32_767 }],
      ["fill.formulaCell", sheet, "F5", {}],
      ["fill.formulaCell", sheet, "D8", {}],
      ["fill.formulaCell", sheet, "E8", {}],
      ["fill.sheetMissing", "11B", { sheet: "11B" }],
    ]);
  });

  test("the longest text a cell can hold can be written", async () => {
    const { bytes } = await fillWorkbook(template, [edit("D5", "ă".repeat(32_767), sheet)]);
    const { workbook } = await readWorkbook(bytes ?? new Uint8Array());
    expect(workbook?.sheets[0]?.cell(4, 3)).toEqual({ kind: "text", value: "ă".repeat(32_767) });
  });

  test("a place beyond what a sheet can have", async () => {
    const far = { sheet, row: 1_048_576, column: 0, value: cellValue(1) };
    const wide = { sheet, row: 0, column: 16_384, value: cellValue(1) };
    expect(await refusals(template, far, wide)).toEqual([
      ["fill.outsideSheet", sheet, "A1048577", {}],
      ["fill.outsideSheet", sheet, "XFE1", {}],
    ]);
  });

  test("a place that would make the sheet larger than the limit", async () => {
    const far = { sheet, row: 1_048_575, column: 16_383, value: cellValue(1) };
    expect(await refusals(template, far)).toEqual([
      ["file.tooLarge", { what: "cells", value: 1_048_576 * 16_384, limit: 20_000_000 }],
    ]);
  });

  test("the header of a table, whose names stand in the table's own part too", async () => {
    const table = xlsxFile({
      sheets: ['<sheetData><row r="1"><c r="A1" t="str"><v>Tên</v></c></row></sheetData>'],
      parts: {
        "xl/worksheets/_rels/sheet1.xml.rels": relationships([link("rId1", "table", "../tables/table1.xml")]),
        "xl/tables/table1.xml": '<table ref="A1:B5"><tableColumns/></table>',
      },
    });
    expect(await refusals(table, edit("A1", "Họ tên"))).toEqual([["fill.tableHeader", "S1", "A1", {}]]);
    expect((await fillWorkbook(table, [edit("A1", "Tên"), edit("A2", "An")])).bytes).toBeDefined();
  });

  test("more merges than can be looked through", async () => {
    const merges = '<mergeCell ref="C1:D1"/>'.repeat(100_001);
    const many = xlsxFile({ sheets: [`<sheetData/><mergeCells>${merges}</mergeCells>`] });
    const data = { what: "ranges", value: 100_001, limit: 100_000 };
    const options = { limits: { inflateRatio: 10_000 } };
    const { diagnostics } = await fillWorkbook(many, [edit("A1", 1)], options);
    expect(diagnostics.map((problem) => [problem.code, problem.data])).toEqual([["file.tooLarge", data]]);
  });

  test("a sheet that says two things about one cell", async () => {
    const cells = (inside: string) => xlsxFile({ sheets: [`<sheetData>${inside}</sheetData>`] });
    const problem = async (inside: string) => (await refusals(cells(inside), edit("A1", 1)))[0]?.[1];
    expect(await problem('<row r="1"><c r="A1"/><c r="A1"/></row>')).toEqual({ problem: "xlsx.cellTwice" });
    expect(await problem('<row r="1"/><row r="1"/>')).toEqual({ problem: "xlsx.rowTwice" });
    expect(await problem('<row r="2"><c r="A1"/></row>')).toEqual({ problem: "xlsx.cellRow" });
  });
});

describe("formulas", () => {
  const sheet = "10A đ";

  test("stay, with a warning that their stored results may be old", async () => {
    const { bytes, diagnostics } = await fillWorkbook(richTemplate(), [edit("D4", 9, sheet)]);
    expect(diagnostics.map(({ code, severity, data }) => [code, severity, data])).toEqual([
      ["fill.formulasStale", "warning", { formulas: 4 }],
    ]);
    const { workbook } = await readWorkbook(bytes ?? new Uint8Array());
    expect(workbook?.sheets[0]?.cell(3, 5)).toEqual({ kind: "number", value: 17, formula: true });
  });

  test("of another sheet count as well; a workbook without any gives no warning", async () => {
    const other = '<sheetData><row r="1"><c r="A1"><f>S1!A1</f><v>1</v></c></row></sheetData>';
    const two = xlsxFile({ sheets: ["<sheetData/>", other] });
    expect((await fillWorkbook(two, [edit("A1", 1)])).diagnostics[0]?.data).toEqual({ formulas: 1 });
    const one = xlsxFile({ sheets: ["<sheetData/>"] });
    expect((await fillWorkbook(one, [edit("A1", 1)])).diagnostics).toEqual([]);
  });
});

describe("mistakes of the program are thrown", () => {
  test.each([
    [[edit("A1", 1), edit("A1", 2)]],
    [[{ sheet: "S1", row: -1, column: 0, value: cellValue(1) }]],
    [[{ sheet: "S1", row: 0.5, column: 0, value: cellValue(1) }]],
    [[edit("A1", Number.NaN)]],
    [[edit("A1", Number.POSITIVE_INFINITY)]],
  ])("%j", async (edits) => {
    await expect(fillWorkbook(richTemplate(), edits)).rejects.toThrow(RangeError);
  });
});

test("what is no workbook is told as reading tells it", async () => {
  expect((await fillWorkbook(new Uint8Array(), [])).diagnostics[0]?.code).toBe("file.empty");
  const options = { limits: { fileBytes: 10 } };
  expect((await fillWorkbook(richTemplate(), [], options)).diagnostics[0]?.code).toBe("file.tooLarge");
});
