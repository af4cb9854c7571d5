import type { PackDecision } from "./answer";
import { type CompiledPack, compilePack } from "./compile";
import { decide } from "./decide";
import { boundariesOf } from "./lint-boundaries";
import {
  askedActions,
  assignmentsOf,
  dayInForce,
  momentsAround,
  type Probe,
  requestOfProbe,
  suppliesOf,
} from "./lint-probe";
import { groupsOfRoles } from "./lint-roles";
import { smallestRequest } from "./lint-smallest";
import type { Pack } from "./pack";
import type { PackRequest } from "./request";

/** The part of an answer that two packs are compared by. */
export type ComparedAnswer = Pick<PackDecision, "status" | "missing" | "deadline" | "norms">;

/** One way in which two packs answer differently about an act. */
export interface PackDifference {
  readonly action: string;
  readonly record: string;
  /** Every role tried for which the two packs differ in this way. */
  readonly roles: readonly string[];
  /** A request that shows it, the pack left out: no part of it can be left out. */
  readonly witness: Omit<PackRequest, "pack">;
  readonly answers: readonly [ComparedAnswer, ComparedAnswer];
}

/** What two packs disagree on, over the levels that both are for. */
export interface PackDiff {
  readonly levels: readonly string[];
  /** How many questions both packs were asked. */
  readonly tried: number;
  readonly differences: readonly PackDifference[];
}

/**
 * Compares two packs by what they answer: for every act that either grants, bans or binds, each role that either names,
 * in time and late, with every deadline of the act on the day before, on the day and on the day after, with everything
 * supplied and with nothing. Answers differ in status, in what is missing or in the
 * last day; the norms they rest on always differ and are not compared. One difference for each act, record and pair of
 * statuses.
 *
 * @example diffPacks(hp2023, hp2023).differences // []
 */
export function diffPacks(first: Pack, second: Pack): PackDiff {
  const sides = [compilePack(first), compilePack(second)] as const;
  const levels = first.levels.filter((level) => second.levels.includes(level));
  const found = new Map<string, { readonly roles: Set<string>; readonly request: PackRequest }>();
  let tried = 0;
  for (const { probe, alike } of probesOf(sides, levels)) {
    tried += 1;
    const request = requestOfProbe(first, probe);
    const answers = answersTo(sides, request);
    if (compared(answers[0]) === compared(answers[1])) continue;
    const key = [probe.action, probe.record, ...answers.map(({ status }) => status)].join(" ");
    const known = found.get(key);
    if (known === undefined) found.set(key, { roles: new Set(alike), request });
    else for (const role of alike) known.roles.add(role);
  }
  const differences = [...found].map(([key, { roles, request }]): PackDifference => {
    const [action = "", record = "", ...statuses] = key.split(" ");
    const smallest = smallestRequest(request, (one) => {
      const answers = answersTo(sides, one);
      return (
        compared(answers[0]) !== compared(answers[1]) &&
        answers.every(({ status }, index) => status === statuses[index])
      );
    });
    const { pack: _pack, ...witness } = smallest;
    const [own, other] = answersTo(sides, smallest);
    return { action, record, roles: [...roles], witness, answers: [shown(own), shown(other)] };
  });
  return { levels, tried, differences };
}

type Sides = readonly [CompiledPack, CompiledPack];

function answersTo([first, second]: Sides, request: PackRequest): readonly [PackDecision, PackDecision] {
  const ask = (compiled: CompiledPack): PackDecision => {
    const { id } = compiled.pack;
    return decide({ ...request, pack: id }, { [id]: compiled });
  };
  return [ask(first), ask(second)];
}

function compared({ status, missing, deadline }: PackDecision): string {
  const sorted = [missing.evidence, missing.approvals, missing.facts].map((list) => [...list].sort());
  return JSON.stringify([status, sorted, deadline]);
}

function shown({ status, missing, deadline, norms }: PackDecision): ComparedAnswer {
  return { status, missing, deadline, norms };
}

/** A probe, and the roles that stand to every norm of its act as the role asked does. */
interface Tried {
  readonly probe: Probe;
  readonly alike: readonly string[];
}

function* probesOf(sides: Sides, levels: readonly string[]): Generator<Tried> {
  const packs = sides.map(({ pack }) => pack);
  const asOf = dayInForce(packs);
  const around = momentsAround(asOf).filter((_, index) => index !== 1);
  const [calm = new Map()] = around;
  const roles = new Set(packs.flatMap(({ norms }) => norms.flatMap((norm) => norm.roles)));
  const acts = new Map<string, readonly [string, string]>();
  for (const { records } of sides) {
    for (const [record, norms] of records) {
      for (const { norm } of norms) {
        if (norm.norm.effect === "info") continue;
        for (const action of askedActions(norm.norm)) acts.set(`${action} ${record}`, [action, record]);
      }
    }
  }
  for (const [action, record] of acts.values()) {
    const lists = sides.map((side) => suppliesOf(side, action));
    const all = {
      evidence: [...new Set(lists.flatMap(({ evidence }) => evidence))],
      approvals: [...new Set(lists.flatMap(({ approvals }) => approvals))],
    };
    const conditions = packs.flatMap(({ norms }) =>
      norms.flatMap((norm) =>
        norm.actions.includes(action) && norm.appliesIf !== undefined ? [norm.appliesIf] : [],
      ),
    );
    const assignments = [new Map(), ...conditions.flatMap((one) => assignmentsOf([one]).slice(0, 1))];
    const groups = groupsOfRoles(sides, roles, action);
    const boundaries = sides.flatMap((side) => boundariesOf(side, action, record, asOf));
    const moments = [...around, ...boundaries.map((facts) => new Map([...calm, ...facts]))];
    for (const level of levels) {
      for (const alike of groups) {
        const [role = ""] = alike;
        for (const moment of moments) {
          for (const assignment of assignments) {
            const facts = new Map([...moment, ...assignment]);
            const probe = { role, action, record, level, asOf, facts };
            yield { probe: { ...probe, ...all }, alike };
            if (moment === moments[0]) {
              yield { probe: { ...probe, evidence: [], approvals: [] }, alike };
            }
          }
        }
      }
    }
  }
}
