import { strToU8 } from "fflate";
import { describe, expect, test } from "vitest";
import type { Cell, Sheet } from "../grid";
import { readWorkbook } from "../read-workbook";
import { cellsOf } from "../testing/sheet-content";
import { link, relationships, workbookXml, type XlsxContent, xlsxFile } from "../testing/xlsx-builder";
import { resolveTarget } from "./package";

async function sheetOf(content: XlsxContent): Promise<Sheet> {
  const { workbook, diagnostics } = await readWorkbook(xlsxFile(content));
  expect(diagnostics).toEqual([]);
  const sheet = workbook?.sheets[0];
  if (sheet === undefined) throw new Error("no sheet was read");
  return sheet;
}

/** The cells of a sheet whose only row has this inside. */
async function row(inside: string, rest: Omit<XlsxContent, "sheets"> = {}): Promise<Map<string, Cell>> {
  return cellsOf(await sheetOf({ ...rest, sheets: [`<sheetData><row r="1">${inside}</row></sheetData>`] }));
}

describe("cells", () => {
  test("numbers as stored, zero among them", async () => {
    expect(
      await row(
        '<c r="A1"><v>8.1</v></c><c r="B1" t="n"><v>0</v></c><c r="C1"><v>9.9000000000000004</v></c>',
      ),
    ).toEqual(
      new Map([
        ["A1", { kind: "number", value: 8.1 }],
        ["B1", { kind: "number", value: 0 }],
        ["C1", { kind: "number", value: 9.9 }],
      ]),
    );
  });

  test("an empty value is nothing, whatever its type says", async () => {
    const empty = ["", ' t="n"', ' t="s"', ' t="str"', ' t="b"', ' t="e"'].map(
      (type, index) => `<c r="A${index + 1}"${type}><v></v></c><c r="B${index + 1}"${type}><v/></c>`,
    );
    expect(await row(`${empty.join("")}<c r="C1"/><c r="D1" s="1"></c><c r="E1"><v> </v></c>`)).toEqual(
      new Map(),
    );
    expect(
      await row('<c r="A1" t="inlineStr"><is><t></t></is></c><c r="B1" t="inlineStr"><is/></c>'),
    ).toEqual(new Map());
  });

  test("texts shared, in place and of formulas; runs are joined, phonetic guides left out", async () => {
    const sharedStrings =
      '<si><t xml:space="preserve"> Đạt </t></si><si><r><rPr><b/></rPr><t>Họ</t></r><r><t xml:space="preserve"> và tên</t></r><rPh sb="0" eb="1"><t>đọc</t></rPh><phoneticPr fontId="1"/></si><si><t/></si><si/>';
    expect(
      await row(
        '<c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="s"><v>2</v></c><c r="D1" t="s"><v>3</v></c>' +
          '<c r="E1" t="inlineStr"><is><r><t>Lớp </t></r><r><t>4A</t></r></is></c><c r="F1" t="str"><f>A1</f><v>Tốt</v></c>',
        { sharedStrings },
      ),
    ).toEqual(
      new Map<string, Cell>([
        ["A1", { kind: "text", value: " Đạt " }],
        ["B1", { kind: "text", value: "Họ và tên" }],
        ["E1", { kind: "text", value: "Lớp 4A" }],
        ["F1", { kind: "text", value: "Tốt", formula: true }],
      ]),
    );
  });

  test("escapes of the format, of XML and CDATA, each decoded once", async () => {
    expect(
      await row(
        '<c r="A1" t="inlineStr"><is><t>ĐTB _x000D__x000a_mhk</t></is></c>' +
          '<c r="B1" t="inlineStr"><is><t>_x005F_x0041_</t></is></c>' +
          '<c r="C1" t="str"><v>&lt;7,5&gt; &amp; _x0041_</v></c>' +
          "<c r='D1' t='inlineStr'><is><t><![CDATA[<b> & &amp;]]></t></is></c>" +
          '<c r="E1" t="inlineStr"><is><t>_x00_ _xyz_</t></is></c>',
      ),
    ).toEqual(
      new Map([
        ["A1", { kind: "text", value: "ĐTB \r\nmhk" }],
        ["B1", { kind: "text", value: "_x0041_" }],
        ["C1", { kind: "text", value: "<7,5> & A" }],
        ["D1", { kind: "text", value: "<b> & &amp;" }],
        ["E1", { kind: "text", value: "_x00_ _xyz_" }],
      ]),
    );
  });

  test("booleans and errors", async () => {
    expect(
      await row('<c r="A1" t="b"><v>1</v></c><c r="B1" t="b"><v>0</v></c><c r="C1" t="e"><v>#DIV/0!</v></c>'),
    ).toEqual(
      new Map<string, Cell>([
        ["A1", { kind: "boolean", value: true }],
        ["B1", { kind: "boolean", value: false }],
        ["C1", { kind: "error", value: "#DIV/0!" }],
      ]),
    );
  });

  test("formulas with a result are marked; without one they are empty, never a blank and never 0", async () => {
    expect(
      await row(
        '<c r="A1"><f>SUM(B1:C1)</f><v>8.5</v></c><c r="B1"><f>X</f></c><c r="C1"><f>X</f><v></v></c><c r="D1"><f>X</f><v/></c>' +
          '<c r="E1" t="str"><f>""</f><v></v></c><c r="F1" t="str"><f>X</f></c><c r="G1" t="b"><f>X</f><v>1</v></c>' +
          '<c r="H1" t="e"><f>1/0</f><v>#DIV/0!</v></c><c r="I1"><f t="shared" si="0"/><v>7</v></c><c r="J1"><v>6</v><f>X</f></c>',
      ),
    ).toEqual(
      new Map<string, Cell>([
        ["A1", { kind: "number", value: 8.5, formula: true }],
        ["B1", { kind: "empty-formula", formula: true }],
        ["C1", { kind: "empty-formula", formula: true }],
        ["D1", { kind: "empty-formula", formula: true }],
        ["F1", { kind: "empty-formula", formula: true }],
        ["G1", { kind: "boolean", value: true, formula: true }],
        ["H1", { kind: "error", value: "#DIV/0!", formula: true }],
        ["I1", { kind: "number", value: 7, formula: true }],
        ["J1", { kind: "number", value: 6, formula: true }],
      ]),
    );
  });

  test("dates by built-in and by own formats, and dates written out", async () => {
    const styles =
      '<numFmts count="1"><numFmt numFmtId="164" formatCode="dd/mm/yyyy;@"/></numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs>' +
      '<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf/></cellXfs>';
    const inside =
      '<c r="A1" s="0"><v>45540</v></c><c r="B1" s="1"><v>45540</v></c><c r="C1" s="2"><f>X</f><v>45540.5</v></c><c r="D1" s="3"><v>45540</v></c>' +
      '<c r="E1" t="d"><v>2024-09-05T12:00:00</v></c><c r="F1" s="1" t="inlineStr"><is><t>05/09/2024</t></is></c><c r="G1" s="99"><v>1</v></c>';
    const expected = (shift: number): Map<string, Cell> =>
      new Map<string, Cell>([
        ["A1", { kind: "number", value: 45540 }],
        ["B1", { kind: "date", iso: shift === 0 ? "2024-09-05" : "2028-09-06", serial: 45540 }],
        [
          "C1",
          { kind: "date", iso: shift === 0 ? "2024-09-05" : "2028-09-06", serial: 45540.5, formula: true },
        ],
        ["D1", { kind: "number", value: 45540 }],
        ["E1", { kind: "date", iso: "2024-09-05", serial: 45540.5 - shift }],
        ["F1", { kind: "text", value: "05/09/2024" }],
        ["G1", { kind: "number", value: 1 }],
      ]);
    expect(await row(inside, { styles })).toEqual(expected(0));
    const workbook = workbookXml(
      '<workbookPr date1904="1"/><sheets><sheet name="S1" sheetId="1" r:id="rId1"/></sheets>',
    );
    expect(await row(inside, { styles, workbook })).toEqual(expected(1462));
  });

  test("cells and rows without names follow one another", async () => {
    const sheet = await sheetOf({
      sheets: [
        '<sheetData><row><c><v>1</v></c><c><v>2</v></c></row><row r="4"><c r="C4"><v>3</v></c><c><v>4</v></c></row><row><c><v>5</v></c></row></sheetData>',
      ],
    });
    expect([...cellsOf(sheet)].map(([name, cell]) => [name, "value" in cell && cell.value])).toEqual([
      ["A1", 1],
      ["B1", 2],
      ["C4", 3],
      ["D4", 4],
      ["A5", 5],
    ]);
  });
});

describe("sheets", () => {
  test("hidden rows and columns, merges and size", async () => {
    const sheet = await sheetOf({
      sheets: [
        '<cols><col min="2" max="3" hidden="1"/><col min="5" max="5" hidden="false"/><col max="16384" min="16383" hidden="true"/></cols>' +
          '<sheetData><row r="2" hidden="1"><c r="B2"><v>8</v></c></row><row r="3" hidden="0"/><row r="9"><c r="Z9" s="1"/></row></sheetData>' +
          '<mergeCells count="3"><mergeCell ref="A1:F1"/><mergeCell ref="A1:G1"/><mergeCell ref="AA9:AA9"/><mergeCell ref="B7"/></mergeCells>',
      ],
    });
    expect([sheet.rowCount, sheet.columnCount]).toEqual([2, 2]);
    expect([...sheet.hiddenRows]).toEqual([1]);
    expect([...sheet.hiddenColumns]).toEqual([1, 2, 16382, 16383]);
    expect(sheet.merges).toEqual([
      { top: 0, left: 0, bottom: 0, right: 5 },
      { top: 0, left: 0, bottom: 0, right: 6 },
      { top: 8, left: 26, bottom: 8, right: 26 },
      { top: 6, left: 1, bottom: 6, right: 1 },
    ]);
  });

  test("names, visibility and order come from the workbook; charts are passed over", async () => {
    const workbook = workbookXml(
      '<sheets><sheet name="Toán &amp; Văn" sheetId="9" r:id="rId2"/><sheet name="b" sheetId="1" state="hidden" r:id="rId1"/>' +
        '<sheet name="chart" sheetId="3" r:id="rId9"/><sheet name="__proto__" sheetId="2" state="veryHidden" r:id="rId3"/></sheets>',
    );
    const links = [1, 2, 3].map((index) => link(`rId${index}`, "worksheet", `worksheets/sheet${index}.xml`));
    const parts = {
      "xl/_rels/workbook.xml.rels": relationships([
        ...links,
        link("rId9", "chartsheet", "chartsheets/sheet1.xml"),
      ]),
    };
    const number = (value: number) => `<sheetData><row><c><v>${value}</v></c></row></sheetData>`;
    const { workbook: read, diagnostics } = await readWorkbook(
      xlsxFile({ workbook, parts, sheets: [number(1), number(2), number(3)] }),
    );
    expect(diagnostics).toEqual([]);
    expect(read?.container).toBe("xlsx");
    expect(read?.sheets.map((sheet) => [sheet.name, sheet.visibility, sheet.cell(0, 0)])).toEqual([
      ["Toán & Văn", "visible", { kind: "number", value: 2 }],
      ["b", "hidden", { kind: "number", value: 1 }],
      ["__proto__", "veryHidden", { kind: "number", value: 3 }],
    ]);
  });

  test("the strict standard, prefixes, absolute targets, other names and UTF-16", async () => {
    const strict = "http://purl.oclc.org/ooxml/officeDocument/relationships";
    const sheet =
      '<x:worksheet xmlns:x="http://purl.oclc.org/ooxml/spreadsheetml/main"><x:sheetData><x:row r="1"><x:c t="s" r="A1"><x:v>0</x:v></x:c></x:row></x:sheetData></x:worksheet>';
    const texts =
      '<?xml version="1.0" encoding="UTF-16"?><x:sst xmlns:x="y"><x:si><x:t>Đạt</x:t></x:si></x:sst>';
    const utf16 = new Uint8Array(2 + 2 * texts.length);
    new Uint16Array(utf16.buffer).set([0xfeff, ...Array.from(texts, (character) => character.charCodeAt(0))]);
    const { workbook, diagnostics } = await readWorkbook(
      xlsxFile({
        sheets: [],
        parts: {
          "_rels/.rels": relationships([
            `<Relationship Id="a" Type="${strict}/officeDocument" Target="/book/main.xml"/>`,
          ]),
          "book/main.xml": `<x:workbook xmlns:x="y" xmlns:rel="${strict}"><x:sheets><x:sheet rel:id="s" sheetId="1" name="4A"/></x:sheets></x:workbook>`,
          "book/_rels/main.xml.rels": relationships([
            `<Relationship Target="./../Sheets/One.xml" Id="s" Type="${strict}/worksheet"/>`,
            `<Relationship Target="/texts.xml" Id="t" Type="${strict}/sharedStrings"/>`,
            `<Relationship Target="https://example.org/" TargetMode="External" Id="u" Type="${strict}/styles"/>`,
          ]),
          "sheets/one.xml": sheet,
          "texts.xml": utf16,
        },
      }),
    );
    expect(diagnostics).toEqual([]);
    expect(workbook?.sheets[0]?.cell(0, 0)).toEqual({ kind: "text", value: "Đạt" });
  });

  test.each([
    ["xl/", "worksheets/sheet1.xml", "xl/worksheets/sheet1.xml"],
    ["xl/", "/xl/styles.xml", "xl/styles.xml"],
    ["xl/", "..\\a.xml", "a.xml"],
    ["", "./xl//workbook.xml", "xl/workbook.xml"],
    ["", "../../a.xml", "a.xml"],
  ])("from %j, %j leads to %j", (folder, target, part) => {
    expect(resolveTarget(folder, target)).toBe(part);
  });
});

describe("what cannot be read", () => {
  const good = "<sheetData><row><c><v>8</v></c></row></sheetData>";

  test.each([
    ["cut off", "<sheetData><row>", "xml.closingTag"],
    ["with a row that is none", '<sheetData><row r="0"/></sheetData>', "xlsx.row"],
    ["with a row beyond the last", '<sheetData><row r="1048577"/></sheetData>', "xlsx.row"],
    ["with a cell that is none", '<sheetData><row><c r="A0"/></row></sheetData>', "xlsx.cellName"],
    ["with a merge that is none", '<mergeCells><mergeCell ref="A1:"/></mergeCells>', "xlsx.mergedCells"],
    ["with columns that are none", '<cols><col hidden="1"/></cols>', "xlsx.columns"],
    ["with an unknown entity", "<sheetData><row><c><v>&bomb;</v></c></row></sheetData>", "xml.entity"],
  ])("a sheet %s is named and the others are kept", async (_, inside, problem) => {
    const { workbook, diagnostics } = await readWorkbook(xlsxFile({ sheets: [inside, good] }));
    expect(workbook?.sheets.map(({ name }) => name)).toEqual(["S2"]);
    expect(diagnostics).toMatchObject([
      { code: "sheet.damaged", severity: "error", path: ["S1"], data: { problem } },
    ]);
  });

  test("a document type is never followed", async () => {
    const bomb = '<!DOCTYPE a [<!ENTITY b "&c;&c;">]><worksheet><sheetData/></worksheet>';
    const { workbook, diagnostics } = await readWorkbook(
      xlsxFile({ sheets: [good, good], parts: { "xl/worksheets/sheet1.xml": bomb } }),
    );
    expect(workbook?.sheets.map(({ name }) => name)).toEqual(["S2"]);
    expect(diagnostics).toMatchObject([{ code: "sheet.damaged", data: { problem: "xml.documentType" } }]);
  });

  test("bytes that are no UTF-8, a missing part, a missing relationship", async () => {
    const workbook = workbookXml(
      [1, 2, 3, 4]
        .map((index) => `<sheet name="S${index}" r:id="rId${index}"/>`)
        .join("")
        .replace(/.*/, "<sheets>$&</sheets>"),
    );
    const links = [1, 2, 4].map((index) => link(`rId${index}`, "worksheet", `worksheets/sheet${index}.xml`));
    const parts = {
      "xl/worksheets/sheet1.xml": Uint8Array.of(
        ...strToU8("<worksheet>"),
        0xc4,
        0x3c,
        ...strToU8("</worksheet>"),
      ),
      "xl/worksheets/sheet4.xml": `<worksheet>${good}</worksheet>`,
      "xl/_rels/workbook.xml.rels": relationships(links),
    };
    const { workbook: read, diagnostics } = await readWorkbook(xlsxFile({ sheets: [], workbook, parts }));
    expect(read?.sheets.map(({ name }) => name)).toEqual(["S4"]);
    expect(diagnostics.map(({ code, path, data }) => [code, ...path, data.problem])).toEqual([
      ["sheet.damaged", "S1", "xml.encoding"],
      ["sheet.damaged", "S2", "xlsx.partMissing"],
      ["sheet.damaged", "S3", "xlsx.relationshipMissing"],
    ]);
  });

  test("stored forms that mean nothing become error cells, each with its place", async () => {
    const inside = ["7,5", "0x10", "1e999"].map((value) => `<c><v>${value}</v></c>`).join("");
    const types = [
      ["s", "7"],
      ["s", "-1"],
      ["s", "x"],
      ["b", "2"],
      ["d", "5/9"],
      ["q", "1"],
    ].map(([type, value]) => `<c t="${type}"><v>${value}</v></c>`);
    const content = {
      sheets: [`<sheetData><row>${inside}${types.join("")}</row></sheetData>`],
      sharedStrings: "<si><t>a</t></si>",
    };
    const { workbook, diagnostics } = await readWorkbook(xlsxFile(content));
    const sheet = workbook?.sheets[0];
    const values = Array.from({ length: 9 }, (_, column) => sheet?.cell(0, column));
    expect(values).toEqual(
      ["7,5", "0x10", "1e999", "7", "-1", "x", "2", "5/9", "1"].map((value) => ({ kind: "error", value })),
    );
    expect(diagnostics).toHaveLength(9);
    expect(diagnostics[4]).toEqual({
      code: "cell.unreadable",
      severity: "error",
      path: ["S1", "E1"],
      data: { stored: "-1" },
    });
  });

  test("a sheet of which nothing can be understood", async () => {
    const inside = `<sheetData><row>${"<c><v>?</v></c>".repeat(1_001)}</row></sheetData>`;
    const { workbook, diagnostics } = await readWorkbook(xlsxFile({ sheets: [inside, good] }));
    expect(workbook?.sheets.map(({ name }) => name)).toEqual(["S2"]);
    expect(diagnostics).toMatchObject([{ code: "sheet.damaged", data: { problem: "sheet.cells" } }]);
  });

  test("a sheet wider and longer than allowed", async () => {
    const far = '<sheetData><row><c r="A1"><v>1</v></c><c r="XFD1048576"><v>1</v></c></row></sheetData>';
    const { workbook, diagnostics } = await readWorkbook(xlsxFile({ sheets: [far, good] }));
    expect(workbook?.sheets.map(({ name }) => name)).toEqual(["S2"]);
    expect(diagnostics).toMatchObject([{ code: "sheet.tooLarge", path: ["S1"], data: { what: "cells" } }]);
  });
});
