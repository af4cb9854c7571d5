import { missingConsents } from "../chain";
import type { CompiledNorm } from "../compile";
import type { Case, Lacking } from "./case";

/** What the request lacks of the evidence and the approvals that a norm asks for. */
export function missingOfNorm(one: Case, norm: CompiledNorm): Lacking {
  return { evidence: missingEvidence(one, norm), approvals: missingApprovals(one, norm) };
}

/** How many things are lacking. */
export function count({ evidence, approvals }: Lacking): number {
  return evidence.length + approvals.length;
}

/** What the request lacks of several norms together. */
export function missingOf(one: Case, norms: readonly CompiledNorm[]): Lacking {
  return joined(norms.map((norm) => missingOfNorm(one, norm)));
}

/** Several lists of lacking things as one, each thing once, in the order of the lists. */
export function joined(lists: readonly Lacking[]): Lacking {
  const [first = none, ...rest] = lists.filter((list) => count(list) > 0);
  if (rest.length === 0) return first;
  return {
    evidence: [...new Set(lists.flatMap(({ evidence }) => evidence))],
    approvals: [...new Set(lists.flatMap(({ approvals }) => approvals))],
  };
}

const none: Lacking = { evidence: [], approvals: [] };

export function missingEvidence({ evidence, factOf }: Case, norm: CompiledNorm): readonly string[] {
  return norm.evidence
    .filter(({ id, needed }) => !evidence.has(id) && (needed === undefined || needed(factOf)))
    .map(({ id }) => id);
}

function missingApprovals({ consents, request, compiled }: Case, { chain }: CompiledNorm): readonly string[] {
  return chain === undefined ? [] : missingConsents(chain, request.actor.role, consents, compiled.roles);
}
