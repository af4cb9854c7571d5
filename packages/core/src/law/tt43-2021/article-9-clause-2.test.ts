import { describe, expect, test } from "vitest";
import { tenths } from "../../kernel/tenths";
import { learningLevel, type MarkedSubject, plainLearningLevel } from "./article-9-clause-2";
import type { Tt43Context } from "./options";

type Options = NonNullable<Tt43Context["options"]>;

function markedOf(averages: readonly (number | null)[]): MarkedSubject[] {
  return averages.map((average, index) => ({
    key: `m${index}`,
    average: average === null ? null : tenths(average),
  }));
}

function levelOf(averages: readonly number[], options: Options = {}): string {
  const { outcome } = learningLevel({ marked: markedOf(averages) }, { options });
  if (outcome.status !== "decided") return outcome.status;
  const { level, base, adjusted, subject } = outcome.value;
  expect(plainLearningLevel({ marked: markedOf(averages) }, options)).toBe(level);
  return adjusted ? `${base} ↑ ${level} (${subject})` : level;
}

describe("Đ9.k2 levels", () => {
  test.each([
    ["Tốt: every one 6.5, five 8.0", [80, 80, 80, 80, 80, 65, 65], "tot"],
    ["6.4 is below Tốt", [80, 80, 80, 80, 80, 65, 64], "kha"],
    ["four of 8.0 and 7.9 are not five", [80, 80, 80, 80, 79, 65, 65], "kha"],
    ["Khá: every one 5.0, five 6.5", [65, 65, 65, 65, 65, 50, 50], "kha"],
    ["4.9 is below Khá", [65, 65, 65, 65, 65, 50, 49], "dat"],
    ["four of 6.5 and 6.4 are not five", [65, 65, 65, 65, 64, 50, 50], "dat"],
    ["Đạt: every one 3.5, five 5.0", [50, 50, 50, 50, 50, 35, 35], "dat"],
    ["3.4 is below Đạt", [50, 50, 50, 50, 50, 35, 34], "chua-dat"],
    ["four of 5.0 and 4.9 are not five", [50, 50, 50, 50, 49, 35, 35], "chua-dat"],
    ["zeros are results", [0, 0, 0, 0, 0], "chua-dat"],
    ["five subjects: the count means every one", [80, 80, 80, 80, 80], "tot"],
    ["five subjects, one at 7.9", [80, 80, 80, 80, 79], "kha"],
  ])("%s", (_name, averages, level) => {
    expect(levelOf(averages)).toBe(level);
  });

  test("cites the clause", () => {
    expect(learningLevel({ marked: markedOf([80, 80, 80, 80, 80]) }).cites).toEqual(["tt43-2021/9.2"]);
  });
});

describe("Đ9.k3 one subject alone", () => {
  const six = [80, 80, 80, 80, 80, 80];
  test.each([
    ["Tốt to Khá is one level", [...six, 64], "kha"],
    ["Tốt to Đạt becomes Khá", [...six, 49], "dat ↑ kha (m6)"],
    ["Tốt to Chưa đạt becomes Đạt", [...six, 34], "chua-dat ↑ dat (m6)"],
    ["Khá to Đạt is one level", [65, 65, 65, 65, 65, 65, 49], "dat"],
    ["Khá to Chưa đạt becomes Đạt", [65, 65, 65, 65, 65, 65, 34], "chua-dat ↑ dat (m6)"],
    ["Đạt to Chưa đạt stays", [50, 50, 50, 50, 50, 50, 34], "chua-dat"],
    ["two subjects are not one", [80, 80, 80, 80, 80, 34, 34], "chua-dat"],
  ])("%s", (_name, averages, level) => {
    expect(levelOf(averages)).toBe(level);
  });

  test("with five subjects the two tests part (AMB-G01)", () => {
    const five = [68, 72, 65, 69, 47];
    expect(levelOf(five)).toBe("chua-dat ↑ dat (m4)");
    expect(levelOf(five, { "AMB-G01": "removal" })).toBe("chua-dat");
    expect(levelOf([...five, 65], { "AMB-G01": "removal" })).toBe("dat");
    expect(levelOf([68, 72, 65, 69, 65, 34], { "AMB-G01": "removal" })).toBe("chua-dat ↑ dat (m5)");
    const { diagnostics } = learningLevel({ marked: markedOf(five) });
    expect(diagnostics).toEqual([
      {
        code: "ambiguity.decisive",
        severity: "info",
        path: ["options", "AMB-G01"],
        data: { followed: "substitution", alternative: "removal", wouldGive: "chua-dat" },
      },
    ]);
  });
});

describe("which subjects count", () => {
  const five = markedOf([80, 80, 80, 80, 80]);
  test("electives do, or do not (AMB-G02)", () => {
    const marked = [...five, { key: "tin-hoc", average: tenths(60), optional: true }];
    expect(plainLearningLevel({ marked })).toBe("kha");
    expect(plainLearningLevel({ marked }, { "AMB-G02": "compulsoryOnly" })).toBe("tot");
    expect(learningLevel({ marked }).diagnostics.map(({ path }) => path[1])).toEqual(["AMB-G02"]);
  });
  test("activities do not, or do (AMB-G05)", () => {
    const marked = [...five, { key: "hdtn-hn", average: tenths(60), activity: true }];
    expect(plainLearningLevel({ marked })).toBe("tot");
    expect(plainLearningLevel({ marked }, { "AMB-G05": "asSubject" })).toBe("kha");
    expect(learningLevel({ marked }).diagnostics.map(({ path }) => path[1])).toEqual(["AMB-G05"]);
  });
  test("fewer than five are not judged", () => {
    expect(learningLevel({ marked: markedOf([80, 80, 80, 80]) })).toMatchObject({
      outcome: { status: "undetermined", missing: [], possible: ["chua-dat", "tot"] },
      diagnostics: [{ code: "marked.fewerThanFive", severity: "warning", data: { have: 4, need: 5 } }],
    });
    expect(learningLevel({ marked: [] }).outcome).toMatchObject({ missing: ["marked"] });
  });
});

describe("missing averages", () => {
  test("are named, with the levels they leave open", () => {
    expect(learningLevel({ marked: markedOf([80, 80, null, 80, 80]) }).outcome).toEqual({
      status: "undetermined",
      missing: ["m2"],
      possible: ["dat", "kha", "tot"],
    });
    expect(
      learningLevel({ marked: markedOf([80, 80, null, 80, 80]) }, { options: { "AMB-G01": "removal" } })
        .outcome,
    ).toMatchObject({ possible: ["chua-dat", "dat", "kha", "tot"] });
  });
  test("off the scale they are errors", () => {
    expect(learningLevel({ marked: markedOf([80, 80, 80, 80, 80, 101]) })).toMatchObject({
      outcome: { status: "undetermined", missing: ["m5"] },
      diagnostics: [{ code: "average.outOfRange", severity: "error" }],
    });
  });
});
