import { formatTenths, type Tenths } from "../kernel/tenths";
import { type CommentResult, commentResults } from "../law/formulas/levels";
import * as qd02 from "../law/qd02-2007";
import * as tt58 from "../law/tt58-2011";
import { asJson, mapDecision } from "./envelope";
import type { Fields, Keyed } from "./fields";
import { type Operation, type Operations, operation, plain } from "./operation";
import { taughtTerms } from "./taught-terms";

const ofTt58 = (ask: Parameters<typeof operation<typeof tt58.tt58Ambiguities>>[1]) =>
  operation(tt58.tt58Ambiguities, ask);

const markValue = ({ mark }: { readonly mark: Tenths }) => ({ mark: formatTenths(mark) });

const reasons = ["valid", "none"] as const;

/** What may be asked under Decision 02/2007; every answer is that it is not supported. */
const unsupportedQuestions = [
  "requiredAssessments",
  "missing",
  "termAverage",
  "yearAverage",
  "conductYear",
  "learningGrade",
  "title",
  "promotion",
  "afterRetest",
] as const;

/** The operations of Circular 58/2011 with Circular 26/2020, and those of Decision 02/2007, which stay unanswered. */
export const legacyOperations: Operations = {
  "tt58.requiredAssessments": ofTt58((fields, context) => {
    const periodsPerYear = fields.number("periodsPerYear");
    return () => mapDecision(tt58.requiredAssessments({ periodsPerYear }, context), asJson, asJson);
  }),
  "tt58.requiredAssessmentsBefore2020": ofTt58((fields, context) => {
    const periodsPerWeek = fields.number("periodsPerWeek");
    return () => mapDecision(tt58.requiredAssessmentsBefore2020({ periodsPerWeek }, context), asJson, asJson);
  }),
  "tt58.testMinutes": ofTt58((fields, context) => {
    const specialised = fields.boolean("specialised") ?? false;
    return () => mapDecision(tt58.testMinutes({ specialised }, context), asJson, asJson);
  }),
  "tt58.missing": ofTt58((fields, context) => {
    const reason = fields.oneOf("reason", reasons);
    const input = { reason, madeUp: fields.boolean("madeUp"), makeUp: fields.mark("makeUp") };
    return () => mapDecision(tt58.missing(input, context), markValue, markValue);
  }),
  "tt58.termAverage": ofTt58((fields, context) => {
    const requiredRegular = fields.count("requiredRegular");
    const marks = {
      regular: fields.marks("regular"),
      midterm: fields.mark("midterm"),
      final: fields.mark("final"),
      ...(requiredRegular === null ? {} : { requiredRegular }),
    };
    return () => mapDecision(tt58.termAverage(marks, context), formatTenths, formatTenths);
  }),
  "tt58.termAverageBefore2020": ofTt58((fields, context) => {
    const requiredRegular = fields.count("requiredRegular");
    const requiredPeriodic = fields.count("requiredPeriodic");
    const tests = {
      regular: fields.marks("regular"),
      periodic: fields.marks("periodic"),
      final: fields.mark("final"),
      ...(requiredRegular === null ? {} : { requiredRegular }),
      ...(requiredPeriodic === null ? {} : { requiredPeriodic }),
    };
    return () => mapDecision(tt58.termAverageBefore2020(tests, context), formatTenths, formatTenths);
  }),
  "tt58.yearAverage": ofTt58((fields, context) => {
    const terms = { term1: fields.mark("term1"), term2: fields.mark("term2") };
    return () => mapDecision(tt58.yearAverage(terms, context), formatTenths, formatTenths);
  }),
  "tt58.subjectYear": ofTt58((fields, context) => {
    const input = {
      term1: fields.mark("term1"),
      term2: fields.mark("term2"),
      taughtIn: taughtTerms(fields),
    };
    return () => mapDecision(tt58.subjectYear(input, context), formatTenths, formatTenths);
  }),
  "tt58.commentTermBefore2020": ofTt58((fields, context) => {
    const input = {
      tests: fields.choices("tests", commentResults),
      final: fields.oneOf("final", commentResults),
      enough: fields.boolean("enough"),
    };
    return () => plain(tt58.commentTermBefore2020(input, context));
  }),
  "tt58.commentYear": ofTt58((fields, context) => {
    const input = {
      term1: fields.oneOf("term1", commentResults),
      term2: fields.oneOf("term2", commentResults),
      taughtIn: taughtTerms(fields),
    };
    return () => plain(tt58.commentYear(input, context));
  }),
  "tt58.overallAverage": ofTt58((fields, context) => {
    const { averages } = recordOf(fields);
    return () => mapDecision(tt58.overallAverage({ averages }, context), formatTenths, formatTenths);
  }),
  "tt58.learningGrade": ofTt58((fields, context) => {
    const record = gradeInputOf(fields);
    return () =>
      mapDecision(
        tt58.learningGrade(record, context),
        ({ grade, base, adjusted, overall, subject }) => ({
          grade,
          base,
          adjusted,
          overall: formatTenths(overall),
          ...(subject === undefined ? {} : { subject }),
        }),
        (grade) => grade,
      );
  }),
  "tt58.title": ofTt58((fields, context) => {
    const input = {
      conduct: fields.oneOf("conduct", tt58.conducts),
      learning: fields.oneOf("learning", tt58.grades),
    };
    return () => plain(tt58.title(input, context));
  }),
  "tt58.promotion": ofTt58((fields, context) => {
    const input = {
      conduct: fields.oneOf("conduct", tt58.conducts),
      learning: fields.oneOf("learning", tt58.grades),
      absentSessions: fields.count("absentSessions"),
      conductAfterTraining: fields.oneOf("conductAfterTraining", tt58.conducts),
      learningAfterRetest: fields.oneOf("learningAfterRetest", tt58.grades),
    };
    return () => plain(tt58.promotion(input, context));
  }),
  "tt58.retestable": ofTt58((fields, context) => {
    const record = recordOf(fields);
    const value = ({ marked, comments }: tt58.Retestable) => ({ marked, comments });
    return () => mapDecision(tt58.retestable(record, context), value, value);
  }),
  "tt58.afterRetest": ofTt58((fields, context) => {
    const record = gradeInputOf(fields);
    const again = retestedOf(fields, record);
    const retested = Object.fromEntries(again.map(({ key, value }) => [key, value]));
    const paths = new Map(again.map(({ key, path }) => [`retested.${key}`, `retested.${path}`]));
    return () => {
      const decision = mapDecision(
        tt58.afterRetest({ ...record, retested }, context),
        ({ before, after, overall }) => ({ before, after, overall: formatTenths(overall) }),
        (grade) => grade,
      );
      const { outcome } = decision;
      if (outcome.status !== "undetermined") return decision;
      const missing = outcome.missing.map((name) => paths.get(name) ?? name);
      return { ...decision, outcome: { ...outcome, missing } };
    };
  }),
  "tt58.exemption": ofTt58((fields, context) => {
    const request = {
      subject: fields.text("subject"),
      part: fields.oneOf("part", ["practical", "whole"]),
    };
    return () => mapDecision(tt58.exemption(request, context), asJson, asJson);
  }),
  ...Object.fromEntries(
    unsupportedQuestions.map((question): [string, Operation] => [
      `qd02.${question}`,
      operation(
        {},
        (_, { asOf }) =>
          () =>
            qd02.unsupported(question, asOf),
      ),
    ]),
  ),
};

/** The results of a record by the keys of its subjects. */
function recordOf(fields: Fields): Pick<tt58.GradeInput, "averages" | "comments"> {
  for (const name of ["averages", "comments"]) {
    if (Array.isArray(fields.raw(name))) fields.invalid(name, "an object");
  }
  return {
    averages: Object.fromEntries(fields.keyedMarks("averages").map(({ key, value }) => [key, value])),
    comments: Object.fromEntries(
      fields.keyedChoices("comments", commentResults).map(({ key, value }) => [key, value]),
    ),
  };
}

function gradeInputOf(fields: Fields): tt58.GradeInput {
  const before2020 = fields.boolean("before2020");
  const specialised = fields.text("specialised");
  return {
    ...recordOf(fields),
    ...(before2020 === null ? {} : { before2020 }),
    ...(specialised === null ? {} : { specialised }),
  };
}

/** New results by the keys of the subjects: together, or apart under `averages` (or `marked`) and `comments`. */
function retestedOf(
  fields: Fields,
  { averages, comments }: tt58.GradeInput,
): Keyed<Tenths | CommentResult | null>[] {
  const given = fields.required("retested", fields.raw("retested"));
  const again = given === null ? undefined : fields.within("retested");
  if (again === undefined) return [];
  return fields.keyed("retested").flatMap(({ key, value }): Keyed<Tenths | CommentResult | null>[] => {
    const apart = typeof value === "object" && value !== null;
    if (apart && (key === "averages" || key === "marked")) return again.keyedMarks(key);
    if (apart && key === "comments") return again.keyedChoices(key, commentResults);
    const comment = Object.hasOwn(comments, key) && !Object.hasOwn(averages, key);
    return [{ key, path: key, value: comment ? again.oneOf(key, commentResults) : again.mark(key) }];
  });
}
