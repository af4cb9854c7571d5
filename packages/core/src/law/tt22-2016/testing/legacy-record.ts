import { tenths } from "../../../kernel/tenths";
import type { ItemLevel, SubjectLevel } from "../../formulas/primary-levels";
import type { LegacyItemEntries, LegacyRecord, LegacySubjectEntry } from "../article-14";
import { type LegacyItemGroup, legacyItems } from "../items";

/** The subjects of grade 4 under the programme of 2006 in a school that teaches a foreign language and Tin học. */
export const tested = ["tieng-viet", "toan", "khoa-hoc", "ls-dl", "ngoai-ngu-1", "tin-hoc"];
export const untested = ["dao-duc", "gdtc", "am-nhac", "mi-thuat", "ki-thuat"];

export function everyItem<Group extends LegacyItemGroup>(
  group: Group,
  level: ItemLevel,
): LegacyItemEntries<Group> {
  return Object.fromEntries(legacyItems[group].map((item) => [item, level])) as LegacyItemEntries<Group>;
}

/** A complete record with one level, one item level and one test mark (in marks) everywhere. */
export function legacyRecord(
  level: SubjectLevel = "hoan-thanh-tot",
  item: ItemLevel = "tot",
  mark = 10,
): LegacyRecord {
  return {
    subjects: [
      ...tested.map((subject) => ({ subject, level, test: tenths(mark * 10) })),
      ...untested.map((subject) => ({ subject, level })),
    ],
    competencies: everyItem("competencies", item),
    qualities: everyItem("qualities", item),
  };
}

/** A record with one entry changed, or added. */
export function withSubject(record: LegacyRecord, change: LegacySubjectEntry): LegacyRecord {
  const others = record.subjects.filter(({ subject }) => subject !== change.subject);
  return { ...record, subjects: [...others, change] };
}
