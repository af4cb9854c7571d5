import { describe, expect, test } from "vitest";
import { nameKey, withoutDiacritics } from "./name-key";
import {
  findSubject,
  followsProgramme,
  foreignLanguage,
  type ProgrammeLevel,
  periodsPerYear,
  subjectByKey,
  subjectsOf,
} from "./subjects";

const levels: readonly ProgrammeLevel[] = [
  "primary",
  "lower-secondary",
  "upper-secondary",
  "continuing-lower",
  "continuing-upper",
];

describe.each(levels)("the list of %s", (level) => {
  const subjects = subjectsOf(level);

  test("has a key once, and every name for one subject only, with and without diacritics", () => {
    expect(new Set(subjects.map(({ key }) => key)).size).toBe(subjects.length);
    const owner = new Map<string, string>();
    for (const { key, name, aliases } of subjects) {
      for (const spelling of [name, ...aliases]) {
        const plain = withoutDiacritics(nameKey(spelling));
        expect([spelling, owner.get(plain) ?? key]).toEqual([spelling, key]);
        owner.set(plain, key);
      }
    }
  });

  test("finds each subject by each of its names, as printed, in capitals and decomposed", () => {
    for (const { key, name, aliases } of subjects) {
      for (const spelling of [name, ...aliases]) {
        const written = [
          spelling,
          spelling.toUpperCase(),
          spelling.normalize("NFD"),
          ` ${spelling.replace(" ", "\n")} `,
        ];
        expect(written.map((text) => [text, findSubject(level, text)?.key])).toEqual(
          written.map((text) => [text, key]),
        );
      }
    }
  });

  test("knows the whole of each part", () => {
    const parts = subjects.filter(({ partOf }) => partOf !== undefined);
    for (const { partOf = "" } of parts) expect(subjectByKey(level, partOf)?.partOf).toBeUndefined();
    expect(parts.every(({ partOf = "" }) => subjectByKey(level, partOf) !== undefined)).toBe(true);
  });
});

test.each([
  ["upper-secondary", "Lí", "vat-li"],
  ["upper-secondary", "Vật lý", "vat-li"],
  ["upper-secondary", "Hoá", "hoa-hoc"],
  ["upper-secondary", "Hóa", "hoa-hoc"],
  ["upper-secondary", "Hoa hoc", "hoa-hoc"],
  ["upper-secondary", "C.nghệ", "cong-nghe"],
  ["upper-secondary", "GDQP&AN", "gdqpan"],
  ["upper-secondary", "GDQP - AN", "gdqpan"],
  ["upper-secondary", "Giáo dục Quốc phòng & An ninh", "gdqpan"],
  ["upper-secondary", "NDGDCĐP", "gddp"],
  ["upper-secondary", "GDKT&PL", "gdktpl"],
  ["upper-secondary", "HĐTN&HN", "hdtn-hn"],
  ["upper-secondary", "Mỹ thuật", "mi-thuat"],
  ["upper-secondary", "Nhạc", "am-nhac"],
  ["lower-secondary", "LỊCH SỬ - ĐỊA LÝ", "ls-dl"],
  ["lower-secondary", "LS&ĐL", "ls-dl"],
  ["lower-secondary", "Ng.ngữ", "ngoai-ngu-1"],
  ["lower-secondary", "Tiếng Nhật", "ngoai-ngu-1"],
  ["lower-secondary", "Sử", "lich-su"],
  ["primary", "TViệt", "tieng-viet"],
  ["primary", "TN-XH", "tn-xh"],
  ["primary", "Tin học và Công nghệ (Công nghệ)", "cong-nghe"],
  ["continuing-upper", "Ngoại ngữ", "ngoai-ngu-1"],
] as const)("%s: %s is %s", (level, printed, key) => {
  expect(findSubject(level, printed)?.key).toBe(key);
});

test.each([
  ["upper-secondary", "Họa"],
  ["upper-secondary", "Toán (CĐ)"],
  ["upper-secondary", "Nghề phổ thông"],
  ["upper-secondary", ""],
  ["upper-secondary", "constructor"],
  ["continuing-lower", "Giáo dục thể chất"],
] as const)("%s: %s is no subject of the list", (level, printed) => {
  expect(findSubject(level, printed)).toBeUndefined();
});

test("periods a year follow level and grade", () => {
  expect(periodsPerYear("lower-secondary", "cong-nghe", 8)).toBe(52);
  expect(periodsPerYear("lower-secondary", "cong-nghe", 7)).toBe(35);
  expect(periodsPerYear("upper-secondary", "lich-su", 12)).toBe(52);
  expect(periodsPerYear("upper-secondary", "gdcd", 12)).toBeUndefined();
  expect(periodsPerYear("lower-secondary", "lich-su", 8)).toBeUndefined();
  expect(periodsPerYear("continuing-upper", "toan", 10)).toBeUndefined();
});

test("periods of the compulsory subjects and activities add up to those of the programme", () => {
  const sum = (level: ProgrammeLevel, grade: number): number =>
    subjectsOf(level)
      .filter(({ kind, partOf }) => (kind === "compulsory" || kind === "activity") && partOf === undefined)
      .reduce((total, { key }) => total + (periodsPerYear(level, key, grade) ?? 0), 0);
  expect([1, 2, 3, 4, 5].map((grade) => sum("primary", grade))).toEqual([875, 875, 980, 1050, 1050]);
  expect([6, 7, 8, 9].map((grade) => sum("lower-secondary", grade))).toEqual([1015, 1015, 1032, 1032]);
  expect([10, 11, 12].map((grade) => sum("upper-secondary", grade))).toEqual([612, 612, 612]);
});

test("comment subjects of secondary schools are the closed list of the circular; continuing education has none", () => {
  const comments = (level: ProgrammeLevel): string[] =>
    subjectsOf(level)
      .filter(({ assessedBy, partOf }) => assessedBy === "comments" && partOf === undefined)
      .map(({ key }) => key);
  expect(comments("lower-secondary")).toEqual(["gdtc", "nghe-thuat", "hdtn-hn", "gddp"]);
  expect(comments("upper-secondary")).toEqual(["gdtc", "am-nhac", "mi-thuat", "hdtn-hn", "gddp"]);
  expect(comments("continuing-lower")).toEqual([]);
  expect(comments("continuing-upper")).toEqual([]);
});

test("tests of primary subjects keep their grades", () => {
  expect(subjectByKey("primary", "toan")?.tests).toEqual({ midterm: [4, 5], final: [1, 2, 3, 4, 5] });
  expect(subjectByKey("primary", "khoa-hoc")?.tests).toEqual({ final: [4, 5] });
  expect(subjectByKey("primary", "dao-duc")?.tests).toBeUndefined();
});

test("the programme reaches the grades year by year", () => {
  const first = Array.from({ length: 12 }, (_, index) =>
    [2019, 2020, 2021, 2022, 2023, 2024].find((year) => followsProgramme(index + 1, year)),
  );
  expect(first).toEqual([2020, 2021, 2022, 2023, 2024, 2021, 2022, 2023, 2024, 2022, 2023, 2024]);
  expect(followsProgramme(9, 2023)).toBe(false);
  expect(followsProgramme(0, 2030)).toBe(false);
});

test("a foreign language is known by its own name", () => {
  expect(foreignLanguage("TIẾNG ANH")).toBe("Tiếng Anh");
  expect(foreignLanguage("Anh văn")).toBe("Tiếng Anh");
  expect(foreignLanguage("Tiếng Việt")).toBeUndefined();
});
