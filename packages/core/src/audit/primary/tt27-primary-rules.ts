import { chooseOptions, type OptionChoice } from "../../law/ambiguity";
import { isPrimarySubject } from "../../law/formulas/primary-entries";
import { markProblems } from "../../law/formulas/whole-mark";
import { scheduledTests } from "../../law/tt27-2020/article-7";
import { type YearInput, yearResult } from "../../law/tt27-2020/article-9";
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
      if (subject === "tieng-dtts") return moment === "cuoi-hk1" || moment === "cuoi-nam";
      return scheduledTests(grade, moment, options).some((tested) => wholeOf(tested) === wholeOf(subject));
    },
    required: (record, moment) => {
      const { values } = countedRecord(yearRecordOf(record), options);
      const tested = scheduledTests(record.grade, moment, options).map(wholeOf);
      return values.filter(({ kind, name }) => kind !== "test" || tested.includes(wholeOf(subjectOf(name))));
    },
    year: (record) => yearVerdict(yearRecordOf(record), choice),
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

function yearVerdict(record: YearInput, options: OptionChoice<typeof tt27Ambiguities>): YearVerdict {
  const { outcome, diagnostics } = yearResult(record, { options });
  const otherReadings = diagnostics.flatMap(({ code, path, data }) =>
    code === "ambiguity.decisive" ? [{ question: path[1] ?? "", result: String(data.wouldGive) }] : [],
  );
  const common = { awardFacts: ["excellentSubjects", "progressIn", "classRecognised"], otherReadings };
  if (outcome.status === "decided") {
    const { result, completed, limitedBy } = outcome.value;
    return {
      ...common,
      missing: [],
      results: [result],
      completed: [completed],
      limitedBy,
      awards: possibleAwards([result]),
    };
  }
  const [missing, possible] =
    outcome.status === "undetermined" ? [outcome.missing, outcome.possible] : [["subjects"], yearLevels];
  return {
    ...common,
    missing,
    results: possible,
    completed: [...new Set(possible.map((level) => level !== "chua-hoan-thanh"))],
    limitedBy: [],
    awards: possibleAwards(possible),
  };
}

/** The awards that each result leaves possible, whatever teachers and class think of the pupil. */
function possibleAwards(results: readonly YearLevel[]): (readonly string[])[] {
  const unknown = { excellentSubjects: null, progressIn: null, classRecognised: null } as const;
  const found = new Map<string, readonly string[]>();
  for (const result of results) {
    const { outcome } = awards({ result, ...unknown });
    if (outcome.status !== "undetermined") continue;
    for (const list of outcome.possible) found.set(list.join(), list);
  }
  return [...found.values()];
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

/** The subject of `toan.test`. */
function subjectOf(name: string): string {
  return name.slice(0, name.indexOf("."));
}
