import * as z from "zod";
import { itemLevels, moments, subjectLevels } from "../law/formulas/primary-levels";

/** Where a value was read: the file as given, the sheet's name, the cell in A1 notation. */
const place = z.strictObject({ file: z.string(), sheet: z.string(), cell: z.string() });

const tenthsValue = z.int().brand<"Tenths">();

const schoolLevel = z.enum([
  "primary",
  "lower-secondary",
  "upper-secondary",
  "continuing-lower",
  "continuing-upper",
]);

const schoolYear = z.templateLiteral([z.string().regex(/^\d{4}$/), "-", z.string().regex(/^\d{4}$/)]);

/** Why a place that could hold a value holds none, or holds something that is none. */
const nothing = [
  z.strictObject({ kind: z.literal("not-entered"), place: place.optional() }),
  z.strictObject({ kind: z.literal("exempt"), place: place.optional() }),
  z.strictObject({ kind: z.literal("not-taken"), place: place.optional() }),
  z.strictObject({
    kind: z.literal("unreadable"),
    code: z.string(),
    text: z.string(),
    place: place.optional(),
  }),
] as const;

/** One value of a subject: a mark, a result, or one of the three kinds of nothing, or an unreadable text. */
const entry = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("mark"), mark: tenthsValue, place: place.optional() }),
  z.strictObject({ kind: z.literal("result"), result: z.enum(["dat", "chua-dat"]), place: place.optional() }),
  ...nothing,
]);

/** The moments of a primary school year at which levels are recorded. */
const moment = z.enum(moments);

/** What a primary school recorded as the level of a subject or educational activity. */
const subjectLevel = z.discriminatedUnion("kind", [
  z.strictObject({
    kind: z.literal("level"),
    level: z.enum(subjectLevels),
    place: place.optional(),
  }),
  ...nothing,
]);

/** What a primary school recorded as the level of a quality or competency; the letter C means another level here. */
const itemLevel = z.discriminatedUnion("kind", [
  z.strictObject({
    kind: z.literal("level"),
    level: z.enum(itemLevels),
    place: place.optional(),
  }),
  ...nothing,
]);

/** The levels and tests of one primary pupil, by moment. */
const primaryLevels = z.strictObject({
  subjects: z
    .array(
      z.strictObject({
        subject: z.string(),
        moment,
        level: subjectLevel,
        /** The periodic test; left out where the sheet has no column for it. */
        test: entry.optional(),
        place,
      }),
    )
    .readonly(),
  items: z
    .array(
      z.strictObject({
        /** The slug of a quality or competency, of TT 27/2020 or of TT 22/2016. */
        item: z.string(),
        moment,
        level: itemLevel,
        place,
      }),
    )
    .readonly(),
});

const assessmentSet = z.strictObject({
  regular: z.array(entry).readonly(),
  midterm: entry,
  final: entry,
});

const term = z.enum(["1", "2"]);
const termOrYear = z.enum(["1", "2", "year"]);

const subject = z.strictObject({
  /** The key of the subject list, or a slug of the printed name where the list has none. */
  id: z.string(),
  name: z.string(),
  assessedBy: z.enum(["marks", "comments"]),
  kind: z.enum(["compulsory", "elective", "optional", "activity", "unknown"]),
  periodsPerYear: z.number().positive().optional(),
  /** The subject whose part this is (Lịch sử of Lịch sử và Địa lí): where the class has the whole, only that counts. */
  partOf: z.string().optional(),
});

/** A result as the platform printed it; `value` is a slug, `one-decimal` tenths, or the raw text in `unreadable`. */
const recordedResult = z.discriminatedUnion("what", [
  z.strictObject({ what: z.literal("subject"), subject: z.string(), term: termOrYear, entry, place }),
  /** The average over all subjects, which Circular 58/2011 has and later circulars do not. */
  z.strictObject({ what: z.literal("overall"), term: termOrYear, entry, place }),
  z.strictObject({
    what: z.enum(["learning", "conduct", "award", "promotion", "yearResult"]),
    term: termOrYear,
    /**
     * The legal slug; `none` for a column of awards, or `Chưa lên lớp` of primary schools, left blank; `null` where the
     * text is not a value of the column. `yearResult` is the result of four levels of primary schools.
     */
    value: z.string().nullable(),
    text: z.string(),
    place,
  }),
]);

const absences = z.strictObject({
  term: termOrYear,
  excused: z.number().optional(),
  unexcused: z.number().optional(),
  total: z.number().optional(),
  place,
});

/** What lists of pupils say of one besides name, birth date and gender; texts as printed. */
const profileField = z.enum([
  "ethnic-group",
  "nationality",
  "religion",
  "status",
  "status-date",
  "enrolment",
  "disability",
  "policy-group",
  "union-member",
  "phone",
  "birth-place",
  "birth-province",
  "birth-district",
  "birth-ward",
  "home-province",
  "home-district",
  "home-ward",
  "home-hamlet",
  "permanent-address",
  "permanent-province",
  "permanent-district",
  "permanent-ward",
  "permanent-hamlet",
  "residence",
  "father-name",
  "father-job",
  "father-birth-year",
  "father-phone",
  "mother-name",
  "mother-job",
  "mother-birth-year",
  "mother-phone",
  "guardian-name",
  "guardian-job",
  "guardian-birth-year",
  "guardian-phone",
]);

const profileEntry = z.strictObject({
  field: profileField,
  text: z.string(),
  /** The national code of the value, where the text or the platform's code names exactly one. */
  code: z.string().optional(),
  place: place.optional(),
});

/** A remark of a teacher. */
const comment = z.strictObject({
  /** Of a subject, or else of `about`. */
  subject: z.string().optional(),
  about: z.enum(["general-competencies", "specific-competencies", "qualities", "homeroom"]).optional(),
  term: termOrYear,
  moment: moment.optional(),
  text: z.string(),
  place: place.optional(),
});

/** One line of a discipline report. */
const incident = z.strictObject({
  date: z.string().optional(),
  text: z.string(),
  points: z.number().optional(),
  place,
});

const pupil = z.strictObject({
  /** The platform's own code; digits as text. */
  code: z.string().optional(),
  /** The key inside a platform's database, hidden in its sheets. */
  systemId: z.string().optional(),
  /** The code that a school gives itself (`Mã thống kê`). */
  schoolCode: z.string().optional(),
  /** The identifier that the Ministry's database gives, ten digits as text. */
  moetId: z.string().optional(),
  /** The citizen's number, twelve digits as text. */
  nationalId: z.string().optional(),
  name: z.string(),
  birthDate: z.string().optional(),
  gender: z.enum(["female", "male"]).optional(),
  /** The first place the pupil was met. */
  place,
  assessments: z.array(z.strictObject({ subject: z.string(), term, marks: assessmentSet, place })).readonly(),
  recorded: z.array(recordedResult).readonly(),
  absences: z.array(absences).readonly(),
  /** Of a pupil of a primary school. */
  primary: primaryLevels.optional(),
  profile: z.array(profileEntry).readonly().optional(),
  comments: z.array(comment).readonly().optional(),
  incidents: z.array(incident).readonly().optional(),
});

const sheetSource = z.strictObject({
  file: z.string(),
  sheet: z.string(),
  platform: z.string(),
  kind: z.string(),
  evidence: z.enum(["real-file", "parsers", "described", "proposed"]),
  term: termOrYear,
  /** Of a sheet of a primary school; two moments share a term. */
  moment: moment.optional(),
  subject: z.string().optional(),
  pupils: z.number(),
});

const classBook = z.strictObject({
  school: z.strictObject({ name: z.string(), authority: z.string().optional() }),
  className: z.string(),
  grade: z.int().min(1).max(12),
  level: schoolLevel,
  schoolYear,
  subjects: z.array(subject).readonly(),
  pupils: z.array(pupil).readonly(),
  sheets: z.array(sheetSource).readonly(),
});

/** Checks an unknown value against the gradebook model. */
export const gradebookSchema = z.strictObject({ classes: z.array(classBook).readonly() });

/** The parts of the gradebook's schema, each by its name. */
export const schemas = {
  absences,
  assessmentSet,
  classBook,
  comment,
  entry,
  incident,
  itemLevel,
  moment,
  place,
  primaryLevels,
  profileEntry,
  profileField,
  pupil,
  recordedResult,
  schoolLevel,
  schoolYear,
  sheetSource,
  subject,
  subjectLevel,
  term,
  termOrYear,
};
