import { markScale } from "../gradebook/read-mark";
import { formatTenths, type Tenths } from "../kernel/tenths";
import { commentResults, levels } from "../law/formulas/levels";
import { cutAverage } from "../law/formulas/subject-average";
import { subjectAssessment } from "../law/tt22-2021/article-5";
import { requiredAssessments } from "../law/tt22-2021/article-6";
import { missingPeriodic, testMinutes } from "../law/tt22-2021/article-7";
import { conductYear } from "../law/tt22-2021/article-8";
import { subjectYear, termAverage, yearAverage } from "../law/tt22-2021/article-9-clause-1";
import { commentTerm, commentYear } from "../law/tt22-2021/article-9-clause-1-comments";
import { learningLevel, type MarkedSubject } from "../law/tt22-2021/article-9-clause-2";
import { exemption } from "../law/tt22-2021/article-10";
import { disabilityAssessment } from "../law/tt22-2021/article-11";
import { absence, promotion } from "../law/tt22-2021/article-12";
import { levelAfterReassessment, reassessable } from "../law/tt22-2021/article-14";
import { award } from "../law/tt22-2021/article-15";
import { recordActs } from "../law/tt22-2021/duty";
import { tt22Ambiguities } from "../law/tt22-2021/options";
import { type RecordDuty, recordDuty } from "../law/tt22-2021/record-duty";
import { asJson, mapDecision } from "./envelope";
import type { Fields, Keyed } from "./fields";
import { keyedResults } from "./keyed-results";
import { type OperationContext, type Operations, operation, plain } from "./operation";
import { taughtTerms } from "./taught-terms";

type Context = OperationContext<typeof tt22Ambiguities>;
type Ask = Parameters<typeof operation<typeof tt22Ambiguities>>[1];

const tt22 = (ask: Ask) =>
  operation(tt22Ambiguities, ask, ({ A18 }) => ({ ...markScale("tt22-2021"), precision: A18 }));

const assessedBy = ["marks", "comments"] as const;
const secondaryLevels = ["lower-secondary", "upper-secondary"] as const;

/** The operations of Circular 22/2021. */
export const tt22Operations: Operations = {
  "tt22.subjectAssessment": tt22((fields, context) => {
    const level = fields.required("level", fields.oneOf("level", secondaryLevels));
    const subject = fields.required("subject", fields.text("subject"));
    return () =>
      plain(subjectAssessment({ level: level ?? "lower-secondary", subject: subject ?? "" }, context));
  }),
  "tt22.requiredAssessments": tt22((fields, context) => {
    const kind = fields.required("assessedBy", fields.oneOf("assessedBy", assessedBy));
    const periodsPerYear = fields.number("periodsPerYear");
    const specialTopic = fields.boolean("specialTopic") ?? false;
    return () =>
      mapDecision(
        requiredAssessments({ assessedBy: kind ?? "marks", periodsPerYear, specialTopic }, context),
        asJson,
        asJson,
      );
  }),
  "tt22.testMinutes": tt22((fields, context) => {
    const periodsPerYear = fields.number("periodsPerYear");
    const specialised = fields.boolean("specialised") ?? false;
    return () => mapDecision(testMinutes({ periodsPerYear, specialised }, context), asJson, asJson);
  }),
  "tt22.missingPeriodic": tt22((fields, context) => {
    const kind = fields.required("assessedBy", fields.oneOf("assessedBy", assessedBy));
    const forceMajeure = fields.boolean("forceMajeure");
    const madeUp = fields.boolean("madeUp");
    const missed = { forceMajeure, madeUp };
    const input =
      kind === "comments"
        ? { ...missed, assessedBy: kind, makeUp: fields.oneOf("makeUp", commentResults) }
        : { ...missed, assessedBy: "marks" as const, makeUp: fields.mark("makeUp") };
    return () => mapDecision(missingPeriodic(input, context), missedValue, missedValue);
  }),
  "tt22.termAverage": tt22((fields, context) => {
    const requiredRegular = fields.count("requiredRegular");
    const marks = {
      regular: fields.marks("regular"),
      midterm: fields.mark("midterm"),
      final: fields.mark("final"),
      ...(requiredRegular === null ? {} : { requiredRegular }),
    };
    return () => mapDecision(termAverage(marks, context), formatTenths, formatTenths);
  }),
  "tt22.yearAverage": tt22((fields, context) => {
    const terms = termAverages(fields, context);
    return () => mapDecision(yearAverage(terms, context), formatTenths, formatTenths);
  }),
  "tt22.subjectYear": tt22((fields, context) => {
    const terms = termAverages(fields, context);
    const taughtIn = taughtTerms(fields);
    return () => mapDecision(subjectYear({ ...terms, taughtIn }, context), formatTenths, formatTenths);
  }),
  "tt22.commentTerm": tt22((fields, context) => {
    const results = fields.choices("results", commentResults);
    const required = fields.count("required");
    if (required === 0) fields.invalid("required", "a whole number from 1");
    return () => plain(commentTerm({ results, required }, context));
  }),
  "tt22.commentYear": tt22((fields, context) => {
    const term1 = fields.oneOf("term1", commentResults);
    const term2 = fields.oneOf("term2", commentResults);
    const taughtIn = taughtTerms(fields);
    return () => plain(commentYear({ term1, term2, taughtIn }, context));
  }),
  "tt22.learningLevel": tt22((fields, context) => {
    const keys = keyedResults(fields, markedSubjects(fields, context), commentsOf(fields));
    return () =>
      keys.inPaths(
        mapDecision(
          learningLevel({ marked: keys.marked, comments: keys.comments }, context),
          ({ level, base, adjusted, subject }) => ({
            level,
            base,
            adjusted,
            ...(subject === undefined ? {} : { subject }),
          }),
          (level) => level,
        ),
      );
  }),
  "tt22.conductYear": tt22((fields, context) => {
    const terms = { term1: fields.oneOf("term1", levels), term2: fields.oneOf("term2", levels) };
    return () => plain(conductYear(terms, context));
  }),
  "tt22.award": tt22((fields, context) => {
    const conduct = fields.oneOf("conduct", levels);
    const learning = fields.oneOf("learning", levels);
    const period = fields.oneOf("period", ["year", "term"]) ?? "year";
    const keys = keyedResults(fields, averagesIn(fields, "yearAverages", context), []);
    return () =>
      keys.inPaths(plain(award({ conduct, learning, yearAverages: keys.marked, period }, context)));
  }),
  "tt22.absence": tt22((fields, context) => {
    const days = {
      fullDays: fields.count("fullDays"),
      morningOnly: fields.count("morningOnly"),
      afternoonOnly: fields.count("afternoonOnly"),
    };
    return () => mapDecision(absence(days, context), asJson, asJson);
  }),
  "tt22.promotion": tt22((fields, context) => {
    const input = {
      conduct: fields.oneOf("conduct", levels),
      learning: fields.oneOf("learning", levels),
      absentSessions: fields.count("absentSessions"),
      conductAfterTraining: fields.oneOf("conductAfterTraining", levels),
      learningAfterReassessment: fields.oneOf("learningAfterReassessment", levels),
    };
    return () => plain(promotion(input, context));
  }),
  "tt22.reassessable": tt22((fields, context) => {
    const keys = keyedResults(fields, markedSubjects(fields, context), commentsOf(fields));
    const value = (one: { readonly marked: readonly string[]; readonly comments: readonly string[] }) => ({
      marked: one.marked,
      comments: one.comments,
    });
    return () =>
      keys.inPaths(
        mapDecision(reassessable({ marked: keys.marked, comments: keys.comments }, context), value, value),
      );
  }),
  "tt22.levelAfterReassessment": tt22((fields, context) => {
    const keys = keyedResults(fields, markedSubjects(fields, context), commentsOf(fields));
    const again =
      fields.required("reassessed", fields.raw("reassessed")) === null
        ? undefined
        : fields.within("reassessed");
    const reassessed = {
      marked: keys.renamed("marked", again?.keyedMarks("marked") ?? []),
      comments: keys.renamed("comments", again?.keyedChoices("comments", commentResults) ?? []),
    };
    return () =>
      keys.inPaths(
        mapDecision(
          levelAfterReassessment({ marked: keys.marked, comments: keys.comments, reassessed }, context),
          ({ before, after }) => ({ before, after }),
          (level) => level,
        ),
      );
  }),
  "tt22.exemption": tt22((fields, context) => {
    const asked = { subject: fields.text("subject"), part: fields.oneOf("part", ["practical", "whole"]) };
    return () => mapDecision(exemption(asked, context), asJson, asJson);
  }),
  "tt22.disability": tt22((fields, context) => {
    const asked = {
      education: fields.oneOf("education", ["inclusive", "special"]),
      subject: fields.oneOf("subject", ["followed", "individual-plan", "waived"]),
    };
    return () => mapDecision(disabilityAssessment(asked, context), asJson, asJson);
  }),
  "tt22.recordDuty": tt22((fields, context) => {
    const act = fields.required("act", fields.oneOf("act", recordActs)) ?? "enter-mark";
    const value = ({ parts }: RecordDuty) => ({ parts: parts.map(asJson) });
    return () => mapDecision(recordDuty({ act }, context), value, value);
  }),
};

function missedValue(value: { readonly mark: Tenths } | { readonly result: string }) {
  return "mark" in value ? { mark: formatTenths(value.mark) } : { result: value.result };
}

function termAverages(fields: Fields, { options }: Context) {
  return options.A02 === "unroundedSemesters"
    ? { term1: fields.exactAverage("term1"), term2: fields.exactAverage("term2") }
    : { term1: fields.mark("term1"), term2: fields.mark("term2") };
}

export function markedSubjects(fields: Fields, context: Context): Keyed<Tenths | null>[] {
  return averagesIn(fields, "marked", context);
}

/** Averages by key; where they are compared unrounded, an exact one is cut to the tenth it reaches. */
function averagesIn(fields: Fields, name: string, { options }: Context): Keyed<MarkedSubject["average"]>[] {
  if (options.A03 === "rounded") return fields.keyedMarks(name);
  return fields
    .keyedExact(name)
    .map((one) => ({ ...one, value: one.value === null ? null : cutAverage(one.value) }));
}

function commentsOf(fields: Fields) {
  return fields.keyedChoices("comments", commentResults);
}
