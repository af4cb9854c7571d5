import { Decimal } from "decimal.js";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { tenths } from "../../kernel/tenths";
import type { CommentResult } from "../formulas/levels";
import { type GradeInput, learningGrade, plainLearningGrade } from "./article-13";
import { type Grade, grades } from "./values";

/** A record as lists, for the oracle. */
interface Case {
  readonly marks: readonly { readonly key: string; readonly mark: number }[];
  readonly comments: readonly { readonly key: string; readonly passes: boolean }[];
  readonly specialised: string | undefined;
  readonly before2020: boolean;
  readonly B01: "rounded" | "unrounded";
  readonly B02: "adjacent" | "literal";
}

const asks = {
  gioi: { overall: "8.0", every: 65 },
  kha: { overall: "6.5", every: 50 },
  "trung-binh": { overall: "5.0", every: 35 },
} as const;

/**
 * Article 13 sentence by sentence: the grades from the top, then for one subject after the other whether everything
 * but the overall average holds for the others, and the table of clause 6.
 */
function oracle(one: Case): {
  readonly base: Grade;
  readonly grade: Grade;
  readonly subjects: readonly string[];
} {
  const { marks, comments, specialised, before2020, B01, B02 } = one;
  const mean = Decimal.sum(0, ...marks.map(({ mark }) => mark))
    .div(marks.length)
    .div(10);
  const overall = B01 === "rounded" ? mean.toDecimalPlaces(1, Decimal.ROUND_HALF_UP) : mean;
  const core = before2020 ? ["toan", "ngu-van"] : ["toan", "ngu-van", "ngoai-ngu-1"];
  const holdsWithout = (grade: keyof typeof asks, left: string | undefined): boolean => {
    const threshold = new Decimal(asks[grade].overall).times(10).toNumber();
    const others = marks.filter(({ key }) => key !== left);
    return (
      others.some(({ key, mark }) => core.includes(key) && mark >= threshold) &&
      others.every(({ key, mark }) => key !== specialised || mark >= threshold) &&
      others.every(({ mark }) => mark >= asks[grade].every) &&
      comments.every(({ key, passes }) => key === left || passes)
    );
  };
  const reaches = (grade: keyof typeof asks) => overall.gte(asks[grade].overall);
  const top = (["gioi", "kha", "trung-binh"] as const).find(
    (grade) => reaches(grade) && holdsWithout(grade, undefined),
  );
  const weak = overall.gte("3.5") && marks.every(({ mark }) => mark >= 20);
  const base: Grade = top ?? (weak ? "yeu" : "kem");
  const table: { readonly [from: string]: { readonly [to: string]: Grade } } = {
    gioi: { "trung-binh": "kha", yeu: "trung-binh", kem: B02 === "adjacent" ? "yeu" : "kem" },
    kha: { yeu: "trung-binh", kem: "yeu" },
  };
  for (const from of ["gioi", "kha"] as const) {
    if (base === from || base === "gioi" || !reaches(from)) continue;
    const subjects = [...marks, ...comments].map(({ key }) => key).filter((key) => holdsWithout(from, key));
    if (subjects.length === 1) return { base, grade: table[from]?.[base] ?? base, subjects };
  }
  return { base, grade: base, subjects: [] };
}

function inputOf({ marks, comments, specialised, before2020 }: Case): GradeInput {
  return {
    averages: Object.fromEntries(marks.map(({ key, mark }) => [key, tenths(mark)])),
    comments: Object.fromEntries(
      comments.map(({ key, passes }): [string, CommentResult] => [key, passes ? "dat" : "chua-dat"]),
    ),
    before2020,
    ...(specialised === undefined ? {} : { specialised }),
  };
}

const optionsOf = ({ B01, B02 }: Case) => ({ B01, B02 });
const rankOf = (one: Case): number =>
  grades.indexOf(plainLearningGrade(inputOf(one), optionsOf(one)) as Grade);

const subjects = [
  "toan",
  "ngu-van",
  "ngoai-ngu-1",
  "vat-li",
  "hoa-hoc",
  "lich-su",
  "dia-li",
  "gdcd",
  "tin-hoc",
];
const mark = fc.oneof(
  { weight: 2, arbitrary: fc.constantFrom(19, 20, 34, 35, 49, 50, 64, 65, 79, 80) },
  { weight: 3, arbitrary: fc.integer({ min: 78, max: 100 }) },
  { weight: 2, arbitrary: fc.integer({ min: 60, max: 80 }) },
  { weight: 1, arbitrary: fc.integer({ min: 0, max: 100 }) },
);
/** Records around one height with a few marks apart, so that every row of the table is met often. */
const aCase: fc.Arbitrary<Case> = fc
  .record({
    height: fc.constantFrom(36, 52, 62, 66, 70, 76, 80, 84, 90),
    spread: fc.array(fc.integer({ min: -4, max: 6 }), { minLength: 1, maxLength: 9, size: "max" }),
    apart: fc.array(fc.tuple(fc.nat(8), mark), { maxLength: 3 }),
    fails: fc.constantFrom(0, 0, 0, 0, 1, 2),
    specialised: fc.option(fc.nat(8), { nil: undefined }),
    before2020: fc.boolean(),
    B01: fc.constantFrom("rounded", "unrounded"),
    B02: fc.constantFrom("adjacent", "literal"),
  })
  .map(({ height, spread, apart, fails, specialised, ...rest }) => {
    const values = spread.map((step) => height + step);
    for (const [place, value] of apart) values[place % values.length] = value;
    return {
      ...rest,
      marks: values.map((value, index) => ({ key: subjects[index] ?? "", mark: value })),
      comments: ["gdtc", "am-nhac", "mi-thuat"].map((key, index) => ({ key, passes: index >= fails })),
      specialised: specialised === undefined ? undefined : subjects[specialised % values.length],
    };
  });
const runs = { numRuns: 100_000 };

describe("TT58 learning grade, any record", () => {
  test("agrees with the article read sentence by sentence", () => {
    const met = new Map<string, number>();
    fc.assert(
      fc.property(aCase, (one) => {
        const { base, grade } = oracle(one);
        if (base !== grade) met.set(`${base} ${grade}`, (met.get(`${base} ${grade}`) ?? 0) + 1);
        return plainLearningGrade(inputOf(one), optionsOf(one)) === grade;
      }),
      runs,
    );
    for (const change of ["trung-binh kha", "yeu trung-binh", "kem yeu"]) {
      expect(met.get(change), change).toBeGreaterThan(100);
    }
  });

  test("names the base, the adjustment and the one subject as the sentence does", () => {
    fc.assert(
      fc.property(aCase, (one) => {
        const expected = oracle(one);
        const { outcome } = learningGrade(inputOf(one), { options: optionsOf(one) });
        if (outcome.status !== "decided") return false;
        const { base, grade, adjusted, subject } = outcome.value;
        return (
          base === expected.base &&
          grade === expected.grade &&
          adjusted === (base !== grade) &&
          subject === (adjusted ? expected.subjects[0] : undefined)
        );
      }),
      { numRuns: 20_000 },
    );
  });

  test("does not depend on the order of subjects", () => {
    fc.assert(
      fc.property(aCase, fc.nat(8), (one, turn) => {
        const at = turn % one.marks.length;
        const turned = [...one.marks.slice(at), ...one.marks.slice(0, at)].reverse();
        return rankOf({ ...one, marks: turned, comments: [...one.comments].reverse() }) === rankOf(one);
      }),
      runs,
    );
  });

  test("never falls when a mark rises or a comment subject turns Đạt, by the default of B02", () => {
    fc.assert(
      fc.property(aCase, fc.nat(8), mark, (given, place, value) => {
        const one = { ...given, B02: "adjacent" } as const;
        const at = place % one.marks.length;
        const marks = one.marks.map((old, index) =>
          index === at ? { ...old, mark: Math.max(old.mark, value) } : old,
        );
        const comments = one.comments.map((old, index) => (index === 0 ? { ...old, passes: true } : old));
        return rankOf({ ...one, marks }) >= rankOf(one) && rankOf({ ...one, comments }) >= rankOf(one);
      }),
      runs,
    );
  });

  test("is raised by one grade at most and never to Giỏi", () => {
    fc.assert(
      fc.property(aCase, (one) => {
        const { base } = oracle(one);
        const rank = rankOf(one);
        const from = grades.indexOf(base);
        return rank === from || (rank === from + 1 && rank < 4);
      }),
      runs,
    );
  });

  test("read literally, B02 can let a better mark lower the grade", () => {
    const marks = (last: number) => [
      { key: "toan", mark: 92 },
      ...["a", "b", "c", "d", "e"].map((key) => ({ key, mark: last })),
      { key: "f", mark: 19 },
    ];
    const one = {
      comments: [],
      specialised: undefined,
      before2020: false,
      B01: "rounded",
      B02: "literal",
    } as const;
    expect(grades[rankOf({ ...one, marks: marks(88) })]).toBe("yeu"); // T 7.9: Khá to Kém
    expect(grades[rankOf({ ...one, marks: marks(90) })]).toBe("kem"); // T 8.0: Giỏi to Kém
  });
});

describe("what missing results leave possible", () => {
  const every = Array.from({ length: 101 }, (_, value) => value);

  /** Every grade that any filling of the missing places gives. */
  function fillings(one: Case, open: readonly number[]): Grade[] {
    const found = new Set<Grade>();
    const fill = (marks: Case["marks"], left: readonly number[]): void => {
      const [place, ...rest] = left;
      if (place === undefined) {
        for (const passes of one.comments.length > 0 ? [true, false] : [true]) {
          const comments = one.comments.map((old, index) => (index === 0 ? { ...old, passes } : old));
          found.add(oracle({ ...one, marks, comments }).grade);
        }
        return;
      }
      for (const value of every) {
        fill(
          marks.map((old, index) => (index === place ? { ...old, mark: value } : old)),
          rest,
        );
      }
    };
    fill(one.marks, open);
    return grades.filter((grade) => found.has(grade));
  }

  function possibleOf(one: Case, open: readonly number[]) {
    const input = inputOf(one);
    const averages = Object.fromEntries(
      one.marks.map(({ key, mark: value }, index) => [key, open.includes(index) ? null : tenths(value)]),
    );
    const comments = Object.fromEntries(
      Object.entries(input.comments).map(([key, result], index) => [key, index === 0 ? null : result]),
    );
    const { outcome } = learningGrade({ ...input, averages, comments }, { options: optionsOf(one) });
    return outcome.status === "undetermined" ? outcome.possible : [];
  }

  test("one mark and one comment: every filling tried", () => {
    fc.assert(
      fc.property(aCase, fc.nat(8), (one, place) => {
        const open = [place % one.marks.length];
        return possibleOf(one, open).join() === fillings(one, open).join();
      }),
      { numRuns: 300 },
    );
  });

  test("two marks: every filling tried", () => {
    fc.assert(
      fc.property(
        aCase.filter(({ marks }) => marks.length > 1),
        (one) =>
          possibleOf(one, [0, one.marks.length - 1]).join() ===
          fillings(one, [0, one.marks.length - 1]).join(),
      ),
      { numRuns: 6 },
    );
  });

  test("many marks are judged fast", () => {
    const averages = Object.fromEntries(subjects.map((key) => [key, null]));
    const many = Object.fromEntries(Array.from({ length: 20 }, (_, index) => [`x${index}`, null]));
    const ask = (more: GradeInput["averages"]) => {
      const { outcome } = learningGrade({ averages: { ...averages, ...many, ...more }, comments: {} });
      return outcome.status === "undetermined" ? outcome.possible : [];
    };
    expect(ask({})).toEqual(grades);
    expect(ask({ y: tenths(10) })).toEqual(["kem", "yeu"]);
    expect(ask({ y: tenths(10), z: tenths(10) })).toEqual(["kem"]);
    expect(ask({ y: tenths(34) })).toEqual(["kem", "yeu", "trung-binh"]);
  });
});
