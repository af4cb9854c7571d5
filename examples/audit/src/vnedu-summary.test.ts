import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { read, utils, type WorkSheet } from "@e965/xlsx";
import { describe, expect, it } from "vitest";
import { book } from "./example";
import { summaryBook, summaryCell, summaryFile, summarySheetName } from "./vnedu-summary";

const options = { type: "array", cellStyles: true, cellNF: true } as const;
const workbook = read(summaryBook(book), options);
const sheetOf = (name: string): WorkSheet => workbook.Sheets[name] ?? {};
const texts = (sheet: WorkSheet, row: number, columns: string): unknown[] =>
  utils
    .sheet_to_json<unknown[]>(sheet, { header: 1, range: columns.replace(/([A-Z]+)/g, `$1${row}`) })
    .flat();

describe("the summary", () => {
  it("has a sheet a term and one for the year", () => {
    expect(summaryFile).toBe("so_diem_tong_ket_lop_8a.xlsx");
    expect(workbook.SheetNames).toEqual(["Hoc ki 1", "Hoc ki 2", "Ca nam"]);
    expect(summarySheetName("year")).toBe("Ca nam");
  });

  it("names its period in the title", () => {
    expect(["H1", "H2"].map((cell) => sheetOf("Hoc ki 2")[cell]?.v)).toEqual([
      "BẢNG TỔNG HỢP KẾT QUẢ GIÁO DỤC HỌC KỲ 2, NĂM HỌC 2024 - 2025",
      "Khối 8 - Lớp 8A - (Học kỳ 2)",
    ]);
    expect(["H1", "H2"].map((cell) => sheetOf("Ca nam")[cell]?.v)).toEqual([
      "BẢNG TỔNG HỢP KẾT QUẢ GIÁO DỤC CẢ NĂM, NĂM HỌC 2024 - 2025",
      "Khối 8 - Lớp 8A - (Cả năm)",
    ]);
  });

  it("has the columns of lower secondary schools", () => {
    const subjectHeads =
      "Toán,LS&ĐL,KHTN,Tin,Văn,Tiếng Anh,GDCD,C.nghệ,GDTC,Nghệ thuật,NDGDCĐP,HĐTN&HN".split(",");
    const results = ["Kết quả học tập", "Kết quả rèn luyện"];
    expect(texts(sheetOf("Hoc ki 1"), 6, "F:W").filter((text) => text !== undefined)).toEqual([
      ...subjectHeads,
      ...results,
      "Buổi nghỉ",
      "Ghi chú",
    ]);
    expect(texts(sheetOf("Ca nam"), 6, "F:Y").filter((text) => text !== undefined)).toEqual([
      ...subjectHeads,
      ...results,
      "Lên lớp",
      "Buổi nghỉ",
      "Danh hiệu",
      "Ghi chú",
    ]);
    expect(texts(sheetOf("Ca nam"), 7, "U:W")).toEqual(["P", "K", "Tổng"]);
    expect(texts(sheetOf("Hoc ki 1"), 7, "F:G")).toEqual(["(HS 1)", "(HS 1)"]);
    expect(texts(sheetOf("Hoc ki 1"), 7, "N:Q")).toEqual(["(N.xét)", "(N.xét)", "(N.xét)", "(N.xét)"]);
  });

  it("knows where a value stands", () => {
    expect(summaryCell("1", "learning", 0)).toBe("R8");
    expect(summaryCell("year", "award", 41)).toBe("X49");
    expect(() => summaryCell("1", "award", 0)).toThrow(RangeError);
  });

  it("writes codes and marks as numbers, identity numbers and levels as texts", () => {
    const sheet = sheetOf("Hoc ki 1");
    expect(["A8", "B8", "C8", "E8", "F8", "N8", "R8", "T8"].map((cell) => sheet[cell]?.t)).toEqual(
      "n,n,s,s,n,s,s,n".split(","),
    );
    expect(sheet.F8?.z).toBe("0.0");
  });

  it("ends with the count of pupils and the statistics beside it", () => {
    const sheet = sheetOf("Hoc ki 1");
    expect(sheet.C50?.v).toBe(
      "Danh sách này có: 42 học sinh (trừ những học sinh đã chuyển trường, chuyển lớp, thôi học)",
    );
    const learning = ["T55", "T56", "T57", "T58"].map((cell) => Number(sheet[cell]?.v));
    expect(learning.reduce((sum, count) => sum + count, 0)).toBe(42);
    expect(sheet.V59).toMatchObject({ t: "s", v: "42" });
  });
});

const samples = fileURLToPath(new URL("../../../../shared/samples/vnedu/", import.meta.url));
const real = existsSync(samples)
  ? readdirSync(samples).find((file) => /^thpt.*\.xlsx$/.test(file))
  : undefined;

describe("beside a real export of the same kind", () => {
  it.skipIf(real === undefined)("has the same frame (skipped without the shared samples)", () => {
    const original = read(readFileSync(join(samples, real ?? "")), { ...options, type: "buffer" });
    const theirs = original.Sheets[original.SheetNames[0] ?? ""] ?? {};
    const ours = sheetOf("Hoc ki 2");
    for (const cell of ["A6", "B6", "C6", "D6", "E6", "F6"]) {
      expect(ours[cell]?.v, cell).toBe(theirs[cell]?.v);
    }
    // The last columns, counted from the right: the original has 26, this sheet 23.
    const fromRight = (sheet: WorkSheet, last: string, row: number): unknown[] =>
      Array.from({ length: 6 }, (_, back) => {
        const column = utils.encode_col(utils.decode_col(last) - back);
        return sheet[`${column}${row}`]?.v;
      });
    expect(fromRight(ours, "W", 6)).toEqual(fromRight(theirs, "Z", 6));
    expect(fromRight(ours, "W", 7)).toEqual(fromRight(theirs, "Z", 7));
    const types = (sheet: WorkSheet, cells: readonly string[]) => cells.map((cell) => sheet[cell]?.t);
    expect(types(ours, ["A8", "B8", "C8", "D8", "E8", "F8", "R8", "S8", "T8"])).toEqual(
      types(theirs, ["A8", "B8", "C8", "D8", "E8", "F8", "U8", "V8", "W8"]),
    );
    expect(ours.F8?.z).toBe(theirs.F8?.z);
    const heads = (sheet: WorkSheet) =>
      (sheet["!merges"] ?? [])
        .map((range) => utils.encode_range(range))
        .filter((range) => /^[A-G]\d:/.test(range));
    expect(heads(ours).sort()).toEqual(heads(theirs).sort());
  });
});
