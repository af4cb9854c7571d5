import { Decimal } from "decimal.js";
import { describe, expect, test } from "vitest";
import { roundHalfUp } from "../../kernel/ratio";
import {
  averageOfTerm,
  averageOfYear,
  cutAverage,
  exactAverageOfTerm,
  roundedAverage,
  sumOfMarks,
  termDivisor,
  termSum,
} from "./subject-average";

/** The average of `sum` tenths in decimal arithmetic, halves up, as tenths again. */
function decimalTenths(sum: number, divisor: number): number {
  return new Decimal(sum).div(10).div(divisor).toDecimalPlaces(1, Decimal.ROUND_HALF_UP).times(10).toNumber();
}

/** Marks with the given weighted sum, the heavier ones first. */
function marksWithSum(
  sum: number,
  regularCount: number,
): { regular: number; midterm: number; final: number } {
  const final = Math.min(100, Math.floor(sum / 3));
  const midterm = Math.min(100, Math.floor((sum - 3 * final) / 2));
  const regular = sum - 3 * final - 2 * midterm;
  if (regular < 0 || regular > 100 * regularCount) throw new RangeError(`no marks sum up to ${sum}`);
  return { regular, midterm, final };
}

describe("term averages against decimal arithmetic", () => {
  test.each([1, 2, 3, 4, 5])("every sum within reach, regular marks: %i", (regularCount) => {
    const divisor = termDivisor(regularCount);
    expect(divisor).toBe(regularCount + 5);
    const wrong: number[] = [];
    for (let sum = 0; sum <= 100 * divisor; sum += 1) {
      const { regular, midterm, final } = marksWithSum(sum, regularCount);
      const average = averageOfTerm(regular, regularCount, midterm, final);
      const viaRatio = roundedAverage(exactAverageOfTerm(regular, regularCount, midterm, final), "halfUp");
      if (average !== decimalTenths(sum, divisor) || viaRatio !== average) wrong.push(sum);
    }
    expect(wrong).toEqual([]);
  });

  test.each([6, 7, 8, 9, 10])("rounds every tenth over %i as decimal arithmetic does", (divisor) => {
    const wrong: number[] = [];
    for (let sum = 0; sum <= 100 * divisor; sum += 1) {
      if (roundHalfUp(sum, divisor) !== decimalTenths(sum, divisor)) wrong.push(sum);
    }
    expect(wrong).toEqual([]);
  });

  test("an exact half occurs only where the divisor is even", () => {
    const halves = [6, 7, 8, 9, 10].filter((divisor) =>
      Array.from({ length: 100 * divisor }, (_, sum) => sum).some(
        (sum) => (2 * sum) % (2 * divisor) === divisor,
      ),
    );
    expect(halves).toEqual([6, 8, 10]);
  });

  test("every pair of term averages gives the year's, never over a half", () => {
    const wrong: string[] = [];
    for (let term1 = 0; term1 <= 100; term1 += 1) {
      for (let term2 = 0; term2 <= 100; term2 += 1) {
        const sum = term1 + 2 * term2;
        if (averageOfYear(term1, term2) !== decimalTenths(sum, 3) || (2 * sum) % 6 === 3) {
          wrong.push(`${term1} ${term2}`);
        }
      }
    }
    expect(wrong).toEqual([]);
  });
});

test("the float trap: 9.4, 7.5, 6.0 | 8.1 | 6.3 is 7.3", () => {
  const regular = [94, 75, 60];
  expect(sumOfMarks(regular, 0, 3)).toBe(229);
  expect(termSum(229, 81, 63)).toBe(580);
  expect(averageOfTerm(229, 3, 81, 63)).toBe(73);
});

test("an average is cut, not rounded, for exact comparison", () => {
  expect(cutAverage({ numerator: 399, denominator: 5 })).toBe(79);
  expect(cutAverage({ numerator: 400, denominator: 5 })).toBe(80);
});
