import type { CatalogueRole } from "./catalogue";
import type { PackRole } from "./pack";

/** For each role: itself and every role that includes it. A grant to any of these is a grant to it, never the reverse. */
export type RoleHierarchy = ReadonlyMap<string, ReadonlySet<string>>;

/**
 * Closes the hierarchy of roles. The head of a unit is the principal inside a school and a grant to the school is used
 * by its leadership, so these stand among the roles that include them.
 *
 * @example roleHierarchy(catalogue.roles).get("principal")?.has("staff") // true
 */
export function roleHierarchy(roles: readonly (CatalogueRole | PackRole)[]): RoleHierarchy {
  const broader = new Map<string, readonly string[]>();
  for (const role of roles) broader.set(role.id, [...(broader.get(role.id) ?? []), ...role.broader]);
  return new Map([...broader.keys()].map((role) => [role, closure(role, broader)]));
}

/** The role itself where the hierarchy does not know it. */
export function includingRoles(hierarchy: RoleHierarchy, role: string): ReadonlySet<string> {
  return hierarchy.get(role) ?? new Set([role]);
}

function closure(role: string, broader: ReadonlyMap<string, readonly string[]>): ReadonlySet<string> {
  const found = new Set<string>();
  const open = [role];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (found.has(next)) continue;
    found.add(next);
    open.push(...(broader.get(next) ?? []));
  }
  return found;
}
