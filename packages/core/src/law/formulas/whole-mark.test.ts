import { describe, expect, test } from "vitest";
import { isWholeMark, markProblems, wholeMarkFinding } from "./whole-mark";

const scale = { lowest: 10, highest: 100 };

test.each([
  [10, true],
  [100, true],
  [50, true],
  [0, false],
  [-10, false],
  [110, false],
  [85, false],
  [82.5, false],
  [Number.NaN, false],
  [Number.POSITIVE_INFINITY, false],
])("%d tenths on a scale from 1 to 10: %s", (mark, whole) => {
  expect(isWholeMark(mark, scale)).toBe(whole);
});

test("the example of the documentation", () => {
  expect(isWholeMark(85, { lowest: 0, highest: 100 })).toBe(false);
});

describe("findings", () => {
  test("tell which of the two conditions failed", () => {
    const told = (mark: number) =>
      wholeMarkFinding(mark, scale, "tt27-2020/7.1.d").steps.map(({ holds }) => holds);
    expect([told(50), told(85), told(0), told(115)]).toEqual([
      [true, true],
      [false, true],
      [true, false],
      [false, false],
    ]);
  });

  test("a mark not entered is missing", () => {
    expect(wholeMarkFinding(null, scale, "tt27-2020/7.1.d").outcome).toEqual({
      status: "undetermined",
      missing: ["mark"],
      possible: [false, true],
    });
  });
});

test("problems name what is wrong and where", () => {
  expect(markProblems(50, scale, ["first"])).toEqual([]);
  expect(markProblems(85, scale, ["first"])).toEqual([
    {
      code: "mark.tooManyDecimals",
      severity: "error",
      path: ["first"],
      data: { text: "8.5", decimals: 1, allowed: 0 },
    },
  ]);
  expect(markProblems(0, scale, ["first"])).toEqual([
    {
      code: "mark.outOfRange",
      severity: "error",
      path: ["first"],
      data: { text: "0", lowest: 1, highest: 10 },
    },
  ]);
});
