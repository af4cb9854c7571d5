import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { tenths } from "../../kernel/tenths";
import { type Level, levels } from "../formulas/levels";
import { learningLevel, plainLearningLevel } from "./article-9-clause-2";
import { tt43Ambiguities } from "./options";

const mark = fc.oneof(
  fc.constantFrom(0, 34, 35, 49, 50, 64, 65, 79, 80, 100),
  fc.integer({ min: 0, max: 100 }),
);
const record = fc.array(mark, { minLength: 5, maxLength: 10, size: "max" });
const runs = { numRuns: 100_000 };

const markedOf = (marks: readonly number[]) =>
  marks.map((average, index) => ({ key: `m${index}`, average: tenths(average) }));

function rankOf(marks: readonly number[], test: "substitution" | "removal" = "substitution"): number {
  return levels.indexOf(plainLearningLevel({ marked: markedOf(marks) }, { "AMB-G01": test }) as Level);
}

/** Clause 2 as the text counts: the lowest average, and the fifth best one. */
function levelByRanking(marks: readonly number[]): number {
  const sorted = [...marks].sort((a, b) => b - a);
  const lowest = sorted[sorted.length - 1] ?? 0;
  const fifth = sorted[4] ?? -1;
  if (lowest >= 65 && fifth >= 80) return 3;
  if (lowest >= 50 && fifth >= 65) return 2;
  return lowest >= 35 && fifth >= 50 ? 1 : 0;
}

/** Clause 3: what would the others give, with a 10 in this subject's place or without it? */
function oracle(marks: readonly number[], removal: boolean): number {
  const base = levelByRanking(marks);
  const raised = marks.some((_, index) => {
    const others = marks.filter((_mark, place) => place !== index);
    const would = levelByRanking(removal ? others : [...others, 100]);
    return would >= 2 && would >= base + 2;
  });
  return raised ? base + 1 : base;
}

describe("TT43 learning level, any record", () => {
  test("agrees with the clauses read by ranking, under both tests", () => {
    fc.assert(
      fc.property(record, fc.boolean(), (marks, removal) => {
        return rankOf(marks, removal ? "removal" : "substitution") === oracle(marks, removal);
      }),
      runs,
    );
  });

  test("does not depend on order and never falls when a mark rises", () => {
    fc.assert(
      fc.property(record, fc.nat(9), mark, (marks, place, other) => {
        const at = place % marks.length;
        const raised = marks.map((old, index) => (index === at ? Math.max(old, other) : old));
        return rankOf([...marks].reverse()) === rankOf(marks) && rankOf(raised) >= rankOf(marks);
      }),
      runs,
    );
  });

  test("the adjusted level is one above its base and never Tốt", () => {
    let adjusted = 0;
    fc.assert(
      fc.property(record, (marks) => {
        const { outcome } = learningLevel({ marked: markedOf(marks) });
        if (outcome.status !== "decided") return false;
        const { level, base } = outcome.value;
        if (!outcome.value.adjusted) return level === base;
        adjusted += 1;
        return levels.indexOf(level) === levels.indexOf(base) + 1 && level !== "tot";
      }),
      { numRuns: 20_000 },
    );
    expect(adjusted).toBeGreaterThan(200);
  });
});

test("every reading of every open question has at least one other", () => {
  for (const { values, clauses } of Object.values(tt43Ambiguities)) {
    expect(values.length).toBeGreaterThan(1);
    expect(clauses.length).toBeGreaterThan(0);
  }
});
