import { describe, expect, test } from "vitest";
import {
  baseRank,
  type FourLevelRules,
  levelOfCounts,
  levelOfMarks,
  levelRank,
  neededSubjects,
  type OneSubjectReading,
  standsAlone,
} from "./four-level";

const rules: FourLevelRules = { ladder: [35, 50, 65, 80], failedComments: [1, 0, 0], minSubjects: 6 };
const five: FourLevelRules = { ...rules, minSubjects: 5 };
const reading: OneSubjectReading = { applies: true, countsOneSubject: true, includesComments: true };
const removal: OneSubjectReading = { ...reading, countsOneSubject: false };

test("a code holds the base and the level after the one-subject clause", () => {
  const code = levelOfCounts(8, 1, 1, 1, 2, 0, 6, rules, reading);
  expect([baseRank(code), levelRank(code)]).toEqual([0, 1]);
  expect(levelRank(levelOfCounts(8, 1, 1, 1, 2, 0, 6, rules, { ...reading, applies: false }))).toBe(0);
});

test("only the named part of a list of averages counts", () => {
  const averages = [0, 80, 80, 80, 80, 80, 80, 65, 65, 0];
  expect(levelRank(levelOfMarks(averages, 1, 9, 0, 6, rules, reading))).toBe(3);
  expect(levelRank(levelOfMarks(averages, 0, 9, 0, 6, rules, reading))).toBe(1);
});

test("six become all only where there are fewer and the reading says so", () => {
  expect(neededSubjects(4, 6, true)).toBe(4);
  expect(neededSubjects(4, 6, false)).toBe(6);
  expect(neededSubjects(6, 6, true)).toBe(6);
  expect(neededSubjects(9, 6, true)).toBe(6);
});

describe("one subject stands alone", () => {
  test("when it misses the level and, with it at its best, enough others reach the upper mark", () => {
    expect(standsAlone(1, 5, 0, 0, 6, reading)).toBe(true);
    expect(standsAlone(1, 4, 0, 0, 6, reading)).toBe(false);
    expect(standsAlone(1, 5, 0, 0, 6, removal)).toBe(false);
    expect(standsAlone(1, 6, 0, 0, 6, removal)).toBe(true);
    expect(standsAlone(2, 6, 0, 0, 6, reading)).toBe(false);
    expect(standsAlone(1, 6, 1, 0, 6, reading)).toBe(false);
  });
  test("when it is the one comment subject too many", () => {
    expect(standsAlone(0, 6, 1, 0, 6, reading)).toBe(true);
    expect(standsAlone(0, 5, 1, 0, 6, reading)).toBe(false);
    expect(standsAlone(0, 6, 2, 0, 6, reading)).toBe(false);
    expect(standsAlone(0, 6, 1, 0, 6, { ...reading, includesComments: false })).toBe(false);
  });
});

test("with five subjects to count, one of exactly five may be the one", () => {
  const averages = [68, 72, 65, 69, 47];
  expect(levelRank(levelOfMarks(averages, 0, 5, 0, 5, five, reading))).toBe(1);
  // 4.7 is no bar to Đạt itself, but the count of five at 5.0 is short.
  expect(baseRank(levelOfMarks(averages, 0, 5, 0, 5, five, reading))).toBe(0);
  expect(levelRank(levelOfMarks(averages, 0, 5, 0, 5, five, removal))).toBe(0);
});
