import type { ClauseId } from "../kernel/citation";
import type { Tenths } from "../kernel/tenths";

export type CommentResult = "dat" | "chua-dat";

/** A legal value (a slug) and the clause that gives it; `none` stands for "no award". */
export interface Verdict {
  readonly value: string;
  readonly clause: ClauseId;
}

export interface MarkedResult {
  readonly subject: string;
  readonly average: Tenths;
  readonly optional: boolean;
}

export interface CommentedResult {
  readonly subject: string;
  readonly result: CommentResult;
}

/**
 * The rules of one secondary regime as the audit asks them: plain functions over complete input. A rule that the
 * regime leaves open for the given input answers `undefined`.
 */
export interface RuleSet {
  readonly instrument: string;
  readonly clauses: {
    readonly markScale: ClauseId;
    readonly regularCount: ClauseId;
    readonly periodic: { readonly marks: ClauseId; readonly comments: ClauseId };
    readonly average: ClauseId;
    readonly comment: ClauseId;
    readonly learning: ClauseId;
    readonly conduct: ClauseId;
    readonly award: ClauseId;
    readonly promotion: ClauseId;
    readonly exemption: ClauseId;
    readonly disability: ClauseId;
  };
  requiredRegular(assessedBy: "marks" | "comments", periodsPerYear: number | undefined): number | undefined;
  termAverage(regular: readonly Tenths[], midterm: Tenths, final: Tenths): Tenths;
  yearAverage(term1: Tenths, term2: Tenths): Tenths;
  /** The result of a term whose required assessments are all there. */
  /** `undefined` where the regime does not say how many assessments a term needs. */
  commentTerm(results: readonly CommentResult[]): CommentResult | undefined;
  /** The average over all subjects; absent where the circular has none. */
  overall?(averages: readonly Tenths[]): { readonly average: Tenths; readonly clause: ClauseId } | undefined;
  learning(marked: readonly MarkedResult[], comments: readonly CommentedResult[]): Verdict | undefined;
  /** Absent where the conduct of the year is judged by people, not computed. */
  readonly conductYear: ((term1: string, term2: string) => Verdict | undefined) | undefined;
  award(conduct: string, learning: string, averages: readonly Tenths[]): Verdict | undefined;
  termAward(conduct: string | undefined, learning: string | undefined): Verdict | undefined;
  promotion(
    conduct: string | undefined,
    learning: string | undefined,
    absentSessions: number | undefined,
  ): Verdict | undefined;
}
