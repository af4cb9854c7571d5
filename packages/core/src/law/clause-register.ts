import type { ClauseId } from "../kernel/citation";
import type { Evidence } from "./parameter";
import tt22 from "./tt22-2021/clauses.json";

/**
 * What becomes of a clause: computed by this library, left to the regulation of a school or province, left to people,
 * or outside what the library is for.
 */
export type ClauseStatus = "encoded" | "local-pack" | "human-judgement" | "out-of-scope";

/** One article, clause or point of an instrument, as far as the sources name it. */
export interface Clause {
  readonly id: ClauseId;
  readonly status: ClauseStatus;
  /** How its text was checked. */
  readonly confidence: Evidence;
  /** `unverified`: its number, or the clauses and points below it, were not all seen in the sources. */
  readonly structure?: "unverified";
  /** The exports that encode it or say whose task it is. */
  readonly exports?: readonly string[];
  /** The key of its title in the locale files. */
  readonly title: string;
}

// The shape of the file is what `clause-register.test.ts` checks.
const registers: { readonly [instrument: string]: readonly Clause[] } = {
  "tt22-2021": tt22 as readonly Clause[],
};

/**
 * The registered clauses of an instrument, in the order of the text; empty for an instrument without a register.
 *
 * @example clausesOf("tt22-2021")[0]?.id // "tt22-2021/1"
 */
export function clausesOf(instrument: string): readonly Clause[] {
  return Object.hasOwn(registers, instrument) ? (registers[instrument] ?? []) : [];
}

/**
 * The registered clause of an id, or `undefined`.
 *
 * @example findClause("tt22-2021/12.1.c")?.status // "encoded"
 */
export function findClause(id: string): Clause | undefined {
  return clausesOf(id.slice(0, id.indexOf("/"))).find((clause) => clause.id === id);
}
