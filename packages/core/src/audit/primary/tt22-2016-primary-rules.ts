import { tenths } from "../../kernel/tenths";
import { isPrimarySubject } from "../../law/formulas/primary-entries";
import type { Moment, PrimaryGrade } from "../../law/formulas/primary-levels";
import { demandsPossible, namesBelow, type PrimaryValue } from "../../law/formulas/primary-record";
import { markProblems } from "../../law/formulas/whole-mark";
import { testSchedule } from "../../law/tt22-2016/article-10";
import { awards } from "../../law/tt22-2016/article-16";
import { clause } from "../../law/tt22-2016/clause";
import { legacyItemGroups, legacyItems } from "../../law/tt22-2016/items";
import { type LegacyRecord, legacyValues } from "../../law/tt22-2016/legacy-record";
import { completionDemand, excellentDemand, markScale } from "../../law/tt22-2016/params";
import type { MomentRecord, PrimaryRules, YearVerdict } from "./primary-rules";

/**
 * The rules of Circular 30/2014 as amended by Circular 22/2016 as the audit asks them. A year has no result of four
 * levels: the class programme is completed or not. No copy of the text was seen, which every finding says.
 */
export function tt22Of2016PrimaryRules(): PrimaryRules {
  return {
    instrument: "tt22-2016",
    confidence: "C",
    clauses: {
      mark: clause(10),
      schedule: clause(10),
      subjectLevel: clause(10),
      itemLevel: clause(10),
      exemption: null,
      result: clause(14, 1, "a"),
      award: clause(16, 1, "a"),
      promotion: clause(14, 1, "a"),
    },
    results: ["chua-hoan-thanh", "hoan-thanh"],
    hasYearLevels: false,
    lowestMark: markScale.value.lowest,
    lowestPass: completionDemand.value.test,
    items: itemPaths,
    hasSubject: isPrimarySubject,
    markProblems: (mark) => markProblems(mark, markScale.value, []),
    mayHaveTest: (subject, grade, moment) => scheduled(grade, moment, [subject]).includes(subject),
    counted: (record) => legacyValues(legacyRecordOf(record)).values,
    isTested: (subject, grade, moment) => scheduled(grade, moment, [subject]).includes(subject),
    year: yearVerdict,
    otherReadings: () => [],
    // What is completed and what is excellently completed are two questions here.
    awardsOf: () => [],
  };
}

function scheduled(grade: PrimaryGrade, moment: Moment, taught: readonly string[]): readonly string[] {
  const { outcome } = testSchedule({ grade, moment, taught });
  return outcome.status === "decided" ? outcome.value : [];
}

/** The record of a year as Article 14 asks for it: the subjects that the class takes, and the seven items. */
function legacyRecordOf({ subjects, items }: MomentRecord): LegacyRecord {
  const group = (names: readonly string[]) =>
    Object.fromEntries(names.map((name) => [name, items[name] ?? null]));
  return {
    subjects: subjects
      .filter(({ subject, emptyInClass }) => !emptyInClass && isPrimarySubject(subject))
      .map(({ subject, level, test, exempt }) => ({ subject, level, test, exempt })),
    competencies: group(legacyItems.competencies),
    qualities: group(legacyItems.qualities),
  };
}

const itemPaths: ReadonlyMap<string, string> = /* @__PURE__ */ new Map(
  /* @__PURE__ */ legacyItemGroups.flatMap((group) =>
    legacyItems[group].map((item): [string, string] => [item, `${group}.${item}`]),
  ),
);

const [completes, excels] = [completionDemand.value, excellentDemand.value];

function yearVerdict(values: readonly PrimaryValue[]): YearVerdict {
  const missing = values.flatMap(({ path, value }) => (value === null ? [path] : []));
  const completed = demandsPossible(values, [completes]).map((met) => met === 1);
  return {
    missing,
    results: completed.map((one) => (one ? "hoan-thanh" : "chua-hoan-thanh")),
    completed,
    limitedBy: missing.length > 0 ? [] : namesBelow(values, completes),
    awards: demandsPossible(values, [excels]).flatMap((met) => awardsByExcellence[met] ?? []),
    awardFacts: ["outstandingIn", "progressIn", "classRecognised"],
  };
}

/** The awards that stay possible without excellence, then with it, whatever teachers and class think of the pupil. */
const awardsByExcellence = /* @__PURE__ */ (["dat", "tot"] as const).map((level) => {
  const group = (names: readonly string[]) => Object.fromEntries(names.map((name) => [name, level]));
  const subject = level === "tot" ? "hoan-thanh-tot" : "hoan-thanh";
  const { outcome } = awards({
    subjects: ["tieng-viet", "toan"].map((key) => ({ subject: key, level: subject, test: tenths(100) })),
    competencies: group(legacyItems.competencies),
    qualities: group(legacyItems.qualities),
    outstandingIn: null,
    progressIn: null,
    classRecognised: null,
  });
  return outcome.status === "undetermined" ? outcome.possible : [];
});
