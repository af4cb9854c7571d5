import { describe, expect, test } from "vitest";
import { type Condition, comparisonsOf, compileCondition, compileTwoValued } from "./condition";

const oral = { fact: "object.assessment", operator: "equal", value: "oral" } as const;
const open = { fact: "state.locked", operator: "equal", value: false } as const;
const facts =
  (values: Record<string, unknown>) =>
  (fact: string): unknown =>
    values[fact];

describe("three answers", () => {
  test.each([
    [{ all: [oral, open] }, {}, undefined],
    [{ all: [oral, open] }, { "object.assessment": "oral" }, undefined],
    [{ all: [oral, open] }, { "state.locked": true }, false],
    [{ all: [oral, open] }, { "object.assessment": "oral", "state.locked": false }, true],
    [{ any: [oral, open] }, {}, undefined],
    [{ any: [oral, open] }, { "state.locked": true }, undefined],
    [{ any: [oral, open] }, { "state.locked": false }, true],
    [{ any: [oral, open] }, { "object.assessment": "final", "state.locked": true }, false],
    [{ not: oral }, {}, undefined],
    [{ not: oral }, { "object.assessment": "final" }, true],
    [{ not: { any: [oral, open] } }, { "state.locked": false }, false],
  ] satisfies [Condition, Record<string, unknown>, boolean | undefined][])(
    "%j of %j is %s",
    (condition, given, holds) => {
      expect(compileCondition(condition)(facts(given))).toBe(holds);
    },
  );
});

describe("operators", () => {
  test.each([
    ["equal", "oral", "oral", true],
    ["equal", "oral", "final", false],
    ["notEqual", "oral", "final", true],
    ["notEqual", "oral", "oral", false],
    ["in", ["oral", "regular"], "regular", true],
    ["in", ["oral", "regular"], "final", false],
    ["notIn", ["oral"], "final", true],
    ["notIn", ["oral"], "oral", false],
    ["present", true, "2024-10-01", true],
    ["present", false, "2024-10-01", false],
    ["present", true, false, false],
  ] as const)("%s %j of %j is %s", (operator, value, fact, holds) => {
    const condition = { all: [{ fact: "f", operator, value }] };
    expect(compileCondition(condition)(() => fact)).toBe(holds);
    expect(compileTwoValued(condition)(() => fact)).toBe(holds);
  });

  test("presence is never unknown", () => {
    const condition = (value: boolean): Condition => ({ all: [{ fact: "f", operator: "present", value }] });
    expect(compileCondition(condition(true))(() => undefined)).toBe(false);
    expect(compileCondition(condition(false))(() => undefined)).toBe(true);
  });
});

test("with two answers an absent fact is equal to nothing", () => {
  const absent = (): undefined => undefined;
  expect(compileTwoValued({ all: [oral] })(absent)).toBe(false);
  expect(compileTwoValued({ not: oral })(absent)).toBe(true);
  expect(compileTwoValued({ any: [oral, { ...oral, operator: "notEqual" }] })(absent)).toBe(true);
  expect(compileTwoValued({ all: [{ ...oral, operator: "in", value: ["oral"] }] })(absent)).toBe(false);
});

test("the comparisons of a nested condition", () => {
  expect(comparisonsOf({ any: [oral, { not: { all: [open] } }] })).toEqual([oral, open]);
});
