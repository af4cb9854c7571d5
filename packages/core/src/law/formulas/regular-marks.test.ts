import { expect, test } from "vitest";
import { isPeriodCount, regularMarksFor } from "./regular-marks";

test("bands include their upper end", () => {
  const bands = { few: { upTo: 35, count: 2 }, middle: { upTo: 70, count: 3 }, many: { count: 4 } };
  expect([1, 35, 36, 70, 71].map((periods) => regularMarksFor(periods, bands))).toEqual([2, 2, 3, 3, 4]);
});

test("periods are a positive number, half periods included", () => {
  expect([0, -1, Number.NaN, Number.POSITIVE_INFINITY].map(isPeriodCount)).toEqual([
    false,
    false,
    false,
    false,
  ]);
  expect([0.5, 35, 52.5].map(isPeriodCount)).toEqual([true, true, true]);
});
