import { expect, test } from "vitest";
import { csdl } from "../csdl";
import { bookFile, type Value } from "../testing/book-file";

const header = [
  "STT",
  "Khối học/Nhóm tuổi",
  "Tên lớp học",
  "Họ và tên",
  "Mã học sinh",
  "Mã định danh Bộ GD&ĐT",
  "Trạng thái",
  "Điểm tổng kết",
  "Năm học",
  "Học kỳ",
  "Giai đoạn",
  "Học lực",
  "Hạnh kiểm",
  "Danh hiệu",
  "Kết quả học tập",
  "Kết quả rèn luyện",
  "Id Tổng kết hs",
];

function list(...rows: readonly (readonly Value[])[]): Uint8Array {
  return bookFile([
    {
      name: "Sheet1",
      rows: [["SỞ GD&ĐT MẪU"], ["TRƯỜNG THPT MẪU"], [], ["KẾT QUẢ HỌC TẬP"], [], header, ...rows],
    },
  ]);
}

const an = (year: string, term: string, className = "10/2"): Value[] => [
  1,
  "Khối 10",
  className,
  "Nguyễn Mẫu An",
  "HS01",
  "0990000001",
  "Đang học",
  "8.1",
  year,
  term,
  "",
  "",
  "",
  "Học sinh Giỏi",
  "Tốt",
  "Khá",
  "777",
];

test("results in words, by class and term", async () => {
  const bytes = list(an("2024-2025", "3"));
  expect(await csdl.detect({ bytes })).toEqual([
    { platform: "csdl", kind: "K5", evidence: "parsers", sheet: "Sheet1" },
  ]);
  const { gradebook, diagnostics, residue } = await csdl.parse({ bytes });
  expect(diagnostics).toEqual([]);
  expect(gradebook.classes[0]).toMatchObject({
    className: "10/2",
    grade: 10,
    school: { name: "TRƯỜNG THPT MẪU" },
  });
  const own = gradebook.classes[0]?.pupils[0];
  expect(own).toMatchObject({
    code: "HS01",
    moetId: "0990000001",
    profile: [{ field: "status", text: "Đang học" }],
  });
  expect(own?.recorded.map((one) => [one.what, one.term, "value" in one ? one.value : ""])).toEqual([
    ["award", "year", "gioi"],
    ["learning", "year", "tot"],
    ["conduct", "year", "kha"],
  ]);
  expect(residue.columns.map(({ label }) => label)).toEqual(["Điểm tổng kết", "Id Tổng kết hs"]);
});

test("the older circular's columns are read where the newer ones are blank", async () => {
  const row = an("2021-2022", "2", "12A1");
  row.splice(1, 1, "Khối 12");
  row.splice(11, 5, "Giỏi", "Tốt", "Học sinh giỏi", "", "");
  const [book] = (await csdl.parse({ bytes: list(row) })).gradebook.classes;
  expect(
    book?.pupils[0]?.recorded.map((one) => [one.what, one.term, "value" in one ? one.value : ""]),
  ).toEqual([
    ["learning", "2", "gioi"],
    ["conduct", "2", "tot"],
    ["award", "2", "hoc-sinh-gioi"],
  ]);
});

test("a lone year is told once, with both school years that it may mean", async () => {
  const bytes = list(an("2025", "1"), an("2025", "1", "10/3"));
  const { gradebook, diagnostics } = await csdl.parse({ bytes });
  expect(gradebook.classes).toEqual([]);
  expect(diagnostics).toMatchObject([
    { code: "schoolYear.lone", severity: "error", data: { year: "2025", possible: "2024-2025, 2025-2026" } },
  ]);
  const known = await csdl.parse({ bytes, known: { schoolYear: "2025-2026" } });
  expect(known.gradebook.classes.map(({ className }) => className)).toEqual(["10/2", "10/3"]);
});

test("the list is not filled", async () => {
  const { bytes, diagnostics } = await csdl.fill({ bytes: list(an("2024-2025", "1")) }, { classes: [] });
  expect(bytes).toBeUndefined();
  expect(diagnostics.map(({ code }) => code)).toContain("fill.readOnly");
});
