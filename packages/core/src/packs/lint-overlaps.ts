import type { CompiledNorm } from "./compile";
import { decides } from "./lint-dead";
import type { Examined, Suspicion } from "./lint-examined";
import {
  assignmentsOf,
  dayInForce,
  levelsOn,
  membersOf,
  momentsAround,
  requestOfProbe,
  suppliesOf,
} from "./lint-probe";
import type { Norm } from "./pack";
import type { PackRequest } from "./request";
import { includingRoles } from "./roles";

/** Two norms that stand on one act, and where both bind. */
export interface Meeting {
  readonly first: Norm;
  readonly second: Norm;
  readonly action: string;
  readonly record: string;
  readonly role: string;
}

/**
 * Pairs of grants that give one act to one person on different terms: the one that asks less decides, and the other
 * then asks for nothing. One finding a pair.
 */
export function overlaps(examined: Examined): readonly Suspicion[] {
  const isGrant = ({ effect }: Norm): boolean => effect === "grant";
  return meetings(examined, isGrant, isGrant).flatMap((meeting) => {
    const { first, second } = meeting;
    const holds = (request: PackRequest): boolean => {
      const statuses = [first, second].map((norm) => examined.askWithout(norm, request).status);
      return statuses.includes("allowed") && statuses.includes("needs");
    };
    const request = firstRequest(examined, meeting, holds);
    return request === undefined
      ? []
      : [{ code: "overlap", norms: [first.id, second.id], request, holds } satisfies Suspicion];
  });
}

/** The pairs of norms of two kinds that meet on some act, record and role; each pair once. */
export function meetings(
  { compiled, pack }: Examined,
  isFirst: (norm: Norm) => boolean,
  isSecond: (norm: Norm) => boolean,
): readonly Meeting[] {
  const found = new Map<string, Meeting>();
  for (const [record, onRecord] of compiled.records) {
    const norms = onRecord.map(({ norm }) => norm).filter(({ norm }) => decides(norm));
    for (const one of norms.filter(({ norm }) => isFirst(norm))) {
      for (const other of norms.filter(({ norm }) => isSecond(norm) && norm !== one.norm)) {
        const [first, second] = one.index < other.index ? [one, other] : [other, one];
        const key = `${first.id} ${second.id}`;
        if (found.has(key)) continue;
        const action = first.norm.actions.find((act) => second.norm.actions.includes(act));
        const role = commonRole({ compiled, pack }, first, second);
        if (action === undefined || role === undefined) continue;
        found.set(key, { first: first.norm, second: second.norm, action, record, role });
      }
    }
  }
  return [...found.values()];
}

/** A role that both norms bind, one that they name where there is one. */
function commonRole(
  { compiled }: Pick<Examined, "compiled" | "pack">,
  { norm: first }: CompiledNorm,
  { norm: second }: CompiledNorm,
): string | undefined {
  const binds = (norm: Norm, role: string): boolean => {
    const including = includingRoles(compiled.roles, role);
    return norm.roles.some((named) => including.has(named));
  };
  return [...first.roles, ...second.roles, ...compiled.roles.keys()].find(
    (role) => binds(first, role) && binds(second, role),
  );
}

/** The first request at a meeting of two norms of which something holds. */
export function firstRequest(
  { compiled, pack }: Examined,
  { first, second, action, record, role }: Meeting,
  holds: (request: PackRequest) => boolean,
): PackRequest | undefined {
  const asOf = dayInForce([pack], first);
  const levels = levelsOn(compiled, first, record).filter((level) =>
    levelsOn(compiled, second, record).includes(level),
  );
  const [level] = levels;
  if (level === undefined) return undefined;
  const conditions = [first.appliesIf, second.appliesIf, first.gate, second.gate].flatMap((one) => one ?? []);
  const all = suppliesOf(compiled, action);
  const supplies = [
    all,
    ...[first, second].map((norm) => ({
      evidence: all.evidence.filter((id) => norm.evidence?.includes(id) !== true),
      approvals: all.approvals.filter((member) => !membersOf(norm).includes(member)),
    })),
    { evidence: [], approvals: [] },
  ];
  for (const assignment of assignmentsOf(conditions)) {
    for (const moment of momentsAround(asOf)) {
      for (const supply of supplies) {
        const facts = new Map([...moment, ...assignment]);
        const request = requestOfProbe(pack, { role, action, record, level, asOf, facts, ...supply });
        if (holds(request)) return request;
      }
    }
  }
  return undefined;
}
