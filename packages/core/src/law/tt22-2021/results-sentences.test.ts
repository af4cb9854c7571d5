import { describe, expect, test } from "vitest";
import type { Decision } from "../../kernel/decision";
import type { Json } from "../../kernel/diagnostic";
import { tenths } from "../../kernel/tenths";
import type { Step } from "../../kernel/trace";
import { ambiguitiesTt22En } from "../../locale/ambiguities-tt22-2021.en";
import { ambiguitiesTt22Vi } from "../../locale/ambiguities-tt22-2021.vi";
import { regimeEn } from "../../locale/regime.en";
import { regimeVi } from "../../locale/regime.vi";
import { tt22LearningEn } from "../../locale/tt22-2021-learning.en";
import { tt22LearningVi } from "../../locale/tt22-2021-learning.vi";
import { tt22ResultsEn } from "../../locale/tt22-2021-results.en";
import { tt22ResultsVi } from "../../locale/tt22-2021-results.vi";
import { valuesEn } from "../../locale/values.en";
import { valuesVi } from "../../locale/values.vi";
import { authority, governingCharter } from "../../regime/charter";
import { governingRegime } from "../../regime/regime";
import { findClause } from "../clause-register";
import { conductYear } from "./article-8";
import { exemption } from "./article-10";
import { disabilityAssessment } from "./article-11";
import { absence, promotion } from "./article-12";
import { conductAfterTraining, mustTrainInSummer } from "./article-13";
import { levelAfterReassessment, reassessable } from "./article-14";
import { award } from "./article-15";
import { recordActs } from "./duty";
import { tt22Ambiguities } from "./options";
import { recordDuty } from "./record-duty";

const own = {
  vi: { ...tt22ResultsVi, ...regimeVi },
  en: { ...tt22ResultsEn, ...regimeEn },
};
const all = {
  vi: { ...own.vi, ...tt22LearningVi, ...valuesVi },
  en: { ...own.en, ...tt22LearningEn, ...valuesEn },
};

const marked = (averages: readonly (number | null)[]) =>
  averages.map((average, index) => ({
    key: `m${index}`,
    average: average === null ? null : tenths(average),
  }));
const comments = [{ key: "gdtc", result: "chua-dat" as const }];
const both = { conduct: "chua-dat", learning: "chua-dat", absentSessions: 45 } as const;
const failing = marked([30, 30, 50, 50, 50, 50, 65, 65]);

/** Decisions that between them say everything articles 8, 10 to 15, 18 to 21 and the regimes can say. */
const decisions: readonly Decision<unknown>[] = [
  conductYear({ term1: "tot", term2: "dat" }),
  exemption({ subject: "gdtc", part: "practical" }),
  disabilityAssessment({ education: "inclusive", subject: "followed" }),
  disabilityAssessment({ education: "inclusive", subject: "individual-plan" }),
  disabilityAssessment({ education: "inclusive", subject: "waived" }),
  disabilityAssessment({ education: "special", subject: "followed" }),
  absence({ fullDays: 1, morningOnly: 2, afternoonOnly: 3 }),
  absence({ fullDays: 1, morningOnly: 2, afternoonOnly: 3 }, { options: { A15: "everySession" } }),
  absence({ fullDays: -1, morningOnly: 2, afternoonOnly: 3 }),
  promotion(both),
  promotion(both, { options: { A14: "retain" } }),
  promotion({ ...both, conductAfterTraining: "dat", learningAfterReassessment: "dat" }),
  promotion({ ...both, absentSessions: 46, conductAfterTraining: "dat" }),
  mustTrainInSummer({ conduct: "chua-dat" }),
  conductAfterTraining({ conduct: "chua-dat", tasksCompleted: true, reassessed: "dat" }),
  reassessable({ marked: marked([49]), comments }),
  levelAfterReassessment({
    marked: failing,
    comments,
    reassessed: { marked: { m0: tenths(50), m2: tenths(50), m9: tenths(50) }, comments: { gdtc: "dat" } },
  }),
  award({ conduct: "tot", learning: "tot", yearAverages: marked([90, 90, 90]) }),
  award({ conduct: "tot", learning: "tot", yearAverages: [], period: "term" }),
  ...recordActs.map((act) => recordDuty({ act })),
  governingRegime({ level: "lower-secondary", grade: 8, schoolYear: "2022-2023" }),
  governingRegime({ level: "lower-secondary", grade: 8, schoolYear: "2002-2003" }),
  governingRegime({ level: "lower-secondary", grade: 1, schoolYear: "2002" }),
  governingCharter({ date: "2020-10-10", level: "primary" }),
  governingCharter({ date: "2010-10-10", level: "primary" }),
  governingCharter({ date: "2010", level: "primary" }),
  authority({ date: "2025-07-01", function: "district-office" }),
];

interface Sentence {
  readonly key: string;
  readonly data: { readonly [name: string]: Json };
}

function stepsOf(steps: readonly Step[]): Step[] {
  return steps.flatMap((one) => [one, ...stepsOf(one.steps)]);
}

const said: readonly Sentence[] = decisions.flatMap(({ steps, diagnostics }) => [
  ...stepsOf(steps).map(({ id, data }) => ({ key: `step.${id}`, data })),
  ...diagnostics.map(({ code, data }) => ({ key: `diagnostic.${code}`, data })),
]);

describe.each(["vi", "en"] as const)("sentences in %s", (language) => {
  const texts: { readonly [key: string]: string } = all[language];

  test("exist for everything that is said, with operands that are there", () => {
    const wrong = said.flatMap(({ key, data }) => {
      const template = texts[key];
      if (template === undefined) return [`${key} has no sentence`];
      const operands = [...template.matchAll(/\{(\w+)\}/g)].map((match) => match[1] ?? "");
      return operands.filter((name) => !(name in data)).map((name) => `${key} has no ${name}`);
    });
    expect([...new Set(wrong)]).toEqual([]);
  });

  test("are all said by something", () => {
    const known = new Set(said.map(({ key }) => key));
    const unused = Object.keys(own[language]).filter(
      (key) => /^(step|diagnostic)\./.test(key) && !known.has(key),
    );
    expect(unused).toEqual([]);
  });

  test("name every slug that a sentence shows", () => {
    const families: { readonly [operand: string]: string } = {
      conduct: "level",
      learning: "level",
      term1: "level",
      term2: "level",
      year: "level",
      role: "role",
      act: "act",
      body: "authority",
      instrument: "instrument",
    };
    const shown = said.filter(({ key }) =>
      /^step\.(conduct|promotion|duty|regime|charter|authority)/.test(key),
    );
    const nameless = shown.flatMap(({ data }) =>
      Object.entries(data).flatMap(([operand, slug]) => {
        const family = families[operand];
        return family === undefined || texts[`${family}.${slug}`] !== undefined ? [] : [`${family}.${slug}`];
      }),
    );
    expect(nameless).toEqual([]);
  });

  test("are in composed form", () => {
    expect(Object.values(own[language]).filter((text) => text !== text.normalize("NFC"))).toEqual([]);
  });
});

test("both languages have the same keys", () => {
  expect(Object.keys(tt22ResultsEn)).toEqual(Object.keys(tt22ResultsVi));
  expect(Object.keys(regimeEn)).toEqual(Object.keys(regimeVi));
});

test.each([
  ["vi", ambiguitiesTt22Vi],
  ["en", ambiguitiesTt22En],
])("every open question has its question, readings and ground in %s", (_language, texts) => {
  const readings = (id: string): readonly string[] =>
    Object.entries(tt22Ambiguities).find(([known]) => known === id)?.[1].values ?? ["default"];
  const ids = Array.from({ length: 20 }, (_, index) => `A${String(index + 1).padStart(2, "0")}`);
  const expected = ids.flatMap((id) =>
    ["question", ...readings(id).map((value) => `reading.${value}`), "ground"].map(
      (part) => `ambiguity.tt22-2021.${id}.${part}`,
    ),
  );
  expect(Object.keys(texts)).toEqual(expected);
  expect(Object.values(texts).filter((text) => text.trim() === "" || text !== text.normalize("NFC"))).toEqual(
    [],
  );
});

test("every clause of the circular that a decision cites is registered", () => {
  const cited = decisions.flatMap(({ rule, cites }) => [rule, ...cites]);
  const unknown = cited.filter((id) => id.startsWith("tt22-2021/") && findClause(id) === undefined);
  expect(unknown).toEqual([]);
});

test("equal questions give byte-equal answers that JSON keeps whole", () => {
  expect(JSON.stringify(promotion(both))).toBe(JSON.stringify(promotion({ ...both })));
  for (const decision of decisions) expect(JSON.parse(JSON.stringify(decision))).toStrictEqual(decision);
});
