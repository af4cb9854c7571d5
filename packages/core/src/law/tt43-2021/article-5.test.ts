import { describe, expect, test } from "vitest";
import { isoDate } from "../../kernel/civil-date";
import { isActivity, subjectAssessment, validMark } from "./article-5";

describe("Đ5 every subject has marks", () => {
  test.each(["ngu-van", "toan", "gdcd", "ls-dl", "khtn", "tin-hoc", "ngoai-ngu-1"])("%s", (subject) => {
    expect(subjectAssessment({ subject }).outcome).toEqual({ status: "decided", value: "marks" });
    expect(subjectAssessment({ subject }).diagnostics).toEqual([]);
  });

  test("the activities added later are commented on, or subjects like the others (AMB-G05)", () => {
    for (const subject of ["hdtn-hn", "gddp"]) {
      expect(isActivity(subject)).toBe(true);
      expect(subjectAssessment({ subject }).outcome).toMatchObject({ value: "comments" });
      expect(subjectAssessment({ subject }).diagnostics).toEqual([
        {
          code: "ambiguity.decisive",
          severity: "info",
          path: ["options", "AMB-G05"],
          data: { followed: "commentOnly", alternative: "asSubject", wouldGive: "marks" },
        },
      ]);
      expect(subjectAssessment({ subject }, { options: { "AMB-G05": "asSubject" } }).outcome).toMatchObject({
        value: "marks",
      });
    }
  });
});

describe("Đ5 scale", () => {
  test.each([
    [0, true],
    [100, true],
    [85, true],
    [-1, false],
    [101, false],
    [82.5, false],
  ])("%d tenths: %s", (mark, valid) => {
    const { outcome, diagnostics } = validMark({ mark });
    expect(outcome).toEqual({ status: "decided", value: valid });
    expect(diagnostics.map(({ code }) => code)).toEqual(valid ? [] : ["mark.outOfRange"]);
  });

  test("no mark is no answer", () => {
    expect(validMark({ mark: null }).outcome).toEqual({
      status: "undetermined",
      missing: ["mark"],
      possible: [false, true],
    });
  });
});

test("in force from 14 February 2022", () => {
  expect(validMark({ mark: 80 }, { asOf: isoDate("2022-02-13") }).outcome).toEqual({
    status: "notInForce",
    inForce: { from: "2022-02-14" },
  });
  expect(validMark({ mark: 80 }, { asOf: isoDate("2022-02-14") }).outcome.status).toBe("decided");
});
