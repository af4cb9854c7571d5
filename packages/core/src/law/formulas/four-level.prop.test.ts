import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  baseRank,
  type FourLevelRules,
  levelOfMarks,
  levelRank,
  neededSubjects,
  type OneSubjectReading,
} from "./four-level";
import { levels } from "./levels";
import { possibleLevels } from "./possible-levels";

const rulesOf = (minSubjects: number): FourLevelRules => ({
  ladder: [35, 50, 65, 80],
  failedComments: [1, 0, 0],
  minSubjects,
});
const bothRules = [rulesOf(6), rulesOf(5)] as const;
const readings: readonly OneSubjectReading[] = [true, false].flatMap((countsOneSubject) =>
  [true, false].map((includesComments) => ({ applies: true, countsOneSubject, includesComments })),
);
const never: OneSubjectReading = { applies: false, countsOneSubject: true, includesComments: true };

interface Case {
  readonly marks: readonly number[];
  readonly failed: number;
  readonly rules: FourLevelRules;
  readonly reading: OneSubjectReading;
  readonly scale: boolean;
}

function codeOf({ marks, failed, rules, reading, scale }: Case): number {
  const need = neededSubjects(marks.length, rules.minSubjects, scale);
  return levelOfMarks(marks, 0, marks.length, failed, need, rules, reading);
}

/** The clause as the digest tells it: try each subject at its best, or without it, and look two levels up. */
function oracle({ marks, failed, rules, reading, scale }: Case): {
  base: number;
  level: number;
  qualifying: number;
} {
  const need = scale ? Math.min(marks.length, rules.minSubjects) : rules.minSubjects;
  const level = (list: readonly number[], fails: number): number => {
    const every = (least: number) => list.every((mark) => mark >= least);
    const count = (least: number) => list.filter((mark) => mark >= least).length >= need;
    if (fails === 0 && every(65) && count(80)) return 3;
    if (fails === 0 && every(50) && count(65)) return 2;
    if (fails <= 1 && every(35) && count(50)) return 1;
    return 0;
  };
  const base = level(marks, failed);
  const others = marks.map((_, index) =>
    level(
      reading.countsOneSubject
        ? marks.map((mark, place) => (place === index ? 100 : mark))
        : marks.filter((_mark, place) => place !== index),
      failed,
    ),
  );
  if (reading.includesComments && failed > 0) others.push(level(marks, failed - 1));
  const qualifying = others.filter((other) => other >= 2 && other - base >= 2).length;
  return { base, level: qualifying > 0 ? base + 1 : base, qualifying };
}

const aroundThresholds = fc.oneof(
  fc.constantFrom(0, 34, 35, 49, 50, 64, 65, 79, 80, 100),
  fc.integer({ min: 60, max: 100 }),
  fc.integer({ min: 0, max: 100 }),
);
const aCase: fc.Arbitrary<Case> = fc.record({
  marks: fc.array(aroundThresholds, { minLength: 1, maxLength: 9, size: "max" }),
  failed: fc.constantFrom(0, 0, 0, 1, 2),
  rules: fc.constantFrom(...bothRules),
  reading: fc.constantFrom(...readings),
  scale: fc.boolean(),
});
const runs = { numRuns: 100_000 };

describe("four-level rules, any record", () => {
  test("agree with the clause read subject by subject", () => {
    fc.assert(
      fc.property(aCase, (one) => {
        const expected = oracle(one);
        const code = codeOf(one);
        return baseRank(code) === expected.base && levelRank(code) === expected.level;
      }),
      runs,
    );
  });

  test("do not depend on the order of subjects", () => {
    fc.assert(
      fc.property(aCase, fc.nat(8), (one, turn) => {
        const at = turn % one.marks.length;
        const turned = [...one.marks.slice(at), ...one.marks.slice(0, at)].reverse();
        return codeOf(one) === codeOf({ ...one, marks: turned });
      }),
      runs,
    );
  });

  test("never fall when a mark rises, under every reading", () => {
    fc.assert(
      fc.property(aCase, fc.nat(8), aroundThresholds, (one, place, mark) => {
        const at = place % one.marks.length;
        const raised = one.marks.map((old, index) => (index === at ? Math.max(old, mark) : old));
        const [before, after] = [codeOf(one), codeOf({ ...one, marks: raised })];
        return baseRank(after) >= baseRank(before) && levelRank(after) >= levelRank(before);
      }),
      runs,
    );
  });

  test("never fall when a comment subject turns Đạt, under every reading", () => {
    fc.assert(
      fc.property(aCase, (one) => {
        const [before, after] = [
          codeOf({ ...one, failed: one.failed + 1 }),
          codeOf({ ...one, failed: one.failed }),
        ];
        return baseRank(after) >= baseRank(before) && levelRank(after) >= levelRank(before);
      }),
      runs,
    );
  });

  test("are raised by one level at most, never to Tốt, and only with a subject in the way", () => {
    let raisedCases = 0;
    fc.assert(
      fc.property(aCase, (one) => {
        const code = codeOf(one);
        const [base, level] = [baseRank(code), levelRank(code)];
        if (level === base) return true;
        raisedCases += 1;
        return level === base + 1 && level < 3;
      }),
      runs,
    );
    expect(raisedCases).toBeGreaterThan(1000);
  });
});

describe("four-level rules, every record there is", () => {
  /** One mark from each step of the ladder, so that every record of `size` subjects has an equal among these. */
  function* multisets(size: number, from = 0): Generator<number[]> {
    const steps = [20, 40, 57, 70, 90];
    if (size === 0) {
      yield [];
      return;
    }
    for (let step = from; step < steps.length; step += 1) {
      for (const rest of multisets(size - 1, step)) yield [steps[step] ?? 0, ...rest];
    }
  }

  test("of up to nine marked subjects agrees with the clause read subject by subject", () => {
    const wrong: Case[] = [];
    const together: Case[] = [];
    let looked = 0;
    for (let size = 1; size <= 9; size += 1) {
      for (const marks of multisets(size)) {
        for (const failed of [0, 1, 2]) {
          for (const rules of bothRules) {
            for (const reading of readings) {
              for (const scale of size < rules.minSubjects ? [true, false] : [false]) {
                const one = { marks, failed, rules, reading, scale };
                const expected = oracle(one);
                const code = codeOf(one);
                looked += 1;
                if (expected.qualifying > 1) together.push(one);
                if (baseRank(code) !== expected.base || levelRank(code) !== expected.level) wrong.push(one);
              }
            }
          }
        }
      }
    }
    expect(wrong).toEqual([]);
    expect(together, "two subjects never qualify together").toEqual([]);
    expect(looked).toBeGreaterThan(40_000);
  });

  test("what stays possible is what trying every filling gives", () => {
    const wrong: string[] = [];
    const steps = [20, 40, 57, 70, 90];
    for (const [knownSize, missing] of [
      [5, 1],
      [6, 1],
      [5, 2],
      [6, 2],
      [4, 3],
    ] as const) {
      for (const marks of multisets(knownSize)) {
        for (const failed of [0, 1]) {
          for (const open of [0, 1]) {
            for (const reading of [...readings, never]) {
              const rules = bothRules[0];
              const reached = new Set<number>();
              for (const filling of multisets(missing)) {
                for (let extra = 0; extra <= open; extra += 1) {
                  const one = { marks: [...marks, ...filling], failed: failed + extra, rules, reading };
                  reached.add(levelRank(codeOf({ ...one, scale: false })));
                }
              }
              const counts = steps.map((step) => marks.filter((mark) => mark === step).length);
              const known = {
                steps: [
                  counts[0] ?? 0,
                  counts[1] ?? 0,
                  counts[2] ?? 0,
                  counts[3] ?? 0,
                  counts[4] ?? 0,
                ] as const,
                failedComments: failed,
              };
              const possible = possibleLevels(known, missing, open, 6, rules, reading);
              if (possible.join() !== levels.filter((_, rank) => reached.has(rank)).join()) {
                wrong.push(`${marks.join()} ${missing} ${failed} ${open}`);
              }
            }
          }
        }
      }
    }
    expect(wrong).toEqual([]);
  });

  test("counts beyond those that matter change nothing", () => {
    const none = { steps: [0, 0, 0, 0, 0], failedComments: 0 } as const;
    const all = ["chua-dat", "dat", "kha", "tot"];
    const rules = bothRules[0];
    const reading = readings[0] ?? never;
    for (const missing of [6, 9, 15, 40, 10_000]) {
      expect(possibleLevels(none, missing, 4, 6, rules, reading)).toEqual(all);
    }
    const twoLow = { steps: [2, 0, 0, 0, 0], failedComments: 0 } as const;
    expect(possibleLevels(twoLow, 10_000, 1_000, 6, rules, reading)).toEqual(["chua-dat"]);
  });
});
