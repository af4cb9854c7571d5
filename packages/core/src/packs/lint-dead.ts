import type { PackDecision } from "./answer";
import { boundariesOf } from "./lint-boundaries";
import type { Examined, Suspicion } from "./lint-examined";
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
import { groupsOfRoles } from "./lint-roles";
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
  // Where norms contradict each other the answer is disputed with or without one of them.
  const disputed = new Set(pack.conflicts.flatMap((conflict) => conflict.norms));
  const candidates = pack.norms.filter((norm) => decides(norm) && !disputed.has(norm.id));
  return candidates.flatMap((norm) => {
    const probes = probesNear(examined, norm);
    const first = probes.next();
    if (first.done === true) return [];
    let tried = 0;
    for (const probe of following(first.value, probes)) {
      tried += 1;
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
    const data = { tried: String(tried), ...(isUngranted ? {} : { by: norms.join(", ") }) };
    return [{ code, norms: [norm.id], request, data } satisfies Suspicion];
  });
}

function* following(first: Probe, others: Iterable<Probe>): Generator<Probe> {
  yield first;
  yield* others;
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
  for (const action of actions) {
    const all = suppliesOf(compiled, action);
    const [own, members] = [new Set(norm.evidence ?? []), new Set(membersOf(norm))];
    const signed = [...new Set([...members, ...all.approvals])].map((role) => ({ ...all, signedBy: [role] }));
    const supplies = [
      all,
      ...signed,
      ...signed.map((one) => ({ ...one, approvals: [] })),
      { evidence: [], approvals: [] },
      { evidence: [...own], approvals: [...members] },
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
    const named = norm.roles.length > 0 && isOwnAct ? norm.roles : granted.flatMap((grant) => grant.roles);
    const covered = new Set([...named, ...narrowerRoles(examined, named)]);
    const roles = groupsOfRoles([compiled], covered, action).flatMap(([one = ""]) => one);
    for (const record of new Set(records)) {
      const around = momentsAround(asOf, pack);
      const [calm = new Map()] = around;
      const assignments = [...situationsOf(norm), ...otherConditions(examined, norm, action, record)];
      const boundaries = boundariesOf(compiled, action, record, asOf);
      const moments = [...around, ...boundaries.map((facts) => new Map([...calm, ...facts]))];
      const levels = isOwnAct ? levelsOn(compiled, norm, record) : (norm.levels ?? pack.levels);
      for (const level of levels) {
        for (const role of roles) {
          for (const moment of moments) {
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

/** The facts under which a norm applies, each with its gate open and shut and every condition on its evidence met and not. */
function situationsOf({ appliesIf, gate, evidenceIf = {} }: Norm): readonly Probe["facts"][] {
  const applying = assignmentsOf(appliesIf === undefined ? [] : [appliesIf]);
  const sides = [gate, ...Object.values(evidenceIf)].flatMap((condition) =>
    condition === undefined ? [] : [...assignmentsOf([condition]), ...assignmentsOf([{ not: condition }])],
  );
  return applying.flatMap((facts) => [facts, ...sides.map((side) => new Map([...facts, ...side]))]);
}

const mostOfOne = 4;

/** The facts under which other norms on the same act apply, or their gates open, together with the norm. */
function otherConditions(
  { compiled }: Examined,
  norm: Norm,
  action: string,
  record: string,
): readonly Probe["facts"][] {
  const { grants, forbids, requires, limits } = compiled.act(action, record);
  const others = [grants, forbids, requires, limits].flat().map((one) => one.norm.norm);
  const conditions = new Map(
    others
      .filter(({ id }) => id !== norm.id)
      .flatMap(({ appliesIf, gate }) => [appliesIf, gate])
      .flatMap((condition) =>
        condition === undefined ? [] : [[JSON.stringify(condition), condition] as const],
      ),
  );
  return [...conditions.values()].flatMap((condition) =>
    assignmentsOf([...(norm.appliesIf === undefined ? [] : [norm.appliesIf]), condition]).slice(0, mostOfOne),
  );
}

/** The roles that some named role includes. */
function narrowerRoles({ compiled }: Examined, named: readonly string[]): readonly string[] {
  return [...compiled.roles].flatMap(([role, including]) =>
    named.some((one) => including.has(one)) ? [role] : [],
  );
}
