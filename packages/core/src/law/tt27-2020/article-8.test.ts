import { describe, expect, test } from "vitest";
import { disabilityAssessment, disabilityClassTestSchedule } from "./article-8";

describe("8 pupils with disabilities", () => {
  test.each([
    ["inclusive", "adjusted-or-individual-plan", "tt27-2020/8.1"],
    ["special", "special-or-individual-plan", "tt27-2020/8.2"],
    ["disability-class", "comments-and-two-tests", "tt27-2020/8.3"],
  ] as const)("%s: %s", (setting, by, cite) => {
    const { outcome, cites } = disabilityAssessment({ setting });
    expect(outcome).toEqual({ status: "decided", value: by });
    expect(cites).toContain(cite);
  });

  test("a setting that is not said", () => {
    const { outcome } = disabilityAssessment({ setting: null });
    expect(outcome.status === "undetermined" && outcome.possible).toHaveLength(3);
  });

  test("8.3: a class for people with disabilities has tests of Toán and Tiếng Việt only", () => {
    const ask = (grade: 3 | 5 | null, moment: "giua-hk1" | "cuoi-nam" | null) =>
      disabilityClassTestSchedule({ grade, moment }).outcome;
    expect(ask(5, "cuoi-nam")).toEqual({ status: "decided", value: ["tieng-viet", "toan"] });
    expect(ask(3, "giua-hk1")).toEqual({ status: "decided", value: [] });
    expect(ask(3, null)).toEqual({
      status: "undetermined",
      missing: ["moment"],
      possible: [[], ["tieng-viet", "toan"]],
    });
    expect(ask(null, "cuoi-nam")).toMatchObject({ possible: [["tieng-viet", "toan"]] });
  });
});
