import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { tenths } from "../kernel/tenths";
import {
  conducts,
  grades,
  learningGrade,
  overallAverage,
  promotion,
  termAverage,
  termAverageBefore2020,
  title,
} from "../law/tt58-2011";
import { tt58Rules } from "./tt58-rules";

const rules = tt58Rules();
const before = tt58Rules("tt58-2011");
const decidedValue = <T>(decision: {
  readonly outcome: { readonly status: string; readonly value?: T };
}): T | undefined => decision.outcome.value;

const subjects = ["toan", "ngu-van", "ngoai-ngu-1", "vat-li", "hoa-hoc", "lich-su", "dia-li", "gdcd"];
const mark = fc.oneof(
  fc.integer({ min: 0, max: 100 }),
  fc.integer({ min: 60, max: 95 }),
  fc.constantFrom(19, 20, 34, 35, 49, 50, 64, 65, 79, 80),
);

describe("the rules of Circular 58/2011 for the audit", () => {
  test("give grades and overall averages of the decisions", () => {
    fc.assert(
      fc.property(
        fc.array(mark, { minLength: 1, maxLength: 8, size: "max" }),
        fc.boolean(),
        fc.boolean(),
        fc.constantFrom("adjacent", "literal"),
        (list, fails, before2020, B02) => {
          const marked = list.map((average, index) => ({
            subject: subjects[index] ?? "",
            average: tenths(average),
            optional: false,
          }));
          const averages = Object.fromEntries(marked.map(({ subject, average }) => [subject, average]));
          const result = fails ? "chua-dat" : "dat";
          const input = { averages, comments: { gdtc: result } as const, before2020 };
          const value = decidedValue(learningGrade(input, { options: { B02 } }));
          const own = tt58Rules(before2020 ? "tt58-2011" : "tt58-2011+tt26-2020", { B02 });
          const verdict = own.learning(marked, [{ subject: "gdtc", result }]);
          const overall = own.overall(marked.map(({ average }) => average));
          return (
            verdict?.value === value?.grade &&
            verdict?.clause === (value?.adjusted === true ? "tt58-2011/13.6" : "tt58-2011/13") &&
            overall?.average === value?.overall &&
            overall?.average === decidedValue(overallAverage({ averages }))
          );
        },
      ),
      { numRuns: 5_000 },
    );
  });

  test("give the averages of the decisions, in both wordings", () => {
    fc.assert(
      fc.property(fc.array(mark, { minLength: 1, maxLength: 6 }), mark, mark, (list, second, third) => {
        const regular = list.map((one) => tenths(one));
        const [midterm, final] = [tenths(second), tenths(third)];
        return (
          rules.termAverage(regular, midterm, final) ===
            decidedValue(termAverage({ regular, midterm, final })) &&
          before.termAverage(regular, midterm, final) ===
            decidedValue(termAverageBefore2020({ regular, periodic: [midterm], final }))
        );
      }),
      { numRuns: 5_000 },
    );
    expect(rules.yearAverage(tenths(60), tenths(71))).toBe(67);
  });

  test("give titles of term and year and promotion of the decisions, for every pair of grades", () => {
    for (const conduct of conducts) {
      for (const learning of grades) {
        const expected = {
          value: decidedValue(title({ conduct, learning })) ?? "none",
          clause: "tt58-2011/18",
        };
        expect(rules.award(conduct, learning, [])).toEqual(expected);
        expect(rules.termAward(conduct, learning)).toEqual(expected);
        for (const absentSessions of [45, 46]) {
          expect(rules.promotion(conduct, learning, absentSessions)?.value).toBe(
            decidedValue(promotion({ conduct, learning, absentSessions })),
          );
        }
        for (const learningAfterRetest of grades) {
          expect(rules.promotion(conduct, learning, 0, { learning: learningAfterRetest })?.value).toBe(
            decidedValue(promotion({ conduct, learning, absentSessions: 0, learningAfterRetest })),
          );
        }
        for (const conductAfterTraining of conducts) {
          expect(rules.promotion(conduct, learning, 0, { conduct: conductAfterTraining })?.value).toBe(
            decidedValue(promotion({ conduct, learning, absentSessions: 0, conductAfterTraining })),
          );
        }
      }
    }
  });

  test("cite the article that decides", () => {
    const clauseOf = (conduct: string, learning: string, sessions = 0) =>
      rules.promotion(conduct, learning, sessions)?.clause;
    expect(clauseOf("tot", "yeu")).toBe("tt58-2011/16");
    expect(rules.promotion("tot", "yeu", 0, { learning: "kha" })?.clause).toBe("tt58-2011/16");
    expect(clauseOf("yeu", "kha")).toBe("tt58-2011/17");
    expect(clauseOf("yeu", "yeu")).toBe("tt58-2011/15");
    expect(clauseOf("tot", "kha", 46)).toBe("tt58-2011/15");
    expect([rules.clauses.regularCount, before.clauses.regularCount]).toEqual([
      "tt26-2020/1.4",
      "tt58-2011/8",
    ]);
  });

  test("leave open what is judged by people or not told by files", () => {
    expect(rules.conductYear).toBeUndefined();
    expect(
      rules.learning([{ subject: "lich-su", average: tenths(80), optional: false }], []),
    ).toBeUndefined();
    expect(
      before.learning([{ subject: "ngoai-ngu-1", average: tenths(80), optional: false }], []),
    ).toBeUndefined();
    expect(rules.award("dat", "gioi", [])).toBeUndefined();
    expect(rules.termAward(undefined, undefined)).toBeUndefined();
    expect(rules.promotion("dat", "kha", 0)).toBeUndefined();
    expect(rules.promotion("tot", "kha", undefined)).toBeUndefined();
    expect(rules.promotion(undefined, undefined, 46)?.value).toBe("not-promoted");
    expect(rules.overall([])).toBeUndefined();
    expect(rules.requiredRegular("comments", 70)).toBeUndefined();
    expect(before.requiredRegular("marks", 70)).toBeUndefined();
    expect([35, 36, 71].map((periods) => rules.requiredRegular("marks", periods))).toEqual([2, 3, 4]);
  });

  test("a comment subject's term: only what the tests that are there settle", () => {
    expect(rules.commentTerm(["dat", "dat", "chua-dat"])).toBe("chua-dat");
    expect(rules.commentTerm(["chua-dat", "chua-dat", "dat"])).toBe("chua-dat");
    expect(rules.commentTerm(["dat", "chua-dat", "dat"])).toBeUndefined();
    expect(rules.commentTerm([])).toBeUndefined();
    expect(tt58Rules("tt58-2011", { B04: "verifyFirst" }).commentTerm(["dat", "chua-dat"])).toBeUndefined();
  });
});
