import { at, type ClauseId } from "../../kernel/citation";
import { type IsoDate, isoDate } from "../../kernel/civil-date";
import type { Evidence } from "../parameter";

/**
 * How long a record is kept: for ever, for a number of years, while the pupil is at the school and then handed over, or
 * `null` where no source confirms a period. Nothing that is `null` may be destroyed.
 */
export type RetentionPeriod = "permanent" | number | "while-enrolled-then-handed-over" | null;

/** One line of the table: a record, in the form and at the level it names, from a day on. */
export interface RetentionRule {
  readonly record: string;
  readonly period: RetentionPeriod;
  readonly clause: ClauseId;
  readonly evidence: Evidence;
  readonly from?: IsoDate;
  /** Only at this level; absent, at every level. */
  readonly level?: "primary";
  /** Only in this form; absent, in every form. */
  readonly form?: "paper" | "digital";
}

/**
 * What the sources confirm. The numbers of the sector's table (Circular 27/2016) were never seen in text, so every
 * record that stands here with its annex has no period until an institution loads one.
 */
export const retentionRules: readonly RetentionRule[] = [
  {
    record: "lifelong-learning-record",
    period: "permanent",
    clause: at("nd88-2026", 8, 3),
    evidence: "A",
    from: isoDate("2026-05-15"),
  },
  {
    record: "transcript",
    form: "digital",
    period: null,
    clause: at("tt70-2026", 16, 2),
    evidence: "A",
    from: isoDate("2026-10-08"),
  },
  {
    record: "transcript",
    form: "paper",
    level: "primary",
    period: "while-enrolled-then-handed-over",
    clause: at("tt27-2020", 10, 2, "b"),
    evidence: "A",
    from: isoDate("2020-10-20"),
  },
  {
    record: "gradebook",
    level: "primary",
    period: null,
    clause: at("tt27-2020", 10, 2, "a"),
    evidence: "A",
    from: isoDate("2020-10-20"),
  },
];

/** The annex of Circular 27/2016, where the periods of all other records stand. */
export const sectorTable: ClauseId = "tt27-2016/annex";

/** The records about whose keeping the question may be asked: those of the catalogue, and the lifelong learning record. */
export const keptRecords = [
  "gradebook",
  "personal-gradebook",
  "transcript",
  "attendance-register",
  "pupil-profile",
  "pupil-register",
  "staff-register",
  "staff-profile",
  "lesson-plan",
  "education-plan",
  "week-plan",
  "group-plan",
  "teacher-records",
  "unit-records",
  "teaching-log",
  "contact-book",
  "score-check-sheet",
  "correction-file",
  "correction-log",
  "electronic-records",
  "academic-rating",
  "conduct-rating",
  "evaluation-comment",
  "promotion-list",
  "award-list",
  "assessment-schedule",
  "exam-paper",
  "health-record",
  "asset-finance-record",
  "school-document",
  "website-article",
  "learning-product",
  "report",
  "staff-review",
  "digital-certificate",
  "account",
  "data",
  "software-system",
  "resources",
  "regulation",
  "organisation-unit",
  "assigned-task",
  "lifelong-learning-record",
] as const;

/** One record about whose keeping the question may be asked. */
export type KeptRecord = (typeof keptRecords)[number];
