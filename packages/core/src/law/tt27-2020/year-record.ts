import { type Diagnostic, diagnostic } from "../../kernel/diagnostic";
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
import type { PrimaryValue } from "../formulas/primary-record";
import type { ProgrammeSubject } from "../tt32-2018/subjects";
import { scheduledTests } from "./article-7";
import { type ItemLevel, itemLevels, type PrimaryGrade, type SubjectLevel, subjectLevels } from "./levels";
import type { Tt27Options } from "./options";
import { markScales, yearDemands } from "./params";
import {
  components,
  type Item,
  type ItemGroup,
  isBlankAllowed,
  itemGroups,
  items,
  primarySubjects,
} from "./subjects-and-items";

/** The year-end level and test of one subject or educational activity; `null` is what is not there. */
export interface SubjectEntry {
  /** A key of the subject list. */
  readonly subject: string;
  readonly level: SubjectLevel | null;
  /** The year-end test in tenths; left out or `null` where there is none. */
  readonly test?: Tenths | null;
  /** The pupil is freed from the subject (Article 8, or by the individual plan): it is left out. */
  readonly exempt?: boolean;
  /** Assessed by requirements adjusted to a disability; the level and test count like any other. */
  readonly adjusted?: boolean;
}

/** The level of a quality or competency; one from which the pupil is freed is `"exempt"`. */
export type ItemEntry = ItemLevel | "exempt" | null;

/** The levels of one group of qualities or competencies. */
export type ItemEntries<Group extends ItemGroup> = { readonly [Name in Item<Group>]?: ItemEntry };

/** Levels that the teachers gave for the year as a whole, apart from those of the year's end (AMB-P03). */
export interface OverallLevels {
  readonly subjects?: { readonly [subject: string]: SubjectLevel | null };
  readonly qualities?: ItemEntries<"qualities">;
  readonly generalCompetencies?: ItemEntries<"generalCompetencies">;
  readonly specificCompetencies?: ItemEntries<"specificCompetencies">;
}

/** What the year of one pupil rests on. */
export interface YearRecord {
  readonly grade: PrimaryGrade;
  readonly subjects: readonly SubjectEntry[];
  readonly qualities: ItemEntries<"qualities">;
  readonly generalCompetencies: ItemEntries<"generalCompetencies">;
  readonly specificCompetencies: ItemEntries<"specificCompetencies">;
  /** Read only under AMB-P03 `overallSynthesis`. */
  readonly overall?: OverallLevels;
  /** The specific competencies that the class's sheet has no column for or leaves empty for every pupil (AMB-P07). */
  readonly emptyInClass?: readonly string[];
}

/** The values of a record that count, in the order of the programme, and what the record had wrong. */
export interface CountedRecord {
  readonly values: readonly PrimaryValue[];
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * The values of a record that count for the year's result: of every compulsory subject of the grade, of what else was
 * rated, and of the fifteen qualities and competencies; what is required and not there is a value `null`.
 *
 * A subject taught as two components counts by them, or as a whole where it was recorded as a whole; AMB-P04
 * `oneSubject` asks for Tin học và Công nghệ as a whole. What is compulsory in no way in the grade counts once it has a
 * level, unless AMB-P06 leaves it out.
 */
export function countedRecord(record: YearRecord, options: Tt27Options): CountedRecord {
  const subjects = countedSubjects(record, options);
  const groups = itemGroups.map((group) => countedItems(record, group, options));
  return {
    values: [...subjects.values, ...groups.flatMap(({ values }) => values)],
    diagnostics: [...subjects.diagnostics, ...groups.flatMap(({ diagnostics }) => diagnostics)],
  };
}

/** How a subject takes part: it must be there, it counts once it has a level, or it is left out. */
type Part = "required" | "onceRated" | "leftOut";

function countedSubjects(record: YearRecord, options: Tt27Options): CountedRecord {
  const { grade } = record;
  const values: PrimaryValue[] = [];
  const { given, problems } = entriesBySubject(record.subjects);
  const diagnostics: Diagnostic[] = [...problems];
  const tested = testedKeys(grade, options);
  const keep = ({ value, problems: own }: ReadValue): number | null => {
    values.push(value);
    diagnostics.push(...own);
    return value.value;
  };
  for (const subject of primarySubjects) {
    const { key } = subject;
    const entry = given.get(key);
    const part = partOf(key, grade, given, options);
    if (part === "leftOut") {
      if (entry !== undefined && isCompulsory(key, grade)) {
        diagnostics.push(diagnostic("subject.leftAside", "info", ["subjects", key], { subject: key }));
      }
      continue;
    }
    if (entry?.exempt === true) continue;
    const read = readSubjectLevel(record, key, entry, options);
    if (part === "onceRated" && read.value.value === null && read.problems.length === 0) continue;
    if (part === "onceRated" && isOfOtherGrade(subject, grade)) {
      diagnostics.push(
        diagnostic("subject.notOfGrade", "warning", ["subjects", key], { subject: key, grade }),
      );
    }
    const level = keep(read);

    const test = entry?.test ?? null;
    const counts = tested.has(key) || key === ethnicLanguage;
    if (test !== null && !counts) diagnostics.push(testNotScheduled(key, test));
    const required = tested.has(key) && (part === "required" || key === ethnicLanguage);
    if (!counts || (test === null && !required)) continue;
    const mark = keep(readTest(key, test, markScales[options["AMB-P01"]]));
    if (mark !== null && mark < lowestPass && level === best) {
      const data = { subject: key, level: subjectLevels[best], mark: String(mark / 10) };
      diagnostics.push(diagnostic("level.oddWithTest", "info", ["subjects", key], data));
    }
  }
  return { values, diagnostics };
}

const ethnicLanguage = "tieng-dtts";
const best = 2;
const lowestPass = yearDemands.value[0].test;

/** The subjects with a test at the year's end, as wholes and as components, however they are recorded. */
function testedKeys(grade: PrimaryGrade, options: Tt27Options): ReadonlySet<string> {
  return new Set(
    scheduledTests(grade, "cuoi-nam", options).flatMap((key) => {
      const whole = wholeOf(key);
      return [whole, ...(components[whole] ?? [])];
    }),
  );
}

function partOf(
  key: string,
  grade: PrimaryGrade,
  given: ReadonlyMap<string, SubjectEntry>,
  options: Tt27Options,
): Part {
  if (!isCompulsory(key, grade)) return options["AMB-P06"] === "onceRated" ? "onceRated" : "leftOut";
  const whole = wholeOf(key);
  const parts = components[whole];
  if (parts === undefined) return "required";
  const isWhole = key === whole;
  if (whole === "tin-hoc-cong-nghe" && options["AMB-P04"] === "oneSubject") {
    return isWhole ? "required" : "leftOut";
  }
  // Recorded by components wherever one of them is there; where nothing is, what schools usually keep is missed.
  const byParts =
    parts.some((part) => given.has(part)) || (whole === "tin-hoc-cong-nghe" && !given.has(whole));
  if (isWhole) return byParts ? "onceRated" : "required";
  return byParts ? "required" : "onceRated";
}

function readSubjectLevel(
  { overall }: YearRecord,
  key: string,
  entry: SubjectEntry | undefined,
  options: Tt27Options,
): ReadValue {
  const isOverall = options["AMB-P03"] === "overallSynthesis";
  const level = isOverall ? ownValue(overall?.subjects, key) : (entry?.level ?? null);
  const path = isOverall ? ["overall", "subjects", key] : ["subjects", key, "level"];
  return readLevel("level", `${key}.level`, path, level, subjectLevels);
}

function countedItems(record: YearRecord, group: ItemGroup, options: Tt27Options): CountedRecord {
  const isOverall = options["AMB-P03"] === "overallSynthesis";
  const entries: { readonly [item: string]: ItemEntry } =
    (isOverall ? record.overall?.[group] : record[group]) ?? {};
  const path = isOverall ? ["overall", group] : [group];
  const values: PrimaryValue[] = [];
  const diagnostics: Diagnostic[] = unknownItems(path, Object.keys(entries), items[group]);
  const blank: string[] = [];
  for (const item of items[group]) {
    const entry = ownValue(entries, item);
    if (entry === "exempt") continue;
    if (entry === null && mayBeBlank(item, group, record, options)) {
      blank.push(item);
      continue;
    }
    const { value, problems } = readLevel("item", `${group}.${item}`, [...path, item], entry, itemLevels);
    values.push(value);
    diagnostics.push(...problems);
  }
  if (blank.length > 0) diagnostics.push(diagnostic("item.leftBlank", "info", path, { items: blank }));
  return { values, diagnostics };
}

function mayBeBlank(item: Item, group: ItemGroup, record: YearRecord, options: Tt27Options): boolean {
  return (
    group === "specificCompetencies" &&
    options["AMB-P07"] === "blankAllowed" &&
    isBlankAllowed(item as Item<"specificCompetencies">, record.grade, record.emptyInClass)
  );
}

const wholes: ReadonlyMap<string, ProgrammeSubject> = /* @__PURE__ */ new Map(
  /* @__PURE__ */ primarySubjects.map((subject): [string, ProgrammeSubject] => [
    subject.key,
    primarySubjects.find(({ key }) => key === subject.partOf) ?? subject,
  ]),
);

function wholeOf(key: string): string {
  return wholes.get(key)?.key ?? key;
}

/** Compulsory in a grade, as a whole or as a component of one. */
export function isCompulsory(key: string, grade: PrimaryGrade): boolean {
  const whole = wholes.get(key);
  return (
    (whole?.kind === "compulsory" || whole?.kind === "activity") &&
    whole.periods?.[String(grade)] !== undefined
  );
}

/** A subject of the former programme or of other grades; a foreign language, Tin học and Công nghệ may begin early. */
function isOfOtherGrade({ key, kind, periods }: ProgrammeSubject, grade: PrimaryGrade): boolean {
  if (kind === "former") return true;
  return (
    periods !== undefined && periods[String(grade)] === undefined && !mayBeginEarly.includes(wholeOf(key))
  );
}

const mayBeginEarly = ["ngoai-ngu-1", "tin-hoc-cong-nghe"];
