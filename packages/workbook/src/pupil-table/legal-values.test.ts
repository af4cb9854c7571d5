import { expect, test } from "vitest";
import { legalValue } from "./legal-values";

test.each([
  ["learning", "Tốt", "tt22", "tot"],
  ["learning", "Chưa Đạt", "tt22", "chua-dat"],
  ["learning", "ĐẠT", "tt22", "dat"],
  ["learning", "Giỏi", "tt22", undefined],
  ["learning", "Giỏi", "tt58", "gioi"],
  ["learning", "Yếu", "tt58", "yeu"],
  ["learning", "Kém", "tt58", "kem"],
  ["learning", "Tốt", "tt58", undefined],
  ["conduct", "Khá", "tt22", "kha"],
  ["conduct", "Trung bình", "tt58", "trung-binh"],
  ["conduct", "Kém", "tt58", undefined],
  ["award", "Học sinh Xuất sắc", "tt22", "xuat-sac"],
  ["award", "Học sinh giỏi", "tt22", "gioi"],
  ["award", "Học sinh giỏi", "tt58", "hoc-sinh-gioi"],
  ["award", "Học sinh tiên tiến", "tt58", "hoc-sinh-tien-tien"],
  ["award", "Học sinh tiên tiến", "tt22", "hoc-sinh-tien-tien"],
  ["award", "constructor", "tt22", undefined],
  ["promotion", "Được lên lớp", "tt22", "promoted"],
  ["promotion", "Lên lớp", "tt22", "promoted"],
  ["promotion", "Ở lại lớp", "tt22", "not-promoted"],
  ["promotion", "Không được lên lớp", "tt22", "not-promoted"],
  ["promotion", "Rèn luyện trong kì nghỉ hè", "tt22", "summer-training"],
  ["promotion", "Kiểm tra, đánh giá lại trong kỳ nghỉ hè", "tt22", "summer-reassessment"],
  ["promotion", "Thi lại", "tt22", "summer-reassessment"],
  ["promotion", "Thi lại", "tt58", "retest"],
  [
    "promotion",
    "Rèn luyện, kiểm tra, đánh giá lại trong kì nghỉ hè",
    "tt22",
    "summer-training-then-reassessment",
  ],
  ["promotion", "Rèn luyện trong hè, thi lại", "tt22", "summer-training-then-reassessment"],
  ["promotion", "Được", "tt22", undefined],
] as const)("%s %s of %s is %s", (kind, text, wording, slug) => {
  expect(legalValue(kind, text, wording)).toBe(slug);
});
