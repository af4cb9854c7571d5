import * as SheetJS from "@e965/xlsx";
import { strFromU8, unzipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { createXlsx } from "../create/create-xlsx";
import { defaultLimits } from "../limits";
import { readWorkbook } from "../read-workbook";
import { compoundFile } from "../testing/compound-file-builder";
import { damage } from "../testing/damage";
import { randomNumbers } from "../testing/random";
import { richTemplate } from "../testing/rich-template";
import { cellsOf } from "../testing/sheet-content";
import { convertedToCsv, hasSoffice } from "../testing/soffice";
import { xlsxFile } from "../testing/xlsx-builder";
import { ZipArchive } from "../zip/archive";
import { packedRange } from "../zip/directory";
import { annotateXlsx } from "./annotate-xlsx";
import type { CellNote } from "./cell-note";

const sheet = "10A đ";
const note = (row: number, column: number, text: string, on = sheet): CellNote => ({
  sheet: on,
  row,
  column,
  text,
});

async function annotated(file: Uint8Array, notes: readonly CellNote[]): Promise<Uint8Array> {
  const { bytes, diagnostics } = await annotateXlsx(file, notes, { author: "Kiểm tra" });
  expect(diagnostics).toEqual([]);
  return bytes ?? new Uint8Array();
}

function theirs(file: Uint8Array, name = sheet): SheetJS.WorkSheet {
  return (
    SheetJS.read(file, { cellStyles: true, cellNF: true, cellFormula: true, raw: true }).Sheets[name] ?? {}
  );
}

/** Author and text of each comment by its cell, as SheetJS reads them. */
function commentsOf(found: SheetJS.WorkSheet): Record<string, unknown[]> {
  const cells = Object.entries(found as Record<string, SheetJS.CellObject>);
  return Object.fromEntries(
    cells.flatMap(([name, cell]) =>
      cell.c === undefined ? [] : [[name, cell.c.map(({ a, t }) => [decoded(a), t])]],
    ),
  );
}

/** SheetJS hands on the bytes of authors' names. */
function decoded(name: string | undefined): string {
  return Buffer.from(name ?? "", "latin1").toString("utf8");
}

describe("a file that has comments, styles and drawings of its own", () => {
  const template = richTemplate();
  const notes = [
    note(3, 3, 'Điểm phải là 8,0 <đ> & "đ"'),
    note(3, 5, "TBM: 8,5"),
    note(3, 5, "Đ9.k1"),
    note(0, 2, "ô trộn"),
    note(9, 1, "Ô chưa có"),
  ];

  test("new comments come beside the old one, notes of one cell together, covered cells at their anchor", async () => {
    expect(commentsOf(theirs(await annotated(template, notes)))).toEqual({
      A1: [["Kiểm tra", "ô trộn"]],
      B10: [["Kiểm tra", "Ô chưa có"]],
      D4: [["Trường", 'Điểm hệ số 1\n\nĐiểm phải là 8,0 <đ> & "đ"']],
      F4: [["Kiểm tra", "TBM: 8,5\n\nĐ9.k1"]],
    });
  });

  test("marked cells keep format, value and formula; no other cell changes", async () => {
    const before = theirs(template);
    const after = theirs(await annotated(template, notes));
    expect([after.F4?.z, after.F4?.v, after.F4?.f]).toEqual([before.F4?.z, before.F4?.v, before.F4?.f]);
    expect([after.D4?.s?.fgColor?.rgb, after.F4?.s?.fgColor?.rgb]).toEqual(["FFFF99", "FFFF99"]);
    expect(after.D5?.s?.fgColor).toBeUndefined();
    expect(after["!merges"]).toEqual(before["!merges"]);
    expect(after["!protect"]).toEqual(before["!protect"]);
    const read = async (file: Uint8Array) => (await readWorkbook(file)).workbook?.sheets ?? [];
    const [was, now] = [await read(template), await read(await annotated(template, notes))];
    expect(now.map((grid) => [...cellsOf(grid)])).toEqual(was.map((grid) => [...cellsOf(grid)]));
  });

  test("border, font, protection and alignment of a marked cell are those it had", async () => {
    const styles = strFromU8(
      unzipSync(await annotated(template, [notes[0] ?? note(0, 0, "")]))["xl/styles.xml"] ?? new Uint8Array(),
    );
    expect(styles).toContain(
      '<fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFFFFF99"/><bgColor indexed="64"/></patternFill></fill></fills>',
    );
    expect(styles).toContain('<cellXfs count="5">');
    expect(styles).toMatch(
      /<xf fillId="2" applyFill="1" numFmtId="164" fontId="0"\s+borderId="1" xfId="0"><protection locked="0"\/><\/xf><\/cellXfs>/,
    );
  });

  test("every part but the five that say so is byte by byte as it was", async () => {
    const file = await annotated(template, notes);
    const [old, now] = [new ZipArchive(template, defaultLimits), new ZipArchive(file, defaultLimits)];
    const changed = now.directory.entries.flatMap((entry, index) => {
      const was = old.directory.entries[index];
      const bytesOf = (from: Uint8Array, of: typeof entry) =>
        Buffer.from(from.subarray(of.headerOffset, packedRange(from, of).end)).toString("latin1");
      return was !== undefined && bytesOf(template, was) === bytesOf(file, entry) ? [] : [entry.name];
    });
    expect(changed.sort()).toEqual([
      "xl/comments1.xml",
      "xl/drawings/vmlDrawing1.vml",
      "xl/styles.xml",
      "xl/worksheets/sheet1.xml",
    ]);
    const vml = strFromU8(unzipSync(file)["xl/drawings/vmlDrawing1.vml"] ?? new Uint8Array());
    const shapes = [...vml.matchAll(/<v:shape id="([^"]*)"/g)].map(([, id]) => id);
    expect(shapes).toEqual(["_x0000_s1025", "_x0000_s1026", "_x0000_s1027", "_x0000_s1028"]);
    expect(vml.match(/<v:shapetype /g)).toHaveLength(1);
  });

  test("annotating twice keeps both", async () => {
    const twice = await annotated(await annotated(template, [note(3, 3, "một")]), [
      note(3, 3, "hai"),
      note(4, 0, "ba"),
    ]);
    expect(commentsOf(theirs(twice))).toEqual({
      A5: [["Kiểm tra", "ba"]],
      D4: [["Trường", "Điểm hệ số 1\n\nmột\n\nhai"]],
    });
  });
});

describe("files without comments", () => {
  const plain = createXlsx([
    {
      name: "10A",
      rows: [
        [
          { kind: "text", value: "Toán", look: "header" },
          { kind: "number", value: 8, look: "mark" },
        ],
      ],
    },
    { name: "10B", rows: [[{ kind: "number", value: 9 }]] },
  ]);
  const notes = [note(0, 1, "Sai", "10A"), note(0, 0, "Đúng", "10B")];

  test("get parts of comments and of boxes, each sheet its own", async () => {
    const file = await annotated(plain, notes);
    expect(commentsOf(theirs(file, "10A"))).toEqual({ B1: [["Kiểm tra", "Sai"]] });
    expect(commentsOf(theirs(file, "10B"))).toEqual({ A1: [["Kiểm tra", "Đúng"]] });
    const parts = unzipSync(file);
    const text = (name: string) => strFromU8(parts[name] ?? new Uint8Array());
    expect(text("[Content_Types].xml").match(/Extension="vml"/g)).toHaveLength(1);
    expect(text("[Content_Types].xml").match(/comments\+xml/g)).toHaveLength(2);
    expect(text("xl/worksheets/sheet1.xml")).toMatch(
      /<pageSetup [^>]*\/><legacyDrawing xmlns:r="[^"]*" r:id="rId2"\/><\/worksheet>$/,
    );
    expect(text("xl/worksheets/_rels/sheet1.xml.rels")).toContain('Target="/xl/drawings/sodiemNotes1.vml"');
  });

  test("the pointer to the boxes stands where the standard wants it", async () => {
    const file = xlsxFile({
      sheets: ['<sheetData/><pageMargins/><tableParts count="0"/><extLst/>'],
      parts: { "[Content_Types].xml": '<Types xmlns="x"/>' },
    });
    const parts = unzipSync(await annotated(file, [note(1, 1, "x", "S1")]));
    const part = strFromU8(parts["xl/worksheets/sheet1.xml"] ?? new Uint8Array());
    expect(part).toMatch(/<pageMargins\/><legacyDrawing [^>]*\/><tableParts count="0"\/><extLst\/>/);
    // This file had no styles either.
    expect(part).toContain('<c r="B2" s="1"/>');
  });

  test("the strict form of the standard gets its own namespaces", async () => {
    const main = "http://purl.oclc.org/ooxml/spreadsheetml/main";
    const file = xlsxFile({
      sheets: [""],
      parts: {
        "[Content_Types].xml": '<Types xmlns="x"/>',
        "xl/worksheets/sheet1.xml": `<worksheet xmlns="${main}"><sheetData/></worksheet>`,
      },
    });
    const parts = unzipSync(await annotated(file, [note(0, 0, "x", "S1")]));
    const text = (name: string) => strFromU8(parts[name] ?? new Uint8Array());
    expect(text("xl/sodiemComments1.xml")).toContain(`<comments xmlns="${main}">`);
    const relations = "http://purl.oclc.org/ooxml/officeDocument/relationships";
    expect(text("xl/worksheets/_rels/sheet1.xml.rels")).toContain(`Type="${relations}/comments"`);
    expect(text("xl/worksheets/sheet1.xml")).toContain(`<legacyDrawing xmlns:r="${relations}" r:id="rId2"/>`);
  });

  test("no notes, no change", async () => {
    expect(await annotated(plain, [])).toEqual(plain);
  });

  test("LibreOffice opens the copy", { timeout: 120_000 }, async ({ skip }) => {
    if (!hasSoffice()) skip("soffice is not on the path");
    expect(convertedToCsv(await annotated(plain, notes), "xlsx")).toMatch(/^"?Toán"?;8\.0/);
  });
});

test("what cannot be annotated is told, and nothing is written", async () => {
  const { bytes, diagnostics } = await annotateXlsx(richTemplate(), [
    note(0, 0, "x", "11B"),
    note(1, 0, "x", "11B"),
    note(1_048_576, 0, "x"),
    note(0, 0, "x".repeat(32_768)),
  ]);
  expect(bytes).toBeUndefined();
  expect(diagnostics.map(({ code, path }) => [code, ...path])).toEqual([
    ["fill.sheetMissing", "11B"],
    ["fill.outsideSheet", sheet, "A1048577"],
    ["fill.textTooLong", sheet, "A1"],
  ]);
  const xls = compoundFile([{ name: "Workbook", bytes: new Uint8Array(5_000) }]);
  expect((await annotateXlsx(xls, [])).diagnostics[0]?.code).toBe("fill.annotateNeedsXlsx");
  expect((await annotateXlsx(new Uint8Array(), [])).diagnostics[0]?.code).toBe("file.empty");
  await expect(annotateXlsx(richTemplate(), [note(-1, 0, "x")])).rejects.toThrow(RangeError);
});

test("damaged files never throw and never hang: 1,500", async () => {
  const random = randomNumbers(41);
  const ends = { annotated: 0, refused: 0 };
  const parts: Record<string, Uint8Array> = unzipSync(richTemplate());
  const names = Object.keys(parts);
  for (let file = 0; file < 1_500; file += 1) {
    const name = names[random(names.length)] ?? "";
    const changed = { ...parts, [name]: damage(parts[name] ?? new Uint8Array(), random) };
    const { bytes, diagnostics } = await annotateXlsx(xlsxFile({ sheets: [], parts: changed, level: 0 }), [
      note(3, 3, "a"),
      note(9, 9, "b"),
    ]);
    if (bytes === undefined) expect(diagnostics[0]?.code).toMatch(/^(?:file|fill)\./);
    ends[bytes === undefined ? "refused" : "annotated"] += 1;
  }
  expect(Math.min(ends.annotated, ends.refused)).toBeGreaterThan(100);
});
