import { describe, expect, test } from "vitest";
import { type PromotionInput, promotion } from "./article-15";
import { conducts, grades } from "./values";

function resultOf(input: PromotionInput): string {
  const { outcome } = promotion(input);
  return outcome.status === "decided" ? outcome.value : outcome.status;
}

/** Rows: learning from Kém to Giỏi. Columns: conduct Yếu, Trung bình, Khá, Tốt. */
const table = {
  kem: ["not-promoted", "not-promoted", "not-promoted", "not-promoted"],
  yeu: ["not-promoted", "retest", "retest", "retest"],
  "trung-binh": ["summer-training", "promoted", "promoted", "promoted"],
  kha: ["summer-training", "promoted", "promoted", "promoted"],
  gioi: ["summer-training", "promoted", "promoted", "promoted"],
} as const;

describe("Đ15-17 promotion", () => {
  test.each(
    grades.flatMap((learning) => conducts.map((conduct, index) => [learning, conduct, index] as const)),
  )("learning %s, conduct %s", (learning, conduct, index) => {
    expect(resultOf({ conduct, learning, absentSessions: 45 })).toBe(table[learning][index]);
    expect(resultOf({ conduct, learning, absentSessions: 0 })).toBe(table[learning][index]);
    expect(resultOf({ conduct, learning, absentSessions: 46 })).toBe("not-promoted");
  });

  test("46 sessions decide alone", () => {
    expect(resultOf({ conduct: null, learning: null, absentSessions: 46 })).toBe("not-promoted");
  });

  test.each([
    ["trung-binh", "promoted"],
    ["gioi", "promoted"],
    ["yeu", "not-promoted"],
    ["kem", "not-promoted"],
  ] as const)("tested again: %s gives %s", (learningAfterRetest, result) => {
    const decision = promotion({
      conduct: "trung-binh",
      learning: "yeu",
      absentSessions: 0,
      learningAfterRetest,
    });
    expect(decision).toMatchObject({ outcome: { value: result }, diagnostics: [] });
    expect(decision.cites).toEqual(["tt58-2011/15", "tt58-2011/16"]);
  });

  test.each([
    ["trung-binh", "promoted"],
    ["tot", "promoted"],
    ["yeu", "not-promoted"],
  ] as const)("trained in summer: %s gives %s", (conductAfterTraining, result) => {
    const decision = promotion({
      conduct: "yeu",
      learning: "kha",
      absentSessions: 0,
      conductAfterTraining,
    });
    expect(decision).toMatchObject({ outcome: { value: result }, diagnostics: [] });
    expect(decision.cites).toEqual(["tt58-2011/15", "tt58-2011/17"]);
  });

  test("what was not due is left aside with a warning", () => {
    expect(
      promotion({
        conduct: "yeu",
        learning: "yeu",
        absentSessions: 0,
        conductAfterTraining: "tot",
        learningAfterRetest: "gioi",
      }),
    ).toMatchObject({
      outcome: { value: "not-promoted" },
      diagnostics: [
        { code: "summer.notDue", path: ["conductAfterTraining"] },
        { code: "summer.notDue", path: ["learningAfterRetest"] },
      ],
    });
  });

  test.each([
    [{ conduct: null, learning: "kem", absentSessions: 3 }, ["conduct"], ["not-promoted"]],
    [{ conduct: null, learning: "yeu", absentSessions: 3 }, ["conduct"], ["not-promoted", "retest"]],
    [{ conduct: null, learning: "kha", absentSessions: 3 }, ["conduct"], ["promoted", "summer-training"]],
    [
      { conduct: "tot", learning: null, absentSessions: 3 },
      ["learning"],
      ["promoted", "not-promoted", "retest"],
    ],
    [
      { conduct: "yeu", learning: null, absentSessions: 3 },
      ["learning"],
      ["not-promoted", "summer-training"],
    ],
    [
      { conduct: "tot", learning: "kha", absentSessions: null },
      ["absentSessions"],
      ["promoted", "not-promoted"],
    ],
  ] as const)("%j", (input, missing, possible) => {
    expect(promotion(input).outcome).toEqual({ status: "undetermined", missing, possible });
  });

  test("a number of sessions that counts nothing is an error", () => {
    expect(promotion({ conduct: "tot", learning: "kha", absentSessions: 4.5 })).toMatchObject({
      outcome: { status: "undetermined", missing: ["absentSessions"] },
      diagnostics: [{ code: "absence.invalid" }],
    });
  });
});
