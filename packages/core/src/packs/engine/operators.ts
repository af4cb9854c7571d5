import type { Engine } from "json-rules-engine";
import { type Chain, type Consents, missingConsents, successorSigned } from "../chain";
import { type Deadline, parseDeadline } from "../deadline/expression";
import type { TimeOfRequest } from "../deadline/points";
import { dueDays, inEffect, startState, windowState } from "../deadline/resolve";
import type { RoleHierarchy } from "../roles";

/** The consents of a request, with the actor they are asked beside. */
export interface ConsentFact extends Consents {
  readonly actor: string;
  readonly roles: RoleHierarchy;
}

/**
 * Adds the operators that conditions of a pack use beside json-rules-engine's own.
 *
 * - `present`: the fact is given (and not false) or it is not
 * - `meets`: two lists share a value
 * - `inEffect`, `windowOpen`, `started`: a deadline expression at the time of the request
 * - `afterEarliest`, `upToLatest`: the day asked against the days of several expressions
 * - `consented`, `inOrder`: the chain of a norm, by its id, against the consents of the request
 *
 * What a request does not date is neither open, nor started, nor after or up to anything.
 */
export function addOperators(engine: Engine, chains: ReadonlyMap<string, Chain>): void {
  const deadlines = new Map<string, Deadline>();
  const deadline = (text: string): Deadline => {
    const known = deadlines.get(text);
    if (known !== undefined) return known;
    const parsed = parseDeadline(text);
    if ("error" in parsed) throw new RangeError(`not a deadline expression: ${parsed.error}`);
    deadlines.set(text, parsed);
    return parsed;
  };
  const days = (time: TimeOfRequest, texts: readonly string[]): readonly string[] => {
    const lists = texts.map((text) => dueDays(deadline(text), time).days.map(({ day }) => day));
    return lists.some((list) => list.length === 0) ? [] : lists.flat().sort();
  };

  engine.addOperator("present", (fact: unknown, value: boolean) => isGiven(fact) === value);
  engine.addOperator("meets", (fact: readonly string[], values: readonly string[]) =>
    values.some((one) => fact.includes(one)),
  );
  engine.addOperator(
    "inEffect",
    (time: TimeOfRequest, text: string) => inEffect(deadline(text), time) === true,
  );
  engine.addOperator(
    "windowOpen",
    (time: TimeOfRequest, text: string) => windowState(deadline(text), time).state === "open",
  );
  engine.addOperator(
    "started",
    (time: TimeOfRequest, text: string) => startState(deadline(text), time).state === "reached",
  );
  engine.addOperator("afterEarliest", (time: TimeOfRequest, texts: readonly string[]) => {
    const [first] = days(time, texts);
    return first !== undefined && time.asOf.day > first;
  });
  engine.addOperator("upToLatest", (time: TimeOfRequest, texts: readonly string[]) => {
    const last = days(time, texts).at(-1);
    return last !== undefined && time.asOf.day <= last;
  });
  engine.addOperator("consented", (consents: ConsentFact, norm: string) => {
    const chain = chains.get(norm);
    return (
      chain === undefined || missingConsents(chain, consents.actor, consents, consents.roles).length === 0
    );
  });
  engine.addOperator("inOrder", (consents: ConsentFact, norm: string) => {
    const chain = chains.get(norm);
    return chain === undefined || !successorSigned(chain, consents.actor, consents, consents.roles);
  });
}

function isGiven(fact: unknown): boolean {
  return fact !== undefined && fact !== false;
}
