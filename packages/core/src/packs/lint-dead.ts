import type { PackDecision } from "./answer";
import type { Examined, Suspicion } from "./lint";
import {
  askedActions,
  assignmentsOf,
  dayInForce,
  levelsOn,
  membersOf,
  momentsAround,
  type Probe,
  requestOfProbe,
  suppliesOf,
} from "./lint-probe";
import type { Norm } from "./pack";

/** Whether a norm is one that requests could feel. */
export function decides({ effect, checkable }: Norm): boolean {
  return effect !== "info" && checkable !== "narrative";
}

/**
 * Norms that no request feels: with the norm silenced every request tried near it gets the same answer. A condition on
 * what nothing grants is a gap of the pack, and a ban on it only repeats that what is not granted is denied.
 */
export function deadNorms(examined: Examined): readonly Suspicion[] {
  const { pack } = examined;
  return pack.norms.filter(decides).flatMap((norm) => {
    const probes = probesNear(examined, norm);
    const first = probes.next();
    if (first.done === true) return [];
    for (const probe of [first.value, ...probes]) {
      const request = requestOfProbe(pack, probe);
      if (felt(examined.ask(request)) !== felt(examined.askWithout(norm, request))) return [];
    }
    const request = requestOfProbe(pack, {
      ...first.value,
      facts: ownFacts(norm),
      evidence: [],
      approvals: [],
    });
    const { status, norms } = examined.askWithout(norm, request);
    const isUngranted = status === "denied" && norms.length === 0;
    if (isUngranted && norm.effect === "forbid") return [];
    const code = isUngranted ? "grant-missing" : "dead-norm";
    return [{ code, norms: [norm.id], request } satisfies Suspicion];
  });
}

/** What an answer makes the asker feel: not the norms it names. */
export function felt({ status, missing, deadline, duties }: PackDecision): string {
  return JSON.stringify([status, missing, deadline, duties.map(({ date }) => date)]);
}

/** The facts under which a norm applies, where there are any. */
function ownFacts({ appliesIf, part }: Norm): Probe["facts"] {
  const [facts = new Map()] = appliesIf === undefined ? [] : assignmentsOf([appliesIf]);
  return part === undefined ? facts : new Map([...facts, ["school.adoptedAnnex", true]]);
}

/** Requests that meet a norm: its acts, records, roles, levels, conditions; with all supplied, none, all but its own. */
export function* probesNear(examined: Examined, norm: Norm): Generator<Probe> {
  const { compiled, pack } = examined;
  const asOf = dayInForce([pack], norm);
  const actions = [...new Set([...askedActions(norm), ...(norm.requiredFor ?? [])])];
  const conditions = [norm.appliesIf, norm.gate].flatMap((one) => one ?? []);
  const assignments = assignmentsOf(conditions);
  for (const action of actions) {
    const all = suppliesOf(compiled, action);
    const [own, members] = [new Set(norm.evidence ?? []), new Set(membersOf(norm))];
    const supplies = [
      all,
      { evidence: [], approvals: [] },
      {
        evidence: all.evidence.filter((id) => !own.has(id)),
        approvals: all.approvals.filter((role) => !members.has(role)),
      },
    ];
    const granted = pack.norms.filter(
      ({ effect, actions: acts, roles }) => effect === "grant" && acts.includes(action) && roles.length > 0,
    );
    const isOwnAct = norm.actions.includes(action);
    const records = isOwnAct ? norm.records : granted.flatMap((grant) => grant.records.slice(0, 1));
    const roles =
      norm.roles.length > 0 && isOwnAct ? norm.roles : [...new Set(granted.flatMap((grant) => grant.roles))];
    for (const record of new Set(records)) {
      const levels = isOwnAct ? levelsOn(compiled, norm, record) : (norm.levels ?? pack.levels);
      for (const level of levels) {
        for (const role of roles) {
          for (const moment of momentsAround(asOf, pack)) {
            for (const assignment of assignments) {
              const facts = new Map([...moment, ...assignment]);
              for (const supply of supplies) yield { role, action, record, level, asOf, facts, ...supply };
            }
          }
        }
      }
    }
  }
}
