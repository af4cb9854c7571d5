import { type Decision, decide, decided, type Finding, undetermined } from "../../kernel/decision";
import { type Diagnostic, diagnostic } from "../../kernel/diagnostic";
import { formatTenths, type Tenths } from "../../kernel/tenths";
import { condition, type Step, step } from "../../kernel/trace";
import { chooseOptions, decisiveAmbiguities } from "../ambiguity";
import { type CommentResult, commentResults } from "../formulas/levels";
import { isMark } from "../formulas/mark";
import { reassessableFinding } from "../formulas/reassessment";
import {
  type GradeInput,
  gradeFinding,
  gradePeriod,
  inWording,
  marksOfRecord,
  missingResults,
  spansOf,
} from "./article-13";
import { clause } from "./clause";
import type { GradeReading } from "./grade-rules";
import { tt58InForce } from "./in-force";
import { type Tt58Context, tt58Ambiguities } from "./options";
import { retestedBelow } from "./params";
import { commentShare, type OpenResult, possibleGradesAfter, type Share } from "./possible-grades";
import type { Grade } from "./values";

const id = clause(16);

/** The keys of the subjects that may be tested again. */
export interface Retestable {
  readonly marked: readonly string[];
  readonly comments: readonly string[];
}

/** The year's results of one pupil and the new ones by the key of the subject; `null` is a test still to come. */
export interface RetestInput extends GradeInput {
  readonly retested: { readonly [subject: string]: Tenths | CommentResult | null };
}

/** The grade of the year, the one that counts for promotion, and the overall average behind the latter. */
export interface GradeAfterRetest {
  readonly before: Grade;
  readonly after: Grade;
  /** ĐTBcn recomputed with the new results, in tenths. */
  readonly overall: Tenths;
}

/** Testing again is due at this grade alone; whether the conduct allows it is for `promotion` to say. */
const dueAt: Grade = "yeu";

/**
 * The subjects that a pupil may choose to be tested in again (Article 16): marked subjects with a year average below
 * 5.0 and comment subjects with Chưa đạt, by their keys.
 *
 * A missing result leaves the answer undetermined; `possible` then holds the least and the greatest answer, between
 * which every choice is possible.
 *
 * @example
 * retestable({ averages: { toan: tenths(49), "ngu-van": tenths(50) }, comments: { gdtc: "chua-dat" } }).outcome
 * // { status: "decided", value: { marked: ["toan"], comments: ["gdtc"] } }
 */
export function retestable(
  { averages, comments }: Pick<GradeInput, "averages" | "comments">,
  context: Tt58Context = {},
): Decision<Retestable> {
  return decide({ id, inForce: tt58InForce }, context.asOf, () => {
    const record = {
      marked: Object.entries(averages).map(([key, average]) => ({ key, average })),
      comments: Object.entries(comments).map(([key, result]) => ({ key, result })),
    };
    const finding = reassessableFinding(record, retestedBelow.value, id);
    const { outcome } = finding;
    if (outcome.status !== "undetermined") return finding;
    const path = (key: string): string =>
      Object.hasOwn(averages, key) ? `averages.${key}` : `comments.${key}`;
    return { ...finding, outcome: { ...outcome, missing: outcome.missing.map(path) } };
  });
}

/**
 * The learning grade of the year and the one after testing again (Article 16): the new results replace the year's, then
 * the overall average and the grade are computed anew, with the adjustment of Article 13, clause 6. The pupil chooses
 * the subjects.
 *
 * Marks are tenths. A new result of a subject that may not be tested again is the error `reassessment.notEligible`, of a
 * subject the pupil does not have `reassessment.unknownSubject`, of the wrong kind `mark.wrongKind`. Testing again is
 * due at Yếu; at another grade of the year nothing changes, with the warning `summer.notDue`. `possible` lists grades
 * after testing again, lowest first.
 *
 * @example
 * const averages = { toan: tenths(50), "ngu-van": tenths(55), "lich-su": tenths(30), "dia-li": tenths(60) };
 * afterRetest({ averages, comments: {}, retested: { "lich-su": tenths(50) } }).outcome
 * // { status: "decided", value: { before: "yeu", after: "trung-binh", overall: 54 } }
 */
export function afterRetest(
  given: RetestInput,
  context: Tt58Context = {},
): Decision<GradeAfterRetest, Grade> {
  const options = chooseOptions(tt58Ambiguities, context.options);
  const input = inWording(given, context);
  return decide({ id, inForce: gradePeriod(input) }, context.asOf, () => {
    const finding = retestFinding(input, options);
    const decisive = decisiveAmbiguities(tt58Ambiguities, options, ["B01", "B02"], (other) => {
      const { outcome } = retestFinding(input, other);
      return outcome.status === "decided"
        ? `${outcome.value.before} → ${outcome.value.after}`
        : outcome.status;
    });
    return { ...finding, diagnostics: [...(finding.diagnostics ?? []), ...decisive] };
  });
}

function retestFinding(input: RetestInput, reading: GradeReading): Finding<GradeAfterRetest, Grade> {
  const before = gradeFinding(input, reading);
  const checked = checkResults(input);
  const diagnostics = [...(before.diagnostics ?? []), ...checked.diagnostics];
  const open = [...checked.results].flatMap(([subject, result]) =>
    result === null ? [`retested.${subject}`] : [],
  );
  if (before.outcome.status !== "decided") {
    return {
      outcome: undetermined(
        [...missingResults(input), ...open],
        possibleAfter(input, checked.results, reading),
      ),
      steps: before.steps,
      diagnostics,
    };
  }
  const { grade, overall } = before.outcome.value;
  const beforeStep = step("retest.gradeBefore", clause(13), { grade }, before.steps);
  const due = condition("retest.due", id, grade === dueAt, { grade });
  if (grade !== dueAt) {
    const given = Object.keys(input.retested).length > 0;
    return {
      outcome: decided({ before: grade, after: grade, overall }),
      steps: [beforeStep, due],
      diagnostics: given
        ? [...diagnostics, diagnostic("summer.notDue", "warning", ["retested"], { value: grade })]
        : diagnostics,
    };
  }
  const after = gradeFinding(replaceResults(input, checked.results), reading);
  if (open.length > 0 || after.outcome.status !== "decided") {
    return {
      outcome: undetermined(open, possibleAfter(input, checked.results, reading)),
      steps: [beforeStep, due],
      diagnostics,
    };
  }
  const reached = after.outcome.value;
  return {
    outcome: decided({ before: grade, after: reached.grade, overall: reached.overall }),
    steps: [
      beforeStep,
      due,
      ...replacementSteps(input, checked.results),
      step("retest.gradeAfter", id, { grade: reached.grade }, after.steps),
    ],
    diagnostics,
  };
}

type NewResults = ReadonlyMap<string, Tenths | CommentResult | null>;

/** Sorts the new results into those that count and what is wrong with the others. */
function checkResults({ averages, comments, retested }: RetestInput): {
  readonly results: NewResults;
  readonly diagnostics: readonly Diagnostic[];
} {
  const results = new Map<string, Tenths | CommentResult | null>();
  const diagnostics: Diagnostic[] = [];
  for (const [subject, result] of Object.entries(retested)) {
    const path = [`retested.${subject}`];
    const problem = (code: string, data: { readonly [name: string]: string }): void => {
      diagnostics.push(diagnostic(code, "error", path, data));
    };
    const marked = Object.hasOwn(averages, subject);
    const year = marked
      ? averages[subject]
      : Object.hasOwn(comments, subject)
        ? comments[subject]
        : undefined;
    if (year === undefined) problem("reassessment.unknownSubject", { subject });
    else if (result !== null && marked !== (typeof result === "number")) {
      problem("mark.wrongKind", { subject, result: text(result) });
    } else if (typeof result === "number" && !isMark(result)) {
      problem("average.outOfRange", { average: formatTenths(result) });
      results.set(subject, null);
    } else if (isPassed(year)) problem("reassessment.notEligible", { subject, result: text(year) });
    else results.set(subject, result);
  }
  return { results, diagnostics };
}

function isPassed(result: Tenths | CommentResult | null): result is Tenths | CommentResult {
  if (result === null) return false;
  return typeof result === "number" ? result >= retestedBelow.value && isMark(result) : result === "dat";
}

function replaceResults(input: RetestInput, results: NewResults): GradeInput {
  const { retested: _, ...record } = input;
  return {
    ...record,
    averages: Object.fromEntries(
      Object.entries(input.averages).map(([subject, average]) => {
        const again = results.get(subject);
        return [subject, typeof again === "number" ? again : average];
      }),
    ),
    comments: Object.fromEntries(
      Object.entries(input.comments).map(([subject, result]) => {
        const again = results.get(subject);
        return [subject, typeof again === "string" ? again : result];
      }),
    ),
  };
}

function replacementSteps({ averages, comments }: RetestInput, results: NewResults): Step[] {
  return [...results].flatMap(([subject, result]) => {
    const year = averages[subject] ?? comments[subject] ?? null;
    return result === null || year === null
      ? []
      : [step("retest.replaced", id, { subject, from: text(year), to: text(result) })];
  });
}

/** The grades after testing again that missing results leave open. */
function possibleAfter(input: RetestInput, results: NewResults, reading: GradeReading): Grade[] {
  const marks = marksOfRecord(input);
  return possibleGradesAfter(
    [
      ...marks.map(({ subject, average, share }): OpenResult => {
        const year = spansOf(average);
        const again = results.get(subject);
        if (again === undefined || typeof again === "string") return { stays: year.map(share) };
        const stays = year.filter(({ lowest }) => lowest >= retestedBelow.value).map(share);
        const before = year.filter(({ lowest }) => lowest < retestedBelow.value).map(share);
        return before.length === 0
          ? { stays }
          : { stays, changes: { before, after: spansOf(again).map(share) } };
      }),
      ...Object.entries(input.comments).map(([subject, result]): OpenResult => {
        const again = results.get(subject);
        const year = result === null ? commentResults : [result];
        const share = (one: CommentResult): Share => commentShare(one === "chua-dat");
        if (again === undefined || typeof again === "number") return { stays: year.map(share) };
        const before = year.filter((one) => one === "chua-dat").map(share);
        const stays = year.filter((one) => one === "dat").map(share);
        const after = (again === null ? commentResults : [again]).map(share);
        return before.length === 0 ? { stays } : { stays, changes: { before, after } };
      }),
    ],
    marks.length,
    reading,
    dueAt,
  );
}

function text(result: Tenths | CommentResult): string {
  return typeof result === "number" ? formatTenths(result) : result;
}
