import type { Tenths, Term } from "@sodiem/core";
import type { PupilRecord, SubjectRecord, TermEntry } from "./record";

/** Which mark of a subject and term: a regular one by its place, or one of the two tests, or the average itself. */
export type MarkPlace = number | "midterm" | "final" | "average";

/** The record with another mark in one place. */
export function withMark(
  record: PupilRecord,
  subject: string,
  term: Term,
  place: MarkPlace,
  mark: Tenths | null,
): PupilRecord {
  return {
    ...record,
    subjects: record.subjects.map((one): SubjectRecord => {
      const entry = one.assessedBy === "marks" && one.id === subject ? one.terms[term] : undefined;
      if (one.assessedBy !== "marks" || entry === undefined) return one;
      return { ...one, terms: { ...one.terms, [term]: changed(entry, place, mark) } };
    }),
  };
}

function changed(entry: TermEntry, place: MarkPlace, mark: Tenths | null): TermEntry {
  if (entry.kind === "average") return place === "average" ? { ...entry, average: mark } : entry;
  if (typeof place !== "number") return place === "average" ? entry : { ...entry, [place]: mark };
  return { ...entry, regular: entry.regular.map((one, at) => (at === place ? mark : one)) };
}

/** The mark in one place; `undefined` where there is no such place. */
export function markAt(entry: TermEntry, place: MarkPlace): Tenths | null | undefined {
  if (entry.kind === "average") return place === "average" ? entry.average : undefined;
  if (typeof place === "number") return entry.regular[place];
  return place === "average" ? undefined : entry[place];
}
