import type { IsoDate, Period } from "../kernel/civil-date";
import { decide, decided, undetermined } from "../kernel/decision";
import { diagnostic } from "../kernel/diagnostic";
import { commentResults, levels } from "../law/formulas/levels";
import { tt22InForce } from "../law/tt22-2021/in-force";
import { tt22Ambiguities } from "../law/tt22-2021/options";
import { tt43InForce } from "../law/tt43-2021/in-force";
import { tt43Ambiguities } from "../law/tt43-2021/options";
import { tt58InForce } from "../law/tt58-2011/in-force";
import { tt58Ambiguities } from "../law/tt58-2011/options";
import { conducts } from "../law/tt58-2011/values";
import { governingRegime } from "../regime/regime";
import type { OperationResult, Request } from "./envelope";
import type { Fields } from "./fields";
import { isOptional } from "./keyed-results";
import { operation } from "./operation";
import { legacyPrimaryYear, tt27Year } from "./primary-year";
import {
  type CommentedTerm,
  type MarkedTerm,
  type PupilYearInput,
  pupilYear,
  type YearLaw,
  type YearSubject,
  type YearValues,
} from "./pupil-year";
import { schoolLevels } from "./school-levels";
import { taughtTerms } from "./taught-terms";
import { tt22YearLaw, tt43YearLaw, tt58YearLaw } from "./year-laws";

/** Everything that a class's regime gives a pupil at the end of a school year. */
export function pupilYearOperation(request: Request): OperationResult {
  const run = yearOperations[instrumentOf(request) ?? ""];
  return run === undefined ? notEncoded(request) : run(request);
}

function instrumentOf({ input }: Request): string | undefined {
  const { level, grade, schoolYear } = input;
  const known = schoolLevels.find((one) => one === level);
  if (known === undefined || typeof grade !== "number" || typeof schoolYear !== "string") return undefined;
  const { outcome } = governingRegime({ level: known, grade, schoolYear });
  return outcome.status === "decided" ? outcome.value.instrument : undefined;
}

function notEncoded(request: Request): OperationResult {
  const instrument = instrumentOf(request);
  if (instrument !== undefined) {
    return { errors: [diagnostic("instrument.notEncoded", "error", ["input"], { instrument })] };
  }
  const { level, grade, schoolYear } = request.input;
  const known = schoolLevels.find((one) => one === level);
  const problems =
    known === undefined || typeof grade !== "number" || typeof schoolYear !== "string"
      ? []
      : governingRegime({ level: known, grade, schoolYear }).diagnostics;
  const shapes = [
    ...(known === undefined
      ? [diagnostic("input.invalid", "error", ["level"], { expected: schoolLevels })]
      : []),
    ...(typeof grade === "number"
      ? []
      : [diagnostic("input.invalid", "error", ["grade"], { expected: "a number" })]),
    ...(typeof schoolYear === "string"
      ? []
      : [diagnostic("input.invalid", "error", ["schoolYear"], { expected: '"2024-2025"' })]),
  ];
  return { errors: [...shapes, ...problems] };
}

const yearOperations: { readonly [instrument: string]: (request: Request) => OperationResult } = {
  "tt22-2021": operation(tt22Ambiguities, (fields, { options, asOf }) => {
    const input = yearInput(fields, levels);
    return () => yearDecision(input, tt22YearLaw(options, asOf), tt22InForce, asOf);
  }),
  "tt43-2021": operation(tt43Ambiguities, (fields, { options, asOf }) => {
    const input = withoutComments(yearInput(fields, levels));
    return () => yearDecision(input, tt43YearLaw(options, asOf), tt43InForce, asOf);
  }),
  "tt27-2020": tt27Year,
  "tt22-2016": legacyPrimaryYear,
  "tt58-2011": tt58Year(true),
  "tt58-2011+tt26-2020": tt58Year(false),
};

function tt58Year(before2020: boolean) {
  return operation(tt58Ambiguities, (fields, { options, asOf }) => {
    const specialised = fields.text("specialised");
    const input = yearInput(fields, conducts);
    const known = input.subjects.some(({ id, kind }) => id === specialised && kind === "marks");
    if (specialised !== null && !known) fields.invalid("specialised", "a marked subject of the pupil");
    return () => yearDecision(input, tt58YearLaw(before2020, specialised, options, asOf), tt58InForce, asOf);
  });
}

function yearDecision<Values extends YearValues>(
  input: PupilYearInput<Values["conduct"]>,
  law: YearLaw<Values>,
  inForce: Period,
  asOf: IsoDate | undefined,
) {
  const { value, promotion, possible, steps, diagnostics } = pupilYear(input, law);
  const decision = decide({ id: law.rule, inForce }, asOf, () => ({
    outcome: promotion.value === null ? undetermined(promotion.missing, possible) : decided(value),
    steps,
    diagnostics,
  }));
  return { ...decision, partial: value };
}

/** Continuing education knows no comment subjects: an activity that is commented on stays outside the results. */
function withoutComments<Conduct extends string>(input: PupilYearInput<Conduct>): PupilYearInput<Conduct> {
  return {
    ...input,
    subjects: input.subjects.map((subject) =>
      subject.kind === "comments"
        ? { id: subject.id, taughtIn: subject.taughtIn, optional: subject.optional, kind: "left-out" }
        : subject,
    ),
  };
}

/** Reads the pupil's year from untyped input. */
function yearInput<Conduct extends string>(
  fields: Fields,
  known: readonly Conduct[],
): PupilYearInput<Conduct> {
  const subjects =
    fields.required("subjects", fields.raw("subjects")) === null ? undefined : fields.within("subjects");
  const conduct = fields.within("conduct");
  return {
    subjects: Object.keys(subjects?.input ?? {}).flatMap((id) => yearSubject(subjects?.within(id), id)),
    conduct: {
      term1: conduct?.oneOf("term1", known) ?? null,
      term2: conduct?.oneOf("term2", known) ?? null,
      year: conduct?.oneOf("year", known) ?? null,
    },
    absentSessions: fields.count("absentSessions"),
  };
}

function yearSubject(fields: Fields | undefined, id: string): YearSubject[] {
  if (fields === undefined) return [];
  const common = { id, taughtIn: taughtTerms(fields), optional: isOptional(id) };
  if (fields.boolean("exempt") === true) return [{ ...common, kind: "exempt" }];
  const assessedBy = fields.required("assessedBy", fields.oneOf("assessedBy", ["marks", "comments"]));
  const periodsPerYear = fields.number("periodsPerYear");
  if (periodsPerYear !== null && periodsPerYear <= 0) fields.invalid("periodsPerYear", "a number above 0");
  if (assessedBy === "comments") {
    return [
      {
        ...common,
        kind: "comments",
        periodsPerYear,
        term1: commentedTerm(fields, "term1"),
        term2: commentedTerm(fields, "term2"),
      },
    ];
  }
  return [
    {
      ...common,
      kind: "marks",
      periodsPerYear,
      term1: markedTerm(fields, "term1"),
      term2: markedTerm(fields, "term2"),
    },
  ];
}

function markedTerm(fields: Fields, name: string): MarkedTerm | undefined {
  const term = fields.within(name);
  if (term === undefined) return undefined;
  const marks = { regular: term.marks("regular"), midterm: term.mark("midterm"), final: term.mark("final") };
  return term.raw("periodic") === null ? marks : { ...marks, periodic: term.marks("periodic") };
}

function commentedTerm(fields: Fields, name: string): CommentedTerm | undefined {
  const term = fields.within(name);
  return (
    term && {
      regular: term.choices("regular", commentResults),
      midterm: term.oneOf("midterm", commentResults),
      final: term.oneOf("final", commentResults),
    }
  );
}
