import type { ClassBook, Entry, Subject, Term, TermOrYear } from "../gradebook/model";
import { periodsPerYear } from "../law/tt32-2018/subjects";
import type { AuditOptions } from "./finding";
import type { Ledger } from "./ledger";
import { summarySheets } from "./pupil-index";
import type { ClassContext } from "./pupil-results";
import type { RuleSet } from "./rule-set";

/** Gathers what judging the pupils of a class needs to know of the class as a whole. */
export function classContext(
  book: ClassBook,
  rules: RuleSet,
  ledger: Ledger,
  options: AuditOptions,
): ClassContext {
  const present = presence(book);
  const counts = (subject: Subject, term: TermOrYear): boolean => {
    const found = present[term].get(subject.id);
    if (found === undefined || isPartOfListed(book, subject)) return false;
    // An elective or optional column that is empty for the whole class is not taught in it.
    return found === "filled" || (subject.kind !== "elective" && subject.kind !== "optional");
  };
  const inYear = (subject: Subject): boolean =>
    (["1", "2", "year"] as const).some((term) => counts(subject, term));
  return {
    book,
    rules,
    ledger,
    summaries: summarySheets(book),
    hasTermSheets: book.sheets.some(({ term }) => term !== "year"),
    periods: new Map(book.subjects.flatMap((subject) => subjectPeriods(book, subject, options))),
    taughtIn: new Map(book.subjects.map((subject) => [subject.id, taughtIn(book, subject, present)])),
    subjects: {
      "1": book.subjects.filter((subject) => counts(subject, "1")),
      "2": book.subjects.filter((subject) => counts(subject, "2")),
      year: book.subjects.filter(inYear),
    },
  };
}

/** A part of an integrated subject does not count beside the subject itself. */
function isPartOfListed({ subjects }: ClassBook, { partOf }: Subject): boolean {
  return partOf !== undefined && subjects.some(({ id }) => id === partOf);
}

type Presence = ReadonlyMap<string, "empty" | "filled">;

/** By term, which subjects have a column or sheet, and whether any pupil has a value there. */
function presence({ pupils }: ClassBook): { readonly [term in TermOrYear]: Presence } {
  const found = {
    "1": new Map<string, "empty" | "filled">(),
    "2": new Map<string, "empty" | "filled">(),
    year: new Map<string, "empty" | "filled">(),
  };
  const note = (subject: string, term: TermOrYear, filled: boolean): void => {
    const known = found[term];
    if (filled || !known.has(subject)) known.set(subject, filled ? "filled" : "empty");
  };
  for (const { recorded, assessments } of pupils) {
    for (const one of recorded) {
      if (one.what === "subject") note(one.subject, one.term, isEntered(one.entry));
    }
    for (const { subject, term, marks } of assessments) {
      note(
        subject,
        term,
        isEntered(marks.midterm) || isEntered(marks.final) || marks.regular.some(isEntered),
      );
    }
  }
  return found;
}

function isEntered({ kind }: Entry): boolean {
  return kind !== "not-entered";
}

/** A subject without a column in a term's summary is not taught in that term. */
function taughtIn(
  book: ClassBook,
  subject: Subject,
  present: { readonly [term in Term]: Presence },
): readonly Term[] {
  const absentFrom = (term: Term): boolean =>
    !present[term].has(subject.id) &&
    book.sheets.some((sheet) => sheet.term === term && sheet.subject === undefined);
  const terms = (["1", "2"] as const).filter((term) => !absentFrom(term));
  return terms.length === 1 && present[terms[0] ?? "1"].has(subject.id) ? terms : ["1", "2"];
}

function subjectPeriods(
  book: ClassBook,
  subject: Subject,
  options: AuditOptions,
): [string, { readonly perYear: number; readonly source: "programme" | "given" }][] {
  const given = options.periods?.[subject.id] ?? subject.periodsPerYear;
  if (given !== undefined) return [[subject.id, { perYear: given, source: "given" }]];
  const programme = periodsPerYear(book.level, subject.id, book.grade);
  return programme === undefined ? [] : [[subject.id, { perYear: programme, source: "programme" }]];
}
