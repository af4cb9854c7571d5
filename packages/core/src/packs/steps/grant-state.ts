import type { IsoDate } from "../../kernel/civil-date";
import { successorSigned } from "../chain";
import type { CompiledNorm } from "../compile";
import { startState, type WindowState, windowState } from "../deadline/resolve";
import { binding, type Case, type GrantOutcome, type GrantState, type Lacking, type Obstacle } from "./case";
import { missingOfNorm } from "./missing";

/** The actor's grants in play, each with how it stands. */
export function grantStates(one: Case): readonly GrantState[] {
  one.memo.grants ??= binding(one, one.act.grants).map((norm) => stateOf(one, norm));
  return one.memo.grants;
}

/** The first thing that stands against a norm's act: a later signature, its gate, its start. */
export function obstacleOf(one: Case, norm: CompiledNorm): Obstacle | undefined {
  const { consents, request, compiled, factOf, time } = one;
  if (norm.chain !== undefined && successorSigned(norm.chain, request.actor.role, consents, compiled.roles)) {
    return { kind: "signature-order" };
  }
  let unknown: string | undefined;
  for (const { test, needs } of norm.gates) {
    const holds = test(factOf);
    if (holds === false) return { kind: "gate-not-met" };
    // Any other state that is not given counts as met.
    if (holds === undefined) unknown ??= needs.find((fact) => factOf(fact) === undefined);
  }
  if (unknown !== undefined) return { kind: "gate-unknown", fact: unknown };
  if (norm.start === undefined) return undefined;
  const start = startState(norm.start, time);
  if (start.state === "early") return { kind: "too-early" };
  return start.state === "unknown" ? { kind: "start-unknown", fact: start.fact } : undefined;
}

/** How a window of a norm stands; a norm without one is open for good. */
export function windowOf({ time }: Case, { window }: CompiledNorm): WindowState {
  return window === undefined ? { state: "open" } : windowState(window, time);
}

/** The earliest of several last days. */
export function earliest(days: readonly (IsoDate | undefined)[]): IsoDate | undefined {
  return days.reduce(
    (first, day) => (first === undefined || (day !== undefined && day < first) ? day : first),
    undefined,
  );
}

function stateOf(one: Case, norm: CompiledNorm): GrantState {
  const window = windowOf(one, norm);
  const obstacle = obstacleOf(one, norm);
  const missing = missingOfNorm(one, norm);
  const state = { norm, window, missing, ...(obstacle === undefined ? {} : { obstacle }) };
  return { ...state, outcome: outcomeOf(window, obstacle, missing) };
}

function outcomeOf(window: WindowState, obstacle: Obstacle | undefined, missing: Lacking): GrantOutcome {
  if (window.state === "closed") return "denied";
  if (window.state === "unknown") return "open";
  switch (obstacle?.kind) {
    case "signature-order":
    case "gate-not-met":
    case "too-early":
      return "denied";
    case "window-unknown":
    case "gate-unknown":
    case "start-unknown":
      return "open";
    case undefined:
      return missing.evidence.length + missing.approvals.length > 0 ? "needs" : "satisfied";
  }
}
