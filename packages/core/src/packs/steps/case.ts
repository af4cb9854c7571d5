import type { ClauseId } from "../../kernel/citation";
import type { IsoDate } from "../../kernel/civil-date";
import type { Json } from "../../kernel/diagnostic";
import type { Step } from "../../kernel/trace";
import type { DecisionStatus } from "../answer";
import type { Consents } from "../chain";
import type { Act, CompiledNorm, CompiledPack, RecordNorm } from "../compile";
import type { FactOf } from "../condition";
import type { TimeOfRequest } from "../deadline/points";
import { inEffect, type WindowState } from "../deadline/resolve";
import type { PackRequest } from "../request";

/** One request to one pack while it is being judged. */
export interface Case {
  readonly compiled: CompiledPack;
  readonly request: PackRequest;
  readonly act: Act;
  readonly time: TimeOfRequest;
  /** Absent: the request does not say, and the answer does not turn on it. */
  readonly level: string | undefined;
  readonly adopted: boolean | undefined;
  readonly factOf: FactOf;
  /**
   * The same, with the values that are tried for absent facts: for whether a norm applies and whether norms conflict.
   * Evidence and gates keep to what the request says, where an absent fact has its own meaning.
   */
  readonly supposed: FactOf;
  /** The actor's role and every role that includes it. */
  readonly actorRoles: ReadonlySet<string>;
  readonly consents: Consents;
  readonly evidence: ReadonlySet<string>;
  /** Norms whose own condition turns on an absent fact: left aside, and noted for the comparison of possible worlds. */
  readonly unsettled: Set<CompiledNorm>;
  readonly steps: Step[];
  /** What several steps ask for, found once. */
  readonly memo: {
    grants?: readonly GrantState[];
    forbids?: readonly CompiledNorm[];
    binding?: BindingNorms;
    bestGrant?: GrantState;
  };
}

/** Proofs and approvals that a request lacks. */
export interface Lacking {
  readonly evidence: readonly string[];
  readonly approvals: readonly string[];
}

/** What stands against a norm's act in the state of the book. */
export type Obstacle =
  | { readonly kind: "signature-order" | "gate-not-met" | "too-early" }
  | { readonly kind: "window-unknown" | "gate-unknown" | "start-unknown"; readonly fact: string };

/** How a grant stands to the request; a better outcome outranks a worse one. */
export const grantOutcomes = ["satisfied", "needs", "open", "denied"] as const;
export type GrantOutcome = (typeof grantOutcomes)[number];

export interface GrantState {
  readonly norm: CompiledNorm;
  readonly window: WindowState;
  readonly obstacle?: Obstacle;
  readonly missing: Lacking;
  readonly outcome: GrantOutcome;
}

/** The norms that bind an act beside the grant that is used. */
export interface BindingNorms {
  readonly limits: readonly CompiledNorm[];
  /** Requirements, and grants that name nobody: these grant nothing, but their conditions bind everyone. */
  readonly requires: readonly CompiledNorm[];
  /** Norms reached from another act: they bind by their evidence only. */
  readonly alsoNeeded: readonly CompiledNorm[];
}

/** Why and how a step settled the answer. */
export interface Verdict {
  readonly status: DecisionStatus;
  readonly facts?: readonly string[];
  readonly evidence?: readonly string[];
  readonly approvals?: readonly string[];
  readonly deadline?: IsoDate | undefined;
  /** Norms that decided and bind this act: their own findings are reported. */
  readonly norms?: readonly CompiledNorm[];
  /** Norms named beside them: scope, effect, adoption, the procedure after locking. */
  readonly cited?: readonly string[];
  readonly findings?: readonly string[];
}

/** One step of the order of decision; `undefined` hands the case on to the next. */
export type DecisionStep = (one: Case) => Verdict | undefined;

/** The norms of a list that stand at the request's level, in a part that is in force, and apply to it. */
export function inPlay(one: Case, norms: readonly RecordNorm[]): readonly CompiledNorm[] {
  const found: CompiledNorm[] = [];
  for (const { norm, levels } of norms) if (standsAt(one, levels) && isInPlay(one, norm)) found.push(norm);
  return found;
}

/** The norms of a list in play that bind the actor. */
export function binding(one: Case, norms: readonly RecordNorm[]): readonly CompiledNorm[] {
  const found: CompiledNorm[] = [];
  for (const { norm, levels } of norms) {
    if (binds(one, norm) && standsAt(one, levels) && isInPlay(one, norm)) found.push(norm);
  }
  return found;
}

export function standsAt({ level }: Case, levels: ReadonlySet<string>): boolean {
  return level === undefined || levels.has(level);
}

/**
 * A norm binds the roles it names and the narrower ones. One that names nobody binds everybody, save that a grant to
 * nobody grants nothing: its conditions are asked with the requirements.
 */
export function binds({ actorRoles }: Case, { norm }: CompiledNorm): boolean {
  if (norm.roles.length === 0) return norm.effect !== "grant";
  return norm.roles.some((role) => actorRoles.has(role));
}

function isInPlay(one: Case, norm: CompiledNorm): boolean {
  if (norm.needsAdoption && one.adopted !== true) return false;
  const covered = norm.inForce === undefined ? true : inEffect(norm.inForce, one.time);
  const applies = norm.applies === undefined ? true : norm.applies(one.supposed);
  if (covered === false || applies === false) return false;
  if (covered === true && applies === true) return true;
  one.unsettled.add(norm);
  return false;
}

const noData: { readonly [key: string]: Json } = {};
const noSteps: readonly Step[] = [];
/** Notes a step of the order; `holds`: it settled the answer. */
export function note(
  one: Case,
  order: number,
  id: string,
  holds: boolean,
  data: { readonly [key: string]: Json } = noData,
  steps: readonly Step[] = noSteps,
): void {
  one.steps.push({ id: `pack.${id}`, cite: `order-of-decision/${order}`, holds, data, steps });
}

/** The clause id of a norm in a trace. */
export function clauseOf(one: Case, norm: string): ClauseId {
  return `${one.compiled.pack.id}/${norm}`;
}

export function idsOf(norms: readonly CompiledNorm[]): readonly string[] {
  return norms.map(({ id }) => id);
}
