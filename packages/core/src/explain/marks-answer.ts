import type { ClauseId } from "../kernel/citation";
import type { Outcome } from "../kernel/outcome";
import { formatTenths, type Tenths, tenths } from "../kernel/tenths";
import { type Step, step } from "../kernel/trace";
import type { CommentResult } from "../law/formulas/levels";
import { markRange } from "../law/formulas/mark";
import { type OpenYearSubject, openPaths } from "./open-record";
import type { MarksSolution } from "./solve-marks";

/**
 * The least that must still be earned, each open mark and each open result of a comment subject by its path
 * (`subjects.toan.term2.final`), or the clauses because of which nothing suffices.
 */
export type LeastMarks =
  | {
      readonly reachable: true;
      readonly marks: readonly { readonly path: string; readonly mark: Tenths }[];
      readonly results: readonly { readonly path: string; readonly result: CommentResult }[];
    }
  | { readonly reachable: false; readonly because: readonly [ClauseId, ...ClauseId[]] };

/** The answer by every open path of the year. */
export function toLeastMarks(solution: MarksSolution, subjects: readonly OpenYearSubject[]): LeastMarks {
  if ("because" in solution) return { reachable: false, because: solution.because };
  const paths = openPaths(subjects);
  return {
    reachable: true,
    marks: paths.marks.map((path) => ({ path, mark: tenths(solution.marks.get(path) ?? markRange.lowest) })),
    results: paths.results.map((path) => ({ path, result: solution.results.get(path) ?? "chua-dat" })),
  };
}

/** Answers without those that are there already. */
export function distinct(answers: readonly LeastMarks[]): LeastMarks[] {
  return [...new Map(answers.map((one) => [JSON.stringify(one), one])).values()];
}

/** One step for each open mark and each result that must be Đạt. */
export function earnedSteps(
  subjects: readonly OpenYearSubject[],
  { marks, results }: Exclude<MarksSolution, { readonly because: unknown }>,
  markClause: ClauseId,
  resultClause: ClauseId,
): Step[] {
  const paths = openPaths(subjects);
  return [
    ...paths.marks.map((path) =>
      step("leastMarks.mark", markClause, {
        part: path,
        mark: formatTenths(tenths(marks.get(path) ?? markRange.lowest)),
      }),
    ),
    ...paths.results.flatMap((path) =>
      results.get(path) === "dat"
        ? [step("leastMarks.result", resultClause, { part: path, result: "dat" })]
        : [],
    ),
  ];
}

/** The answer as a word, for comparing readings. */
export function wordOf(outcome: Outcome<LeastMarks>): string {
  if (outcome.status !== "decided") return outcome.status;
  const { value } = outcome;
  if (!value.reachable) return "impossible";
  return [
    ...value.marks.map(({ mark }) => formatTenths(mark)),
    ...value.results.map(({ result }) => result),
  ].join(", ");
}
