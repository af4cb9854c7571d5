import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isoDate } from "../../kernel/civil-date";
import { tenths } from "../../kernel/tenths";
import { subjectYear, termAverage, yearAverage } from "./article-10";
import { averageBefore2020, termAverageBefore2020 } from "./article-10-before-2020";

const tests = (
  regular: readonly (number | null)[],
  periodic: readonly (number | null)[],
  final: number | null,
) => {
  const mark = (one: number | null) => (one === null ? null : tenths(one));
  return { regular: regular.map(mark), periodic: periodic.map(mark), final: mark(final) };
};

describe("Đ10 term average from Circular 26/2020", () => {
  test("weighs one, two, three and rounds halves up", () => {
    const regular = [tenths(94), tenths(75), tenths(60)];
    expect(termAverage({ regular, midterm: tenths(81), final: tenths(63) })).toMatchObject({
      outcome: { status: "decided", value: 73 },
      cites: ["tt58-2011/10"],
      diagnostics: [],
    });
  });
  test("a mark not entered is never zero, a regular one not either", () => {
    expect(
      termAverage({
        regular: [tenths(80), null],
        midterm: tenths(80),
        final: tenths(80),
        requiredRegular: 2,
      }),
    ).toMatchObject({
      outcome: { status: "undetermined", missing: ["regular.1"] },
      cites: ["tt58-2011/10", "tt26-2020/1.4"],
    });
  });
  test("in force from 11 October 2020", () => {
    const marks = { regular: [tenths(80)], midterm: tenths(80), final: tenths(80) };
    expect(termAverage(marks, { asOf: isoDate("2020-10-10") }).outcome.status).toBe("notInForce");
    expect(termAverage(marks, { asOf: isoDate("2020-10-11") }).outcome.status).toBe("decided");
  });
});

describe("Đ10 term average before Circular 26/2020", () => {
  test.each([
    [[80, 70], [65], 70, 70], // 49.0 / 7
    [[80, 70], [65, 75], 70, 71], // 64.0 / 9 = 7.11…
    [[70, 80, 90], [75], 85, 81], // 64.5 / 8 = 8.0625
    [[72], [73, 70], 76, 73], // 58.6 / 8 = 7.325
    [[69], [70, 70], 74, 71], // 57.1 / 8 = 7.1375
    [[66], [70, 71], 74, 71], // 57.0 / 8 = 7.125
    [[80], [], 70, 73], // 29.0 / 4 = 7.25, an exact half
    [[0], [0], 0, 0],
    [[100], [100, 100], 100, 100],
  ])("%j, %j, %d: %d", (regular, periodic, final, average) => {
    expect(termAverageBefore2020(tests(regular, periodic, final)).outcome).toEqual({
      status: "decided",
      value: average,
    });
  });

  test("rests on a recalled formula, and B04 may refuse it", () => {
    const decision = termAverageBefore2020(tests([80, 70], [65], 70));
    expect(decision.diagnostics).toEqual([
      {
        code: "source.unverified",
        severity: "info",
        path: [],
        data: { clause: "tt58-2011/10", confidence: "M" },
      },
      {
        code: "ambiguity.decisive",
        severity: "info",
        path: ["options", "B04"],
        data: { followed: "asWritten", alternative: "verifyFirst", wouldGive: "undetermined" },
      },
    ]);
    expect(
      termAverageBefore2020(tests([80, 70], [65], 70), { options: { B04: "verifyFirst" } }).outcome,
    ).toEqual({ status: "undetermined", missing: [], possible: [70] });
  });

  test("missing marks are named with what they leave possible", () => {
    const { outcome } = termAverageBefore2020(tests([80, null], [65, null], null));
    expect(outcome).toMatchObject({ status: "undetermined", missing: ["periodic.1", "final"] });
    // 8.0 + 2·6.5 + 2x + 3y over 8: 21.0/8 to 71.0/8.
    expect(outcome.status === "undetermined" && [outcome.possible[0], outcome.possible.at(-1)]).toEqual([
      26, 89,
    ]);
    expect(termAverageBefore2020(tests([], [65], 70)).outcome).toMatchObject({ missing: ["regular.0"] });
    expect(
      termAverageBefore2020({ ...tests([80], [65], 70), requiredRegular: 3, requiredPeriodic: 2 }).outcome,
    ).toMatchObject({ missing: ["regular.1", "regular.2", "periodic.1"] });
  });

  test("a mark off the scale is an error", () => {
    expect(termAverageBefore2020(tests([80, 101], [65], 70))).toMatchObject({
      outcome: { status: "undetermined", missing: ["regular.1"] },
      diagnostics: [{ code: "mark.outOfRange", path: ["regular.1"] }, { code: "source.unverified" }],
    });
  });

  test("every average named as possible is one, and no other", () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 1, maxLength: 3 }),
        fc.array(fc.integer({ min: 0, max: 100 }), { maxLength: 3 }),
        fc.integer({ min: 0, max: 100 }),
        fc.boolean(),
        (regular, periodic, final, openFinal) => {
          const given = openFinal
            ? tests(regular, periodic, null)
            : tests(regular, [...periodic, null], final);
          const { outcome } = termAverageBefore2020(given);
          const sum = (list: readonly number[]) => list.reduce((total, mark) => total + mark, 0);
          const reached = Array.from({ length: 101 }, (_, mark) =>
            openFinal
              ? averageBefore2020(sum(regular), regular.length, sum(periodic), periodic.length, mark)
              : averageBefore2020(
                  sum(regular),
                  regular.length,
                  sum(periodic) + mark,
                  periodic.length + 1,
                  final,
                ),
          );
          return (
            outcome.status === "undetermined" &&
            JSON.stringify(outcome.possible) === JSON.stringify([...new Set(reached)])
          );
        },
      ),
      { numRuns: 3_000 },
    );
  });

  test("until 10 October 2020", () => {
    const on = (day: string) =>
      termAverageBefore2020(tests([80], [65], 70), { asOf: isoDate(day) }).outcome.status;
    expect([on("2012-01-25"), on("2012-01-26"), on("2020-10-10"), on("2020-10-11")]).toEqual([
      "notInForce",
      "decided",
      "decided",
      "notInForce",
    ]);
  });

  test("a required number that counts nothing is a programmer's mistake", () => {
    expect(() => termAverageBefore2020({ ...tests([80], [65], 70), requiredRegular: -1 })).toThrow(
      RangeError,
    );
  });
});

describe("the plain average before 2020", () => {
  const mark = fc.integer({ min: 0, max: 100 });
  test("is the exact mean rounded half up, in whole numbers of any size", () => {
    fc.assert(
      fc.property(
        fc.array(mark, { minLength: 1, maxLength: 8 }),
        fc.array(mark, { maxLength: 5 }),
        mark,
        (regular, periodic, final) => {
          const list = [...regular, ...periodic, ...periodic, final, final, final].map(BigInt);
          const sum = list.reduce((total, one) => total + one, 0n);
          const length = BigInt(list.length);
          const twice = (20n * sum + length * 10n) / (length * 20n);
          const total = (marks: readonly number[]) => marks.reduce((all, one) => all + one, 0);
          return (
            BigInt(
              averageBefore2020(total(regular), regular.length, total(periodic), periodic.length, final),
            ) === twice
          );
        },
      ),
      { numRuns: 100_000 },
    );
  });
});

describe("Đ10 year average", () => {
  test("weighs the second term two", () => {
    expect(yearAverage({ term1: tenths(60), term2: tenths(71) })).toMatchObject({
      outcome: { status: "decided", value: 67 },
      diagnostics: [],
    });
    expect(yearAverage({ term1: null, term2: tenths(71) }).outcome).toMatchObject({ missing: ["term1"] });
  });
  test("before 11 October 2020 the wording is only recalled", () => {
    const on = (day: string) =>
      yearAverage({ term1: tenths(60), term2: tenths(71) }, { asOf: isoDate(day) }).diagnostics.length;
    expect([on("2020-10-10"), on("2020-10-11")]).toEqual([2, 0]);
  });
  test("a subject of one term has that term's average, as recalled", () => {
    expect(subjectYear({ term1: tenths(80), term2: null, taughtIn: [1] })).toMatchObject({
      outcome: { status: "decided", value: 80 },
      diagnostics: [{ code: "source.unverified" }, { code: "ambiguity.decisive" }],
    });
    expect(subjectYear({ term1: tenths(80), term2: null, taughtIn: [2] }).outcome).toMatchObject({
      missing: ["term2"],
    });
    expect(subjectYear({ term1: tenths(60), term2: tenths(71), taughtIn: [1, 2] }).outcome).toMatchObject({
      value: 67,
    });
  });
});
