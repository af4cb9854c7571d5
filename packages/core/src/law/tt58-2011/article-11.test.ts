import { Decimal } from "decimal.js";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { tenths } from "../../kernel/tenths";
import { overallAverage, overallOfSum } from "./article-11";
import { leastSum, overallReaches } from "./grade-rules";

const averagesOf = (list: readonly (number | null)[]) =>
  Object.fromEntries(
    list.map((average, index) => [`m${index}`, average === null ? null : tenths(average)] as const),
  );

describe("Đ11 overall average", () => {
  test.each([
    [[65, 70], 68], // 6.75
    [[65, 70, 80, 80], 74], // 7.375
    [[79, 80, 79, 80], 80], // 7.95
    [[79, 80, 79, 79], 79], // 7.925
    [[0], 0],
    [[100, 100], 100],
  ])("%j: %d", (averages, overall) => {
    expect(overallAverage({ averages: averagesOf(averages) })).toMatchObject({
      outcome: { status: "decided", value: overall },
      cites: ["tt58-2011/11"],
    });
  });

  test("a missing average is named; what remains possible is exact", () => {
    const { outcome } = overallAverage({ averages: averagesOf([65, null, 80]) });
    expect(outcome).toMatchObject({ status: "undetermined", missing: ["averages.m1"] });
    const reached = new Set(Array.from({ length: 101 }, (_, mark) => overallOfSum(145 + mark, 3)));
    expect(outcome.status === "undetermined" && outcome.possible).toEqual([...reached]);
    expect(overallAverage({ averages: {} }).outcome).toMatchObject({ missing: ["averages"] });
  });

  test("an average off the scale is an error", () => {
    expect(overallAverage({ averages: averagesOf([65, 101]) })).toMatchObject({
      outcome: { status: "undetermined", missing: ["averages.m1"] },
      diagnostics: [{ code: "average.outOfRange", path: ["averages.m1"] }],
    });
  });
});

describe("the plain overall average", () => {
  const list = fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 1, maxLength: 15, size: "max" });
  test("is decimal.js's mean of the marks, rounded half up", () => {
    fc.assert(
      fc.property(list, (averages) => {
        const sum = averages.reduce((total, average) => total + average, 0);
        const mean = averages
          .reduce((total, average) => total.plus(new Decimal(average).div(10)), new Decimal(0))
          .div(averages.length);
        const rounded = mean.toDecimalPlaces(1, Decimal.ROUND_HALF_UP).times(10).toNumber();
        return overallOfSum(sum, averages.length) === rounded;
      }),
      { numRuns: 100_000 },
    );
  });

  test("reaches a mark exactly from the least sum on, under both readings", () => {
    for (const B01 of ["rounded", "unrounded"] as const) {
      for (let subjects = 1; subjects <= 15; subjects += 1) {
        for (const mark of [35, 50, 65, 80]) {
          const least = leastSum(mark, subjects, { B01 });
          expect(overallReaches(least, subjects, mark, { B01 })).toBe(true);
          expect(overallReaches(least - 1, subjects, mark, { B01 })).toBe(false);
        }
      }
    }
  });
});
