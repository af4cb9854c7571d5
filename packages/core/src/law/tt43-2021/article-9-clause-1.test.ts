import { describe, expect, test } from "vitest";
import { tenths } from "../../kernel/tenths";
import { subjectYear, termAverage, yearAverage } from "./article-9-clause-1";

const marksOf = (regular: readonly (number | null)[], midterm: number | null, final: number | null) => {
  const mark = (one: number | null) => (one === null ? null : tenths(one));
  return { regular: regular.map(mark), midterm: mark(midterm), final: mark(final) };
};

describe("Đ9.k1 term average", () => {
  test.each([
    [[40, 60, 70], 50, 50, 53], // 42.0 / 8 = 5.25
    [[70, 75, 77], 75, 74, 74], // 59.4 / 8 = 7.425
    [[78, 76, 70], 75, 74, 75], // 59.6 / 8 = 7.45
    [[80, 80], 80, 80, 80],
    [[0, 0], 0, 0, 0],
    [[100, 100, 100, 100], 100, 100, 100],
  ])("%j, %d, %d: %d", (regular, midterm, final, average) => {
    const exact = regular.reduce((sum, mark) => sum + mark, 0) + 2 * midterm + 3 * final;
    expect(Math.floor((2 * exact + regular.length + 5) / (2 * (regular.length + 5)))).toBe(average);
    expect(termAverage(marksOf(regular, midterm, final)).outcome).toEqual({
      status: "decided",
      value: average,
    });
  });

  test("a mark not entered is never zero", () => {
    expect(termAverage(marksOf([80, 80], null, 80)).outcome).toMatchObject({
      status: "undetermined",
      missing: ["midterm"],
    });
    expect(termAverage({ ...marksOf([80, null], 80, 80), requiredRegular: 2 }).outcome).toMatchObject({
      status: "undetermined",
      missing: ["regular.1"],
    });
    expect(termAverage(marksOf([], 80, 80)).outcome).toMatchObject({ missing: ["regular.0"] });
  });
});

describe("Đ9.k1 year average", () => {
  test("takes the rounded terms", () => {
    expect(yearAverage({ term1: tenths(43), term2: tenths(53) })).toMatchObject({
      outcome: { status: "decided", value: 50 },
      cites: ["tt43-2021/9.1"],
    });
  });

  test("or carries the full precision to the end (AMB-G04)", () => {
    const terms = {
      term1: { numerator: 303, denominator: 7 },
      term2: { numerator: 368, denominator: 7 },
    };
    const chained = yearAverage(terms);
    expect(chained.outcome).toMatchObject({ value: 50 });
    expect(chained.diagnostics).toEqual([
      {
        code: "ambiguity.decisive",
        severity: "info",
        path: ["options", "AMB-G04"],
        data: { followed: "chained", alternative: "fullPrecision", wouldGive: "4.9" },
      },
    ]);
    expect(yearAverage(terms, { options: { "AMB-G04": "fullPrecision" } }).outcome).toMatchObject({
      value: 49,
    });
  });

  test("a missing term leaves what it can still give", () => {
    const { outcome } = yearAverage({ term1: tenths(100), term2: null });
    expect(outcome).toMatchObject({ status: "undetermined", missing: ["term2"] });
    expect(outcome.status === "undetermined" && outcome.possible).toHaveLength(68);
  });
});

describe("a subject taught in one term", () => {
  test("is left open: the sources do not speak of it", () => {
    expect(subjectYear({ term1: tenths(80), term2: null, taughtIn: [1] })).toMatchObject({
      outcome: { status: "undetermined", missing: [], possible: [80] },
      diagnostics: [{ code: "subjectYear.singleTerm", severity: "warning", data: { term: 1 } }],
    });
    expect(subjectYear({ term1: null, term2: null, taughtIn: [2] }).outcome).toMatchObject({
      missing: ["term2"],
    });
  });

  test("of both terms it is the year average", () => {
    expect(subjectYear({ term1: tenths(43), term2: tenths(53), taughtIn: [1, 2] }).outcome).toMatchObject({
      value: 50,
    });
  });
});
