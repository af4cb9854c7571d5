import { tenths } from "../../../kernel/tenths";
import { chooseOptions } from "../../ambiguity";
import { scheduledTests } from "../article-7";
import type { ItemEntries, SubjectEntry, YearRecord } from "../article-9";
import type { ItemLevel, PrimaryGrade, SubjectLevel } from "../levels";
import { tt27Ambiguities } from "../options";
import { components, compulsorySubjects, type ItemGroup, items } from "../subjects-and-items";

/** The subjects of a grade as school files keep them: by components where there are any. */
export function recordedSubjects(grade: PrimaryGrade): string[] {
  return compulsorySubjects(grade).flatMap((key) => components[key] ?? [key]);
}

/** One level for every item of a group. */
export function everyItem<Group extends ItemGroup>(group: Group, level: ItemLevel): ItemEntries<Group> {
  return Object.fromEntries(items[group].map((item) => [item, level])) as ItemEntries<Group>;
}

/** A complete record of a grade with one level, one item level and one test mark (in marks) everywhere. */
export function fullRecord(
  grade: PrimaryGrade,
  level: SubjectLevel = "hoan-thanh-tot",
  item: ItemLevel = "tot",
  mark = 10,
): YearRecord {
  const tested = scheduledTests(grade, "cuoi-nam", chooseOptions(tt27Ambiguities));
  return {
    grade,
    subjects: recordedSubjects(grade).map((subject) => ({
      subject,
      level,
      test: tested.includes(subject) ? tenths(mark * 10) : null,
    })),
    qualities: everyItem("qualities", item),
    generalCompetencies: everyItem("generalCompetencies", item),
    specificCompetencies: everyItem("specificCompetencies", item),
  };
}

/** A record with some entries changed, added where the record does not have them. */
export function withSubjects(record: YearRecord, ...changes: readonly SubjectEntry[]): YearRecord {
  const changed = new Map(changes.map((entry) => [entry.subject, entry]));
  const kept = record.subjects.filter(({ subject }) => !changed.has(subject));
  return { ...record, subjects: [...kept, ...changes] };
}

/** A record with one test mark changed (in marks); the level stays. */
export function withTest(record: YearRecord, subject: string, mark: number | null): YearRecord {
  return {
    ...record,
    subjects: record.subjects.map((entry) =>
      entry.subject === subject ? { ...entry, test: mark === null ? null : tenths(mark * 10) } : entry,
    ),
  };
}

/** A record without some subjects. */
export function withoutSubjects(record: YearRecord, ...keys: readonly string[]): YearRecord {
  return { ...record, subjects: record.subjects.filter(({ subject }) => !keys.includes(subject)) };
}
