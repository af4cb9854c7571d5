import { describe, expect, test } from "vitest";
import { commentTerm, commentTermResult, commentYear } from "./article-9-clause-1-comments";

describe("9.1.a a comment subject in one term", () => {
  test("is Đạt when the required assessments are there and every one is Đạt", () => {
    expect(commentTerm({ results: ["dat", "dat", "dat", "dat"], required: 4 })).toMatchObject({
      outcome: { status: "decided", value: "dat" },
      cites: ["tt22-2021/9.1.a"],
    });
    expect(commentTerm({ results: ["dat", "dat", "dat", "dat", "dat"], required: 4 }).outcome).toMatchObject({
      value: "dat",
    });
  });
  test("one Chưa đạt among them is enough against it, a surplus one too", () => {
    expect(commentTerm({ results: ["dat", "chua-dat", "dat", "dat"], required: 4 }).outcome).toEqual({
      status: "decided",
      value: "chua-dat",
    });
    expect(commentTermResult(["dat", "dat", "dat", "dat", "chua-dat"], 4)).toBe("chua-dat");
  });
  test("a closed term with too few is Chưa đạt", () => {
    expect(commentTermResult(["dat", "dat", "dat"], 4)).toBe("chua-dat");
    expect(commentTerm({ results: ["dat", "dat", "dat"], required: 4 }).outcome).toEqual({
      status: "decided",
      value: "chua-dat",
    });
    expect(commentTerm({ results: [], required: 4 }).outcome).toEqual({
      status: "decided",
      value: "chua-dat",
    });
  });
  test("an assessment still open leaves it undetermined, even where one outcome remains", () => {
    expect(commentTerm({ results: ["dat", null, "dat", null], required: 4 }).outcome).toEqual({
      status: "undetermined",
      missing: ["results.1", "results.3"],
      possible: ["chua-dat", "dat"],
    });
    expect(commentTerm({ results: ["chua-dat", "dat", null, "dat"], required: 4 }).outcome).toEqual({
      status: "undetermined",
      missing: ["results.2"],
      possible: ["chua-dat"],
    });
    expect(commentTerm({ results: ["dat", "dat", "dat", "dat", null], required: 4 }).outcome).toMatchObject({
      missing: ["results.4"],
    });
    expect(commentTerm({ results: ["dat", null], required: 4 }).outcome).toMatchObject({
      missing: ["results.1", "results.2", "results.3"],
      possible: ["chua-dat", "dat"],
    });
  });
  test("required counts that are none are refused", () => {
    expect(() => commentTerm({ results: [], required: 0 })).toThrow(RangeError);
    expect(() => commentTerm({ results: [], required: Number.NaN })).toThrow(RangeError);
  });
});

describe("9.1.a a comment subject in the year", () => {
  test("is that of the second term, whatever the first", () => {
    for (const term1 of ["dat", "chua-dat", null] as const) {
      expect(commentYear({ term1, term2: "dat" }).outcome).toEqual({ status: "decided", value: "dat" });
      expect(commentYear({ term1, term2: "chua-dat" }).outcome).toEqual({
        status: "decided",
        value: "chua-dat",
      });
      expect(commentYear({ term1, term2: null }).outcome).toEqual({
        status: "undetermined",
        missing: ["term2"],
        possible: ["chua-dat", "dat"],
      });
    }
  });
  test("taught in the first term only, carries over or stays open (A12)", () => {
    const input = { term1: "dat", term2: null, taughtIn: [1] } as const;
    const carried = commentYear(input);
    expect(carried.outcome).toEqual({ status: "decided", value: "dat" });
    expect(carried.diagnostics).toMatchObject([{ code: "ambiguity.decisive", path: ["options", "A12"] }]);
    const open = commentYear(input, { options: { A12: "undetermined" } });
    expect(open.outcome).toEqual({ status: "undetermined", missing: [], possible: ["dat"] });
    expect(open.diagnostics[0]).toMatchObject({ code: "subjectYear.singleTerm", severity: "warning" });
    expect(commentYear({ ...input, term1: null }).outcome).toMatchObject({ missing: ["term1"] });
    const second = commentYear({ term1: null, term2: "chua-dat", taughtIn: [2] });
    expect(second.outcome).toEqual({ status: "decided", value: "chua-dat" });
    expect(second.diagnostics).toEqual([]);
  });
});
