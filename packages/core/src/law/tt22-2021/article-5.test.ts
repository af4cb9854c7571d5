import { describe, expect, test } from "vitest";
import { commentSubjects, isCommentSubject, isValidMark, subjectAssessment, validMark } from "./article-5";

describe("5.3 which subjects have no marks", () => {
  test("a closed list at each level", () => {
    expect(commentSubjects["lower-secondary"]).toEqual(["gdtc", "nghe-thuat", "gddp", "hdtn-hn"]);
    expect(commentSubjects["upper-secondary"]).toEqual(["gdtc", "am-nhac", "mi-thuat", "gddp", "hdtn-hn"]);
  });
  test("every other subject has marks, defence education included", () => {
    expect(isCommentSubject("upper-secondary", "gdqpan")).toBe(false);
    expect(isCommentSubject("upper-secondary", "gdtc")).toBe(true);
    expect(isCommentSubject("lower-secondary", "am-nhac")).toBe(false);
    expect(isCommentSubject("lower-secondary", "nghe-thuat")).toBe(true);
  });
  test("as a decision", () => {
    expect(subjectAssessment({ level: "upper-secondary", subject: "am-nhac" }).outcome).toEqual({
      status: "decided",
      value: "comments",
    });
    const decision = subjectAssessment({ level: "lower-secondary", subject: "toan" });
    expect(decision.outcome).toEqual({ status: "decided", value: "marks" });
    expect(decision.cites).toEqual(["tt22-2021/5.3"]);
  });
});

describe("5.3.b the scale", () => {
  test("from 0 to 10 by tenths, both ends included", () => {
    expect([-1, 0, 1, 85, 100, 101].map(isValidMark)).toEqual([false, true, true, true, true, false]);
    expect([85.5, Number.NaN, Number.POSITIVE_INFINITY].map(isValidMark)).toEqual([false, false, false]);
  });
  test("as a decision", () => {
    const high = validMark({ mark: 101 });
    expect(high.outcome).toEqual({ status: "decided", value: false });
    expect(high.diagnostics).toEqual([
      { code: "mark.outOfRange", severity: "error", path: ["mark"], data: { text: "10.1" } },
    ]);
    expect(validMark({ mark: 0 })).toMatchObject({
      rule: "tt22-2021/5.3.b",
      outcome: { status: "decided", value: true },
      diagnostics: [],
    });
    expect(validMark({ mark: null }).outcome).toEqual({
      status: "undetermined",
      missing: ["mark"],
      possible: [false, true],
    });
  });
});
