import fc from "fast-check";
import { expect, test } from "vitest";
import { rkNumber, rkOf } from "./rk-number";

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

test("a number has the RK value that gives it back, or none", () => {
  expect(rkOf(7.75)).toBe(0x0c1f);
  for (let tenths = 0; tenths <= 100; tenths += 1) expect(rkNumber(rkOf(tenths / 10) ?? 0)).toBe(tenths / 10);
  for (const value of [1 / 3, 2 ** 53 - 1, 5e-324]) expect(rkOf(value)).toBeUndefined();
  fc.assert(
    fc.property(fc.double(), (value) => {
      const rk = rkOf(value);
      expect(rkNumber(0x40200000)).toBe(8);
      if (rk !== undefined) expect(rkNumber(rk)).toBe(value);
    }),
  );
});
