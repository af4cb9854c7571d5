import { type Ratio, type RoundingMode, roundHalfUp, roundRatio } from "../../kernel/ratio";
import type { Tenths } from "../../kernel/tenths";

// The weights stand in the formulas as numbers: the engine's compiler folds them, as it does not fold module constants.

/** What a term's marks weigh together: each regular mark one, the mid-term mark two, the end-of-term mark three. */
export function termDivisor(regularCount: number): number {
  return regularCount + 2 + 3;
}

/** The weighted sum of a term's marks, in tenths. */
export function termSum(regularSum: number, midterm: number, final: number): number {
  return regularSum + 2 * midterm + 3 * final;
}

/**
 * A subject's term average in tenths, halves up, from whole tenths. Allocates nothing.
 *
 * @example averageOfTerm(94 + 75 + 60, 3, 81, 63) // 73: exactly 7.25, which binary fractions take for less
 */
export function averageOfTerm(
  regularSum: number,
  regularCount: number,
  midterm: number,
  final: number,
): number {
  // The sum and the divisor written out: with two calls more the average takes a quarter longer.
  return roundHalfUp(regularSum + 2 * midterm + 3 * final, regularCount + 2 + 3);
}

/**
 * A subject's year average in tenths from its two rounded term averages, the second weighing two; never exactly a
 * half. Allocates nothing.
 *
 * @example averageOfYear(43, 53) // 50
 */
export function averageOfYear(term1: number, term2: number): number {
  return roundHalfUp(term1 + 2 * term2, 3);
}

/** The sum of `marks` from `from` up to, not including, `to`. Allocates nothing. */
export function sumOfMarks(marks: ArrayLike<number>, from: number, to: number): number {
  let sum = 0;
  for (let index = from; index < to; index += 1) sum += marks[index] as number;
  return sum;
}

/**
 * A term average before it is rounded, in tenths.
 *
 * @example exactAverageOfTerm(229, 3, 81, 63) // { numerator: 580, denominator: 8 }
 */
export function exactAverageOfTerm(
  regularSum: number,
  regularCount: number,
  midterm: number,
  final: number,
): Ratio {
  return { numerator: termSum(regularSum, midterm, final), denominator: termDivisor(regularCount) };
}

/**
 * A year average before it is rounded, in tenths, from term averages that may themselves be unrounded.
 *
 * @example exactAverageOfYear({ numerator: 303, denominator: 7 }, { numerator: 368, denominator: 7 })
 * // { numerator: 7273, denominator: 147 }
 */
export function exactAverageOfYear(term1: Ratio, term2: Ratio): Ratio {
  return {
    numerator: term1.numerator * term2.denominator + 2 * term2.numerator * term1.denominator,
    denominator: 3 * term1.denominator * term2.denominator,
  };
}

/** An average rounded to one decimal. */
export function roundedAverage(exact: Ratio, mode: RoundingMode): Tenths {
  return roundRatio(exact, mode) as Tenths;
}

/**
 * An average cut to whole tenths: it reaches a threshold of whole tenths exactly when the uncut average does.
 *
 * @example cutAverage({ numerator: 399, denominator: 5 }) // 79
 */
export function cutAverage({ numerator, denominator }: Ratio): Tenths {
  return Math.floor(numerator / denominator) as Tenths;
}
