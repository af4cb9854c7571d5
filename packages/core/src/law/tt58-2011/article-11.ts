import { type Decision, decide, decided, undetermined } from "../../kernel/decision";
import { type Diagnostic, diagnostic } from "../../kernel/diagnostic";
import { roundHalfUp } from "../../kernel/ratio";
import { formatTenths, type Tenths, tenths } from "../../kernel/tenths";
import { condition, type Step, step } from "../../kernel/trace";
import { averagesBetween } from "../formulas/average-steps";
import { isMark, markRange } from "../formulas/mark";
import { clause } from "./clause";
import { tt58InForce } from "./in-force";
import type { Tt58Context } from "./options";

const id = clause(11);

/** The averages of the marked subjects of a term or of the year by the key of the subject; `null` is not there yet. */
export type SubjectAverages = { readonly [subject: string]: Tenths | null };

/**
 * The average over all marked subjects, ĐTBhk or ĐTBcn, in tenths, halves up, from the sum of their averages. Allocates
 * nothing.
 *
 * @example overallOfSum(65 + 70 + 80 + 80, 4) // 74: exactly 7.375
 */
export function overallOfSum(sum: number, subjects: number): number {
  return roundHalfUp(sum, subjects);
}

/**
 * The average over all marked subjects of a term (ĐTBhk) or of the year (ĐTBcn) (Article 11): the plain mean, without
 * coefficients, rounded to one decimal; that of the year comes from the subjects' year averages.
 *
 * Averages are tenths. One that is missing gives `undetermined` with its path (`averages.toan`) and every result still
 * within reach; one off the scale is the error `average.outOfRange`.
 *
 * @example
 * overallAverage({ averages: { toan: tenths(65), "ngu-van": tenths(70) } }).outcome
 * // { status: "decided", value: 68 }: exactly 6.75
 */
export function overallAverage(
  { averages }: { readonly averages: SubjectAverages },
  context: Tt58Context = {},
): Decision<Tenths> {
  return decide({ id, inForce: tt58InForce }, context.asOf, () => {
    const entries = Object.entries(averages);
    const known = knownAverages(averages);
    const sum = known.reduce((total, average) => total + average, 0);
    const missing = missingAverages(averages);
    const diagnostics = outOfRange(averages);
    if (missing.length > 0) {
      const subjects = Math.max(1, entries.length);
      const open = (subjects - known.length) * markRange.highest;
      // Raising one average by a tenth moves the mean by a tenth at most, so no result is skipped.
      return {
        outcome: undetermined(
          missing,
          averagesBetween(overallOfSum(sum, subjects), overallOfSum(sum + open, subjects)),
        ),
        steps: [condition("overall.complete", id, false, { missing })],
        diagnostics,
      };
    }
    return {
      outcome: decided(tenths(overallOfSum(sum, entries.length))),
      steps: [overallStep(sum, entries.length)],
      diagnostics,
    };
  });
}

/** The step that takes the mean of all marked subjects. */
export function overallStep(sum: number, subjects: number): Step {
  return step("overall.mean", id, {
    sum: formatTenths(tenths(sum)),
    subjects,
    average: formatTenths(tenths(overallOfSum(sum, subjects))),
  });
}

/** The averages that are there and on the scale. */
export function knownAverages(averages: SubjectAverages): Tenths[] {
  return Object.values(averages).flatMap((average) => (average !== null && isMark(average) ? [average] : []));
}

/** The paths of the averages that are not there or off the scale; `averages` where there is no subject at all. */
export function missingAverages(averages: SubjectAverages): string[] {
  const entries = Object.entries(averages);
  if (entries.length === 0) return ["averages"];
  return entries.flatMap(([subject, average]) =>
    average === null || !isMark(average) ? [`averages.${subject}`] : [],
  );
}

/** An error for each average off the scale. */
export function outOfRange(averages: SubjectAverages): Diagnostic[] {
  return Object.entries(averages).flatMap(([subject, average]) =>
    average === null || isMark(average)
      ? []
      : [
          diagnostic("average.outOfRange", "error", [`averages.${subject}`], {
            average: formatTenths(average),
          }),
        ],
  );
}
