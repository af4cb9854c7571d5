import type { CommentTerm, Level, MarkedTerm, Term } from "./lawful";
import type { CommentId, MarkedId } from "./subjects";

/**
 * What is fixed about a pupil before chance invents the rest. `averages` are the term averages in tenths, first term
 * and second; those of the `fixed` subjects are kept, the others may move a little as long as no level and no award
 * changes. `marks` fixes the marks themselves.
 */
export interface Shape {
  readonly averages: { readonly [id in MarkedId]: readonly [term1: number, term2: number] };
  readonly fixed: readonly MarkedId[];
  readonly marks?: readonly (MarkedTerm & { readonly subject: MarkedId; readonly term: Term })[];
  readonly comments?: readonly (CommentTerm & { readonly subject: CommentId; readonly term: Term })[];
  readonly conduct: readonly [term1: Level, term2: Level];
  /** Sessions away, with leave and without, by term. */
  readonly absences: {
    readonly [term in Term]: readonly [excused: number, unexcused: number];
  };
}

/** Few days away, as most pupils have. */
export const seldomAbsent: Shape["absences"] = { "1": [1, 0], "2": [2, 0] };
