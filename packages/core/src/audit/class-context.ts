import type { ClassBook, Pupil, Subject, Term, TermOrYear } from "../gradebook/model";
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
  const present = { "1": presence(book, "1"), "2": presence(book, "2"), year: presence(book, "year") };
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

/** Which subjects have a column or sheet in a term, and whether any pupil has a value there. */
function presence(book: ClassBook, term: TermOrYear): Presence {
  const found = new Map<string, "empty" | "filled">();
  const note = (subject: string, filled: boolean): void => {
    if (filled || !found.has(subject)) found.set(subject, filled ? "filled" : "empty");
  };
  for (const pupil of book.pupils) noteSubjects(pupil, term, note);
  return found;
}

function noteSubjects(
  pupil: Pupil,
  term: TermOrYear,
  note: (subject: string, filled: boolean) => void,
): void {
  for (const one of pupil.recorded) {
    if (one.what === "subject" && one.term === term) note(one.subject, one.entry.kind !== "not-entered");
  }
  for (const { subject, term: own, marks } of pupil.assessments) {
    if (own !== term) continue;
    note(
      subject,
      [...marks.regular, marks.midterm, marks.final].some(({ kind }) => kind !== "not-entered"),
    );
  }
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
