import { describe, expect, test } from "vitest";
import type { Decision } from "../../kernel/decision";
import type { Json } from "../../kernel/diagnostic";
import { tenths } from "../../kernel/tenths";
import type { Step } from "../../kernel/trace";
import { tt22LearningEn } from "../../locale/tt22-2021-learning.en";
import { tt22LearningVi } from "../../locale/tt22-2021-learning.vi";
import { subjectAssessment, validMark } from "./article-5";
import { requiredAssessments } from "./article-6";
import { missingPeriodic, testMinutes } from "./article-7";
import { subjectYear, termAverage, yearAverage } from "./article-9-clause-1";
import { commentTerm, commentYear } from "./article-9-clause-1-comments";
import { learningLevel } from "./article-9-clause-2";

const fragments = { vi: tt22LearningVi, en: tt22LearningEn };

const marked = (averages: readonly (number | null)[]) =>
  averages.map((average, index) => ({
    key: `m${index}`,
    average: average === null ? null : tenths(average),
  }));
const comments = [{ key: "gdtc", result: "chua-dat" as const }];
const marks = { regular: [tenths(80), null], midterm: tenths(70), final: tenths(60), requiredRegular: 2 };
const half = { numerator: 580, denominator: 8 };

/** Decisions that between them take every path of articles 5 to 7 and 9. */
const decisions: readonly Decision<unknown>[] = [
  subjectAssessment({ level: "lower-secondary", subject: "gdtc" }),
  validMark({ mark: 101 }),
  requiredAssessments({ assessedBy: "comments" }),
  requiredAssessments({ assessedBy: "marks", periodsPerYear: 20, specialTopic: true }),
  requiredAssessments({ assessedBy: "marks", periodsPerYear: 0 }),
  testMinutes({ periodsPerYear: 35, specialised: false }),
  testMinutes({ periodsPerYear: 105, specialised: false }),
  testMinutes({ specialised: true }),
  missingPeriodic({ assessedBy: "marks", forceMajeure: true, madeUp: true, makeUp: tenths(70) }),
  missingPeriodic({ assessedBy: "comments", forceMajeure: true, madeUp: true, makeUp: "dat" }),
  missingPeriodic({ assessedBy: "comments", forceMajeure: true, madeUp: true, makeUp: "chua-dat" }),
  missingPeriodic({ assessedBy: "marks", forceMajeure: false, madeUp: null }),
  missingPeriodic({ assessedBy: "comments", forceMajeure: false, madeUp: null }),
  termAverage(marks),
  termAverage({ ...marks, midterm: null, regular: [tenths(101)] }),
  termAverage(marks, { options: { A07: "zero" } }),
  termAverage(marks, { options: { A07: "useAvailable" } }),
  yearAverage({ term1: half, term2: tenths(101) }),
  yearAverage({ term1: half, term2: half }),
  subjectYear({ term1: tenths(80), term2: null, taughtIn: [1] }),
  subjectYear({ term1: tenths(80), term2: null, taughtIn: [1] }, { options: { A12: "undetermined" } }),
  commentTerm({ results: ["dat"], required: 1 }),
  commentTerm({ results: ["chua-dat"], required: 1 }),
  commentYear({ term1: null, term2: null }),
  commentYear({ term1: null, term2: "dat" }),
  commentYear({ term1: "dat", term2: null, taughtIn: [1] }),
  learningLevel({ marked: marked([101, null, 80]), comments }),
  learningLevel({ marked: marked([80, 80, 80, 80, 80, 80]), comments }),
  learningLevel({ marked: marked([65, 65, 65, 65, 65, 65, 30]), comments: [] }),
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

describe.each(Object.entries(fragments))("sentences in %s", (_language, texts) => {
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
    const unused = Object.keys(texts).filter((key) => !known.has(key));
    expect(unused).toEqual([]);
  });

  test("are in composed form", () => {
    expect(Object.values(texts).filter((text) => text !== text.normalize("NFC"))).toEqual([]);
  });
});

test("both languages have the same keys", () => {
  expect(Object.keys(tt22LearningEn)).toEqual(Object.keys(tt22LearningVi));
});

test("equal questions give byte-equal answers that JSON keeps whole", () => {
  const ask = () => learningLevel({ marked: marked([80, 80, 80, 80, 80, 80, 30]), comments });
  expect(JSON.stringify(ask())).toBe(JSON.stringify(ask()));
  for (const decision of decisions) expect(JSON.parse(JSON.stringify(decision))).toStrictEqual(decision);
});
