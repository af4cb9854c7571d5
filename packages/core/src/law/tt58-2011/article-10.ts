import { type Decision, decide } from "../../kernel/decision";
import { formatTenths, type Tenths } from "../../kernel/tenths";
import { chooseOptions } from "../ambiguity";
import {
  type TermAverageLaw,
  type TermAverageReading,
  type TermMarks,
  termAverageFinding,
} from "../formulas/term-average";
import { carriedAverageFinding, type TermAverages, yearAverageFinding } from "../formulas/year-average";
import { amendment, clause } from "./clause";
import { tt26InForce, tt58InForce } from "./in-force";
import { type Tt58Context, tt58Ambiguities } from "./options";
import { recalled } from "./recalled";

const id = clause(10);

const termLaw: TermAverageLaw = {
  average: id,
  regularCount: amendment(1, 4),
  periodic: clause(8),
  missedAssessment: clause(8),
};

const termReading: TermAverageReading = { rounding: "halfUp", missingRegular: "incomplete" };
const yearReading = { rounding: "halfUp", roundsTerms: true } as const;

/**
 * A subject's term average ĐTBmhk (Article 10, as worded by Circular 26/2020): regular marks weigh one, the mid-term
 * mark two, the end-of-term mark three; rounded to one decimal, halves up.
 *
 * Marks and the average are tenths. A missing mark gives `undetermined` with its path (`regular.2`, `midterm`,
 * `final`) and every average still within reach; whether it counts as 0 is for `missing` to say. A mark off the scale
 * is the error `mark.outOfRange`.
 *
 * @throws RangeError when `requiredRegular` is not a whole number from zero (a programmer's mistake).
 * @example
 * termAverage({ regular: [tenths(80), tenths(70)], midterm: tenths(65), final: tenths(70) }).outcome
 * // { status: "decided", value: 70 }
 */
export function termAverage(marks: TermMarks, context: Tt58Context = {}): Decision<Tenths> {
  return decide({ id, inForce: tt26InForce }, context.asOf, () =>
    termAverageFinding(marks, termLaw, termReading),
  );
}

/**
 * A subject's year average ĐTBmcn (Article 10): the second term weighs two, the first one; rounded to one decimal,
 * halves up. Term averages are tenths, or exact fractions of tenths, which are rounded first.
 *
 * One that is missing gives `undetermined` with `term1` or `term2`; one off the scale is the error
 * `average.outOfRange`. Asked for a day before Circular 26/2020, the answer rests on what was recalled
 * (`source.unverified`, B04).
 *
 * @example yearAverage({ term1: tenths(60), term2: tenths(71) }).outcome // { status: "decided", value: 67 }
 */
export function yearAverage(averages: TermAverages, context: Tt58Context = {}): Decision<Tenths> {
  const options = chooseOptions(tt58Ambiguities, context.options);
  return decide({ id, inForce: tt58InForce }, context.asOf, () => {
    const finding = yearAverageFinding(averages, id, yearReading);
    return context.asOf !== undefined && context.asOf < tt26InForce.from
      ? recalled(finding, id, options, formatTenths)
      : finding;
  });
}

/** The term averages of a subject and the terms in which it is taught. */
export interface SubjectYearInput extends TermAverages {
  readonly taughtIn: readonly [1] | readonly [2] | readonly [1, 2];
}

/**
 * A subject's result of the year, also where it is taught in one term only: that term's average is the year's. This
 * was recalled, not read (`source.unverified`, B04). Shapes and problems as for `yearAverage`.
 *
 * @example subjectYear({ term1: tenths(80), term2: null, taughtIn: [1] }).outcome // { status: "decided", value: 80 }
 */
export function subjectYear(input: SubjectYearInput, context: Tt58Context = {}): Decision<Tenths> {
  const { taughtIn } = input;
  if (taughtIn.length === 2) return yearAverage(input, context);
  const options = chooseOptions(tt58Ambiguities, context.options);
  const term = taughtIn[0] === 1 ? "term1" : "term2";
  return decide({ id, inForce: tt58InForce }, context.asOf, () =>
    recalled(carriedAverageFinding(term, input[term], id, yearReading), id, options, formatTenths),
  );
}
