import fc from "fast-check";
import { expect, test } from "vitest";
import { rkNumber } from "./rk-number";

test("a mark in hundredths", () => {
  expect(rkNumber(0x0c1f)).toBe(7.75);
});

test("integers and hundredths, also below zero, as their decimals read", () => {
  fc.assert(
    fc.property(fc.integer({ min: -(2 ** 29), max: 2 ** 29 - 1 }), (integer) => {
      expect(rkNumber(((integer << 2) | 2) >>> 0)).toBe(integer);
      expect(rkNumber(((integer << 2) | 3) >>> 0)).toBe(integer / 100);
    }),
  );
});

test("the upper thirty bits of a double", () => {
  const view = new DataView(new ArrayBuffer(8));
  for (const value of [8, 7.5, 0.25, -2.125, 2 ** 33, 2 ** -40]) {
    view.setFloat64(0, value);
    expect(view.getUint32(4)).toBe(0);
    expect(rkNumber(view.getUint32(0))).toBe(value);
    expect(rkNumber(view.getUint32(0) | 1)).toBe(value / 100);
  }
});
