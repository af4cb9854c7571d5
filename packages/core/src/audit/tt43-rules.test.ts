import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { tenths } from "../kernel/tenths";
import { levels } from "../law/formulas/levels";
import { award, learningLevel, promotion, termAverage, yearAverage } from "../law/tt43-2021";
import type { MarkedResult } from "./rule-set";
import { tt43Rules } from "./tt43-rules";

const rules = tt43Rules();
const markedOf = (averages: readonly number[]): MarkedResult[] =>
  averages.map((average, index) => ({ subject: `m${index}`, average: tenths(average), optional: false }));
const decidedValue = <T>(decision: {
  readonly outcome: { readonly status: string; readonly value?: T };
}): T | undefined => decision.outcome.value;

describe("the rules of Circular 43/2021 for the audit", () => {
  const mark = fc.oneof(
    fc.integer({ min: 0, max: 100 }),
    fc.constantFrom(34, 35, 49, 50, 64, 65, 79, 80, 89, 90),
  );

  test("give the levels of the decisions", () => {
    fc.assert(
      fc.property(
        fc.array(mark, { minLength: 1, maxLength: 9, size: "max" }),
        fc.constantFrom("substitution", "removal"),
        (averages, test) => {
          const options = { "AMB-G01": test } as const;
          const marked = averages.map((average, index) => ({ key: `m${index}`, average: tenths(average) }));
          const value = decidedValue(learningLevel({ marked }, { options }));
          const verdict = tt43Rules(options).learning(markedOf(averages), []);
          const clause = value?.adjusted === true ? "tt43-2021/9.3" : "tt43-2021/9.2";
          return verdict?.value === value?.level && (verdict === undefined || verdict.clause === clause);
        },
      ),
      { numRuns: 5_000 },
    );
  });

  test("give the averages of the decisions", () => {
    fc.assert(
      fc.property(fc.array(mark, { minLength: 1, maxLength: 6 }), mark, mark, (regular, midterm, final) => {
        const marks = {
          regular: regular.map((one) => tenths(one)),
          midterm: tenths(midterm),
          final: tenths(final),
        };
        return (
          rules.termAverage(marks.regular, marks.midterm, marks.final) === decidedValue(termAverage(marks)) &&
          rules.yearAverage(marks.midterm, marks.final) ===
            decidedValue(yearAverage({ term1: marks.midterm, term2: marks.final }))
        );
      }),
      { numRuns: 5_000 },
    );
  });

  test("give titles and promotion of the decisions, for every pair of levels", () => {
    const yearAverages = [90, 90, 90, 90, 90].map((one, index) => ({
      key: `m${index}`,
      average: tenths(one),
    }));
    for (const conduct of levels) {
      for (const learning of levels) {
        const title = decidedValue(award({ conduct, learning, yearAverages }));
        expect(
          rules.award(
            conduct,
            learning,
            yearAverages.map(({ average }) => average),
          ),
        ).toEqual({
          value: title ?? "none",
          clause: "tt43-2021/14",
        });
        for (const absentSessions of [45, 46]) {
          expect(rules.promotion(conduct, learning, absentSessions)?.value).toBe(
            decidedValue(promotion({ conduct, learning, absentSessions })),
          );
        }
      }
    }
    expect(
      rules.award(
        "tot",
        "tot",
        [90, 90, 90, 90, 89].map((one) => tenths(one)),
      )?.value,
    ).toBe("gioi");
    expect(rules.termAward(undefined, undefined)).toEqual({ value: "none", clause: "tt43-2021/14" });
  });

  test("cite the article that decides", () => {
    expect(rules.promotion("chua-dat", "dat", 0)).toEqual({
      value: "summer-training",
      clause: "tt43-2021/12",
    });
    expect(rules.promotion("dat", "chua-dat", 0)).toEqual({
      value: "summer-reassessment",
      clause: "tt43-2021/13",
    });
    expect(rules.promotion("dat", "dat", 0)).toEqual({ value: "promoted", clause: "tt43-2021/11" });
    expect(rules.conductYear?.("tot", "dat")).toEqual({ value: "kha", clause: "tt43-2021/8.2" });
  });

  test("leave open what the circular does not say", () => {
    expect(rules.learning(markedOf([80, 80, 80, 80]), [])).toBeUndefined();
    expect(rules.commentTerm(["dat", "dat"])).toBeUndefined();
    expect(rules.conductYear?.("trung-binh", "tot")).toBeUndefined();
    expect(rules.promotion("trung-binh", "tot", 0)).toBeUndefined();
    expect(rules.promotion("tot", "tot", undefined)).toBeUndefined();
    expect(rules.promotion(undefined, undefined, 46)?.value).toBe("not-promoted");
    expect(rules.requiredRegular("comments", 70)).toBeUndefined();
    expect(rules.requiredRegular("marks", undefined)).toBeUndefined();
    expect(rules.requiredRegular("marks", 71)).toBe(4);
  });

  test("count electives and activities by their readings, comments never", () => {
    const five = markedOf([80, 80, 80, 80, 80]);
    const elective = [...five, { subject: "tin-hoc", average: tenths(60), optional: true }];
    const activity = [...five, { subject: "hdtn-hn", average: tenths(60), optional: false }];
    expect(rules.learning(elective, [])?.value).toBe("kha");
    expect(tt43Rules({ "AMB-G02": "compulsoryOnly" }).learning(elective, [])?.value).toBe("tot");
    expect(rules.learning(activity, [])?.value).toBe("tot");
    expect(tt43Rules({ "AMB-G05": "asSubject" }).learning(activity, [])?.value).toBe("kha");
    expect(rules.learning(five, [{ subject: "hdtn-hn", result: "chua-dat" }])?.value).toBe("tot");
  });
});
