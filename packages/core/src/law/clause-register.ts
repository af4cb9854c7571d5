import type { ClauseId } from "../kernel/citation";
import type { Evidence } from "./parameter";
import qd02 from "./qd02-2007/clauses.json";
import tt22Of2016 from "./tt22-2016/clauses.json";
import tt22 from "./tt22-2021/clauses.json";
import tt27 from "./tt27-2020/clauses.json";
import tt43 from "./tt43-2021/clauses.json";
import tt58 from "./tt58-2011/clauses.json";
import tt26 from "./tt58-2011/clauses-tt26-2020.json";
import tt70 from "./tt70-2026/clauses.json";

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

// The shape of the files is what the tests of the registers check.
const registers: { readonly [instrument: string]: readonly Clause[] } = {
  "tt22-2021": tt22 as readonly Clause[],
  "tt27-2020": tt27 as readonly Clause[],
  "tt43-2021": tt43 as readonly Clause[],
  "tt70-2026": tt70 as readonly Clause[],
  "tt58-2011": tt58 as readonly Clause[],
  "tt26-2020": tt26 as readonly Clause[],
  "tt22-2016": tt22Of2016 as readonly Clause[],
  "qd02-2007": qd02 as readonly Clause[],
};

/** The instruments whose clauses are registered: what applies today, then what it replaced. */
export const registeredInstruments: readonly string[] = Object.keys(registers);

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
