import { describe, expect, test } from "vitest";
import { type AfterYear, completionFacts, completionStage, notDue, stageSteps } from "./completion-stage";

const clauses = { supplementary: "tt27-2020/11.1.b", principal: "tt27-2020/11.1.c" } as const;
const everything: AfterYear[] = ([null, "passed", "failed"] as const).flatMap((supplementary) =>
  ([null, "promote", "retain"] as const).map((principalDecision) => ({ supplementary, principalDecision })),
);

test("the example of the documentation", () => {
  expect(completionStage(false, { supplementary: "failed" })).toBe("listed-to-principal");
});

describe("whatever is told of later steps", () => {
  test("a year that completed stays completed", () => {
    expect(everything.map((after) => completionStage(true, after))).toEqual(Array(9).fill("completed"));
  });

  test("the principal's decision counts after a failed supplementary assessment alone", () => {
    for (const after of everything) {
      const stage = completionStage(false, after);
      const decided = stage === "promoted-by-decision" || stage === "retained";
      expect(decided).toBe(after.supplementary === "failed" && after.principalDecision !== null);
      expect(completionFacts[stage].completed).toBe(after.supplementary === "passed");
    }
  });

  test("nobody is retained without the principal, nobody completed is held back", () => {
    for (const [stage, { completed, promoted }] of Object.entries(completionFacts)) {
      expect(promoted === false).toBe(stage === "retained");
      if (completed) expect(promoted).toBe(true);
    }
  });
});

test("steps cite the clause of each step", () => {
  expect(stageSteps("completed", clauses)).toEqual([]);
  expect(stageSteps("retained", clauses).map(({ id, cite, holds }) => [id, cite, holds])).toEqual([
    ["completion.supplementaryPassed", "tt27-2020/11.1.b", false],
    ["completion.principal.retain", "tt27-2020/11.1.c", undefined],
  ]);
});

test("what was told too early or was not due is named", () => {
  const codes = (completed: boolean, after: AfterYear) => notDue(completed, after).map(({ code }) => code);
  expect(codes(true, { supplementary: "passed" })).toEqual(["supplementary.notDue"]);
  expect(codes(false, { principalDecision: "retain" })).toEqual(["principalDecision.notDue"]);
  expect(codes(false, { supplementary: "failed", principalDecision: "retain" })).toEqual([]);
  expect(codes(false, {})).toEqual([]);
});
