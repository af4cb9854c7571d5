import { Decimal } from "decimal.js";
import fc from "fast-check";
import { expect, test } from "vitest";
import { readFraction, roundToTenths } from "./exact-fraction";

test("decimals and fractions are read exactly, anything else is not a number", () => {
  expect(readFraction("33/4")).toEqual({ numerator: 33n, denominator: 4n });
  expect(readFraction(" 8,25 ")).toEqual({ numerator: 825n, denominator: 100n });
  expect(readFraction("0.1/0.4")).toEqual({ numerator: 10n, denominator: 40n });
  for (const text of ["", "a", "1/0", "1/2/3", "-1", "1e3", "0x10", "Infinity", "8,2,5", "9".repeat(300)]) {
    expect(readFraction(text), text).toBeUndefined();
  }
});

test("rounding to tenths equals decimal.js in both modes", () => {
  const modes = { halfUp: Decimal.ROUND_HALF_UP, halfEven: Decimal.ROUND_HALF_EVEN } as const;
  fc.assert(
    fc.property(
      fc.nat(100_000),
      fc.integer({ min: 1, max: 60 }),
      fc.constantFrom("halfUp" as const, "halfEven" as const),
      (numerator, denominator, mode) => {
        const expected = new Decimal(numerator)
          .div(denominator)
          .toDecimalPlaces(1, modes[mode])
          .times(10)
          .toFixed(0);
        const fraction = { numerator: BigInt(numerator), denominator: BigInt(denominator) };
        expect(roundToTenths(fraction, mode).toString()).toBe(expected);
      },
    ),
    { numRuns: 20_000 },
  );
});
