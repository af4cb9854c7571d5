import type { Place } from "../../gradebook/model";
import type { Json } from "../../kernel/diagnostic";
import { formatTenths, type Tenths } from "../../kernel/tenths";
import type { PrimaryValue } from "../../law/formulas/primary-record";
import type { About } from "../ledger";
import { referenceOf } from "../pupil-results";
import {
  type Counted,
  type Lacking,
  reportClassTests,
  reportUncountedSubjects,
  subjectOf,
} from "./class-checks";
import {
  type ClassMoment,
  type ItemAtMoment,
  isFilled,
  type PupilAtMoment,
  type SubjectAtMoment,
} from "./class-moment";
import { dataOf, type PrimaryContext, termOfMoment } from "./primary-context";

/**
 * Judges what a class holds at a moment by itself: marks on the scale, tests that the grade has and has not, levels
 * that can be read. Returns, by pupil, the paths of what has to be there and is not.
 */
export function checkMoment(
  context: PrimaryContext,
  at: ClassMoment,
  counted: Counted,
): ReadonlyMap<PupilAtMoment["pupil"], readonly string[]> {
  const { rules } = context;
  const missing = new Map<PupilAtMoment["pupil"], readonly string[]>();
  const lacking: Lacking = new Map(
    at.pupils.map((one) => [
      one,
      (counted.get(one) ?? []).filter(
        ({ kind, name, value }) =>
          value === null && (kind !== "test" || rules.isTested(subjectOf(name), at.grade, at.moment)),
      ),
    ]),
  );
  for (const one of at.pupils) {
    for (const subject of one.subjects) checkSubject(context, at, one, subject);
    for (const item of one.items) checkItem(context, at, one, item);
    missing.set(one.pupil, checkRequired(context, at, one, lacking.get(one) ?? []));
  }
  reportClassTests(context, at, lacking);
  reportUncountedSubjects(context, at);
  return missing;
}

function aboutSubject(
  { className }: PrimaryContext,
  { moment }: ClassMoment,
  { pupil }: PupilAtMoment,
  subject: string,
): About {
  return { pupil: referenceOf(pupil), className, subject, term: termOfMoment[moment] };
}

function checkSubject(
  context: PrimaryContext,
  at: ClassMoment,
  one: PupilAtMoment,
  own: SubjectAtMoment,
): void {
  const { rules, ledger } = context;
  const { subject, level, test } = own;
  const about = aboutSubject(context, at, one, subject);
  const place = level.place ?? own.place;
  if (level.kind === "unreadable") {
    const values = { recorded: level.text || null, lawful: null, clause: rules.clauses.subjectLevel, place };
    ledger.report(about, "level.unreadable", "error", values, dataOf(context, at));
  }
  if (level.kind === "exempt" && rules.clauses.exemption !== null) {
    const values = { recorded: "exempt", lawful: null, clause: rules.clauses.exemption, place };
    ledger.report(about, "exempt.compulsory", "warning", values, dataOf(context, at));
  }
  if (test === undefined) return;
  const mark = checkMark(context, at, about, test, test.place ?? own.place);
  if (
    mark !== undefined &&
    mark < rules.lowestPass &&
    level.kind === "level" &&
    level.level === "hoan-thanh-tot"
  ) {
    const values = { recorded: level.level, lawful: null, clause: null, place };
    ledger.report(
      about,
      "level.oddWithTest",
      "info",
      values,
      dataOf(context, at, { mark: String(mark / 10) }),
    );
  }
}

/** Reports a mark that is none; returns one that is. */
function checkMark(
  context: PrimaryContext,
  at: ClassMoment,
  about: About,
  test: NonNullable<SubjectAtMoment["test"]>,
  place: Place,
): Tenths | undefined {
  const { rules, ledger } = context;
  const report = (
    code: string,
    recorded: string | null,
    data: { readonly [key: string]: Json } = {},
  ): void => {
    const values = { recorded, lawful: null, clause: rules.clauses.mark, place };
    ledger.report(
      about,
      code,
      "error",
      values,
      dataOf(context, at, { lowest: rules.lowestMark / 10, allowed: 0, ...data }),
    );
  };
  switch (test.kind) {
    case "mark": {
      const [problem] = rules.markProblems(test.mark);
      if (problem === undefined) return test.mark;
      report(problem.code, formatTenths(test.mark).replace(/\.0$/, ""));
      return undefined;
    }
    case "unreadable":
      report(test.code.startsWith("mark.") ? test.code : "mark.unreadable", test.text || null);
      return undefined;
    case "result":
      report("mark.unreadable", test.result);
      return undefined;
    default:
      return undefined;
  }
}

function checkItem(
  context: PrimaryContext,
  at: ClassMoment,
  one: PupilAtMoment,
  { item, level, place }: ItemAtMoment,
): void {
  if (level.kind !== "unreadable") return;
  context.ledger.report(
    { pupil: referenceOf(one.pupil), className: context.className, term: termOfMoment[at.moment] },
    "item.unreadable",
    "error",
    {
      recorded: level.text || null,
      lawful: null,
      clause: context.rules.clauses.itemLevel,
      place: level.place ?? place,
    },
    dataOf(context, at, { item: context.rules.items.get(item) ?? item }),
  );
}

/**
 * Reports tests that are missing under a recorded level, and returns the paths of what else is missing. What is there
 * and cannot be read was told already. A test that the whole class lacks is told once, by `reportClassTests`.
 */
function checkRequired(
  context: PrimaryContext,
  at: ClassMoment,
  one: PupilAtMoment,
  lacking: readonly PrimaryValue[],
): string[] {
  const { rules, ledger } = context;
  const missing: string[] = [];
  for (const { kind, name, path } of lacking) {
    if (kind === "item") {
      const item = name.slice(name.indexOf(".") + 1);
      if (one.items.find((own) => own.item === item)?.level.kind !== "unreadable") missing.push(path);
      continue;
    }
    const own = one.subjects.find(({ subject }) => subject === subjectOf(name));
    if (kind === "level") {
      if (own?.level.kind !== "unreadable") missing.push(path);
      continue;
    }
    if (isFilled(own?.test)) continue;
    if (own === undefined || !isFilled(own.level)) missing.push(path);
    else if (at.filled.tests.has(own.subject)) {
      const place = own.test?.place ?? own.place;
      const values = { recorded: null, lawful: null, clause: rules.clauses.schedule, place };
      ledger.report(
        aboutSubject(context, at, one, own.subject),
        "test.missing",
        "error",
        values,
        dataOf(context, at),
      );
    }
  }
  return missing;
}
