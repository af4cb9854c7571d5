import { type Diagnostic, diagnostic } from "../kernel/diagnostic";
import { roundHalfUp, roundRatio } from "../kernel/ratio";
import { formatTenths, type Tenths, tenths } from "../kernel/tenths";
import type { CommentSubject } from "../law/formulas/learning-level";
import type { CommentResult } from "../law/formulas/levels";
import { isMark } from "../law/formulas/mark";
import { termDivisor } from "../law/formulas/subject-average";
import type { OpenSubject, OpenTerm } from "./open-terms";
import { compareKeys } from "./subject-order";
import type { AverageReading } from "./year-law";

/**
 * The marks of one subject in one term, in tenths; `null` is a mark still to be earned, and so is each regular mark that
 * `requiredRegular` asks for beyond the list.
 */
export interface OpenMarks {
  readonly regular: readonly (Tenths | null)[];
  readonly midterm: Tenths | null;
  readonly final: Tenths | null;
  /** Before Circular 26/2020: the periodic tests of the term, of any number, in place of `midterm`. */
  readonly periodic?: readonly (Tenths | null)[];
}

/** A marked subject; a term that is left out is one in which it is not taught. */
export interface OpenMarkedSubject {
  readonly key: string;
  readonly assessedBy: "marks";
  readonly term1?: OpenMarks | { readonly average: Tenths };
  readonly term2?: OpenMarks | { readonly average: Tenths };
  /** How many regular marks a term must have. */
  readonly requiredRegular?: number;
  /** An optional subject, which A09 or AMB-G02 may leave out. */
  readonly optional?: boolean;
  /** An activity of continuing education (AMB-G05). */
  readonly activity?: boolean;
}

/** A subject assessed by comments with its term results; `null` is a result still to be earned. */
export interface OpenCommentSubject {
  readonly key: string;
  readonly assessedBy: "comments";
  readonly term1?: CommentResult | null;
  readonly term2?: CommentResult | null;
}

/** A subject of a year that is not over. */
export type OpenYearSubject = OpenMarkedSubject | OpenCommentSubject;

/** A term of the year, or the year. */
export type Period = "term1" | "term2" | "year";

/** A marked subject in the period asked about: its open marks by their paths, and what its average takes from them. */
export interface PeriodSubject {
  readonly subject: OpenMarkedSubject;
  readonly paths: readonly string[];
  /** The average with one decimal. */
  readonly rounded: OpenSubject;
  /** The average as levels and titles compare it. */
  readonly compared: OpenSubject;
}

/** A comment subject in the period asked about; `path` is where its result stands. */
export interface PeriodComment extends CommentSubject {
  readonly path: string;
}

/** A year as it stands for one period. */
export interface OpenPeriod {
  readonly marked: readonly PeriodSubject[];
  readonly comments: readonly PeriodComment[];
  /** Subjects whose result of the year the instrument does not give, because one term alone teaches them. */
  readonly singleTerm: readonly string[];
}

const terms = ["term1", "term2"] as const;

/** Looks at a year from one period, its subjects in the order of `compareKeys`. */
export function openPeriod(
  subjects: readonly OpenYearSubject[],
  period: Period,
  reading: AverageReading,
): OpenPeriod {
  const sorted = [...subjects].sort((one, other) => compareKeys(one.key, other.key));
  const marked: PeriodSubject[] = [];
  const comments: PeriodComment[] = [];
  const singleTerm: string[] = [];
  for (const subject of sorted) {
    const taught = terms.filter((term) => subject[term] !== undefined);
    const counted = taught.filter((term) => period === "year" || term === period);
    if (period === "year" && taught.length === 1 && !carries(subject, taught[0], reading)) {
      singleTerm.push(subject.key);
    }
    if (subject.assessedBy === "marks") {
      if (counted.length > 0) marked.push(periodSubject(subject, counted, reading));
    } else {
      const last = counted.at(-1);
      if (last !== undefined) {
        comments.push({ key: subject.key, result: subject[last] ?? null, path: pathOf(subject, last) });
      }
    }
  }
  return { marked, comments, singleTerm };
}

/** Every open mark and every open comment result of a year, in the order of subjects, terms and marks. */
export function openPaths(subjects: readonly OpenYearSubject[]): {
  readonly marks: readonly string[];
  readonly results: readonly string[];
} {
  const sorted = [...subjects].sort((one, other) => compareKeys(one.key, other.key));
  return {
    marks: sorted.flatMap((one) =>
      one.assessedBy === "marks" ? terms.flatMap((term) => slotsOf(one, term).paths) : [],
    ),
    results: sorted.flatMap((one) =>
      one.assessedBy === "comments"
        ? terms.flatMap((term) => (one[term] === null ? [pathOf(one, term)] : []))
        : [],
    ),
  };
}

/** A comment subject of the second term has that term's result whatever the first; others need the rule to carry it. */
function carries(
  { assessedBy }: OpenYearSubject,
  term: "term1" | "term2" | undefined,
  { carriesTerm }: AverageReading,
): boolean {
  return carriesTerm || (assessedBy === "comments" && term === "term2");
}

function periodSubject(
  subject: OpenMarkedSubject,
  counted: readonly ("term1" | "term2")[],
  reading: AverageReading,
): PeriodSubject {
  const [one, two] = counted.map((term) => slotsOf(subject, term));
  const first = one ?? nothingOpen;
  const [firstDivisor, secondDivisor] = [first.term.divisor, two?.term.divisor ?? 1];
  const terms: OpenSubject["terms"] = two === undefined ? [first.term] : [first.term, two.term];
  const { rounding, roundsTerms, comparesExact } = reading;
  const round =
    rounding === "halfUp"
      ? roundHalfUp
      : (numerator: number, denominator: number) => roundRatio({ numerator, denominator }, rounding);
  const numerator = (sum: number, other: number): number => {
    if (two === undefined) return sum;
    return roundsTerms
      ? round(sum, firstDivisor) + 2 * round(other, secondDivisor)
      : sum * secondDivisor + 2 * other * firstDivisor;
  };
  const denominator = two === undefined ? firstDivisor : roundsTerms ? 3 : 3 * firstDivisor * secondDivisor;
  const rounded = (sum: number, other: number): number => round(numerator(sum, other), denominator);
  const cut = (sum: number, other: number): number => Math.floor(numerator(sum, other) / denominator);
  return {
    subject,
    paths: [...first.paths, ...(two?.paths ?? [])],
    rounded: { terms, averageAt: rounded },
    compared: { terms, averageAt: comparesExact ? cut : rounded },
  };
}

const nothingOpen = { paths: [], term: { known: 0, divisor: 1, weights: [] } } as const;

/** The open marks of one term, regular ones first, and the term they belong to. */
function slotsOf(
  subject: OpenMarkedSubject,
  name: "term1" | "term2",
): { readonly paths: readonly string[]; readonly term: OpenTerm } {
  const term = subject[name];
  if (term === undefined) return nothingOpen;
  if ("average" in term) return { paths: [], term: { known: term.average, divisor: 1, weights: [] } };
  const beyond = Math.max(0, (subject.requiredRegular ?? 1) - term.regular.length);
  const regular = [...term.regular, ...Array.from({ length: beyond }, () => null)];
  const marks = [
    ...regular.map((mark, index) => ({ mark, weight: 1, path: `regular.${index}` })),
    ...periodicOf(term).map((one) => ({ ...one, weight: periodicWeight })),
    { mark: term.final, weight: 3, path: "final" },
  ];
  const open = marks.filter(({ mark }) => mark === null);
  return {
    paths: open.map(({ path }) => `${pathOf(subject, name)}.${path}`),
    term: {
      known: marks.reduce((sum, { mark, weight }) => sum + weight * (mark ?? 0), 0),
      divisor: termDivisor(regular.length) + periodicWeight * (periodicOf(term).length - 1),
      weights: open.map(({ weight }) => weight),
    },
  };
}

const periodicWeight = 2;

/** The marks that weigh two. */
function periodicOf({
  midterm,
  periodic,
}: OpenMarks): { readonly mark: Tenths | null; readonly path: string }[] {
  if (periodic === undefined) return [{ mark: midterm, path: "midterm" }];
  return periodic.map((mark, index) => ({ mark, path: `periodic.${index}` }));
}

/** An error for each mark or average that is there but off the scale. */
export function offScale(subjects: readonly OpenYearSubject[]): Diagnostic[] {
  return subjects.flatMap((subject) => {
    if (subject.assessedBy === "comments") return [];
    return terms.flatMap((name) => {
      const term = subject[name];
      const path = pathOf(subject, name);
      if (term === undefined) return [];
      if ("average" in term) return wrong("average.outOfRange", "average", `${path}.average`, term.average);
      return [
        ...term.regular.flatMap((mark, index) =>
          wrong("mark.outOfRange", "text", `${path}.regular.${index}`, mark),
        ),
        ...periodicOf(term).flatMap((one) =>
          wrong("mark.outOfRange", "text", `${path}.${one.path}`, one.mark),
        ),
        ...wrong("mark.outOfRange", "text", `${path}.final`, term.final),
      ];
    });
  });
}

function wrong(code: string, operand: string, path: string, mark: Tenths | null): Diagnostic[] {
  if (mark === null || isMark(mark)) return [];
  return [diagnostic(code, "error", [path], { [operand]: formatTenths(tenths(mark)) })];
}

function pathOf({ key }: OpenYearSubject, term: "term1" | "term2"): string {
  return `subjects.${key}.${term}`;
}
