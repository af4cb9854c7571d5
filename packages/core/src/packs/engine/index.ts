import { Engine, type RuleResult } from "json-rules-engine";
import { readMoment } from "../../kernel/civil-date";
import type { DecisionStatus } from "../answer";
import { catalogue } from "../catalogue";
import { type Chain, compileChain } from "../chain";
import { compilePack } from "../compile";
import type { TimeOfRequest } from "../deadline/points";
import type { Pack } from "../pack";
import type { PackRequest } from "../request";
import { includingRoles, type RoleHierarchy, roleHierarchy } from "../roles";
import { schoolYearStarts } from "../school-year";
import { addOperators, type ConsentFact } from "./operators";
import { rulesOf } from "./rules";
import { statusOf } from "./status";

/** A pack in json-rules-engine, with what turns a request into its facts and its results into a status. */
export interface PackEngine {
  /** Ready to run, also among a host's own rules: one rule a norm, its event of the type of the norm's effect. */
  readonly engine: Engine;
  /** The facts of a request, by the names that conditions of a pack use. */
  readonly facts: (request: PackRequest) => { readonly [fact: string]: unknown };
  /** Runs the engine and follows the order of decision over its results. */
  readonly decide: (
    request: PackRequest,
  ) => Promise<{ readonly status: DecisionStatus; readonly norms: readonly string[] }>;
}

/**
 * Turns a pack into a json-rules-engine `Engine` with the library's operators, for hosts that already run one. Where a
 * request gives every fact that the norms of its act turn on, the status is that of `decide`. It differs, and says less,
 * where facts are absent, because the engine has two answers where `decide` has three:
 *
 * - a condition on an absent fact does not hold (`equal`, `in`) or does (`notEqual`, `notIn`): `decide` is `undetermined`
 * - a window or a start that the request does not date counts as closed or not reached: `decide` is `undetermined`
 * - a gate on an absent state is shut: for `decide` it is met, or `undetermined` for `state.allEntriesComplete`
 * - an absent level, or an adoption that is not told, keeps norms out: `decide` compares, or says so
 *
 * @throws RangeError when the pack breaks its own format (read packs with `readPack` first).
 * @example (await packEngine(hp2023).decide(request)).status // "allowed"
 */
export function packEngine(pack: Pack): PackEngine {
  // Refuses at once what would otherwise fail in a run.
  compilePack(pack);
  const engine = new Engine([], { allowUndefinedFacts: true });
  const roles = roleHierarchy([...catalogue.roles, ...pack.roles]);
  addOperators(engine, chainsOf(pack));
  for (const rule of rulesOf(pack)) engine.addRule(rule);
  const facts = (request: PackRequest) => factsOf(request, pack, roles);
  return {
    engine,
    facts,
    decide: async (request) => {
      const { results, failureResults } = await engine.run({ ...facts(request) });
      const all: readonly RuleResult[] = [...results, ...failureResults];
      return statusOf(all, { pack, request, roles });
    },
  };
}

function chainsOf({ norms }: Pack): ReadonlyMap<string, Chain> {
  return new Map(
    norms.flatMap(({ id, chain, joint }) =>
      chain === undefined ? [] : [[id, compileChain(chain, joint ?? false)] as const],
    ),
  );
}

function factsOf(
  request: PackRequest,
  pack: Pack,
  roles: RoleHierarchy,
): { readonly [fact: string]: unknown } {
  const { action, actor, object, school = {}, state, calendar = {}, evidence = [], approvals = [] } = request;
  const signed = state.signedBy ?? [];
  const given = [...approvals, ...signed];
  const consents: ConsentFact = { actor: actor.role, roles, given, signed };
  const kept = [...catalogue.records, ...pack.records].find(({ id }) => id === object.record);
  return {
    ...named("school", school),
    ...named("object", object),
    ...named("state", state),
    ...named("calendar", calendar),
    action,
    evidence,
    "actor.own": actor.own,
    "actor.roles": [...includingRoles(roles, actor.role)],
    records: recordsOf(object.record, pack),
    // A norm stands at a level only where the record is kept at that level.
    level: kept === undefined || kept.levels.includes(school.level ?? "") ? school.level : undefined,
    consents,
    "consents.roles": given.flatMap((role) => [...includingRoles(roles, role)]),
    time: timeOf(request),
  };
}

function named(group: string, values: object): { readonly [fact: string]: unknown } {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [`${group}.${name}`, value]));
}

/** The record itself, and the one that stands for all records, where the pack names this one. */
function recordsOf(record: string, pack: Pack): readonly string[] {
  const { record: collective, kinds } = catalogue.collective;
  const kind = [...catalogue.records, ...pack.records].find(({ id }) => id === record)?.kind;
  const isNamed = pack.norms.some(({ records }) => records.includes(record));
  return isNamed && kind !== undefined && kinds.includes(kind) ? [record, collective] : [record];
}

function timeOf({ asOf, state, calendar = {}, school }: PackRequest): TimeOfRequest {
  const moment = readMoment(asOf);
  if (moment === undefined) throw new RangeError(`not a day and not an instant with an offset: ${asOf}`);
  const { schoolYear, schoolYearStart } = calendar;
  const first = schoolYearStart === undefined ? undefined : readMoment(schoolYearStart)?.day;
  return {
    asOf: moment,
    schoolYearStarts: schoolYearStarts(moment.day, { schoolYear, schoolYearStart: first }),
    enteredAt: state.enteredAt,
    printedAt: state.printedAt,
    calendar,
    terms: school?.terms ?? {},
    dated: new Map(),
  };
}
