import type { Decision, Step, Tenths, Term, TermOrYear } from "@sodiem/core";
import * as tt22 from "@sodiem/core/tt22-2021";
import * as tt43 from "@sodiem/core/tt43-2021";
import type { PupilRecord, SubjectRecord, TermEntry } from "./record";

/** The circulars under which a year can be tried. */
export const laws = ["tt22-2021", "tt43-2021"] as const;
export type LawName = (typeof laws)[number];

const rules = { "tt22-2021": tt22, "tt43-2021": tt43 } as const;

/** An average or result of one subject: the value, `null` while it is undetermined, and how it came about. */
export interface SubjectValue {
  readonly subject: string;
  readonly term: TermOrYear;
  readonly value: Tenths | tt22.CommentResult | null;
  readonly decision?: Decision<unknown, unknown>;
}

/** Everything that a circular makes of a pupil's year. */
export interface PupilYear {
  readonly subjects: readonly SubjectValue[];
  readonly learning: { readonly [term in TermOrYear]?: Decision<tt22.LearningLevel, tt22.Level> };
  readonly conduct: tt22.Level | null;
  readonly conductSteps: readonly Step[];
  readonly award: Decision<tt22.Award>;
  readonly promotion: Decision<tt22.PromotionResult>;
}

/** Computes a pupil's year from the record under one circular. */
export function yearOf(record: PupilRecord, name: LawName): PupilYear {
  const law = rules[name];
  const subjects = record.subjects.flatMap((subject) => valuesOf(subject, name));
  const inTerm = (term: TermOrYear) => {
    const own = subjects.filter((one) => one.term === term);
    const marked = record.subjects.flatMap((subject) => {
      const found = own.find((one) => one.subject === subject.id);
      if (subject.assessedBy !== "marks" || found === undefined) return [];
      const average = typeof found.value === "number" ? found.value : null;
      return [{ key: subject.id, average, optional: subject.optional }];
    });
    const comments = record.subjects.flatMap((subject) => {
      const found = own.find((one) => one.subject === subject.id);
      if (subject.assessedBy !== "comments" || found === undefined) return [];
      return [{ key: subject.id, result: typeof found.value === "string" ? found.value : null }];
    });
    return { marked, comments };
  };
  const learning: { [term in TermOrYear]?: Decision<tt22.LearningLevel, tt22.Level> } = {};
  for (const term of ["1", "2", "year"] as const) {
    const results = inTerm(term);
    if (results.marked.length > 0) {
      learning[term] =
        name === "tt22-2021" ? tt22.learningLevel(results) : tt43.learningLevel({ marked: results.marked });
    }
  }
  const { conduct, steps } = conductOf(record, name);
  const level = learning.year?.outcome.status === "decided" ? learning.year.outcome.value.level : null;
  return {
    subjects,
    learning,
    conduct,
    conductSteps: steps,
    award: law.award({ conduct, learning: level, yearAverages: inTerm("year").marked }),
    promotion: law.promotion({ conduct, learning: level, absentSessions: record.absentSessions }),
  };
}

function conductOf({ conduct }: PupilRecord, name: LawName) {
  const { "1": term1 = null, "2": term2 = null, year = null } = conduct;
  if (term1 === null && term2 === null) return { conduct: year, steps: [] };
  const { outcome, steps } = rules[name].conductYear({ term1, term2 });
  return { conduct: outcome.status === "decided" ? outcome.value : null, steps };
}

function valuesOf(subject: SubjectRecord, name: LawName): SubjectValue[] {
  return subject.assessedBy === "marks" ? markedValues(subject, name) : commentValues(subject);
}

function markedValues(
  subject: Extract<SubjectRecord, { assessedBy: "marks" }>,
  name: LawName,
): SubjectValue[] {
  const { id, terms, year } = subject;
  if (year !== undefined) return [{ subject: id, term: "year", value: year }];
  const own = (["1", "2"] as const).flatMap((term) => {
    const entry = terms[term];
    return entry === undefined ? [] : [termValue(id, term, entry, name)];
  });
  const [term1, term2] = (["1", "2"] as const).map((term) => {
    const value = own.find((one) => one.term === term)?.value;
    return typeof value === "number" ? value : null;
  });
  // Files of one term alone say nothing of the year.
  if (terms["1"] === undefined || terms["2"] === undefined) return own;
  const decision = rules[name].yearAverage({ term1: term1 ?? null, term2: term2 ?? null });
  return [...own, { subject: id, term: "year", value: decidedValue(decision), decision }];
}

function termValue(subject: string, term: Term, entry: TermEntry, name: LawName): SubjectValue {
  if (entry.kind === "average") return { subject, term, value: entry.average };
  const decision = rules[name].termAverage(entry);
  // A term without a single regular mark has no average, whatever its divisor.
  const value = entry.regular.length === 0 ? null : decidedValue(decision);
  return { subject, term, value, decision };
}

function commentValues({
  id,
  terms,
  year,
}: Extract<SubjectRecord, { assessedBy: "comments" }>): SubjectValue[] {
  if (year !== undefined) return [{ subject: id, term: "year", value: year }];
  const own = (["1", "2"] as const).flatMap((term): SubjectValue[] => {
    const value = terms[term];
    return value === undefined ? [] : [{ subject: id, term, value }];
  });
  if (terms["1"] === undefined || terms["2"] === undefined) return own;
  const decision = tt22.commentYear({ term1: terms["1"], term2: terms["2"] });
  return [...own, { subject: id, term: "year", value: decidedValue(decision), decision }];
}

function decidedValue<T>({ outcome }: Decision<T>): T | null {
  return outcome.status === "decided" ? outcome.value : null;
}
