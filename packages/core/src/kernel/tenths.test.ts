import { expect, test } from "vitest";
import { formatTenths, tenths } from "./tenths";

test("tenths are whole numbers", () => {
  expect(tenths(85)).toBe(85);
  for (const value of [8.5, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 53]) {
    expect(() => tenths(value), String(value)).toThrow(RangeError);
  }
});

test("tenths are written with one decimal", () => {
  expect([0, 5, 85, 100, -15].map((value) => formatTenths(tenths(value)))).toEqual([
    "0.0",
    "0.5",
    "8.5",
    "10.0",
    "-1.5",
  ]);
});
