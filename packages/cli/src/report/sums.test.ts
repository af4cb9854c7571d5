import { tenths } from "@sodiem/core";
import { termAverage, yearAverage } from "@sodiem/core/tt22-2021";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { termSum, yearSum } from "./sums";
import { Wording } from "./wording";

const [vi, en] = [new Wording("vi", []), new Wording("en", [])];
const mark = (value: number) => ({ kind: "mark", mark: tenths(value) }) as const;
const set = (regular: number[], midterm: number, final: number) => ({
  regular: regular.map(mark),
  midterm: mark(midterm),
  final: mark(final),
});

test("every term stands in the sum, the exact value before the rounded one", () => {
  expect(termSum(set([70, 80], 75, 80), en)?.text).toBe("(7 + 8 + 2 × 7.5 + 3 × 8) / 7 = 7.714… → 7.7");
  expect(termSum(set([70, 80, 85], 75, 80), vi)?.text).toBe(
    "(7 + 8 + 8,5 + 2 × 7,5 + 3 × 8) : 8 = 7,8125 → 7,8",
  );
  expect(termSum(set([94, 75, 60], 81, 63), vi)).toEqual({
    text: "(9,4 + 7,5 + 6 + 2 × 8,1 + 3 × 6,3) : 8 = 7,25 → 7,3",
    average: "7.3",
  });
  expect(termSum(set([80], 80, 80), en)?.text).toBe("(8 + 2 × 8 + 3 × 8) / 6 = 8");
  expect(yearSum(tenths(79), tenths(80), en).text).toBe("(7.9 + 2 × 8) / 3 = 7.966… → 8.0");
});

describe("no sum while something is open", () => {
  test.each([
    ["no regular mark", { ...set([], 80, 80) }],
    ["no mid-term mark", { ...set([80], 80, 80), midterm: { kind: "not-entered" as const } }],
    ["no end-of-term mark", { ...set([80], 80, 80), final: { kind: "exempt" as const } }],
    [
      "a text",
      { ...set([80], 80, 80), regular: [mark(80), { kind: "unreadable" as const, code: "x", text: "85" }] },
    ],
  ])("%s", (_, marks) => {
    expect(termSum(marks, en)).toBeUndefined();
  });

  test("blank regular marks are no marks", () => {
    const marks = { ...set([80], 80, 80), regular: [mark(80), { kind: "not-entered" as const }] };
    expect(termSum(marks, en)?.average).toBe("8.0");
  });
});

test("a sum gives what the rule gives", () => {
  const any = fc.integer({ min: 0, max: 100 });
  fc.assert(
    fc.property(fc.array(any, { minLength: 1, maxLength: 5 }), any, any, (regular, midterm, final) => {
      const { outcome } = termAverage({
        regular: regular.map((one) => tenths(one)),
        midterm: tenths(midterm),
        final: tenths(final),
      });
      expect(outcome).toEqual({
        status: "decided",
        value: Number(termSum(set(regular, midterm, final), en)?.average.replace(".", "")),
      });
    }),
  );
  fc.assert(
    fc.property(any, any, (first, second) => {
      const { outcome } = yearAverage({ term1: tenths(first), term2: tenths(second) });
      expect(outcome).toEqual({
        status: "decided",
        value: Number(yearSum(tenths(first), tenths(second), en).average.replace(".", "")),
      });
    }),
  );
});
