import type { IsoDate } from "../kernel/civil-date";
import type { Step } from "../kernel/trace";

/** What a pack may answer to a request. */
export const decisionStatuses = [
  "allowed",
  "needs",
  "denied",
  "undetermined",
  "disputed",
  "not-applicable",
] as const;
/** The six answers to "may this person do this now". */
export type DecisionStatus = (typeof decisionStatuses)[number];

/** What the request lacks: proofs, approvals, and facts as paths into it. */
export interface Missing {
  readonly evidence: readonly string[];
  readonly approvals: readonly string[];
  readonly facts: readonly string[];
}

/** A date by which a norm obliges; it never changes the status. */
export interface Duty {
  readonly norm: string;
  readonly date: IsoDate;
}

/** The answer of a pack to a request: plain JSON, equal requests give equal answers. */
export interface PackDecision {
  readonly pack: string;
  /** The civil day the request was judged by. */
  readonly asOf: IsoDate;
  readonly status: DecisionStatus;
  readonly missing: Missing;
  /** The last permitted day of the window that decided, if one did. */
  readonly deadline: IsoDate | null;
  readonly duties: readonly Duty[];
  /** The norms that decided, the deciding ones first. */
  readonly norms: readonly string[];
  /** Codes of the catalogue, most telling first. */
  readonly findings: readonly string[];
  /** The order of decision, step by step, up to the one that settled the answer. */
  readonly steps: readonly Step[];
}
