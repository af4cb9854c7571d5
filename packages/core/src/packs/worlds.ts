import { catalogue } from "./catalogue";
import type { Act, CompiledNorm } from "./compile";
import { comparisonsOf } from "./condition";
import { type Judgement, judgeIn, type Question } from "./judge";
import { type Case, note, type Verdict } from "./steps/case";

/** Above this many worlds the facts are named without being tried one by one. */
const mostWorlds = 512;

const yearFact = "calendar.schoolYear";

/** A value that no norm names. */
const anyOther = "(any other)";

/**
 * Judges a question at one level. Where norms turn on facts that the request does not give, every value those facts may
 * have is tried: if the status stays the same the norms are left aside, else the answer is open and names the facts
 * that change it.
 */
export function judge(question: Question, level: string | undefined): Judgement {
  const judgement = judgeIn(question, { level });
  const yearOpen = "starts" in question.schoolYear && dependsOnYear(question.act);
  if (judgement.one.unsettled.size === 0 && !yearOpen) return judgement;
  const domains = domainsOf(judgement.one, question);
  const changing = factsThatChange(question, level, domains, judgement.verdict);
  if (changing.length === 0) return judgement;
  const { one, verdict } = judgement;
  const open = [...one.unsettled].filter((norm) => changing.some((fact) => turnsOn(norm, fact)));
  const disputable = changing.includes(yearFact)
    ? question.act.conflicts.flatMap((conflict) => conflict.norms)
    : [];
  const norms = [...new Set([...open, ...disputable])].sort((first, second) => first.index - second.index);
  note(one, 8, "absentFacts", true, { facts: changing });
  const { evidence = [], approvals = [] } = verdict;
  return { one, verdict: { status: "undetermined", facts: changing, evidence, approvals, norms } };
}

/**
 * Judges a question whose level is not given: one answer where every level that the pack deals with gives the same
 * status, else an open one.
 */
export function judgeAcrossLevels(question: Question): Judgement {
  const { pack } = question.compiled;
  const judgements = pack.levels.map((level) => judge(question, level));
  const applicable = judgements.filter(({ verdict }) => verdict.status !== "not-applicable");
  const statuses = new Set(applicable.map(({ verdict }) => verdict.status));
  const whole = judge(question, undefined);
  if (statuses.size < 2) {
    const [common = judgements[0]] = applicable;
    return common === undefined || whole.verdict.status === common.verdict.status ? whole : common;
  }
  note(whole.one, 8, "absentFacts", true, { facts: ["school.level"] });
  const norms = applicable.flatMap(({ verdict }) => verdict.norms ?? []);
  return { one: whole.one, verdict: { status: "undetermined", facts: ["school.level"], norms } };
}

type Domains = ReadonlyMap<string, readonly unknown[]>;

/** The facts that norms of this act turn on and the request does not give, each with the values it may have. */
function domainsOf({ act, factOf, time, unsettled }: Case, { schoolYear }: Question): Domains {
  const conditions = [act.grants, act.forbids, act.requires, act.limits, act.alsoNeeded, act.unstated]
    .flat()
    .flatMap(({ norm: { norm } }) => (norm.appliesIf === undefined ? [] : comparisonsOf(norm.appliesIf)));
  const named = new Map<string, unknown[]>();
  for (const { fact, operator, value } of conditions) {
    if (operator === "present" || factOf(fact) !== undefined) continue;
    named.set(fact, [...(named.get(fact) ?? []), ...(Array.isArray(value) ? value : [value])]);
  }
  const domains = new Map([...named].map(([fact, values]) => [fact, domainOf(fact, values)]));
  const datedByYear = [...unsettled].some(({ inForce }) => inForce !== undefined) || dependsOnYear(act);
  if (time.schoolYearStart === undefined && "starts" in schoolYear && datedByYear) {
    domains.set(yearFact, schoolYear.starts);
  }
  return domains;
}

/** The values of a closed list; else those that norms name, and any other. */
function domainOf(fact: string, named: readonly unknown[]): readonly unknown[] {
  const declared = catalogue.facts.find(({ id }) => id === fact);
  if (declared?.values !== undefined) return declared.values;
  return declared?.type === "boolean" ? [true, false] : [...new Set(named), anyOther];
}

/** The facts whose value alone changes the status; all of them where leaving the norms aside does. */
function factsThatChange(
  question: Question,
  level: string | undefined,
  domains: Domains,
  base: Verdict,
): readonly string[] {
  const facts = [...domains.keys()];
  const axes = [...domains.values()];
  const size = axes.reduce((product, values) => product * values.length, 1);
  if (size > mostWorlds) return facts;
  const strides = axes.map((_, axis) =>
    axes.slice(0, axis).reduce((product, values) => product * values.length, 1),
  );
  const valueAt = (world: number, axis: number): number =>
    Math.floor(world / (strides[axis] ?? 1)) % (axes[axis]?.length ?? 1);
  const statuses = Array.from({ length: size }, (_, world) => {
    const assumed = new Map(facts.map((fact, axis) => [fact, axes[axis]?.[valueAt(world, axis)]]));
    return judgeIn(question, { level, facts: assumed }).verdict.status;
  });
  const changing = facts.filter((_, axis) =>
    statuses.some(
      (status, world) => status !== statuses[world - valueAt(world, axis) * (strides[axis] ?? 1)],
    ),
  );
  return changing.length > 0 || statuses.every((status) => status === base.status) ? changing : facts;
}

function turnsOn({ listedFacts, inForce }: CompiledNorm, fact: string): boolean {
  return listedFacts.includes(fact) || (fact === yearFact && inForce !== undefined);
}

function dependsOnYear(act: Act): boolean {
  return act.conflicts.some(({ inForce }) => inForce !== undefined);
}
