import type { ClauseId } from "../../kernel/citation";
import { decided, type Finding, undetermined } from "../../kernel/decision";
import { type Diagnostic, diagnostic } from "../../kernel/diagnostic";
import type { Outcome } from "../../kernel/outcome";
import { formatTenths, type Tenths, tenths } from "../../kernel/tenths";
import { condition, type Step, step } from "../../kernel/trace";
import { levelOfCounts, levelRank, neededSubjects } from "./four-level";
import {
  type CommentSubject,
  type CountedAverage,
  type LearningLaw,
  type LearningLevel,
  type LearningReading,
  learningFinding,
} from "./learning-level";
import { type CommentResult, commentResults, type Level, levels } from "./levels";
import { isMark } from "./mark";

/** The year's results of one pupil. */
export interface YearRecord {
  readonly marked: readonly CountedAverage[];
  readonly comments: readonly CommentSubject[];
}

/** The keys of the subjects that may be re-assessed. */
export interface Reassessable {
  readonly marked: readonly string[];
  readonly comments: readonly string[];
}

/** The new results by the key of the subject; `null` is a re-assessment still to come. */
export interface Reassessed {
  readonly marked?: { readonly [key: string]: Tenths | null };
  readonly comments?: { readonly [key: string]: CommentResult | null };
}

/** The learning level of the year and the one that counts for promotion after re-assessment. */
export interface LevelAfterReassessment {
  readonly before: Level;
  readonly after: Level;
}

/** The numbers and clauses of one instrument. */
export interface ReassessmentLaw {
  /** A marked subject with a year average below this, in tenths, may be re-assessed. */
  readonly below: number;
  readonly clause: ClauseId;
  readonly learning: LearningLaw;
}

/** How the open questions are read. */
export interface ReassessmentReading {
  readonly before: LearningReading;
  readonly after: LearningReading;
  /** Whether every subject that may be re-assessed has to be. */
  readonly allRequired: boolean;
}

/** The new results that count: those of subjects that may be re-assessed. */
interface NewResults {
  readonly marked: ReadonlyMap<string, Tenths | null>;
  readonly comments: ReadonlyMap<string, CommentResult | null>;
}

/**
 * Names the subjects that may be re-assessed. Where results are missing, `possible` holds two answers, the least and
 * the greatest: every choice between them is possible and nothing else.
 */
export function reassessableFinding(
  { marked, comments }: YearRecord,
  below: number,
  clause: ClauseId,
): Finding<Reassessable> {
  const least = {
    marked: marked.filter(({ average }) => isKnown(average) && average < below).map(keyOf),
    comments: comments.filter(({ result }) => result === "chua-dat").map(keyOf),
  };
  const unknown = {
    marked: marked.filter(({ average }) => !isKnown(average)).map(keyOf),
    comments: comments.filter(({ result }) => result === null).map(keyOf),
  };
  const diagnostics = marked.flatMap(({ key, average }) => offScale([key], average));
  const missing = [...unknown.marked, ...unknown.comments];
  if (missing.length > 0) {
    const greatest = {
      marked: marked.map(keyOf).filter((key) => least.marked.includes(key) || unknown.marked.includes(key)),
      comments: comments
        .map(keyOf)
        .filter((key) => least.comments.includes(key) || unknown.comments.includes(key)),
    };
    return { outcome: undetermined(missing, [least, greatest]), steps: [], diagnostics };
  }
  const threshold = formatTenths(tenths(below));
  return {
    outcome: decided(least),
    steps: [
      ...marked.map(({ key, average }) =>
        condition("reassessment.markBelow", clause, average !== null && average < below, {
          subject: key,
          average: formatTenths(average ?? tenths(0)),
          threshold,
        }),
      ),
      ...comments.map(({ key, result }) =>
        condition("reassessment.commentFailed", clause, result === "chua-dat", { subject: key, result }),
      ),
    ],
    diagnostics,
  };
}

/**
 * Recomputes the learning level with the results of re-assessment in place of the year's.
 *
 * A result of a subject that may not be re-assessed, or that the pupil does not have, is an error and left aside;
 * where the level of the year is not Chưa đạt none was due, and all are left aside with a warning. `full` is the
 * record with every subject, `record` with those that count for the level.
 */
export function levelAfterFinding(
  full: YearRecord,
  record: YearRecord,
  reassessed: Reassessed,
  law: ReassessmentLaw,
  reading: ReassessmentReading,
): Finding<LevelAfterReassessment, Level> {
  const before = learningFinding(record, law.learning, reading.before);
  const checked = checkResults(full, reassessed, law.below);
  const diagnostics = [...(before.diagnostics ?? []), ...checked.diagnostics];
  const beforeStep = (level: Level): Step =>
    step("reassessment.levelBefore", law.learning.clause, { level }, before.steps);

  if (before.outcome.status !== "decided") {
    const { missing, possible } = openOutcome(before.outcome);
    const open = pending(record, checked.results, law.below, false).map(pathOf);
    return {
      outcome: undetermined(
        [...missing, ...open],
        record.marked.length === 0
          ? possible
          : possibleAfter(record, checked.results, possible, law, reading),
      ),
      steps: before.steps,
      diagnostics,
    };
  }
  const { level } = before.outcome.value;
  if (level !== "chua-dat") {
    return {
      outcome: decided({ before: level, after: level }),
      steps: [beforeStep(level), condition("reassessment.due", law.clause, false, { level })],
      diagnostics: [...diagnostics, ...notDue(reassessed, level)],
    };
  }
  const due = condition("reassessment.due", law.clause, true, { level });
  const open = pending(record, checked.results, law.below, reading.allRequired);
  const after = learningFinding(replaceResults(record, checked.results, open), law.learning, reading.after);
  if (after.outcome.status !== "decided") {
    return {
      outcome: undetermined(open.map(pathOf), possibleAfter(record, checked.results, [level], law, reading)),
      steps: [beforeStep(level), due],
      diagnostics,
    };
  }
  const reached = after.outcome.value.level;
  return {
    outcome: decided({ before: level, after: reached }),
    steps: [
      beforeStep(level),
      due,
      ...replacementSteps(record, checked.results, law.clause),
      step("reassessment.levelAfter", law.clause, { level: reached }, after.steps),
    ],
    diagnostics,
  };
}

/** Sorts the new results into those that count and what is wrong with the others. */
function checkResults(
  { marked, comments }: YearRecord,
  reassessed: Reassessed,
  below: number,
): { readonly results: NewResults; readonly diagnostics: readonly Diagnostic[] } {
  const diagnostics: Diagnostic[] = [];
  const newMarks = new Map<string, Tenths | null>();
  const newResults = new Map<string, CommentResult | null>();
  for (const [key, mark] of Object.entries(reassessed.marked ?? {})) {
    const path = [`reassessed.marked.${key}`];
    const subject = marked.find((one) => one.key === key);
    const wrong = offScale(path, mark);
    if (subject === undefined) diagnostics.push(unknownSubject(path, key));
    else if (isKnown(subject.average) && subject.average >= below) {
      const data = { subject: key, result: formatTenths(subject.average) };
      diagnostics.push(diagnostic("reassessment.notEligible", "error", path, data));
    } else newMarks.set(key, wrong.length > 0 ? null : mark);
    diagnostics.push(...wrong);
  }
  for (const [key, result] of Object.entries(reassessed.comments ?? {})) {
    const path = [`reassessed.comments.${key}`];
    const subject = comments.find((one) => one.key === key);
    if (subject === undefined) diagnostics.push(unknownSubject(path, key));
    else if (subject.result === "dat") {
      const data = { subject: key, result: subject.result };
      diagnostics.push(diagnostic("reassessment.notEligible", "error", path, data));
    } else newResults.set(key, result);
  }
  return { results: { marked: newMarks, comments: newResults }, diagnostics };
}

/** A re-assessment that is announced, or that has to be there, and has no result. */
interface OpenResult {
  readonly kind: "marked" | "comments";
  readonly key: string;
}

function pending(
  { marked, comments }: YearRecord,
  results: NewResults,
  below: number,
  allRequired: boolean,
): OpenResult[] {
  const isOpen = (value: unknown): boolean => value === null || (value === undefined && allRequired);
  return [
    ...marked
      .filter(({ key, average }) => (average ?? 0) < below && isOpen(results.marked.get(key)))
      .map(({ key }) => ({ kind: "marked", key }) as const),
    ...comments
      .filter(({ key, result }) => result !== "dat" && isOpen(results.comments.get(key)))
      .map(({ key }) => ({ kind: "comments", key }) as const),
  ];
}

function pathOf({ kind, key }: OpenResult): string {
  return `reassessed.${kind}.${key}`;
}

/** The record with the new results in place of the year's, and none where one is still open. */
function replaceResults(
  { marked, comments }: YearRecord,
  results: NewResults,
  open: readonly OpenResult[],
): YearRecord {
  const isOpen = (kind: OpenResult["kind"], key: string): boolean =>
    open.some((one) => one.kind === kind && one.key === key);
  return {
    marked: marked.map(({ key, average }) => ({
      key,
      average: isOpen("marked", key) ? null : (results.marked.get(key) ?? average),
    })),
    comments: comments.map(({ key, result }) => ({
      key,
      result: isOpen("comments", key) ? null : (results.comments.get(key) ?? result),
    })),
  };
}

function replacementSteps({ marked, comments }: YearRecord, results: NewResults, clause: ClauseId): Step[] {
  const replaced = (subject: string, from: string, to: string): Step =>
    step("reassessment.replaced", clause, { subject, from, to });
  return [
    ...marked.flatMap(({ key, average }) => {
      const mark = results.marked.get(key) ?? null;
      return mark === null || average === null
        ? []
        : [replaced(key, formatTenths(average), formatTenths(mark))];
    }),
    ...comments.flatMap(({ key, result }) => {
      const other = results.comments.get(key) ?? null;
      return other === null || result === null ? [] : [replaced(key, result, other)];
    }),
  ];
}

/** How many marked results stand on each step of the ladder, and how many other results are Chưa đạt. */
interface Counts {
  readonly steps: readonly number[];
  readonly failed: number;
}

/** One value a subject may have in the year, and the one that then counts after re-assessment. */
interface Filling {
  readonly before: number;
  readonly after: number;
}

/**
 * The levels after re-assessment that the missing results leave open, lowest first; `before` are the levels that
 * they leave open for the year.
 *
 * A year better than Chưa đạt stays as it is, so only fillings with a failed year are followed. Where the new result
 * is open, nothing is lost by taking the worst result for an unknown one of the year: a worse result never raises the
 * year's level, and the new result can be anything all the same. Fillings that agree in their counts are followed
 * once, and no count beyond the point where one more changes nothing.
 */
function possibleAfter(
  record: YearRecord,
  results: NewResults,
  before: readonly Level[],
  { below, learning: { rules } }: ReassessmentLaw,
  reading: ReassessmentReading,
): Level[] {
  // Results on one step of the ladder are alike, and `below` is one of its rungs.
  const stepMarks = [0, ...rules.ladder];
  const stepOf = (mark: number): number => rules.ladder.filter((rung) => mark >= rung).length;
  // Below Khá's demand on every subject only none, one or more are told apart; above, no more than the needed number.
  const most = stepMarks.map((_, index) => (index < 2 ? 2 : rules.minSubjects + 1));
  const mostFailed = Math.max(...rules.failedComments) + 2;
  const addMark = ({ steps, failed }: Counts, mark: number): Counts => {
    const index = stepOf(mark);
    return { steps: steps.with(index, Math.min((steps[index] ?? 0) + 1, most[index] ?? 0)), failed };
  };
  const addResult = ({ steps, failed }: Counts, failures: number): Counts => ({
    steps,
    failed: Math.min(failed + failures, mostFailed),
  });
  const isOpen = (given: unknown): boolean => given === null || (given === undefined && reading.allRequired);

  const none: Counts = { steps: stepMarks.map(() => 0), failed: 0 };
  let years: readonly { readonly before: Counts; readonly after: Counts }[] = [{ before: none, after: none }];
  const follow = (add: typeof addMark, fillings: readonly Filling[]): void => {
    years = distinct(
      years.flatMap((year) =>
        fillings.map((one) => ({ before: add(year.before, one.before), after: add(year.after, one.after) })),
      ),
    );
  };
  const followBefore = (add: typeof addMark, value: number): void => {
    years = distinct(years.map((year) => ({ ...year, before: add(year.before, value) })));
  };
  let openMarks = 0;
  let openResults = 0;
  for (const { key, average } of record.marked) {
    const given = results.marked.get(key);
    const mark = isKnown(average) ? average : undefined;
    if (isOpen(given) && (mark === undefined || mark < below)) {
      openMarks += 1;
      followBefore(addMark, mark ?? 0);
    } else {
      const values = mark === undefined ? stepMarks : [mark];
      follow(
        addMark,
        values.map((value) => ({ before: value, after: value < below ? (given ?? value) : value })),
      );
    }
  }
  for (const { key, result } of record.comments) {
    const given = results.comments.get(key);
    if (isOpen(given) && result !== "dat") {
      openResults += 1;
      followBefore(addResult, 1);
    } else {
      const values = result === null ? commentResults : [result];
      follow(
        addResult,
        values.map((value) => ({
          before: failuresOf(value),
          after: failuresOf(value === "dat" ? value : (given ?? value)),
        })),
      );
    }
  }

  const found = new Set<Level>(before.filter((level) => level !== "chua-dat"));
  for (const scale of scalesOf(reading.before)) {
    const need = neededSubjects(record.marked.length, rules.minSubjects, scale);
    const levelOf = ({ steps, failed }: Counts, { oneSubject }: LearningReading): Level => {
      const [dat = 0, kha = 0, tot = 0, top = 0, above = 0] = steps;
      const [belowKha, belowTot, belowTop] = [dat + kha, dat + kha + tot, dat + kha + tot + top];
      const subjects = belowTop + above;
      return levels[
        levelRank(levelOfCounts(subjects, dat, belowKha, belowTot, belowTop, failed, need, rules, oneSubject))
      ];
    };
    const failedYears = years.filter((year) => levelOf(year.before, reading.before) === "chua-dat");
    let afters = distinct(failedYears.map(({ after }) => after));
    for (let open = 0; open < openMarks; open += 1) {
      afters = distinct(afters.flatMap((counts) => stepMarks.map((mark) => addMark(counts, mark))));
    }
    for (let open = 0; open < openResults; open += 1) {
      afters = distinct(afters.flatMap((counts) => [counts, addResult(counts, 1)]));
    }
    for (const counts of afters) found.add(levelOf(counts, reading.after));
  }
  return levels.filter((level) => found.has(level));
}

function failuresOf(result: CommentResult): number {
  return result === "chua-dat" ? 1 : 0;
}

function distinct<T>(states: readonly T[]): readonly T[] {
  return [...new Map(states.map((state) => [JSON.stringify(state), state])).values()];
}

/** Whether "at least so many" is read as "all" where there are fewer; both where that is left open. */
function scalesOf({ tooFew }: LearningReading): readonly boolean[] {
  return tooFew === "undetermined" ? [false, true] : [tooFew === "scale"];
}

function openOutcome(outcome: Outcome<LearningLevel, Level>): {
  readonly missing: readonly string[];
  readonly possible: readonly Level[];
} {
  return outcome.status === "undetermined" ? outcome : { missing: [], possible: [] };
}

function notDue({ marked = {}, comments = {} }: Reassessed, level: Level): Diagnostic[] {
  const given = Object.keys(marked).length + Object.keys(comments).length;
  return given === 0 ? [] : [diagnostic("summer.notDue", "warning", ["reassessed"], { value: level })];
}

function unknownSubject(path: readonly string[], subject: string): Diagnostic {
  return diagnostic("reassessment.unknownSubject", "error", path, { subject });
}

function offScale(path: readonly string[], average: Tenths | null): Diagnostic[] {
  return average === null || isMark(average)
    ? []
    : [diagnostic("average.outOfRange", "error", path, { average: formatTenths(average) })];
}

function isKnown(average: Tenths | null): average is Tenths {
  return average !== null && isMark(average);
}

function keyOf({ key }: { readonly key: string }): string {
  return key;
}
