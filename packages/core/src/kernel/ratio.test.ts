import { Decimal } from "decimal.js";
import fc from "fast-check";
import { expect, test } from "vitest";
import { compareRatios, roundHalfUp, roundRatio } from "./ratio";

test("an exact half goes up, or to the even neighbour", () => {
  expect(roundHalfUp(435, 6)).toBe(73);
  expect(roundRatio({ numerator: 145, denominator: 2 }, "halfUp")).toBe(73);
  expect(roundRatio({ numerator: 145, denominator: 2 }, "halfEven")).toBe(72);
  expect(roundRatio({ numerator: 147, denominator: 2 }, "halfEven")).toBe(74);
  expect(roundRatio({ numerator: 144, denominator: 2 }, "halfEven")).toBe(72);
});

test("fractions compare exactly", () => {
  expect(compareRatios({ numerator: 1, denominator: 3 }, { numerator: 1, denominator: 2 })).toBeLessThan(0);
  expect(compareRatios({ numerator: 2, denominator: 4 }, { numerator: 1, denominator: 2 })).toBe(0);
  expect(compareRatios({ numerator: 33, denominator: 4 }, { numerator: 8, denominator: 1 })).toBeGreaterThan(
    0,
  );
});

test("rounding equals decimal.js in both modes", () => {
  const modes = { halfUp: Decimal.ROUND_HALF_UP, halfEven: Decimal.ROUND_HALF_EVEN } as const;
  fc.assert(
    fc.property(
      fc.nat(100_000),
      fc.integer({ min: 1, max: 60 }),
      fc.constantFrom("halfUp" as const, "halfEven" as const),
      (numerator, denominator, mode) => {
        const expected = new Decimal(numerator).div(denominator).toDecimalPlaces(0, modes[mode]).toNumber();
        expect(roundRatio({ numerator, denominator }, mode)).toBe(expected);
      },
    ),
    { numRuns: 20_000 },
  );
});
