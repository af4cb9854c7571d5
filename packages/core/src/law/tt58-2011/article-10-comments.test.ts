import { describe, expect, test } from "vitest";
import { isoDate } from "../../kernel/civil-date";
import { type CommentResult, commentResults } from "../formulas/levels";
import { commentTermBefore2020, commentTermResult, commentYear } from "./article-10-comments";

const dat = "dat" as const;
const fail = "chua-dat" as const;

describe("Đ10 comment subject in a term", () => {
  test.each([
    ["two of three, the term's among them", [dat, fail], dat, true, dat],
    ["three of four", [dat, dat, fail], dat, true, dat],
    ["two of four are fewer than two thirds", [dat, fail, fail], dat, true, fail],
    ["four of six", [dat, dat, dat, fail, fail], dat, true, dat],
    ["three of five are fewer than two thirds", [dat, dat, fail, fail], dat, true, fail],
    ["the test of the term failed", [dat, dat, dat, dat], fail, true, fail],
    ["too few tests", [dat, dat], dat, false, fail],
    ["the test of the term alone", [], dat, true, dat],
  ] as const)("%s", (_name, tests, final, enough, result) => {
    expect(commentTermBefore2020({ tests, final, enough })).toMatchObject({
      outcome: { status: "decided", value: result },
      cites: ["tt58-2011/10"],
      diagnostics: [{ code: "source.unverified" }, { code: "ambiguity.decisive" }],
    });
  });

  test("missing values leave exactly what every filling gives", () => {
    const options = <T>(value: T | null, all: readonly T[]) => (value === null ? all : [value]);
    const given = [dat, fail, null] as const;
    let looked = 0;
    for (const a of given) {
      for (const b of given) {
        for (const final of given) {
          for (const enough of [true, false, null]) {
            const { outcome } = commentTermBefore2020({ tests: [a, b], final, enough });
            const found = new Set<CommentResult>();
            for (const x of options(a, commentResults)) {
              for (const y of options(b, commentResults)) {
                for (const z of options(final, commentResults)) {
                  for (const e of options(enough, [true, false])) found.add(commentTermResult([x, y], z, e));
                }
              }
            }
            const open = [a, b, final, enough].includes(null);
            looked += open ? 1 : 0;
            expect(outcome.status).toBe(open ? "undetermined" : "decided");
            expect(
              outcome.status === "undetermined"
                ? [...outcome.possible]
                : outcome.status === "decided" && [outcome.value],
            ).toEqual(commentResults.filter((result) => found.has(result)));
          }
        }
      }
    }
    expect(looked).toBe(81 - 16);
    expect(commentTermBefore2020({ tests: [dat, null], final: null, enough: null }).outcome).toMatchObject({
      missing: ["tests.1", "final", "enough"],
    });
  });

  test("until 10 October 2020", () => {
    const on = (day: string) =>
      commentTermBefore2020({ tests: [dat], final: dat, enough: true }, { asOf: isoDate(day) }).outcome
        .status;
    expect([on("2020-10-10"), on("2020-10-11")]).toEqual(["decided", "notInForce"]);
  });
});

describe("Đ10 comment subject in the year", () => {
  test("is that of the second term", () => {
    for (const term1 of [dat, fail, null]) {
      for (const term2 of commentResults) {
        expect(commentYear({ term1, term2 }).outcome).toEqual({ status: "decided", value: term2 });
      }
      expect(commentYear({ term1, term2: null }).outcome).toEqual({
        status: "undetermined",
        missing: ["term2"],
        possible: [fail, dat],
      });
    }
  });
  test("taught, or not exempt, in one term only: that term's", () => {
    expect(commentYear({ term1: dat, term2: null, taughtIn: [1] }).outcome).toMatchObject({ value: dat });
    expect(commentYear({ term1: null, term2: fail, taughtIn: [2] }).outcome).toMatchObject({ value: fail });
    expect(commentYear({ term1: null, term2: fail, taughtIn: [1] }).outcome).toMatchObject({
      missing: ["term1"],
    });
  });
  test("rests on a recalled rule", () => {
    expect(commentYear({ term1: dat, term2: dat }).diagnostics.map(({ code }) => code)).toEqual([
      "source.unverified",
      "ambiguity.decisive",
    ]);
    expect(commentYear({ term1: dat, term2: fail }, { options: { B04: "verifyFirst" } }).outcome).toEqual({
      status: "undetermined",
      missing: [],
      possible: [fail],
    });
  });
});
