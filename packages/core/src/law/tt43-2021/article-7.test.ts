import { describe, expect, test } from "vitest";
import { tenths } from "../../kernel/tenths";
import { missingPeriodic, testMinutes } from "./article-7";

describe("Đ7 test time", () => {
  test.each([
    [35, 45, 45],
    [70, 45, 45],
    [71, 60, 90],
    [140, 60, 90],
  ])("%d periods: %d to %d minutes", (periodsPerYear, min, max) => {
    expect(testMinutes({ periodsPerYear }).outcome).toEqual({ status: "decided", value: { min, max } });
  });

  test("unknown or impossible periods", () => {
    const open = { status: "undetermined", missing: ["periodsPerYear"] };
    expect(testMinutes({ periodsPerYear: null })).toMatchObject({ outcome: open, diagnostics: [] });
    expect(testMinutes({ periodsPerYear: 0 })).toMatchObject({
      outcome: {
        ...open,
        possible: [
          { min: 45, max: 45 },
          { min: 60, max: 90 },
        ],
      },
      diagnostics: [{ code: "periods.invalid" }],
    });
  });
});

describe("Đ7 missed periodic assessment", () => {
  const missed = (forceMajeure: boolean, madeUp: boolean | null, makeUp: number | null = null) =>
    missingPeriodic({ forceMajeure, madeUp, makeUp: makeUp === null ? null : tenths(makeUp) });

  test.each([
    [true, true, 75, 75],
    [true, true, 0, 0],
    [true, false, null, 0],
    [true, false, 90, 0],
    [false, true, 75, 0],
    [false, false, null, 0],
    [false, null, null, 0],
  ])("force majeure %s, made up %s with %s: %d", (forceMajeure, madeUp, makeUp, mark) => {
    const decision = missed(forceMajeure, madeUp, makeUp);
    expect(decision.outcome).toEqual({ status: "decided", value: { mark } });
    expect(decision.diagnostics).toEqual([]);
    expect(decision.cites).toEqual(["tt43-2021/7"]);
  });

  test("nothing yet while the make-up may come, or its mark is not there", () => {
    const open = missed(true, null);
    expect(open.outcome).toMatchObject({ status: "undetermined", missing: ["madeUp"] });
    expect(open.outcome.status === "undetermined" && open.outcome.possible).toHaveLength(101);
    expect(missed(true, true).outcome).toMatchObject({ status: "undetermined", missing: ["makeUp"] });
  });

  test("a make-up mark off the scale is an error", () => {
    const { outcome, diagnostics } = missed(true, true, 101);
    expect(outcome).toMatchObject({ status: "undetermined", missing: ["makeUp"] });
    expect(diagnostics.map(({ code }) => code)).toEqual(["mark.outOfRange"]);
  });

  test("the trace tells what was asked and what counts", () => {
    expect(missed(true, true, 75).steps.map(({ id, holds }) => [id, holds])).toEqual([
      ["missed.forceMajeure", true],
      ["missed.madeUp", true],
      ["missed.makeUpMark", undefined],
    ]);
    expect(missed(true, false).steps.map(({ id, holds }) => [id, holds])).toEqual([
      ["missed.forceMajeure", true],
      ["missed.madeUp", false],
      ["missed.zero", undefined],
    ]);
  });
});
