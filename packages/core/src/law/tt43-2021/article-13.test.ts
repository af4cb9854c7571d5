import { describe, expect, test } from "vitest";
import { tenths } from "../../kernel/tenths";
import { levelAfterReassessment, reassessable } from "./article-13";

const markedOf = (averages: readonly (number | null)[]) =>
  averages.map((average, index) => ({
    key: `m${index}`,
    average: average === null ? null : tenths(average),
  }));

describe("Đ13 which subjects", () => {
  test("below 5.0, not 5.0", () => {
    expect(reassessable({ marked: markedOf([49, 50, 0, 100]) })).toMatchObject({
      outcome: { status: "decided", value: { marked: ["m0", "m2"], comments: [] } },
      cites: ["tt43-2021/13"],
      diagnostics: [],
    });
  });
  test("a missing average leaves a least and a greatest answer", () => {
    expect(reassessable({ marked: markedOf([49, null]) }).outcome).toEqual({
      status: "undetermined",
      missing: ["m1"],
      possible: [
        { marked: ["m0"], comments: [] },
        { marked: ["m0", "m1"], comments: [] },
      ],
    });
  });
});

describe("Đ13 the level after re-assessment", () => {
  const levelAfter = (averages: readonly number[], marks: { readonly [key: string]: number | null }) =>
    levelAfterReassessment({
      marked: markedOf(averages),
      reassessed: {
        marked: Object.fromEntries(
          Object.entries(marks).map(([key, mark]) => [key, mark === null ? null : tenths(mark)]),
        ),
      },
    });

  test("the new result replaces the year's, and a choice of subjects is enough", () => {
    expect(levelAfter([30, 45, 50, 50, 50, 50, 50], { m0: 35 }).outcome).toEqual({
      status: "decided",
      value: { before: "chua-dat", after: "dat" },
    });
    expect(levelAfter([30, 45, 50, 50, 50, 50, 50], { m0: 34 }).outcome).toMatchObject({
      value: { after: "chua-dat" },
    });
    expect(levelAfter([30, 45, 50, 50, 50, 50], { m0: 20, m1: 50 }).outcome).toMatchObject({
      value: { after: "chua-dat" },
    });
  });

  test("is called unverified", () => {
    expect(levelAfter([30, 45, 50, 50, 50, 50, 50], { m0: 35 }).diagnostics).toContainEqual({
      code: "source.unverified",
      severity: "info",
      path: [],
      data: { clause: "tt43-2021/13", confidence: "C" },
    });
  });

  test("a subject at 5.0 or an unknown one is an error; a level of Đạt needs none", () => {
    expect(levelAfter([30, 45, 50, 50, 50, 50, 50], { m2: 60 }).diagnostics[0]).toMatchObject({
      code: "reassessment.notEligible",
      severity: "error",
    });
    expect(levelAfter([30, 45, 50, 50, 50, 50, 50], { x: 60 }).diagnostics[0]).toMatchObject({
      code: "reassessment.unknownSubject",
    });
    expect(levelAfter([45, 50, 50, 50, 50, 50], { m0: 80 })).toMatchObject({
      outcome: { value: { before: "dat", after: "dat" } },
      diagnostics: [{ code: "summer.notDue" }, { code: "source.unverified" }],
    });
  });

  test("one still to come leaves the level open", () => {
    expect(levelAfter([30, 45, 50, 50, 50, 50, 50], { m0: null }).outcome).toEqual({
      status: "undetermined",
      missing: ["reassessed.marked.m0"],
      possible: ["chua-dat", "dat"],
    });
  });
});
