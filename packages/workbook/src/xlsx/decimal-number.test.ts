import fc from "fast-check";
import { expect, test } from "vitest";
import { decimalNumber } from "./decimal-number";

test.each([
  ["8", 8],
  ["8.1", 8.1],
  ["7.75", 7.75],
  ["0.1", 0.1],
  [".5", 0.5],
  ["5.", 5],
  ["-2.5", -2.5],
  ["+3", 3],
  ["9.9000000000000004", 9.9],
  ["1E-3", 0.001],
  ["9.9E+09", 9_900_000_000],
  [" 8 ", 8],
  ["9900000001", 9_900_000_001],
])("%j is %d", (text, value) => {
  expect(decimalNumber(text)).toBe(value);
});

test.each([
  "",
  " ",
  "-",
  ".",
  "1.2.3",
  "7,5",
  "0x10",
  "0b1",
  "1e",
  "e5",
  "Infinity",
  "NaN",
  "1_0",
  "８",
  "Đ",
])("%j is no numeral", (text) => {
  expect(decimalNumber(text)).toBeNaN();
});

test("short numerals are rounded exactly as the language rounds them", () => {
  fc.assert(
    fc.property(fc.nat(999_999_999), fc.nat(99_999), (whole, fraction) => {
      const text = `${whole}.${fraction}`;
      expect(decimalNumber(text)).toBe(Number(text));
    }),
    { numRuns: 2_000 },
  );
});

test("every double reads back from its shortest numeral", () => {
  fc.assert(
    fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
      expect(decimalNumber(String(value))).toBe(Number(String(value)));
    }),
    { numRuns: 2_000 },
  );
});
