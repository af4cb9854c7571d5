import { describe, expect, test } from "vitest";
import { type Tenths, tenths } from "../../kernel/tenths";
import type { CommentSubject } from "../formulas/learning-level";
import { learningLevel, type MarkedSubject } from "./article-9-clause-2";
import { levelAfterReassessment, reassessable } from "./article-14";
import { type CommentResult, type Level, levels, type Tt22Context } from "./options";

type Averages = readonly (number | null)[];
type Results = readonly (CommentResult | null)[];
type Options = NonNullable<Tt22Context["options"]>;

function marked(averages: Averages): MarkedSubject[] {
  return averages.map((average, index) => ({
    key: `m${index}`,
    average: average === null ? null : tenths(average),
  }));
}

function comments(results: Results): CommentSubject[] {
  return results.map((result, index) => ({ key: `c${index}`, result }));
}

function marks(values: { readonly [key: string]: number | null }): { [key: string]: Tenths | null } {
  return Object.fromEntries(
    Object.entries(values).map(([key, mark]) => [key, mark === null ? null : tenths(mark)]),
  );
}

const pass: Results = ["dat", "dat", "dat", "dat"];
const twoFail: Results = ["chua-dat", "chua-dat", "dat", "dat"];

describe("14 which subjects may be re-assessed", () => {
  const named = (averages: Averages, results: Results, options: Options = {}) =>
    reassessable({ marked: marked(averages), comments: comments(results) }, { options }).outcome;

  test("marked subjects under 5.0, not under 3.5, and comment subjects Chưa đạt", () => {
    expect(named([49, 50, 35, 34, 100, 0], ["chua-dat", "dat"])).toEqual({
      status: "decided",
      value: { marked: ["m0", "m2", "m3", "m5"], comments: ["c0"] },
    });
  });

  test("one of each", () => {
    const one = {
      marked: [{ key: "toan", average: tenths(49) }],
      comments: [{ key: "gdtc", result: "dat" }],
    } as const;
    expect(reassessable(one).outcome).toEqual({
      status: "decided",
      value: { marked: ["toan"], comments: [] },
    });
  });

  test("none", () => {
    expect(named([50, 80], pass)).toEqual({ status: "decided", value: { marked: [], comments: [] } });
  });

  test("a missing result leaves the choices between the least and the greatest answer", () => {
    expect(named([49, null, 80], ["dat", null])).toEqual({
      status: "undetermined",
      missing: ["m1", "c1"],
      possible: [
        { marked: ["m0"], comments: [] },
        { marked: ["m0", "m1"], comments: ["c1"] },
      ],
    });
  });

  test("A03 unrounded compares the exact average", () => {
    const subject = [{ key: "toan", average: tenths(50), unrounded: tenths(49) }];
    const none = { marked: [], comments: [] };
    const byDefault = reassessable({ marked: subject, comments: [] });
    expect(byDefault.outcome).toEqual({ status: "decided", value: none });
    expect(byDefault.diagnostics.map(({ path, data }) => [path, data.wouldGive])).toEqual([
      [["options", "A03"], "toan"],
    ]);
    expect(
      reassessable({ marked: subject, comments: [] }, { options: { A03: "unrounded" } }).outcome,
    ).toEqual({ status: "decided", value: { marked: ["toan"], comments: [] } });
  });

  test("an optional subject may be re-assessed, counted or not", () => {
    const subject = [{ key: "ngoai-ngu-2", average: tenths(40), optional: true }];
    const { outcome } = reassessable({ marked: subject, comments: [] }, { options: { A09: "exclude" } });
    expect(outcome).toEqual({ status: "decided", value: { marked: ["ngoai-ngu-2"], comments: [] } });
  });

  test("an average off the scale is an error and missing", () => {
    const { outcome, diagnostics } = reassessable({ marked: marked([500]), comments: [] });
    expect(outcome).toMatchObject({ status: "undetermined", missing: ["m0"] });
    expect(diagnostics.map(({ code }) => code)).toEqual(["average.outOfRange"]);
  });
});

const failing = [30, 30, 50, 50, 50, 50, 65, 65];

function ask(
  averages: Averages,
  results: Results,
  newMarks: { readonly [key: string]: number | null },
  newResults: { readonly [key: string]: CommentResult | null } = {},
  options: Options = {},
) {
  const reassessed = { marked: marks(newMarks), comments: newResults };
  return levelAfterReassessment(
    { marked: marked(averages), comments: comments(results), reassessed },
    { options },
  );
}

function levelAfter(...question: Parameters<typeof ask>): unknown {
  const { outcome } = ask(...question);
  return outcome.status === "decided" ? `${outcome.value.before} → ${outcome.value.after}` : outcome;
}

describe("14 the level after re-assessment", () => {
  test("the new result replaces the year's, without averaging", () => {
    expect(levelAfter(failing, pass, { m0: 50, m1: 35 })).toBe("chua-dat → dat");
    expect(levelAfter(failing, pass, { m0: 50, m1: 34 })).toBe("chua-dat → chua-dat");
    expect(levelAfter(failing, [], { m0: 50, m1: 40 })).toBe("chua-dat → dat");
    expect(levelAfter(failing, pass, { m0: 34, m1: 100 })).toBe("chua-dat → chua-dat");
    expect(levelAfter(failing, pass, { m0: 100, m1: 100 })).toBe("chua-dat → dat");
  });

  test("a lower result replaces too", () => {
    expect(levelAfter([34, 34, 45, 50, 50, 50, 50, 50], pass, { m0: 50, m1: 50, m2: 20 })).toBe(
      "chua-dat → chua-dat",
    );
  });

  test("subjects of the count between 3.5 and 5.0 may be re-assessed", () => {
    expect(levelAfter([35, 35, 35, 50, 50, 50, 50, 50], pass, { m0: 50 })).toBe("chua-dat → dat");
    expect(levelAfter([35, 35, 35, 50, 50, 50, 50, 50], pass, { m0: 49 })).toBe("chua-dat → chua-dat");
  });

  test("comment subjects", () => {
    expect(levelAfter([50, 50, 50, 50, 50, 50, 50, 50], twoFail, {}, { c0: "dat" })).toBe("chua-dat → dat");
    expect(levelAfter([50, 50, 50, 50, 50, 50, 50, 50], twoFail, {}, { c0: "chua-dat" })).toBe(
      "chua-dat → chua-dat",
    );
  });

  test("without a new result the level stays", () => {
    expect(levelAfter(failing, pass, {})).toBe("chua-dat → chua-dat");
  });

  test("where the level is not Chưa đạt nothing was due", () => {
    const decision = ask([49, 65, 65, 65, 65, 65, 65, 65], pass, { m0: 100 });
    expect(decision.outcome).toEqual({ status: "decided", value: { before: "dat", after: "dat" } });
    expect(decision.diagnostics.map(({ code, severity, path }) => [code, severity, ...path])).toEqual([
      ["summer.notDue", "warning", "reassessed"],
    ]);
    expect(ask([49, 65, 65, 65, 65, 65, 65, 65], pass, {}).diagnostics).toEqual([]);
  });

  test("the trace holds both levels and every replacement", () => {
    const { steps, cites } = ask(failing, pass, { m0: 50, m1: 35 });
    expect(steps.map(({ id, data }) => [id, data])).toEqual([
      ["reassessment.levelBefore", { level: "chua-dat" }],
      ["reassessment.due", { level: "chua-dat" }],
      ["reassessment.replaced", { subject: "m0", from: "3.0", to: "5.0" }],
      ["reassessment.replaced", { subject: "m1", from: "3.0", to: "3.5" }],
      ["reassessment.levelAfter", { level: "dat" }],
    ]);
    expect(cites[0]).toBe("tt22-2021/14");
    expect(cites).toContain("tt22-2021/9.2.c");
  });
});

describe("results that may not count", () => {
  test("a subject of 5.0 or more, or Đạt, may not be re-assessed", () => {
    const { outcome, diagnostics } = ask(failing, pass, { m0: 50, m1: 50, m2: 100 }, { c0: "chua-dat" });
    expect(outcome).toEqual({ status: "decided", value: { before: "chua-dat", after: "dat" } });
    expect(diagnostics.map(({ code, severity, path, data }) => [code, severity, ...path, data])).toEqual([
      ["reassessment.notEligible", "error", "reassessed.marked.m2", { subject: "m2", result: "5.0" }],
      ["reassessment.notEligible", "error", "reassessed.comments.c0", { subject: "c0", result: "dat" }],
    ]);
  });

  test("a subject that the pupil does not have", () => {
    const { diagnostics } = ask(failing, pass, { m9: 50 }, { gdtc: "dat" });
    const errors = diagnostics.filter(({ severity }) => severity === "error");
    expect(errors.map(({ code, path }) => [code, ...path])).toEqual([
      ["reassessment.unknownSubject", "reassessed.marked.m9"],
      ["reassessment.unknownSubject", "reassessed.comments.gdtc"],
    ]);
  });

  test("a mark off the scale counts as missing", () => {
    const { outcome, diagnostics } = ask(failing, pass, { m0: 101, m1: 50 });
    expect(outcome).toEqual({
      status: "undetermined",
      missing: ["reassessed.marked.m0"],
      possible: ["chua-dat", "dat"],
    });
    expect(diagnostics.map(({ code, path }) => [code, ...path])).toEqual([
      ["average.outOfRange", "reassessed.marked.m0"],
    ]);
  });

  test("keys of objects' prototypes are subjects like any other", () => {
    const { diagnostics } = ask(failing, pass, { constructor: 50 });
    expect(diagnostics.map(({ code }) => code)).toContain("reassessment.unknownSubject");
  });
});

describe("A16 which subjects have to be re-assessed", () => {
  const all = { A16: "allEligibleRequired" } as const;

  test("any subset by default, all of them otherwise", () => {
    const failed = [34, 34, 45, 50, 50, 50, 50, 50];
    expect(levelAfter(failed, pass, { m0: 50, m1: 35 })).toBe("chua-dat → dat");
    expect(levelAfter(failed, pass, { m0: 50, m1: 35 }, {}, all)).toEqual({
      status: "undetermined",
      missing: ["reassessed.marked.m2"],
      possible: ["chua-dat", "dat"],
    });
    expect(levelAfter(failed, pass, { m0: 50, m1: 35, m2: 45 }, {}, all)).toBe("chua-dat → dat");
  });

  test("the decision says that the reading decides", () => {
    const { diagnostics } = ask([34, 34, 45, 50, 50, 50, 50, 50], pass, { m0: 50, m1: 35 });
    expect(diagnostics.map(({ path, data }) => [...path, data.wouldGive])).toEqual([
      ["options", "A16", "undetermined"],
    ]);
  });
});

describe("A17 clause 3 of Article 9 after re-assessment", () => {
  const averages = [20, 20, 65, 65, 65, 65, 65, 65];

  test("by default it applies to the recomputed level", () => {
    expect(levelAfter(averages, pass, { m0: 65 })).toBe("chua-dat → dat");
    expect(levelAfter(averages, pass, { m0: 65 }, {}, { A17: "false" })).toBe("chua-dat → chua-dat");
  });

  test("the year's own level keeps the clause under either reading", () => {
    const one = [20, 65, 65, 65, 65, 65, 65, 65];
    expect(levelAfter(one, pass, {})).toBe("dat → dat");
    expect(levelAfter(one, pass, {}, {}, { A17: "false" })).toBe("dat → dat");
  });

  test("the decision says that the reading decides", () => {
    const { diagnostics } = ask(averages, pass, { m0: 65 });
    expect(diagnostics.map(({ path, data }) => [...path, data.wouldGive])).toContainEqual([
      "options",
      "A17",
      "chua-dat → chua-dat",
    ]);
  });
});

test("A09 exclude: an optional subject is re-assessed without effect and without error", () => {
  const subjects = marked(failing).map((one, index) => (index === 0 ? { ...one, optional: true } : one));
  const input = { marked: subjects, comments: [], reassessed: { marked: marks({ m0: 50, m1: 50 }) } };
  const { outcome, diagnostics } = levelAfterReassessment(input, { options: { A09: "exclude" } });
  expect(outcome).toEqual({ status: "decided", value: { before: "chua-dat", after: "dat" } });
  expect(diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
});

describe("missing results of the year", () => {
  /** The levels that come out when each open result is filled with every value that matters. */
  function byFilling(
    averages: Averages,
    results: Results,
    newMarks: { readonly [key: string]: number | null },
    options: Options,
  ): Level[] {
    const values = [34, 35, 50, 79, 80];
    const found = new Set<Level>();
    const fillYear = (filled: Averages): void => {
      const open = filled.indexOf(null);
      if (open >= 0) {
        for (const value of values) fillYear(filled.map((mark, index) => (index === open ? value : mark)));
        return;
      }
      fillComments(filled, results);
    };
    const fillComments = (filled: Averages, comment: Results): void => {
      const open = comment.indexOf(null);
      if (open >= 0) {
        for (const result of ["dat", "chua-dat"] as const) {
          fillComments(
            filled,
            comment.map((one, index) => (index === open ? result : one)),
          );
        }
        return;
      }
      fillNew(filled, comment, newMarks);
    };
    const fillNew = (
      filled: Averages,
      comment: Results,
      given: { readonly [key: string]: number | null },
    ): void => {
      const open = Object.keys(given).find(
        (key) => given[key] === null && (filled[Number(key.slice(1))] ?? 100) < 50,
      );
      if (open !== undefined) {
        for (const value of values) fillNew(filled, comment, { ...given, [open]: value });
        return;
      }
      const { outcome } = ask(filled, comment, given, {}, options);
      if (outcome.status === "decided") found.add(outcome.value.after);
    };
    fillYear(averages);
    return levels.filter((level) => found.has(level));
  }

  test.each([
    [[null, 30, 50, 50, 50, 50, 65, 65], ["dat", "dat"], {}],
    [[null, 30, 50, 50, 50, 50, 65, 65], ["dat", "dat"], { m1: 50 }],
    [[null, 30, 80, 80, 80, 80, 80, 80], ["dat", "dat"], { m0: 65, m1: 65 }],
    [[null, null, 65, 65, 65, 65, 65, 65], ["dat", null], { m0: 50 }],
    [[30, 30, 65, 65, 65, 65, 65, 65], ["dat", "dat"], { m0: null }],
    [[30, 30, 80, 80, 80, 80, 80, 80], ["dat", "dat"], { m0: null, m1: null }],
    [[null, 30, 80, 80, 80, 80, 80, 80], ["dat", "chua-dat"], { m0: null, m1: null }],
    [[null, 49, 49, 50, 50, 50, 50], [null, null], { m1: 50, m2: 20 }],
  ] as const)("%j, %j, %j: possible is exact", (averages, results, newMarks) => {
    for (const options of [{}, { A17: "false" }, { A04: "removal" }, { A05: "false" }] as const) {
      const { outcome } = ask(averages, results, newMarks, {}, options);
      expect(outcome).toMatchObject({
        status: "undetermined",
        possible: byFilling(averages, results, newMarks, options),
      });
    }
  });

  test("names what is missing of the year and of re-assessment", () => {
    expect(levelAfter([null, 30, 50, 50, 50, 50, 65, 65], [null], { m1: null })).toMatchObject({
      status: "undetermined",
      missing: ["m0", "c0", "reassessed.marked.m1"],
    });
  });

  test("fewer than six marked subjects follow A06", () => {
    const five = [30, 30, 65, 65, 65];
    expect(levelAfter(five, pass, { m0: 50, m1: 50 })).toMatchObject({ status: "undetermined", missing: [] });
    expect(levelAfter(five, pass, { m0: 50, m1: 50 }, {}, { A06: "scale" })).toBe("chua-dat → dat");
    expect(levelAfter(five, pass, { m0: 50, m1: 50 }, {}, { A06: "literal" })).toBe("chua-dat → chua-dat");
  });

  test("no marked subject at all", () => {
    expect(levelAfter([], pass, {})).toEqual({
      status: "undetermined",
      missing: ["marked"],
      possible: [...levels],
    });
  });

  test("many open results are counted, not tried one by one", () => {
    const { outcome } = ask(
      Array.from({ length: 13 }, () => null),
      Array.from({ length: 5 }, () => null),
      {},
      {},
      { A16: "allEligibleRequired" },
    );
    expect(outcome).toMatchObject({ status: "undetermined", possible: [...levels] });
  });
});

test("the level before is the learning level of the year", () => {
  for (const averages of [failing, [80, 80, 80, 80, 80, 80, 65, 65], [20, 65, 65, 65, 65, 65, 65, 65]]) {
    const level = learningLevel({ marked: marked(averages), comments: comments(pass) }).outcome;
    const { outcome } = ask(averages, pass, {});
    if (level.status !== "decided" || outcome.status !== "decided") throw new Error("undetermined");
    expect(outcome.value.before).toBe(level.value.level);
  }
});
