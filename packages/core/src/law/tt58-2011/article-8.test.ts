import { describe, expect, test } from "vitest";
import { isoDate } from "../../kernel/civil-date";
import { tenths } from "../../kernel/tenths";
import { missing, requiredAssessments, requiredAssessmentsBefore2020 } from "./article-8";

describe("TT26 Đ1.k4 regular marks by periods a year", () => {
  test.each([
    [20, 2],
    [35, 2],
    [36, 3],
    [70, 3],
    [71, 4],
    [140, 4],
  ])("%d periods: %d", (periodsPerYear, regular) => {
    expect(requiredAssessments({ periodsPerYear })).toMatchObject({
      outcome: { status: "decided", value: { regular, midterm: 1, final: 1 } },
      cites: ["tt26-2020/1.4", "tt58-2011/8.1"],
      diagnostics: [],
    });
  });

  test("unknown or impossible periods", () => {
    expect(requiredAssessments({ periodsPerYear: null }).outcome).toMatchObject({
      status: "undetermined",
      missing: ["periodsPerYear"],
      possible: [{ regular: 2 }, { regular: 3 }, { regular: 4 }],
    });
    expect(requiredAssessments({ periodsPerYear: 0 }).diagnostics.map(({ code }) => code)).toEqual([
      "periods.invalid",
    ]);
  });

  test("from 11 October 2020", () => {
    const on = (day: string) => requiredAssessments({ periodsPerYear: 70 }, { asOf: isoDate(day) }).outcome;
    expect(on("2020-10-10")).toEqual({ status: "notInForce", inForce: { from: "2020-10-11" } });
    expect(on("2020-10-11").status).toBe("decided");
  });
});

describe("Đ8 regular tests before Circular 26/2020", () => {
  test.each([
    [0.5, 2],
    [1, 2],
    [1.5, 3],
    [2.5, 3],
    [3, 4],
    [5, 4],
  ])("%d periods a week: %d", (periodsPerWeek, regular) => {
    expect(requiredAssessmentsBefore2020({ periodsPerWeek })).toMatchObject({
      outcome: { status: "decided", value: { regular } },
      diagnostics: [
        { code: "source.unverified", data: { clause: "tt58-2011/8", confidence: "M" } },
        { code: "ambiguity.decisive", path: ["options", "B04"] },
      ],
    });
  });

  test("B04 verifyFirst leaves it possible only", () => {
    expect(
      requiredAssessmentsBefore2020({ periodsPerWeek: 3 }, { options: { B04: "verifyFirst" } }),
    ).toMatchObject({
      outcome: { status: "undetermined", missing: [], possible: [{ regular: 4 }] },
      diagnostics: [
        { code: "source.unverified" },
        { data: { followed: "verifyFirst", alternative: "asWritten", wouldGive: "4" } },
      ],
    });
  });

  test("until 10 October 2020", () => {
    const on = (day: string) =>
      requiredAssessmentsBefore2020({ periodsPerWeek: 3 }, { asOf: isoDate(day) }).outcome.status;
    expect([on("2012-01-25"), on("2012-01-26"), on("2020-10-10"), on("2020-10-11")]).toEqual([
      "notInForce",
      "decided",
      "decided",
      "notInForce",
    ]);
  });

  test("unknown or impossible periods", () => {
    expect(requiredAssessmentsBefore2020({ periodsPerWeek: null }).outcome).toMatchObject({
      missing: ["periodsPerWeek"],
    });
    expect(requiredAssessmentsBefore2020({ periodsPerWeek: -1 }).diagnostics[0]?.code).toBe(
      "periods.invalid",
    );
  });
});

describe("Đ8 missed assessments, regular ones included", () => {
  const markFor = (reason: "valid" | "none", madeUp: boolean | null, makeUp: number | null = null) =>
    missing({ reason, madeUp, makeUp: makeUp === null ? null : tenths(makeUp) });

  test.each([
    ["valid", true, 75, 75],
    ["valid", true, 0, 0],
    ["valid", false, null, 0],
    ["none", true, 75, 0],
    ["none", false, null, 0],
    ["none", null, null, 0],
  ] as const)("reason %s, made up %s with %s: %d", (reason, madeUp, makeUp, mark) => {
    expect(markFor(reason, madeUp, makeUp)).toMatchObject({
      outcome: { status: "decided", value: { mark } },
      cites: ["tt58-2011/8"],
      diagnostics: [],
    });
  });

  test("nothing yet while it may be made up, or without its mark", () => {
    expect(markFor("valid", null).outcome).toMatchObject({ status: "undetermined", missing: ["madeUp"] });
    expect(markFor("valid", true).outcome).toMatchObject({ status: "undetermined", missing: ["makeUp"] });
    expect(markFor("valid", true, 101).diagnostics[0]?.code).toBe("mark.outOfRange");
  });

  test("before 11 October 2020 the wording is only recalled", () => {
    const on = (day: string) =>
      missing({ reason: "none", madeUp: null }, { asOf: isoDate(day) }).diagnostics.map(({ code }) => code);
    expect(on("2020-10-10")).toEqual(["source.unverified", "ambiguity.decisive"]);
    expect(on("2020-10-11")).toEqual([]);
  });
});
