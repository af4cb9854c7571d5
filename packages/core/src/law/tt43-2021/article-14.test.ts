import { describe, expect, test } from "vitest";
import { tenths } from "../../kernel/tenths";
import { levels } from "../formulas/levels";
import { type AwardInput, award } from "./article-14";

const averages = (list: readonly number[]) =>
  list.map((average, index) => ({ key: `m${index}`, average: tenths(average) }));

function titleOf(input: AwardInput) {
  const { outcome } = award(input);
  return outcome.status === "decided" ? outcome.value : outcome.status;
}

const best = { conduct: "tot", learning: "tot" } as const;

describe("Đ14 titles", () => {
  test("five subjects at 9.0 make Xuất sắc, four and 8.9 make Giỏi", () => {
    expect(titleOf({ ...best, yearAverages: averages([90, 90, 90, 90, 90, 65]) })).toBe("xuat-sac");
    expect(titleOf({ ...best, yearAverages: averages([90, 90, 90, 90, 89, 65]) })).toBe("gioi");
  });

  test("only with Tốt in both", () => {
    for (const conduct of levels) {
      for (const learning of levels) {
        const both = conduct === "tot" && learning === "tot";
        expect(titleOf({ conduct, learning, yearAverages: averages([90, 90, 90, 90, 90]) })).toBe(
          both ? "xuat-sac" : null,
        );
        expect(titleOf({ conduct, learning, yearAverages: averages([80, 80, 80, 80, 80]) })).toBe(
          both ? "gioi" : null,
        );
      }
    }
  });

  test("a term has none", () => {
    const yearAverages = averages([90, 90, 90, 90, 90]);
    expect(award({ ...best, yearAverages, period: "term" })).toMatchObject({
      outcome: { status: "decided", value: null },
      cites: ["tt43-2021/14"],
    });
  });

  test("without a conduct result the title is open", () => {
    expect(award({ ...best, conduct: null, yearAverages: averages([90, 90, 90, 90, 90]) }).outcome).toEqual({
      status: "undetermined",
      missing: ["conduct"],
      possible: [null, "xuat-sac"],
    });
  });

  test("electives and activities count by their readings", () => {
    const four = averages([90, 90, 90, 90, 70]);
    const elective = [...four, { key: "ngoai-ngu-1", average: tenths(90), optional: true }];
    expect(titleOf({ ...best, yearAverages: elective })).toBe("xuat-sac");
    expect(
      award({ ...best, yearAverages: elective }, { options: { "AMB-G02": "compulsoryOnly" } }).outcome,
    ).toMatchObject({ value: "gioi" });
    const activity = [...four, { key: "hdtn-hn", average: tenths(90), activity: true }];
    expect(titleOf({ ...best, yearAverages: activity })).toBe("gioi");
    expect(
      award({ ...best, yearAverages: activity }, { options: { "AMB-G05": "asSubject" } }).outcome,
    ).toMatchObject({ value: "xuat-sac" });
  });

  test("fewer than five subjects cannot make Xuất sắc, and it says so", () => {
    expect(award({ ...best, yearAverages: averages([90, 90, 90, 90]) })).toMatchObject({
      outcome: { status: "decided", value: "gioi" },
      diagnostics: [{ code: "marked.fewerThanFive", severity: "info" }],
    });
  });
});
