import type { Rule } from "../kernel/decision";
import { clause } from "../law/tt58-2011/clause";
import {
  baseGrade,
  everyMarks,
  finalGrade,
  type GradeReading,
  gradeMarks,
  gradeOf,
  leastSum,
  standingOf,
} from "../law/tt58-2011/grade-rules";
import { grades } from "../law/tt58-2011/values";
import type { LevelLaw, LevelResult } from "./level-law";
import type { Search, TotalClass, Way } from "./nearest-changes";

/** A record as Circular 58/2011 judges it. */
export interface GradeQuestion {
  readonly rule: Rule;
  readonly results: readonly LevelResult[];
  readonly reading: GradeReading;
  readonly core: readonly string[];
  readonly specialised?: string;
}

/** The part of a level law that Circular 58/2011 gives for its learning grade. */
export function gradeLaw(question: GradeQuestion): Omit<LevelLaw, "decide" | "decisive"> {
  const { rule, results, reading } = question;
  return {
    rule,
    levels: grades,
    results,
    adjustmentClause: clause(13, 6),
    clauseOf: () => clause(13),
    judge: (values) => {
      const code = gradeOf(standingAt(question, values), reading);
      return { base: baseGrade(code), final: finalGrade(code) };
    },
    searchFor: (goal) => searchFor(goal, question),
  };
}

function standingAt({ results, core, specialised }: GradeQuestion, values: readonly number[]) {
  const marked = results.filter(({ kind }) => kind === "mark");
  return standingOf(
    values.slice(0, marked.length),
    (index) => core.includes(marked[index]?.key ?? ""),
    marked.findIndex(({ key }) => key === specialised),
    values.slice(marked.length).filter((value) => value === 0).length,
  );
}

/** Where a result's mark changes what it meets: the marks of the grades, and those for every subject. */
const rungs: readonly number[] = /* @__PURE__ */ [...new Set([...gradeMarks, ...everyMarks])].sort(
  (a, b) => a - b,
);

/** Besides the marks each result reaches, the sum of all averages decides: it is the total raise above today's sum. */
function searchFor(goal: number, question: GradeQuestion): Search {
  const { results, reading } = question;
  const marked = results.filter(({ kind }) => kind === "mark");
  const today = marked.reduce((sum, { value }) => sum + (value ?? 0), 0);
  const starts = gradeMarks.map((mark) => leastSum(mark, marked.length, reading));
  const totals = starts.flatMap((start, index): TotalClass[] => {
    const lowest = Math.max(0, (index === 0 ? 0 : start) - today);
    const highest = (starts[index + 1] ?? Number.MAX_SAFE_INTEGER) - 1 - today;
    const sum = today + lowest;
    const accepts = remembered(
      (code) => finalGrade(gradeOf({ ...profileOf(code), sum, subjects: marked.length }, reading)) >= goal,
    );
    const canStill = remembered((code) => profilesFrom(code).some(accepts));
    return highest < lowest ? [] : [{ span: { lowest, highest }, accepts, canStill }];
  });
  return { results: results.map((one) => waysOf(one, question)), start: codeOf(noProfile), add, totals };
}

function waysOf({ key, kind, value }: LevelResult, { core, specialised }: GradeQuestion): Way[] {
  const none = { lowest: 0, highest: 0 };
  if (kind === "comment") {
    const effect = codeOf(standingOf([], () => false, -1, value === 0 ? 1 : 0));
    const unchanged = { changed: false, effect, raise: none };
    return value === 0 ? [{ changed: true, effect: codeOf(noProfile), raise: none }, unchanged] : [unchanged];
  }
  const average = value ?? 0;
  const effectAt = (mark: number): number =>
    codeOf(standingOf([mark], () => core.includes(key), key === specialised ? 0 : -1, 0));
  const raised = rungs.flatMap((rung, index): Way[] => {
    const lowest = Math.max(rung, average + 1);
    const highest = (rungs[index + 1] ?? 101) - 1;
    const raise = { lowest: lowest - average, highest: highest - average };
    return highest < lowest ? [] : [{ changed: true, effect: effectAt(lowest), raise }];
  });
  return [...raised, { changed: false, effect: effectAt(average), raise: none }];
}

/** What matters of a standing besides the sum. */
interface Profile {
  readonly bestCore: number;
  readonly inTheWayOfAverage: number;
  readonly inTheWayOfGood: number;
  readonly inTheWayOfExcellent: number;
  readonly belowWeak: number;
}

const noProfile: Profile = {
  bestCore: -1,
  inTheWayOfAverage: 0,
  inTheWayOfGood: 0,
  inTheWayOfExcellent: 0,
  belowWeak: 0,
};

/** Where one more in the way changes nothing. */
const caps = { inTheWayOfAverage: 1, inTheWayOfGood: 2, inTheWayOfExcellent: 2, belowWeak: 1 } as const;

/** A profile as one whole number: which grade marks the best core subject reaches, then the counts. */
function codeOf(profile: Profile): number {
  const reached = gradeMarks.filter((mark) => profile.bestCore >= mark).length;
  const counts = [
    Math.min(caps.inTheWayOfAverage, profile.inTheWayOfAverage),
    Math.min(caps.inTheWayOfGood, profile.inTheWayOfGood),
    Math.min(caps.inTheWayOfExcellent, profile.inTheWayOfExcellent),
    Math.min(caps.belowWeak, profile.belowWeak),
  ];
  return counts.reduce((code, count) => code * 3 + count, reached);
}

function profileOf(code: number): Profile {
  const digit = (place: number): number => Math.floor(code / 3 ** place) % 3;
  return {
    bestCore: gradeMarks[Math.floor(code / 81) - 1] ?? -1,
    inTheWayOfAverage: digit(3),
    inTheWayOfGood: digit(2),
    inTheWayOfExcellent: digit(1),
    belowWeak: digit(0),
  };
}

/** Every profile that one can become as results are added; a grade may even rise with what stands in the way (B02). */
function profilesFrom(code: number): number[] {
  const least = profileOf(code);
  return profileCodes.filter((one) => {
    const profile = profileOf(one);
    return profileNames.every((name) => profile[name] >= least[name]);
  });
}

const profileCodes: readonly number[] = /* @__PURE__ */ Array.from(
  { length: (gradeMarks.length + 1) * 81 },
  (_, code) => code,
);
const profileNames = /* @__PURE__ */ Object.keys(noProfile) as (keyof Profile)[];

function remembered(ask: (code: number) => boolean): (code: number) => boolean {
  const known = new Map<number, boolean>();
  return (code) => {
    const answer = known.get(code) ?? ask(code);
    known.set(code, answer);
    return answer;
  };
}

function add(code: number, effect: number): number {
  const [one, other] = [profileOf(code), profileOf(effect)];
  return codeOf({
    bestCore: Math.max(one.bestCore, other.bestCore),
    inTheWayOfAverage: one.inTheWayOfAverage + other.inTheWayOfAverage,
    inTheWayOfGood: one.inTheWayOfGood + other.inTheWayOfGood,
    inTheWayOfExcellent: one.inTheWayOfExcellent + other.inTheWayOfExcellent,
    belowWeak: one.belowWeak + other.belowWeak,
  });
}
