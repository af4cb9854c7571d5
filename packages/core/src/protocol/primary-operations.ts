import { type MarkScale, markScale, readMark } from "../gradebook/read-mark";
import { isIsoDate } from "../kernel/civil-date";
import type { Decision } from "../kernel/decision";
import type { Json } from "../kernel/diagnostic";
import type { Tenths } from "../kernel/tenths";
import type { Ambiguities } from "../law/ambiguity";
import type { SecondTest, SecondTestInput } from "../law/formulas/second-test";
import * as legacy from "../law/tt22-2016";
import * as tt27 from "../law/tt27-2020";
import { asJson, isRecord, mapDecision } from "./envelope";
import { Fields } from "./fields";
import { type Operations, operation, plain } from "./operation";

type Tt27Ask = Parameters<typeof operation<typeof tt27.tt27Ambiguities>>[1];

const wholeMarks = markScale("tt27-2020");
const withoutZero = markScale("tt22-2016");

const scaleUnder = ({ "AMB-P01": zero }: tt27.Tt27Options): MarkScale =>
  zero === "accept" ? wholeMarks : withoutZero;

const ofTt27 = (ask: Tt27Ask) => operation(tt27.tt27Ambiguities, ask, scaleUnder);

/** The legacy regime has no open questions that an option could settle. */
const noAmbiguities = {} as const satisfies Ambiguities;

const ofLegacy = (ask: Parameters<typeof operation<typeof noAmbiguities>>[1]) =>
  operation(noAmbiguities, ask, () => withoutZero);

/** The operations of primary schools: Circular 27/2020 and the legacy regime before it. */
export const primaryOperations: Operations = {
  "tt27.contents": ofTt27((fields, context) => {
    const grade = fields.required("grade", gradeOf(fields));
    return () => mapDecision(tt27.assessedContents({ grade: grade ?? 1 }, context), asJson, asJson);
  }),
  "tt27.regularEntry": ofTt27((fields, context) => {
    const entry = fields.oneOf("entry", ["comment", "mark"]);
    return () => plain(tt27.regularEntryAllowed({ entry }, context));
  }),
  "tt27.validMark": ofTt27((fields, context) => {
    const mark = anyMark(fields, "mark");
    return () => plain(tt27.validMark({ mark }, context));
  }),
  "tt27.testSchedule": ofTt27((fields, context) => {
    const question = { grade: gradeOf(fields), moment: fields.oneOf("moment", tt27.moments) };
    return () => plain(tt27.testSchedule(question, context));
  }),
  "tt27.secondTest": ofTt27((fields, context) => {
    const input = secondTestOf(fields);
    return () => mapDecision(tt27.secondTest(input, context), secondTestValue, asJson);
  }),
  "tt27.disability": ofTt27((fields, context) => {
    const setting = fields.oneOf("setting", ["inclusive", "special", "disability-class"]);
    return () => plain(tt27.disabilityAssessment({ setting }, context));
  }),
  "tt27.disabilityClassTests": ofTt27((fields, context) => {
    const question = { grade: gradeOf(fields), moment: fields.oneOf("moment", tt27.moments) };
    return () => plain(tt27.disabilityClassTestSchedule(question, context));
  }),
  "tt27.yearResult": ofTt27((fields, context) => {
    const emptyInClass = fields.raw("emptyInClass") === null ? undefined : textsOf(fields, "emptyInClass");
    const overall = overallOf(fields);
    const input: tt27.YearInput = {
      grade: gradeOf(fields),
      subjects: subjectsOf(fields, scaleUnder(context.options)),
      ...itemGroupsOf(fields),
      ...(overall === undefined ? {} : { overall }),
      ...(emptyInClass === undefined ? {} : { emptyInClass }),
    };
    return () =>
      mapDecision(
        tt27.yearResult(input, context),
        ({ result, completed, limitedBy }) => ({ result, completed, limitedBy }),
        (result) => result,
      );
  }),
  "tt27.transcriptForm": ofTt27((fields, context) => {
    const date = dateOf(fields, "date");
    return () => mapDecision(tt27.transcriptForm({ date }, context), asJson, asJson);
  }),
  "tt27.completion": ofTt27((fields, context) => {
    const input = { result: fields.oneOf("result", tt27.yearLevels), ...afterYearOf(fields) };
    return () => mapDecision(tt27.completion(input, context), completionValue, completionValue);
  }),
  "tt27.completionEntry": ofTt27((fields, context) => {
    const grade = fields.required("grade", gradeOf(fields));
    const completed = fields.boolean("completed");
    return () => plain(tt27.completionEntry({ grade: grade ?? 1, completed }, context));
  }),
  "tt27.handover": ofTt27((fields, context) => {
    const grade = fields.required("grade", gradeOf(fields));
    const date = dateOf(fields, "date");
    return () => mapDecision(tt27.handover({ grade: grade ?? 1, date }, context), asJson, asJson);
  }),
  "tt27.awards": ofTt27((fields, context) => {
    const input: tt27.AwardsInput = {
      result: fields.oneOf("result", tt27.yearLevels),
      ...given(fields, "excellentSubjects", textsOf),
      ...given(fields, "progressIn", textsOf),
      ...given(fields, "classRecognised", booleanOf),
      ...given(fields, "suddenAchievement", booleanOf),
    };
    return () => plain(tt27.awards(input, context));
  }),

  "tt22-2016.validMark": ofLegacy((fields, context) => {
    const mark = anyMark(fields, "mark");
    return () => plain(legacy.validMark({ mark }, context));
  }),
  "tt22-2016.testSchedule": ofLegacy((fields, context) => {
    const question = {
      grade: gradeOf(fields),
      moment: fields.oneOf("moment", tt27.moments),
      taught: textsOf(fields, "taught"),
    };
    return () => plain(legacy.testSchedule(question, context));
  }),
  "tt22-2016.secondTest": ofLegacy((fields, context) => {
    const input = secondTestOf(fields);
    return () => mapDecision(legacy.secondTest(input, context), secondTestValue, asJson);
  }),
  "tt22-2016.completion": ofLegacy((fields, context) => {
    const { record, named } = legacyRecordOf(fields);
    return () =>
      named(
        mapDecision(
          legacy.completion(record, context),
          ({ completed, limitedBy }) => ({ completed, limitedBy }),
          (completed) => ({ completed }),
        ),
      );
  }),
  "tt22-2016.promotion": ofLegacy((fields, context) => {
    const input = { completed: fields.boolean("completed"), ...afterYearOf(fields) };
    return () => mapDecision(legacy.promotion(input, context), completionValue, completionValue);
  }),
  "tt22-2016.awards": ofLegacy((fields, context) => {
    const { record, named } = legacyRecordOf(fields);
    const input: legacy.LegacyAwardsInput = {
      ...record,
      ...given(fields, "outstandingIn", textsOf),
      ...given(fields, "progressIn", textsOf),
      ...given(fields, "classRecognised", booleanOf),
      ...given(fields, "suddenAchievement", booleanOf),
    };
    return () => named(plain(legacy.awards(input, context)));
  }),
};

function gradeOf(fields: Fields): tt27.PrimaryGrade | null {
  const value = fields.raw("grade");
  const grade = tt27.primaryGrades.find((one) => one === value);
  if (value !== null && grade === undefined) fields.invalid("grade", tt27.primaryGrades);
  return grade ?? null;
}

function dateOf(fields: Fields, name: string) {
  const text = fields.text(name);
  if (text === null || isIsoDate(text)) return text;
  fields.invalid(name, "a date YYYY-MM-DD");
  return null;
}

function textsOf(fields: Fields, name: string): string[] {
  return fields.list(name).flatMap((value, index) => {
    if (typeof value === "string") return [value];
    fields.invalid([name, String(index)], "a text");
    return [];
  });
}

function booleanOf(fields: Fields, name: string): boolean | null {
  return fields.boolean(name);
}

/** A fact as it was given: left out it did not happen, `null` is not known yet. */
function given<Name extends string, T>(
  fields: Fields,
  name: Name,
  read: (fields: Fields, name: string) => T,
): { readonly [Key in Name]?: T | null } {
  if (!Object.hasOwn(fields.input, name)) return {};
  const entry: { readonly [key: string]: T | null } = {
    [name]: fields.raw(name) === null ? null : read(fields, name),
  };
  return entry as { readonly [Key in Name]?: T | null };
}

/**
 * Any number as tenths, whole or not: whether it is a mark is what is asked. A text is read as marks are, with a point
 * or a comma; one that is no number is the error that marks have for it.
 */
function anyMark(fields: Fields, name: string): number | null {
  const raw = fields.raw(name);
  if (raw === null) return null;
  if (typeof raw !== "number" && typeof raw !== "string") {
    fields.invalid(name, "a mark as a number or a decimal text");
    return null;
  }
  const reading = readMark(raw, wholeMarks);
  if (reading.kind === "mark") return reading.mark;
  const { code } = reading.diagnostic;
  if (code === "mark.outOfRange" || code === "mark.tooManyDecimals") {
    const tenths = Number(String(raw).replace(/\s/g, "").replace("\u2212", "-").replace(",", ".")) * 10;
    // Decimals beyond the precision of numbers are decimals all the same.
    return code === "mark.tooManyDecimals" && tenths % 10 === 0 ? tenths + 0.5 : tenths;
  }
  fields.problems.push({ ...reading.diagnostic, path: [name] });
  return null;
}

function secondTestOf(fields: Fields): SecondTestInput {
  return {
    moment: fields.oneOf("moment", tt27.moments),
    first: fields.mark("first"),
    second: fields.mark("second"),
    teacherProposal: fields.boolean("teacherProposal"),
    schoolApproval: fields.boolean("schoolApproval"),
  };
}

function secondTestValue({ allowed, effective }: SecondTest): Json {
  return { allowed, ...(effective === undefined ? {} : { effective: wholeMark(effective) }) };
}

function wholeMark(mark: Tenths): number {
  return mark / 10;
}

function afterYearOf(fields: Fields) {
  return {
    supplementary: fields.oneOf("supplementary", ["passed", "failed"]),
    principalDecision: fields.oneOf("principalDecision", ["promote", "retain"]),
  };
}

function completionValue({ completed, promoted }: tt27.CompletionFacts): Json {
  return { completed, promoted };
}

/** The entries of `subjects`, a list of objects that name their subject or an object keyed by it. */
function subjectsOf(fields: Fields, scale: MarkScale): tt27.SubjectEntry[] {
  return fields.keyed("subjects").flatMap(({ key, path, value }) => {
    const place = path.split(".");
    if (!isRecord(value)) {
      fields.invalid(place, "an object");
      return [];
    }
    const entry = new Fields(value, scale, place, fields.problems);
    const subject = key === path ? entry.required("subject", entry.text("subject")) : key;
    const read = {
      level: entry.oneOf("level", tt27.subjectLevels),
      test: entry.mark("test"),
      exempt: entry.boolean("exempt") ?? false,
      adjusted: entry.boolean("adjusted") ?? false,
    };
    return subject === null ? [] : [{ subject, ...read }];
  });
}

/** The levels of a group by the names that were given; which names there are the rule knows. */
function itemsOf(fields: Fields | undefined, group: string): { readonly [item: string]: tt27.ItemEntry } {
  const inner = fields?.within(group);
  if (inner === undefined) return {};
  const levels = [...tt27.itemLevels, "exempt"] as const;
  return Object.fromEntries(Object.keys(inner.input).map((item) => [item, inner.oneOf(item, levels)]));
}

function itemGroupsOf(fields: Fields | undefined) {
  return {
    qualities: itemsOf(fields, "qualities"),
    generalCompetencies: itemsOf(fields, "generalCompetencies"),
    specificCompetencies: itemsOf(fields, "specificCompetencies"),
  };
}

function overallOf(fields: Fields): tt27.OverallLevels | undefined {
  const overall = fields.within("overall");
  if (overall === undefined) return undefined;
  const subjects = overall.within("subjects");
  const levels = Object.keys(subjects?.input ?? {}).map((subject) => [
    subject,
    subjects?.oneOf(subject, tt27.subjectLevels) ?? null,
  ]);
  return { subjects: Object.fromEntries(levels), ...itemGroupsOf(overall) };
}

/**
 * A record of the legacy regime. No source fixes short names for its competencies and qualities, so those spelled with
 * `va` or `ky` are understood too; an answer uses the names that were given.
 */
function legacyRecordOf(fields: Fields): {
  readonly record: legacy.LegacyRecord;
  readonly named: (decision: Decision<Json, Json>) => Decision<Json, Json>;
} {
  const spellings = new Map<string, string>();
  const group = (name: legacy.LegacyItemGroup) => {
    const entries = Object.entries(itemsOf(fields, name)).map(([item, level]) => {
      const usual = item.replaceAll("-va-", "-").replace(/\bky\b/, "ki");
      spellings.set(`${name}.${usual}`, `${name}.${item}`);
      return [usual, level] as const;
    });
    return Object.fromEntries(entries);
  };
  const record = {
    subjects: subjectsOf(fields, withoutZero),
    competencies: group("competencies"),
    qualities: group("qualities"),
  };
  const spelled = (path: Json): Json => (typeof path === "string" ? (spellings.get(path) ?? path) : path);
  return {
    record,
    named: (decision) => {
      const { outcome } = decision;
      if (outcome.status === "undetermined") {
        const missing = outcome.missing.map((path) => spellings.get(path) ?? path);
        return { ...decision, outcome: { ...outcome, missing } };
      }
      if (outcome.status !== "decided" || !isRecord(outcome.value)) return decision;
      const { completed, limitedBy } = outcome.value;
      if (completed === undefined || !Array.isArray(limitedBy)) return decision;
      return {
        ...decision,
        outcome: { status: "decided", value: { completed, limitedBy: limitedBy.map(spelled) } },
      };
    },
  };
}
