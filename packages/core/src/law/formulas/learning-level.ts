import type { ClauseId } from "../../kernel/citation";
import { decided, type Finding, undetermined } from "../../kernel/decision";
import { type Diagnostic, diagnostic } from "../../kernel/diagnostic";
import { formatTenths, type Tenths, tenths } from "../../kernel/tenths";
import { condition, type Step, step } from "../../kernel/trace";
import {
  baseRank,
  type FourLevelRules,
  type LevelCode,
  levelOfMarks,
  levelRank,
  neededSubjects,
  type OneSubjectReading,
  standsAlone,
} from "./four-level";
import { type CommentResult, type Level, levels, type Rank } from "./levels";
import { isMark } from "./mark";
import { possibleLevels } from "./possible-levels";

/** A marked subject as it counts for a level; `null` is an average that is not there. */
export interface CountedAverage {
  readonly key: string;
  readonly average: Tenths | null;
}

/** A subject assessed by comments; `null` is a result that is not there. */
export interface CommentSubject {
  readonly key: string;
  readonly result: CommentResult | null;
}

/** A learning level, the level before the one-subject clause, and the subject for which that clause raised it. */
export interface LearningLevel {
  readonly level: Level;
  readonly base: Level;
  readonly adjusted: boolean;
  readonly subject?: string;
}

/** What an instrument gives to the learning level: its numbers, its clauses, and the code for too few subjects. */
export interface LearningLaw {
  readonly rules: FourLevelRules;
  /** The clause as a whole, and the points for Chưa đạt, Đạt, Khá, Tốt. */
  readonly clause: ClauseId;
  readonly points: readonly [ClauseId, ClauseId, ClauseId, ClauseId];
  readonly oneSubjectClause: ClauseId;
  readonly tooFewCode: string;
}

/** How the open questions of the clauses are read. */
export interface LearningReading {
  readonly oneSubject: OneSubjectReading;
  readonly tooFew: "undetermined" | "literal" | "scale";
}

/** One record as it is judged. */
interface LearningRecord {
  readonly marked: readonly CountedAverage[];
  readonly comments: readonly CommentSubject[];
}

/**
 * Finds the learning level of a record and every step that led there.
 *
 * A subject without a result leaves the level undetermined; so does, under the reading `undetermined`, a record of
 * fewer marked subjects than the law counts. Keys must differ from one another.
 */
export function learningFinding(
  record: LearningRecord,
  law: LearningLaw,
  reading: LearningReading,
): Finding<LearningLevel, Level> {
  const { marked } = record;
  const missing = missingResults(record);
  const tooFew = marked.length < law.rules.minSubjects;
  const open = tooFew && reading.tooFew === "undetermined";
  const diagnostics = [
    ...outOfRange(marked),
    ...(open
      ? [diagnostic(law.tooFewCode, "warning", [], { have: marked.length, need: law.rules.minSubjects })]
      : []),
  ];
  if (missing.length > 0 || open || (tooFew && marked.length === 0 && reading.tooFew === "scale")) {
    const named = marked.length === 0 ? ["marked", ...missing] : missing;
    const steps = [
      ...(named.length > 0 ? [condition("learning.complete", law.clause, false, { missing: named })] : []),
      ...(open
        ? [
            condition("learning.enoughSubjects", law.clause, false, {
              have: marked.length,
              need: law.rules.minSubjects,
            }),
          ]
        : []),
    ];
    return { outcome: undetermined(named, stillPossible(record, law.rules, reading)), steps, diagnostics };
  }
  const need = neededSubjects(marked.length, law.rules.minSubjects, reading.tooFew === "scale");
  const code = judge(record, need, law.rules, reading.oneSubject);
  const base = baseRank(code);
  const clauseSteps = oneSubjectSteps(record, base, need, law, reading.oneSubject);
  const value = {
    level: levels[levelRank(code)],
    base: levels[base],
    adjusted: levelRank(code) !== base,
    ...(clauseSteps.subject === undefined ? {} : { subject: clauseSteps.subject }),
  };
  return {
    outcome: decided(value),
    steps: [...levelSteps(record, base, need, law), ...clauseSteps.steps],
    diagnostics,
  };
}

/** The learning level of a record as a word, `undetermined` where it has none; for comparing readings. */
export function learningResult(
  record: LearningRecord,
  rules: FourLevelRules,
  reading: LearningReading,
): Level | "undetermined" {
  const { marked } = record;
  const tooFew = marked.length < rules.minSubjects;
  if (missingResults(record).length > 0) return "undetermined";
  if (tooFew && (reading.tooFew === "undetermined" || (reading.tooFew === "scale" && marked.length === 0))) {
    return "undetermined";
  }
  const need = neededSubjects(marked.length, rules.minSubjects, reading.tooFew === "scale");
  return levels[levelRank(judge(record, need, rules, reading.oneSubject))];
}

function judge(
  { marked, comments }: LearningRecord,
  need: number,
  rules: FourLevelRules,
  oneSubject: OneSubjectReading,
): LevelCode {
  const averages = marked.map(({ average }) => average ?? 0);
  return levelOfMarks(averages, 0, averages.length, failedKeys(comments).length, need, rules, oneSubject);
}

function missingResults({ marked, comments }: LearningRecord): string[] {
  return [
    ...marked.filter(({ average }) => average === null || !isMark(average)).map(({ key }) => key),
    ...comments.filter(({ result }) => result === null).map(({ key }) => key),
  ];
}

function outOfRange(marked: readonly CountedAverage[]): Diagnostic[] {
  return marked.flatMap(({ key, average }) =>
    average === null || isMark(average)
      ? []
      : [diagnostic("average.outOfRange", "error", [key], { average: formatTenths(average) })],
  );
}

function stillPossible(
  { marked, comments }: LearningRecord,
  rules: FourLevelRules,
  { tooFew, oneSubject }: LearningReading,
): Level[] {
  const steps: [number, number, number, number, number] = [0, 0, 0, 0, 0];
  let unknown = marked.length === 0 && tooFew !== "literal" ? rules.minSubjects : 0;
  for (const { average } of marked) {
    if (average === null || !isMark(average)) unknown += 1;
    else steps[stepOf(average, rules)] += 1;
  }
  const known = { steps, failedComments: failedKeys(comments).length };
  const open = comments.filter(({ result }) => result === null).length;
  const subjects = marked.length === 0 ? unknown : marked.length;
  const underReading = (scale: boolean) =>
    possibleLevels(
      known,
      unknown,
      open,
      neededSubjects(subjects, rules.minSubjects, scale),
      rules,
      oneSubject,
    );
  const readings = {
    undetermined: () => [...underReading(false), ...underReading(true)],
    literal: () => underReading(false),
    scale: () => underReading(true),
  };
  const reached = new Set(readings[tooFew]());
  return levels.filter((level) => reached.has(level));
}

/** The step of the ladder an average stands on: 0 below the lowest rung, 4 at or above the highest. */
function stepOf(average: Tenths, { ladder }: FourLevelRules): 0 | 1 | 2 | 3 | 4 {
  const [dat, kha, tot, top] = ladder;
  if (average < dat) return 0;
  if (average < kha) return 1;
  if (average < tot) return 2;
  return average < top ? 3 : 4;
}

/** What the level of one rank demands of one record, and how far the record meets it. */
interface Demand {
  readonly everyMark: Tenths;
  readonly countMark: Tenths;
  readonly allowed: number;
  readonly below: readonly string[];
  readonly failed: readonly string[];
  readonly counted: number;
}

function demandOf({ marked, comments }: LearningRecord, rank: Rank, rules: FourLevelRules): Demand {
  const everyMark = tenths(rules.ladder[rank - 1] ?? 0);
  const countMark = tenths(rules.ladder[rank] ?? 0);
  return {
    everyMark,
    countMark,
    allowed: rules.failedComments[rank - 1] ?? 0,
    below: marked.filter(({ average }) => average !== null && average < everyMark).map(({ key }) => key),
    failed: failedKeys(comments),
    counted: marked.filter(({ average }) => average !== null && average >= countMark).length,
  };
}

function failedKeys(comments: readonly CommentSubject[]): string[] {
  return comments.filter(({ result }) => result === "chua-dat").map(({ key }) => key);
}

/** The conditions of each level from Tốt down to the one that holds. */
function levelSteps(record: LearningRecord, base: Rank, need: number, law: LearningLaw): Step[] {
  const steps: Step[] = [];
  for (const rank of [3, 2, 1] as const) {
    if (rank < base) break;
    const clause = law.points[rank];
    const demand = demandOf(record, rank, law.rules);
    const { everyMark, countMark, allowed, below, failed, counted } = demand;
    const conditions = [
      ...(record.comments.length === 0
        ? []
        : [
            condition("learning.comments", clause, failed.length <= allowed, {
              failed: failed.length,
              allowed,
              subjects: failed,
            }),
          ]),
      condition("learning.everyMark", clause, below.length === 0, {
        threshold: formatTenths(everyMark),
        below: below.length,
        subjects: below,
      }),
      condition("learning.countMarks", clause, counted >= need, {
        threshold: formatTenths(countMark),
        have: counted,
        need,
      }),
    ];
    steps.push(condition(`learning.${levels[rank]}`, clause, rank === base, {}, conditions));
  }
  if (base === 0) steps.push(condition("learning.chua-dat", law.points[0], true));
  return steps;
}

/** For each level two or more above the base: whether one subject alone keeps the record from it, and the step up. */
function oneSubjectSteps(
  record: LearningRecord,
  base: Rank,
  need: number,
  law: LearningLaw,
  reading: OneSubjectReading,
): { readonly steps: readonly Step[]; readonly subject?: string } {
  const steps: Step[] = [];
  if (!reading.applies) return { steps };
  const clause = law.oneSubjectClause;
  for (const rank of [3, 2] as const) {
    if (rank - base < 2) break;
    const { below, failed, counted, allowed, countMark } = demandOf(record, rank, law.rules);
    const holds = standsAlone(below.length, counted, failed.length, allowed, need, reading);
    const subject = holds ? (below[0] ?? failed[0]) : undefined;
    steps.push(
      condition(`oneSubject.${levels[rank]}`, clause, holds, {
        test: reading.countsOneSubject ? "substitution" : "removal",
        commentSubjects: reading.includesComments,
        subjects: [...below, ...failed],
        threshold: formatTenths(countMark),
        have: counted,
        need,
        ...(subject === undefined ? {} : { subject }),
      }),
    );
    if (subject !== undefined) {
      const raised = levels[base + 1] ?? levels[base];
      steps.push(
        step(`oneSubject.raisedTo.${raised}`, clause, { subject, base: levels[base], level: raised }),
      );
      return { steps, subject };
    }
  }
  return { steps };
}
