import { expect, test } from "vitest";
import { isLookupAnswer, kindOfSheet } from "./kinds";
import { GridSheet } from "./testing/grid-sheet";

const sheet = (cells: { readonly [name: string]: string }): GridSheet => {
  const made = new GridSheet("toan_8a");
  for (const [name, value] of Object.entries(cells)) made.put(name, value);
  return made;
};

test.each([
  ["A", { A3: "BẢNG ĐIỂM CHI TIẾT - MÔN TOÁN - HỌC KỲ 1 - NĂM HỌC 2024-2025", A4: "Khối 8 - Lớp 8A" }],
  ["A", { E4: "Bảng điểm chi tiết - môn TOÁN - HỌC KÌ I".normalize("NFD") }],
  [
    "B",
    {
      A4: "BẢNG ĐIỂM CHI TIẾT - MÔN TOÁN - HỌC KỲ 1 - CUỐI KỲ 1 - NĂM HỌC 2026 - 2027",
      A5: "Khối 4 - Lớp 4H1",
    },
  ],
  ["B", { A4: "BẢNG ĐIỂM CHI TIẾT - MÔN TOÁN - HỌC KỲ 1 - NĂM HỌC 2026 - 2027", A5: "Lớp 4H1" }],
  ["C", { H1: "BẢNG TỔNG HỢP KẾT QUẢ GIÁO DỤC HỌC KỲ 2, NĂM HỌC 2023 - 2024" }],
  ["D", { A3: "BẢNG TỔNG HỢP KẾT QUẢ ĐÁNH GIÁ GIÁO DỤC CUỐI HỌC KÌ I" }],
  ["E", { H3: "DANH SÁCH HỌC SINH", D7: "Mã VEMIS" }],
  ["F", { A4: "THỐNG KÊ CHI TIẾT NỀ NẾP CỦA HỌC SINH" }],
  [undefined, { H3: "DANH SÁCH HỌC SINH", D7: "Mã học sinh" }],
  [undefined, { A1: "BẢNG GHI ĐIỂM", A11: "BẢNG TỔNG HỢP KẾT QUẢ GIÁO DỤC" }],
] as const)("kind %s by its title %j", (kind, cells) => {
  expect(kindOfSheet(sheet(cells))).toBe(kind);
});

test("the answer of the parent look-up is told by its keys, also inside a call", () => {
  const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
  const answer = '{"diem":[{"hoc_ky":1,"mon_hoc":[{"ten_mon_hoc":"To\\u00e1n","TX":[{"diem":"8.5"}]}]}]}';
  expect(isLookupAnswer(bytes(answer))).toBe(true);
  expect(isLookupAnswer(bytes(`\ufeff\n jQuery_1(${answer});`))).toBe(true);
  expect(isLookupAnswer(bytes('{"error":"diem"}'))).toBe(false);
  expect(isLookupAnswer(bytes(`<p>${answer}`))).toBe(false);
  expect(isLookupAnswer(bytes(""))).toBe(false);
});
