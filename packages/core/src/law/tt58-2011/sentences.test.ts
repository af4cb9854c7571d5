import { describe, expect, test } from "vitest";
import { isoDate } from "../../kernel/civil-date";
import type { Decision } from "../../kernel/decision";
import type { Json } from "../../kernel/diagnostic";
import { tenths } from "../../kernel/tenths";
import type { Step } from "../../kernel/trace";
import { ambiguitiesTt43En } from "../../locale/ambiguities-tt43-2021.en";
import { ambiguitiesTt43Vi } from "../../locale/ambiguities-tt43-2021.vi";
import { ambiguitiesTt58En } from "../../locale/ambiguities-tt58-2011.en";
import { ambiguitiesTt58Vi } from "../../locale/ambiguities-tt58-2011.vi";
import { fragmentsEn } from "../../locale/fragments.en";
import { fragmentsVi } from "../../locale/fragments.vi";
import { tt43En } from "../../locale/tt43-2021.en";
import { tt43Vi } from "../../locale/tt43-2021.vi";
import { tt58En } from "../../locale/tt58-2011.en";
import { tt58Vi } from "../../locale/tt58-2011.vi";
import { valuesTt58En } from "../../locale/values-tt58.en";
import { valuesTt58Vi } from "../../locale/values-tt58.vi";
import type { Ambiguities } from "../ambiguity";
import { unsupported } from "../qd02-2007";
import * as tt43 from "../tt43-2021";
import * as tt58 from ".";

const own = { vi: { ...tt58Vi, ...tt43Vi }, en: { ...tt58En, ...tt43En } };
const shared = { vi: fragmentsVi, en: fragmentsEn };
const values = { vi: valuesTt58Vi, en: valuesTt58En };
const ambiguities = {
  vi: { ...ambiguitiesTt58Vi, ...ambiguitiesTt43Vi },
  en: { ...ambiguitiesTt58En, ...ambiguitiesTt43En },
};

const mark = tenths(80);
const grade = (averages: { readonly [subject: string]: number }, more: Partial<tt58.GradeInput> = {}) =>
  tt58.learningGrade({
    averages: Object.fromEntries(Object.entries(averages).map(([key, value]) => [key, tenths(value)])),
    comments: { gdtc: "dat" },
    ...more,
  });
const high = { toan: 95, "ngu-van": 95, a: 95, b: 95, c: 95, d: 95 };
const weak = { toan: tenths(50), "ngu-van": tenths(55), "lich-su": tenths(30), "dia-li": tenths(60) };
const again = (retested: tt58.RetestInput["retested"], comments: tt58.RetestInput["comments"] = {}) =>
  tt58.afterRetest({ averages: weak, comments, retested });
const marked = (averages: readonly number[]) =>
  averages.map((average, index) => ({ key: `m${index}`, average: tenths(average) }));

/** Decisions that between them take every path of the three instruments. */
const decisions: readonly Decision<unknown>[] = [
  tt58.subjectAssessment({ subject: "gdtc" }),
  tt58.validMark({ mark: 101 }),
  tt58.testMinutes({ specialised: false }),
  tt58.testMinutes({ specialised: true }),
  tt58.requiredAssessments({ periodsPerYear: 70 }),
  tt58.requiredAssessments({ periodsPerYear: 0 }),
  tt58.requiredAssessmentsBefore2020({ periodsPerWeek: 2 }),
  tt58.missing({ reason: "valid", madeUp: true, makeUp: mark }),
  tt58.missing({ reason: "valid", madeUp: false }),
  tt58.termAverage({ regular: [mark, null], midterm: mark, final: null, requiredRegular: 2 }),
  tt58.termAverage({ regular: [mark], midterm: mark, final: mark }),
  tt58.termAverageBefore2020({ regular: [mark], periodic: [mark], final: mark }),
  tt58.termAverageBefore2020({ regular: [], periodic: [mark], final: null }),
  tt58.yearAverage({ term1: mark, term2: mark }),
  tt58.yearAverage({ term1: null, term2: tenths(101) }),
  tt58.subjectYear({ term1: mark, term2: null, taughtIn: [1] }),
  tt58.commentTermBefore2020({ tests: ["dat"], final: "dat", enough: true }),
  tt58.commentTermBefore2020({ tests: ["dat"], final: "chua-dat", enough: false }),
  tt58.commentTermBefore2020({ tests: [null], final: null, enough: null }),
  tt58.commentYear({ term1: "dat", term2: "dat" }),
  tt58.commentYear({ term1: "dat", term2: null }),
  tt58.commentYear({ term1: "dat", term2: null, taughtIn: [1] }),
  tt58.exemption({ subject: "gdtc", part: "whole" }),
  tt58.exemption({ subject: "gdqpan", part: "practical" }),
  tt58.overallAverage({ averages: {} }),
  grade(high, { specialised: "a" }),
  grade({ ...high, e: 49 }),
  grade({ ...high, e: 34 }),
  grade({ ...high, e: 19 }),
  grade({ ...high, e: 60 }),
  grade({ toan: 75, "ngu-van": 75, a: 75, b: 75, c: 75, d: 75, e: 34 }),
  grade({ toan: 50, "ngu-van": 50 }),
  grade({ toan: 10, "ngu-van": 10 }),
  grade({}),
  tt58.retestable({ averages: weak, comments: { gdtc: "chua-dat" } }),
  again({ "lich-su": tenths(50) }),
  again({ "lich-su": "dat", toan: tenths(60), x: mark }),
  tt58.afterRetest({ averages: { toan: mark }, comments: {}, retested: { toan: mark } }),
  ...(["yeu", "tot"] as const).flatMap((conduct) =>
    (["kem", "yeu", "kha"] as const).map((learning) =>
      tt58.promotion({ conduct, learning, absentSessions: 45 }),
    ),
  ),
  tt58.promotion({ conduct: "tot", learning: "yeu", absentSessions: 0, learningAfterRetest: "kha" }),
  tt58.promotion({ conduct: "yeu", learning: "kha", absentSessions: 0, conductAfterTraining: "kha" }),
  tt58.promotion({ conduct: "tot", learning: "kha", absentSessions: -1 }),
  tt58.promotion({ conduct: "tot", learning: "kha", absentSessions: 0, conductAfterTraining: "kha" }),
  tt58.title({ conduct: "kha", learning: "gioi" }),

  tt43.subjectAssessment({ subject: "hdtn-hn" }),
  tt43.requiredAssessments({ periodsPerYear: 34, specialTopic: true }),
  tt43.testMinutes({ periodsPerYear: 71 }),
  tt43.missingPeriodic({ forceMajeure: true, madeUp: true, makeUp: mark }),
  tt43.termAverage({ regular: [mark], midterm: mark, final: mark }),
  tt43.subjectYear({ term1: mark, term2: null, taughtIn: [1] }),
  tt43.conductYear({ term1: "tot", term2: "dat" }),
  tt43.learningLevel({ marked: marked([68, 72, 65, 69, 47]) }),
  tt43.learningLevel({ marked: marked([80, 80]) }),
  tt43.absence({ fullDays: 3, morningOnly: 2, afternoonOnly: 1 }),
  tt43.promotion({ conduct: "not-rated", learning: "dat", absentSessions: 10 }),
  tt43.promotion({ conduct: "chua-dat", learning: "chua-dat", absentSessions: 10 }),
  tt43.reassessable({ marked: marked([40, 80]) }),
  tt43.levelAfterReassessment({
    marked: marked([30, 45, 50, 50, 50, 50, 50]),
    reassessed: { marked: { m0: mark } },
  }),
  tt43.award({ conduct: "tot", learning: "tot", yearAverages: marked([90, 90]) }),
  tt43.award({ conduct: "tot", learning: "tot", yearAverages: [], period: "term" }),
  unsupported("learningGrade", isoDate("2020-01-01")),
];

interface Sentence {
  readonly key: string;
  readonly data: { readonly [name: string]: Json };
}

function sentencesOf(steps: readonly Step[]): Sentence[] {
  return steps.flatMap(({ id, data, steps: inner }) => [{ key: `step.${id}`, data }, ...sentencesOf(inner)]);
}

const said = decisions.flatMap(({ steps, diagnostics }) => [
  ...sentencesOf(steps),
  ...diagnostics.map(({ code, data }) => ({ key: `diagnostic.${code}`, data })),
]);

describe.each(["vi", "en"] as const)("sentences in %s", (language) => {
  const texts: { readonly [key: string]: string } = Object.assign({}, ...shared[language], own[language]);

  test("exist for everything that is said, with operands that are there", () => {
    const wrong = said.flatMap(({ key, data }) => {
      // The count of absences is told by its plan.
      const template = texts[key] ?? texts[`${key}.${String(data.plan)}`];
      if (template === undefined) return [`${key} has no sentence`];
      const operands = [...template.matchAll(/\{(\w+)\}/g)].map((match) => match[1] ?? "");
      return operands.filter((name) => !(name in data)).map((name) => `${key} has no ${name}`);
    });
    expect([...new Set(wrong)]).toEqual([]);
  });

  test("are all said by something", () => {
    const known = new Set(said.map(({ key }) => key));
    expect(Object.keys(own[language]).filter((key) => !known.has(key))).toEqual([]);
  });

  test("tell question, readings and ground of every ambiguity", () => {
    const expected = (instrument: string, table: Ambiguities) =>
      Object.entries(table).flatMap(([id, { values: readings }]) =>
        ["question", ...readings.map((value) => `reading.${value}`), "ground"].map(
          (part) => `ambiguity.${instrument}.${id}.${part}`,
        ),
      );
    expect(Object.keys(ambiguities[language])).toEqual([
      ...expected("tt58-2011", tt58.tt58Ambiguities),
      ...expected("tt43-2021", tt43.tt43Ambiguities),
    ]);
  });

  test("name every grade, title and result", () => {
    const names = values[language];
    for (const slug of [...tt58.grades, ...tt58.conducts]) expect(names[`grade.${slug}`]).toBeTruthy();
    for (const slug of tt58.titles) if (slug !== null) expect(names[`title.${slug}`]).toBeTruthy();
    expect(names["promotion.retest"]).toBeTruthy();
  });

  test("are in composed form", () => {
    const all = [own[language], values[language], ambiguities[language]].flatMap(Object.values);
    expect(all.filter((text) => text !== text.normalize("NFC"))).toEqual([]);
  });
});

test("both languages have the same keys", () => {
  for (const fragments of [own, values, ambiguities]) {
    expect(Object.keys(fragments.en)).toEqual(Object.keys(fragments.vi));
  }
});

test("equal questions give byte-equal answers that JSON keeps whole", () => {
  const ask = () => JSON.stringify(grade({ ...high, e: 49 }));
  expect(ask()).toBe(ask());
  for (const decision of decisions) expect(JSON.parse(JSON.stringify(decision))).toStrictEqual(decision);
});
