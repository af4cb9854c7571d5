import type { ClauseId } from "../kernel/citation";
import type { Tenths } from "../kernel/tenths";
import type { Award } from "../law/formulas/award";
import { levelOfCounts, levelRank, neededSubjects } from "../law/formulas/four-level";
import { type CommentResult, type Level, levels } from "../law/formulas/levels";
import { markRange } from "../law/formulas/mark";
import { cheapestPlan, type PlanOption } from "./cheapest-plan";
import { addCounts, countAt, countUnit, maxCount, rungsMissed } from "./counts";
import type { OpenPeriod, Period, PeriodSubject } from "./open-record";
import { leastMarks, leastSum, type OpenSubject, valueWithAll } from "./open-terms";
import type { YearLaw } from "./year-law";

/** What is aimed at: an average, a learning level, a title of the year, or promotion without summer. */
export type LeastMarksGoal =
  | {
      readonly result: "average";
      readonly subject: string;
      readonly period: Period;
      readonly atLeast: Tenths;
    }
  | { readonly result: "level"; readonly period: Period; readonly level: Level }
  | { readonly result: "award"; readonly award: Exclude<Award, null> }
  | { readonly result: "promotion" };

/** A goal and everything it rests on. */
export interface MarksTask {
  readonly law: YearLaw;
  readonly goal: LeastMarksGoal;
  readonly year: OpenPeriod;
  readonly conduct: Level;
  readonly absentSessions: number;
}

/** What must be earned, by the paths of marks and comment results; or the clauses because of which nothing suffices. */
export type MarksSolution =
  | { readonly marks: ReadonlyMap<string, number>; readonly results: ReadonlyMap<string, CommentResult> }
  | { readonly because: readonly [ClauseId, ...ClauseId[]] };

/** Finds the least marks and results for a goal. What is not named need not be more than 0.0 or Chưa đạt. */
export function solveMarks(task: MarksTask): MarksSolution {
  const { goal, law } = task;
  if (goal.result === "average") {
    return solveAverage(task.year, law.averageClause, goal.subject, goal.atLeast);
  }
  const [barred, ...more] = barredBy(task);
  if (barred !== undefined) return { because: [barred, ...more] };
  const rank = goal.result === "level" ? levels.indexOf(goal.level) : goal.result === "promotion" ? 1 : 3;
  const search = levelSearch(task, rank, goal.result === "award" && goal.award === "xuat-sac");
  if (!search.reachedWithAll(markRange.highest)) {
    const point = law.learning.points[rank] ?? law.learning.clause;
    if (goal.result === "level") return { because: [point] };
    if (goal.result === "promotion") return { because: [law.promotionClauses.learning, point] };
    const level = levelSearch(task, rank, false).reachedWithAll(markRange.highest);
    return { because: level ? [law.awardClause] : [law.awardClause, point] };
  }
  return search.cheapest(leastMark(search.reachedWithAll));
}

/** The clauses that no mark can satisfy: conduct for a title or promotion, absences for promotion. */
function barredBy({ law, goal, conduct, absentSessions }: MarksTask): ClauseId[] {
  if (goal.result === "award") return conduct === "tot" ? [] : [law.awardClause];
  if (goal.result !== "promotion") return [];
  return [
    ...(conduct === "chua-dat" ? [law.promotionClauses.conduct] : []),
    ...(absentSessions > law.absenceLimit ? [law.promotionClauses.absence] : []),
  ];
}

/** Finds the least marks for a subject's average; the clause is the one on averages. */
export function solveAverage(year: OpenPeriod, clause: ClauseId, key: string, goal: number): MarksSolution {
  const found = year.marked.find(({ subject }) => subject.key === key);
  if (found === undefined || valueWithAll(found.rounded, markRange.highest) < goal) {
    return { because: [clause] };
  }
  const most = leastMark((mark) => valueWithAll(found.rounded, mark) >= goal);
  const marks = new Map<string, number>();
  addMarks(marks, found, marksFor(found.rounded, goal, most));
  return { marks, results: new Map() };
}

/** The least mark that suffices where the highest does. */
export function leastMark(suffices: (mark: number) => boolean): number {
  let [low, high]: [number, number] = [markRange.lowest, markRange.highest];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (suffices(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}

function marksFor(subject: OpenSubject, goal: number, most: number): readonly number[] {
  return leastMarks(subject, goal, most, leastSum(subject, goal, most) ?? 0);
}

function addMarks(marks: Map<string, number>, { paths }: PeriodSubject, found: readonly number[]): void {
  for (const [place, path] of paths.entries()) marks.set(path, found[place] ?? 0);
}

/** An option of a plan: marks of a subject, or the result of a comment subject. */
interface LevelOption extends PlanOption {
  collect(marks: Map<string, number>, results: Map<string, CommentResult>): void;
}

interface LevelSearch {
  /** Whether the goal is reached with every open mark at `mark` and every open comment result Đạt. */
  reachedWithAll(mark: number): boolean;
  /** The least marks, none above `most`, and results; the goal must be reached with all at `most`. */
  cheapest(most: number): MarksSolution;
}

/** One comment result weighs less than a tenth: there are never so many of them. */
const tenthCost = maxCount + 1;

/** A profile counts the subjects below each rung (the ladder of levels, then the title's average), then those failed. */
const [titlePlace, failedPlace] = [4, 5];

function levelSearch({ law, year }: MarksTask, rank: number, excellent: boolean): LevelSearch {
  const { rules } = law.learning;
  const marked = year.marked.filter(({ subject }) => law.counts(subject));
  const comments = law.countsComments ? year.comments : [];
  const scale = law.reading.tooFew === "scale";
  const need = neededSubjects(marked.length, rules.minSubjects, scale);
  const excellentNeed = neededSubjects(marked.length, law.excellent.subjects, scale);
  const rungs = [...rules.ladder, law.excellent.average];
  const cap = Math.min(maxCount, Math.max(2, marked.length - Math.min(need, excellentNeed) + 2));
  const add = (profile: number, effect: number): number => addCounts(profile, effect, failedPlace + 1, cap);
  const accepts = (profile: number): boolean => {
    const at = (place: number): number => countAt(profile, place);
    const level = levelRank(
      levelOfCounts(
        marked.length,
        at(0),
        at(1),
        at(2),
        at(3),
        at(failedPlace),
        need,
        rules,
        law.reading.oneSubject,
      ),
    );
    return level >= rank && (!excellent || marked.length - at(titlePlace) >= excellentNeed);
  };
  const failed = countUnit(failedPlace);
  const failing = comments.filter(({ result }) => result === "chua-dat").length;
  const profileWith = (subjects: readonly PeriodSubject[], mark: number): number =>
    subjects.reduce(
      (profile, { compared }) => add(profile, rungsMissed(valueWithAll(compared, mark), rungs)),
      Math.min(cap, failing) * failed,
    );
  return {
    reachedWithAll: (mark) => accepts(profileWith(marked, mark)),
    cheapest: (most) => {
      const open = marked.filter(({ paths }) => paths.length > 0);
      const items = [
        ...open.map((subject) => markOptions(subject, rungs, most)),
        ...comments.flatMap(({ path, result }) => (result === null ? [resultOptions(path, failed)] : [])),
      ];
      const settled = marked.filter(({ paths }) => paths.length === 0);
      const plan = cheapestPlan({ items, start: profileWith(settled, 0), add, accepts });
      if (plan === undefined) throw new Error("a goal that can be reached has no plan");
      const [marks, results] = [new Map<string, number>(), new Map<string, CommentResult>()];
      for (const option of plan) option.collect(marks, results);
      return { marks, results };
    },
  };
}

/** For each rung that a subject can reach the least sum of its open marks, and none of them. */
function markOptions(subject: PeriodSubject, rungs: readonly number[], most: number): LevelOption[] {
  const { compared, paths } = subject;
  const nothing = valueWithAll(compared, 0);
  const raised = rungs.flatMap((rung): LevelOption[] => {
    const sum = rung > nothing ? leastSum(compared, rung, most) : undefined;
    if (sum === undefined) return [];
    let known: readonly number[] | undefined;
    const detail = (): readonly number[] => {
      known ??= leastMarks(compared, rung, most, sum);
      return known;
    };
    return [
      {
        cost: sum * tenthCost,
        effect: rungsMissed(rung, rungs),
        detail,
        collect: (marks) => addMarks(marks, subject, detail()),
      },
    ];
  });
  const none = paths.map(() => 0);
  return [{ cost: 0, effect: rungsMissed(nothing, rungs), detail: () => none, collect: () => {} }, ...raised];
}

function resultOptions(path: string, failed: number): LevelOption[] {
  return [
    { cost: 0, effect: failed, detail: () => [0], collect: () => {} },
    { cost: 1, effect: 0, detail: () => [1], collect: (_, results) => results.set(path, "dat") },
  ];
}
