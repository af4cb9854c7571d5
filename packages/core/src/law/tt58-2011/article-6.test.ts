import { describe, expect, test } from "vitest";
import { isoDate } from "../../kernel/civil-date";
import { isCommentSubject, subjectAssessment, validMark } from "./article-6";

describe("Đ6 subjects", () => {
  test.each([
    ["gdtc", "comments"],
    ["am-nhac", "comments"],
    ["mi-thuat", "comments"],
    ["toan", "marks"],
    ["gdqpan", "marks"],
    ["gddp", "marks"],
  ] as const)("%s: %s", (subject, assessedBy) => {
    expect(subjectAssessment({ subject })).toMatchObject({
      outcome: { status: "decided", value: assessedBy },
      cites: ["tt58-2011/6"],
      diagnostics: [{ code: "source.unverified" }, { path: ["options", "B04"] }],
    });
    expect(isCommentSubject(subject)).toBe(assessedBy === "comments");
  });
});

describe("Đ6 scale", () => {
  test.each([
    [0, true],
    [100, true],
    [-1, false],
    [101, false],
    [82.5, false],
  ])("%d tenths: %s", (mark, valid) => {
    const { outcome, diagnostics } = validMark({ mark });
    expect(outcome).toEqual({ status: "decided", value: valid });
    expect(diagnostics.map(({ code }) => code)).toEqual(valid ? [] : ["mark.outOfRange"]);
  });
  test("no mark is no answer", () => {
    expect(validMark({ mark: null }).outcome).toMatchObject({ status: "undetermined", missing: ["mark"] });
  });
});

test("in force from 26 January 2012, with no end", () => {
  expect(validMark({ mark: 80 }, { asOf: isoDate("2012-01-25") }).outcome).toEqual({
    status: "notInForce",
    inForce: { from: "2012-01-26" },
  });
  expect(validMark({ mark: 80 }, { asOf: isoDate("2012-01-26") }).outcome.status).toBe("decided");
  expect(validMark({ mark: 80 }, { asOf: isoDate("2024-05-31") }).outcome.status).toBe("decided");
});
