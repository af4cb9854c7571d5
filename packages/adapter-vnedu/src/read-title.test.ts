import { type ClassTitle, gradeOf, levelOf, termOf } from "@sodiem/workbook/pupil-table";
import { describe, expect, test } from "vitest";
import { readTitle } from "./read-title";

const title = (...lines: readonly string[]): ClassTitle =>
  readTitle(lines.map((text, row) => ({ row, column: 0, text })));

describe("the title of a mark sheet", () => {
  test.each([
    ["BẢNG ĐIỂM CHI TIẾT - MÔN TOÁN - HỌC KỲ 1 - NĂM HỌC 2024-2025", "TOÁN", "1"],
    ["BẢNG ĐIỂM CHI TIẾT - MÔN TOÁN - HỌC KÌ II - NĂM HỌC 2024 - 2025", "TOÁN", "2"],
    ["Bảng điểm chi tiết - Môn Ngữ văn - Học kỳ I - Năm học 2024–2025", "Ngữ văn", "1"],
    ["BẢNG ĐIỂM CHI TIẾT MÔN: TIN HỌC, HỌC KỲ 2, NĂM HỌC 2024-2025", "TIN HỌC", "2"],
    ["BẢNG ĐIỂM CHI TIẾT - MÔN HĐTN - HN - HỌC KỲ 1 - NĂM HỌC 2024-2025", "HĐTN - HN", "1"],
    ["BẢNG ĐIỂM CHI TIẾT - MÔN GDQP & AN (CHUNG) - HỌC KỲ 2 - NĂM HỌC 2024-2025", "GDQP & AN (CHUNG)", "2"],
    [
      "BẢNG ĐIỂM CHI TIẾT - MÔN LỊCH SỬ - ĐỊA LÍ (NĂM HỌC MỚI) - HK2 - NĂM HỌC 2024-2025",
      "LỊCH SỬ - ĐỊA LÍ (NĂM HỌC MỚI)",
      "2",
    ],
  ] as const)("%s", (line, subject, term) => {
    expect(title(line)).toMatchObject({ subject, term, schoolYear: "2024-2025" });
  });

  test("the moment of a primary sheet is told", () => {
    expect(
      title(
        "BẢNG ĐIỂM CHI TIẾT - MÔN TIẾNG VIỆT - HỌC KỲ 1 - GIỮA KỲ 1 - NĂM HỌC 2026 - 2027",
        "Khối 1 - Lớp 1H1",
      ),
    ).toMatchObject({
      subject: "TIẾNG VIỆT",
      term: "1",
      moment: "GIỮA KỲ 1",
      schoolYear: "2026-2027",
      grade: 1,
    });
  });

  test("years that do not follow each other are no school year", () => {
    expect(title("BẢNG ĐIỂM CHI TIẾT - MÔN TOÁN - HỌC KỲ 1 - NĂM HỌC 2024-2026").schoolYear).toBeUndefined();
  });

  test("a long hostile line ends soon", () => {
    const line = `BẢNG ĐIỂM CHI TIẾT - MÔN ${"- HỌC KỲ 1 ".repeat(20_000)}`;
    expect(title(line).schoolYear).toBeUndefined();
  });
});

test.each([
  ["BẢNG TỔNG HỢP KẾT QUẢ GIÁO DỤC HỌC KỲ 2, NĂM HỌC 2023 - 2024", "2"],
  ["BẢNG TỔNG HỢP KẾT QUẢ GIÁO DỤC HỌC KÌ I, NĂM HỌC 2023 - 2024", "1"],
  ["BẢNG TỔNG HỢP KẾT QUẢ GIÁO DỤC CẢ NĂM, NĂM HỌC 2023 - 2024", "year"],
  ["BẢNG TỔNG HỢP KẾT QUẢ GIÁO DỤC CUỐI NĂM HỌC 2023 - 2024", "year"],
] as const)("the title of a summary: %s", (line, term) => {
  expect(title(line)).toEqual({ term, schoolYear: "2023-2024" });
});

test("a term that only the class line or a line of its own names", () => {
  const summary = "BẢNG TỔNG HỢP KẾT QUẢ GIÁO DỤC NĂM HỌC 2023 - 2024";
  expect(title(summary, "Khối 10 - Lớp 10U - (Học kỳ 2)")).toMatchObject({ term: "2", className: "10U" });
  expect(title(summary, "Lớp: 8A", "(Cả năm)")).toMatchObject({ term: "year", className: "8A" });
});

test.each([
  ["Khối 11 - Lớp 11/4", "11/4", 11],
  ["Lớp 9.1", "9.1", 9],
  ["Khối 10 - Lớp 10A1.2", "10A1.2", 10],
  ["Lớp: 6A.2", "6A.2", 6],
  ["Khối 12 – Lớp 12C3 (Học kỳ 1)", "12C3", 12],
  ["Khối 10 - Lớp A3 - (Học kỳ 2)", "A3", 10],
  ["Lớp 10 Anh 2", "10 Anh 2", 10],
] as const)("%s", (line, className, grade) => {
  expect(title(line)).toEqual(expect.objectContaining({ className, grade }));
});

test("authority and school are told apart, wherever the platform puts them", () => {
  const marks = "BẢNG ĐIỂM CHI TIẾT - MÔN TOÁN - HỌC KỲ 1 - NĂM HỌC 2024-2025";
  expect(title("SỞ GIÁO DỤC VÀ ĐÀO TẠO MẪU", "TRƯỜNG TRƯỜNG THPT MẪU", marks)).toMatchObject({
    authority: "SỞ GIÁO DỤC VÀ ĐÀO TẠO MẪU",
    school: "TRƯỜNG TRƯỜNG THPT MẪU",
  });
  expect(title("ỦY BAN NHÂN DÂN PHƯỜNG MẪU", marks, "THCS MẪU")).toMatchObject({
    authority: "ỦY BAN NHÂN DÂN PHƯỜNG MẪU",
    school: "THCS MẪU",
  });
  expect(title("THPT MẪU", marks)).toMatchObject({ school: "THPT MẪU" });
  expect(title("THPT MẪU", marks).authority).toBeUndefined();
  expect(
    title(
      "PHÒNG GD&ĐT MẪU",
      "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
      "THCS MẪU",
      "Độc lập - Tự do - Hạnh phúc",
      marks,
    ),
  ).toMatchObject({ authority: "PHÒNG GD&ĐT MẪU", school: "THCS MẪU" });
});

test.each([
  ["HỌC KỲ 1", "1"],
  ["HỌC KÌ II", "2"],
  ["Học kì I", "1"],
  ["(Học kỳ 2)", "2"],
  ["HKII", "2"],
  ["hk 1", "1"],
  ["CẢ NĂM", "year"],
  ["Cuối năm", "year"],
  ["HỌC KỲ III", undefined],
  ["HỌC KỲ 12", undefined],
  ["Năm học 2024-2025", undefined],
] as const)("term of %s", (text, term) => {
  expect(termOf(text)).toBe(term);
});

test("the level follows the grade, and the name of a centre of continuing education", () => {
  expect([3, 8, 11].map((grade) => levelOf(grade, "TRƯỜNG MẪU"))).toEqual([
    "primary",
    "lower-secondary",
    "upper-secondary",
  ]);
  expect(levelOf(8, "TRUNG TÂM GDTX MẪU")).toBe("continuing-lower");
  expect(levelOf(10, "TRUNG TÂM GDNN-GDTX MẪU")).toBe("continuing-upper");
  expect(levelOf(12, "Trung tâm Giáo dục thường xuyên Mẫu")).toBe("continuing-upper");
  expect(levelOf(12, "", "TT GIÁO DỤC NGHỀ NGHIỆP - GIÁO DỤC THƯỜNG XUYÊN")).toBe("continuing-upper");
});

test("the grade of a class name", () => {
  expect(["11/4", "9.1", "1A", "10A1.2"].map(gradeOf)).toEqual([11, 9, 1, 10]);
  // What stands behind letters may be anything.
  expect(["13A", "A1", "Chọn 10", "112", ""].map(gradeOf)).toEqual([
    undefined,
    undefined,
    undefined,
    undefined,
    undefined,
  ]);
});
