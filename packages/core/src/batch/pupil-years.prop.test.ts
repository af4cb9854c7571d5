import fc from "fast-check";
import { expect, test } from "vitest";
import { answer } from "../protocol/answer";
import {
  awards,
  evaluateYears,
  levels,
  notThere,
  promotionResults,
  type YearLayout,
  yearResults,
} from "./pupil-years";

const layout: YearLayout = { regularMarks: [4, 2, 3, 4, 2, 3, 4], commentSubjects: 2 };
const slots = layout.regularMarks.reduce((sum, regular) => sum + 2 * (regular + 2), 0);
const gap = (values: fc.Arbitrary<number>) =>
  fc.oneof({ weight: 60, arbitrary: values }, { weight: 1, arbitrary: fc.constant(notThere) });
const pupil = fc.record({
  // Around one level, so that every learning level occurs.
  marks: fc.integer({ min: 25, max: 95 }).chain((around) =>
    fc.array(gap(fc.integer({ min: Math.max(0, around - 20), max: Math.min(100, around + 20) })), {
      minLength: slots,
      maxLength: slots,
    }),
  ),
  comments: fc.array(gap(fc.constantFrom(1, 1, 1, 1, 0)), { minLength: 4, maxLength: 4 }),
  conduct: fc.array(gap(fc.integer({ min: 0, max: 3 })), { minLength: 2, maxLength: 2 }),
  absentSessions: fc.integer({ min: 40, max: 50 }),
});

type Known = {
  readonly marks: number[];
  readonly comments: number[];
  readonly conduct: number[];
  readonly absentSessions: number;
};

/** The same pupil as a request of the protocol. */
function requestOf({ marks, comments, conduct, absentSessions }: Known) {
  const mark = (value: number | undefined) => (value === undefined || value === notThere ? null : value / 10);
  let at = 0;
  const subjects: Record<string, unknown> = {};
  layout.regularMarks.forEach((regular, index) => {
    const term = () => {
      const own = marks.slice(at, at + regular + 2);
      at += regular + 2;
      return {
        regular: own.slice(0, regular).map(mark),
        midterm: mark(own[regular]),
        final: mark(own[regular + 1]),
      };
    };
    const periodsPerYear = { 2: 35, 3: 70, 4: 105 }[regular];
    subjects[`m${index}`] = { assessedBy: "marks", periodsPerYear, term1: term(), term2: term() };
  });
  const result = (value: number | undefined) =>
    value === notThere ? null : value === 1 ? "dat" : "chua-dat";
  const term = (value: number | undefined) => ({
    regular: ["dat", "dat"],
    midterm: "dat",
    final: result(value),
  });
  for (const index of [0, 1]) {
    subjects[`c${index}`] = {
      assessedBy: "comments",
      term1: term(comments[2 * index]),
      term2: term(comments[2 * index + 1]),
    };
  }
  const level = (rank: number | undefined) => (rank === notThere ? null : levels[rank as 0]);
  return {
    level: "lower-secondary",
    grade: 8,
    schoolYear: "2024-2025",
    subjects,
    conduct: { term1: level(conduct[0]), term2: level(conduct[1]) },
    absentSessions,
  };
}

test("a batch gives every pupil what the decisions give", () => {
  fc.assert(
    fc.property(fc.array(pupil, { minLength: 1, maxLength: 3 }), (pupils) => {
      const results = yearResults(layout, pupils.length);
      evaluateYears(
        layout,
        {
          marks: Uint8Array.from(pupils.flatMap(({ marks }) => marks)),
          comments: Uint8Array.from(pupils.flatMap(({ comments }) => comments)),
          conduct: Uint8Array.from(pupils.flatMap(({ conduct }) => conduct)),
          absentSessions: Uint16Array.from(pupils.map(({ absentSessions }) => absentSessions)),
        },
        results,
      );
      pupils.forEach((one, index) => {
        const value = answer({ op: "pupilYear", input: requestOf(one) }).value as unknown as Expected;
        const period = ["term1", "term2", "year"] as const;
        layout.regularMarks.forEach((_, subject) => {
          period.forEach((name, offset) => {
            const tenths = results.averages[(index * layout.regularMarks.length + subject) * 3 + offset];
            expect(tenths === notThere ? "open" : ((tenths ?? 0) / 10).toFixed(1)).toBe(
              word(value.subjects[`m${subject}`]?.[name]),
            );
          });
        });
        period.forEach((name, offset) => {
          const learning = value.learning[name];
          const expected = "level" in learning ? learning.level : "open";
          expect(pick(levels, results.learning[index * 3 + offset])).toBe(expected);
        });
        expect(pick(levels, results.conduct[index])).toBe(word(value.conduct.year));
        expect(pick(awards, results.award[index])).toBe(word(value.award));
        expect(pick(promotionResults, results.promotion[index])).toBe(word(value.promotion));
      });
    }),
    { numRuns: 600 },
  );
});

type Part = string | null | { readonly status: string };
interface Expected {
  readonly subjects: { readonly [id: string]: { readonly [period: string]: Part } };
  readonly learning: {
    readonly [period in "term1" | "term2" | "year"]: { readonly level: string } | { readonly status: string };
  };
  readonly conduct: { readonly year: Part };
  readonly award: Part;
  readonly promotion: Part;
}

function word(part: Part | undefined): string | null | undefined {
  return typeof part === "object" && part !== null ? "open" : part;
}

function pick<T>(values: readonly T[], code: number | undefined): T | "open" | undefined {
  return code === notThere ? "open" : values[code ?? -1];
}

test("columns of another length are refused", () => {
  const columns = {
    marks: new Uint8Array(slots),
    comments: new Uint8Array(4),
    conduct: new Uint8Array(2),
    absentSessions: new Uint16Array(2),
  };
  expect(() => evaluateYears(layout, columns, yearResults(layout, 2))).toThrow(RangeError);
});
