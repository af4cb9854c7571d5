import { formatTenths, type Tenths } from "../kernel/tenths";
import { commentResults, levels } from "../law/formulas/levels";
import { subjectByKey } from "../law/tt32-2018/subjects";
import * as tt43 from "../law/tt43-2021";
import { asJson, mapDecision } from "./envelope";
import type { Fields } from "./fields";
import { keyedResults } from "./keyed-results";
import { type OperationContext, type Operations, operation, plain } from "./operation";
import { taughtTerms } from "./taught-terms";

type Context = OperationContext<typeof tt43.tt43Ambiguities>;

const ofTt43 = (ask: Parameters<typeof operation<typeof tt43.tt43Ambiguities>>[1]) =>
  operation(tt43.tt43Ambiguities, ask);

const schoolLevels = ["continuing-lower", "continuing-upper"] as const;

/**
 * The operations of Circular 43/2021, with the inputs of Circular 22/2021 where it has them. Subjects are those of the
 * programmes of continuing education: `level` settles which of them are elective where the keys alone do not.
 */
export const continuingOperations: Operations = {
  "tt43.requiredAssessments": ofTt43((fields, context) => {
    onlyMarks(fields);
    const periodsPerYear = fields.number("periodsPerYear");
    const specialTopic = fields.boolean("specialTopic") ?? false;
    return () =>
      mapDecision(tt43.requiredAssessments({ periodsPerYear, specialTopic }, context), asJson, asJson);
  }),
  "tt43.testMinutes": ofTt43((fields, context) => {
    const periodsPerYear = fields.number("periodsPerYear");
    return () => mapDecision(tt43.testMinutes({ periodsPerYear }, context), asJson, asJson);
  }),
  "tt43.missingPeriodic": ofTt43((fields, context) => {
    onlyMarks(fields);
    const forceMajeure = fields.boolean("forceMajeure");
    const input = { forceMajeure, madeUp: fields.boolean("madeUp"), makeUp: fields.mark("makeUp") };
    const value = ({ mark }: { readonly mark: Tenths }) => ({ mark: formatTenths(mark) });
    return () => mapDecision(tt43.missingPeriodic(input, context), value, value);
  }),
  "tt43.termAverage": ofTt43((fields, context) => {
    const requiredRegular = fields.count("requiredRegular");
    const marks = {
      regular: fields.marks("regular"),
      midterm: fields.mark("midterm"),
      final: fields.mark("final"),
      ...(requiredRegular === null ? {} : { requiredRegular }),
    };
    return () => mapDecision(tt43.termAverage(marks, context), formatTenths, formatTenths);
  }),
  "tt43.yearAverage": ofTt43((fields, context) => {
    const terms = termAverages(fields, context);
    return () => mapDecision(tt43.yearAverage(terms, context), formatTenths, formatTenths);
  }),
  "tt43.subjectYear": ofTt43((fields, context) => {
    const input = { ...termAverages(fields, context), taughtIn: taughtTerms(fields) };
    return () => mapDecision(tt43.subjectYear(input, context), formatTenths, formatTenths);
  }),
  "tt43.conductYear": ofTt43((fields, context) => {
    const terms = { term1: fields.oneOf("term1", levels), term2: fields.oneOf("term2", levels) };
    return () => plain(tt43.conductYear(terms, context));
  }),
  "tt43.learningLevel": ofTt43((fields, context) => {
    const { marked, inPaths } = subjectsIn(fields, "marked", context);
    return () =>
      inPaths(
        mapDecision(
          tt43.learningLevel({ marked }, context),
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
  "tt43.absence": ofTt43((fields, context) => {
    const days = {
      fullDays: fields.count("fullDays"),
      morningOnly: fields.count("morningOnly"),
      afternoonOnly: fields.count("afternoonOnly"),
    };
    return () => mapDecision(tt43.absence(days, context), asJson, asJson);
  }),
  "tt43.promotion": ofTt43((fields, context) => {
    const input = {
      conduct: fields.oneOf("conduct", [...levels, "not-rated"]),
      learning: fields.oneOf("learning", levels),
      absentSessions: fields.count("absentSessions"),
      conductAfterTraining: fields.oneOf("conductAfterTraining", levels),
      learningAfterReassessment: fields.oneOf("learningAfterReassessment", levels),
    };
    return () => plain(tt43.promotion(input, context));
  }),
  "tt43.reassessable": ofTt43((fields, context) => {
    const { marked, inPaths } = subjectsIn(fields, "marked", context);
    const value = (one: { readonly marked: readonly string[]; readonly comments: readonly string[] }) => ({
      marked: one.marked,
      comments: one.comments,
    });
    return () => inPaths(mapDecision(tt43.reassessable({ marked }, context), value, value));
  }),
  "tt43.levelAfterReassessment": ofTt43((fields, context) => {
    const { marked, inPaths, renamed } = subjectsIn(fields, "marked", context);
    const given = fields.required("reassessed", fields.raw("reassessed"));
    const again = given === null ? undefined : fields.within("reassessed");
    if (again !== undefined) noComments(again, context);
    const reassessed = { marked: renamed("marked", again?.keyedMarks("marked") ?? []) };
    return () =>
      inPaths(
        mapDecision(
          tt43.levelAfterReassessment({ marked, reassessed }, context),
          ({ before, after }) => ({ before, after }),
          (level) => level,
        ),
      );
  }),
  "tt43.award": ofTt43((fields, context) => {
    const conduct = fields.oneOf("conduct", levels);
    const learning = fields.oneOf("learning", levels);
    const period = fields.oneOf("period", ["year", "term"]) ?? "year";
    const { marked: yearAverages, inPaths } = subjectsIn(fields, "yearAverages", context);
    return () => inPaths(plain(tt43.award({ conduct, learning, yearAverages, period }, context)));
  }),
};

/** The marked subjects of a record, each known as an elective or an activity where it is one. */
export function subjectsIn(fields: Fields, name: string, context: Context) {
  noComments(fields, context);
  const level = fields.oneOf("level", schoolLevels);
  const given = fields.keyedMarks(name);
  const keys = keyedResults(fields, given, []);
  const programme = level ?? levelOf(given.map(({ key }) => key));
  return {
    ...keys,
    marked: keys.marked.map(({ key, average }) => ({
      key,
      average,
      optional: subjectByKey(programme, key)?.kind === "optional",
      activity: tt43.isActivity(key),
    })),
  };
}

/** Khoa học tự nhiên, Lịch sử và Địa lí and Giáo dục công dân are taught at the lower level only. */
function levelOf(keys: readonly string[]): (typeof schoolLevels)[number] {
  return keys.some((key) => ["khtn", "ls-dl", "gdcd"].includes(key))
    ? "continuing-lower"
    : "continuing-upper";
}

/** Continuing education has no subject assessed by comments alone; an activity commented on stands outside the level. */
function noComments(fields: Fields, { options }: Context): void {
  for (const { key, path } of fields.keyedChoices("comments", commentResults)) {
    if (tt43.isActivity(key) && options["AMB-G05"] === "commentOnly") continue;
    fields.invalid(path.split("."), "no subject assessed by comments alone");
  }
}

function onlyMarks(fields: Fields): void {
  fields.oneOf("assessedBy", ["marks"]);
}

function termAverages(fields: Fields, { options }: Context) {
  return options["AMB-G04"] === "fullPrecision"
    ? { term1: fields.exactAverage("term1"), term2: fields.exactAverage("term2") }
    : { term1: fields.mark("term1"), term2: fields.mark("term2") };
}
