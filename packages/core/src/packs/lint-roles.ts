import { catalogue } from "./catalogue";
import type { CompiledPack } from "./compile";
import { membersOf } from "./lint-probe";
import { includingRoles } from "./roles";

const ended: ReadonlyMap<string, string> = /* @__PURE__ */ new Map(
  catalogue.abolished.roles.flatMap(({ id, successors }) =>
    [id, ...successors].map((role) => [role, role] as const),
  ),
);

/**
 * The roles in groups that no norm about an act tells apart: all that it names includes the whole group or none of it.
 * Ended offices and those that took over from them stand alone. One role of a group answers for all.
 *
 * @example groupsOfRoles([compilePack(hp2023)], ["principal", "clerk", "librarian"], "decide-lock").length // 2
 */
export function groupsOfRoles(
  packs: readonly CompiledPack[],
  roles: Iterable<string>,
  action: string,
): readonly (readonly string[])[] {
  const named = packs.map(({ pack }) =>
    pack.norms
      .filter(({ actions, requiredFor = [] }) => actions.includes(action) || requiredFor.includes(action))
      .flatMap((norm) => [...norm.roles, ...membersOf(norm)]),
  );
  const groups = new Map<string, string[]>();
  for (const role of roles) {
    const standing = packs.flatMap(({ roles: hierarchy }, index) => {
      const including = includingRoles(hierarchy, role);
      return (named[index] ?? []).filter((one) => including.has(one)).map((one) => `${index}${one}`);
    });
    const key = [...standing, ended.get(role) ?? ""].join(" ");
    groups.set(key, [...(groups.get(key) ?? []), role]);
  }
  return [...groups.values()];
}
