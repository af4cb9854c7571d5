import type { ClauseId } from "../kernel/citation";
import type { Decision, Rule } from "../kernel/decision";
import type { Diagnostic } from "../kernel/diagnostic";
import type { Search } from "./nearest-changes";

/** One result of a record: an average in tenths, or 1 for Đạt and 0 for Chưa đạt; `null` where there is none. */
export interface LevelResult {
  readonly key: string;
  readonly kind: "mark" | "comment";
  readonly value: number | null;
}

/** The ranks of a level before and after the clause on the one subject in the way. */
export interface LevelRanks {
  readonly base: number;
  readonly final: number;
}

/** The level of one record as explanations ask an instrument for it, options and day already chosen. */
export interface LevelLaw {
  readonly rule: Rule;
  /** The levels, lowest first; a rank is a place in this list. */
  readonly levels: readonly string[];
  /** The results that count, in the order of `compareKeys`, comment subjects last. */
  readonly results: readonly LevelResult[];
  readonly adjustmentClause: ClauseId;
  /** The clause that says what a level asks. */
  clauseOf(rank: number): ClauseId;
  /** The ranks that a complete record of these results, standing at `values`, gets. */
  judge(values: readonly number[]): LevelRanks;
  /** What is sought so that a level of rank `goal` or better is reached. */
  searchFor(goal: number): Search;
  /** The instrument's own decision; keys in `missing` are those of `results`. */
  decide(): Decision<unknown, string>;
  /** Which other readings would give another word for this question. */
  decisive(word: (law: LevelLaw) => string): readonly Diagnostic[];
}
