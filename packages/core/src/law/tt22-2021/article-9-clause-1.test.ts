import { describe, expect, test } from "vitest";
import { isoDate } from "../../kernel/civil-date";
import { type Tenths, tenths } from "../../kernel/tenths";
import { exactAverageOfTerm, exactAverageOfYear } from "../formulas/subject-average";
import { subjectYear, termAverage, yearAverage } from "./article-9-clause-1";
import type { Tt22Context } from "./options";

type Options = NonNullable<Tt22Context["options"]>;

const mark = (value: number | null): Tenths | null => (value === null ? null : tenths(value));

function term(
  regular: readonly (number | null)[],
  midterm: number | null,
  final: number | null,
  requiredRegular?: number,
  options: Options = {},
) {
  const required = requiredRegular === undefined ? {} : { requiredRegular };
  return termAverage(
    { regular: regular.map(mark), midterm: mark(midterm), final: mark(final), ...required },
    { options },
  );
}

function span(lowest: number, highest: number): number[] {
  return Array.from({ length: highest - lowest + 1 }, (_, index) => lowest + index);
}

const decisive = ({ diagnostics }: ReturnType<typeof term>): string[] =>
  diagnostics
    .filter(({ code }) => code === "ambiguity.decisive")
    .map(({ path, data }) => `${path[1]} ${data.alternative} → ${data.wouldGive}`);

describe("9.1.b the term average", () => {
  test("weighs regular marks one, the mid-term two, the end-of-term three", () => {
    const decision = term([80, 90], 70, 60);
    // (8.0 + 9.0 + 2 × 7.0 + 3 × 6.0) / 7 = 49.0 / 7
    expect(decision.outcome).toEqual({ status: "decided", value: 70 });
    expect(decision.rule).toBe("tt22-2021/9.1.b");
    expect(decision.steps).toEqual([
      {
        id: "average.weightedSum",
        cite: "tt22-2021/9.1.b",
        data: {
          regularSum: "17.0",
          regularCount: 2,
          midterm: "7.0",
          final: "6.0",
          sum: "49.0",
          divisor: 7,
        },
        steps: [],
      },
      {
        id: "average.rounded",
        cite: "tt22-2021/9.1.b",
        data: { sum: "49.0", divisor: 7, mode: "halfUp", average: "7.0" },
        steps: [],
      },
    ]);
    expect(decision.diagnostics).toEqual([]);
  });
  test("7.25 is 7.3, where binary fractions make it 7.2", () => {
    const decision = term([94, 75, 60], 81, 63);
    expect(decision.outcome).toEqual({ status: "decided", value: 73 });
    expect(Math.round(((9.4 + 7.5 + 6.0 + 2 * 8.1 + 3 * 6.3) / 8) * 10) / 10).toBe(7.2);
    expect(decisive(decision)).toEqual(["A01 halfEven → 7.2"]);
    expect(term([94, 75, 60], 81, 63, 3, { A01: "halfEven" }).outcome).toMatchObject({ value: 72 });
  });
  test("both sides of the half", () => {
    expect(term([94, 75, 60], 81, 63).outcome).toMatchObject({ value: 73 });
    expect(term([94, 75, 59], 81, 63).outcome).toMatchObject({ value: 72 });
    expect(term([94, 75, 61], 81, 63).outcome).toMatchObject({ value: 73 });
  });
  test("zero is a mark", () => {
    expect(term([0, 0], 0, 0).outcome).toEqual({ status: "decided", value: 0 });
    expect(term([100, 100, 100, 100], 100, 100).outcome).toEqual({ status: "decided", value: 100 });
  });
  test("uses every regular mark that is entered, more than required too", () => {
    expect(term([80, 80, 80, 50], 80, 80, 3).outcome).toMatchObject({ value: 77 });
    expect(term([80, null, 80], 80, 80, 2).outcome).toMatchObject({ status: "decided", value: 80 });
  });
});

describe("9.1.b with marks missing", () => {
  test("names a null by its own index first, then places beyond the list", () => {
    const missing = (regular: readonly (number | null)[], required?: number) => {
      const { outcome } = term(regular, 80, 80, required);
      return outcome.status === "undetermined" ? outcome.missing : outcome.status;
    };
    expect(missing([80, null, 70], 3)).toEqual(["regular.1"]);
    expect(missing([80, null, null], 2)).toEqual(["regular.1"]);
    expect(missing([80, null], 4)).toEqual(["regular.1", "regular.2", "regular.3"]);
    expect(missing([80, 70], 4)).toEqual(["regular.2", "regular.3"]);
    expect(missing([], 2)).toEqual(["regular.0", "regular.1"]);
    expect(missing([])).toEqual(["regular.0"]);
    expect(missing([], 0)).toEqual(["regular.0"]);
    expect(missing([null, null])).toEqual(["regular.0"]);
    expect(missing([80, null])).toBe("decided");
  });
  test("names mid-term and end-of-term after them", () => {
    expect(term([80, null], null, null, 2).outcome).toMatchObject({
      missing: ["regular.1", "midterm", "final"],
    });
    expect(term([80, 80], null, 80).cites).toEqual(["tt22-2021/9.1.b", "tt22-2021/7.3"]);
    expect(term([80], 80, 80, 2).cites).toEqual(["tt22-2021/9.1.b", "tt22-2021/6.2"]);
  });
  test("gives every average within reach, ascending", () => {
    // 8.0 + 8.0 + 2 × 8.0 + 3 × x over 7: from 32.0 / 7 to 62.0 / 7
    expect(term([80, 80], 80, null).outcome).toMatchObject({ possible: span(46, 89) });
    expect(term([80, 80], null, null).outcome).toMatchObject({ possible: span(23, 94) });
    expect(term([null, null], null, null, 2).outcome).toMatchObject({ possible: span(0, 100) });
  });
  test("A07: other readings for regular marks, named where they decide", () => {
    const decision = term([80, null, null], 80, 80, 3);
    expect(decision.outcome.status).toBe("undetermined");
    expect(decisive(decision)).toEqual(["A07 useAvailable → 8.0", "A07 zero → 6.0"]);
    expect(term([80, null, null], 80, 80, 3, { A07: "useAvailable" }).outcome).toMatchObject({ value: 80 });
    const zero = term([80, null, null], 80, 80, 3, { A07: "zero" });
    // (8.0 + 0 + 0 + 16.0 + 24.0) / 8
    expect(zero.outcome).toMatchObject({ value: 60 });
    expect(zero.diagnostics).toMatchObject([
      { code: "source.unverified", data: { clause: "tt22-2021/7.5", confidence: "M" } },
      { code: "ambiguity.decisive" },
      { code: "ambiguity.decisive" },
    ]);
    expect(zero.cites).toContain("tt22-2021/7.5");
  });
  test("A07 never stands in for a periodic mark, nor for a number of regular marks nobody gave", () => {
    expect(term([80, 80], null, 80, 2, { A07: "zero" }).outcome).toMatchObject({ missing: ["midterm"] });
    expect(term([], 80, 80, undefined, { A07: "zero" }).outcome).toMatchObject({ missing: ["regular.0"] });
    expect(term([], 80, 80, 2, { A07: "zero" }).outcome).toMatchObject({ value: 57 });
    expect(term([null], 80, 80, 2, { A07: "useAvailable" }).outcome).toMatchObject({
      missing: ["regular.0"],
      possible: span(67, 83),
    });
  });
  test("a mark off the scale is an error and missing, in every reading", () => {
    for (const A07 of ["incomplete", "useAvailable", "zero"] as const) {
      const { outcome, diagnostics } = term([80, 101, null], 80, -1, undefined, { A07 });
      expect(outcome).toMatchObject({ status: "undetermined", missing: ["regular.1", "final"] });
      expect(diagnostics.filter(({ severity }) => severity === "error")).toEqual([
        { code: "mark.outOfRange", severity: "error", path: ["regular.1"], data: { text: "10.1" } },
        { code: "mark.outOfRange", severity: "error", path: ["final"], data: { text: "-0.1" } },
      ]);
    }
  });
  test("a count that is none is refused", () => {
    expect(() => term([80], 80, 80, -1)).toThrow(RangeError);
    expect(() => term([80], 80, 80, 1.5)).toThrow(RangeError);
  });
});

describe("9.1.b the year average", () => {
  const year = (term1: number | null, term2: number | null) =>
    yearAverage({ term1: mark(term1), term2: mark(term2) });

  test("weighs the second term two", () => {
    expect(year(70, 80)).toMatchObject({
      outcome: { status: "decided", value: 77 },
      cites: ["tt22-2021/9.1.b"],
      diagnostics: [],
    });
    expect(year(80, 70).outcome).toMatchObject({ value: 73 });
    expect(year(79, 80).outcome).toMatchObject({ value: 80 });
    expect(year(80, 79).outcome).toMatchObject({ value: 79 });
  });
  test("rounds the terms first (A02)", () => {
    const exact = { term1: exactAverageOfTerm(303, 2, 0, 0), term2: exactAverageOfTerm(368, 2, 0, 0) };
    const rounded = yearAverage(exact);
    expect(rounded.outcome).toEqual({ status: "decided", value: 50 });
    expect(rounded.diagnostics).toEqual([
      {
        code: "ambiguity.decisive",
        severity: "info",
        path: ["options", "A02"],
        data: { followed: "roundedSemesters", alternative: "unroundedSemesters", wouldGive: "4.9" },
      },
    ]);
    expect(yearAverage(exact, { options: { A02: "unroundedSemesters" } }).outcome).toMatchObject({
      value: 49,
    });
    expect(exactAverageOfYear(exact.term1, exact.term2)).toEqual({ numerator: 7273, denominator: 147 });
  });
  test("an exact half of unrounded terms follows A01", () => {
    // 7.25 and 7.25 unrounded make exactly 7.25; rounded first they make 7.3.
    const half = { numerator: 580, denominator: 8 };
    const under = (options: Options) => yearAverage({ term1: half, term2: half }, { options }).outcome;
    expect(under({ A02: "unroundedSemesters" })).toMatchObject({ value: 73 });
    expect(under({ A02: "unroundedSemesters", A01: "halfEven" })).toMatchObject({ value: 72 });
    expect(under({ A01: "halfEven" })).toMatchObject({ value: 72 });
  });
  test("names a missing term and every average within reach", () => {
    expect(year(70, null).outcome).toEqual({
      status: "undetermined",
      missing: ["term2"],
      possible: span(23, 90),
    });
    expect(year(null, 70).outcome).toMatchObject({ missing: ["term1"], possible: span(47, 80) });
    expect(year(null, null).outcome).toMatchObject({ missing: ["term1", "term2"], possible: span(0, 100) });
  });
  test("an average off the scale is an error and missing", () => {
    expect(year(101, 80)).toMatchObject({
      outcome: { status: "undetermined", missing: ["term1"] },
      diagnostics: [{ code: "average.outOfRange", path: ["term1"], data: { average: "10.1" } }],
    });
    expect(
      yearAverage({ term1: { numerator: 10, denominator: 0 }, term2: tenths(80) }).diagnostics,
    ).toMatchObject([{ code: "average.outOfRange", data: { average: "10/0" } }]);
  });
  test("is not asked before the circular is in force", () => {
    const input = { term1: tenths(70), term2: tenths(80) };
    expect(yearAverage(input, { asOf: isoDate("2021-09-04") }).outcome.status).toBe("notInForce");
    expect(yearAverage(input, { asOf: isoDate("2021-09-05") }).outcome.status).toBe("decided");
  });
});

describe("A12 a subject taught in one term", () => {
  test("carries that term's average over", () => {
    expect(subjectYear({ term1: tenths(80), term2: null, taughtIn: [1] }).outcome).toEqual({
      status: "decided",
      value: 80,
    });
    const second = subjectYear({ term1: tenths(10), term2: tenths(65), taughtIn: [2] });
    expect(second.outcome).toEqual({ status: "decided", value: 65 });
    expect(second.diagnostics).toMatchObject([
      {
        code: "ambiguity.decisive",
        path: ["options", "A12"],
        data: { alternative: "undetermined", wouldGive: "undetermined" },
      },
    ]);
  });
  test("or leaves the year open", () => {
    const open = subjectYear(
      { term1: null, term2: tenths(65), taughtIn: [2] },
      { options: { A12: "undetermined" } },
    );
    expect(open.outcome).toEqual({ status: "undetermined", missing: [], possible: [65] });
    expect(open.diagnostics[0]).toEqual({
      code: "subjectYear.singleTerm",
      severity: "warning",
      path: ["taughtIn"],
      data: { term: 2 },
    });
  });
  test("its own term missing is missing", () => {
    expect(subjectYear({ term1: null, term2: tenths(80), taughtIn: [1] }).outcome).toMatchObject({
      status: "undetermined",
      missing: ["term1"],
      possible: span(0, 100),
    });
  });
  test("taught in both, it is the year average", () => {
    expect(subjectYear({ term1: tenths(70), term2: tenths(80), taughtIn: [1, 2] }).outcome).toMatchObject({
      value: 77,
    });
    expect(subjectYear({ term1: tenths(70), term2: null, taughtIn: [1, 2] }).outcome).toMatchObject({
      missing: ["term2"],
    });
  });
});
