import { describe, expect, test } from "vitest";
import { chooseOptions } from "../ambiguity";
import { isValidMark, ratings, scheduledTests, testSchedule, validMark } from "./article-7";
import { type Moment, moments, type PrimaryGrade, primaryGrades } from "./levels";
import { tt27Ambiguities } from "./options";
import { questionLevels } from "./params";

const byDefault = chooseOptions(tt27Ambiguities);

describe("7.1.b the test schedule", () => {
  const two = ["tieng-viet", "toan"];
  const three = [...two, "ngoai-ngu-1", "tin-hoc", "cong-nghe"];
  const all = [...three, "ls-dl", "khoa-hoc"];
  const expected: { readonly [grade in PrimaryGrade]: readonly [readonly string[], readonly string[]] } = {
    1: [[], two],
    2: [[], two],
    3: [[], three],
    4: [two, all],
    5: [two, all],
  };

  test.each(primaryGrades.flatMap((grade) => moments.map((moment) => [grade, moment] as const)))(
    "grade %i, %s",
    (grade, moment) => {
      const [midterm, final] = expected[grade];
      const subjects = moment === "cuoi-hk1" || moment === "cuoi-nam" ? final : midterm;
      expect(testSchedule({ grade, moment }).outcome).toEqual({ status: "decided", value: subjects });
    },
  );

  test("AMB-P04 oneSubject keeps Tin học và Công nghệ whole", () => {
    const ask = (option: "twoComponents" | "oneSubject", grade: PrimaryGrade, moment: Moment) =>
      testSchedule({ grade, moment }, { options: { "AMB-P04": option } });
    expect(ask("oneSubject", 3, "cuoi-nam").outcome).toEqual({
      status: "decided",
      value: ["tieng-viet", "toan", "ngoai-ngu-1", "tin-hoc-cong-nghe"],
    });
    expect(ask("twoComponents", 3, "cuoi-nam").diagnostics.map(({ path }) => path[1])).toEqual([
      "AMB-P04",
      "AMB-P05",
    ]);
    expect(ask("twoComponents", 2, "giua-hk1").diagnostics).toEqual([]);
  });

  test("AMB-P05 tested adds Tiếng dân tộc thiểu số at the end of a semester", () => {
    const options = { ...byDefault, "AMB-P05": "tested" } as const;
    expect(scheduledTests(1, "cuoi-hk1", options)).toEqual(["tieng-viet", "toan", "tieng-dtts"]);
    expect(scheduledTests(4, "giua-hk2", options)).toEqual(["tieng-viet", "toan"]);
    expect(scheduledTests(4, "giua-hk1", byDefault)).toEqual(["tieng-viet", "toan"]);
  });

  test("what is not said leaves the schedules of what it could be", () => {
    expect(testSchedule({ grade: 3, moment: null }).outcome).toEqual({
      status: "undetermined",
      missing: ["moment"],
      possible: [[], ["tieng-viet", "toan", "ngoai-ngu-1", "tin-hoc", "cong-nghe"]],
    });
    const { outcome } = testSchedule({ grade: null, moment: "cuoi-nam" });
    expect(outcome.status === "undetermined" && outcome.possible).toHaveLength(3);
    expect(testSchedule({ grade: null, moment: null }).outcome).toMatchObject({
      missing: ["grade", "moment"],
    });
  });
});

describe("7.1.d marks are whole", () => {
  test.each([
    [0, true],
    [10, true],
    [90, true],
    [100, true],
    [110, false],
    [-10, false],
    [85, false],
    [82.5, false],
  ])("%d tenths: %s", (mark, valid) => {
    expect(isValidMark(mark)).toBe(valid);
    expect(validMark({ mark }).outcome).toEqual({ status: "decided", value: valid });
  });

  test("AMB-P01 rejectZero refuses 0 alone", () => {
    const options = { "AMB-P01": "rejectZero" } as const;
    expect(validMark({ mark: 0 }, { options }).outcome).toEqual({ status: "decided", value: false });
    expect(validMark({ mark: 10 }, { options }).outcome).toEqual({ status: "decided", value: true });
    expect(validMark({ mark: 0 }).diagnostics.map(({ data }) => data)).toEqual([
      { followed: "accept", alternative: "rejectZero", wouldGive: "false" },
    ]);
    expect(validMark({ mark: 10 }).diagnostics).toEqual([]);
  });

  test("a mark not entered", () => {
    expect(validMark({ mark: null }).outcome).toEqual({
      status: "undetermined",
      missing: ["mark"],
      possible: [false, true],
    });
  });
});

test("7.1.a, 7.2 and 9.2.a: what is rated, by whom and when", () => {
  expect(ratings.subject.levels).toEqual(["chua-hoan-thanh", "hoan-thanh", "hoan-thanh-tot"]);
  expect(ratings.item.levels).toEqual(["can-co-gang", "dat", "tot"]);
  expect(ratings.subject.moments).toHaveLength(4);
  expect(ratings.year.moments).toEqual(["cuoi-nam"]);
  expect(ratings.item.givenBy).toContain("homeroom-teacher");
});

test("7.1.c: questions have three levels", () => {
  expect(questionLevels.value).toBe(3);
});
