import type { RuleResult } from "json-rules-engine";
import { readMoment } from "../../kernel/civil-date";
import type { DecisionStatus } from "../answer";
import { catalogue } from "../catalogue";
import type { Norm, Pack } from "../pack";
import type { PackRequest } from "../request";
import { includingRoles, type RoleHierarchy } from "../roles";
import type { RulePart } from "./rules";

/** What a run was about. */
export interface EngineRun {
  readonly pack: Pack;
  readonly request: PackRequest;
  readonly roles: RoleHierarchy;
}

/** The status of a run, and the norms that settled it. */
export interface EngineAnswer {
  readonly status: DecisionStatus;
  readonly norms: readonly string[];
}

/** A norm's rule after a run. */
interface Evaluated {
  readonly norm: Norm;
  /** Whether these parts of the rule held; a part that the norm does not have holds. */
  readonly held: (...parts: readonly RulePart[]) => boolean;
}

const { abolished } = catalogue;
const ended = new Set(abolished.roles.map(({ id }) => id));

/** Follows the order of decision over the results of a run. */
export function statusOf(results: readonly RuleResult[], run: EngineRun): EngineAnswer {
  const norms = new Map(run.pack.norms.map((norm) => [norm.id, norm]));
  const rulesOf = (...types: readonly string[]): readonly Evaluated[] => evaluatedIn(results, norms, types);
  const granted = rulesOf("grant").filter(({ held }) => held("action", "record"));
  const here = granted.filter(({ held }) => held("level"));
  const dealtWith = rulesOf("grant", "requires", "limit", "forbid", "info");

  // 1
  if (!fired(results, "scope")) return answer("not-applicable");
  if (here.length > 0 && here.every(({ held }) => !held("adopted"))) return answer("not-applicable");
  if (!dealtWith.some(({ held }) => held("record", "level", "adopted"))) return answer("not-applicable");
  if (here.length === 0 && granted.length > 0) return answer("not-applicable");

  const grants = here.filter(({ held }) => held("adopted", "applies"));
  const nobodys = grants.filter(({ norm }) => norm.roles.length === 0);
  const mine = grants.filter(({ norm, held }) => norm.roles.length > 0 && held("actor"));
  const binding = (type: string): readonly Evaluated[] =>
    rulesOf(type).filter(({ held }) => held("action", "record", "level", "adopted", "applies", "actor"));
  const limits = binding("limit");

  // 2
  const office = endedOffice(run, grants, mine);
  if (office !== undefined) return office;
  const forbids = binding("forbid").filter(
    ({ norm, held }) => norm.deadline?.kind !== "window" || !held("window"),
  );
  if (forbids.length > 0) return answer("denied", forbids);

  // 3
  if (!run.request.actor.own) return answer("denied");
  const unstated = rulesOf("unstated").filter(({ held }) =>
    held("action", "record", "level", "adopted", "applies"),
  );
  if (unstated.length > 0) return answer("undetermined", unstated);
  if (mine.length === 0) {
    const onlyNobodys = grants.length > 0 && nobodys.length === grants.length;
    return onlyNobodys ? answer("undetermined", nobodys) : answer("denied");
  }

  // 4
  const conflict = results.find(({ event, result }) => event?.type === "conflict" && result === true);
  if (conflict !== undefined) return { status: "disputed", norms: normsIn(conflict) };

  // 5
  const closed = limits.filter(({ held }) => !held("window"));
  if (closed.length > 0) return answer("denied", closed);
  if (mine.every(({ held }) => !held("window"))) return answer("denied", mine);

  // 6
  if (fired(results, "afterLock")) return answer("undetermined");

  // 7
  const bound = [...binding("requires"), ...nobodys, ...limits];
  const shut = bound.filter(({ held }) => !held("order", "gate", "start"));
  if (shut.length > 0) return answer("denied", shut);
  const free = mine.filter(({ held }) => held("window", "order", "gate", "start"));
  if (free.length === 0) return answer("denied", mine);

  // 8
  const also = rulesOf("alsoNeeded").filter(({ held }) => held("action", "level", "adopted", "applies"));
  const satisfied = free.filter(({ held }) => held("missing")).slice(0, 1);
  const isComplete = satisfied.length > 0 && [...bound, ...also].every(({ held }) => held("missing"));
  const used = satisfied.length > 0 ? satisfied : free.slice(0, 1);
  return answer(isComplete ? "allowed" : "needs", [...used, ...bound, ...also]);
}

function endedOffice(
  { request, roles }: EngineRun,
  grants: readonly Evaluated[],
  mine: readonly Evaluated[],
): EngineAnswer | undefined {
  const { role } = request.actor;
  if ((readMoment(request.asOf)?.day ?? "") < abolished.from) return undefined;
  if (ended.has(role)) return answer("denied");
  const predecessors = abolished.roles.filter(({ successors }) => successors.includes(role));
  const inherited = grants.filter(({ norm }) =>
    predecessors.some(({ id }) => norm.roles.some((named) => includingRoles(roles, id).has(named))),
  );
  if (inherited.length > 0) return answer("undetermined", inherited);
  const through = mine.filter(({ norm: { chain = [] } }) =>
    chain.flat().some((member) => member.split("|").some((one) => ended.has(one))),
  );
  const others = mine.filter((one) => !through.includes(one));
  const isEnough = others.some(({ held }) => held("window", "order", "gate", "start", "missing"));
  return through.length === 0 || isEnough ? undefined : answer("undetermined", through);
}

function answer(status: DecisionStatus, norms: readonly Evaluated[] = []): EngineAnswer {
  return { status, norms: [...new Set(norms.map(({ norm }) => norm.id))] };
}

function fired(results: readonly RuleResult[], type: string): boolean {
  return results.some(({ event, result }) => event?.type === type && result === true);
}

function evaluatedIn(
  results: readonly RuleResult[],
  norms: ReadonlyMap<string, Norm>,
  types: readonly string[],
): readonly Evaluated[] {
  const found = results.flatMap((one) => {
    const norm = types.includes(one.event?.type ?? "")
      ? norms.get(String(one.event?.params?.norm))
      : undefined;
    return norm === undefined
      ? []
      : [{ norm, held: (...parts: readonly RulePart[]) => parts.every((part) => partHeld(one, part)) }];
  });
  // A run gives the rules that fired before those that did not; the pack has its own order.
  const order = [...norms.keys()];
  return found.sort((one, other) => order.indexOf(one.norm.id) - order.indexOf(other.norm.id));
}

function partHeld({ conditions }: RuleResult, name: RulePart): boolean {
  const all = "all" in conditions ? conditions.all : [];
  const part = all.find((one) => one.name === name);
  return part === undefined || ("result" in part && part.result === true);
}

function normsIn({ event }: RuleResult): readonly string[] {
  const norms: unknown = event?.params?.norms;
  return Array.isArray(norms) ? norms.map(String) : [];
}
