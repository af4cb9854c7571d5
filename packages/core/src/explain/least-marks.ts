import type { ClauseId } from "../kernel/citation";
import type { IsoDate } from "../kernel/civil-date";
import { type Decision, decide, decided, undetermined } from "../kernel/decision";
import type { Diagnostic } from "../kernel/diagnostic";
import type { Outcome } from "../kernel/outcome";
import { formatTenths, type Tenths, tenths } from "../kernel/tenths";
import { condition, type Step, step } from "../kernel/trace";
import { invalidCount, isCount } from "../law/formulas/absence";
import { awards } from "../law/formulas/award";
import { type CommentResult, type Level, levels } from "../law/formulas/levels";
import { isMark, markRange } from "../law/formulas/mark";
import { type GradeYearQuestion, leastGradeMarks } from "./least-grade-marks";
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
import { type LeastMarksGoal, type MarksSolution, type MarksTask, solveMarks } from "./solve-marks";
import { type YearInstrument, type YearLaw, yearLawOf } from "./year-law";

/** A pupil's year that is not over, and what is aimed at. Keys of subjects differ from one another. */
export type LeastMarksQuestion = LevelYearQuestion | GradeYearQuestion;

/** Such a year under Circulars 22/2021 and 43/2021. */
export type LevelYearQuestion = YearInstrument & {
  readonly subjects: readonly OpenYearSubject[];
  /** Conduct of the year, on which titles and promotion rest too. */
  readonly conduct?: Level | null;
  /** Sessions absent in the year, on which promotion rests too. */
  readonly absentSessions?: number | null;
  readonly goal: LeastMarksGoal;
  readonly asOf?: IsoDate;
};

/**
 * The least marks still to be earned for an average, a level, a title or promotion (TT22 Articles 9, 12 and 15, TT43
 * Articles 9, 11 and 14, TT58 Articles 10, 13, 15 and 18), over every open mark of the year at once, or *impossible* with the clauses that make it so.
 *
 * Exact over all marks from 0.0 to 10.0. Of everything that suffices it is what makes the greatest mark least, then the
 * sum of the marks, then the number of comment results that must be Đạt; then the marks that are least one after the
 * other: subjects in the order of their keys, term 1 before term 2, regular marks before mid-term before end-of-term,
 * comment results last. Marks without a part in the goal are 0.0.
 *
 * Conduct or absent sessions that are missing where the goal needs them, fewer marked subjects than the levels count,
 * and a subject taught in one term whose year the instrument leaves open give `undetermined` with every answer that
 * remains possible. A mark off the scale is the error `mark.outOfRange`. Under Circular 58/2011 a record without a core
 * subject, or without the specialised one, lacks it, and what rests on a recalled text says `source.unverified` (B04).
 * `ambiguity.decisive` names readings under which other marks are the least.
 *
 * @throws RangeError when the goal names a subject or period that is not in the record, or the record has more than 40
 * subjects (a programmer's mistake).
 * @example
 * leastMarks({
 *   instrument: "tt22-2021",
 *   subjects: [{ key: "toan", assessedBy: "marks", term1: { average: tenths(70) },
 *     term2: { regular: [tenths(80)], midterm: tenths(75), final: null } }],
 *   goal: { result: "average", subject: "toan", period: "year", atLeast: tenths(80) },
 * }).outcome
 * // marks: [{ path: "subjects.toan.term2.final", mark: 93 }]
 */
export function leastMarks(question: LeastMarksQuestion): Decision<LeastMarks> {
  checkQuestion(question);
  if (isGradeYear(question)) return leastGradeMarks(question);
  const law = yearLawOf(question);
  return decide({ id: ruleOf(question.goal, law), inForce: law.inForce }, question.asOf, () => {
    const { outcome, solved, diagnostics } = find(question, law);
    const steps = solved === undefined ? [] : stepsOf(solved.task, solved.solution, question.subjects);
    return {
      outcome,
      steps,
      diagnostics: [...diagnostics, ...law.decisive((other) => wordOf(find(question, other).outcome))],
    };
  });
}

function isGradeYear(question: LeastMarksQuestion): question is GradeYearQuestion {
  return question.instrument === "tt58-2011" || question.instrument === "tt58-2011+tt26-2020";
}

/** The most subjects of one record; no programme has nearly as many. */
export const mostSubjects = 40;

function checkQuestion({ subjects, goal }: LeastMarksQuestion): void {
  if (subjects.length > mostSubjects) throw new RangeError(`more than ${mostSubjects} subjects`);
  if (goal.result !== "average") return;
  const subject = subjects.find(({ key }) => key === goal.subject);
  const taught = subject !== undefined && (goal.period === "year" || subject[goal.period] !== undefined);
  if (!taught || subject.assessedBy !== "marks" || !isMark(goal.atLeast)) {
    throw new RangeError(`no such average: ${goal.subject} ${goal.period} ${goal.atLeast}`);
  }
}

function ruleOf(goal: LeastMarksGoal, law: YearLaw): ClauseId {
  switch (goal.result) {
    case "average":
      return law.averageClause;
    case "level":
      return law.learning.clause;
    case "award":
      return law.awardClause;
    case "promotion":
      return law.promotionClause;
  }
}

/** The answer, and how it was solved where it is decided; its steps are told for one reading only. */
interface Found {
  readonly outcome: Outcome<LeastMarks>;
  readonly diagnostics: readonly Diagnostic[];
  readonly solved?: { readonly task: MarksTask; readonly solution: MarksSolution };
}

function find(question: LevelYearQuestion, law: YearLaw): Found {
  const { subjects, goal, conduct = null, absentSessions = null } = question;
  const diagnostics = [...offScale(subjects), ...invalidCount("absentSessions", absentSessions)];
  const year = openPeriod(subjects, periodOf(goal), law.average);
  const offPaths = offScale(subjects).flatMap(({ path }) => path);
  if (offPaths.length > 0) return { outcome: undetermined(offPaths, []), diagnostics };
  const missing = missingOf(question, law);
  const readings = decidesAlone(question, law) ? [law] : readingsOf(goal, year, law);
  if (missing.length > 0 || readings.some((one) => one !== law)) {
    const possible = readings.flatMap((reading) =>
      (missing.includes("conduct") ? levels : [conduct ?? "tot"]).flatMap((level) =>
        (missing.includes("absentSessions") ? [0, law.absenceLimit + 1] : [absentSessions ?? 0]).map(
          (sessions) => {
            const task = { law: reading, goal, year, conduct: level, absentSessions: sessions };
            return toLeastMarks(solveMarks(task), subjects);
          },
        ),
      ),
    );
    return { outcome: undetermined(missing, distinct(possible)), diagnostics };
  }
  const task = { law, goal, year, conduct: conduct ?? "tot", absentSessions: absentSessions ?? 0 };
  const solution = solveMarks(task);
  return { outcome: decided(toLeastMarks(solution, subjects)), diagnostics, solved: { task, solution } };
}

function periodOf(goal: LeastMarksGoal): Period {
  return goal.result === "average" || goal.result === "level" ? goal.period : "year";
}

/** More absent sessions than the limit bar promotion whatever else is there. */
function decidesAlone({ goal, absentSessions = null }: LevelYearQuestion, law: YearLaw): boolean {
  return goal.result === "promotion" && isCount(absentSessions) && absentSessions > law.absenceLimit;
}

function missingOf(question: LevelYearQuestion, law: YearLaw): string[] {
  const { goal, conduct = null, absentSessions = null } = question;
  if (decidesAlone(question, law)) return [];
  return [
    ...((goal.result === "award" || goal.result === "promotion") && conduct === null ? ["conduct"] : []),
    ...(goal.result === "promotion" && !isCount(absentSessions) ? ["absentSessions"] : []),
  ];
}

/**
 * The law itself where it settles the goal; otherwise every way to settle what it leaves open: whether fewer subjects
 * than it counts fail or all of them count, and that a single term stands for the year.
 */
function readingsOf(goal: LeastMarksGoal, year: OpenPeriod, law: YearLaw): YearLaw[] {
  const marked = year.marked.filter(({ subject }) => law.counts(subject));
  const counted = new Set([
    ...marked.map(({ subject }) => subject.key),
    ...(law.countsComments ? year.comments.map(({ key }) => key) : []),
  ]);
  const single = year.singleTerm.some((key) =>
    goal.result === "average" ? key === goal.subject : counted.has(key),
  );
  const tooFew =
    goal.result !== "average" &&
    marked.length < law.learning.rules.minSubjects &&
    law.reading.tooFew === "undetermined";
  const carrying = single ? { ...law, average: { ...law.average, carriesTerm: true } } : law;
  if (!tooFew) return [carrying];
  return (["literal", "scale"] as const).map((reading) => ({
    ...carrying,
    reading: { ...law.reading, tooFew: reading },
  }));
}

/** The marks to earn, and how the goal's own rule judges the year with them; where there are none, with 10.0 and Đạt. */
function stepsOf(task: MarksTask, solution: MarksSolution, subjects: readonly OpenYearSubject[]): Step[] {
  const { goal, law, year } = task;
  const best = "because" in solution;
  const markAt = (path: string): number => (best ? markRange.highest : (solution.marks.get(path) ?? 0));
  const resultAt = (path: string): CommentResult =>
    best ? "dat" : (solution.results.get(path) ?? "chua-dat");
  const averageOf = ({ paths, ...one }: PeriodSubject, form: "rounded" | "compared"): Tenths =>
    tenths(valueWith(one[form], paths.map(markAt)));
  const earned = best ? [] : earnedSteps(subjects, solution, law.averageClause, law.learning.clause);
  const judged = (goalWord: string, holds: boolean, steps: readonly Step[]): Step =>
    condition(
      best ? "leastMarks.withBest" : "leastMarks.withLeast",
      ruleOf(goal, law),
      holds,
      { goal: goalWord },
      steps,
    );
  if (goal.result === "average") {
    const found = year.marked.find(({ subject }) => subject.key === goal.subject);
    const average = found === undefined ? tenths(0) : averageOf(found, "rounded");
    const data = { subject: goal.subject, average: formatTenths(average), goal: formatTenths(goal.atLeast) };
    const compared = condition("leastMarks.average", law.averageClause, average >= goal.atLeast, data);
    return [...earned, judged(formatTenths(goal.atLeast), average >= goal.atLeast, [compared])];
  }
  const marked = year.marked.map((one) => ({ ...one.subject, average: averageOf(one, "compared") }));
  const comments = year.comments.map(({ key, path, result }) => ({ key, result: result ?? resultAt(path) }));
  const level = law.learningLevel(marked, comments);
  const learning = level.outcome.status === "decided" ? level.outcome.value.level : null;
  if (goal.result === "level") {
    const holds = learning !== null && levels.indexOf(learning) >= levels.indexOf(goal.level);
    return [...earned, judged(goal.level, holds, level.steps)];
  }
  const nested = step("leastMarks.learning", law.learning.clause, { learning }, level.steps);
  if (goal.result === "award") {
    const { outcome, steps } = law.award(task.conduct, learning, marked);
    const title = outcome.status === "decided" ? outcome.value : null;
    const holds = awards.indexOf(title) >= awards.indexOf(goal.award);
    return [...earned, judged(goal.award, holds, [nested, ...steps])];
  }
  const { conduct, absentSessions } = task;
  const { outcome, steps } = law.promotion({ conduct, learning, absentSessions });
  const holds = outcome.status === "decided" && outcome.value === "promoted";
  return [...earned, judged("promoted", holds, [nested, ...steps])];
}
