import { Decimal } from "decimal.js";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Tenths, tenths } from "../../kernel/tenths";
import { averageOfTerm, averageOfYear, cutAverage, exactAverageOfTerm, sumOfMarks } from "./subject-average";
import { type TermAverageReading, type TermMarks, termAverageFinding } from "./term-average";
import { yearAverageFinding } from "./year-average";

const mark = fc.integer({ min: 0, max: 100 });
const term = fc.record({
  regular: fc.array(mark, { minLength: 1, maxLength: 6, size: "max" }),
  midterm: mark,
  final: mark,
});
const runs = { numRuns: 100_000 };

interface Marks {
  readonly regular: readonly number[];
  readonly midterm: number;
  readonly final: number;
}

function average({ regular, midterm, final }: Marks): number {
  return averageOfTerm(sumOfMarks(regular, 0, regular.length), regular.length, midterm, final);
}

describe("term averages, any marks", () => {
  test("equal decimal arithmetic on the marks as they are written", () => {
    fc.assert(
      fc.property(term, ({ regular, midterm, final }) => {
        const written = (value: number) => new Decimal(`${Math.floor(value / 10)}.${value % 10}`);
        const sum = regular
          .reduce((total, value) => total.plus(written(value)), new Decimal(0))
          .plus(written(midterm).times(2))
          .plus(written(final).times(3));
        const exact = sum.div(regular.length + 5).toDecimalPlaces(1, Decimal.ROUND_HALF_UP);
        return exact.times(10).eq(average({ regular, midterm, final }));
      }),
      runs,
    );
  });

  test("do not depend on the order of regular marks", () => {
    fc.assert(
      fc.property(term, fc.nat(5), (marks, turn) => {
        const at = turn % marks.regular.length;
        const turned = [...marks.regular.slice(at), ...marks.regular.slice(0, at)].reverse();
        return average(marks) === average({ ...marks, regular: turned });
      }),
      runs,
    );
  });

  test("lie between the lowest and the highest mark", () => {
    fc.assert(
      fc.property(term, (marks) => {
        const all = [...marks.regular, marks.midterm, marks.final];
        const value = average(marks);
        return Math.min(...all) <= value && value <= Math.max(...all);
      }),
      runs,
    );
  });

  test("never fall when a mark rises", () => {
    fc.assert(
      fc.property(term, mark, fc.nat(7), (marks, higher, place) => {
        const at = place % (marks.regular.length + 2);
        const raised = {
          regular: marks.regular.map((old, index) => (index === at ? Math.max(old, higher) : old)),
          midterm: at === marks.regular.length ? Math.max(marks.midterm, higher) : marks.midterm,
          final: at === marks.regular.length + 1 ? Math.max(marks.final, higher) : marks.final,
        };
        return average(raised) >= average(marks);
      }),
      runs,
    );
  });

  test("cut to tenths compare with whole tenths as the exact average does", () => {
    fc.assert(
      fc.property(term, mark, ({ regular, midterm, final }, threshold) => {
        const sum = sumOfMarks(regular, 0, regular.length);
        const exact = exactAverageOfTerm(sum, regular.length, midterm, final);
        return exact.numerator >= threshold * exact.denominator === cutAverage(exact) >= threshold;
      }),
      runs,
    );
  });
});

describe("year averages, every pair of term averages", () => {
  test("lie between the two and never fall when one rises", () => {
    const wrong: string[] = [];
    for (let first = 0; first <= 100; first += 1) {
      for (let second = 0; second <= 100; second += 1) {
        const year = averageOfYear(first, second);
        const inside = Math.min(first, second) <= year && year <= Math.max(first, second);
        const rises = averageOfYear(first + 1, second) >= year && averageOfYear(first, second + 1) >= year;
        if (!inside || !rises) wrong.push(`${first} ${second}`);
      }
    }
    expect(wrong).toEqual([]);
  });
});

describe("what stays possible is what trying every mark gives", () => {
  const law = {
    average: "x/9.1.b",
    regularCount: "x/6.2",
    periodic: "x/7.3",
    missedAssessment: "x/7.5",
  } as const;
  const reading = fc.record({
    rounding: fc.constantFrom("halfUp" as const, "halfEven" as const),
    missingRegular: fc.constantFrom("incomplete" as const, "useAvailable" as const, "zero" as const),
  });
  const maybe = fc.option(mark.map(tenths), { freq: 2 });

  /** Fills the first missing mark with every mark, and so on; collects the averages. */
  function reached(marks: TermMarks, how: TermAverageReading, found: Set<number>): void {
    const { outcome } = termAverageFinding(marks, law, how);
    if (outcome.status === "decided") found.add(outcome.value);
    if (outcome.status !== "undetermined") return;
    const path = outcome.missing[0] ?? "";
    for (let value = 0; value <= 100; value += 1) reached(fill(marks, path, tenths(value)), how, found);
  }

  function fill(marks: TermMarks, path: string, value: Tenths): TermMarks {
    if (path === "midterm" || path === "final") return { ...marks, [path]: value };
    const regular = [...marks.regular];
    const at = Number(path.slice("regular.".length));
    while (regular.length < at) regular.push(null);
    regular[at] = value;
    return { ...marks, regular };
  }

  test("for a term with up to two marks missing", () => {
    let undeterminedCases = 0;
    fc.assert(
      fc.property(
        fc.array(maybe, { maxLength: 4 }),
        maybe,
        maybe,
        fc.option(fc.integer({ min: 0, max: 4 }), { nil: undefined }),
        reading,
        (regular, midterm, final, required, how) => {
          const marks = {
            regular,
            midterm,
            final,
            ...(required === undefined ? {} : { requiredRegular: required }),
          };
          const { outcome } = termAverageFinding(marks, law, how);
          if (outcome.status !== "undetermined") return;
          fc.pre(outcome.missing.length <= 2);
          undeterminedCases += 1;
          const found = new Set<number>();
          reached(marks, how, found);
          expect(outcome.possible).toEqual([...found].sort((a, b) => a - b));
        },
      ),
      { numRuns: 150 },
    );
    expect(undeterminedCases).toBeGreaterThan(20);
  });

  test("for a year with one term missing, whatever the other", () => {
    for (const rounding of ["halfUp", "halfEven"] as const) {
      const how = { rounding, roundsTerms: false };
      const others = [
        ...Array.from({ length: 101 }, (_, value) => tenths(value)),
        { numerator: 580, denominator: 8 },
        { numerator: 501, denominator: 7 },
      ];
      for (const other of others) {
        for (const terms of [
          (filled: Tenths | null) => ({ term1: filled, term2: other }),
          (filled: Tenths | null) => ({ term1: other, term2: filled }),
        ]) {
          const { outcome } = yearAverageFinding(terms(null), law.average, how);
          const found = new Set<number>();
          for (let value = 0; value <= 100; value += 1) {
            const filled = yearAverageFinding(terms(tenths(value)), law.average, how).outcome;
            if (filled.status === "decided") found.add(filled.value);
          }
          expect(outcome).toMatchObject({
            status: "undetermined",
            possible: [...found].sort((a, b) => a - b),
          });
        }
      }
    }
  });
});
