import type { Duty, PackDecision } from "./answer";
import type { CompiledNorm } from "./compile";
import { type DueDay, dueDays, inEffect, isPast } from "./deadline/resolve";
import type { Judgement, Question } from "./judge";
import { binding, type Case, idsOf, type Verdict } from "./steps/case";

/** Turns what settled a case into the answer: its duties, every finding, the norms it rests on. */
export function report(question: Question, { one, verdict }: Judgement): PackDecision {
  const applied = verdict.norms ?? [];
  const obliging = verdict.status === "not-applicable" ? [] : obligations(one);
  return {
    pack: one.compiled.pack.id,
    asOf: question.asOf.day,
    status: verdict.status,
    missing: missingIn(verdict),
    deadline: verdict.deadline ?? null,
    duties: obliging.flatMap(({ norm, days }) => days.map(({ day }): Duty => ({ norm: norm.id, date: day }))),
    norms: [...new Set([...idsOf(applied), ...(verdict.cited ?? [])])],
    findings: [
      ...new Set([
        ...(verdict.findings ?? []),
        ...(adoptionOpen(one, verdict) ? ["adoption-required"] : []),
        ...(obliging.some(({ days }) => isLate(days, one)) ? ["deadline-missed"] : []),
        ...(applied.some((norm) => leavesTermOpen(norm, one)) ? ["open-term"] : []),
        ...(isRetroactive(one, verdict) ? ["retroactive-start"] : []),
        ...applied.flatMap(({ findings }) => findings),
      ]),
    ],
    steps: one.steps,
  };
}

/** Missing things are listed where they are what the answer turns on, and beside what leaves it open. */
function missingIn({ status, evidence = [], approvals = [], facts = [] }: Verdict): PackDecision["missing"] {
  return status === "needs" || status === "undetermined"
    ? { evidence, approvals, facts }
    : { evidence: [], approvals: [], facts: [] };
}

interface Obligation {
  readonly norm: CompiledNorm;
  readonly days: readonly DueDay[];
}

/** The dates of duties, and of open terms that are set, in the grants and limits of this actor and act. */
function obligations(one: Case): readonly Obligation[] {
  const { memo, act } = one;
  const grants = memo.grants?.map(({ norm }) => norm) ?? binding(one, act.grants);
  const limits = memo.binding?.limits ?? binding(one, act.limits);
  return [...grants, ...limits]
    .filter(({ due }) => due !== undefined)
    .sort((first, second) => first.index - second.index)
    .map((norm) => ({ norm, days: norm.due === undefined ? [] : dueDays(norm.due, one.time).days }));
}

/** A norm with several dates is late once its earliest is past. */
function isLate(days: readonly DueDay[], { time }: Case): boolean {
  const [first, ...rest] = days;
  if (first === undefined) return false;
  return isPast(
    rest.reduce((earliest, day) => (day.day < earliest.day ? day : earliest), first),
    time.asOf,
  );
}

function leavesTermOpen({ undated, due }: CompiledNorm, { time }: Case): boolean {
  return undated || (due !== undefined && dueDays(due, time).openTerm);
}

/** A part that the school may or may not have adopted: the rest of the document decides, and says so. */
function adoptionOpen({ compiled, adopted, act }: Case, { status }: Verdict): boolean {
  if (compiled.pack.adoption === undefined || adopted !== undefined || status === "not-applicable")
    return false;
  const rest = [act.forbids, act.requires, act.limits, act.alsoNeeded].flat();
  return act.grants.length > 0 || rest.some(({ norm }) => norm.needsAdoption);
}

/** In force, and asked before the document was dated. */
function isRetroactive({ compiled, time }: Case, { status }: Verdict): boolean {
  const { date } = compiled.pack.document;
  if (date === undefined || status === "not-applicable" || time.asOf.day >= date) return false;
  return inEffect(compiled.effect, time) === true;
}
