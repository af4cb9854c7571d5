import { read, utils, type WorkBook, type WorkSheet } from "@e965/xlsx";
import { describe, expect, it } from "vitest";
import { book } from "./example";
import { subjectBook, subjectBookFile, subjectSheetCell, subjectSheetName } from "./vnedu-subject-book";

const workbook: WorkBook = read(subjectBook(book, "2"), { type: "array", cellStyles: true });
const sheetOf = (name: string): WorkSheet => workbook.Sheets[name] ?? {};
const text = (sheet: WorkSheet, cell: string): unknown => sheet[cell]?.v;

describe("the mark sheets of a term", () => {
  it("has one sheet a subject, named as the platform names them", () => {
    expect(subjectBookFile("2")).toBe("so_diem_cac_mon_lop_8a_hk2.xls");
    expect(workbook.SheetNames).toEqual([
      "toan_8a",
      "lich_su_va_dia_li_8a",
      "khoa_hoc_tu_nhien_8a",
      "tin_hoc_8a",
      "ngu_van_8a",
      "tieng_anh_8a",
      "giao_duc_cong_dan_8a",
      "cong_nghe_8a",
      "giao_duc_the_chat_8a",
      "nghe_thuat_8a",
      "NDGDCDP8",
      "HDTNHN8",
    ]);
    expect(subjectSheetName("gddp")).toBe("NDGDCDP8");
    expect(subjectSheetCell("average", 0)).toBe("L8");
  });

  it("writes titles and heads in their cells", () => {
    const sheet = sheetOf("lich_su_va_dia_li_8a");
    const cells = ["A1", "A2", "A3", "A4", "A6", "B6", "C6", "D6", "E6", "F6", "J6", "K6", "L6", "M6"];
    expect(cells.map((cell) => text(sheet, cell))).toEqual([
      "PHÒNG GD&ĐT HUYỆN MẪU",
      "TRƯỜNG THCS MẪU",
      "BẢNG ĐIỂM CHI TIẾT - MÔN LỊCH SỬ VÀ ĐỊA LÍ - HỌC KỲ 2 - NĂM HỌC 2024-2025",
      "Khối 8 - Lớp 8A",
      "STT",
      "Mã học sinh",
      "Họ và tên",
      undefined,
      "Ngày sinh",
      "ĐĐGtx",
      "ĐĐGgk",
      "ĐĐGck",
      "ĐTB \nmhk",
      "Nhận xét",
    ]);
    expect(["F7", "G7", "H7", "I7", "J7", "K7"].map((cell) => text(sheet, cell))).toEqual([
      "TX1",
      "TX2",
      "TX3",
      "TX4",
      "GK2",
      "CK2",
    ]);
  });

  it("merges the heads and the band under the pupils, and keeps the widths", () => {
    const sheet = sheetOf("toan_8a");
    expect((sheet["!merges"] ?? []).map((range) => utils.encode_range(range))).toEqual([
      "A1:L1",
      "A2:L2",
      "A3:L3",
      "A4:J4",
      "A6:A7",
      "B6:B7",
      "C6:D7",
      "E6:E7",
      "F6:I6",
      "J6:J7",
      "K6:K7",
      "L6:L7",
      "M6:M7",
      "A50:J51",
    ]);
    const widths = (sheet["!cols"] ?? []).map((column) => Math.round(100 * (column.width ?? 0)) / 100);
    expect(widths).toEqual([5, 5.86, 22, 7, 10.14, 6.43, 6.43, 6.43, 6.43, 6.43, 6.43, 6, 9.14]);
  });

  it("leaves the columns beyond the required regular marks empty", () => {
    for (const [name, empty] of [
      ["tin_hoc_8a", ["H", "I"]],
      ["cong_nghe_8a", ["I"]],
      ["toan_8a", []],
    ] as const) {
      for (let row = 8; row < 50; row += 1) {
        for (const column of ["F", "G", "H", "I"]) {
          const blank = sheetOf(name)[`${column}${row}`] === undefined;
          expect(blank, `${name} ${column}${row}`).toBe((empty as readonly string[]).includes(column));
        }
      }
    }
  });

  it("counts the averages under the pupils, with leading zeros and shares as text", () => {
    const sheet = sheetOf("toan_8a");
    expect(text(sheet, "A50")).toBe("THỐNG KÊ HỌC KỲ 2");
    expect(["D52", "D53", "D54", "D55"].map((cell) => text(sheet, cell))).toEqual([
      "Tốt",
      "Khá",
      "Đạt",
      "Chưa Đạt",
    ]);
    const counts = ["F52", "F53", "F54", "F55"].map((cell) => text(sheet, cell));
    expect(counts.every((count) => typeof count === "string" && /^\d\d$/.test(count))).toBe(true);
    expect(counts.reduce((sum: number, count) => sum + Number(count), 0)).toBe(42);
    expect(text(sheet, "I52")).toMatch(/^\d+\.\d%$/);
  });
});
