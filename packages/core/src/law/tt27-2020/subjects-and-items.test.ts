import { expect, test } from "vitest";
import { subjectByKey } from "../tt32-2018/subjects";
import { primaryGrades } from "./levels";
import { testedSubjects } from "./params";
import { components, compulsorySubjects, isBlankAllowed, items, primarySubjects } from "./subjects-and-items";

test("there are fifteen items, each once in its group", () => {
  const all = [...items.qualities, ...items.generalCompetencies, ...items.specificCompetencies];
  expect([
    items.qualities.length,
    items.generalCompetencies.length,
    items.specificCompetencies.length,
  ]).toEqual([5, 3, 7]);
  expect(new Set(all).size).toBe(15);
});

test("the compulsory subjects of each grade are those of the programme", () => {
  const common = ["tieng-viet", "toan", "dao-duc", "gdtc", "nghe-thuat", "hdtn"];
  const expected = {
    1: [...common, "tn-xh"],
    2: [...common, "tn-xh"],
    3: [...common, "tn-xh", "ngoai-ngu-1", "tin-hoc-cong-nghe"],
    4: [...common, "ngoai-ngu-1", "tin-hoc-cong-nghe", "ls-dl", "khoa-hoc"],
    5: [...common, "ngoai-ngu-1", "tin-hoc-cong-nghe", "ls-dl", "khoa-hoc"],
  };
  for (const grade of primaryGrades) expect(compulsorySubjects(grade).sort()).toEqual(expected[grade].sort());
  expect(compulsorySubjects(1)).toEqual([
    "tieng-viet",
    "toan",
    "dao-duc",
    "tn-xh",
    "gdtc",
    "nghe-thuat",
    "hdtn",
  ]);
});

test("components are those that the subject list has as parts", () => {
  for (const [whole, parts] of Object.entries(components)) {
    const listed = primarySubjects.filter(({ partOf }) => partOf === whole).map(({ key }) => key);
    expect(listed).toEqual(parts);
  }
  expect(new Set(primarySubjects.flatMap(({ partOf }) => partOf ?? []))).toEqual(
    new Set(Object.keys(components)),
  );
});

test("the tested subjects agree with the subject list", () => {
  for (const { subject, midterm, final } of testedSubjects.value) {
    expect(subjectByKey("primary", subject)?.tests).toEqual({
      ...(midterm.length > 0 ? { midterm } : {}),
      final,
    });
  }
  const listed = primarySubjects.filter(({ tests, partOf }) => tests !== undefined && partOf === undefined);
  expect(listed.map(({ key }) => key).sort()).toEqual(
    testedSubjects.value.map(({ subject }) => subject).sort(),
  );
});

test("which specific competencies may be blank", () => {
  expect(isBlankAllowed("tin-hoc", 3)).toBe(false);
  expect(isBlankAllowed("tin-hoc", 2)).toBe(true);
  expect(isBlankAllowed("tin-hoc", 2, [])).toBe(true);
  expect(isBlankAllowed("khoa-hoc", 3)).toBe(true);
  expect(isBlankAllowed("khoa-hoc", 3, [])).toBe(false);
  expect(isBlankAllowed("khoa-hoc", 5, ["khoa-hoc"])).toBe(true);
  expect(isBlankAllowed("ngon-ngu", 1)).toBe(false);
});
