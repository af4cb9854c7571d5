import { expect, test } from "vitest";
import { nameKey, plainNameKey, subjectSlug, withoutDiacritics } from "./name-key";

test("spellings of one name share a key", () => {
  const same = (a: string, b: string): void => expect(nameKey(a)).toBe(nameKey(b));
  same("Lịch sử & Địa lý", "LỊCH SỬ - ĐỊA LÍ");
  same("Hoá học", "Hóa\nhọc");
  same("C.nghệ", "C. Nghệ");
  same("HĐTN, HN", "HĐTN&HN");
  same("Ngữ văn", "Ngữ văn".normalize("NFD"));
  same("Đ.đức", "\u00d0.đức");
});

test("diacritics tell names apart", () => {
  expect(nameKey("Hóa")).not.toBe(nameKey("Họa"));
  expect(nameKey("Văn")).not.toBe(nameKey("Vân"));
});

test("a name without diacritics has a plain key", () => {
  expect(plainNameKey("Hoa hoc")).toBe("hoahoc");
  expect(plainNameKey("Hóa học")).toBeUndefined();
  expect(plainNameKey("GDĐP")).toBeUndefined();
  expect(withoutDiacritics(nameKey("Hóa học"))).toBe("hoahoc");
});

test("slugs keep y, and are never empty", () => {
  expect(subjectSlug("Tiếng Pháp")).toBe("tieng-phap");
  expect(subjectSlug("Dạy nghề (Điện)")).toBe("day-nghe-dien");
  expect(subjectSlug("__proto__")).toBe("proto");
  expect(subjectSlug("???")).toBe("subject");
});
