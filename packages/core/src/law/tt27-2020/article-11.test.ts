import { describe, expect, test } from "vitest";
import { type CompletionInput, completion, completionEntry } from "./article-11";
import { primaryGrades, yearLevels } from "./levels";

function factsOf(input: CompletionInput): unknown {
  const { outcome } = completion(input);
  return outcome.status === "decided"
    ? [outcome.value.completed, outcome.value.promoted, outcome.value.stage]
    : outcome;
}

const failed = "chua-hoan-thanh";

describe("11.1 completion and promotion", () => {
  test.each(yearLevels)("a: %s by itself", (result) => {
    expect(factsOf({ result })).toEqual(
      result === failed ? [false, "undecided", "supplementary-due"] : [true, true, "completed"],
    );
  });

  test.each([
    [undefined, undefined, [false, "undecided", "supplementary-due"]],
    ["passed", undefined, [true, true, "completed-after-supplementary"]],
    ["failed", undefined, [false, "undecided", "listed-to-principal"]],
    ["failed", "promote", [false, true, "promoted-by-decision"]],
    ["failed", "retain", [false, false, "retained"]],
    [undefined, "retain", [false, "undecided", "supplementary-due"]],
    [undefined, "promote", [false, "undecided", "supplementary-due"]],
    ["passed", "retain", [true, true, "completed-after-supplementary"]],
  ] as const)("b, c: supplementary %s, principal %s", (supplementary, principalDecision, facts) => {
    expect(
      factsOf({
        result: failed,
        supplementary: supplementary ?? null,
        principalDecision: principalDecision ?? null,
      }),
    ).toEqual(facts);
  });

  test("the trace cites the point of each step", () => {
    const { steps, cites } = completion({
      result: failed,
      supplementary: "failed",
      principalDecision: "promote",
    });
    expect(steps.map(({ id, holds }) => [id, holds])).toEqual([
      ["completion.byResult", false],
      ["completion.supplementaryPassed", false],
      ["completion.principal.promote", undefined],
    ]);
    expect(cites).toEqual(["tt27-2020/11.1", "tt27-2020/11.1.a", "tt27-2020/11.1.b", "tt27-2020/11.1.c"]);
  });

  test("what was not due is told and left aside", () => {
    const codes = (input: CompletionInput) => completion(input).diagnostics.map(({ code }) => code);
    expect(codes({ result: "hoan-thanh", supplementary: "failed", principalDecision: "retain" })).toEqual([
      "supplementary.notDue",
      "principalDecision.notDue",
    ]);
    expect(codes({ result: failed, principalDecision: "promote" })).toEqual(["principalDecision.notDue"]);
    expect(codes({ result: failed, supplementary: "failed", principalDecision: "retain" })).toEqual([]);
  });

  test("AMB-P08: the result stays after supplementary assessment, or becomes Hoàn thành", () => {
    const input = { result: failed, supplementary: "passed" } as const;
    const resultOf = (option: "keepResult" | "becomesHoanThanh", from: CompletionInput = input) => {
      const { outcome } = completion(from, { options: { "AMB-P08": option } });
      return outcome.status === "decided" && outcome.value.result;
    };
    expect(resultOf("keepResult")).toBe(failed);
    expect(resultOf("becomesHoanThanh")).toBe("hoan-thanh");
    expect(resultOf("becomesHoanThanh", { ...input, supplementary: "failed" })).toBe(failed);
    expect(completion(input).diagnostics.map(({ data }) => data)).toEqual([
      { followed: "keepResult", alternative: "becomesHoanThanh", wouldGive: "hoan-thanh" },
    ]);
  });

  test("without a result exactly what any result would give", () => {
    expect(factsOf({ result: null })).toEqual({
      status: "undetermined",
      missing: ["result"],
      possible: [
        { completed: false, promoted: "undecided" },
        { completed: true, promoted: true },
      ],
    });
    expect(factsOf({ result: null, supplementary: "passed" })).toMatchObject({
      possible: [{ completed: true, promoted: true }],
    });
    expect(factsOf({ result: null, supplementary: "failed", principalDecision: "retain" })).toMatchObject({
      possible: [
        { completed: false, promoted: false },
        { completed: true, promoted: true },
      ],
    });
  });
});

describe("11.2 the entry in the Học bạ", () => {
  test.each(primaryGrades)("grade %i", (grade) => {
    const entry = grade === 5 ? "hoan-thanh-chuong-trinh-tieu-hoc" : "hoan-thanh-chuong-trinh-lop-hoc";
    expect(completionEntry({ grade, completed: true }).outcome).toEqual({ status: "decided", value: entry });
    expect(completionEntry({ grade, completed: false }).outcome).toEqual({ status: "decided", value: null });
    expect(completionEntry({ grade, completed: null }).outcome).toMatchObject({ possible: [null, entry] });
    expect(completionEntry({ grade, completed: true }).rule).toBe(
      grade === 5 ? "tt27-2020/11.2" : "tt27-2020/11.1",
    );
  });
});
