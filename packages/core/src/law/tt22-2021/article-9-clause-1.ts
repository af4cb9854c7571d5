import { type Decision, decide, undetermined } from "../../kernel/decision";
import { diagnostic } from "../../kernel/diagnostic";
import type { Tenths } from "../../kernel/tenths";
import { condition } from "../../kernel/trace";
import { chooseOptions, decisiveAmbiguities } from "../ambiguity";
import {
  type TermAverageLaw,
  type TermAverageReading,
  type TermMarks,
  termAverageFinding,
  termAverageResult,
} from "../formulas/term-average";
import {
  averageWord,
  carriedAverageFinding,
  type TermAverages,
  type YearAverageReading,
  yearAverageFinding,
} from "../formulas/year-average";
import { unverifiedSource } from "../source";
import { clause } from "./clause";
import { tt22InForce } from "./in-force";
import { type Tt22Context, type Tt22Options, tt22Ambiguities } from "./options";

const averageClause = clause(9, 1, "b");
const averageRule = { id: averageClause, inForce: tt22InForce };

const termLaw: TermAverageLaw = {
  average: averageClause,
  regularCount: clause(6, 2),
  periodic: clause(7, 3),
  missedAssessment: clause(7, 5),
};

/**
 * A subject's term average ĐTBmhk (Article 9, clause 1, point b): regular marks weigh one, the mid-term mark two, the
 * end-of-term mark three; rounded to one decimal.
 *
 * Marks and the average are tenths. A missing mark gives `undetermined` with its path (`regular.2`, `midterm`,
 * `final`) and every average that is still within reach; A07 may let missing regular marks go or count as zero. A mark
 * off the scale is an error diagnostic `mark.outOfRange` and counts as missing. `ambiguity.decisive` names A01 and A07
 * where another reading gives another average.
 *
 * @throws RangeError when `requiredRegular` is not a whole number from zero (a programmer's mistake).
 * @example
 * termAverage({ regular: [tenths(94), tenths(75), tenths(60)], midterm: tenths(81), final: tenths(63) }).outcome
 * // { status: "decided", value: 73 }: exactly 7.25
 */
export function termAverage(marks: TermMarks, context: Tt22Context = {}): Decision<Tenths> {
  const options = chooseOptions(tt22Ambiguities, context.options);
  return decide(averageRule, context.asOf, () => {
    const finding = termAverageFinding(marks, termLaw, termReading(options));
    const decisive = decisiveAmbiguities(tt22Ambiguities, options, ["A01", "A07"], (other) =>
      termAverageResult(marks, termReading(other)),
    );
    const countsZeros = finding.steps.some(({ id }) => id === "average.missingAsZero");
    return {
      ...finding,
      diagnostics: [
        ...(finding.diagnostics ?? []),
        ...(countsZeros ? [unverifiedSource(termLaw.missedAssessment)] : []),
        ...decisive,
      ],
    };
  });
}

/**
 * A subject's year average ĐTBmcn (Article 9, clause 1, point b): the second term weighs two, the first one; rounded to
 * one decimal.
 *
 * Term averages are tenths, or exact fractions of tenths (`exactAverageOfTerm`): these are rounded first, unless A02 is
 * `unroundedSemesters`. One that is missing gives `undetermined` with `term1` or `term2` and every average within reach;
 * one off the scale is an error diagnostic `average.outOfRange` and counts as missing. `ambiguity.decisive` names A01
 * and A02 where another reading gives another average.
 *
 * @example yearAverage({ term1: tenths(43), term2: tenths(53) }).outcome // { status: "decided", value: 50 }
 */
export function yearAverage(averages: TermAverages, context: Tt22Context = {}): Decision<Tenths> {
  const options = chooseOptions(tt22Ambiguities, context.options);
  const findUnder = (reading: Tt22Options) =>
    yearAverageFinding(averages, averageClause, yearReading(reading));
  return decide(averageRule, context.asOf, () => {
    const finding = findUnder(options);
    const decisive = decisiveAmbiguities(tt22Ambiguities, options, ["A01", "A02"], (other) =>
      averageWord(findUnder(other)),
    );
    return { ...finding, diagnostics: [...(finding.diagnostics ?? []), ...decisive] };
  });
}

/** The term averages of a subject and the terms in which it is taught. */
export interface SubjectYearInput extends TermAverages {
  readonly taughtIn: readonly [1] | readonly [2] | readonly [1, 2];
}

/**
 * A subject's result of the year, also where it is taught in one term only: that term's average is carried over, or,
 * under A12 `undetermined`, left open with the diagnostic `subjectYear.singleTerm`.
 *
 * Shapes and problems as for `yearAverage`.
 *
 * @example subjectYear({ term1: tenths(80), term2: null, taughtIn: [1] }).outcome // { status: "decided", value: 80 }
 */
export function subjectYear(input: SubjectYearInput, context: Tt22Context = {}): Decision<Tenths> {
  const { taughtIn } = input;
  if (taughtIn.length === 2) return yearAverage(input, context);
  const options = chooseOptions(tt22Ambiguities, context.options);
  const term = taughtIn[0] === 1 ? "term1" : "term2";
  const carry = (reading: Tt22Options) =>
    carriedAverageFinding(term, input[term], averageClause, yearReading(reading));
  return decide(averageRule, context.asOf, () => {
    const carried = carry(options);
    const decisive = decisiveAmbiguities(tt22Ambiguities, options, ["A01", "A12"], (other) =>
      other.A12 === "carry" ? averageWord(carry(other)) : "undetermined",
    );
    const diagnostics = [...(carried.diagnostics ?? []), ...decisive];
    if (options.A12 === "carry" || carried.outcome.status !== "decided") return { ...carried, diagnostics };
    return {
      outcome: undetermined([], [carried.outcome.value]),
      steps: [condition("average.bothTerms", averageClause, false, { term: taughtIn[0] })],
      diagnostics: [
        diagnostic("subjectYear.singleTerm", "warning", ["taughtIn"], { term: taughtIn[0] }),
        ...diagnostics,
      ],
    };
  });
}

function termReading({ A01, A07 }: Tt22Options): TermAverageReading {
  return { rounding: A01, missingRegular: A07 };
}

function yearReading({ A01, A02 }: Tt22Options): YearAverageReading {
  return { rounding: A01, roundsTerms: A02 === "roundedSemesters" };
}
