import type { Diagnostic } from "../../kernel/diagnostic";
import type { Tenths } from "../../kernel/tenths";
import {
  entriesBySubject,
  ownValue,
  type ReadValue,
  readLevel,
  readTest,
  testNotScheduled,
  unknownItems,
} from "../formulas/primary-entries";
import { type ItemLevel, itemLevels, type SubjectLevel, subjectLevels } from "../formulas/primary-levels";
import type { PrimaryValue } from "../formulas/primary-record";
import { subjectsOf } from "../tt32-2018/subjects";
import { type LegacyItem, type LegacyItemGroup, legacyItemGroups, legacyItems } from "./items";
import { markScale, testedSubjects } from "./params";

/** The year-end level and test of one subject; `null` is what is not there. */
export interface LegacySubjectEntry {
  /** A key of the subject list, those of the programme of 2006 among them. */
  readonly subject: string;
  readonly level: SubjectLevel | null;
  /** The year-end test in tenths; left out or `null` where there is none. */
  readonly test?: Tenths | null;
  /** The pupil is freed from the subject: it is left out. */
  readonly exempt?: boolean;
}

/** The levels of one group of competencies or qualities; one from which the pupil is freed is `"exempt"`. */
export type LegacyItemEntries<Group extends LegacyItemGroup> = {
  readonly [Name in LegacyItem<Group>]?: ItemLevel | "exempt" | null;
};

/** What the year of one pupil rests on: the subjects the pupil takes, the competencies and the qualities. */
export interface LegacyRecord {
  readonly subjects: readonly LegacySubjectEntry[];
  readonly competencies: LegacyItemEntries<"competencies">;
  readonly qualities: LegacyItemEntries<"qualities">;
}

/** The subjects that every grade has. */
const alwaysTaught = ["tieng-viet", "toan"];

/**
 * The values of a record, in the order of the subject list, and what the record had wrong. Which subjects a pupil takes
 * the record says; Tiếng Việt and Toán are never missing from it rightly, nor is the test of a subject that has one.
 */
export function legacyValues(record: LegacyRecord): {
  readonly values: readonly PrimaryValue[];
  readonly diagnostics: readonly Diagnostic[];
} {
  const { given, problems } = entriesBySubject(record.subjects);
  const values: PrimaryValue[] = [];
  const diagnostics: Diagnostic[] = [...problems];
  const keep = ({ value, problems: own }: ReadValue): void => {
    values.push(value);
    diagnostics.push(...own);
  };
  for (const { key } of subjectsOf("primary")) {
    const entry = given.get(key);
    if (entry?.exempt === true || (entry === undefined && !alwaysTaught.includes(key))) continue;
    keep(readLevel("level", `${key}.level`, ["subjects", key, "level"], entry?.level ?? null, subjectLevels));
    const test = entry?.test ?? null;
    if (testedSubjects.value.some(({ subject }) => subject === key))
      keep(readTest(key, test, markScale.value));
    else if (test !== null) diagnostics.push(testNotScheduled(key, test));
  }
  for (const group of legacyItemGroups) {
    const entries: { readonly [item: string]: ItemLevel | "exempt" | null } = record[group];
    diagnostics.push(...unknownItems([group], Object.keys(entries), legacyItems[group]));
    for (const item of legacyItems[group]) {
      const entry = ownValue(entries, item);
      if (entry !== "exempt") keep(readLevel("item", `${group}.${item}`, [group, item], entry, itemLevels));
    }
  }
  return { values, diagnostics };
}
