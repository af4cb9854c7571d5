/** An exact fraction of whole numbers; `denominator` is positive. */
export interface Ratio {
  readonly numerator: number;
  readonly denominator: number;
}

/** How an exact half is rounded. */
export type RoundingMode = "halfUp" | "halfEven";

/**
 * Rounds a non-negative fraction to the nearest whole number, halves up, in whole-number arithmetic.
 *
 * @example roundHalfUp(435, 6) // 73, because 72.5 goes up
 */
export function roundHalfUp(numerator: number, denominator: number): number {
  return Math.floor((2 * numerator + denominator) / (2 * denominator));
}

/**
 * Rounds a non-negative fraction to the nearest whole number in the given mode.
 *
 * @example roundRatio({ numerator: 145, denominator: 2 }, "halfEven") // 72
 */
export function roundRatio({ numerator, denominator }: Ratio, mode: RoundingMode): number {
  const up = roundHalfUp(numerator, denominator);
  const isHalf = (2 * numerator) % (2 * denominator) === denominator;
  return mode === "halfEven" && isHalf && up % 2 === 1 ? up - 1 : up;
}

/**
 * Orders two fractions with positive denominators: negative, zero or positive like `a - b`.
 *
 * @example compareRatios({ numerator: 1, denominator: 3 }, { numerator: 1, denominator: 2 }) < 0 // true
 */
export function compareRatios(a: Ratio, b: Ratio): number {
  return a.numerator * b.denominator - b.numerator * a.denominator;
}
