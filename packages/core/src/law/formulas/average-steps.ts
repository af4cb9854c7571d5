import type { ClauseId } from "../../kernel/citation";
import { type Ratio, type RoundingMode, roundRatio } from "../../kernel/ratio";
import { formatTenths, type Tenths, tenths } from "../../kernel/tenths";
import { type Step, step } from "../../kernel/trace";
import { markRange } from "./mark";

/** The step that rounds an average of tenths to one decimal. */
export function roundingStep(clause: ClauseId, exact: Ratio, mode: RoundingMode): Step {
  return step("average.rounded", clause, {
    sum: formatTenths(tenths(exact.numerator)),
    divisor: exact.denominator,
    mode,
    average: formatTenths(tenths(roundRatio(exact, mode))),
  });
}

/** Writes an exact average: `"7.3"`, or `"58.0/8"` where it is a fraction of tenths. */
export function formatAverage({ numerator, denominator }: Ratio): string {
  const sum = formatTenths(tenths(numerator));
  return denominator === 1 ? sum : `${sum}/${denominator}`;
}

/** Every average from one to another, in tenths, ascending. */
export function averagesBetween(lowest: number, highest: number): Tenths[] {
  return Array.from({ length: highest - lowest + 1 }, (_, index) => tenths(lowest + index));
}

/** Every mark there is, ascending. */
export function everyMark(): Tenths[] {
  return averagesBetween(markRange.lowest, markRange.highest);
}
