import { chooseOptions, type OptionChoice } from "../../law/ambiguity";
import { isPrimarySubject } from "../../law/formulas/primary-entries";
import type { Moment } from "../../law/formulas/primary-levels";
import {
  demandsPossible,
  lowestValues,
  namesBelow,
  type PrimaryValue,
} from "../../law/formulas/primary-record";
import { markProblems } from "../../law/formulas/whole-mark";
import { scheduledTests } from "../../law/tt27-2020/article-7";
import { yearLevelRank, yearResult } from "../../law/tt27-2020/article-9";
import { awards } from "../../law/tt27-2020/article-13";
import { clause } from "../../law/tt27-2020/clause";
import { type YearLevel, yearLevels } from "../../law/tt27-2020/levels";
import { tt27Ambiguities } from "../../law/tt27-2020/options";
import { markScales, yearDemands } from "../../law/tt27-2020/params";
import { components, itemGroups, items } from "../../law/tt27-2020/subjects-and-items";
import { countedRecord, type ItemEntry, type YearRecord } from "../../law/tt27-2020/year-record";
import type { MomentRecord, PrimaryRules, YearVerdict } from "./primary-rules";

/** The rules of Circular 27/2020 as the audit asks them; AMB-P01 and AMB-P03 to AMB-P07 may be chosen. */
export function tt27PrimaryRules(choice: OptionChoice<typeof tt27Ambiguities> = {}): PrimaryRules {
  const options = chooseOptions(tt27Ambiguities, choice);
  const scale = markScales[options["AMB-P01"]];
  return {
    instrument: "tt27-2020",
    clauses: {
      mark: clause(7, 1, "d"),
      schedule: clause(7, 1, "b"),
      subjectLevel: clause(7, 1, "a"),
      itemLevel: clause(7, 2),
      exemption: clause(8),
      result: clause(9, 2, "a"),
      award: clause(13, 1, "a"),
      promotion: clause(11, 1, "a"),
    },
    results: yearLevels,
    hasYearLevels: true,
    lowestMark: scale.lowest,
    lowestPass: yearDemands.value[0].test,
    items: itemPaths,
    hasSubject: isPrimarySubject,
    markProblems: (mark) => markProblems(mark, scale, []),
    mayHaveTest: (subject, grade, moment) => {
      // A mark in Tiếng dân tộc thiểu số counts where it was given (AMB-P05).
      if (subject === "tieng-dtts") return isFinal(moment);
      return scheduledTests(grade, moment, options).some((tested) => wholeOf(tested) === wholeOf(subject));
    },
    counted: (record) => countedRecord(yearRecordOf(record), options).values,
    isTested: (subject, grade, moment) =>
      isFinal(moment) || scheduledTests(grade, moment, options).includes(subject),
    year: yearVerdict,
    otherReadings: (record) =>
      yearResult(yearRecordOf(record), { options }).diagnostics.flatMap(({ code, path, data }) =>
        code === "ambiguity.decisive" ? [{ question: path[1] ?? "", result: String(data.wouldGive) }] : [],
      ),
    awardsOf: (result) =>
      possibleAwards((yearLevels as readonly string[]).includes(result) ? [result as YearLevel] : []),
  };
}

/** The record of a year as Article 9 asks for it. */
export function yearRecordOf({ grade, subjects, items: entries, emptyInClass }: MomentRecord): YearRecord {
  const group = (names: readonly string[]): { readonly [item: string]: ItemEntry } =>
    Object.fromEntries(names.map((name) => [name, entries[name] ?? null]));
  return {
    grade,
    subjects: subjects
      .filter(({ subject }) => isPrimarySubject(subject))
      .map(({ subject, level, test, exempt }) => ({ subject, level, test, exempt })),
    qualities: group(items.qualities),
    generalCompetencies: group(items.generalCompetencies),
    specificCompetencies: group(items.specificCompetencies),
    emptyInClass,
  };
}

const demands = yearDemands.value;

function yearVerdict(values: readonly PrimaryValue[]): YearVerdict {
  const missing = values.flatMap(({ path, value }) => (value === null ? [path] : []));
  const { level, item, test } = lowestValues(values);
  const ranks = missing.length > 0 ? demandsPossible(values, demands) : [yearLevelRank(level, item, test)];
  const results = ranks.flatMap((rank) => yearLevels[rank] ?? []);
  const [rank] = ranks;
  const next = missing.length > 0 || rank === undefined ? undefined : demands[rank];
  return {
    missing,
    results,
    completed: [...new Set(ranks.map((one) => one > 0))],
    limitedBy: next === undefined ? [] : namesBelow(values, next),
    awards: possibleAwards(results),
    awardFacts: ["excellentSubjects", "progressIn", "classRecognised"],
  };
}

/** The awards that each result leaves possible, whatever teachers and class think of the pupil. */
function possibleAwards(results: readonly YearLevel[]): (readonly string[])[] {
  const lists = results.flatMap((result) => awardsByResult[result]);
  return lists.filter((list, index) => lists.findIndex((other) => other.join() === list.join()) === index);
}

const awardsByResult = /* @__PURE__ */ Object.fromEntries(
  /* @__PURE__ */ yearLevels.map((result) => {
    const { outcome } = awards({ result, excellentSubjects: null, progressIn: null, classRecognised: null });
    return [result, outcome.status === "undetermined" ? outcome.possible : []];
  }),
) as { readonly [result in YearLevel]: readonly (readonly string[])[] };

function isFinal(moment: Moment): boolean {
  return moment === "cuoi-hk1" || moment === "cuoi-nam";
}

const itemPaths: ReadonlyMap<string, string> = /* @__PURE__ */ new Map(
  /* @__PURE__ */ itemGroups.flatMap((group) =>
    items[group].map((item): [string, string] => [item, `${group}.${item}`]),
  ),
);

const wholes: ReadonlyMap<string, string> = /* @__PURE__ */ new Map(
  /* @__PURE__ */ Object.entries(components).flatMap(([whole, parts]) =>
    parts.map((part): [string, string] => [part, whole]),
  ),
);

function wholeOf(subject: string): string {
  return wholes.get(subject) ?? subject;
}
