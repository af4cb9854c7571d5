import { describe, expect, test } from "vitest";
import { type AwardsInput, awards } from "./article-13";
import { yearLevels } from "./levels";

function awardsOf(input: AwardsInput): unknown {
  const { outcome } = awards(input);
  return outcome.status === "decided" ? outcome.value : outcome;
}

const good = "hoan-thanh-tot";

describe("13.1 awards", () => {
  test("a: Học sinh Xuất sắc for Hoàn thành xuất sắc alone", () => {
    expect(yearLevels.map((result) => awardsOf({ result }))).toEqual([[], [], [], ["hoc-sinh-xuat-sac"]]);
  });

  test("a: Học sinh Tiêu biểu for Hoàn thành tốt with achievement or progress, recognised by the class", () => {
    const excellentSubjects = ["toan"];
    const progressIn = ["cham-chi"];
    const exemplary = ["hoc-sinh-tieu-bieu"];
    expect(awardsOf({ result: good, excellentSubjects, classRecognised: true })).toEqual(exemplary);
    expect(awardsOf({ result: good, progressIn, classRecognised: true })).toEqual(exemplary);
    expect(awardsOf({ result: good, excellentSubjects, progressIn, classRecognised: true })).toEqual(
      exemplary,
    );
    expect(awardsOf({ result: good, excellentSubjects, classRecognised: false })).toEqual([]);
    expect(awardsOf({ result: good, excellentSubjects })).toEqual([]);
    expect(awardsOf({ result: good, excellentSubjects: [], classRecognised: true })).toEqual([]);
    for (const result of yearLevels.filter((level) => level !== good)) {
      const given = awardsOf({ result, excellentSubjects, progressIn, classRecognised: true });
      expect(given).toEqual(result === "hoan-thanh-xuat-sac" ? ["hoc-sinh-xuat-sac"] : []);
    }
  });

  test("b: Khen thưởng đột xuất whatever the result", () => {
    for (const result of yearLevels) {
      expect(awardsOf({ result, suddenAchievement: true })).toContain("khen-thuong-dot-xuat");
      expect(awardsOf({ result, suddenAchievement: false })).not.toContain("khen-thuong-dot-xuat");
    }
    expect(awardsOf({ result: "hoan-thanh-xuat-sac", suddenAchievement: true })).toEqual([
      "hoc-sinh-xuat-sac",
      "khen-thuong-dot-xuat",
    ]);
  });

  test("the trace tells which condition failed", () => {
    const { steps } = awards({ result: good, progressIn: ["cham-chi"] });
    expect(steps[1]?.steps.map(({ id, holds }) => [id, holds])).toEqual([
      ["awards.goodResult", true],
      ["awards.excellentSubject", false],
      ["awards.clearProgress", true],
      ["awards.classRecognised", false],
    ]);
  });

  test("what is not known leaves every list that it allows", () => {
    expect(awardsOf({ result: good, progressIn: ["cham-chi"], classRecognised: null })).toEqual({
      status: "undetermined",
      missing: ["classRecognised"],
      possible: [[], ["hoc-sinh-tieu-bieu"]],
    });
    expect(awardsOf({ result: "hoan-thanh", excellentSubjects: null, progressIn: null })).toEqual({
      status: "undetermined",
      missing: ["excellentSubjects", "progressIn"],
      possible: [[]],
    });
    expect(awardsOf({ result: null })).toEqual({
      status: "undetermined",
      missing: ["result"],
      possible: [[], ["hoc-sinh-xuat-sac"]],
    });
    expect(awardsOf({ result: "hoan-thanh", suddenAchievement: null })).toMatchObject({
      possible: [[], ["khen-thuong-dot-xuat"]],
    });
  });

  test("names that do not exist are errors", () => {
    const { diagnostics } = awards({
      result: good,
      excellentSubjects: ["toan", "giai-tich"],
      progressIn: ["qualities.cham-chi", "toan"],
    });
    expect(diagnostics.map(({ code, path }) => [code, ...path])).toEqual([
      ["subject.unknown", "excellentSubjects", "giai-tich"],
      ["item.unknown", "progressIn", "toan"],
    ]);
  });
});
