import type { ClassBook, Entry, Pupil, Tenths, Term, TermOrYear } from "@sodiem/core";
import { type CommentResult, commentTerm, type Level, levels } from "@sodiem/core/tt22-2021";

/** What is known of a marked subject in a term: its marks, or where the files have none its average. */
export type TermEntry =
  | {
      readonly kind: "marks";
      readonly regular: readonly (Tenths | null)[];
      readonly midterm: Tenths | null;
      readonly final: Tenths | null;
    }
  | { readonly kind: "average"; readonly average: Tenths | null };

/** One subject of a pupil's year as it can be tried. */
export type SubjectRecord =
  | {
      readonly assessedBy: "marks";
      readonly id: string;
      readonly optional: boolean;
      readonly terms: { readonly [term in Term]?: TermEntry };
      /** Only where the files have the year and no term. */
      readonly year?: Tenths | null;
    }
  | {
      readonly assessedBy: "comments";
      readonly id: string;
      readonly terms: { readonly [term in Term]?: CommentResult | null };
      readonly year?: CommentResult | null;
    };

/** A pupil's year, from the lowest data that the files hold. */
export interface PupilRecord {
  readonly subjects: readonly SubjectRecord[];
  readonly conduct: { readonly [term in TermOrYear]?: Level };
  readonly absentSessions: number | null;
}

/**
 * Takes a pupil's year out of a class. Subjects that the pupil is exempt from or that nobody of the class has anything
 * in are left out, as the audit leaves them out.
 */
export function recordOf(book: ClassBook, pupil: Pupil): PupilRecord {
  const listed = new Set(book.subjects.map(({ id }) => id));
  const subjects = book.subjects.flatMap(({ id, assessedBy, kind, partOf }): SubjectRecord[] => {
    if (partOf !== undefined && listed.has(partOf)) return [];
    if (kind === "elective" || kind === "optional") {
      if (!book.pupils.some((one) => hasAnything(one, id))) return [];
    }
    if (isExempt(pupil, id)) return [];
    return assessedBy === "marks" ? marked(book, pupil, id, kind === "optional") : commented(book, pupil, id);
  });
  return { subjects, conduct: conductOf(pupil), absentSessions: absentSessions(pupil) };
}

function marked(book: ClassBook, pupil: Pupil, id: string, optional: boolean): SubjectRecord[] {
  const terms: { [term in Term]?: TermEntry } = {};
  for (const term of ["1", "2"] as const) {
    const marks = assessmentsOf(pupil, id, term);
    if (marks !== undefined) {
      terms[term] = {
        kind: "marks",
        // A blank column is one that the school did not use; a text that is no mark is a mark still to be known.
        regular: marks.regular.filter(({ kind }) => kind === "mark" || kind === "unreadable").map(markOf),
        midterm: markOf(marks.midterm),
        final: markOf(marks.final),
      };
    } else if (isRecorded(book, id, term)) {
      terms[term] = { kind: "average", average: markOf(recordedEntry(pupil, id, term)) };
    }
  }
  const hasTerms = terms["1"] !== undefined || terms["2"] !== undefined;
  if (!hasTerms && !isRecorded(book, id, "year")) return [];
  const year = markOf(recordedEntry(pupil, id, "year"));
  return [{ assessedBy: "marks", id, optional, terms, ...(hasTerms ? {} : { year }) }];
}

function commented(book: ClassBook, pupil: Pupil, id: string): SubjectRecord[] {
  const terms: { [term in Term]?: CommentResult | null } = {};
  for (const term of ["1", "2"] as const) {
    const marks = assessmentsOf(pupil, id, term);
    if (marks === undefined && !isRecorded(book, id, term)) continue;
    terms[term] =
      resultOf(recordedEntry(pupil, id, term)) ??
      (marks === undefined ? null : termResult([...marks.regular, marks.midterm, marks.final]));
  }
  const hasTerms = terms["1"] !== undefined || terms["2"] !== undefined;
  if (!hasTerms && !isRecorded(book, id, "year")) return [];
  const year = resultOf(recordedEntry(pupil, id, "year"));
  return [{ assessedBy: "comments", id, terms, ...(hasTerms ? {} : { year }) }];
}

function termResult(entries: readonly Entry[]): CommentResult | null {
  const results = entries.map(resultOf).filter((result) => result !== null);
  const { outcome } = commentTerm({ results, required: entries.length });
  return outcome.status === "decided" ? outcome.value : null;
}

function assessmentsOf(pupil: Pupil, subject: string, term: Term) {
  return pupil.assessments.find((one) => one.subject === subject && one.term === term)?.marks;
}

function recordedEntry(pupil: Pupil, subject: string, term: TermOrYear): Entry | undefined {
  const found = pupil.recorded.findLast(
    (one) => one.what === "subject" && one.subject === subject && one.term === term,
  );
  return found?.what === "subject" ? found.entry : undefined;
}

function isRecorded({ pupils }: ClassBook, subject: string, term: TermOrYear): boolean {
  return pupils.some((pupil) => recordedEntry(pupil, subject, term) !== undefined);
}

function hasAnything(pupil: Pupil, subject: string): boolean {
  const entries = [
    ...pupil.assessments
      .filter((one) => one.subject === subject)
      .flatMap(({ marks }) => [...marks.regular, marks.midterm, marks.final]),
    ...(["1", "2", "year"] as const).map((term) => recordedEntry(pupil, subject, term)),
  ];
  return entries.some((entry) => entry !== undefined && entry.kind !== "not-entered");
}

function isExempt(pupil: Pupil, subject: string): boolean {
  return (["1", "2", "year"] as const).some((term) => {
    const kind = recordedEntry(pupil, subject, term)?.kind;
    return kind === "exempt" || kind === "not-taken";
  });
}

function markOf(entry: Entry | undefined): Tenths | null {
  return entry?.kind === "mark" ? entry.mark : null;
}

function resultOf(entry: Entry | undefined): CommentResult | null {
  return entry?.kind === "result" ? entry.result : null;
}

function conductOf({ recorded }: Pupil): PupilRecord["conduct"] {
  const conduct: { [term in TermOrYear]?: Level } = {};
  for (const one of recorded) {
    const level = one.what === "conduct" ? levels.find((level) => level === one.value) : undefined;
    if (level !== undefined) conduct[one.term] = level;
  }
  return conduct;
}

function absentSessions({ absences }: Pupil): number | null {
  const year = absences.find(({ term }) => term === "year");
  if (year === undefined) return null;
  const { total, excused, unexcused } = year;
  return total ?? (excused === undefined || unexcused === undefined ? null : excused + unexcused);
}
