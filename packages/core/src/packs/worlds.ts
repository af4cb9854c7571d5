import { catalogue } from "./catalogue";
import type { Act, CompiledNorm } from "./compile";
import { comparisonsOf } from "./condition";
import { type Judgement, judgeIn, type Question } from "./judge";
import { binding, binds, type Case, inPlay, type Lacking, note, type Verdict } from "./steps/case";

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
  const yearOpen = question.schoolYearStarts.length > 1 && dependsOnYear(question.act);
  if (judgement.one.unsettled.size === 0 && !yearOpen) return judgement;
  const { one, verdict } = judgement;
  if (verdict.facts?.includes(yearFact) === true) return judgement;
  lookAtAll(one);
  const worlds = worldsOf(question, level, domainsOf(one, question));
  const changing = factsThatChange(worlds, verdict);
  if (changing.length === 0) return judgement;
  const turning = [...one.unsettled].filter((norm) => changing.some((fact) => turnsOn(norm, fact)));
  const bound = turning.filter((norm) => binds(one, norm));
  const open = bound.length > 0 ? bound : turning;
  const disputable = changing.includes(yearFact)
    ? question.act.conflicts.flatMap((conflict) => conflict.norms)
    : [];
  const norms = [...new Set([...open, ...disputable])].sort((first, second) => first.index - second.index);
  note(one, 8, "absentFacts", true, { facts: changing });
  return {
    one,
    verdict: { status: "undetermined", facts: changing, ...knownMissing(worlds, verdict), norms },
  };
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

/** Finds every norm that would bind the actor and turns on an absent fact, also past the step that settled the case. */
function lookAtAll(one: Case): void {
  const { act } = one;
  for (const norms of [act.grants, act.forbids, act.limits, act.requires]) binding(one, norms);
  inPlay(one, act.alsoNeeded);
}

type Domains = ReadonlyMap<string, readonly unknown[]>;

/** The facts that norms of this act turn on and the request does not give, each with the values it may have. */
function domainsOf({ act, factOf, unsettled }: Case, { schoolYearStarts }: Question): Domains {
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
  if (schoolYearStarts.length > 1 && datedByYear) domains.set(yearFact, schoolYearStarts);
  return domains;
}

/** The values of a closed list; else those that norms name, and any other. */
function domainOf(fact: string, named: readonly unknown[]): readonly unknown[] {
  const declared = catalogue.facts.find(({ id }) => id === fact);
  if (declared?.values !== undefined) return declared.values;
  return declared?.type === "boolean" ? [true, false] : [...new Set(named), anyOther];
}

/** Every world that the absent facts leave possible, as a grid with one axis for each fact. */
interface Worlds {
  readonly facts: readonly string[];
  /** How far apart two worlds lie that differ in one step of a fact, and how many values the fact has. */
  readonly axes: readonly { readonly stride: number; readonly size: number }[];
  /** Empty where there are too many to try. */
  readonly verdicts: readonly Verdict[];
}

function worldsOf(question: Question, level: string | undefined, domains: Domains): Worlds {
  const axes: { readonly stride: number; readonly size: number }[] = [];
  let size = 1;
  for (const values of domains.values()) {
    axes.push({ stride: size, size: values.length });
    size *= values.length;
  }
  const verdictIn = (world: number): Verdict => {
    const facts = new Map<string, unknown>();
    for (const [axis, [fact, values]] of [...domains].entries())
      facts.set(fact, values[step(world, axes[axis])]);
    return judgeIn(question, { level, facts }).verdict;
  };
  const length = size > mostWorlds ? 0 : size;
  return {
    facts: [...domains.keys()],
    axes,
    verdicts: Array.from({ length }, (_, world) => verdictIn(world)),
  };
}

function step(world: number, axis: Worlds["axes"][number] | undefined): number {
  return axis === undefined ? 0 : Math.floor(world / axis.stride) % axis.size;
}

/** The facts whose value alone changes the status; all of them where only leaving the norms aside does. */
function factsThatChange({ facts, axes, verdicts }: Worlds, base: Verdict): readonly string[] {
  const changing = facts.filter((_, index) =>
    verdicts.some(({ status }, world) => {
      const first = world - step(world, axes[index]) * (axes[index]?.stride ?? 0);
      return status !== verdicts[first]?.status;
    }),
  );
  const settled = verdicts.length > 0 && verdicts.every(({ status }) => status === base.status);
  return changing.length > 0 || settled ? changing : facts;
}

/** What is missing whatever the facts turn out to be: now, or in every world that does not deny the act. */
function knownMissing({ verdicts }: Worlds, { evidence = [], approvals = [] }: Verdict): Lacking {
  const [first, ...rest] = verdicts.filter(({ status }) => status !== "denied");
  const inAll = (key: keyof Lacking): readonly string[] =>
    (first?.[key] ?? []).filter((one) => rest.every((verdict) => verdict[key]?.includes(one) === true));
  return {
    evidence: [...new Set([...evidence, ...inAll("evidence")])],
    approvals: [...new Set([...approvals, ...inAll("approvals")])],
  };
}

function turnsOn({ listedFacts, inForce }: CompiledNorm, fact: string): boolean {
  return listedFacts.includes(fact) || (fact === yearFact && inForce !== undefined);
}

function dependsOnYear(act: Act): boolean {
  return act.conflicts.some(({ inForce }) => inForce !== undefined);
}
