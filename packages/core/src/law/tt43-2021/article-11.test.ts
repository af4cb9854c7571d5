import { describe, expect, test } from "vitest";
import { levels } from "../formulas/levels";
import { absence, type PromotionInput, promotion } from "./article-11";
import type { Tt43Context } from "./options";

function resultOf(input: PromotionInput, options: Tt43Context["options"] = {}): string {
  const { outcome } = promotion(input, { options });
  return outcome.status === "decided" ? outcome.value : outcome.status;
}

describe("Đ11 absences", () => {
  test.each([
    [40, 5, 9, 45, true],
    [40, 6, 0, 46, false],
    [0, 0, 90, 0, true],
  ])(
    "%d full days, %d mornings, %d afternoons: %d",
    (fullDays, morningOnly, afternoonOnly, sessions, within) => {
      expect(absence({ fullDays, morningOnly, afternoonOnly })).toMatchObject({
        outcome: { status: "decided", value: { sessions, withinLimit: within } },
        cites: ["tt43-2021/11"],
      });
    },
  );
  test("a number that counts nothing is an error", () => {
    expect(absence({ fullDays: -1, morningOnly: 0, afternoonOnly: 0 })).toMatchObject({
      outcome: { status: "undetermined", missing: ["fullDays"] },
      diagnostics: [{ code: "absence.invalid" }],
    });
  });
});

describe("Đ11 promotion", () => {
  test.each(levels.flatMap((conduct) => levels.map((learning) => [conduct, learning] as const)))(
    "%s, %s: 45 sessions do not stand in the way, 46 do",
    (conduct, learning) => {
      const expected =
        conduct === "chua-dat"
          ? learning === "chua-dat"
            ? "summer-training-then-reassessment"
            : "summer-training"
          : learning === "chua-dat"
            ? "summer-reassessment"
            : "promoted";
      expect(resultOf({ conduct, learning, absentSessions: 45 })).toBe(expected);
      expect(resultOf({ conduct, learning, absentSessions: 46 })).toBe("not-promoted");
    },
  );

  test("46 sessions decide alone", () => {
    expect(resultOf({ conduct: null, learning: null, absentSessions: 46 })).toBe("not-promoted");
  });

  test("after summer", () => {
    const failed = { conduct: "dat", learning: "chua-dat", absentSessions: 0 } as const;
    expect(resultOf({ ...failed, learningAfterReassessment: "dat" })).toBe("promoted");
    expect(resultOf({ ...failed, learningAfterReassessment: "chua-dat" })).toBe("not-promoted");
    const untrained = { conduct: "chua-dat", learning: "kha", absentSessions: 0 } as const;
    expect(resultOf({ ...untrained, conductAfterTraining: "dat" })).toBe("promoted");
    expect(resultOf({ ...untrained, conductAfterTraining: "chua-dat" })).toBe("not-promoted");
  });

  test("what is recalled is called unverified, what is read is not", () => {
    const codes = (input: PromotionInput) =>
      promotion(input).diagnostics.map(({ code, data }) => `${code} ${data.clause} ${data.confidence}`);
    const base = { absentSessions: 0, conduct: "dat", learning: "chua-dat" } as const;
    expect(codes({ ...base, learning: "dat" })).toEqual([]);
    expect(codes(base)).toEqual([]);
    expect(codes({ ...base, learningAfterReassessment: "dat" })).toEqual([
      "source.unverified tt43-2021/13 C",
    ]);
    expect(codes({ ...base, conduct: "chua-dat" })).toEqual(["source.unverified tt43-2021/13 C"]);
    expect(codes({ ...base, conduct: "chua-dat", learning: "dat" })).toEqual([]);
  });

  test("missing values", () => {
    expect(promotion({ conduct: null, learning: "dat", absentSessions: 3 }).outcome).toEqual({
      status: "undetermined",
      missing: ["conduct"],
      possible: ["promoted", "summer-training"],
    });
    expect(promotion({ conduct: "dat", learning: "dat", absentSessions: null }).outcome).toEqual({
      status: "undetermined",
      missing: ["absentSessions"],
      possible: ["promoted", "not-promoted"],
    });
  });
});

describe("AMB-G06 guided self-study without a conduct result", () => {
  const input = { conduct: "not-rated", learning: "dat", absentSessions: 10 } as const;

  test("skips the condition, and says that this is recalled", () => {
    const decision = promotion(input);
    expect(decision.outcome).toEqual({ status: "decided", value: "promoted" });
    expect(decision.steps[0]).toMatchObject({ id: "promotion.conductNotRated", cite: "tt43-2021/11" });
    expect(decision.diagnostics).toEqual([
      {
        code: "source.unverified",
        severity: "info",
        path: [],
        data: { clause: "tt43-2021/8", confidence: "C" },
      },
      {
        code: "ambiguity.decisive",
        severity: "info",
        path: ["options", "AMB-G06"],
        data: { followed: "optional", alternative: "required", wouldGive: "undetermined" },
      },
    ]);
    expect(resultOf({ ...input, learning: "chua-dat" })).toBe("summer-reassessment");
  });

  test("or lacks it", () => {
    expect(promotion(input, { options: { "AMB-G06": "required" } }).outcome).toEqual({
      status: "undetermined",
      missing: ["conduct"],
      possible: ["promoted", "summer-training"],
    });
  });

  test("46 sessions decide all the same", () => {
    expect(resultOf({ ...input, absentSessions: 46 })).toBe("not-promoted");
    expect(resultOf({ ...input, absentSessions: 46 }, { "AMB-G06": "required" })).toBe("not-promoted");
  });
});
