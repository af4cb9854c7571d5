import fc from "fast-check";
import { expect, test } from "vitest";
import { tenths } from "../kernel/tenths";
import type { CommentResult } from "../law/formulas/levels";
import { levels } from "../law/formulas/levels";
import { plainLearningLevel as tt22Level } from "../law/tt22-2021/article-9-clause-2";
import { plainLearningLevel as tt43Level } from "../law/tt43-2021/article-9-clause-2";
import { plainLearningGrade } from "../law/tt58-2011/article-13";
import { grades } from "../law/tt58-2011/values";
import type { LevelQuestion } from "./level-laws";
import { whyNot } from "./why-not";

/** A result of the record: its mark, or whether it is Đạt. */
type Value = number | CommentResult;

interface Change {
  readonly changed: number;
  readonly total: number;
  /** For each result: 0 unchanged, else one more than the tenths it rises. */
  readonly weights: readonly number[];
}

/** Fewer results, then fewer tenths, then the earlier results changed and raised more. */
function isBetter(one: Change, other: Change | undefined): boolean {
  if (other === undefined) return true;
  if (one.changed !== other.changed) return one.changed < other.changed;
  if (one.total !== other.total) return one.total < other.total;
  const place = one.weights.findIndex((weight, index) => weight !== other.weights[index]);
  return place >= 0 && (one.weights[place] ?? 0) > (other.weights[place] ?? 0);
}

/** Tries every combination of the values that each result may take. */
function bruteForce(
  values: readonly Value[],
  choices: (value: Value) => readonly Value[],
  reaches: (values: readonly Value[]) => boolean,
): Change | undefined {
  let best: Change | undefined;
  const tried: Value[] = [];
  const weights: number[] = [];
  const visit = (index: number, changed: number, total: number): void => {
    if (best !== undefined && (changed > best.changed || (changed === best.changed && total > best.total)))
      return;
    const value = values[index];
    if (value === undefined) {
      const one = { changed, total, weights: [...weights] };
      if (isBetter(one, best) && reaches(tried)) best = one;
      return;
    }
    for (const choice of [value, ...choices(value)]) {
      const rise = typeof choice === "number" && typeof value === "number" ? choice - value : 0;
      tried[index] = choice;
      weights[index] = choice === value ? 0 : rise + 1;
      visit(index + 1, changed + (choice === value ? 0 : 1), total + rise);
    }
  };
  visit(0, 0, 0);
  return best;
}

function recordOf(values: readonly Value[], keys: readonly string[]) {
  const marked = values.flatMap((value, index) =>
    typeof value === "number" ? [{ key: keys[index] ?? "", average: tenths(value) }] : [],
  );
  const comments = values.flatMap((value, index) =>
    typeof value === "number" ? [] : [{ key: keys[index] ?? "", result: value }],
  );
  return { marked, comments };
}

/** What `whyNot` found, in the form of the brute force. */
function found(question: LevelQuestion, keys: readonly string[]): Change | undefined {
  const { outcome } = whyNot(question);
  if (outcome.status !== "decided" || outcome.value.status === "impossible") return undefined;
  const { nearest } = outcome.value;
  return {
    changed: nearest.length,
    total: nearest.reduce((sum, { distance }) => sum + distance, 0),
    weights: keys.map((key) => {
      const one = nearest.find(({ subject }) => subject === key);
      return one === undefined ? 0 : one.distance + 1;
    }),
  };
}

const keysOf = (values: readonly Value[]) =>
  values.map((value, index) => `${typeof value === "number" ? "m" : "x"}${index}`);
const rungs = [35, 50, 65, 80];
const mark = fc.oneof(
  fc.constantFrom(20, 34, 35, 49, 50, 64, 65, 79, 80, 90),
  fc.integer({ min: 0, max: 100 }),
);
const comment: fc.Arbitrary<CommentResult> = fc.constantFrom("dat", "chua-dat");

test("Circular 22/2021: no other change is nearer, under every reading", () => {
  const aCase = fc.record({
    marks: fc.array(mark, { minLength: 5, maxLength: 7, size: "max" }),
    comments: fc.array(comment, { maxLength: 3 }),
    goal: fc.constantFrom(...levels),
    options: fc.constantFrom(
      {},
      { A04: "removal" as const },
      { A05: "false" as const },
      { A06: "literal" as const },
      { A06: "scale" as const },
      { A04: "removal" as const, A05: "false" as const },
    ),
  });
  const statuses = new Map<string, number>();
  fc.assert(
    fc.property(aCase, ({ marks, comments, goal, options }) => {
      const values: readonly Value[] = [...marks, ...comments];
      const keys = keysOf(values);
      const question = { instrument: "tt22-2021", ...recordOf(values, keys), goal, options } as const;
      const level = tt22Level(question, options);
      if (level === "undetermined") {
        expect(whyNot(question).outcome.status).toBe("undetermined");
        return;
      }
      const expected = bruteForce(
        values,
        (value) =>
          typeof value === "number" ? rungs.filter((rung) => rung > value) : value === "dat" ? [] : ["dat"],
        (tried) => {
          const reached = tt22Level(recordOf(tried, keys), options);
          return reached !== "undetermined" && levels.indexOf(reached) >= levels.indexOf(goal);
        },
      );
      const status = expected === undefined ? "impossible" : String(Math.min(expected.changed, 4));
      statuses.set(status, (statuses.get(status) ?? 0) + 1);
      expect(found(question, keys)).toEqual(expected);
    }),
    { numRuns: 600, seed: 1 },
  );
  for (const status of ["0", "1", "2", "3", "4", "impossible"]) {
    expect(statuses.get(status) ?? 0, status).toBeGreaterThan(10);
  }
});

test("Circular 43/2021: neither is one with marks between the thresholds", () => {
  const aCase = fc.record({
    marks: fc.array(mark, { minLength: 5, maxLength: 5 }),
    goal: fc.constantFrom(...levels),
    removal: fc.boolean(),
  });
  const between = [34, 35, 42, 49, 50, 64, 65, 70, 79, 80, 100];
  fc.assert(
    fc.property(aCase, ({ marks, goal, removal }) => {
      const keys = keysOf(marks);
      const options = { "AMB-G01": removal ? "removal" : "substitution" } as const;
      const question = { instrument: "tt43-2021", ...recordOf(marks, keys), goal, options } as const;
      const expected = bruteForce(
        marks,
        (value) => between.filter((one) => one > Number(value)),
        (tried) => {
          const reached = tt43Level(recordOf(tried, keys), options);
          return reached !== "undetermined" && levels.indexOf(reached) >= levels.indexOf(goal);
        },
      );
      expect(found(question, keys)).toEqual(expected);
    }),
    { numRuns: 60, seed: 2 },
  );
});

test("Circular 58/2011: the sum of all averages decides too, every mark tried", () => {
  const keys = ["ngu-van", "toan", "z-nhac", "z-the-duc"];
  const near = fc.integer({ min: -25, max: 12 });
  const aCase = fc.record({
    around: fc.constantFrom(35, 50, 65, 80),
    marks: fc.array(near, { minLength: 2, maxLength: 2 }),
    low: fc.option(fc.integer({ min: 0, max: 100 }), { nil: undefined }),
    comments: fc.array(comment, { maxLength: 2 }),
    goal: fc.constantFrom(...grades),
    options: fc.constantFrom({}, { B01: "unrounded" as const }, { B02: "literal" as const }),
    specialised: fc.constantFrom(undefined, "toan"),
  });
  const statuses = new Map<number, number>();
  fc.assert(
    fc.property(aCase, ({ around, marks, low, comments, goal, options, specialised }) => {
      const values: readonly Value[] = [
        ...marks.map((one, index) =>
          index === 0 && low !== undefined ? low : Math.max(0, Math.min(100, around + one)),
        ),
        ...comments,
      ];
      const special = specialised === undefined ? {} : { specialised };
      const question = {
        instrument: "tt58-2011+tt26-2020",
        ...recordOf(values, keys),
        goal,
        options,
        ...special,
      } as const;
      const every = Array.from({ length: 101 }, (_, index) => index);
      const expected = bruteForce(
        values,
        (value) =>
          typeof value === "number" ? every.filter((one) => one > value) : value === "dat" ? [] : ["dat"],
        (tried) => {
          const { marked, comments: results } = recordOf(tried, keys);
          const reached = plainLearningGrade(
            {
              averages: Object.fromEntries(marked.map(({ key, average }) => [key, average])),
              comments: Object.fromEntries(results.map(({ key, result }) => [key, result])),
              ...special,
            },
            options,
          );
          return reached !== "undetermined" && grades.indexOf(reached) >= grades.indexOf(goal);
        },
      );
      statuses.set(expected?.changed ?? -1, (statuses.get(expected?.changed ?? -1) ?? 0) + 1);
      expect(found(question, keys.slice(0, values.length))).toEqual(expected);
    }),
    { numRuns: 150, seed: 3 },
  );
  for (const changed of [0, 1, 2, 3]) expect(statuses.get(changed) ?? 0, String(changed)).toBeGreaterThan(5);
});

test("the order of the subjects changes nothing", () => {
  const aCase = fc.record({
    marks: fc.array(mark, { minLength: 6, maxLength: 9, size: "max" }),
    comments: fc.array(comment, { maxLength: 4 }),
    goal: fc.constantFrom(...levels),
  });
  fc.assert(
    fc.property(aCase, ({ marks, comments, goal }) => {
      const record = recordOf([...marks, ...comments], keysOf([...marks, ...comments]));
      const turned = { marked: [...record.marked].reverse(), comments: [...record.comments].reverse() };
      const ask = (one: typeof record) => whyNot({ instrument: "tt22-2021", ...one, goal }).outcome;
      expect(ask(turned)).toEqual(ask(record));
    }),
    { numRuns: 300, seed: 4 },
  );
});
