import { describe, expect, test } from "vitest";
import {
  every,
  type GivenClass,
  legacyItemNames,
  primaryClass,
} from "../audit/primary/testing/primary-class";
import { type PrimaryCorrectionProposal, proposePrimaryCorrection } from "./propose-primary-correction";

function proposed(
  change: Omit<PrimaryCorrectionProposal, "book" | "pupil" | "moment">,
  given: GivenClass = {},
) {
  const [book] = primaryClass([{}], given).classes;
  const [pupil] = book?.pupils ?? [];
  if (book === undefined || pupil === undefined) throw new Error("no class");
  const code = pupil.code ?? pupil.nationalId ?? "";
  const before = JSON.stringify(book);
  const decision = proposePrimaryCorrection({ book, pupil: code, moment: "cuoi-nam", ...change });
  expect(JSON.stringify(book)).toBe(before);
  return {
    ...decision,
    effect: decision.outcome.status === "decided" ? decision.outcome.value : undefined,
    codes: decision.diagnostics.map((one) => one.code),
  };
}

const toan = { kind: "test", subject: "toan" } as const;

describe("a test of the year's end, every level T and every test 9", () => {
  test("8: no longer excellent, both sides of 9", () => {
    expect(proposed({ slot: toan, newValue: 10 }).effect?.changes).toEqual([]);
    const { effect, steps } = proposed({ slot: toan, newValue: 8 });
    expect(effect?.value).toEqual({ old: "9.0", new: "8.0" });
    expect(effect?.changes).toEqual([
      { what: "yearResult", old: "hoan-thanh-xuat-sac", new: "hoan-thanh-tot", clause: "tt27-2020/9.2.a" },
      { what: "award", old: "hoc-sinh-xuat-sac", new: null, clause: "tt27-2020/13.1.a" },
    ]);
    expect(steps.map(({ id }) => id)).toEqual([
      "correction.mark",
      "correction.changes",
      "correction.changes",
    ]);
  });

  test("6 and 7: both sides of seven; 4 and 5: both sides of completing the programme", () => {
    const result = (newValue: number) =>
      proposed({ slot: toan, newValue }).effect?.changes.map(({ what, new: fresh }) => `${what} ${fresh}`);
    expect(result(7)).toContain("yearResult hoan-thanh-tot");
    expect(result(6)).toContain("yearResult hoan-thanh");
    expect(result(5)).toContain("yearResult hoan-thanh");
    expect(result(5)?.some((one) => one.startsWith("completed"))).toBe(false);
    expect(result(4)).toEqual([
      "yearResult chua-hoan-thanh",
      "completed false",
      "award none",
      "promotion null",
    ]);
  });

  test("cleared: nothing can be told", () => {
    const { effect } = proposed({ slot: toan, newValue: null });
    expect(effect?.value.new).toBeNull();
    expect(effect?.changes.map((one) => one.new)).toEqual([null, null, null, null]);
  });
});

describe("a level", () => {
  test("of a subject: H is completed, C is not", () => {
    const level = (newValue: string) => proposed({ slot: { kind: "level", subject: "dao-duc" }, newValue });
    expect(level("hoan-thanh-tot").effect?.changes).toEqual([]);
    expect(level("hoan-thanh").effect?.changes[0]).toMatchObject({ what: "yearResult", new: "hoan-thanh" });
    expect(level("chua-hoan-thanh").effect?.changes).toContainEqual({
      what: "completed",
      old: "true",
      new: "false",
      clause: "tt27-2020/11.1.a",
    });
  });

  test("of a quality or competency", () => {
    const item = (newValue: string) => proposed({ slot: { kind: "item", item: "cham-chi" }, newValue });
    expect(item("tot").effect?.changes).toEqual([]);
    expect(item("dat").effect?.changes[0]).toMatchObject({ what: "yearResult", new: "hoan-thanh" });
    expect(item("can-co-gang").effect?.changes[0]).toMatchObject({ new: "chua-hoan-thanh" });
  });
});

test("the older circular knows completion only, with its own clauses", () => {
  const given = { firstYear: 2019, items: every(legacyItemNames, "T") };
  expect(proposed({ slot: toan, newValue: 5 }, given).effect?.changes.map(({ what }) => what)).not.toContain(
    "completed",
  );
  const { effect } = proposed({ slot: toan, newValue: 4 }, given);
  expect(effect?.changes).toContainEqual({
    what: "completed",
    old: "true",
    new: "false",
    clause: "tt22-2016/14.1.a",
  });
  expect(effect?.changes.map(({ what }) => what)).not.toContain("yearResult");
});

describe("refused", () => {
  test("a decimal, a text, a level that is none", () => {
    expect(proposed({ slot: toan, newValue: "8,5" }).codes).toHaveLength(1);
    expect(proposed({ slot: toan, newValue: "tốt" }).codes).toHaveLength(1);
    expect(proposed({ slot: { kind: "level", subject: "toan" }, newValue: "gioi" }).codes).toEqual([
      "correction.wrongKind",
    ]);
    expect(proposed({ slot: { kind: "item", item: "cham-chi" }, newValue: "gioi" }).codes).toEqual([
      "correction.wrongKind",
    ]);
  });

  test("a place that is not there, another pupil, another regime", () => {
    expect(proposed({ slot: { kind: "test", subject: "dao-duc" }, newValue: 8 }).codes).toEqual([
      "correction.slot",
    ]);
    expect(proposed({ slot: { kind: "level", subject: "tin" }, newValue: "hoan-thanh" }).codes).toEqual([
      "correction.slot",
    ]);
    const [book] = primaryClass([{}]).classes;
    if (book === undefined) throw new Error("no class");
    const change = { pupil: "none", moment: "cuoi-nam", slot: toan, newValue: 8 } as const;
    const codesOf = (one: typeof book) =>
      proposePrimaryCorrection({ ...change, book: one }).diagnostics.map(({ code }) => code);
    expect(codesOf(book)).toEqual(["correction.pupil"]);
    expect(codesOf({ ...book, grade: 8 })).toEqual(["correction.regime"]);
  });
});
