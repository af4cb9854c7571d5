import { describe, expect, test } from "vitest";
import { isoDate } from "../../kernel/civil-date";
import { tenths } from "../../kernel/tenths";
import { moments, primaryGrades } from "../formulas/primary-levels";
import { isValidMark, secondTest, testSchedule, validMark } from "./article-10";
import { questionLevels, secondTestMoments } from "./params";

const unverified = {
  code: "source.unverified",
  severity: "info",
  path: [],
  data: { clause: "tt22-2016/10", confidence: "C" },
};

describe("10 marks", () => {
  test.each([
    [0, false],
    [10, true],
    [20, true],
    [100, true],
    [110, false],
    [85, false],
    [-10, false],
  ])("%d tenths: %s", (mark, valid) => {
    expect(isValidMark(mark)).toBe(valid);
    expect(validMark({ mark }).outcome).toEqual({ status: "decided", value: valid });
  });

  test("rest on a wording that no copy proves, and are missing where there is none", () => {
    expect(validMark({ mark: 10 }).diagnostics).toEqual([unverified]);
    expect(validMark({ mark: null }).outcome).toMatchObject({ status: "undetermined", missing: ["mark"] });
  });

  test("are not in force before 6 November 2016", () => {
    const ask = (day: string) => validMark({ mark: 10 }, { asOf: isoDate(day) }).outcome.status;
    expect([ask("2016-11-05"), ask("2016-11-06")]).toEqual(["notInForce", "decided"]);
  });
});

describe("10 tests", () => {
  test.each(primaryGrades.flatMap((grade) => moments.map((moment) => [grade, moment] as const)))(
    "grade %i, %s",
    (grade, moment) => {
      const final = moment === "cuoi-hk1" || moment === "cuoi-nam";
      const always = final || grade >= 4 ? ["tieng-viet", "toan"] : [];
      const sciences = final && grade >= 4 ? ["khoa-hoc", "ls-dl"] : [];
      const taught = ["tin-hoc", "ngoai-ngu-1"];
      const ask = (subjects: readonly string[]) => testSchedule({ grade, moment, taught: subjects });
      expect(ask([]).outcome).toEqual({ status: "decided", value: [...always, ...sciences] });
      expect(ask(taught).outcome).toEqual({
        status: "decided",
        value: [...always, ...sciences, ...(final ? ["ngoai-ngu-1", "tin-hoc"] : [])],
      });
      expect(ask([]).diagnostics).toEqual([unverified]);
    },
  );

  test("what is not said leaves the schedules of what it could be", () => {
    expect(testSchedule({ grade: null, moment: "cuoi-nam" }).outcome).toEqual({
      status: "undetermined",
      missing: ["grade"],
      possible: [
        ["tieng-viet", "toan"],
        ["tieng-viet", "toan", "khoa-hoc", "ls-dl"],
      ],
    });
    expect(testSchedule({ grade: 1, moment: null }).outcome).toMatchObject({
      missing: ["moment"],
      possible: [[], ["tieng-viet", "toan"]],
    });
  });

  test("the example of the documentation", () => {
    expect(testSchedule({ grade: 4, moment: "cuoi-nam", taught: ["ngoai-ngu-1"] }).outcome).toEqual({
      status: "decided",
      value: ["tieng-viet", "toan", "khoa-hoc", "ls-dl", "ngoai-ngu-1"],
    });
  });

  test("questions have four levels, a second test its two moments", () => {
    expect(questionLevels.value).toBe(4);
    expect(secondTestMoments.value).toEqual(["cuoi-hk1", "cuoi-nam"]);
  });
});

describe("10 the second test", () => {
  const asked = {
    first: tenths(30),
    second: tenths(60),
    teacherProposal: true,
    schoolApproval: true,
  } as const;

  test.each(moments)("%s", (moment) => {
    const allowed = moment === "cuoi-hk1" || moment === "cuoi-nam";
    const { outcome, diagnostics } = secondTest({ ...asked, moment });
    expect(outcome).toEqual({ status: "decided", value: { allowed, effective: allowed ? 60 : 30 } });
    expect(diagnostics.at(-1)).toEqual(unverified);
  });

  test("a mark of 0 is none", () => {
    expect(secondTest({ ...asked, moment: "cuoi-nam", second: tenths(0) }).outcome).toMatchObject({
      status: "undetermined",
      missing: ["second"],
    });
  });
});
