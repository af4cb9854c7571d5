import type { PrimaryValue } from "../../law/formulas/primary-record";
import { referenceOf } from "../pupil-results";
import { type ClassMoment, isFilled, isNothingByRight, type PupilAtMoment } from "./class-moment";
import { dataOf, nobody, type PrimaryContext, termOfMoment } from "./primary-context";

/** The values that count of each pupil at a moment. */
export type Counted = ReadonlyMap<PupilAtMoment, readonly PrimaryValue[]>;

/** What a record has to hold and does not, by pupil. */
export type Lacking = ReadonlyMap<PupilAtMoment, readonly PrimaryValue[]>;

/** The subject of `toan.test`. */
export function subjectOf(name: PrimaryValue["name"]): string {
  return name.slice(0, name.indexOf("."));
}

/**
 * Reports, once a subject, tests that the grade does not have at the moment, and tests that it has and nobody in the
 * class took: a sheet without their column may only not show them.
 */
export function reportClassTests(context: PrimaryContext, at: ClassMoment, lacking: Lacking): void {
  const { rules, ledger, className } = context;
  const { moment, grade, pupils, filled } = at;
  const subjects = new Set(pupils.flatMap((one) => one.subjects.map(({ subject }) => subject)));
  for (const subject of subjects) {
    const rows = pupils.flatMap((one) => {
      const own = one.subjects.find((other) => other.subject === subject);
      return own === undefined ? [] : [{ one, own }];
    });
    const marked = rows.filter(({ own }) => own.test?.kind === "mark");
    const [first] = marked;
    if (
      first?.own.test !== undefined &&
      !rules.mayHaveTest(subject, grade, moment) &&
      rules.hasSubject(subject)
    ) {
      ledger.report(
        {
          pupil: marked.length === 1 ? referenceOf(first.one.pupil) : nobody,
          className,
          subject,
          term: termOfMoment[moment],
        },
        "test.notScheduled",
        "warning",
        {
          recorded: first.own.test.kind === "mark" ? String(first.own.test.mark / 10) : null,
          lawful: null,
          clause: rules.clauses.schedule,
          place: first.own.test.place ?? first.own.place,
        },
        dataOf(context, at, { grade, count: marked.length }),
      );
    }
    if (filled.tests.has(subject)) continue;
    const without = rows.find(
      ({ one, own }) =>
        own.level.kind === "level" &&
        lacking.get(one)?.some(({ kind, name }) => kind === "test" && subjectOf(name) === subject),
    );
    if (without === undefined) continue;
    ledger.report(
      { pupil: nobody, className, subject, term: termOfMoment[moment] },
      "test.missing",
      "warning",
      {
        recorded: null,
        lawful: null,
        clause: rules.clauses.schedule,
        place: without.own.test?.place ?? without.own.place,
      },
      dataOf(context, at, { grade, wholeClass: true }),
    );
  }
}

/** Says once that a subject which the list does not have takes no part in any condition. */
export function reportUncountedSubjects(context: PrimaryContext, at: ClassMoment): void {
  const { rules, ledger, className } = context;
  const told = new Set<string>();
  for (const { subjects } of at.pupils) {
    for (const { subject, level, place } of subjects) {
      if (told.has(subject) || rules.hasSubject(subject) || !isFilled(level) || isNothingByRight(level))
        continue;
      told.add(subject);
      ledger.report(
        { pupil: nobody, className, subject, term: termOfMoment[at.moment] },
        "subject.notCounted",
        "info",
        {
          recorded: level.kind === "level" ? level.level : level.kind === "unreadable" ? level.text : null,
          lawful: null,
          clause: null,
          place,
        },
        dataOf(context, at),
      );
    }
  }
}
