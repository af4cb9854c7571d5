import type { ChainPlace } from "./pack";
import { includingRoles, type RoleHierarchy } from "./roles";

/** One place of a compiled chain: members in any order, each given by any of its alternatives. */
type Place = readonly (readonly string[])[];

/** A chain of signatures or approvals made ready to be asked. */
export interface Chain {
  readonly places: readonly Place[];
  readonly joint: boolean;
  /** Every role that stands in the chain. */
  readonly roles: readonly string[];
}

/** Whose consent a request shows: the roles that approved or signed, and those that signed. */
export interface Consents {
  readonly given: readonly string[];
  readonly signed: readonly string[];
}

/**
 * Compiles a chain: `a|b` is either of the two, an inner list is unordered.
 *
 * @example compileChain([["subject-teacher", "homeroom-teacher"], "principal"], false).places.length // 2
 */
export function compileChain(chain: readonly ChainPlace[], joint: boolean): Chain {
  const places = chain.map((place) =>
    (typeof place === "string" ? [place] : place).map((member) => member.split("|")),
  );
  return { places, joint, roles: places.flat(2) };
}

/**
 * The approvals that an actor still lacks: the members before the actor's own place, all others of a joint chain, the
 * whole chain for an actor outside it. A narrower role's consent counts for a broader one; of alternatives the first is
 * named.
 *
 * @example missingConsents(compileChain(["homeroom-teacher", "principal"], false), "principal", none, roles) // ["homeroom-teacher"]
 */
export function missingConsents(
  chain: Chain,
  actor: string,
  { given }: Consents,
  hierarchy: RoleHierarchy,
): readonly string[] {
  const own = placeOf(chain, actor, hierarchy);
  const needed = chain.joint || own === -1 ? chain.places : chain.places.slice(0, own);
  const missing: string[] = [];
  for (const place of needed) {
    for (const member of place) {
      const isActor = chain.joint && holds(member, actor, hierarchy);
      if (isActor || given.some((role) => holds(member, role, hierarchy))) continue;
      const [first] = member;
      if (first !== undefined && !missing.includes(first)) missing.push(first);
    }
  }
  return missing;
}

/**
 * Tells whether somebody whose place comes after the actor's has signed already; a joint chain has no order.
 *
 * @example successorSigned(compileChain(["homeroom-teacher", "principal"], false), "homeroom-teacher", { given: [], signed: ["principal"] }, roles) // true
 */
export function successorSigned(
  chain: Chain,
  actor: string,
  { signed }: Consents,
  hierarchy: RoleHierarchy,
): boolean {
  if (chain.joint || signed.length === 0) return false;
  const own = placeOf(chain, actor, hierarchy);
  return own !== -1 && signed.some((role) => placeOf(chain, role, hierarchy) > own);
}

/** The place that names a role, else the first that includes it; -1 outside the chain. */
function placeOf(chain: Chain, role: string, hierarchy: RoleHierarchy): number {
  const named = chain.places.findIndex((place) => place.some((member) => member.includes(role)));
  if (named !== -1) return named;
  return chain.places.findIndex((place) => place.some((member) => holds(member, role, hierarchy)));
}

function holds(member: readonly string[], role: string, hierarchy: RoleHierarchy): boolean {
  const roles = includingRoles(hierarchy, role);
  return member.some((one) => roles.has(one));
}
