import type { ClauseId } from "./citation";
import { type IsoDate, isWithin, type Period } from "./civil-date";
import type { Diagnostic } from "./diagnostic";
import type { Outcome } from "./outcome";
import type { Step } from "./trace";

/**
 * The one shape of every answer: the rule, the day it was asked for (absent when the question carries none), the
 * outcome, the clauses it rests on, the steps with the ones that did not hold, and what the data had wrong.
 * Plain JSON without timings, so equal questions give byte-equal answers.
 */
export interface Decision<T, P = T> {
  readonly rule: ClauseId;
  readonly asOf?: IsoDate;
  readonly outcome: Outcome<T, P>;
  readonly cites: readonly [ClauseId, ...ClauseId[]];
  readonly steps: readonly Step[];
  readonly diagnostics: readonly Diagnostic[];
}

/** What a rule is: its id, the days on which it is in force. */
export interface Rule {
  readonly id: ClauseId;
  readonly inForce: Period;
}

/** What a rule found, before it is dated and its citations are gathered. */
export interface Finding<T, P = T> {
  readonly outcome: Outcome<T, P>;
  readonly steps: readonly Step[];
  readonly diagnostics?: readonly Diagnostic[];
}

/**
 * Turns what a rule found into a decision: checks that the rule is in force on `asOf` and gathers the clauses cited
 * by the steps, in order of first use, behind the rule's own.
 *
 * @example decide({ id: "tt22-2021/9.1.b", inForce }, undefined, () => ({ outcome, steps: [] })).rule
 */
export function decide<T, P = T>(
  rule: Rule,
  asOf: IsoDate | undefined,
  find: () => Finding<T, P>,
): Decision<T, P> {
  const dated = asOf === undefined ? {} : { asOf };
  if (asOf !== undefined && !isWithin(asOf, rule.inForce)) {
    return {
      rule: rule.id,
      ...dated,
      outcome: { status: "notInForce", inForce: rule.inForce },
      cites: [rule.id],
      steps: [],
      diagnostics: [],
    };
  }
  const { outcome, steps, diagnostics = [] } = find();
  return { rule: rule.id, ...dated, outcome, cites: citesOf(rule.id, steps), steps, diagnostics };
}

/** The outcome of a rule that had all it needed. */
export function decided<T>(value: T): Outcome<T, never> {
  return { status: "decided", value };
}

/** The outcome of a rule that lacks input. */
export function undetermined<P>(missing: readonly string[], possible: readonly P[]): Outcome<never, P> {
  return { status: "undetermined", missing, possible };
}

function citesOf(first: ClauseId, steps: readonly Step[]): [ClauseId, ...ClauseId[]] {
  const rest = new Set<ClauseId>();
  const visit = (list: readonly Step[]): void => {
    for (const { cite, steps: inner } of list) {
      rest.add(cite);
      visit(inner);
    }
  };
  visit(steps);
  rest.delete(first);
  return [first, ...rest];
}
