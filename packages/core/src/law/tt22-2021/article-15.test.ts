import { describe, expect, test } from "vitest";
import { tenths } from "../../kernel/tenths";
import { yearAward } from "../formulas/award";
import type { MarkedSubject } from "./article-9-clause-2";
import { award } from "./article-15";
import { type Level, levels, type Tt22Context } from "./options";

function marked(averages: readonly (number | null)[]): MarkedSubject[] {
  return averages.map((average, index) => ({
    key: `m${index}`,
    average: average === null ? null : tenths(average),
  }));
}

function titleOf(
  averages: readonly (number | null)[],
  conduct: Level | null = "tot",
  learning: Level | null = "tot",
  options: Tt22Context["options"] = {},
): unknown {
  const { outcome } = award({ conduct, learning, yearAverages: marked(averages) }, { options });
  return outcome.status === "decided" ? outcome.value : outcome;
}

const six = [90, 90, 90, 90, 90, 90, 65, 65];

describe("15.1.a titles of the year", () => {
  test("six averages of 9.0 make Xuất sắc, five make Giỏi", () => {
    expect(titleOf(six)).toBe("xuat-sac");
    expect(titleOf([90, 90, 90, 90, 90, 89, 65, 65])).toBe("gioi");
    expect(titleOf([100, 100, 100, 100, 100, 89, 89, 89])).toBe("gioi");
    expect(titleOf([90, 90, 90, 90, 90, 90, 90, 90])).toBe("xuat-sac");
  });

  test("only conduct Tốt with learning Tốt gives a title", () => {
    for (const conduct of levels) {
      for (const learning of levels) {
        const both = conduct === "tot" && learning === "tot";
        expect(titleOf(six, conduct, learning)).toBe(both ? "xuat-sac" : null);
        expect(titleOf([80, 80, 80, 80, 80, 80, 65, 65], conduct, learning)).toBe(both ? "gioi" : null);
      }
    }
  });

  test("a term has no title", () => {
    const input = { conduct: "tot", learning: "tot", yearAverages: marked(six), period: "term" } as const;
    const decision = award(input);
    expect(decision.outcome).toEqual({ status: "decided", value: null });
    expect(decision.cites).toEqual(["tt22-2021/15.1.a", "tt22-2021/15.1"]);
    expect(award({ ...input, period: "year" }).outcome).toEqual({ status: "decided", value: "xuat-sac" });
  });

  test("the trace tells how near the higher title was", () => {
    const decision = award({
      conduct: "tot",
      learning: "tot",
      yearAverages: marked([90, 90, 90, 90, 90, 89]),
    });
    expect(decision.steps.map(({ id, holds, data }) => [id, holds, data])).toEqual([
      ["award.conduct", true, { conduct: "tot" }],
      ["award.learning", true, { learning: "tot" }],
      ["award.excellentSubjects", false, { threshold: "9.0", have: 5, need: 6 }],
    ]);
    expect(decision.diagnostics).toEqual([]);
  });
});

describe("fewer than six marked subjects", () => {
  test("six cannot be reached", () => {
    const { outcome, diagnostics } = award({
      conduct: "tot",
      learning: "tot",
      yearAverages: marked([100, 100, 100, 100, 100]),
    });
    expect(outcome).toEqual({ status: "decided", value: "gioi" });
    expect(diagnostics).toEqual([
      { code: "marked.fewerThanSix", severity: "info", path: [], data: { have: 5, need: 6 } },
      {
        code: "ambiguity.decisive",
        severity: "info",
        path: ["options", "A06"],
        data: { followed: "undetermined", alternative: "scale", wouldGive: "xuat-sac" },
      },
    ]);
  });

  test("A06 scale asks it of all of them", () => {
    const scale = { A06: "scale" } as const;
    expect(titleOf([90, 90, 90, 90, 90], "tot", "tot", scale)).toBe("xuat-sac");
    expect(titleOf([90, 90, 90, 90, 89], "tot", "tot", scale)).toBe("gioi");
    expect(titleOf([90, 90, 90, 90, 90, 89], "tot", "tot", scale)).toBe("gioi");
  });
});

describe("readings", () => {
  test("A03 unrounded takes the exact average cut to whole tenths", () => {
    const yearAverages = marked(six).map((one) => ({ ...one, unrounded: tenths(89) }));
    const input = { conduct: "tot", learning: "tot", yearAverages } as const;
    expect(award(input).outcome).toEqual({ status: "decided", value: "xuat-sac" });
    expect(award(input, { options: { A03: "unrounded" } }).outcome).toEqual({
      status: "decided",
      value: "gioi",
    });
  });

  test("A09 exclude leaves optional subjects out", () => {
    const yearAverages = marked(six).map((one, index) => (index === 0 ? { ...one, optional: true } : one));
    const input = { conduct: "tot", learning: "tot", yearAverages } as const;
    expect(award(input).outcome).toEqual({ status: "decided", value: "xuat-sac" });
    expect(award(input, { options: { A09: "exclude" } }).outcome).toEqual({
      status: "decided",
      value: "gioi",
    });
  });

  test("A13: results after summer make no title, unless read otherwise", () => {
    const input = {
      conduct: "tot",
      learning: "chua-dat",
      yearAverages: marked([95, 95, 95, 95, 95, 95, 20, 20]),
      afterSummer: { learning: "tot", yearAverages: marked([95, 95, 95, 95, 95, 95, 70, 70]) },
    } as const;
    const byDefault = award(input);
    expect(byDefault.outcome).toEqual({ status: "decided", value: null });
    expect(byDefault.diagnostics.map(({ path, data }) => [path, data])).toEqual([
      [["options", "A13"], { followed: "false", alternative: "true", wouldGive: "xuat-sac" }],
    ]);
    expect(award(input, { options: { A13: "true" } }).outcome).toEqual({
      status: "decided",
      value: "xuat-sac",
    });
  });

  test("A13 true: results after summer where none were due are left aside", () => {
    const { outcome, diagnostics } = award(
      { conduct: "kha", learning: "tot", yearAverages: marked(six), afterSummer: { conduct: "tot" } },
      { options: { A13: "true" } },
    );
    expect(outcome).toEqual({ status: "decided", value: null });
    expect(diagnostics.map(({ code, path }) => [code, ...path])).toEqual([
      ["summer.notDue", "afterSummer.conduct"],
    ]);
  });
});

describe("missing values", () => {
  test.each([
    [six, null, "tot", ["conduct"], [null, "xuat-sac"]],
    [six, null, "kha", ["conduct"], [null]],
    [[80, 80, 80, 80, 80, 80], "tot", null, ["learning"], [null, "gioi"]],
    [[90, 90, 90, 90, 90, null, 65], "tot", "tot", ["m5"], ["gioi", "xuat-sac"]],
    [[90, 90, 90, 90, 89, null, 65], "tot", "tot", ["m5"], ["gioi"]],
    [[90, 90, 90, 90, 90, 90, null], "tot", "tot", ["m6"], ["xuat-sac"]],
    [[90, 90, 90, 90, 90, 90, null], "tot", "dat", ["m6"], [null]],
    [[null, null], null, null, ["conduct", "learning", "m0", "m1"], [null, "gioi"]],
    [[], "tot", "tot", ["yearAverages"], ["gioi", "xuat-sac"]],
  ] as const)("%j, conduct %s, learning %s", (averages, conduct, learning, missing, possible) => {
    expect(titleOf(averages, conduct, learning)).toEqual({ status: "undetermined", missing, possible });
  });

  test("no average at all stays open under A06 scale too", () => {
    expect(titleOf([], "tot", "tot", { A06: "scale" })).toEqual({
      status: "undetermined",
      missing: ["yearAverages"],
      possible: ["gioi", "xuat-sac"],
    });
  });

  test("an average off the scale counts as missing", () => {
    const { outcome, diagnostics } = award({
      conduct: "tot",
      learning: "tot",
      yearAverages: marked([101, 90, 90, 90, 90, 90]),
    });
    expect(outcome).toEqual({ status: "undetermined", missing: ["m0"], possible: ["gioi", "xuat-sac"] });
    expect(diagnostics.map(({ code, path }) => [code, ...path])).toEqual([["average.outOfRange", "m0"]]);
  });
});

test("the plain function answers the same", () => {
  expect(yearAward("tot", "tot", 5, 6)).toBe("gioi");
  expect(yearAward("tot", "tot", 6, 6)).toBe("xuat-sac");
  expect(yearAward("kha", "tot", 6, 6)).toBeNull();
});
