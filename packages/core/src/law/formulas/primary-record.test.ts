import { describe, expect, test } from "vitest";
import {
  demandSteps,
  demandsMet,
  demandsPossible,
  lowestValues,
  namesBelow,
  type PrimaryValue,
} from "./primary-record";

const demands = [
  { level: 1, item: 1, test: 50 },
  { level: 2, item: 2, test: 90 },
];

function values(
  level: number | null,
  item: number | null,
  ...tests: readonly (number | null)[]
): PrimaryValue[] {
  return [
    { kind: "level", name: "a.level", path: "a", value: level },
    { kind: "item", name: "b", path: "b", value: item },
    ...tests.map(
      (value, index): PrimaryValue => ({
        kind: "test",
        name: `t${index}.test`,
        path: `t${index}`,
        value,
      }),
    ),
  ];
}

test("the lowest known value of each kind; a kind without any keeps nothing back", () => {
  expect(lowestValues(values(2, null, 90, 70, null))).toEqual({
    level: 2,
    item: Number.POSITIVE_INFINITY,
    test: 70,
  });
  expect(demandsMet(lowestValues([]), demands)).toBe(2);
});

test("demands are met in a row", () => {
  expect(demandsMet({ level: 1, item: 2, test: 100 }, demands)).toBe(1);
  expect(demandsMet({ level: 2, item: 2, test: 89 }, demands)).toBe(1);
  expect(demandsMet({ level: 2, item: 2, test: 90 }, demands)).toBe(2);
  expect(demandsMet({ level: 2, item: 0, test: 90 }, demands)).toBe(0);
  expect(demandsMet({ level: 1, item: 2, test: 80 }, [{ level: 1, item: 1, test: 50 }])).toBe(1);
});

describe("what missing values leave possible", () => {
  test.each([
    [values(2, 2, 90), [2]],
    [values(null, 2, 90), [0, 1, 2]],
    [values(2, null, 80), [0, 1]],
    [values(0, 2, null), [0]],
    [values(2, 2, 100, null), [0, 1, 2]],
    [values(2, 2, 60, null), [0, 1]],
    [values(null, null, null), [0, 1, 2]],
  ] as const)("case %#", (record, possible) => {
    expect(demandsPossible(record, demands)).toEqual(possible);
  });
});

test("names and steps tell what is below a demand, of the kinds that are there", () => {
  const record = values(1, 2, 90, 40);
  const [pass] = demands;
  if (pass === undefined) throw new Error("no demand");
  expect(namesBelow(record, pass)).toEqual(["t1.test"]);
  expect(
    demandSteps(record, pass, "tt27-2020/9.2.a").map(({ id, holds, data }) => [id, holds, data.atLeast]),
  ).toEqual([
    ["primary.every.level", true, "hoan-thanh"],
    ["primary.every.item", true, "dat"],
    ["primary.every.test", false, "5"],
  ]);
  expect(demandSteps(record.slice(0, 1), pass, "tt27-2020/9.2.a")).toHaveLength(1);
});
