import { isPrimarySubject } from "../../law/formulas/primary-entries";
import { markProblems } from "../../law/formulas/whole-mark";
import { testSchedule } from "../../law/tt22-2016/article-10";
import { completion } from "../../law/tt22-2016/article-14";
import { awards } from "../../law/tt22-2016/article-16";
import { clause } from "../../law/tt22-2016/clause";
import { legacyItemGroups, legacyItems } from "../../law/tt22-2016/items";
import { type LegacyRecord, legacyValues } from "../../law/tt22-2016/legacy-record";
import { completionDemand, markScale } from "../../law/tt22-2016/params";
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
    required: (record, moment) => {
      const legacy = legacyRecordOf(record);
      const tested = scheduled(
        record.grade,
        moment,
        legacy.subjects.map(({ subject }) => subject),
      );
      return legacyValues(legacy).values.filter(
        ({ kind, name }) => kind !== "test" || tested.includes(name.slice(0, name.indexOf("."))),
      );
    },
    year: (record) => yearVerdict(legacyRecordOf(record)),
    // What is completed and what is excellently completed are two questions here.
    awardsOf: () => [],
  };
}

function scheduled(
  grade: MomentRecord["grade"],
  moment: Parameters<PrimaryRules["required"]>[1],
  taught: readonly string[],
): readonly string[] {
  const { outcome } = testSchedule({ grade, moment, taught });
  return outcome.status === "decided" ? outcome.value : [];
}

/** The record of a year as Article 14 asks for it: the subjects that the class takes, and the seven items. */
export function legacyRecordOf({ subjects, items }: MomentRecord): LegacyRecord {
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

function yearVerdict(record: LegacyRecord): YearVerdict {
  const { outcome } = completion(record);
  const unknown = { outstandingIn: null, progressIn: null, classRecognised: null } as const;
  const award = awards({ ...record, ...unknown }).outcome;
  const common = {
    awards: award.status === "undetermined" ? award.possible : [],
    awardFacts: ["outstandingIn", "progressIn", "classRecognised"],
    otherReadings: [],
  };
  const resultOf = (completed: boolean): string => (completed ? "hoan-thanh" : "chua-hoan-thanh");
  if (outcome.status === "decided") {
    const { completed, limitedBy } = outcome.value;
    return { ...common, missing: [], results: [resultOf(completed)], completed: [completed], limitedBy };
  }
  const [missing, possible] =
    outcome.status === "undetermined" ? [outcome.missing, outcome.possible] : [["subjects"], [false, true]];
  return { ...common, missing, results: possible.map(resultOf), completed: possible, limitedBy: [] };
}
