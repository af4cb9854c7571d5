import type { CompiledNorm } from "../compile";
import { bindingNorms, forbidsOf, missingOfBinding } from "./binding";
import { type Case, type GrantState, idsOf, type Lacking, note, type Verdict } from "./case";
import { earliest, grantStates, windowOf } from "./grant-state";
import { count, joined } from "./missing";

/** Step 5: windows that have ended, and windows that the request does not date. */
export function windowStep(one: Case): Verdict | undefined {
  const verdict = ended(one);
  note(one, 5, "window", verdict !== undefined, {
    ...(verdict === undefined ? {} : { status: verdict.status, norms: idsOf(verdict.norms ?? []) }),
  });
  return verdict;
}

function ended(one: Case): Verdict | undefined {
  const states = grantStates(one);
  const limits = bindingNorms(one).limits.map((norm) => ({ norm, window: windowOf(one, norm) }));
  const closed = limits.filter(({ window }) => window.state === "closed");
  if (states.every(({ window }) => window.state === "closed")) closed.push(...states);
  if (closed.length > 0) {
    return {
      status: "denied",
      norms: normsOf(closed),
      deadline: earliest(closed.map(({ window }) => (window.state === "closed" ? window.last : undefined))),
      findings: ["window-closed"],
    };
  }
  const forbids = forbidsOf(one).map((norm) => ({ norm, window: windowOf(one, norm) }));
  const unknown = [...limits, ...forbids].filter(({ window }) => window.state === "unknown");
  if (!states.some(({ window }) => window.state === "open")) {
    unknown.push(...states.filter(({ window }) => window.state === "unknown"));
  }
  if (unknown.length === 0) return undefined;
  const facts = unknown.flatMap(({ window }) => (window.state === "unknown" ? [window.fact] : []));
  return {
    status: "undetermined",
    facts: [...new Set(facts)],
    ...knownMissing(one, states),
    norms: normsOf(unknown),
  };
}

/** What is known to be missing already: for the binding norms and the grant that lacks least. */
export function knownMissing(one: Case, states: readonly GrantState[]): Lacking {
  const [least] = [...states].sort((first, second) => count(first.missing) - count(second.missing));
  const own = least === undefined ? [] : [least.missing];
  return joined([...own, missingOfBinding(one, bindingNorms(one))]);
}

function normsOf(list: readonly { readonly norm: CompiledNorm }[]): readonly CompiledNorm[] {
  return list.map(({ norm }) => norm).sort((one, other) => one.index - other.index);
}
