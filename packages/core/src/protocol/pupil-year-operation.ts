import type { IsoDate } from "../kernel/civil-date";
import { decide, decided, undetermined } from "../kernel/decision";
import { diagnostic } from "../kernel/diagnostic";
import { chooseOptions, type OptionChoice } from "../law/ambiguity";
import { commentResults, levels } from "../law/formulas/levels";
import { requiredRegular } from "../law/tt22-2021/article-6";
import { conductYear } from "../law/tt22-2021/article-8";
import { subjectYear, termAverage } from "../law/tt22-2021/article-9-clause-1";
import { commentTerm, commentYear } from "../law/tt22-2021/article-9-clause-1-comments";
import { learningLevel } from "../law/tt22-2021/article-9-clause-2";
import { promotion } from "../law/tt22-2021/article-12";
import { award } from "../law/tt22-2021/article-15";
import { clause } from "../law/tt22-2021/clause";
import { tt22InForce } from "../law/tt22-2021/in-force";
import { tt22Ambiguities } from "../law/tt22-2021/options";
import { governingRegime } from "../regime/regime";
import type { OperationResult, Request } from "./envelope";
import type { Fields } from "./fields";
import { isOptional } from "./keyed-results";
import { operation } from "./operation";
import {
  type CommentedTerm,
  type MarkedTerm,
  type PupilYearInput,
  pupilYear,
  type YearLaw,
  type YearSubject,
} from "./pupil-year";
import { schoolLevels } from "./school-levels";
import { taughtTerms } from "./taught-terms";

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

const tt22Year = operation(tt22Ambiguities, (fields, { options, asOf }) => {
  const input = yearInput(fields);
  const law = tt22YearLaw(options, asOf);
  return () => {
    const { value, promotion: last, possible, steps, diagnostics } = pupilYear(input, law);
    const decision = decide({ id: law.rule, inForce: tt22InForce }, asOf, () => ({
      outcome: last.value === null ? undetermined(last.missing, possible) : decided(value),
      steps,
      diagnostics,
    }));
    return { ...decision, partial: value };
  };
});

const yearOperations: { readonly [instrument: string]: (request: Request) => OperationResult } = {
  "tt22-2021": tt22Year,
};

function tt22YearLaw(choice: OptionChoice<typeof tt22Ambiguities>, asOf: IsoDate | undefined): YearLaw {
  const options = chooseOptions(tt22Ambiguities, choice);
  const context = { options, ...(asOf === undefined ? {} : { asOf }) };
  return {
    instrument: "tt22-2021",
    rule: clause(12, 1),
    requiredComments: requiredRegular("comments", 0) + 2,
    comparesExact: options.A03 === "unrounded",
    carriesExact: options.A02 === "unroundedSemesters",
    countedRegular: (entered, required) =>
      options.A07 === "zero" && required !== undefined ? Math.max(entered, required) : entered,
    requiredRegular: (periods) => requiredRegular("marks", periods),
    termAverage: (marks) => termAverage(marks, context),
    subjectYear: (terms) => subjectYear(terms, context),
    commentTerm: (term) => commentTerm(term, context),
    commentYear: (terms) => commentYear(terms, context),
    learningLevel: (results) => learningLevel(results, context),
    conductYear: (terms) => conductYear(terms, context),
    award: (results) => award(results, context),
    promotion: (results) => promotion(results, context),
  };
}

/** Reads the pupil's year from untyped input. */
function yearInput(fields: Fields): PupilYearInput {
  const subjects =
    fields.required("subjects", fields.raw("subjects")) === null ? undefined : fields.within("subjects");
  const conduct = fields.within("conduct");
  return {
    subjects: Object.keys(subjects?.input ?? {}).flatMap((id) => yearSubject(subjects?.within(id), id)),
    conduct: {
      term1: conduct?.oneOf("term1", levels) ?? null,
      term2: conduct?.oneOf("term2", levels) ?? null,
    },
    absentSessions: fields.count("absentSessions"),
  };
}

function yearSubject(fields: Fields | undefined, id: string): YearSubject[] {
  if (fields === undefined) return [];
  const common = { id, taughtIn: taughtTerms(fields), optional: isOptional(id) };
  if (fields.boolean("exempt") === true) return [{ ...common, kind: "exempt" }];
  const assessedBy = fields.required("assessedBy", fields.oneOf("assessedBy", ["marks", "comments"]));
  if (assessedBy === "comments") {
    return [
      {
        ...common,
        kind: "comments",
        term1: commentedTerm(fields, "term1"),
        term2: commentedTerm(fields, "term2"),
      },
    ];
  }
  const periodsPerYear = fields.number("periodsPerYear");
  if (periodsPerYear !== null && periodsPerYear <= 0) fields.invalid("periodsPerYear", "a number above 0");
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
  return term && { regular: term.marks("regular"), midterm: term.mark("midterm"), final: term.mark("final") };
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
