import type { ClassBook, Place, Pupil, RecordedResult, Subject, Term, TermOrYear } from "../gradebook/model";
import { formatTenths, type Tenths } from "../kernel/tenths";
import type { PupilReference, PupilResult } from "./finding";
import type { Judged, Ledger, RecordedValue, Whom } from "./ledger";
import { indexPupil } from "./pupil-index";
import type { CommentedResult, MarkedResult, RuleSet, Verdict } from "./rule-set";
import {
  judgeSubjectTerm,
  judgeSubjectYear,
  reportExemption,
  type SubjectContext,
  type SubjectResult,
} from "./subject-results";

/** What judging the pupils of one class needs. */
export interface ClassContext {
  readonly book: ClassBook;
  readonly rules: RuleSet;
  readonly ledger: Ledger;
  /** Periods a year of each subject, and where the numbers come from. */
  readonly periods: ReadonlyMap<string, { readonly perYear: number; readonly source: "programme" | "given" }>;
  /** In which terms each subject is taught, as far as the summaries of the class show it. */
  readonly taughtIn: ReadonlyMap<string, readonly Term[]>;
  readonly summaries: ReadonlySet<string>;
  readonly hasTermSheets: boolean;
  /** The subjects that count in each period: those with a column or a sheet that is not empty. */
  readonly subjects: { readonly [term in TermOrYear]: readonly Subject[] };
}

type SubjectResults = ReadonlyMap<string, SubjectResult | undefined>;

/** Judges everything recorded for one pupil and returns what the law gives. */
export function judgePupil(context: ClassContext, pupil: Pupil): PupilResult {
  const whom: Whom = { pupil: referenceOf(pupil), className: context.book.className };
  const results = judgeSubjects(context, whom, pupil);
  for (const term of ["1", "2", "year"] as const) judgeOverall(context, whom, pupil, term, results[term]);
  const learning = {
    "1": judgeLearning(context, whom, pupil, "1", results["1"]),
    "2": judgeLearning(context, whom, pupil, "2", results["2"]),
    year: judgeLearning(context, whom, pupil, "year", results.year),
  };
  const conduct = judgeConduct(context, whom, pupil);
  const award = judgeAward(context, whom, pupil, conduct.year, learning.year, results.year);
  judgeTermAwards(context, whom, pupil, conduct, learning);
  const promotion = judgePromotion(context, whom, pupil, conduct.year, learning.year);
  return {
    pupil: whom.pupil,
    className: whom.className,
    learning: lawfulByTerm(learning),
    conduct: lawfulByTerm(conduct),
    ...(award?.lawful === undefined ? {} : { award: award.lawful }),
    ...(promotion?.lawful === undefined ? {} : { promotion: promotion.lawful }),
  };
}

/** How findings name a pupil: by the platform's code, else the national id, else the name alone. */
export function referenceOf(pupil: Pupil): PupilReference {
  return { id: pupil.code ?? pupil.nationalId ?? null, name: pupil.name };
}

function judgeSubjects(
  context: ClassContext,
  whom: Whom,
  pupil: Pupil,
): { readonly [term in TermOrYear]: SubjectResults } {
  const results = {
    "1": new Map<string, SubjectResult | undefined>(),
    "2": new Map<string, SubjectResult | undefined>(),
    year: new Map<string, SubjectResult | undefined>(),
  };
  const index = indexPupil(pupil, context.summaries);
  for (const subject of context.book.subjects) {
    const periods = context.periods.get(subject.id);
    const own: SubjectContext = {
      rules: context.rules,
      ledger: context.ledger,
      hasTermSheets: context.hasTermSheets,
      whom,
      subject,
      pupil,
      index,
      periodsPerYear: periods?.perYear,
      periodsSource: periods?.source ?? "programme",
    };
    reportExemption(own);
    const terms = { "1": judgeSubjectTerm(own, "1"), "2": judgeSubjectTerm(own, "2") };
    results["1"].set(subject.id, terms["1"]);
    results["2"].set(subject.id, terms["2"]);
    results.year.set(
      subject.id,
      judgeSubjectYear(own, terms, context.taughtIn.get(subject.id) ?? ["1", "2"]),
    );
  }
  return results;
}

function judgeLearning(
  { rules, ledger, subjects }: ClassContext,
  whom: Whom,
  pupil: Pupil,
  term: TermOrYear,
  results: SubjectResults,
): Judged<string> {
  const missing: string[] = [];
  const marked: { readonly lawful: MarkedResult[]; readonly book: MarkedResult[] } = { lawful: [], book: [] };
  const comments: { readonly lawful: CommentedResult[]; readonly book: CommentedResult[] } = {
    lawful: [],
    book: [],
  };
  let cause: Place | undefined;
  for (const { id, kind, partOf } of subjects[term]) {
    const result = results.get(id);
    if (result?.kind === "left-out") continue;
    if (partOf !== undefined && result?.kind !== "comment") {
      // A10: the parts of an integrated subject have one set of marks together, which the files do not hold.
      missing.push(`subjects.${partOf}`);
      continue;
    }
    if (result?.judged.lawful === undefined || result.judged.book === undefined) {
      missing.push(`subjects.${id}`);
      continue;
    }
    cause ??= result.judged.cause;
    if (result.kind === "average") {
      const { lawful, book } = result.judged;
      const optional = kind === "optional";
      if (lawful !== undefined) marked.lawful.push({ subject: id, average: lawful, optional });
      if (book !== undefined) marked.book.push({ subject: id, average: book, optional });
    } else {
      const { lawful, book } = result.judged;
      if (lawful !== undefined) addComment(comments.lawful, partOf ?? id, lawful);
      if (book !== undefined) addComment(comments.book, partOf ?? id, book);
    }
  }
  const complete = missing.length === 0 && marked.lawful.length > 0;
  const verdict = complete ? rules.learning(marked.lawful, comments.lawful) : undefined;
  const fromBook = complete ? rules.learning(marked.book, comments.book) : undefined;
  if (complete && verdict === undefined) missing.push("subjects");
  return ledger.compare({
    whom,
    term,
    what: "learning",
    code: "level.mismatch",
    clause: verdict?.clause ?? rules.clauses.learning,
    format: String,
    recorded: recordedValues(pupil, "learning", term),
    recomputed: { lawful: verdict?.value, fromBook: fromBook?.value, cause, missing },
  });
}

/**
 * The average over all subjects, from the averages of the subjects and never from the two terms' overall averages; only
 * where the circular has one. Comment subjects have no part in it.
 */
function judgeOverall(
  { rules, ledger, subjects }: ClassContext,
  whom: Whom,
  pupil: Pupil,
  term: TermOrYear,
  results: SubjectResults,
): void {
  if (rules.overall === undefined) return;
  const missing: string[] = [];
  const averages: { readonly lawful: Tenths[]; readonly book: Tenths[] } = { lawful: [], book: [] };
  let cause: Place | undefined;
  for (const { id, assessedBy, partOf } of subjects[term]) {
    const result = results.get(id);
    if (assessedBy === "comments" || result?.kind === "left-out" || result?.kind === "comment") continue;
    const { lawful, book } = result?.judged ?? {};
    if (partOf !== undefined || lawful === undefined || book === undefined) {
      missing.push(`subjects.${partOf ?? id}`);
      continue;
    }
    cause ??= result?.judged.cause;
    averages.lawful.push(lawful);
    averages.book.push(book);
  }
  const complete = missing.length === 0;
  const lawful = complete ? rules.overall(averages.lawful) : undefined;
  if (complete && lawful === undefined) missing.push("subjects");
  ledger.compare({
    whom,
    term,
    what: "overall",
    code: "overall.mismatch",
    clause: lawful?.clause ?? rules.clauses.average,
    format: formatTenths,
    recorded: recordedOverall(pupil, term),
    recomputed: {
      lawful: lawful?.average,
      fromBook: complete ? rules.overall(averages.book)?.average : undefined,
      cause,
      missing,
    },
    data: () => ({ averages: averages.lawful.map(formatTenths) }),
  });
}

function recordedOverall(pupil: Pupil, term: TermOrYear): RecordedValue<Tenths>[] {
  return pupil.recorded.flatMap((one) =>
    one.what === "overall" && one.term === term && one.entry.kind === "mark"
      ? [{ value: one.entry.mark, place: one.entry.place ?? one.place }]
      : [],
  );
}

/** Adds a comment result; the parts of one subject (A10) are Đạt only together. */
function addComment(comments: CommentedResult[], subject: string, result: CommentedResult["result"]): void {
  const at = comments.findIndex((one) => one.subject === subject);
  if (at === -1) comments.push({ subject, result });
  else if (result === "chua-dat") comments[at] = { subject, result };
}

function judgeConduct(
  { rules, ledger, hasTermSheets }: ClassContext,
  whom: Whom,
  pupil: Pupil,
): { readonly [term in TermOrYear]: Judged<string> } {
  const term = (which: Term): Judged<string> => {
    const value = recordedValues(pupil, "conduct", which).at(-1)?.value;
    return { lawful: value, book: value, cause: undefined };
  };
  const [term1, term2] = [term("1"), term("2")];
  const recorded = recordedValues(pupil, "conduct", "year");
  // Where people judge the year's conduct, or no term is in the files, what is recorded is the lowest data.
  const { conductYear } = rules;
  if (!hasTermSheets || conductYear === undefined) {
    const value = recorded.at(-1)?.value;
    return { "1": term1, "2": term2, year: { lawful: value, book: value, cause: undefined } };
  }
  const missing = [
    ...(term1.lawful === undefined ? ["conduct.term1"] : []),
    ...(term2.lawful === undefined ? ["conduct.term2"] : []),
  ];
  const verdict =
    term1.lawful === undefined || term2.lawful === undefined
      ? undefined
      : conductYear(term1.lawful, term2.lawful);
  const year = ledger.compare({
    whom,
    term: "year",
    what: "conduct",
    code: "conduct.mismatch",
    clause: verdict?.clause ?? rules.clauses.conduct,
    format: String,
    recorded,
    recomputed: { lawful: verdict?.value, fromBook: verdict?.value, cause: undefined, missing },
    data: () => ({ term1: term1.lawful ?? null, term2: term2.lawful ?? null }),
  });
  return { "1": term1, "2": term2, year };
}

function judgeAward(
  context: ClassContext,
  whom: Whom,
  pupil: Pupil,
  conduct: Judged<string>,
  learning: Judged<string>,
  results: SubjectResults,
): Judged<string> | undefined {
  const { rules, ledger, subjects } = context;
  const averages: { readonly lawful: Tenths[]; readonly book: Tenths[] } = { lawful: [], book: [] };
  let cause = conduct.cause ?? learning.cause;
  for (const { id } of subjects.year) {
    const result = results.get(id);
    if (result?.kind !== "average") continue;
    if (result.judged.lawful !== undefined) averages.lawful.push(result.judged.lawful);
    if (result.judged.book !== undefined) averages.book.push(result.judged.book);
    cause ??= result.judged.cause;
  }
  const verdict = (pick: "lawful" | "book"): Verdict | undefined => {
    const [ownConduct, ownLearning] = [conduct[pick], learning[pick]];
    if (ownConduct === undefined || ownLearning === undefined) return undefined;
    return rules.award(ownConduct, ownLearning, averages[pick]);
  };
  const lawful = verdict("lawful");
  const missing = [
    ...(conduct.lawful === undefined ? ["conduct.year"] : []),
    ...(learning.lawful === undefined ? ["learning.year"] : []),
  ];
  return ledger.compare({
    whom,
    term: "year",
    what: "award",
    code: "award.mismatch",
    clause: lawful?.clause ?? rules.clauses.award,
    format: String,
    recorded: filledAwards(context, recordedValues(pupil, "award", "year")),
    recomputed: { lawful: lawful?.value, fromBook: verdict("book")?.value, cause, missing },
  });
}

/** A blank award means "none" only on a sheet where somebody has an award: an unfilled column says nothing. */
function filledAwards(
  { book }: ClassContext,
  awards: readonly RecordedValue<string>[],
): RecordedValue<string>[] {
  return awards.filter(
    ({ value, place }) =>
      value !== "none" ||
      book.pupils.some(({ recorded }) =>
        recorded.some(
          (one) =>
            one.what === "award" &&
            one.value !== "none" &&
            one.place.file === place.file &&
            one.place.sheet === place.sheet,
        ),
      ),
  );
}

function judgeTermAwards(
  { rules, ledger }: ClassContext,
  whom: Whom,
  pupil: Pupil,
  conduct: { readonly [term in TermOrYear]: Judged<string> },
  learning: { readonly [term in TermOrYear]: Judged<string> },
): void {
  for (const term of ["1", "2"] as const) {
    const recorded = recordedValues(pupil, "award", term).filter(({ value }) => value !== "none");
    if (recorded.length === 0) continue;
    const lawful = rules.termAward(conduct[term].lawful, learning[term].lawful);
    const fromBook = rules.termAward(conduct[term].book, learning[term].book);
    ledger.compare({
      whom,
      term,
      what: "award",
      code: "award.mismatch",
      clause: lawful?.clause ?? rules.clauses.award,
      format: String,
      recorded,
      recomputed: {
        lawful: lawful?.value,
        fromBook: fromBook?.value,
        cause: conduct[term].cause ?? learning[term].cause,
        missing: [
          ...(conduct[term].lawful === undefined ? [`conduct.term${term}`] : []),
          ...(learning[term].lawful === undefined ? [`learning.term${term}`] : []),
        ],
      },
    });
  }
}

/** What a pupil who has to train or be re-assessed in summer still lacks for a final word on promotion. */
const awaitedInSummer: { readonly [promotion: string]: readonly string[] } = {
  "summer-training": ["conductAfterTraining"],
  "summer-reassessment": ["learningAfterReassessment"],
  "summer-training-then-reassessment": ["conductAfterTraining", "learningAfterReassessment"],
  retest: ["learningAfterRetest"],
};

function judgePromotion(
  { rules, ledger }: ClassContext,
  whom: Whom,
  pupil: Pupil,
  conduct: Judged<string>,
  learning: Judged<string>,
): Judged<string> | undefined {
  const recorded = recordedValues(pupil, "promotion", "year");
  const absent = absentSessions(pupil);
  const lawful = rules.promotion(conduct.lawful, learning.lawful, absent);
  const fromBook = rules.promotion(conduct.book, learning.book, absent);
  const isFinal = recorded.some(({ value }) => !(value in awaitedInSummer));
  // The sheets do not hold what the summer brought, so a final word on such a pupil cannot be judged from them.
  const awaited = lawful !== undefined && isFinal ? awaitedInSummer[lawful.value] : undefined;
  const missing = awaited ?? [
    ...(conduct.lawful === undefined ? ["conduct.year"] : []),
    ...(learning.lawful === undefined ? ["learning.year"] : []),
    ...(absent === undefined ? ["absentSessions"] : []),
  ];
  const judged = ledger.compare({
    whom,
    term: "year",
    what: "promotion",
    code: "promotion.mismatch",
    clause: lawful?.clause ?? rules.clauses.promotion,
    format: String,
    recorded,
    recomputed: {
      lawful: awaited === undefined ? lawful?.value : undefined,
      fromBook: fromBook?.value,
      cause: conduct.cause ?? learning.cause,
      missing,
    },
    data: () => ({ absentSessions: absent ?? null }),
  });
  return awaited === undefined || lawful === undefined ? judged : { ...judged, lawful: lawful.value };
}

/** The sessions missed in the year: the year's own total, else the sum of both terms. */
function absentSessions({ absences }: Pupil): number | undefined {
  const total = (term: TermOrYear): number | undefined => {
    const found = absences.find((one) => one.term === term);
    if (found === undefined) return undefined;
    if (found.total !== undefined) return found.total;
    if (found.excused === undefined || found.unexcused === undefined) return undefined;
    return found.excused + found.unexcused;
  };
  const [year, term1, term2] = [total("year"), total("1"), total("2")];
  return year ?? (term1 === undefined || term2 === undefined ? undefined : term1 + term2);
}

function recordedValues(
  pupil: Pupil,
  what: Exclude<RecordedResult["what"], "subject" | "overall">,
  term: TermOrYear,
): RecordedValue<string>[] {
  const values: RecordedValue<string>[] = [];
  for (const one of pupil.recorded) {
    if (!("value" in one) || one.what !== what || one.term !== term) continue;
    const value = one.value ?? one.text.trim();
    if (value !== "") values.push({ value, place: one.place });
  }
  return values;
}

function lawfulByTerm(judged: { readonly [term in TermOrYear]: Judged<string> }): {
  readonly [term in TermOrYear]?: string;
} {
  const found: { [term in TermOrYear]?: string } = {};
  for (const term of ["1", "2", "year"] as const) {
    const { lawful } = judged[term];
    if (lawful !== undefined) found[term] = lawful;
  }
  return found;
}
