import type { ClauseId } from "../kernel/citation";
import type { IsoDate } from "../kernel/civil-date";
import { type Decision, decide, decided, type Finding, undetermined } from "../kernel/decision";
import { formatTenths, type Tenths, tenths } from "../kernel/tenths";
import { condition, type Step, step } from "../kernel/trace";
import { chooseOptions, decisiveAmbiguities, type OptionChoice } from "../law/ambiguity";
import { invalidCount, isCount } from "../law/formulas/absence";
import type { CommentResult } from "../law/formulas/levels";
import { markRange } from "../law/formulas/mark";
import { coreKeys, gradeFinding, gradePeriod } from "../law/tt58-2011/article-13";
import { judgePromotion, promotion } from "../law/tt58-2011/article-15";
import { title, titleOf } from "../law/tt58-2011/article-18";
import { clause } from "../law/tt58-2011/clause";
import { type Tt58Options, tt58Ambiguities } from "../law/tt58-2011/options";
import { absenceLimit } from "../law/tt58-2011/params";
import { recalled } from "../law/tt58-2011/recalled";
import {
  type Conduct,
  conducts,
  type Grade,
  type GradeRank,
  grades,
  type Title,
  titles,
} from "../law/tt58-2011/values";
import { distinct, earnedSteps, type LeastMarks, toLeastMarks, wordOf } from "./marks-answer";
import {
  type OpenPeriod,
  type OpenYearSubject,
  offScale,
  openPeriod,
  type Period,
  type PeriodSubject,
} from "./open-record";
import { valueWith } from "./open-terms";
import { solveGrade } from "./solve-grade";
import { type MarksSolution, solveAverage } from "./solve-marks";

/** What is aimed at under Circular 58/2011: an average, a grade of learning, a title, or promotion without summer. */
export type GradeGoal =
  | {
      readonly result: "average";
      readonly subject: string;
      readonly period: Period;
      readonly atLeast: Tenths;
    }
  | { readonly result: "level"; readonly period: Period; readonly level: Grade }
  /** A title of the year, or of the term that is named. */
  | { readonly result: "award"; readonly award: Exclude<Title, null>; readonly period?: Period }
  | { readonly result: "promotion" };

/** A pupil's year under Circular 58/2011 that is not over, and what is aimed at. */
export interface GradeYearQuestion {
  /** The wording before Circular 26/2020, in which a term may have several periodic tests, or that with it. */
  readonly instrument: "tt58-2011" | "tt58-2011+tt26-2020";
  readonly options?: OptionChoice<typeof tt58Ambiguities>;
  readonly subjects: readonly OpenYearSubject[];
  /** The specialised subject (môn chuyên). */
  readonly specialised?: string;
  /** Conduct of the year, or of the term of the title aimed at. */
  readonly conduct?: Conduct | null;
  readonly absentSessions?: number | null;
  readonly goal: GradeGoal;
  readonly asOf?: IsoDate;
}

/** Everything a goal rests on once it is there. */
interface GradeMarksTask {
  readonly question: GradeYearQuestion;
  readonly options: Tt58Options;
  readonly year: OpenPeriod;
  readonly conduct: Conduct;
  readonly absentSessions: number;
}

/** `leastMarks` under Circular 58/2011. */
export function leastGradeMarks(question: GradeYearQuestion): Decision<LeastMarks> {
  const options = chooseOptions(tt58Ambiguities, question.options);
  const inForce = gradePeriod({ before2020: isBefore2020(question) });
  return decide({ id: ruleOf(question.goal), inForce }, question.asOf, () => {
    const finding = find(question, options);
    const decisive = decisiveAmbiguities(tt58Ambiguities, options, ["B01", "B02"], (other) =>
      wordOf(find(question, other).outcome),
    );
    return { ...finding, diagnostics: [...(finding.diagnostics ?? []), ...decisive] };
  });
}

function isBefore2020({ instrument }: GradeYearQuestion): boolean {
  return instrument === "tt58-2011";
}

const gradeClause = clause(13);
const titleClause = clause(18);
const promotionClause = clause(15);
const averageClause = clause(10);

function ruleOf(goal: GradeGoal): ClauseId {
  switch (goal.result) {
    case "average":
      return averageClause;
    case "level":
      return gradeClause;
    case "award":
      return titleClause;
    case "promotion":
      return promotionClause;
  }
}

function periodOf(goal: GradeGoal): Period {
  return goal.result === "promotion" ? "year" : (goal.period ?? "year");
}

function find(question: GradeYearQuestion, options: Tt58Options): Finding<LeastMarks> {
  const { subjects, goal, conduct = null, absentSessions = null } = question;
  const wrong = offScale(subjects);
  const diagnostics = [...wrong, ...invalidCount("absentSessions", absentSessions)];
  if (wrong.length > 0) {
    return {
      outcome: undetermined(
        wrong.flatMap(({ path }) => path),
        [],
      ),
      steps: [],
      diagnostics,
    };
  }
  const year = openPeriod(subjects, periodOf(goal), averageReading);
  const alone = goal.result === "promotion" && isCount(absentSessions) && absentSessions > absenceLimit.value;
  const absent = goal.result === "average" || alone ? [] : absentSubjects(question, year);
  if (absent.length > 0) return { outcome: undetermined(absent, []), steps: [], diagnostics };
  const missing = alone
    ? []
    : [
        ...((goal.result === "award" || goal.result === "promotion") && conduct === null ? ["conduct"] : []),
        ...(goal.result === "promotion" && !isCount(absentSessions) ? ["absentSessions"] : []),
      ];
  const task = (level: Conduct, sessions: number): GradeMarksTask => ({
    question,
    options,
    year,
    conduct: level,
    absentSessions: sessions,
  });
  if (missing.length > 0) {
    const possible = (missing.includes("conduct") ? conducts : [conduct ?? "tot"]).flatMap((level) =>
      (missing.includes("absentSessions") ? [0, absenceLimit.value + 1] : [absentSessions ?? 0]).map(
        (sessions) => toLeastMarks(solve(task(level, sessions)), subjects),
      ),
    );
    return { outcome: undetermined(missing, distinct(possible)), steps: [], diagnostics };
  }
  const settled = task(conduct ?? "tot", absentSessions ?? 0);
  const solution = solve(settled);
  const finding: Finding<LeastMarks> = {
    outcome: decided(toLeastMarks(solution, subjects)),
    steps: stepsOf(settled, solution),
    diagnostics,
  };
  if (alone || !restsOnRecalled(question, year)) return finding;
  return recalled(finding, averageClause, options, (value) => wordOf(decided(value)));
}

const averageReading = {
  rounding: "halfUp",
  roundsTerms: true,
  comparesExact: false,
  carriesTerm: true,
} as const;

/** A core subject, one at least, and the specialised one must be among the marked subjects. */
function absentSubjects(question: GradeYearQuestion, { marked }: OpenPeriod): string[] {
  const { specialised } = question;
  const core = coreKeys(isBefore2020(question));
  const has = (key: string): boolean => marked.some(({ subject }) => subject.key === key);
  const absent = new Set([
    ...(core.some(has) ? [] : core),
    ...(specialised === undefined || has(specialised) ? [] : [specialised]),
  ]);
  return [...absent].map((key) => `subjects.${key}`);
}

/**
 * How a year follows from one term, how comment subjects are judged and how a term average was computed before Circular
 * 26/2020 was recalled, not read (B04).
 */
function restsOnRecalled(question: GradeYearQuestion, { comments, marked }: OpenPeriod): boolean {
  const { goal } = question;
  const ofYear = periodOf(goal) === "year";
  const counted =
    goal.result === "average" ? marked.filter(({ subject }) => subject.key === goal.subject) : marked;
  return (
    (goal.result !== "average" && comments.length > 0) ||
    counted.some(
      ({ subject: { term1, term2 }, paths }) =>
        (ofYear && (term1 === undefined || term2 === undefined)) ||
        (isBefore2020(question) && paths.length > 0),
    )
  );
}

function solve(task: GradeMarksTask): MarksSolution {
  const { question, options, year } = task;
  const { goal, specialised } = question;
  if (goal.result === "average") return solveAverage(year, averageClause, goal.subject, goal.atLeast);
  const rank = neededRank(task);
  if (rank === undefined) return { because: [ruleOf(goal)] };
  const earned = solveGrade({
    period: year,
    rank,
    reading: options,
    core: coreKeys(isBefore2020(question)),
    ...(specialised === undefined ? {} : { specialised }),
  });
  if (earned !== undefined) return earned;
  return { because: goal.result === "level" ? [gradeClause] : [ruleOf(goal), gradeClause] };
}

/** The least grade with which the goal is reached; `undefined` where conduct or absences bar it. */
function neededRank({ question: { goal }, conduct, absentSessions }: GradeMarksTask): GradeRank | undefined {
  const suffices = (grade: Grade): boolean => {
    switch (goal.result) {
      case "average":
        return true;
      case "level":
        return grades.indexOf(grade) >= grades.indexOf(goal.level);
      case "award":
        return titles.indexOf(titleOf(conduct, grade)) >= titles.indexOf(goal.award);
      case "promotion":
        return (
          absentSessions <= absenceLimit.value &&
          judgePromotion(conduct, grade, null, null).result === "promoted"
        );
    }
  };
  return ([0, 1, 2, 3, 4] as const).find((rank) => suffices(grades[rank]));
}

/** The marks to earn, and how the goal's own rule judges the year with them; where there are none, with 10.0 and Đạt. */
function stepsOf(task: GradeMarksTask, solution: MarksSolution): Step[] {
  const { question, options, year, conduct, absentSessions } = task;
  const { goal, subjects, specialised } = question;
  const best = "because" in solution;
  const markAt = (path: string): number =>
    best ? markRange.highest : (solution.marks.get(path) ?? markRange.lowest);
  const resultAt = (path: string): CommentResult =>
    best ? "dat" : (solution.results.get(path) ?? "chua-dat");
  const averageOf = ({ paths, rounded }: PeriodSubject): Tenths =>
    tenths(valueWith(rounded, paths.map(markAt)));
  const earned = best ? [] : earnedSteps(subjects, solution, averageClause, gradeClause);
  const judged = (goalWord: string, holds: boolean, steps: readonly Step[]): Step[] => [
    ...earned,
    condition(
      best ? "leastMarks.withBest" : "leastMarks.withLeast",
      ruleOf(goal),
      holds,
      { goal: goalWord },
      steps,
    ),
  ];
  if (goal.result === "average") {
    const found = year.marked.find(({ subject }) => subject.key === goal.subject);
    const average = found === undefined ? tenths(0) : averageOf(found);
    const data = { subject: goal.subject, average: formatTenths(average), goal: formatTenths(goal.atLeast) };
    const holds = average >= goal.atLeast;
    const compared = condition("leastMarks.average", averageClause, holds, data);
    return judged(formatTenths(goal.atLeast), holds, [compared]);
  }
  const grade = gradeFinding(
    {
      averages: Object.fromEntries(year.marked.map((one) => [one.subject.key, averageOf(one)])),
      comments: Object.fromEntries(
        year.comments.map(({ key, path, result }) => [key, result ?? resultAt(path)]),
      ),
      ...(specialised === undefined ? {} : { specialised }),
      before2020: isBefore2020(question),
    },
    options,
  );
  const learning = grade.outcome.status === "decided" ? grade.outcome.value.grade : null;
  if (goal.result === "level") {
    const holds = learning !== null && grades.indexOf(learning) >= grades.indexOf(goal.level);
    return judged(goal.level, holds, grade.steps);
  }
  const nested = step("leastMarks.learning", gradeClause, { learning }, grade.steps);
  if (goal.result === "award") {
    const { outcome, steps } = title({ conduct, learning });
    const reached = outcome.status === "decided" ? outcome.value : null;
    return judged(goal.award, titles.indexOf(reached) >= titles.indexOf(goal.award), [nested, ...steps]);
  }
  const { outcome, steps } = promotion({ conduct, learning, absentSessions });
  const holds = outcome.status === "decided" && outcome.value === "promoted";
  return judged("promoted", holds, [nested, ...steps]);
}
