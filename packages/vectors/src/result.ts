import type { ProgramEnd } from "./ask-program";
import type { ExpectedAnswer, Json } from "./vector";

/** How many cases went which way. */
export interface Tally {
  readonly passed: number;
  readonly failed: number;
  /** The program said that it does not know the operation, the option or the instrument. */
  readonly notCovered: number;
}

/** Why there is no answer to compare: none came, one could not be read, or a function threw. */
export type AnswerProblem = "none" | "garbled" | "outOfOrder" | "threw";

/** One case that failed: what was due, and what came. */
export interface VectorFailure {
  readonly id: string;
  readonly clause: string;
  readonly expected: ExpectedAnswer;
  /** The compared parts of the answer, or what was wrong with it and the text that came. */
  readonly got:
    | { readonly [part: string]: Json }
    | { readonly problem: AnswerProblem; readonly text?: string };
}

/** The result of one run: what `sodiem vectors run --result` writes, for its program's makers to publish. */
export interface VectorResult {
  readonly $schema: string;
  readonly protocol: 1;
  readonly vectorsVersion: string;
  /** The command line, or the name that was given. */
  readonly program: string;
  /** The day of the run as given; no clock is read. */
  readonly date: string | null;
  /** The clause or instrument to which the run was limited. */
  readonly filter: string | null;
  readonly end: ProgramEnd;
  readonly totals: Tally & { readonly cases: number };
  readonly byClause: { readonly [clause: string]: Tally };
  readonly failures: readonly VectorFailure[];
}
