import type { ClauseId } from "../kernel/citation";
import type { Decision } from "../kernel/decision";
import type { Diagnostic, Json } from "../kernel/diagnostic";
import type { Ratio } from "../kernel/ratio";
import { formatTenths, type Tenths } from "../kernel/tenths";
import { type Step, step } from "../kernel/trace";
import type { CommentSubject } from "../law/formulas/learning-level";
import type { CommentResult } from "../law/formulas/levels";
import { cutAverage, exactAverageOfTerm, exactAverageOfYear } from "../law/formulas/subject-average";
import type { TermMarks } from "../law/formulas/term-average";
import type { TermAverages } from "../law/formulas/year-average";
import { subjectByKey } from "../law/tt32-2018/subjects";

export type TaughtIn = readonly [1] | readonly [2] | readonly [1, 2];

/** A marked subject as it counts for levels and awards. */
export interface CountedSubject {
  readonly key: string;
  readonly average: Tenths | null;
  readonly optional: boolean;
}

/** What the results of a year are under one instrument. */
export interface YearValues {
  /** A result of learning with how it came about. */
  readonly learning: { readonly subject?: string };
  /** The word of a result of learning alone. */
  readonly level: string;
  readonly conduct: string;
  readonly award: string | null;
  readonly promotion: string;
}

/** The rules of one instrument on the results of a subject, options and day already chosen. */
export interface SubjectLaw {
  readonly instrument: string;
  /** Regular and periodic assessments of a comment subject in a term. */
  readonly requiredComments: number;
  /** Whether levels compare averages before they are rounded, and years take terms before they are rounded. */
  readonly comparesExact: boolean;
  readonly carriesExact: boolean;
  /** How many regular marks the divisor counts. */
  countedRegular(entered: number, required: number | undefined): number;
  requiredRegular(periodsPerYear: number): number;
  termAverage(marks: TermMarks & Pick<MarkedTerm, "periodic">): Decision<Tenths>;
  subjectYear(terms: TermAverages & { readonly taughtIn: TaughtIn }): Decision<Tenths>;
  /** The rules of comment subjects; absent where the regime has none. */
  readonly comments:
    | {
        /** `results` are the regular ones, then the mid-term and the end-of-term one. */
        term(term: {
          readonly results: readonly (CommentResult | null)[];
          readonly required: number;
          readonly periodsPerYear: number | null;
        }): Decision<CommentResult>;
        year(terms: {
          readonly term1: CommentResult | null;
          readonly term2: CommentResult | null;
          readonly taughtIn: TaughtIn;
        }): Decision<CommentResult>;
      }
    | undefined;
}

/** The rules of one instrument that make up a pupil's year, options and day already chosen. */
export interface YearLaw<Values extends YearValues> extends SubjectLaw {
  readonly rule: ClauseId;
  /** Names a result that is missing by its subject's key. */
  learningLevel(results: {
    readonly marked: readonly CountedSubject[];
    readonly comments: readonly CommentSubject[];
  }): Decision<Values["learning"], Values["level"]>;
  levelOf(learning: Values["learning"]): Values["level"];
  learningJson(learning: Values["learning"]): Json;
  conductYear(conduct: ConductInput<Values["conduct"]>): Decision<Values["conduct"]>;
  award(results: {
    readonly conduct: Values["conduct"] | null;
    readonly learning: Values["level"] | null;
    readonly yearAverages: readonly CountedSubject[];
  }): Decision<Values["award"]>;
  promotion(results: {
    readonly conduct: Values["conduct"] | null;
    readonly learning: Values["level"] | null;
    readonly absentSessions: number | null;
  }): Decision<Values["promotion"]>;
}

/** Conduct as entered; `year` only where an instrument has it judged anew rather than found from the terms. */
export interface ConductInput<Conduct> {
  readonly term1: Conduct | null;
  readonly term2: Conduct | null;
  readonly year?: Conduct | null;
}

/** What was entered for one subject in one term; the whole term may be missing. */
export type MarkedTerm = Pick<TermMarks, "regular" | "midterm" | "final"> & {
  /** Periodic tests where a term has more than the mid-term one (before Circular 26/2020). */
  readonly periodic?: readonly (Tenths | null)[];
};
export interface CommentedTerm {
  readonly regular: readonly (CommentResult | null)[];
  readonly midterm: CommentResult | null;
  readonly final: CommentResult | null;
}

export type YearSubject = { readonly id: string; readonly taughtIn: TaughtIn; readonly optional: boolean } & (
  | { readonly kind: "exempt" | "left-out" }
  | {
      readonly kind: "marks";
      readonly periodsPerYear: number | null;
      readonly term1: MarkedTerm | undefined;
      readonly term2: MarkedTerm | undefined;
    }
  | {
      readonly kind: "comments";
      readonly periodsPerYear: number | null;
      readonly term1: CommentedTerm | undefined;
      readonly term2: CommentedTerm | undefined;
    }
);

/** A pupil's year as entered. */
export interface PupilYearInput<Conduct extends string> {
  readonly subjects: readonly YearSubject[];
  readonly conduct: ConductInput<Conduct>;
  readonly absentSessions: number | null;
}

/** One result of the year: its decision, and the paths of the input that it lacks. */
interface Part<T> {
  readonly value: T | null;
  readonly missing: readonly string[];
  readonly decision?: Decision<unknown, unknown>;
}

type Period = "term1" | "term2" | "year";
const periods: readonly Period[] = ["term1", "term2", "year"];

interface SubjectParts {
  readonly subject: YearSubject;
  readonly results: { readonly [period in Period]: Part<Tenths> | Part<CommentResult> };
  /** The average that levels compare; for comment subjects and exempt ones there is none. */
  readonly compared: { readonly [period in Period]: Tenths | null };
}

/** All results of a pupil's year, in the form of the protocol. */
export interface PupilYearResult {
  readonly value: Json;
  readonly promotion: Part<string>;
  readonly possible: readonly string[];
  readonly cites: readonly ClauseId[];
  readonly steps: readonly Step[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Computes every result of a pupil's year: subjects, levels, conduct, award and promotion, each from its own inputs. */
export function pupilYear<Values extends YearValues>(
  input: PupilYearInput<Values["conduct"]>,
  law: YearLaw<Values>,
): PupilYearResult {
  const subjects = input.subjects.map((subject) => judgeSubject(subject, law));
  const learning = {
    term1: judgeLearning(subjects, "term1", law),
    term2: judgeLearning(subjects, "term2", law),
    year: judgeLearning(subjects, "year", law),
  };
  const conductPaths = (names: readonly string[]) => names.map((name) => `conduct.${name}`);
  const conduct = part(law.conductYear(input.conduct), conductPaths);
  const yearLevel = learning.year.value === null ? null : law.levelOf(learning.year.value);
  const award = part(
    law.award({
      conduct: conduct.value,
      learning: yearLevel,
      yearAverages: countedSubjects(subjects, "year"),
    }),
    (names) => names.flatMap((name) => resultPaths(name, conduct, learning.year, subjects)),
  );
  const promotionDecision = law.promotion({
    conduct: conduct.value,
    learning: yearLevel,
    absentSessions: input.absentSessions,
  });
  const promotion = part(promotionDecision, (names) =>
    names.flatMap((name) => resultPaths(name, conduct, learning.year, subjects)),
  );
  const { outcome } = promotionDecision;
  const termConduct = (term: "term1" | "term2"): Json =>
    input.conduct[term] ?? { status: "undetermined", missing: [`conduct.${term}`] };
  const parts = [
    ...subjects.flatMap(({ subject, results }) =>
      periods.map((period) => named(`subjects.${subject.id}.${period}`, results[period])),
    ),
    ...periods.map((period) => named(`learning.${period}`, learning[period])),
    named("conduct.year", conduct),
    named("award", award),
    named("promotion", promotion),
  ].flat();
  return {
    value: {
      instrument: law.instrument,
      subjects: Object.fromEntries(subjects.map((one) => [one.subject.id, subjectJson(one)])),
      learning: {
        term1: partJson(learning.term1, law.learningJson),
        term2: partJson(learning.term2, law.learningJson),
        year: partJson(learning.year, law.learningJson),
      },
      conduct: {
        term1: termConduct("term1"),
        term2: termConduct("term2"),
        year: partJson(conduct, (level) => level),
      },
      award: partJson(award, (title) => title),
      promotion: partJson(promotion, (result) => result),
    },
    promotion,
    possible: outcome.status === "undetermined" ? outcome.possible : [],
    cites: [...new Set(parts.flatMap(({ decision }) => decision.cites))],
    steps: parts.map(({ name, decision }) =>
      step("pupilYear.part", decision.rule, { part: name }, decision.steps),
    ),
    diagnostics: parts.flatMap(({ name, decision }) =>
      decision.diagnostics.map((one) => ({ ...one, path: [name, ...one.path] })),
    ),
  };
}

function judgeSubject(subject: YearSubject, law: SubjectLaw): SubjectParts {
  const base = `subjects.${subject.id}`;
  switch (subject.kind) {
    case "exempt":
    case "left-out": {
      const none: Part<Tenths> = { value: null, missing: [] };
      return {
        subject,
        results: { term1: none, term2: none, year: none },
        compared: { term1: null, term2: null, year: null },
      };
    }
    case "comments": {
      const { comments } = law;
      if (comments === undefined) throw new RangeError(`${law.instrument} has no comment subjects`);
      const term = (name: "term1" | "term2"): Part<CommentResult> =>
        commentedTerm(subject, name, `${base}.${name}`, comments, law.requiredComments);
      const terms = { term1: term("term1"), term2: term("term2") };
      const decision = comments.year({
        term1: terms.term1.value,
        term2: terms.term2.value,
        taughtIn: subject.taughtIn,
      });
      const year = part(decision, (names) => names.flatMap((name) => termPaths(name, terms)));
      return {
        subject,
        results: { ...terms, year },
        compared: { term1: null, term2: null, year: null },
      };
    }
    case "marks": {
      const required =
        subject.periodsPerYear === null ? undefined : law.requiredRegular(subject.periodsPerYear);
      const term = (name: "term1" | "term2") => markedTerm(subject[name], `${base}.${name}`, required, law);
      const [first, second] = [term("term1"), term("term2")];
      const terms = { term1: first.part, term2: second.part };
      const carried = law.carriesExact
        ? { term1: first.exact, term2: second.exact }
        : { term1: first.part.value, term2: second.part.value };
      const decision = law.subjectYear({ ...carried, taughtIn: subject.taughtIn });
      const year = part(decision, (names) => names.flatMap((name) => termPaths(name, terms)));
      const exactYear = exactYearOf(carried, subject.taughtIn);
      const compare = (rounded: Tenths | null, exact: Ratio | null): Tenths | null =>
        law.comparesExact && exact !== null && rounded !== null ? cutAverage(exact) : rounded;
      return {
        subject,
        results: { ...terms, year },
        compared: {
          term1: compare(terms.term1.value, first.exact),
          term2: compare(terms.term2.value, second.exact),
          year: compare(year.value, exactYear),
        },
      };
    }
  }
}

function markedTerm(
  marks: MarkedTerm | undefined,
  path: string,
  required: number | undefined,
  law: SubjectLaw,
): { readonly part: Part<Tenths>; readonly exact: Ratio | null } {
  if (marks === undefined) return { part: { value: null, missing: [path] }, exact: null };
  const decision = law.termAverage({
    ...marks,
    ...(required === undefined ? {} : { requiredRegular: required }),
  });
  const found = part(decision, (names) => names.map((name) => `${path}.${name}`));
  const entered = marks.regular.filter((mark) => mark !== null);
  const exact =
    found.value === null || marks.midterm === null || marks.final === null
      ? null
      : exactAverageOfTerm(
          entered.reduce<number>((sum, mark) => sum + mark, 0),
          law.countedRegular(entered.length, required),
          marks.midterm,
          marks.final,
        );
  return { part: found, exact };
}

function commentedTerm(
  subject: YearSubject & { readonly kind: "comments" },
  term: "term1" | "term2",
  path: string,
  comments: NonNullable<SubjectLaw["comments"]>,
  required: number,
): Part<CommentResult> {
  const marks = subject[term];
  if (marks === undefined) return { value: null, missing: [path] };
  const results = [...marks.regular, marks.midterm, marks.final];
  const names = [...marks.regular.map((_, index) => `regular.${index}`), "midterm", "final"];
  const beyond = (index: number): string => `regular.${marks.regular.length + index - results.length}`;
  return part(comments.term({ results, required, periodsPerYear: subject.periodsPerYear }), (missing) =>
    missing.map((name) => {
      const index = Number(name.slice("results.".length));
      return `${path}.${names[index] ?? beyond(index)}`;
    }),
  );
}

function exactYearOf(
  terms: { readonly term1: Ratio | Tenths | null; readonly term2: Ratio | Tenths | null },
  taughtIn: TaughtIn,
): Ratio | null {
  const asRatio = (average: Ratio | Tenths | null): Ratio | null =>
    typeof average === "number" ? { numerator: average, denominator: 1 } : average;
  const [first, second] = [asRatio(terms.term1), asRatio(terms.term2)];
  if (taughtIn.length === 1) return taughtIn[0] === 1 ? first : second;
  return first === null || second === null ? null : exactAverageOfYear(first, second);
}

function judgeLearning<Values extends YearValues>(
  subjects: readonly SubjectParts[],
  period: Period,
  law: YearLaw<Values>,
): Part<Values["learning"]> {
  const taught = subjects.filter(({ subject }) => isTaught(subject, period));
  const comments = taught.flatMap(({ subject, results }): CommentSubject[] =>
    subject.kind === "comments"
      ? [{ key: subject.id, result: results[period].value as CommentResult | null }]
      : [],
  );
  const decision = law.learningLevel({ marked: countedSubjects(taught, period), comments });
  return part(decision, (names) =>
    names.flatMap((name) => {
      const found = taught.find(({ subject }) => subject.id === name)?.results[period].missing;
      if (found !== undefined) return found;
      return [subjectByKey("lower-secondary", name) === undefined ? "subjects" : `subjects.${name}`];
    }),
  );
}

function countedSubjects(subjects: readonly SubjectParts[], period: Period): CountedSubject[] {
  return subjects.flatMap(({ subject, compared }) =>
    subject.kind === "marks"
      ? [{ key: subject.id, average: compared[period], optional: subject.optional }]
      : [],
  );
}

function isTaught({ kind, taughtIn }: YearSubject, period: Period): boolean {
  if (kind === "exempt" || kind === "left-out") return false;
  return period === "year" || taughtIn.some((term) => `term${term}` === period);
}

function termPaths(
  name: string,
  terms: { readonly term1: Part<unknown>; readonly term2: Part<unknown> },
): readonly string[] {
  return name === "term1" || name === "term2" ? terms[name].missing : [name];
}

/** The input paths behind a result that award or promotion lacks. */
function resultPaths(
  name: string,
  conduct: Part<unknown>,
  learning: Part<unknown>,
  subjects: readonly SubjectParts[],
): readonly string[] {
  if (name === "conduct") return conduct.missing;
  if (name === "learning") return learning.missing;
  return subjects.find(({ subject }) => subject.id === name)?.results.year.missing ?? [name];
}

function part<T, P>(
  decision: Decision<T, P>,
  paths: (names: readonly string[]) => readonly string[],
): Part<T> {
  const { outcome } = decision;
  const missing = outcome.status === "undetermined" ? [...new Set(paths(outcome.missing))] : [];
  return { value: outcome.status === "decided" ? outcome.value : null, missing, decision };
}

function named(name: string, { decision }: Part<unknown>) {
  return decision === undefined ? [] : [{ name, decision }];
}

function subjectJson({ subject, results }: SubjectParts): Json {
  if (subject.kind === "exempt") return { exempt: true };
  if (subject.kind === "left-out") return { leftOut: true };
  const json = (one: Part<Tenths> | Part<CommentResult>): Json =>
    partJson<Tenths | CommentResult>(one, (value) =>
      typeof value === "number" ? formatTenths(value) : value,
    );
  const entries = periods
    .filter((period) => isTaught(subject, period))
    .map((period) => [period, json(results[period])]);
  return Object.fromEntries(entries);
}

/** A part's value, or in its place what it lacks. */
function partJson<T>({ value, missing, decision }: Part<T>, json: (value: T) => Json): Json {
  const status = decision?.outcome.status ?? "undetermined";
  return status === "decided" ? json(value as T) : { status, missing };
}
