import { type Decision, decide, decided, type Finding, undetermined } from "../../kernel/decision";
import { condition, type Step, step } from "../../kernel/trace";
import { chooseOptions, decisiveAmbiguities } from "../ambiguity";
import {
  demandSteps,
  demandsMet,
  demandsPossible,
  lowestValues,
  namesBelow,
  type PrimaryFloor,
  type PrimaryValue,
} from "../formulas/primary-record";
import { clause } from "./clause";
import { tt27InForce } from "./in-force";
import { type PrimaryGrade, primaryGrades, type YearLevel, yearLevels } from "./levels";
import { type Tt27Context, type Tt27Options, tt27Ambiguities } from "./options";
import { yearDemands } from "./params";
import { items } from "./subjects-and-items";
import { countedRecord, isCompulsory, type YearRecord } from "./year-record";

export type {
  ItemEntries,
  ItemEntry,
  OverallLevels,
  SubjectEntry,
  YearRecord,
} from "./year-record";

/** A pupil's year; a grade that is not known leaves the result open. */
export interface YearInput extends Omit<YearRecord, "grade"> {
  readonly grade: PrimaryGrade | null;
}

/** The result of a year. */
export interface YearResult {
  readonly result: YearLevel;
  /** Whether the class programme is completed by this result alone (Article 11, clause 1, point a). */
  readonly completed: boolean;
  /**
   * What keeps the pupil from the next better result, in the order of the programme: each `toan.level`, `toan.test` or
   * `qualities.cham-chi` that misses its demand; empty for Hoàn thành xuất sắc alone.
   */
  readonly limitedBy: readonly string[];
}

const id = clause(9, 2, "a");
const demands: readonly PrimaryFloor[] = yearDemands.value;

/**
 * The place of a year's result in `yearLevels` by whole numbers: the lowest place of a subject's level and of a
 * quality or competency in their scales, and the lowest test in tenths.
 *
 * @example yearLevelRank(2, 2, 80) // 2: Hoàn thành tốt
 */
export function yearLevelRank(lowestLevel: number, lowestItem: number, lowestTest: number): number {
  return demandsMet({ level: lowestLevel, item: lowestItem, test: lowestTest }, demands);
}

/**
 * The result of a pupil's year, whether the class programme is completed, and what kept the next better result away
 * (Article 9, clause 2, point a): the lowest level of a subject, the lowest of the fifteen qualities and competencies
 * and the lowest year-end test decide, never an average.
 *
 * Every compulsory subject and educational activity of the grade has to be there, with its level and, where Article 7
 * has one at the year's end, its test; subjects with `exempt` are left out, electives count once they have a level
 * (AMB-P06). What is missing leaves the result undetermined, with its path in `missing` and exactly the results still
 * open in `possible`, lowest first. A subject that the list does not have or that comes twice, a level or a quality
 * that does not exist and a wrong mark are errors; a test that the grade does not have is left aside with the warning
 * `test.notScheduled`. A test below 5 beside Hoàn thành tốt is worth a look (`level.oddWithTest`) and changes nothing.
 *
 * @example
 * const rated = (subject: string, test: Tenths | null = null) => ({ subject, level: "hoan-thanh-tot", test }) as const;
 * yearResult({
 *   grade: 1,
 *   subjects: [
 *     rated("tieng-viet", tenths(90)), rated("toan", tenths(80)), rated("dao-duc"), rated("tn-xh"), rated("gdtc"),
 *     rated("am-nhac"), rated("mi-thuat"), rated("hdtn"),
 *   ],
 *   qualities: {
 *     "yeu-nuoc": "tot", "nhan-ai": "tot", "cham-chi": "tot", "trung-thuc": "tot", "trach-nhiem": "tot",
 *   },
 *   generalCompetencies: { "tu-chu-tu-hoc": "tot", "giao-tiep-hop-tac": "tot", "giai-quyet-van-de-sang-tao": "tot" },
 *   specificCompetencies: { "ngon-ngu": "tot", "tinh-toan": "tot", "khoa-hoc": "tot", "tham-mi": "tot", "the-chat": "tot" },
 * }).outcome
 * // { status: "decided", value: { result: "hoan-thanh-tot", completed: true, limitedBy: ["toan.test"] } }
 */
export function yearResult(input: YearInput, context: Tt27Context = {}): Decision<YearResult, YearLevel> {
  const options = chooseOptions(tt27Ambiguities, context.options);
  return decide({ id, inForce: tt27InForce }, context.asOf, () => {
    const { grade } = input;
    if (grade === null) return gradeMissing(input, options);
    const record = { ...input, grade };
    const finding = yearFinding(record, options);
    const decisive = decisiveAmbiguities(tt27Ambiguities, options, openQuestions(record, options), (other) =>
      plainYearLevel(record, other),
    );
    return { ...finding, diagnostics: [...(finding.diagnostics ?? []), ...decisive] };
  });
}

/** The questions that can bear on a record: where it holds, or lacks, what only one of the readings counts. */
function openQuestions(record: YearRecord, options: Tt27Options): readonly (keyof typeof tt27Ambiguities)[] {
  const { grade, subjects, specificCompetencies, overall } = record;
  const has = (key: string) => subjects.some(({ subject }) => subject === key);
  const hasElective = subjects.some(({ subject }) => !isCompulsory(subject, grade));
  const bears = {
    "AMB-P01": subjects.some(({ test }) => test === 0),
    "AMB-P03": overall !== undefined || options["AMB-P03"] !== "yearEnd",
    "AMB-P04": has("tin-hoc-cong-nghe") || options["AMB-P04"] !== "twoComponents",
    "AMB-P05": has("tieng-dtts"),
    "AMB-P06": hasElective || overall !== undefined,
    "AMB-P07":
      overall !== undefined ||
      items.specificCompetencies.some((item) => (specificCompetencies[item] ?? null) === null),
  } as const;
  return (Object.keys(bears) as (keyof typeof bears)[]).filter((id) => bears[id]);
}

/** The result as a word, `undetermined` where there is none yet; for comparing readings. */
function plainYearLevel(record: YearRecord, options: Tt27Options): YearLevel | "undetermined" {
  const { values } = countedRecord(record, options);
  if (values.length === 0 || values.some(({ value }) => value === null)) return "undetermined";
  return yearLevels[demandsMet(lowestValues(values), demands)] ?? "undetermined";
}

function yearFinding(record: YearRecord, options: Tt27Options): Finding<YearResult, YearLevel> {
  const { values, diagnostics } = countedRecord(record, options);
  const missing = values.flatMap(({ path, value }) => (value === null ? [path] : []));
  const counted = countedStep(values, missing);
  if (missing.length > 0 || values.length === 0) {
    return {
      outcome: undetermined(missing.length > 0 ? missing : ["subjects"], possibleLevels(values)),
      steps: [counted],
      diagnostics,
    };
  }
  const rank = demandsMet(lowestValues(values), demands);
  const result = yearLevels[rank] ?? yearLevels[0];
  const next = demands[rank];
  const completed = rank > 0;
  return {
    outcome: decided({ result, completed, limitedBy: next === undefined ? [] : namesBelow(values, next) }),
    steps: [
      counted,
      ...levelSteps(values, rank),
      condition("completion.byResult", clause(11, 1, "a"), completed, { result }),
    ],
    diagnostics,
  };
}

function gradeMissing(input: YearInput, options: Tt27Options): Finding<YearResult, YearLevel> {
  const findings = primaryGrades.map((grade) => countedRecord({ ...input, grade }, options).values);
  const missing = findings.map((values) =>
    values.flatMap(({ path, value }) => (value === null ? [path] : [])),
  );
  const [first = [], ...others] = missing;
  const possible = new Set(findings.flatMap(possibleLevels));
  return {
    outcome: undetermined(
      ["grade", ...first.filter((path) => others.every((paths) => paths.includes(path)))],
      yearLevels.filter((level) => possible.has(level)),
    ),
    steps: [],
  };
}

function possibleLevels(values: readonly PrimaryValue[]): YearLevel[] {
  // Nothing at all that counts says nothing about the result.
  const open: readonly PrimaryValue[] =
    values.length > 0 ? values : [{ kind: "test", name: "", path: "", value: null }];
  return demandsPossible(open, demands).flatMap((rank) => yearLevels[rank] ?? []);
}

function countedStep(values: readonly PrimaryValue[], missing: readonly string[]): Step {
  const count = (kind: PrimaryValue["kind"]) => values.filter((value) => value.kind === kind).length;
  const data = { levels: count("level"), items: count("item"), tests: count("test") };
  return missing.length === 0
    ? step("yearResult.counted", id, data)
    : condition("yearResult.complete", id, false, { ...data, missing });
}

/** The conditions of each result from Hoàn thành xuất sắc down to the one that holds. */
function levelSteps(values: readonly PrimaryValue[], rank: number): Step[] {
  const steps: Step[] = [];
  for (let each = demands.length; each >= Math.max(rank, 1); each -= 1) {
    const demand = demands[each - 1];
    const level = yearLevels[each];
    if (demand === undefined || level === undefined) continue;
    steps.push(condition(`yearResult.${level}`, id, each === rank, {}, demandSteps(values, demand, id)));
  }
  if (rank === 0) steps.push(condition("yearResult.chua-hoan-thanh", id, true));
  return steps;
}
