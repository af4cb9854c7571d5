import type { ClauseId } from "../../kernel/citation";
import { decided, type Finding, undetermined } from "../../kernel/decision";
import { type Diagnostic, diagnostic } from "../../kernel/diagnostic";
import type { Ratio, RoundingMode } from "../../kernel/ratio";
import { formatTenths, type Tenths, tenths } from "../../kernel/tenths";
import { condition, type Step, step } from "../../kernel/trace";
import { averagesBetween, formatAverage, roundingStep } from "./average-steps";
import { markRange } from "./mark";
import { exactAverageOfYear, roundedAverage } from "./subject-average";

/** A term average in tenths: rounded, exact as a fraction of tenths, or not there. */
export type TermAverage = Tenths | Ratio | null;

/** The two term averages of one subject. */
export interface TermAverages {
  readonly term1: TermAverage;
  readonly term2: TermAverage;
}

/** How the open questions of a year average are read. */
export interface YearAverageReading {
  readonly rounding: RoundingMode;
  /** Whether term averages are rounded before the year's is computed. */
  readonly roundsTerms: boolean;
}

/**
 * Finds a subject's year average and the steps that led there.
 *
 * An average off the scale is an error diagnostic `average.outOfRange` and counts as missing.
 */
export function yearAverageFinding(
  { term1, term2 }: TermAverages,
  clause: ClauseId,
  reading: YearAverageReading,
): Finding<Tenths> {
  const first = asRatio(term1, reading);
  const second = asRatio(term2, reading);
  const diagnostics = [...outOfRange("term1", term1), ...outOfRange("term2", term2)];
  if (first === null || second === null) {
    const missing = [...(first === null ? ["term1"] : []), ...(second === null ? ["term2"] : [])];
    return {
      outcome: undetermined(missing, reachable(first, second, reading)),
      steps: [condition("average.terms", clause, false, { missing })],
      diagnostics,
    };
  }
  const exact = exactAverageOfYear(first, second);
  const sum = step("average.yearSum", clause, {
    term1: formatAverage(first),
    term2: formatAverage(second),
    sum: formatTenths(tenths(exact.numerator)),
    divisor: exact.denominator,
  });
  return {
    outcome: decided(roundedAverage(exact, reading.rounding)),
    steps: [
      ...termRounding(term1, clause, reading),
      ...termRounding(term2, clause, reading),
      sum,
      roundingStep(clause, exact, reading.rounding),
    ],
    diagnostics,
  };
}

/** The average of the only term in which a subject was taught, carried over as the year's. */
export function carriedAverageFinding(
  term: "term1" | "term2",
  average: TermAverage,
  clause: ClauseId,
  reading: YearAverageReading,
): Finding<Tenths> {
  const only = asRatio(average, reading);
  const diagnostics = outOfRange(term, average);
  if (only === null) {
    return {
      outcome: undetermined([term], averagesBetween(markRange.lowest, markRange.highest)),
      steps: [condition("average.terms", clause, false, { missing: [term] })],
      diagnostics,
    };
  }
  const carried = roundedAverage(only, reading.rounding);
  return {
    outcome: decided(carried),
    steps: [
      ...termRounding(average, clause, reading),
      step("average.carried", clause, { term: term === "term1" ? 1 : 2, average: formatTenths(carried) }),
    ],
    diagnostics,
  };
}

/** A finding's average as a word, `undetermined` where there is none; for comparing readings. */
export function averageWord({ outcome }: Finding<Tenths>): string {
  return outcome.status === "decided" ? formatTenths(outcome.value) : "undetermined";
}

function asRatio(average: TermAverage, { rounding, roundsTerms }: YearAverageReading): Ratio | null {
  if (average === null || !isOnScale(average)) return null;
  if (typeof average === "number") return { numerator: average, denominator: 1 };
  return roundsTerms ? { numerator: roundedAverage(average, rounding), denominator: 1 } : average;
}

function isOnScale(average: Tenths | Ratio): boolean {
  const { numerator, denominator } =
    typeof average === "number" ? { numerator: average, denominator: 1 } : average;
  return (
    Number.isSafeInteger(numerator) &&
    Number.isSafeInteger(denominator) &&
    denominator > 0 &&
    numerator >= markRange.lowest &&
    numerator <= markRange.highest * denominator
  );
}

function outOfRange(path: string, average: TermAverage): Diagnostic[] {
  if (average === null || isOnScale(average)) return [];
  const text =
    typeof average === "number" ? formatTenths(average) : `${average.numerator}/${average.denominator}`;
  return [diagnostic("average.outOfRange", "error", [path], { average: text })];
}

function termRounding(average: TermAverage, clause: ClauseId, reading: YearAverageReading): Step[] {
  return average === null || typeof average === "number" || !reading.roundsTerms
    ? []
    : [roundingStep(clause, average, reading.rounding)];
}

/**
 * Every year average within reach: one tenth of a term average moves the year's by two thirds of a tenth at most, so
 * none is skipped between the lowest and the highest.
 */
function reachable(first: Ratio | null, second: Ratio | null, { rounding }: YearAverageReading): Tenths[] {
  const at = (mark: number): Tenths => {
    const filled = { numerator: mark, denominator: 1 };
    return roundedAverage(exactAverageOfYear(first ?? filled, second ?? filled), rounding);
  };
  return averagesBetween(at(markRange.lowest), at(markRange.highest));
}
