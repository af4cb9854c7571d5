import { describe, expect, test } from "vitest";
import { countAbsences } from "../formulas/absence";
import { judgePromotion } from "../formulas/promotion";
import { absence, promotion } from "./article-12";
import { type Level, levels, type Tt22Context } from "./options";

describe("12.1.c absent sessions", () => {
  const everySession: Tt22Context = { options: { A15: "everySession" } };

  test.each([
    [{ fullDays: 0, morningOnly: 0, afternoonOnly: 0 }, 0, true],
    [{ fullDays: 45, morningOnly: 0, afternoonOnly: 0 }, 45, true],
    [{ fullDays: 46, morningOnly: 0, afternoonOnly: 0 }, 46, false],
    [{ fullDays: 40, morningOnly: 5, afternoonOnly: 9 }, 45, true],
    [{ fullDays: 40, morningOnly: 6, afternoonOnly: 0 }, 46, false],
    [{ fullDays: 0, morningOnly: 0, afternoonOnly: 200 }, 0, true],
  ])("one session a day: %j is %i", (days, sessions, withinLimit) => {
    expect(absence(days).outcome).toEqual({ status: "decided", value: { sessions, withinLimit } });
  });

  test.each([
    [{ fullDays: 22, morningOnly: 1, afternoonOnly: 0 }, 45, true],
    [{ fullDays: 22, morningOnly: 1, afternoonOnly: 1 }, 46, false],
    [{ fullDays: 23, morningOnly: 0, afternoonOnly: 0 }, 46, false],
    [{ fullDays: 0, morningOnly: 0, afternoonOnly: 45 }, 45, true],
  ])("A15 everySession: %j is %i", (days, sessions, withinLimit) => {
    expect(absence(days, everySession).outcome).toEqual({
      status: "decided",
      value: { sessions, withinLimit },
    });
  });

  test("says when the other reading counts otherwise", () => {
    const codes = (days: Parameters<typeof absence>[0]) => absence(days).diagnostics;
    expect(codes({ fullDays: 0, morningOnly: 3, afternoonOnly: 0 })).toEqual([]);
    expect(codes({ fullDays: 30, morningOnly: 0, afternoonOnly: 1 })).toEqual([
      {
        code: "ambiguity.decisive",
        severity: "info",
        path: ["options", "A15"],
        data: { followed: "onePerDayPlan", alternative: "everySession", wouldGive: "61" },
      },
    ]);
  });

  const [yes, no] = [{ withinLimit: true }, { withinLimit: false }];
  test.each([
    [{ fullDays: null, morningOnly: 0, afternoonOnly: 0 }, ["fullDays"], [yes, no], [yes, no]],
    [{ fullDays: 46, morningOnly: null, afternoonOnly: 0 }, ["morningOnly"], [no], [no]],
    [{ fullDays: 20, morningOnly: 5, afternoonOnly: null }, ["afternoonOnly"], [yes], [yes, no]],
    [{ fullDays: null, morningOnly: null, afternoonOnly: 46 }, ["fullDays", "morningOnly"], [yes, no], [no]],
  ])("%j is missing a number", (days, missing, oneADay, every) => {
    expect(absence(days).outcome).toEqual({ status: "undetermined", missing, possible: oneADay });
    expect(absence(days, everySession).outcome).toEqual({ status: "undetermined", missing, possible: every });
  });

  test.each([-1, 1.5, Number.NaN, Number.POSITIVE_INFINITY])("%d days are no count", (fullDays) => {
    const { outcome, diagnostics } = absence({ fullDays, morningOnly: 0, afternoonOnly: 0 });
    expect(outcome).toEqual({ status: "undetermined", missing: ["fullDays"], possible: [yes, no] });
    expect(diagnostics).toEqual([
      {
        code: "absence.invalid",
        severity: "error",
        path: ["fullDays"],
        data: { value: String(fullDays) },
      },
    ]);
  });
});

type Ask = Parameters<typeof promotion>[0];

function resultOf(input: Ask, options: Tt22Context["options"] = {}): unknown {
  const { outcome } = promotion(input, { options });
  return outcome.status === "decided" ? outcome.value : outcome;
}

const passing: readonly Level[] = ["dat", "kha", "tot"];

describe("12.1 promotion at the end of the year", () => {
  test("45 sessions: every pair of levels", () => {
    for (const conduct of levels) {
      for (const learning of levels) {
        const [trains, reassesses] = [conduct === "chua-dat", learning === "chua-dat"];
        const expected =
          trains && reassesses
            ? "summer-training-then-reassessment"
            : trains
              ? "summer-training"
              : reassesses
                ? "summer-reassessment"
                : "promoted";
        expect(resultOf({ conduct, learning, absentSessions: 45 })).toBe(expected);
        expect(resultOf({ conduct, learning, absentSessions: 0 })).toBe(expected);
      }
    }
  });

  test("46 sessions: not promoted with any pair of levels, known or not", () => {
    for (const conduct of [...levels, null]) {
      for (const learning of [...levels, null]) {
        expect(resultOf({ conduct, learning, absentSessions: 46 })).toBe("not-promoted");
      }
    }
  });

  test("nothing cures 46 sessions", () => {
    const { outcome, diagnostics } = promotion({
      conduct: "chua-dat",
      learning: "chua-dat",
      absentSessions: 46,
      conductAfterTraining: "tot",
      learningAfterReassessment: "tot",
    });
    expect(outcome).toEqual({ status: "decided", value: "not-promoted" });
    expect(diagnostics.map(({ code, path }) => [code, ...path])).toEqual([
      ["summer.notDue", "conductAfterTraining"],
      ["summer.notDue", "learningAfterReassessment"],
    ]);
  });
});

describe("after summer", () => {
  const due = [...levels, null];
  /** `c l C L`: conduct, learning, and the two after summer; `p` any passing level, `f` Chưa đạt, `-` none, `*` any. */
  test.each([
    ["p p * *", "promoted"],
    ["p f * -", "summer-reassessment"],
    ["p f * p", "promoted"],
    ["p f * f", "not-promoted"],
    ["f p - *", "summer-training"],
    ["f p p *", "promoted"],
    ["f p f *", "not-promoted"],
    ["f f - *", "summer-training-then-reassessment"],
    ["f f f *", "not-promoted"],
    ["f f p -", "summer-reassessment"],
    ["f f p p", "promoted"],
    ["f f p f", "not-promoted"],
  ])("%s: %s", (pattern, expected) => {
    const kinds = { p: passing, f: ["chua-dat"], "-": [null], "*": due } as const;
    const [c, l, C, L] = pattern.split(" ").map((kind) => kinds[kind as keyof typeof kinds]);
    let cases = 0;
    for (const conduct of c ?? []) {
      for (const learning of l ?? []) {
        for (const conductAfterTraining of C ?? []) {
          for (const learningAfterReassessment of L ?? []) {
            cases += 1;
            const input = { conduct, learning, absentSessions: 45 };
            const { outcome, diagnostics } = promotion({
              ...input,
              conductAfterTraining,
              learningAfterReassessment,
            });
            expect(outcome).toEqual({ status: "decided", value: expected });
            const ignored = [
              ...(C === due && conductAfterTraining !== null ? ["conductAfterTraining"] : []),
              ...(L === due && learningAfterReassessment !== null ? ["learningAfterReassessment"] : []),
            ];
            const warned = diagnostics.filter(({ code }) => code === "summer.notDue");
            expect(warned.flatMap(({ path }) => path)).toEqual(ignored);
          }
        }
      }
    }
    expect(cases).toBeGreaterThan(0);
  });

  test("the table above has a row for every combination", () => {
    for (const conduct of levels) {
      for (const learning of levels) {
        for (const conductAfterTraining of due) {
          for (const learningAfterReassessment of due) {
            const input = { conduct, learning, conductAfterTraining, learningAfterReassessment };
            expect(promotion({ ...input, absentSessions: 0 }).outcome.status).toBe("decided");
          }
        }
      }
    }
  });

  const worth = (input: Ask) => {
    const result = resultOf(input);
    return result === "promoted" ? 2 : result === "not-promoted" ? 0 : 1;
  };

  test("a better level of the year never turns promotion into less", () => {
    for (const [rank, level] of levels.entries()) {
      const better = levels[rank + 1] ?? level;
      for (const other of levels) {
        const learning = { conduct: other, learning: level, absentSessions: 45 };
        const conduct = { conduct: level, learning: other, absentSessions: 45 };
        expect(worth({ ...learning, learning: better })).toBeGreaterThanOrEqual(worth(learning));
        expect(worth({ ...conduct, conduct: better })).toBeGreaterThanOrEqual(worth(conduct));
      }
    }
  });

  test("a better level after summer never turns promotion into less", () => {
    const failed = { conduct: "chua-dat", learning: "chua-dat", absentSessions: 45 } as const;
    for (const [rank, level] of levels.entries()) {
      const better = levels[rank + 1] ?? level;
      for (const other of levels) {
        const after = { ...failed, conductAfterTraining: level, learningAfterReassessment: other };
        expect(worth({ ...after, conductAfterTraining: better })).toBeGreaterThanOrEqual(worth(after));
        const swapped = { ...failed, conductAfterTraining: other, learningAfterReassessment: level };
        expect(worth({ ...swapped, learningAfterReassessment: better })).toBeGreaterThanOrEqual(
          worth(swapped),
        );
      }
    }
  });
});

describe("A14 conduct and learning both Chưa đạt", () => {
  const both = { conduct: "chua-dat", learning: "chua-dat", absentSessions: 45 } as const;

  test("retain: not promoted, whatever came after summer", () => {
    expect(resultOf(both, { A14: "retain" })).toBe("not-promoted");
    expect(
      resultOf({ ...both, conductAfterTraining: "tot", learningAfterReassessment: "tot" }, { A14: "retain" }),
    ).toBe("not-promoted");
    expect(resultOf({ ...both, learning: "dat" }, { A14: "retain" })).toBe("summer-training");
  });

  test("the decision says that the reading decides", () => {
    expect(promotion(both).diagnostics).toEqual([
      {
        code: "ambiguity.decisive",
        severity: "info",
        path: ["options", "A14"],
        data: {
          followed: "trainThenReassess",
          alternative: "retain",
          wouldGive: "not-promoted",
        },
      },
    ]);
    expect(promotion({ ...both, conductAfterTraining: "chua-dat" }).diagnostics).toEqual([]);
    expect(promotion({ ...both, conduct: "dat" }).diagnostics).toEqual([]);
  });
});

describe("missing values", () => {
  const summer = ["summer-training", "summer-reassessment", "summer-training-then-reassessment"];
  test.each([
    [{ conduct: null, learning: "dat", absentSessions: 10 }, ["conduct"], ["promoted", "summer-training"]],
    [
      { conduct: null, learning: "chua-dat", absentSessions: 10 },
      ["conduct"],
      ["summer-reassessment", "summer-training-then-reassessment"],
    ],
    [
      { conduct: "tot", learning: null, absentSessions: 10 },
      ["learning"],
      ["promoted", "summer-reassessment"],
    ],
    [
      { conduct: "chua-dat", learning: null, absentSessions: 10, conductAfterTraining: "chua-dat" },
      ["learning"],
      ["not-promoted"],
    ],
    [
      { conduct: "dat", learning: "dat", absentSessions: null },
      ["absentSessions"],
      ["promoted", "not-promoted"],
    ],
    [{ conduct: null, learning: null, absentSessions: 45 }, ["conduct", "learning"], ["promoted", ...summer]],
    [
      { conduct: null, learning: null, absentSessions: null },
      ["conduct", "learning", "absentSessions"],
      ["promoted", "not-promoted", ...summer],
    ],
  ] as const)("%j", (input, missing, possible) => {
    expect(promotion(input).outcome).toEqual({ status: "undetermined", missing, possible });
  });

  test("a number of sessions that counts nothing is missing and an error", () => {
    const { outcome, diagnostics } = promotion({ conduct: "dat", learning: "dat", absentSessions: -46 });
    expect(outcome).toEqual({
      status: "undetermined",
      missing: ["absentSessions"],
      possible: ["promoted", "not-promoted"],
    });
    expect(diagnostics.map(({ code }) => code)).toEqual(["absence.invalid"]);
  });
});

test("the trace holds all three conditions and what summer asks, each with its clause", () => {
  const decision = promotion({
    conduct: "chua-dat",
    learning: "chua-dat",
    absentSessions: 12,
    conductAfterTraining: "dat",
  });
  expect(decision.steps.map(({ id, cite, holds }) => [id, cite, holds])).toEqual([
    ["promotion.conduct", "tt22-2021/12.1.a", false],
    ["promotion.learning", "tt22-2021/12.1.b", false],
    ["promotion.absence", "tt22-2021/12.1.c", true],
    ["promotion.bothFail.trainThenReassess", "tt22-2021/13", undefined],
    ["promotion.afterTraining", "tt22-2021/13", true],
    ["promotion.reassessmentDue", "tt22-2021/14", undefined],
  ]);
  expect(decision.cites).toEqual([
    "tt22-2021/12.1",
    "tt22-2021/12.1.a",
    "tt22-2021/12.1.b",
    "tt22-2021/12.1.c",
    "tt22-2021/13",
    "tt22-2021/14",
  ]);
});

test("the plain functions answer the same", () => {
  expect(countAbsences(10, 3, 7, "onePerDayPlan")).toBe(13);
  expect(countAbsences(10, 3, 7, "everySession")).toBe(30);
  const judged = judgePromotion(true, "chua-dat", "chua-dat", "dat", null, "trainThenReassess");
  expect(judged).toEqual({ result: "summer-reassessment", usesTraining: true, usesReassessment: false });
  expect(judgePromotion(false, "tot", "tot", null, null, "trainThenReassess").result).toBe("not-promoted");
});
