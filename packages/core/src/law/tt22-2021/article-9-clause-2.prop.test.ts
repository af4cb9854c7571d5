import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Tenths, tenths } from "../../kernel/tenths";
import type { CommentResult, Level } from "../formulas/levels";
import {
  type LearningInput,
  learningLevel,
  type MarkedSubject,
  plainLearningLevel,
} from "./article-9-clause-2";
import { levels } from "./options";

const average = fc
  .oneof(fc.constantFrom(34, 35, 49, 50, 64, 65, 79, 80), fc.integer({ min: 0, max: 100 }))
  .map(tenths);
const comment: fc.Arbitrary<CommentResult> = fc.constantFrom("dat", "dat", "dat", "chua-dat");

function inputOf(
  averages: readonly (Tenths | null)[],
  results: readonly (CommentResult | null)[],
): LearningInput {
  return {
    marked: averages.map((value, index): MarkedSubject => ({ key: `m${index}`, average: value })),
    comments: results.map((result, index) => ({ key: `c${index}`, result })),
  };
}

const record = fc
  .tuple(fc.array(average, { minLength: 6, maxLength: 9 }), fc.array(comment, { maxLength: 5 }))
  .map(([averages, results]) => inputOf(averages, results));

const rank = (level: Level): number => levels.indexOf(level);

describe("the decided level of any complete record", () => {
  test("is the plain one; its subject alone, given its best result, brings Tốt or Khá back", () => {
    fc.assert(
      fc.property(record, (input) => {
        const { outcome } = learningLevel(input);
        if (outcome.status !== "decided") return false;
        const { level, base, adjusted, subject } = outcome.value;
        if (plainLearningLevel(input) !== level || adjusted !== (level !== base)) return false;
        if (!adjusted) return subject === undefined;
        const best: LearningInput = {
          marked: input.marked.map((one) => (one.key === subject ? { ...one, average: tenths(100) } : one)),
          comments: input.comments.map((one) => (one.key === subject ? { ...one, result: "dat" } : one)),
        };
        const alone = plainLearningLevel(best);
        return (
          alone !== "undetermined" && rank(alone) >= 2 && rank(alone) - rank(base) >= 2 && level !== "tot"
        );
      }),
      { numRuns: 100_000 },
    );
  });

  test("does not depend on the order of subjects", () => {
    fc.assert(
      fc.property(record, (input) => {
        const turned = { marked: [...input.marked].reverse(), comments: [...input.comments].reverse() };
        const [one, other] = [learningLevel(input), learningLevel(turned)];
        return (
          JSON.stringify(one.outcome) === JSON.stringify(other.outcome) &&
          JSON.stringify(one.diagnostics) === JSON.stringify(other.diagnostics)
        );
      }),
      { numRuns: 100_000 },
    );
  });
});

test("what stays possible of an incomplete record is what trying every result gives", () => {
  const steps = [20, 40, 57, 70, 90].map(tenths);
  const readings = [
    {},
    { A04: "removal" },
    { A05: "false" },
    { A06: "literal" },
    { A06: "scale" },
    { A06: "scale", A04: "removal" },
  ] as const;
  const gaps = fc.record({
    averages: fc.array(fc.option(average, { freq: 4 }), { minLength: 1, maxLength: 8, size: "max" }),
    results: fc.array(fc.option(comment, { freq: 4 }), { maxLength: 4 }),
    options: fc.constantFrom(...readings),
  });

  function reached(input: LearningInput, options: (typeof readings)[number], found: Set<Level>): void {
    const gap = input.marked.findIndex((one) => one.average === null);
    if (gap >= 0) {
      for (const step of steps) {
        const marked = input.marked.map((one, index) => (index === gap ? { ...one, average: step } : one));
        reached({ ...input, marked }, options, found);
      }
      return;
    }
    const open = input.comments.findIndex((one) => one.result === null);
    if (open >= 0) {
      for (const result of ["dat", "chua-dat"] as const) {
        const comments = input.comments.map((one, index) => (index === open ? { ...one, result } : one));
        reached({ ...input, comments }, options, found);
      }
      return;
    }
    const { outcome } = learningLevel(input, { options });
    if (outcome.status === "decided") found.add(outcome.value.level);
    if (outcome.status === "undetermined") for (const level of outcome.possible) found.add(level);
  }

  let looked = 0;
  fc.assert(
    fc.property(gaps, ({ averages, results, options }) => {
      const input = inputOf(averages, results);
      const { outcome } = learningLevel(input, { options });
      if (outcome.status !== "undetermined") return;
      fc.pre(averages.filter((value) => value === null).length <= 3);
      looked += 1;
      const found = new Set<Level>();
      reached(input, options, found);
      expect(outcome.possible).toEqual(levels.filter((level) => found.has(level)));
      expect(outcome.missing).toEqual([
        ...averages.flatMap((value, index) => (value === null ? [`m${index}`] : [])),
        ...results.flatMap((value, index) => (value === null ? [`c${index}`] : [])),
      ]);
    }),
    { numRuns: 2_000 },
  );
  expect(looked).toBeGreaterThan(1000);
});
