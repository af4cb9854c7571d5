import type { ClauseId } from "../../kernel/citation";
import type { Period } from "../../kernel/civil-date";
import { type Decision, decide, decided, type Finding, undetermined } from "../../kernel/decision";
import { formatTenths, type Tenths, tenths } from "../../kernel/tenths";
import { condition, type Step, step } from "../../kernel/trace";
import { chooseOptions, decisiveAmbiguities } from "../ambiguity";
import type { CommentResult } from "../formulas/levels";
import { isMark } from "../formulas/mark";
import { missingAverages, outOfRange, overallOfSum, overallStep, type SubjectAverages } from "./article-11";
import { clause } from "./clause";
import {
  baseGrade,
  everyMarks,
  fallenFromExcellent,
  fallenFromGood,
  finalGrade,
  type GradeReading,
  type GradeStanding,
  gradeMarks,
  gradeOf,
  overallReaches,
  standingOf,
} from "./grade-rules";
import { beforeTt26, tt26InForce } from "./in-force";
import { type Tt58Context, tt58Ambiguities } from "./options";
import { coreSubjects } from "./params";
import {
  commentShare,
  markShare,
  markSpans,
  only,
  possibleGrades,
  type Share,
  type Span,
} from "./possible-grades";
import { type Grade, type GradeRank, grades } from "./values";

/** The results of a term or of the year, by the keys of the subjects; subjects the pupil is exempt from stay out. */
export interface GradeInput {
  /** The averages of the marked subjects in tenths; `null` is one that is not there yet. */
  readonly averages: SubjectAverages;
  readonly comments: { readonly [subject: string]: CommentResult | null };
  /** The specialised subject (môn chuyên); only of a specialised class of a specialised school. */
  readonly specialised?: string;
  /**
   * The wording before Circular 26/2020, in which Ngoại ngữ (`ngoai-ngu-1`) is no core subject. Left out, the wording of
   * the day asked for is taken, and that of Circular 26/2020 where no day is given.
   */
  readonly before2020?: boolean;
}

/** A grade of learning: after the adjustment and before, the average over all subjects, the subject in the way. */
export interface LearningGrade {
  readonly grade: Grade;
  readonly base: Grade;
  readonly adjusted: boolean;
  /** ĐTBhk or ĐTBcn, rounded to one decimal, in tenths. */
  readonly overall: Tenths;
  /** The subject for which the grade was raised. */
  readonly subject?: string;
}

const gradeClause = clause(13);
const adjustmentClause = clause(13, 6);

/**
 * The learning grade of a term or of the year (Article 13), from the values of that term or year alone, with the
 * adjustment of clause 6 where one subject alone pulls the grade down.
 *
 * A missing result gives `undetermined` with its path (`averages.toan`, `comments.gdtc`) and, lowest first, exactly the
 * grades it leaves open. A record without any core subject lacks all of them; a specialised subject that is not among
 * the averages is missing too. An average off the scale is the error `average.outOfRange` and counts as missing.
 * `ambiguity.decisive` names B01 and B02 where another reading gives another grade.
 *
 * @example
 * const averages = { toan: tenths(90), "ngu-van": tenths(85), "vat-li": tenths(90), "hoa-hoc": tenths(60) };
 * learningGrade({ averages, comments: { gdtc: "dat" } }).outcome
 * // { status: "decided", value: { grade: "kha", base: "kha", adjusted: false, overall: 81 } }
 */
export function learningGrade(given: GradeInput, context: Tt58Context = {}): Decision<LearningGrade, Grade> {
  const options = chooseOptions(tt58Ambiguities, context.options);
  const input = inWording(given, context);
  return decide({ id: gradeClause, inForce: gradePeriod(input) }, context.asOf, () => {
    const finding = gradeFinding(input, options);
    const decisive = decisiveAmbiguities(tt58Ambiguities, options, ["B01", "B02"], (other) => {
      const { outcome } = gradeFinding(input, other);
      return outcome.status === "decided" ? outcome.value.grade : outcome.status;
    });
    return { ...finding, diagnostics: [...(finding.diagnostics ?? []), ...decisive] };
  });
}

/**
 * The learning grade alone, without trace or citations: `undetermined` where `learningGrade` is.
 *
 * @example plainLearningGrade({ averages: {}, comments: {} }) // "undetermined"
 */
export function plainLearningGrade(
  input: GradeInput,
  choice: NonNullable<Tt58Context["options"]> = {},
): Grade | "undetermined" {
  if (missingResults(input).length > 0) return "undetermined";
  const options = chooseOptions(tt58Ambiguities, choice);
  return grades[finalGrade(gradeOf(standingOfRecord(input), options))];
}

/** An input that says which wording it asks for, by the day where it did not say so itself. */
export function inWording<Input extends Pick<GradeInput, "before2020">>(
  input: Input,
  { asOf }: Tt58Context,
): Input & { readonly before2020: boolean } {
  return { ...input, before2020: input.before2020 ?? (asOf !== undefined && asOf < tt26InForce.from) };
}

/** The days on which the wording that an input asks for is in force. */
export function gradePeriod({ before2020 = false }: Pick<GradeInput, "before2020">): Period {
  return before2020 ? beforeTt26 : tt26InForce;
}

/** The keys of the core subjects under the wording asked for. */
export function coreKeys(before2020 = false): readonly string[] {
  return before2020 ? coreSubjects.value.before2020 : coreSubjects.value.from2020;
}

/** Finds the grade of a record and every step that led there. */
export function gradeFinding(input: GradeInput, reading: GradeReading): Finding<LearningGrade, Grade> {
  const missing = missingResults(input);
  const diagnostics = outOfRange(input.averages);
  if (missing.length > 0) {
    return {
      outcome: undetermined(missing, stillPossible(input, reading)),
      steps: [condition("grade.complete", gradeClause, false, { missing })],
      diagnostics,
    };
  }
  const standing = standingOfRecord(input);
  const code = gradeOf(standing, reading);
  const [base, final] = [baseGrade(code), finalGrade(code)];
  const adjustment = adjustmentSteps(input, standing, base, reading);
  const subject = final === base ? undefined : adjustment.subject;
  const value = {
    grade: grades[final],
    base: grades[base],
    adjusted: final !== base,
    overall: tenths(overallOfSum(standing.sum, standing.subjects)),
    ...(subject === undefined ? {} : { subject }),
  };
  return {
    outcome: decided(value),
    steps: [
      overallStep(standing.sum, standing.subjects),
      ...gradeSteps(input, standing, base, reading),
      ...adjustment.steps,
    ],
    diagnostics,
  };
}

/** How a complete record stands to the conditions. */
export function standingOfRecord({ averages, comments, specialised, before2020 }: GradeInput): GradeStanding {
  const keys = Object.keys(averages);
  const core = coreKeys(before2020);
  return standingOf(
    Object.values(averages).map((average) => average ?? 0),
    (index) => core.includes(keys[index] ?? ""),
    specialised === undefined ? -1 : keys.indexOf(specialised),
    failedSubjects(comments).length,
  );
}

/** The paths of the results that a record lacks. */
export function missingResults(input: GradeInput): string[] {
  const { averages, comments } = input;
  const absent = absentSubjects(input).map((subject) => `averages.${subject}`);
  return [
    ...missingAverages(averages),
    ...(Object.keys(averages).length === 0 ? [] : absent),
    ...Object.entries(comments).flatMap(([subject, result]) =>
      result === null ? [`comments.${subject}`] : [],
    ),
  ];
}

/** Subjects that must be among the averages and are not: one core subject at least, and the specialised one. */
export function absentSubjects({ averages, specialised, before2020 }: GradeInput): string[] {
  const core = coreKeys(before2020);
  const withoutCore = !core.some((subject) => Object.hasOwn(averages, subject));
  const absent = withoutCore ? [...core] : [];
  if (specialised !== undefined && !Object.hasOwn(averages, specialised) && !absent.includes(specialised)) {
    absent.push(specialised);
  }
  return absent;
}

function stillPossible(input: GradeInput, reading: GradeReading): Grade[] {
  const shares = marksOfRecord(input);
  return possibleGrades(
    [
      ...shares.map(({ share, average }) => ({ stays: spansOf(average).map(share) })),
      ...Object.values(input.comments).map((result) => ({
        stays: (result === null ? [true, false] : [result === "chua-dat"]).map(commentShare),
      })),
    ],
    shares.length,
    reading,
  );
}

/** The marked subjects of a record, those that are absent included, and what each adds with a span of marks. */
export function marksOfRecord(input: GradeInput): {
  readonly subject: string;
  readonly average: Tenths | null;
  readonly share: (marks: Span) => Share;
}[] {
  const core = coreKeys(input.before2020);
  const entries: (readonly [string, Tenths | null])[] = [
    ...Object.entries(input.averages),
    ...absentSubjects(input).map((subject) => [subject, null] as const),
  ];
  return entries.map(([subject, average]) => ({
    subject,
    average,
    share: (marks) => markShare(marks, core.includes(subject), subject === input.specialised),
  }));
}

/** An average that is there, or everything it can be. */
export function spansOf(average: Tenths | null): readonly Span[] {
  return average !== null && isMark(average) ? [only(average)] : markSpans;
}

function failedSubjects(comments: GradeInput["comments"]): string[] {
  return Object.entries(comments).flatMap(([subject, result]) => (result === "chua-dat" ? [subject] : []));
}

/** The conditions of each grade from Giỏi down to the one that holds. */
function gradeSteps(
  input: GradeInput,
  standing: GradeStanding,
  base: GradeRank,
  reading: GradeReading,
): Step[] {
  const steps: Step[] = [];
  for (const rank of [4, 3, 2, 1] as const) {
    if (rank < base) break;
    const conditions = conditionsOf(input, standing, rank, gradeClause, reading, []);
    steps.push(condition(`grade.${grades[rank]}`, gradeClause, rank === base, {}, conditions));
  }
  if (base === 0) steps.push(condition("grade.kem", gradeClause, true));
  return steps;
}

/** What one grade asks of a record, the subjects in `without` left out of every condition but the overall average. */
function conditionsOf(
  { averages, comments, specialised, before2020 }: GradeInput,
  { sum, subjects }: GradeStanding,
  rank: Exclude<GradeRank, 0>,
  cite: ClauseId,
  reading: GradeReading,
  without: readonly string[],
): Step[] {
  const [mark, everyMark] = [gradeMarks[rank], everyMarks[rank]];
  const threshold = formatTenths(tenths(mark));
  const others = Object.entries(averages).filter(([subject]) => !without.includes(subject));
  const core = coreKeys(before2020);
  const reached = others.filter(([subject, average]) => core.includes(subject) && (average ?? 0) >= mark);
  const below = others.filter(([, average]) => (average ?? 0) < everyMark).map(([subject]) => subject);
  const failed = failedSubjects(comments).filter((subject) => !without.includes(subject));
  const special = others.find(([subject]) => subject === specialised);
  return [
    condition("grade.overall", cite, overallReaches(sum, subjects, mark, reading), {
      threshold,
      overall: formatTenths(tenths(overallOfSum(sum, subjects))),
    }),
    ...(rank === 1
      ? []
      : [
          condition("grade.core", cite, reached.length > 0, {
            threshold,
            subjects: reached.map(([subject]) => subject),
          }),
        ]),
    ...(rank === 1 || special === undefined
      ? []
      : [
          condition("grade.specialised", cite, (special[1] ?? 0) >= mark, {
            threshold,
            subject: special[0],
            average: formatTenths(special[1] ?? tenths(0)),
          }),
        ]),
    condition("grade.everyMark", cite, below.length === 0, {
      threshold: formatTenths(tenths(everyMark)),
      below: below.length,
      subjects: below,
    }),
    ...(rank === 1 || Object.keys(comments).length === 0
      ? []
      : [
          condition("grade.comments", cite, failed.length === 0, { failed: failed.length, subjects: failed }),
        ]),
  ];
}

/** Whether one subject alone pulls the grade down from Giỏi or from Khá, and what the grade becomes. */
function adjustmentSteps(
  input: GradeInput,
  standing: GradeStanding,
  base: GradeRank,
  reading: GradeReading,
): { readonly steps: readonly Step[]; readonly subject?: string } {
  const steps: Step[] = [];
  for (const rank of [4, 3] as const) {
    if (rank <= base) break;
    if (!overallReaches(standing.sum, standing.subjects, gradeMarks[rank], reading)) continue;
    const inTheWay = subjectsInTheWay(input, rank);
    const [subject] = inTheWay;
    const conditions = conditionsOf(
      input,
      standing,
      rank,
      adjustmentClause,
      reading,
      inTheWay.length === 1 ? inTheWay : [],
    );
    const holds = inTheWay.length === 1 && conditions.every((one) => one.holds === true);
    steps.push(
      condition(
        `gradeAdjustment.${grades[rank]}`,
        adjustmentClause,
        holds,
        { subjects: inTheWay },
        conditions,
      ),
    );
    if (holds && subject !== undefined) {
      const final = rank === 4 ? fallenFromExcellent(base, reading) : fallenFromGood(base);
      const data = { subject, from: grades[rank], base: grades[base], grade: grades[final] };
      steps.push(
        step(
          final === base ? "gradeAdjustment.unchanged" : `gradeAdjustment.raisedTo.${grades[final]}`,
          adjustmentClause,
          data,
        ),
      );
      return { steps, subject };
    }
  }
  return { steps };
}

/** The subjects whose result does not meet what a grade asks of it. */
function subjectsInTheWay({ averages, comments, specialised }: GradeInput, rank: 3 | 4): string[] {
  const leastOf = (subject: string): number =>
    subject === specialised ? gradeMarks[rank] : everyMarks[rank];
  return [
    ...Object.entries(averages).flatMap(([subject, average]) =>
      (average ?? 0) < leastOf(subject) ? [subject] : [],
    ),
    ...failedSubjects(comments),
  ];
}
