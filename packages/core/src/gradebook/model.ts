import type * as z from "zod";
import type { Tenths } from "../kernel/tenths";
import type { gradebookSchema, schemas } from "./schema";

/** Replaces zod's brand by the kernel's, deeply. */
type Kernel<T> = T extends number & z.core.$brand<"Tenths">
  ? Tenths
  : T extends readonly (infer Item)[]
    ? readonly Kernel<Item>[]
    : T extends object
      ? { readonly [Key in keyof T]: Kernel<T[Key]> }
      : T;

type Model<Schema extends z.ZodType> = Kernel<z.output<Schema>>;

/** Where a value was read: file, sheet and cell. */
export type Place = Model<typeof schemas.place>;
/** The level of a school; `continuing-…` is a centre of continuing education (GDTX). */
export type SchoolLevel = Model<typeof schemas.schoolLevel>;
/** `"2024-2025"`: two years that follow each other. */
export type SchoolYear = Model<typeof schemas.schoolYear>;
/** One of the two terms of a school year. */
export type Term = Model<typeof schemas.term>;
/** A term, or the whole year. */
export type TermOrYear = Model<typeof schemas.termOrYear>;
/** A mark, a comment result, one of the three kinds of nothing, or a text that is none of them. */
export type Entry = Model<typeof schemas.entry>;
/** One of the four moments of a primary school year. */
export type Moment = Model<typeof schemas.moment>;
/** The recorded level of a primary subject, or one of the kinds of nothing. */
export type SubjectLevelEntry = Model<typeof schemas.subjectLevel>;
/** The recorded level of a quality or competency, or one of the kinds of nothing. */
export type ItemLevelEntry = Model<typeof schemas.itemLevel>;
/** The levels and tests of one primary pupil, by moment. */
export type PrimaryLevels = Model<typeof schemas.primaryLevels>;
/** What was entered for one subject in one term. */
export type AssessmentSet = Model<typeof schemas.assessmentSet>;
/** A subject of a class: how it is assessed and whether everybody takes it. */
export type Subject = Model<typeof schemas.subject>;
/** A result as the platform printed it. */
export type RecordedResult = Model<typeof schemas.recordedResult>;
/** Absent sessions (half days) of a term or the year, as recorded. */
export type Absences = Model<typeof schemas.absences>;
/** One thing that a list of pupils says of one. */
export type ProfileEntry = Model<typeof schemas.profileEntry>;
/** The names of what lists of pupils say besides name, birth date and gender. */
export type ProfileField = Model<typeof schemas.profileField>;
/** A remark of a teacher. */
export type Comment = Model<typeof schemas.comment>;
/** One line of a discipline report. */
export type Incident = Model<typeof schemas.incident>;
/** One pupil of a class: who, what was entered, what was recorded, each with its place. */
export type Pupil = Model<typeof schemas.pupil>;
/** One sheet that was read into a class. */
export type SheetSource = Model<typeof schemas.sheetSource>;
/** One class in one school year. */
export type ClassBook = Model<typeof schemas.classBook>;
/** Everything that was read, by class. */
export type Gradebook = Model<typeof gradebookSchema>;
