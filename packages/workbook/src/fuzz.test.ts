import * as SheetJS from "@e965/xlsx";
import { expect, test } from "vitest";
import { readWorkbook } from "./read-workbook";
import { begin, end, fields, record, sharedTexts, workbookStream } from "./testing/biff8-builder";
import { compoundFile } from "./testing/compound-file-builder";
import { damage } from "./testing/damage";
import { randomNumbers } from "./testing/random";
import { xlsxFile, xlsxParts } from "./testing/xlsx-builder";

/** Far above what any of these small files takes, so that only a hang or an explosion fails. */
const longestMilliseconds = 5_000;
const limits = { unpackedBytes: 8 * 1024 * 1024, cells: 2_000_000 };

type Random = (bound: number) => number;

async function survive(file: Uint8Array): Promise<"read" | "partly" | "refused"> {
  const start = performance.now();
  const { workbook, diagnostics } = await readWorkbook(file, { limits });
  const milliseconds = performance.now() - start;
  expect(milliseconds).toBeLessThan(longestMilliseconds);
  for (const sheet of workbook?.sheets ?? []) {
    expect(sheet.rowCount * sheet.columnCount).toBeLessThanOrEqual(limits.cells);
  }
  if (workbook === undefined) expect(diagnostics[0]?.code).toMatch(/^file\.[a-zA-Z]+$/);
  return workbook === undefined ? "refused" : diagnostics.length > 0 ? "partly" : "read";
}

/** Reads `count` damaged files and gives how many of them ended in each way. */
async function readDamaged(count: number, next: (random: Random) => Uint8Array, seed: number) {
  const random = randomNumbers(seed);
  const ends = { read: 0, partly: 0, refused: 0 };
  for (let file = 0; file < count; file += 1) ends[await survive(next(random))] += 1;
  return ends;
}

function book(): SheetJS.WorkBook {
  const result = SheetJS.utils.book_new();
  for (const name of ["4A", "4B"]) {
    const rows = Array.from({ length: 8 }, (_, row) => [
      row + 1,
      `HS ${row}`,
      7.5,
      true,
      row === 3 ? null : "Đạt",
    ]);
    const sheet = SheetJS.utils.aoa_to_sheet(rows);
    sheet["!merges"] = [{ s: { r: 0, c: 0 }, e: { r: 1, c: 1 } }];
    sheet["!cols"] = [{}, { hidden: true }];
    SheetJS.utils.book_append_sheet(result, sheet, name);
  }
  return result;
}

const place = (row: number, column: number) =>
  [
    ["u16", row],
    ["u16", column],
    ["u16", 0],
  ] as const;
const biffSheet = [
  record(0x007d, fields(["u16", 1], ["u16", 2], ["u16", 0], ["u16", 0], ["u16", 1], ["u16", 0])),
  record(0x00fd, fields(...place(0, 0), ["u32", 0])),
  record(0x00fd, fields(...place(0, 1), ["u32", 1])),
  record(0x0203, fields(...place(1, 0), ["double", 8.5])),
  record(0x027e, fields(...place(1, 1), ["u32", 34])),
  record(
    0x00bd,
    fields(["u16", 2], ["u16", 0], ["u16", 0], ["u32", 34], ["u16", 0], ["u32", 38], ["u16", 1]),
  ),
  record(0x0006, fields(...place(3, 0), ["u32", 0], ["u32", 0xffff0000], ["u32", 0], ["u32", 0])),
  record(0x0207, fields(["u16", 2], ["u8", 0], ["u8", 65], ["u8", 66])),
  record(0x0205, fields(...place(3, 1), ["u8", 7], ["u8", 1])),
  begin(0x20),
  end,
  record(0x00e5, fields(["u16", 1], ["u16", 0], ["u16", 1], ["u16", 0], ["u16", 5])),
];
const texts = sharedTexts(
  [{ text: "Nhận xét về học sinh", runs: 2, phoneticBytes: 9 }, { text: "abcdefghij".repeat(4) }],
  24,
);
const stream = workbookStream(
  [texts],
  [
    { name: "4a", records: biffSheet },
    { name: "4b", records: biffSheet },
  ],
);

test("damaged .xls files: 1,200 of two kinds", async () => {
  const theirs = new Uint8Array(SheetJS.write(book(), { type: "array", bookType: "biff8", bookSST: true }));
  const ours = compoundFile(
    [
      { name: "Summary", bytes: new Uint8Array(200) },
      { name: "Workbook", bytes: stream },
    ],
    { miniChainRunsOn: true },
  );
  const ends = await readDamaged(1_200, (random) => damage(random(3) === 0 ? theirs : ours, random), 1);
  expect(Math.min(ends.read, ends.partly, ends.refused)).toBeGreaterThan(20);
});

test("damaged workbook streams in sound containers: 1,200", async () => {
  const next = (random: Random): Uint8Array => {
    const damaged = damage(stream, random);
    return compoundFile([{ name: "Workbook", bytes: damaged }], { reversed: random(2) === 0 });
  };
  const ends = await readDamaged(1_200, next, 2);
  expect(Math.min(ends.read, ends.partly, ends.refused)).toBeGreaterThan(50);
});

test("damaged .xlsx files: 1,200 of two kinds", async () => {
  const theirs = new Uint8Array(
    SheetJS.write(book(), { type: "array", bookType: "xlsx", bookSST: true, compression: true }),
  );
  const stored = new Uint8Array(SheetJS.write(book(), { type: "array", bookType: "xlsx", bookSST: true }));
  const ends = await readDamaged(1_200, (random) => damage(random(2) === 0 ? theirs : stored, random), 3);
  expect(Math.min(ends.read, ends.partly, ends.refused)).toBeGreaterThan(20);
});

test("damaged XML in sound zip files: 1,200", async () => {
  const sheet =
    '<cols><col min="2" max="3" hidden="1"/></cols><sheetData><row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" s="1"><f>A1</f><v>8.5</v></c></row>' +
    '<row><c t="inlineStr"><is><r><t>&#272;ạt</t></r></is></c><c t="b"><v>1</v></c><!-- --></row></sheetData><mergeCells><mergeCell ref="A1:C2"/></mergeCells>';
  const content = {
    sheets: [sheet, sheet],
    sharedStrings: "<si><t>Tốt</t></si><si><r><t>Kh</t></r><r><t>á</t></r><rPh><t>x</t></rPh></si>",
    styles:
      '<numFmts><numFmt numFmtId="164" formatCode="dd/mm"/></numFmts><cellXfs><xf/><xf numFmtId="164"/></cellXfs>',
    level: 0,
  } as const;
  const names = [...xlsxParts(content).keys()];
  const encoder = new TextEncoder();
  const next = (random: Random): Uint8Array => {
    const name = names[random(names.length)] ?? "";
    const part = xlsxParts(content).get(name) ?? "";
    return xlsxFile({
      ...content,
      parts: { [name]: damage(typeof part === "string" ? encoder.encode(part) : part, random) },
    });
  };
  const ends = await readDamaged(1_200, next, 4);
  expect(Math.min(ends.read, ends.partly, ends.refused)).toBeGreaterThan(50);
});

test("files cut off at every length", async () => {
  const xlsx = xlsxFile({ sheets: ["<sheetData><row><c><v>8</v></c></row></sheetData>"] });
  for (let length = 0; length < xlsx.length; length += 1)
    expect(await survive(xlsx.subarray(0, length))).toBe("refused");
  const xls = compoundFile([{ name: "Workbook", bytes: stream }]);
  for (let length = 0; length < xls.length; length += 7)
    expect(await survive(xls.subarray(0, length))).toBe("refused");
});
