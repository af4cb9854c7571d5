import { describe, expect, test } from "vitest";
import { requiredAssessments, requiredRegular } from "./article-6";

function regularOf(periodsPerYear: number, specialTopic = false, options = {}) {
  const { outcome } = requiredAssessments({ periodsPerYear, specialTopic }, { options });
  return outcome.status === "decided" ? outcome.value.regular : outcome.status;
}

describe("Đ6 regular marks by periods a year", () => {
  test.each([
    [35, 2],
    [36, 3],
    [70, 3],
    [71, 4],
    [140, 4],
  ])("%d periods: %d", (periods, regular) => {
    expect(requiredAssessments({ periodsPerYear: periods })).toMatchObject({
      outcome: { status: "decided", value: { regular, midterm: 1, final: 1 } },
      cites: ["tt43-2021/6", "tt43-2021/7"],
      diagnostics: [],
    });
    expect(requiredRegular(periods)).toBe(regular);
  });

  test("a special-topic cluster is one more, or takes the place of one (AMB-G03)", () => {
    expect(regularOf(70, true)).toBe(4);
    expect(regularOf(70, true, { "AMB-G03": "replacesOne" })).toBe(3);
    expect(
      requiredAssessments({ periodsPerYear: 70, specialTopic: true }).diagnostics.map(({ path }) => path[1]),
    ).toEqual(["AMB-G03"]);
  });

  test("under 35 periods: two with a warning, or an error (AMB-G07)", () => {
    expect(regularOf(34)).toBe(2);
    const { diagnostics } = requiredAssessments({ periodsPerYear: 34 });
    expect(diagnostics.map(({ code, severity }) => [code, severity])).toEqual([
      ["periods.under35", "warning"],
      ["ambiguity.decisive", "info"],
    ]);
    const refused = requiredAssessments({ periodsPerYear: 34 }, { options: { "AMB-G07": "error" } });
    expect(refused.outcome).toEqual({
      status: "undetermined",
      missing: [],
      possible: [{ regular: 2, midterm: 1, final: 1 }],
    });
    expect(refused.diagnostics[0]).toMatchObject({ code: "periods.under35", severity: "error" });
    expect(requiredAssessments({ periodsPerYear: 35 }, { options: { "AMB-G07": "error" } })).toMatchObject({
      outcome: { status: "decided" },
      diagnostics: [],
    });
  });

  test.each([0, -35, Number.NaN])("%d periods count nothing", (periodsPerYear) => {
    const { outcome, diagnostics } = requiredAssessments({ periodsPerYear });
    expect(outcome).toMatchObject({ status: "undetermined", missing: ["periodsPerYear"] });
    expect(diagnostics.map(({ code }) => code)).toEqual(["periods.invalid"]);
  });

  test("unknown periods leave the three bands", () => {
    expect(requiredAssessments({ periodsPerYear: null })).toMatchObject({
      outcome: {
        status: "undetermined",
        missing: ["periodsPerYear"],
        possible: [{ regular: 2 }, { regular: 3 }, { regular: 4 }],
      },
      diagnostics: [],
    });
  });
});
