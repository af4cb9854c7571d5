import { regimes, subjects, tt22 } from "@sodiem/core";
import type { Finding } from "@sodiem/core/audit";
import { en } from "@sodiem/core/locale/en";
import { describe, expect, test } from "vitest";
import { exampleAudit } from "../testing/example-audit";
import { missingKind, Wording } from "./wording";

const wordings = (["vi", "en"] as const).map((language) => new Wording(language, []));

describe("every value has a name in both languages", () => {
  test.each(wordings)("$language", (wording) => {
    for (const level of tt22.levels) expect(wording.value("level", level)).not.toBe(level);
    for (const award of ["xuat-sac", "gioi", "none"]) expect(wording.value("award", award)).not.toBe(award);
    for (const promotion of [
      "promoted",
      "not-promoted",
      "summer-training",
      "summer-reassessment",
      "summer-training-then-reassessment",
    ]) {
      expect(Object.keys(en.texts)).toContain(`promotion.${promotion}`);
    }
    for (const regime of regimes) expect(wording.instrument(regime)).not.toBe(regime);
  });

  test("every subject of the programme", () => {
    const keys = (["primary", "lower-secondary", "upper-secondary"] as const).flatMap((level) =>
      subjects.subjectsOf(level).map(({ key }) => `subject.${key}`),
    );
    expect(keys.length).toBeGreaterThan(30);
    expect(keys.filter((key) => !(key in en.texts))).toEqual([]);
  });
});

test("a clause is cited in the order of each language", () => {
  const cite = (id: `${string}/${string}`) => wordings.map((wording) => wording.citation(id));
  expect(cite("tt22-2021/9.2.a")).toEqual([
    "điểm a khoản 2 Điều 9 Thông tư 22/2021/TT-BGDĐT",
    "Article 9, clause 2, point a, Circular 22/2021/TT-BGDĐT",
  ]);
  expect(cite("tt22-2021/14")).toEqual([
    "Điều 14 Thông tư 22/2021/TT-BGDĐT",
    "Article 14, Circular 22/2021/TT-BGDĐT",
  ]);
});

test("subjects are called as the class's files call them, in English by the programme's name", () => {
  const { gradebook } = exampleAudit();
  const subject = (language: "vi" | "en", id: string) =>
    new Wording(language, gradebook.classes).subject("8A", id);
  expect([subject("vi", "ls-dl"), subject("en", "ls-dl")]).toEqual(["LS&ĐL", "History and geography"]);
  expect([subject("vi", "toan"), subject("vi", "khong-co")]).toEqual(["Toán", "khong-co"]);
});

test("averages take the decimal mark of the language, the texts of cells do not", () => {
  const finding: Finding = {
    code: "average.mismatch",
    severity: "error",
    pupil: { id: null, name: null },
    className: "8A",
    recorded: "7.5",
    lawful: "7.6",
    clause: null,
    place: { file: "f", sheet: "s", cell: "A1" },
    data: {},
  };
  const cell = { ...finding, code: "mark.tooManyDecimals", recorded: "8.25", lawful: null };
  expect(wordings.map((wording) => wording.recorded(finding))).toEqual(["7,5", "7.5"]);
  expect(wordings.map((wording) => wording.recorded(cell))).toEqual(["8.25", "8.25"]);
});

test("no sentence of the example leaves an operand open", () => {
  for (const language of ["vi", "en"] as const) {
    const audit = exampleAudit({ periods: { toan: 200 } });
    const wording = new Wording(language, audit.gradebook.classes);
    const sentences = audit.result.findings.map((finding) => wording.finding(finding));
    expect(sentences.length).toBeGreaterThan(5);
    for (const sentence of sentences) expect(sentence).not.toMatch(/[{}]|undefined|null|finding\./);
  }
});

test("sentences of findings that need more than the common operands", () => {
  const base = exampleAudit().result.findings[0];
  if (base === undefined) throw new Error("the example has findings");
  const { gradebook } = exampleAudit();
  const say = (changes: Partial<Finding>) =>
    new Wording("vi", gradebook.classes).finding({ ...base, subject: "toan", ...changes });
  expect(
    say({ code: "regular.tooFew", recorded: "3", lawful: "4", data: { periods: 140, source: "programme" } }),
  ).toBe(
    "Môn Toán học kì I có 3 điểm đánh giá thường xuyên, cần 4: môn học 140 tiết mỗi năm (theo Chương trình giáo dục phổ thông 2018).",
  );
  expect(
    say({
      code: "regular.tooFew",
      subject: "gdtc",
      recorded: "1",
      lawful: "2",
      data: { periods: null, source: "programme" },
    }),
  ).toContain("không kể số tiết");
  expect(say({ code: "periodic.missing", data: { which: "midterm" } })).toContain("đánh giá giữa kì");
  const { subject: _, ...ofClass } = base;
  const wording = new Wording("vi", gradebook.classes);
  const data = { grade: 8, level: "continuing-lower", schoolYear: "2024-2025" };
  const regime = { ...ofClass, code: "regime.other", data };
  expect(wording.finding({ ...regime, lawful: "tt43-2021" })).toContain("Thông tư 43/2021/TT-BGDĐT");
  expect(wording.finding({ ...regime, lawful: null })).toContain("không xác định được văn bản áp dụng");
});

test("missing inputs are grouped by kind", () => {
  expect(["regular.0", "regular.3", "subjects.toan", "conduct.term1"].map(missingKind)).toEqual([
    "regular",
    "regular",
    "subject",
    "conduct.term1",
  ]);
});
