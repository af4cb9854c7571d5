import { describe, expect, test } from "vitest";
import { type RequiredAssessmentsInput, requiredAssessments, requiredRegular } from "./article-6";

const regular = (input: RequiredAssessmentsInput): unknown => {
  const { outcome } = requiredAssessments(input);
  return outcome.status === "decided" ? outcome.value.regular : outcome.status;
};

describe("6.2 how many assessments are recorded each term", () => {
  test("marked subjects: both sides of 35 and of 70 periods", () => {
    const counts = [34, 35, 35.5, 36, 70, 70.5, 71, 140].map((periodsPerYear) =>
      regular({ assessedBy: "marks", periodsPerYear }),
    );
    expect(counts).toEqual([2, 2, 3, 3, 3, 4, 4, 4]);
  });
  test("comment subjects have two whatever their periods, known or not", () => {
    for (const periodsPerYear of [17, 35, 70, 105, null]) {
      expect(regular({ assessedBy: "comments", periodsPerYear })).toBe(2);
    }
    expect(regular({ assessedBy: "comments" })).toBe(2);
    expect(requiredRegular("comments", 105)).toBe(2);
    expect(requiredRegular("marks", 71)).toBe(4);
  });
  test("with one mid-term and one end-of-term assessment, cited", () => {
    const marked = requiredAssessments({ assessedBy: "marks", periodsPerYear: 105 });
    expect(marked.outcome).toEqual({ status: "decided", value: { regular: 4, midterm: 1, final: 1 } });
    expect(marked.cites).toEqual(["tt22-2021/6.2", "tt22-2021/7.3"]);
    expect(marked.diagnostics).toEqual([]);
    expect(requiredAssessments({ assessedBy: "comments", periodsPerYear: 105 }).cites).toEqual([
      "tt22-2021/6.2",
      "tt22-2021/7.2",
    ]);
  });
  test("fewer than 35 periods are said to be unnamed (A08), 35 are not", () => {
    expect(requiredAssessments({ assessedBy: "marks", periodsPerYear: 34 }).diagnostics).toEqual([
      {
        code: "periods.under35",
        severity: "info",
        path: ["periodsPerYear"],
        data: { ambiguity: "A08", periods: 34, regular: 2 },
      },
    ]);
    expect(requiredAssessments({ assessedBy: "marks", periodsPerYear: 35 }).diagnostics).toEqual([]);
    expect(requiredAssessments({ assessedBy: "comments", periodsPerYear: 20 }).diagnostics).toEqual([]);
  });
  test("periods that are none leave it open", () => {
    for (const periodsPerYear of [0, -35, Number.NaN, Number.POSITIVE_INFINITY]) {
      const { outcome, diagnostics } = requiredAssessments({ assessedBy: "marks", periodsPerYear });
      expect(outcome).toEqual({
        status: "undetermined",
        missing: ["periodsPerYear"],
        possible: [2, 3, 4].map((count) => ({ regular: count, midterm: 1, final: 1 })),
      });
      expect(diagnostics).toEqual([
        {
          code: "periods.invalid",
          severity: "error",
          path: ["periodsPerYear"],
          data: { text: String(periodsPerYear) },
        },
      ]);
    }
    expect(requiredAssessments({ assessedBy: "comments", periodsPerYear: 0 }).outcome).toEqual({
      status: "undetermined",
      missing: ["periodsPerYear"],
      possible: [{ regular: 2, midterm: 1, final: 1 }],
    });
    const absent = requiredAssessments({ assessedBy: "marks", periodsPerYear: null });
    expect(absent.outcome.status).toBe("undetermined");
    expect(absent.diagnostics).toEqual([]);
  });
});

describe("6.3 a special-topic cluster", () => {
  const input = { assessedBy: "marks", periodsPerYear: 70, specialTopic: true } as const;
  test("adds one regular result, or none under A11, and says that its clause is unverified", () => {
    expect(regular(input)).toBe(4);
    const { cites, diagnostics } = requiredAssessments(input);
    expect(cites).toContain("tt22-2021/6.3");
    expect(diagnostics).toEqual([
      {
        code: "source.unverified",
        severity: "info",
        path: [],
        data: { clause: "tt22-2021/6.3", confidence: "M" },
      },
      {
        code: "ambiguity.decisive",
        severity: "info",
        path: ["options", "A11"],
        data: { followed: "extra", alternative: "withinCount", wouldGive: "3" },
      },
    ]);
    expect(requiredAssessments(input, { options: { A11: "withinCount" } }).outcome).toMatchObject({
      value: { regular: 3 },
    });
  });
});
