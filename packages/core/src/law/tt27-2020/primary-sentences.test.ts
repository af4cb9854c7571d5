import { describe, expect, test } from "vitest";
import { isoDate } from "../../kernel/civil-date";
import type { Decision } from "../../kernel/decision";
import type { Json } from "../../kernel/diagnostic";
import { tenths } from "../../kernel/tenths";
import type { Step } from "../../kernel/trace";
import { ambiguitiesTt27En } from "../../locale/ambiguities-tt27-2020.en";
import { ambiguitiesTt27Vi } from "../../locale/ambiguities-tt27-2020.vi";
import { fragmentsEn } from "../../locale/fragments.en";
import { fragmentsVi } from "../../locale/fragments.vi";
import { tt22Of2016En } from "../../locale/tt22-2016.en";
import { tt22Of2016Vi } from "../../locale/tt22-2016.vi";
import { tt27En } from "../../locale/tt27-2020.en";
import { tt27Vi } from "../../locale/tt27-2020.vi";
import { valuesPrimaryEn } from "../../locale/values-primary.en";
import { valuesPrimaryVi } from "../../locale/values-primary.vi";
import * as legacy from "../tt22-2016";
import { legacyRecord, withSubject } from "../tt22-2016/testing/legacy-record";
import * as tt27 from ".";
import { fullRecord, withSubjects, withTest } from "./testing/year-record";

const fragments = {
  vi: [tt27Vi, tt22Of2016Vi],
  en: [tt27En, tt22Of2016En],
};
const others = { vi: fragmentsVi, en: fragmentsEn };
const values = { vi: valuesPrimaryVi, en: valuesPrimaryEn };
const ambiguities = { vi: ambiguitiesTt27Vi, en: ambiguitiesTt27En };

const asked = { moment: "cuoi-nam", first: tenths(40), teacherProposal: true, schoolApproval: true } as const;
const failed = "chua-hoan-thanh";
const best = fullRecord(1);
const wrong = withSubjects(
  withTest(best, "toan", 4),
  { subject: "giai-tich", level: "hoan-thanh" },
  { subject: "khoa-hoc", level: "hoan-thanh" },
  { subject: "dao-duc", level: "hoan-thanh", test: tenths(50) },
  JSON.parse('{"subject": "gdtc", "level": "T"}'),
);

/** Decisions that between them take every path of both regimes. */
const decisions: readonly Decision<unknown>[] = [
  tt27.assessedContents({ grade: 1 }),
  tt27.regularEntryAllowed({ entry: "mark" }),
  tt27.testSchedule({ grade: 1, moment: "giua-hk1" }),
  tt27.testSchedule({ grade: 1, moment: "cuoi-nam" }),
  tt27.validMark({ mark: 85 }),
  tt27.secondTest({ ...asked, second: tenths(70) }),
  tt27.secondTest({ ...asked, second: tenths(70) }, { options: { "AMB-P02": "better" } }),
  tt27.secondTest({ ...asked, second: tenths(70), schoolApproval: false }),
  tt27.secondTest({ ...asked, second: tenths(75) }),
  ...(["inclusive", "special", "disability-class"] as const).map((setting) =>
    tt27.disabilityAssessment({ setting }),
  ),
  tt27.disabilityClassTestSchedule({ grade: 5, moment: "cuoi-nam" }),
  tt27.yearResult(best),
  tt27.yearResult(withTest(best, "toan", 4)),
  tt27.yearResult(withTest(best, "toan", 11)),
  tt27.yearResult(wrong),
  tt27.yearResult({ ...best, subjects: [...best.subjects, ...best.subjects] }),
  tt27.yearResult({
    ...best,
    qualities: { ...best.qualities, ...JSON.parse('{"yeu-doi": "tot"}') },
    specificCompetencies: {},
  }),
  tt27.yearResult(fullRecord(3), { options: { "AMB-P04": "oneSubject" } }),
  tt27.transcriptForm({ date: isoDate("2026-10-08") }),
  tt27.completion({ result: "hoan-thanh", supplementary: "passed", principalDecision: "retain" }),
  tt27.completion({ result: failed }),
  tt27.completion({ result: failed, supplementary: "passed" }),
  tt27.completion({ result: failed, supplementary: "failed" }),
  tt27.completion({ result: failed, supplementary: "failed", principalDecision: "promote" }),
  tt27.completion({ result: failed, supplementary: "failed", principalDecision: "retain" }),
  tt27.completionEntry({ grade: 4, completed: true }),
  tt27.completionEntry({ grade: 5, completed: true }),
  tt27.handover({ grade: 1, date: isoDate("2025-05-31") }),
  tt27.handover({ grade: 5, date: isoDate("2025-05-31") }),
  tt27.handover({ grade: 5, date: isoDate("2026-05-31") }),
  tt27.awards({ result: "hoan-thanh-tot" }),
  legacy.validMark({ mark: 0 }),
  legacy.testSchedule({ grade: 4, moment: "cuoi-nam" }),
  legacy.completion(legacyRecord()),
  legacy.completion(withSubject(legacyRecord(), { subject: "toan", level: null })),
  legacy.awards(legacyRecord()),
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
  const own: { readonly [key: string]: string } = Object.assign({}, ...fragments[language]);
  const all: { readonly [key: string]: string } = Object.assign({}, ...others[language], own);
  const names = values[language];

  test("exist for everything that is said, with operands that are there", () => {
    const missing = said.flatMap(({ key, data }) => {
      const template = all[key];
      if (template === undefined) return [`${key} has no sentence`];
      const operands = [...template.matchAll(/\{(\w+)\}/g)].map((match) => match[1] ?? "");
      return operands.filter((name) => !(name in data)).map((name) => `${key} has no ${name}`);
    });
    expect([...new Set(missing)]).toEqual([]);
  });

  test("are all said by something", () => {
    const known = new Set(said.map(({ key }) => key));
    expect(Object.keys(own).filter((key) => !known.has(key))).toEqual([]);
  });

  test("names exist for every level, moment, item, award, stage, entry and duty", () => {
    const subjects: { readonly [key: string]: string } = Object.assign({}, ...others[language], names);
    const itemSlugs = [...Object.values(tt27.items).flat(), ...Object.values(legacy.legacyItems).flat()];
    const expected = [
      ...Object.entries({ ...tt27.items, ...legacy.legacyItems }).flatMap(([group, slugs]) =>
        slugs.map((slug) => `missing.${group}.${slug}`),
      ),
      ...tt27.items.qualities.map((slug) => `missing.qualities.${slug}`),
      ...[...tt27.yearLevels, ...tt27.subjectLevels, ...tt27.itemLevels].map((slug) => `level.${slug}`),
      ...tt27.moments.map((slug) => `word.${slug}`),
      ...[...tt27.primaryAwards, ...legacy.legacyAwards].map((slug) => `award.${slug}`),
      ...tt27.primaryDuties.map(({ id }) => `duty.${id}`),
    ];
    expect(expected.filter((key) => !Object.hasOwn(subjects, key))).toEqual([]);
    const unnamed = itemSlugs.filter(
      (slug) => !Object.hasOwn(subjects, `word.${slug}`) && !Object.hasOwn(subjects, `subject.${slug}`),
    );
    expect(unnamed).toEqual([]);
  });

  test("duties have no other names", () => {
    const ids: readonly string[] = tt27.primaryDuties.map(({ id }) => `duty.${id}`);
    expect(Object.keys(names).filter((key) => key.startsWith("duty."))).toEqual(ids);
  });

  test("tell question, readings and ground of every open question", () => {
    const expected = Object.entries(tt27.tt27Ambiguities).flatMap(([id, { values: readings }]) =>
      ["question", ...readings.map((value) => `reading.${value}`), "ground"].map(
        (part) => `ambiguity.tt27-2020.${id}.${part}`,
      ),
    );
    expect(Object.keys(ambiguities[language])).toEqual(expected);
  });

  test("are in composed form, and none is empty", () => {
    const texts = [own, names, ambiguities[language]].flatMap((one) => Object.values(one));
    expect(texts.filter((text) => text.trim() === "" || text !== text.normalize("NFC"))).toEqual([]);
  });
});

test("both languages have the same keys and operands", () => {
  const operands = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1]).sort();
  for (const [vi, en] of [
    [tt27Vi, tt27En],
    [tt22Of2016Vi, tt22Of2016En],
    [valuesPrimaryVi, valuesPrimaryEn],
    [ambiguitiesTt27Vi, ambiguitiesTt27En],
  ] as const) {
    expect(Object.keys(en)).toEqual(Object.keys(vi));
    for (const [key, text] of Object.entries(vi)) expect(operands(en[key] ?? "")).toEqual(operands(text));
  }
});

test("decisions are plain JSON that stays whole", () => {
  for (const decision of decisions) expect(JSON.parse(JSON.stringify(decision))).toStrictEqual(decision);
});
