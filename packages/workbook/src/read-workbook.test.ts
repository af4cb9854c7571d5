import * as SheetJS from "@e965/xlsx";
import { strToU8, zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { readWorkbook } from "./read-workbook";
import { begin, fields, record, workbookStream, xlsFile } from "./testing/biff8-builder";
import { compoundFile } from "./testing/compound-file-builder";
import { link, relationships, xlsxFile } from "./testing/xlsx-builder";

const sheet = "<sheetData><row><c><v>8</v></c></row></sheetData>";
const xlsx = xlsxFile({ sheets: [sheet] });
const xls = xlsFile(
  workbookStream(
    [],
    [{ name: "4a", records: [record(0x0203, fields(["u16", 0], ["u16", 0], ["u16", 0], ["double", 8]))] }],
  ),
);
const ole2 = (...names: string[]): Uint8Array =>
  compoundFile(names.map((name) => ({ name, bytes: new Uint8Array(5_000) })));
const zip = (parts: Record<string, string>): Uint8Array =>
  zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])));
const asUtf16 = (text: string): Uint8Array => {
  const units = Uint16Array.from(`\ufeff${text}`, (character) => character.charCodeAt(0));
  return new Uint8Array(units.buffer);
};
const filled = (...bytes: number[]): Uint8Array =>
  Uint8Array.from([...bytes, ...new Array<number>(600).fill(7)]);
const theirs = (bookType: SheetJS.BookType): Uint8Array => {
  const book = SheetJS.utils.book_new();
  SheetJS.utils.book_append_sheet(book, SheetJS.utils.aoa_to_sheet([["Toán", 8.5]]), "4A");
  return new Uint8Array(SheetJS.write(book, { type: "array", bookType }));
};

describe("each bad input has its diagnostic", () => {
  test.each<[string, Uint8Array, string, object]>([
    ["no byte at all", new Uint8Array(), "file.empty", {}],
    ["nothing but blanks", strToU8("\ufeff \r\n\n"), "file.empty", {}],
    [
      "an HTML table",
      strToU8("<html><body><table><tr><td>8</td></tr></table></body></html>"),
      "file.html",
      {},
    ],
    [
      "HTML behind a declaration",
      strToU8('\ufeff\n<?xml version="1.0"?>\n<!DOCTYPE html>\n<html>'),
      "file.html",
      {},
    ],
    ["a bare table", strToU8("<TABLE><tr><td>8</td></tr></TABLE>"), "file.html", {}],
    ["a web archive", strToU8("MIME-Version: 1.0\r\nContent-Type: multipart/related"), "file.html", {}],
    ["HTML by SheetJS", theirs("html"), "file.html", {}],
    ["HTML in UTF-16", asUtf16("<html><table>"), "file.html", {}],
    ["an answer in JSON", strToU8('{"success":false,"msg":1}'), "file.json", {}],
    ["a list of words in JSON", strToU8("[null]"), "file.json", {}],
    ["a list in JSON", strToU8('\n[ {"a": 1} ]'), "file.json", {}],
    ["SpreadsheetML", theirs("xlml"), "file.unsupported", { format: "spreadsheetml" }],
    ["BIFF5", theirs("biff5"), "file.unsupported", { format: "biff5" }],
    ["BIFF2 without a container", theirs("biff2"), "file.unsupported", { format: "biff" }],
    [
      "BIFF8 without a container",
      workbookStream([], [{ name: "4a", records: [] }]),
      "file.unsupported",
      { format: "biff" },
    ],
    [
      "an older workbook in a container",
      xlsFile(record(0x0409, new Uint8Array(5_000))),
      "file.unsupported",
      { format: "biff" },
    ],
    ["a binary workbook", theirs("xlsb"), "file.unsupported", { format: "xlsb" }],
    ["OpenDocument", theirs("ods"), "file.unsupported", { format: "opendocument" }],
    ["a text document", ole2("WordDocument"), "file.notSpreadsheet", { found: "word" }],
    ["slides", ole2("PowerPoint Document"), "file.notSpreadsheet", { found: "powerpoint" }],
    ["another compound file", ole2("Contents"), "file.notSpreadsheet", { found: "ole2" }],
    ["a PDF", strToU8("%PDF-1.7\n"), "file.notSpreadsheet", { found: "pdf" }],
    ["rich text", strToU8("{\\rtf1\\ansi}"), "file.notSpreadsheet", { found: "rtf" }],
    ["other XML", strToU8('<?xml version="1.0"?><so-diem/>'), "file.notSpreadsheet", { found: "xml" }],
    ["separated values", theirs("csv"), "file.notSpreadsheet", { found: "text" }],
    ["a text in brackets", strToU8("[Sổ điểm]"), "file.notSpreadsheet", { found: "text" }],
    ["an image", filled(0x89, 0x50, 0x4e, 0x47), "file.notSpreadsheet", { found: "unknown" }],
    [
      "a lock file of an office program",
      filled(5, 0x55, 0x73, 0x65, 0x72, 0x20, 0),
      "file.notSpreadsheet",
      { found: "unknown" },
    ],
    ["a password on .xlsx", ole2("EncryptionInfo", "EncryptedPackage"), "file.passwordProtected", {}],
    [
      "a password on .xls",
      xlsFile(workbookStream([record(0x002f, new Uint8Array(54))], [])),
      "file.passwordProtected",
      {},
    ],
    ["the first bytes of .xls", xls.subarray(0, 5), "file.truncated", { container: "xls" }],
    ["the first bytes of .xlsx", xlsx.subarray(0, 3), "file.truncated", { container: "xlsx" }],
    ["half of .xls", xls.subarray(0, xls.length / 2), "file.truncated", { container: "xls" }],
    ["half of .xlsx", xlsx.subarray(0, xlsx.length / 2), "file.truncated", { container: "xlsx" }],
    ["globals without an end", xlsFile(begin(5)), "file.truncated", { container: "xls" }],
    ["a zip of other things", zip({ "a.txt": "a" }), "file.zipNotWorkbook", {}],
    ["an empty zip", zip({}), "file.zipNotWorkbook", {}],
    [
      "a text document in a zip",
      zip({
        "_rels/.rels": relationships([link("a", "officeDocument", "word/document.xml")]),
        "word/document.xml": "<document/>",
      }),
      "file.zipNotWorkbook",
      {},
    ],
    ["a workbook without sheets", xlsxFile({ sheets: [] }), "file.damaged", { problem: "xlsx.noSheets" }],
    [
      "globals without sheets",
      xlsFile(workbookStream([], [])),
      "file.damaged",
      { problem: "biff8.noSheets" },
    ],
    [
      "a workbook stream of noise",
      xlsFile(new Uint8Array(5_000).fill(0x55)),
      "file.damaged",
      { problem: "biff8.noBeginning" },
    ],
    [
      "shared texts that are missing",
      xlsxFile({
        sheets: [sheet],
        parts: {
          "xl/_rels/workbook.xml.rels": relationships([
            link("rId1", "worksheet", "worksheets/sheet1.xml"),
            link("t", "sharedStrings", "s.xml"),
          ]),
        },
      }),
      "file.damaged",
      { problem: "xlsx.partMissing", part: "xl/s.xml" },
    ],
  ])("%s", async (_, bytes, code, data) => {
    const { workbook, diagnostics } = await readWorkbook(bytes);
    expect(workbook).toBeUndefined();
    expect(diagnostics).toEqual([{ code, severity: "error", path: [], data }]);
  });

  test("a file, or a number of sheets, beyond the limit", async () => {
    const large = await readWorkbook(new Uint8Array(1_001), { limits: { fileBytes: 1_000 } });
    expect(large.diagnostics).toEqual([
      {
        code: "file.tooLarge",
        severity: "error",
        path: [],
        data: { what: "fileBytes", value: 1_001, limit: 1_000 },
      },
    ]);
    const many = await readWorkbook(xlsxFile({ sheets: [sheet, sheet, sheet] }), { limits: { sheets: 2 } });
    expect(many.diagnostics).toMatchObject([
      { code: "file.tooLarge", data: { what: "sheets", value: 3, limit: 2 } },
    ]);
    expect((await readWorkbook(new Uint8Array(51 * 1024 * 1024))).diagnostics).toMatchObject([
      { code: "file.tooLarge" },
    ]);
  });
});

test("the first bytes decide, and the bytes may be a window of a larger buffer", async () => {
  for (const [file, container] of [
    [xls, "xls"],
    [xlsx, "xlsx"],
  ] as const) {
    const buffer = new Uint8Array(file.length + 14).fill(0xff);
    buffer.set(file, 7);
    const { workbook } = await readWorkbook(buffer.subarray(7, 7 + file.length));
    expect(workbook?.container).toBe(container);
    expect(workbook?.sheets[0]?.cell(0, 0)).toEqual({ kind: "number", value: 8 });
    expect(workbook?.sheets[0]?.cell(9, 9)).toBeUndefined();
    expect(workbook?.sheets[0]?.cell(-1, -1)).toBeUndefined();
  }
});
