import type { AssessmentSet, Entry, Place, Pupil, Subject, Term, TermOrYear } from "../gradebook/model";
import { formatTenths, type Tenths } from "../kernel/tenths";
import type { About, Judged, Ledger, RecordedValue, Whom } from "./ledger";
import type { Assessment, PlacedEntry, PupilIndex } from "./pupil-index";
import type { CommentResult, RuleSet } from "./rule-set";

/** The result of one subject in one term or the year: an average, a comment result, or left out of all conditions. */
export type SubjectResult =
  | { readonly kind: "average"; readonly judged: Judged<Tenths> }
  | { readonly kind: "comment"; readonly judged: Judged<CommentResult> }
  | { readonly kind: "left-out" };

/** What judging one pupil's subject needs to know of its class. */
export interface SubjectContext {
  /** Without a sheet of a term the year's values are the lowest data there are. */
  readonly hasTermSheets: boolean;
  readonly rules: RuleSet;
  readonly ledger: Ledger;
  readonly whom: Whom;
  readonly subject: Subject;
  readonly pupil: Pupil;
  readonly index: PupilIndex;
  readonly periodsPerYear: number | undefined;
  readonly periodsSource: "programme" | "given";
}

/** Judges what was entered and recorded for one subject in one term. */
export function judgeSubjectTerm(context: SubjectContext, term: Term): SubjectResult | undefined {
  const { subject } = context;
  const { assessment: marks, recorded } = context.index(subject.id, term);
  if (marks === undefined && recorded.length === 0) return undefined;
  if (isLeftOut(marks?.marks, recorded)) return { kind: "left-out" };

  for (const value of recorded) reportUnreadable(context, term, value);
  if (marks === undefined) {
    return subject.assessedBy === "marks"
      ? known({ kind: "average", judged: lowest(averageValues(recorded)) })
      : known({ kind: "comment", judged: lowest(commentValues(recorded)) });
  }
  const under = recorded.some(({ entry }) => entry.kind === "mark" || entry.kind === "result");
  const missing = reportGaps(context, term, marks.marks, marks.place, under);
  return subject.assessedBy === "marks"
    ? markedTerm(context, term, marks, missing, averageValues(recorded))
    : commentedTerm(context, term, marks, missing, commentValues(recorded));
}

/** Judges the year's result of one subject from its two terms. */
export function judgeSubjectYear(
  context: SubjectContext,
  terms: { readonly [term in Term]: SubjectResult | undefined },
  taughtIn: readonly Term[],
): SubjectResult | undefined {
  const { rules, ledger, subject } = context;
  const { recorded } = context.index(subject.id, "year");
  const leftOut = (result: SubjectResult | undefined): boolean => result?.kind === "left-out";
  if (
    recorded.some(({ entry }) => isNothingByRight(entry)) ||
    (recorded.length === 0 && leftOut(terms["1"]) && leftOut(terms["2"]))
  ) {
    return { kind: "left-out" };
  }
  for (const value of recorded) reportUnreadable(context, "year", value);

  if (subject.assessedBy === "comments") {
    const last = terms[taughtIn.at(-1) ?? "2"];
    const term2 = last?.kind === "comment" ? last.judged : undefined;
    if (!context.hasTermSheets) return known({ kind: "comment", judged: lowest(commentValues(recorded)) });
    const judged = ledger.compare({
      whom: context.whom,
      subject: subject.id,
      term: "year",
      what: "comment",
      code: "comment.mismatch",
      clause: rules.clauses.comment,
      format: String,
      recorded: commentValues(recorded),
      recomputed: {
        lawful: term2?.lawful,
        fromBook: term2?.book,
        cause: term2?.cause,
        missing: term2?.lawful === undefined ? [`term${taughtIn.at(-1) ?? "2"}`] : noneMissing,
      },
    });
    return known({ kind: "comment", judged });
  }

  if (!context.hasTermSheets) return known({ kind: "average", judged: lowest(averageValues(recorded)) });
  const [first, second] = [averageOf(terms["1"]), averageOf(terms["2"])];
  const only = taughtIn.length === 1 ? averageOf(terms[taughtIn[0] ?? "2"]) : undefined;
  const year = (pick: "lawful" | "book"): Tenths | undefined => {
    if (taughtIn.length === 1) return only?.[pick];
    const [a, b] = [first?.[pick], second?.[pick]];
    return a === undefined || b === undefined ? undefined : rules.yearAverage(a, b);
  };
  const lawful = year("lawful");
  const judged = ledger.compare({
    whom: context.whom,
    subject: subject.id,
    term: "year",
    what: "average",
    code: "average.mismatch",
    clause: rules.clauses.average,
    format: formatTenths,
    recorded: averageValues(recorded),
    recomputed: {
      lawful,
      fromBook: year("book"),
      cause: first?.cause ?? second?.cause ?? only?.cause,
      missing: lawful === undefined ? taughtIn.flatMap((term) => openTerm(terms, term)) : noneMissing,
    },
    data: () => operands({ term1: first?.lawful, term2: second?.lawful }),
  });
  return known({ kind: "average", judged });
}

const noneMissing: readonly string[] = [];

function openTerm(terms: { readonly [term in Term]: SubjectResult | undefined }, term: Term): string[] {
  return averageOf(terms[term])?.lawful === undefined ? [`term${term}`] : [];
}

/** The warning that a compulsory subject is left out; the circular allows that in few cases only. */
export function reportExemption(context: SubjectContext): void {
  const { subject, rules, ledger, index } = context;
  if (subject.kind === "elective" || subject.kind === "optional") return;
  for (const term of ["1", "2", "year"] as const) {
    const { assessment, recorded } = index(subject.id, term);
    const found =
      recorded.find(({ entry }) => entry.kind === "exempt") ??
      (assessment !== undefined && holds(assessment.marks, isExempt) ? assessment : undefined);
    if (found === undefined) continue;
    const practical = subject.id === "gdtc" || subject.id === "gdqpan";
    ledger.report({ ...context.whom, subject: subject.id, term }, "exempt.compulsory", "warning", {
      recorded: "exempt",
      lawful: null,
      clause: practical ? rules.clauses.exemption : rules.clauses.disability,
      place: found.place,
    });
    return;
  }
}

function markedTerm(
  context: SubjectContext,
  term: Term,
  { marks, place }: Assessment,
  missing: readonly string[],
  recorded: readonly RecordedValue<Tenths>[],
): SubjectResult | undefined {
  const { rules, ledger } = context;
  const regular: Tenths[] = [];
  for (const entry of marks.regular) if (entry.kind === "mark") regular.push(entry.mark);
  const midterm = markOf(marks.midterm);
  const final = markOf(marks.final);
  const lawful =
    missing.length === 0 && midterm !== null && final !== null && regular.length > 0
      ? rules.termAverage(regular, midterm, final)
      : undefined;
  noteUnrecorded(context, term, "average", place, recorded, missing);
  const judged = ledger.compare({
    whom: context.whom,
    subject: context.subject.id,
    term,
    what: "average",
    code: "average.mismatch",
    clause: rules.clauses.average,
    format: formatTenths,
    recorded,
    recomputed: { lawful, fromBook: lawful, cause: undefined, missing },
    data: () => ({
      marks: [...regular, midterm, final].flatMap((mark) => (mark === null ? [] : [formatTenths(mark)])),
    }),
  });
  return known({ kind: "average", judged });
}

function commentedTerm(
  context: SubjectContext,
  term: Term,
  { marks, place }: Assessment,
  missing: readonly string[],
  recorded: readonly RecordedValue<CommentResult>[],
): SubjectResult | undefined {
  const { rules, ledger } = context;
  const results = entriesOf(marks).flatMap((entry) => (entry.kind === "result" ? [entry.result] : []));
  const lawful = missing.length === 0 ? rules.commentTerm(results) : undefined;
  noteUnrecorded(context, term, "comment", place, recorded, missing);
  const judged = ledger.compare({
    whom: context.whom,
    subject: context.subject.id,
    term,
    what: "comment",
    code: "comment.mismatch",
    clause: rules.clauses.comment,
    format: String,
    recorded,
    recomputed: { lawful, fromBook: lawful, cause: undefined, missing },
  });
  return known({ kind: "comment", judged });
}

/**
 * Reports what is wrong or absent among the entered marks and names the inputs that therefore are missing for the
 * result. Too few regular marks do not make the result unknown: the required number rests on assumed periods, so
 * the marks that are there are still held against the recorded average.
 */
function reportGaps(
  context: SubjectContext,
  term: Term,
  marks: AssessmentSet,
  place: Place,
  underResult: boolean,
): readonly string[] {
  const { rules, ledger, subject } = context;
  const wanted = subject.assessedBy === "marks" ? "mark" : "result";
  const required = rules.requiredRegular(subject.assessedBy, context.periodsPerYear);
  if (isComplete(marks, wanted, required ?? 1)) return noneMissing;
  const missing: string[] = [];
  const named: [string, Entry][] = [
    ...marks.regular.map((entry, index): [string, Entry] => [`regular.${index}`, entry]),
    ["midterm", marks.midterm],
    ["final", marks.final],
  ];
  for (const [name, entry] of named) {
    if (entry.kind === wanted || entry.kind === "exempt" || entry.kind === "not-taken") continue;
    if (entry.kind === "not-entered") {
      if (name.startsWith("regular")) continue;
      missing.push(name);
      if (!underResult) continue;
      ledger.report(
        aboutOf(context, term),
        "periodic.missing",
        "error",
        {
          recorded: null,
          lawful: null,
          clause: rules.clauses.periodic[subject.assessedBy],
          place: entry.place ?? place,
        },
        { which: name },
      );
      continue;
    }
    missing.push(name);
    reportUnreadable(context, term, { entry, place: entry.place ?? place });
  }

  const entered = marks.regular.filter(({ kind }) => kind === wanted).length;
  const unreadable = missing.filter((name) => name.startsWith("regular")).length;
  if (required !== undefined && entered + unreadable < required) {
    const blank = marks.regular.findIndex(({ kind }) => kind === "not-entered");
    if (underResult) {
      ledger.report(
        aboutOf(context, term),
        "regular.tooFew",
        "warning",
        {
          recorded: String(entered),
          lawful: String(required),
          clause: rules.clauses.regularCount,
          place: marks.regular[blank]?.place ?? place,
        },
        { periods: context.periodsPerYear ?? null, source: context.periodsSource },
      );
    } else {
      missing.push(...missingRegular(marks, required - entered - unreadable));
    }
  }
  if (
    entered === 0 &&
    subject.assessedBy === "marks" &&
    !missing.some((name) => name.startsWith("regular"))
  ) {
    missing.push("regular.0");
  }
  return missing;
}

/** Whether everything that is required was entered and nothing else stands among the marks. */
function isComplete(
  { regular, midterm, final }: AssessmentSet,
  wanted: Entry["kind"],
  required: number,
): boolean {
  if (midterm.kind !== wanted || final.kind !== wanted) return false;
  let entered = 0;
  for (const { kind } of regular) {
    if (kind === wanted) entered += 1;
    else if (kind !== "not-entered") return false;
  }
  return entered >= required;
}

function missingRegular(marks: AssessmentSet, count: number): string[] {
  const blanks = marks.regular.flatMap(({ kind }, index) => (kind === "not-entered" ? [index] : []));
  const beyond = Array.from({ length: count }, (_, index) => marks.regular.length + index);
  return [...blanks, ...beyond].slice(0, count).map((index) => `regular.${index}`);
}

/** A result that nobody recorded and that cannot be computed is named, not passed over. */
function noteUnrecorded(
  context: SubjectContext,
  term: Term,
  what: "average" | "comment",
  place: Place,
  recorded: readonly RecordedValue<unknown>[],
  missing: readonly string[],
): void {
  if (recorded.length > 0 || missing.length === 0) return;
  context.ledger.undetermined.push({ what, ...aboutOf(context, term), missing, place });
}

function aboutOf({ whom, subject }: SubjectContext, term: TermOrYear): About {
  return { ...whom, subject: subject.id, term };
}

function reportUnreadable(context: SubjectContext, term: TermOrYear, { entry, place }: PlacedEntry): void {
  const { rules, ledger, subject } = context;
  const wanted = subject.assessedBy === "marks" ? "mark" : "result";
  if (
    entry.kind === wanted ||
    entry.kind === "exempt" ||
    entry.kind === "not-taken" ||
    entry.kind === "not-entered"
  ) {
    return;
  }
  const text =
    entry.kind === "unreadable"
      ? entry.text
      : entry.kind === "mark"
        ? formatTenths(entry.mark)
        : entry.result;
  ledger.report(
    aboutOf(context, term),
    entry.kind === "unreadable" ? entry.code : "mark.wrongKind",
    "error",
    {
      recorded: text,
      lawful: null,
      clause: rules.clauses.markScale,
      place,
    },
  );
}

function isLeftOut(marks: AssessmentSet | undefined, recorded: readonly PlacedEntry[]): boolean {
  if (recorded.some(({ entry }) => isNothingByRight(entry))) return true;
  if (marks === undefined || !holds(marks, isNothingByRight)) return false;
  return !holds(marks, (entry) => !isNothingByRight(entry) && entry.kind !== "not-entered");
}

function holds({ regular, midterm, final }: AssessmentSet, wanted: (entry: Entry) => boolean): boolean {
  return wanted(midterm) || wanted(final) || regular.some(wanted);
}

function isExempt({ kind }: Entry): boolean {
  return kind === "exempt";
}

function isNothingByRight({ kind }: Entry): boolean {
  return kind === "exempt" || kind === "not-taken";
}

function entriesOf({ regular, midterm, final }: AssessmentSet): readonly Entry[] {
  return [...regular, midterm, final];
}

function averageValues(entries: readonly PlacedEntry[]): RecordedValue<Tenths>[] {
  const values: RecordedValue<Tenths>[] = [];
  for (const { entry, place } of entries) {
    if (entry.kind === "mark") values.push({ value: entry.mark, place });
  }
  return values;
}

function commentValues(entries: readonly PlacedEntry[]): RecordedValue<CommentResult>[] {
  const values: RecordedValue<CommentResult>[] = [];
  for (const { entry, place } of entries) {
    if (entry.kind === "result") values.push({ value: entry.result, place });
  }
  return values;
}

function markOf(entry: Entry | undefined): Tenths | null {
  return entry?.kind === "mark" ? entry.mark : null;
}

function averageOf(result: SubjectResult | undefined): Judged<Tenths> | undefined {
  return result?.kind === "average" ? result.judged : undefined;
}

/** Without data below it, a recorded value is the lowest there is: it is taken, not judged. */
function lowest<T>(recorded: readonly RecordedValue<T>[]): Judged<T> {
  const value = recorded.at(-1)?.value;
  return { lawful: value, book: value, cause: undefined };
}

function known(result: Exclude<SubjectResult, { kind: "left-out" }>): SubjectResult | undefined {
  return result.judged.lawful === undefined && result.judged.book === undefined ? undefined : result;
}

function operands(values: { readonly [name: string]: Tenths | undefined }): {
  readonly [name: string]: string;
} {
  return Object.fromEntries(
    Object.entries(values).flatMap(([name, value]) =>
      value === undefined ? [] : [[name, formatTenths(value)]],
    ),
  );
}
