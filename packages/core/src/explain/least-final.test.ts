import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { roundRatio } from "../kernel/ratio";
import { type Tenths, tenths } from "../kernel/tenths";
import { leastFinal } from "./least-final";

const ask = (
  regular: readonly (number | null)[],
  midterm: number | null,
  goal: number,
  rest: { readonly requiredRegular?: number } = {},
) =>
  leastFinal({
    instrument: "tt22-2021",
    regular: regular.map((mark) => (mark === null ? null : tenths(mark))),
    midterm: midterm === null ? null : tenths(midterm),
    goal: tenths(goal),
    ...rest,
  });

describe("the least end-of-term mark", () => {
  test("reaches the goal by rounding, and one tenth less does not", () => {
    const { outcome, steps, cites } = ask([80, 75], 70, 80);
    expect(outcome).toEqual({ status: "decided", value: { final: 88, reachable: true } });
    expect(steps.map(({ id, holds, data }) => [id, holds, data.final, data.average])).toEqual([
      ["leastFinal.tried", false, "8.7", "7.9"],
      ["leastFinal.tried", true, "8.8", "8.0"],
      ["leastFinal.least", undefined, "8.8", undefined],
    ]);
    expect(cites).toEqual(["tt22-2021/9.1.b"]);
  });

  test("is 0.0 where the goal is had whatever it is, with no tenth less to try", () => {
    const { outcome, steps } = ask([100, 100], 100, 40);
    expect(outcome).toEqual({ status: "decided", value: { final: 0, reachable: true } });
    expect(steps).toHaveLength(2);
  });

  test("is none where even 10.0 does not reach the goal", () => {
    const { outcome, steps } = ask([20, 20], 20, 80);
    expect(outcome).toEqual({ status: "decided", value: { final: null, reachable: false } });
    expect(steps.map(({ holds, data }) => [holds, data.final])).toEqual([[false, "10.0"]]);
  });

  test("waits for marks that are missing, with every answer they leave open", () => {
    const midterm = ask([100], null, 80);
    expect(midterm.outcome).toMatchObject({ status: "undetermined", missing: ["midterm"] });
    expect(possibleOf(midterm.outcome)).toEqual(openAnswers((filling) => ask([100], filling, 80), 101));
    const regular = ask([80], 60, 75, { requiredRegular: 2 });
    expect(regular.outcome).toMatchObject({ missing: ["regular.1"] });
    expect(possibleOf(regular.outcome)).toEqual(
      openAnswers((filling) => ask([80, filling], 60, 75, { requiredRegular: 2 }), 101),
    );
    const both = ask([null], null, 75);
    expect(both.outcome).toMatchObject({ missing: ["regular.0", "midterm"] });
    expect(possibleOf(both.outcome)).toEqual(
      openAnswers((filling) => ask([filling % 101], Math.floor(filling / 101), 75), 101 * 101),
    );
  });

  test("follows the options and names those that decide", () => {
    const half = leastFinal({
      instrument: "tt22-2021",
      regular: [tenths(80)],
      midterm: tenths(80),
      goal: tenths(80),
      options: { A01: "halfEven" },
    });
    expect(half.outcome).toMatchObject({ value: { final: 79 } });
    expect(half.diagnostics).toEqual([]);
    // With 7.9 the sum is 47.1, exactly 7.85 of six: up it is 7.9, to the even digit 7.8.
    const decisive = ask([78], 78, 79);
    expect(decisive.outcome).toMatchObject({ value: { final: 79 } });
    expect(decisive.diagnostics).toMatchObject([
      { code: "ambiguity.decisive", path: ["options", "A01"], data: { wouldGive: "8.0" } },
    ]);
    const short = ask([80], 80, 80, { requiredRegular: 2 });
    expect(short.diagnostics.map(({ path }) => path[1])).toContain("A07");
  });

  test("other instruments cite their own clauses", () => {
    const question = { regular: [tenths(80)], midterm: tenths(80), goal: tenths(80) };
    expect(leastFinal({ instrument: "tt43-2021", ...question }).rule).toBe("tt43-2021/9.1");
    expect(leastFinal({ instrument: "tt58-2011+tt26-2020", ...question }).rule).toBe("tt58-2011/10");
  });

  test("an average off the scale is a programmer's mistake, a mark off it one of the data", () => {
    expect(() => ask([80], 80, 101)).toThrow(RangeError);
    expect(ask([101], 80, 80).diagnostics[0]).toMatchObject({ code: "mark.outOfRange", path: ["regular.0"] });
  });
});

test("no lesser mark reaches the goal: every mark tried", () => {
  const mark = fc.integer({ min: 0, max: 100 });
  let reached = 0;
  fc.assert(
    fc.property(fc.array(mark, { minLength: 1, maxLength: 5 }), mark, mark, (regular, midterm, goal) => {
      const finals = Array.from({ length: 101 }, (_, index) => index).filter((final) => {
        const sum = regular.reduce((total, one) => total + one, 0) + 2 * midterm + 3 * final;
        return roundRatio({ numerator: sum, denominator: regular.length + 5 }, "halfUp") >= goal;
      });
      reached += finals.length > 0 ? 1 : 0;
      expect(ask(regular, midterm, goal).outcome).toEqual({
        status: "decided",
        value: finals.length > 0 ? { final: finals[0], reachable: true } : { final: null, reachable: false },
      });
    }),
    { numRuns: 2_000, seed: 5 },
  );
  expect(reached).toBeGreaterThan(500);
});

type Outcome = ReturnType<typeof leastFinal>["outcome"];

function possibleOf(outcome: Outcome): readonly (number | null)[] {
  return outcome.status === "undetermined" ? outcome.possible.map(({ final }) => final) : [];
}

/** The answers that every filling gives, easiest first. */
function openAnswers(fill: (filling: number) => { readonly outcome: Outcome }, fillings: number) {
  const found = new Set<Tenths | null>();
  for (let filling = 0; filling < fillings; filling += 1) {
    const { outcome } = fill(filling);
    if (outcome.status === "decided") found.add(outcome.value.final);
  }
  return [...found].sort((a, b) => (a ?? 1000) - (b ?? 1000));
}
