import type { CompiledNorm } from "../compile";
import { type BindingNorms, binding, type Case, inPlay, type Lacking } from "./case";
import { joined, missingEvidence, missingOf } from "./missing";

/** The norms that bind the act beside the grant that is used, whichever that is. */
export function bindingNorms(one: Case): BindingNorms {
  one.memo.binding ??= findBinding(one);
  return one.memo.binding;
}

/** The prohibitions that bind the actor, in force already or not yet. */
export function forbidsOf(one: Case): readonly CompiledNorm[] {
  one.memo.forbids ??= binding(one, one.act.forbids);
  return one.memo.forbids;
}

function findBinding(one: Case): BindingNorms {
  const { act } = one;
  const nobody = act.grants.filter(({ norm }) => norm.norm.roles.length === 0);
  const requires = [...binding(one, act.requires), ...inPlay(one, nobody)];
  return {
    limits: binding(one, act.limits),
    requires,
    alsoNeeded: inPlay(one, act.alsoNeeded).filter((norm) => !requires.includes(norm)),
  };
}

/** Every binding norm, in the order of the pack. */
export function allBinding({ limits, requires, alsoNeeded }: BindingNorms): readonly CompiledNorm[] {
  return [...limits, ...requires, ...alsoNeeded].sort((one, other) => one.index - other.index);
}

/** What the binding norms ask for and the request lacks. */
export function missingOfBinding(one: Case, { limits, requires, alsoNeeded }: BindingNorms): Lacking {
  const proofs = alsoNeeded.map((norm) => ({ evidence: missingEvidence(one, norm), approvals: [] }));
  return joined([missingOf(one, [...limits, ...requires]), ...proofs]);
}
