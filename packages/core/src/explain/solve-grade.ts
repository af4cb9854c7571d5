import type { CommentResult } from "../law/formulas/levels";
import { markRange } from "../law/formulas/mark";
import {
  asksCoreAndComments,
  type GradeDemand,
  gradeDemands,
  subjectMark,
} from "../law/tt58-2011/grade-demands";
import {
  finalGrade,
  type GradeReading,
  gradeMarks,
  gradeOf,
  leastSum as leastOverallSum,
  standingOf,
} from "../law/tt58-2011/grade-rules";
import type { GradeRank } from "../law/tt58-2011/values";
import { cheapestPlan, type PlanOption } from "./cheapest-plan";
import { maxCount } from "./counts";
import type { OpenPeriod, PeriodSubject } from "./open-record";
import { leastMarks, leastSum, valueWith, valueWithAll } from "./open-terms";
import { leastMark } from "./solve-marks";

/** A grade of learning that is aimed at in one period; one core subject at least is among the marked ones. */
export interface GradeTask {
  readonly period: OpenPeriod;
  readonly rank: GradeRank;
  readonly reading: GradeReading;
  readonly core: readonly string[];
  readonly specialised?: string;
}

/** What must be earned, by the paths of marks and comment results. */
export interface EarnedResults {
  readonly marks: ReadonlyMap<string, number>;
  readonly results: ReadonlyMap<string, CommentResult>;
}

/** Finds the least marks and results for a grade (Article 13); `undefined` where nothing suffices. */
export function solveGrade(task: GradeTask): EarnedResults | undefined {
  const least = leastOfDemands(gradeDemands(task.rank, task.reading), task);
  if (least === undefined || rankWith(task, least) >= task.rank) return least;
  // B02 `literal`: one subject below Yếu stands alone in the way of Giỏi. This least has no mark above 0.0, as a tenth
  // less on one would still leave the way over Khá open; so nothing leads out but that subject at what Yếu asks.
  return leastOfDemands([{ grade: task.rank }], task);
}

function rankWith({ period, reading, core, specialised }: GradeTask, earned: EarnedResults): GradeRank {
  const { marked, comments } = period;
  const averages = marked.map(({ compared, paths }) =>
    valueWith(
      compared,
      paths.map((path) => earned.marks.get(path) ?? markRange.lowest),
    ),
  );
  const failed = comments.filter(({ path, result }) => (result ?? earned.results.get(path)) !== "dat");
  const standing = standingOf(
    averages,
    (index) => core.includes(marked[index]?.subject.key ?? ""),
    marked.findIndex(({ subject }) => subject.key === specialised),
    failed.length,
  );
  return finalGrade(gradeOf(standing, reading));
}

/** The least over several ways: first the greatest mark, then what the plans cost, then their marks in order. */
function leastOfDemands(demands: readonly GradeDemand[], task: GradeTask): EarnedResults | undefined {
  const searches = demands
    .map((demand) => searchFor(demand, task))
    .filter(({ reachedWithAll }) => reachedWithAll(markRange.highest));
  const most = Math.min(...searches.map(({ reachedWithAll }) => leastMark(reachedWithAll)));
  const plans = searches
    .filter(({ reachedWithAll }) => reachedWithAll(most))
    .map(({ cheapest }) => cheapest(most));
  const [least] = plans.sort(comparePlans);
  if (least === undefined) return undefined;
  const [marks, results] = [new Map<string, number>(), new Map<string, CommentResult>()];
  for (const option of least) option.collect(marks, results);
  return { marks, results };
}

interface GradeOption extends PlanOption {
  collect(marks: Map<string, number>, results: Map<string, CommentResult>): void;
}

function comparePlans(one: readonly GradeOption[], other: readonly GradeOption[]): number {
  const costOf = (plan: readonly GradeOption[]): number => plan.reduce((sum, { cost }) => sum + cost, 0);
  const costs = costOf(one) - costOf(other);
  if (costs !== 0) return costs;
  const [details, others] = [one, other].map((plan) => plan.flatMap((option) => option.detail()));
  const place = details?.findIndex((detail, index) => detail !== others?.[index]) ?? -1;
  return place < 0 ? 0 : (details?.[place] ?? 0) - (others?.[place] ?? 0);
}

interface DemandSearch {
  /** Whether the way holds with every open mark at `mark` and every open comment result Đạt. */
  reachedWithAll(mark: number): boolean;
  /** The cheapest plan with no mark above `most`; the way must hold with all at `most`. */
  cheapest(most: number): readonly GradeOption[];
}

/**
 * A profile is what is lost against every open mark at the highest allowed: the sum of the averages in tenths, then the
 * core subjects below their mark, then the subjects in the way. It only grows, and little of it is accepted. There are
 * three core subjects, and three in the way are as good as more.
 */
const [lostUnit, coreUnit, wayUnit] = [16, 4, 1];

/** A profile that nothing accepts: a subject that the way cannot spare. */
const refused = Number.POSITIVE_INFINITY;

/** One comment result weighs less than a tenth: there are never so many of them. */
const tenthCost = maxCount + 1;

function searchFor(demand: GradeDemand, { period, reading, core, specialised }: GradeTask): DemandSearch {
  const { marked, comments } = period;
  const { grade, except } = demand;
  const asks = asksCoreAndComments(grade);
  const isCore = ({ subject }: PeriodSubject): boolean => core.includes(subject.key);
  const cores = marked.filter(isCore).length;
  const needed = leastOverallSum(gradeMarks[grade], marked.length, reading);
  const effectOf = (one: PeriodSubject, average: number, best: number): number => {
    const alone = one.subject.key === specialised;
    const inTheWay = average < subjectMark(grade, alone);
    if (inTheWay && (except === undefined || average < subjectMark(except, alone))) return refused;
    const missesCore = asks && isCore(one) && average < gradeMarks[grade];
    return (best - average) * lostUnit + (missesCore ? coreUnit : 0) + (inTheWay ? wayUnit : 0);
  };
  const spared = except !== undefined && !asksCoreAndComments(except);
  const failedEffect = !asks ? 0 : spared ? wayUnit : refused;
  const startWith = (subjects: readonly PeriodSubject[], mark: number): number =>
    [
      ...subjects.map((one) => {
        const average = valueWithAll(one.compared, mark);
        return effectOf(one, average, average);
      }),
      ...comments.map(({ result }) => (result === "chua-dat" ? failedEffect : 0)),
    ].reduce(add, 0);
  const acceptedWith = (most: number): ((profile: number) => boolean) => {
    const sum = marked.reduce((total, { compared }) => total + valueWithAll(compared, most), 0);
    const spare = sum - needed;
    return (profile) =>
      Math.floor(profile / lostUnit) <= spare &&
      profile % coreUnit <= (except === undefined ? 0 : 1) &&
      (!asks || Math.floor((profile % lostUnit) / coreUnit) < cores);
  };
  return {
    reachedWithAll: (mark) => acceptedWith(mark)(startWith(marked, mark)),
    cheapest: (most) => {
      const open = marked.filter(({ paths }) => paths.length > 0);
      const settled = marked.filter(({ paths }) => paths.length === 0);
      const items = [
        ...open.map((one) => markOptions(one, most, effectOf)),
        ...comments.flatMap(({ path, result }) =>
          result === null ? [resultOptions(path, failedEffect)] : [],
        ),
      ];
      const plan = cheapestPlan({
        items,
        start: startWith(settled, most),
        add,
        accepts: acceptedWith(most),
      });
      if (plan === undefined) throw new Error("a grade that can be reached has no plan");
      return plan;
    },
  };
}

function add(profile: number, effect: number): number {
  const full = profile % coreUnit === coreUnit - 1;
  return profile + effect - (full ? effect % coreUnit : 0);
}

/** For each average that a subject can come to, the least sum of its open marks. */
function markOptions(
  subject: PeriodSubject,
  most: number,
  effectOf: (subject: PeriodSubject, average: number, best: number) => number,
): GradeOption[] {
  const { compared, paths } = subject;
  const [nothing, best] = [valueWithAll(compared, markRange.lowest), valueWithAll(compared, most)];
  const options: GradeOption[] = [];
  for (let average = nothing; average <= best; average += 1) {
    const effect = effectOf(subject, average, best);
    const sum = effect === refused ? undefined : leastSum(compared, average, most);
    if (sum === undefined) continue;
    let known: readonly number[] | undefined;
    const detail = (): readonly number[] => {
      known ??= leastMarks(compared, average, most, sum);
      return known;
    };
    options.push({
      cost: sum * tenthCost,
      effect,
      detail,
      collect: (marks) => {
        for (const [place, path] of paths.entries()) marks.set(path, detail()[place] ?? markRange.lowest);
      },
    });
  }
  return options;
}

function resultOptions(path: string, failed: number): GradeOption[] {
  return [
    { cost: 0, effect: failed, detail: () => [0], collect: () => {} },
    { cost: 1, effect: 0, detail: () => [1], collect: (_, results) => results.set(path, "dat") },
  ];
}
