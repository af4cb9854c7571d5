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
} from "../formulas/term-average";
import {
  averageWord,
  carriedAverageFinding,
  type TermAverages,
  type YearAverageReading,
  yearAverageFinding,
} from "../formulas/year-average";
import { clause } from "./clause";
import { tt43InForce } from "./in-force";
import { type Tt43Context, type Tt43Options, tt43Ambiguities } from "./options";

const rule = { id: clause(9, 1), inForce: tt43InForce };

const termLaw: TermAverageLaw = {
  average: rule.id,
  regularCount: clause(6),
  periodic: clause(7),
  missedAssessment: clause(7),
};

const termReading: TermAverageReading = { rounding: "halfUp", missingRegular: "incomplete" };

/**
 * A subject's term average ĐTBmhk (Article 9, clause 1): regular marks weigh one, the mid-term mark two, the
 * end-of-term mark three; rounded to one decimal, halves up.
 *
 * Marks and the average are tenths. A missing mark gives `undetermined` with its path (`regular.2`, `midterm`,
 * `final`) and every average still within reach. A mark off the scale is the error `mark.outOfRange`.
 *
 * @throws RangeError when `requiredRegular` is not a whole number from zero (a programmer's mistake).
 * @example
 * termAverage({ regular: [tenths(40), tenths(60), tenths(70)], midterm: tenths(50), final: tenths(50) }).outcome
 * // { status: "decided", value: 53 }: exactly 5.25
 */
export function termAverage(marks: TermMarks, context: Tt43Context = {}): Decision<Tenths> {
  return decide(rule, context.asOf, () => termAverageFinding(marks, termLaw, termReading));
}

/**
 * A subject's year average ĐTBmcn (Article 9, clause 1): the second term weighs two, the first one; rounded to one
 * decimal, halves up.
 *
 * Term averages are tenths, or exact fractions of tenths: these are rounded first, unless AMB-G04 is `fullPrecision`.
 * One that is missing gives `undetermined` with `term1` or `term2`; one off the scale is the error
 * `average.outOfRange`.
 *
 * @example yearAverage({ term1: tenths(43), term2: tenths(53) }).outcome // { status: "decided", value: 50 }
 */
export function yearAverage(averages: TermAverages, context: Tt43Context = {}): Decision<Tenths> {
  const options = chooseOptions(tt43Ambiguities, context.options);
  const findUnder = (reading: Tt43Options) => yearAverageFinding(averages, rule.id, yearReading(reading));
  return decide(rule, context.asOf, () => {
    const finding = findUnder(options);
    const decisive = decisiveAmbiguities(tt43Ambiguities, options, ["AMB-G04"], (other) =>
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
 * A subject's result of the year. The sources say nothing of a subject taught in one term only: it is left open with
 * the warning `subjectYear.singleTerm`, that term's average being the one result possible.
 *
 * @example subjectYear({ term1: tenths(80), term2: null, taughtIn: [1] }).outcome
 * // { status: "undetermined", missing: [], possible: [80] }
 */
export function subjectYear(input: SubjectYearInput, context: Tt43Context = {}): Decision<Tenths> {
  const { taughtIn } = input;
  if (taughtIn.length === 2) return yearAverage(input, context);
  const options = chooseOptions(tt43Ambiguities, context.options);
  const term = taughtIn[0] === 1 ? "term1" : "term2";
  return decide(rule, context.asOf, () => {
    const carried = carriedAverageFinding(term, input[term], rule.id, yearReading(options));
    if (carried.outcome.status !== "decided") return carried;
    return {
      outcome: undetermined([], [carried.outcome.value]),
      steps: [condition("average.bothTerms", rule.id, false, { term: taughtIn[0] })],
      diagnostics: [
        diagnostic("subjectYear.singleTerm", "warning", ["taughtIn"], { term: taughtIn[0] }),
        ...(carried.diagnostics ?? []),
      ],
    };
  });
}

function yearReading(options: Tt43Options): YearAverageReading {
  return { rounding: "halfUp", roundsTerms: options["AMB-G04"] === "chained" };
}
