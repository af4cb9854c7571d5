import { describe, expect, test } from "vitest";
import { isoDate } from "../kernel/civil-date";
import { tenths } from "../kernel/tenths";
import { en } from "../locale/en";
import { type LeastMarksQuestion, leastMarks } from "./least-marks";
import type { OpenYearSubject } from "./open-record";
import { leastSum, leastMarks as marksOf, type OpenSubject, valueWith, valueWithAll } from "./open-terms";
import { renderDecision, renderText } from "./render";

const marks = (regular: readonly (number | null)[], midterm: number | null, final: number | null) => ({
  regular: regular.map((mark) => (mark === null ? null : tenths(mark))),
  midterm: midterm === null ? null : tenths(midterm),
  final: final === null ? null : tenths(final),
});
const year = (key: string, average: number): OpenYearSubject => ({
  key,
  assessedBy: "marks",
  term1: { average: tenths(average) },
  term2: { average: tenths(average) },
});
const others = ["a", "b", "c", "d", "e"].map((key) => year(key, 80));
const toan: OpenYearSubject = {
  key: "toan",
  assessedBy: "marks",
  term1: { average: tenths(70) },
  term2: marks([80], 75, null),
};

const ask = (question: Partial<LeastMarksQuestion> & Pick<LeastMarksQuestion, "goal">) =>
  leastMarks({ instrument: "tt22-2021", subjects: [...others, toan], ...question } as LeastMarksQuestion);
const level = (goal: "tot" | "kha" | "dat", period: "year" | "term1" | "term2" = "year") =>
  ({ result: "level", period, level: goal }) as const;

describe("the least marks for an average", () => {
  test("of the year, from one open end-of-term mark", () => {
    // 7.0 + 2 × 8.5 over three is 8.0, with 8.4 it is 7.9; 8.5 needs a sum of 50.7, and 8.0 + 15.0 + 3 × 9.3 are 50.9.
    const decision = ask({
      goal: { result: "average", subject: "toan", period: "year", atLeast: tenths(80) },
    });
    expect(decision.outcome).toEqual({
      status: "decided",
      value: { reachable: true, marks: [{ path: "subjects.toan.term2.final", mark: 93 }], results: [] },
    });
    expect(decision.rule).toBe("tt22-2021/9.1.b");
    expect(renderText(decision, en).split("\n")).toEqual([
      "• At least 9.3 is needed: Mathematics – term 2 – end-of-term mark [tt22-2021/9.1.b]",
      "✓ With these results the goal 8.0 is reached [tt22-2021/9.1.b]",
      "  ✓ Mathematics: the average is 8.0; 8.0 or more is needed [tt22-2021/9.1.b]",
      "! This follows the reading “From rounded ones”; under “From exact ones” the result would be 9.2",
    ]);
  });

  test("of a term, spread so that no mark is greater than need be; the first marks give way", () => {
    const open: OpenYearSubject = {
      key: "toan",
      assessedBy: "marks",
      term2: marks([null, null], null, null),
    };
    const goal = { result: "average", subject: "toan", period: "term2", atLeast: tenths(80) } as const;
    const { outcome } = ask({ subjects: [open], goal });
    // 55.7 of seven, as 7.95 rounds up; with every mark 8.0 the sum is 56.0, so 0.3 may be saved.
    expect(outcome).toMatchObject({
      value: {
        marks: [
          { path: "subjects.toan.term2.regular.0", mark: 77 },
          { path: "subjects.toan.term2.regular.1", mark: 80 },
          { path: "subjects.toan.term2.midterm", mark: 80 },
          { path: "subjects.toan.term2.final", mark: 80 },
        ],
      },
    });
  });

  test("or none, because of the clause on averages", () => {
    const goal = { result: "average", subject: "toan", period: "year", atLeast: tenths(95) } as const;
    const decision = ask({ goal });
    expect(decision.outcome).toEqual({
      status: "decided",
      value: { reachable: false, because: ["tt22-2021/9.1.b"] },
    });
    expect(renderDecision(decision, en)[0]).toMatchObject({
      text: "Even with 10 for every mark and Đạt for every result still open, the goal 9.5 is reached",
      holds: false,
    });
  });
});

describe("the least marks for a level", () => {
  test("over several subjects and both terms", () => {
    const subjects: readonly OpenYearSubject[] = [
      ...others,
      { key: "f", assessedBy: "marks", term1: marks([null], 70, 70), term2: marks([80], null, null) },
      { key: "g", assessedBy: "marks", term1: { average: tenths(60) }, term2: marks([null, 70], 60, null) },
      { key: "gdtc", assessedBy: "comments", term1: "chua-dat", term2: null },
    ];
    const decision = ask({ subjects, goal: level("tot") });
    expect(decision.outcome).toEqual({
      status: "decided",
      value: {
        reachable: true,
        marks: [
          // f: 42.3/6 is 7.1 and 50.1/6 is 8.4, which make 8.0; g: 46.6/7 is 6.7, which makes 6.5 with the 6.0 of term 1.
          { path: "subjects.f.term1.regular.0", mark: 73 },
          { path: "subjects.f.term2.midterm", mark: 83 },
          { path: "subjects.f.term2.final", mark: 85 },
          { path: "subjects.g.term2.regular.0", mark: 21 },
          { path: "subjects.g.term2.final", mark: 85 },
        ],
        results: [{ path: "subjects.gdtc.term2", result: "dat" }],
      },
    });
  });

  test("a mark that has no part in the goal is 0.0", () => {
    const open: OpenYearSubject = {
      key: "toan",
      assessedBy: "marks",
      term1: marks([null], 80, 80),
      term2: { average: tenths(80) },
    };
    const { outcome } = ask({ subjects: [...others, open], goal: level("tot", "term2") });
    expect(outcome).toMatchObject({ value: { marks: [{ path: "subjects.toan.term1.regular.0", mark: 0 }] } });
  });

  test("by the clause on the one subject, where the others are of a Tốt", () => {
    const { outcome } = ask({ subjects: [...others, year("f", 80), toan], goal: level("kha") });
    expect(outcome).toMatchObject({ value: { marks: [{ mark: 0 }] } });
    const low: OpenYearSubject = { ...toan, term1: { average: tenths(20) } };
    const lower = ask({ subjects: [...others, year("f", 80), low], goal: level("kha") });
    // 3.5 for the year needs 4.2 in term 2.
    expect(lower.outcome).toMatchObject({ value: { marks: [{ mark: 7 }] } });
    expect(lower.cites).toContain("tt22-2021/9.3");
  });

  test("or none, because of the point that asks for more", () => {
    expect(ask({ subjects: [...others.slice(1), year("x", 60), toan], goal: level("tot") }).outcome).toEqual({
      status: "decided",
      value: { reachable: false, because: ["tt22-2021/9.2.a"] },
    });
  });
});

describe("the least marks for a title and for promotion", () => {
  const subjects = [...["a", "b", "c", "d", "e"].map((key) => year(key, 90)), toan];

  test("Xuất sắc needs 9.0, which no mark gives here; Giỏi 8.0", () => {
    const xuatSac = ask({ subjects, conduct: "tot", goal: { result: "award", award: "xuat-sac" } });
    expect(xuatSac.outcome).toMatchObject({ value: { reachable: false, because: ["tt22-2021/15.1.a"] } });
    const gioi = ask({ subjects, conduct: "tot", goal: { result: "award", award: "gioi" } });
    expect(gioi.outcome).toMatchObject({ value: { marks: [{ mark: 93 }] } });
    expect(gioi.cites).toEqual(["tt22-2021/15.1.a", "tt22-2021/9.1.b", "tt22-2021/9.2", "tt22-2021/9.2.a"]);
  });

  test("conduct below Tốt bars a title, 46 absences promotion, whatever else is missing", () => {
    const award = { result: "award", award: "gioi" } as const;
    expect(ask({ subjects, conduct: "kha", goal: award }).outcome).toMatchObject({
      value: { because: ["tt22-2021/15.1.a"] },
    });
    const promotion = { result: "promotion" } as const;
    expect(ask({ subjects, absentSessions: 46, goal: promotion }).outcome).toMatchObject({
      value: { because: ["tt22-2021/12.1.c"] },
    });
    expect(ask({ subjects, conduct: "chua-dat", absentSessions: 45, goal: promotion }).outcome).toMatchObject(
      {
        value: { because: ["tt22-2021/12.1.a"] },
      },
    );
    const weak = [year("a", 20), year("b", 20), year("c", 20), ...subjects];
    expect(ask({ subjects: weak, conduct: "tot", absentSessions: 0, goal: promotion }).outcome).toMatchObject(
      {
        value: { because: ["tt22-2021/12.1.b", "tt22-2021/9.2.c"] },
      },
    );
    const tooWeak = ask({ subjects: weak, conduct: "tot", goal: award });
    expect(tooWeak.outcome).toMatchObject({ value: { because: ["tt22-2021/15.1.a", "tt22-2021/9.2.a"] } });
  });

  test("promotion needs a Đạt", () => {
    const { outcome, rule } = ask({
      subjects,
      conduct: "dat",
      absentSessions: 45,
      goal: { result: "promotion" },
    });
    expect(rule).toBe("tt22-2021/12.1");
    expect(outcome).toMatchObject({ value: { reachable: true, marks: [{ mark: 0 }] } });
  });
});

describe("what is left open", () => {
  test("conduct and absences that are not there, with every answer they leave", () => {
    const gioi = ask({ goal: { result: "award", award: "gioi" } }).outcome;
    expect(gioi).toMatchObject({
      status: "undetermined",
      missing: ["conduct"],
      possible: [{ reachable: false }, { reachable: true, marks: [{ mark: 93 }] }],
    });
    const promotion = ask({ goal: { result: "promotion" } }).outcome;
    expect(promotion).toMatchObject({ missing: ["conduct", "absentSessions"] });
    expect(promotion.status === "undetermined" && promotion.possible).toHaveLength(4);
  });

  test("fewer than six subjects, by both readings", () => {
    const { outcome } = ask({ subjects: [year("a", 80), toan], goal: level("tot") });
    expect(outcome).toEqual({
      status: "undetermined",
      missing: [],
      possible: [
        { reachable: false, because: ["tt22-2021/9.2.a"] },
        { reachable: true, marks: [{ path: "subjects.toan.term2.final", mark: 93 }], results: [] },
      ],
    });
  });

  test("a subject of one term only, where its year is left open", () => {
    const one: OpenYearSubject = { key: "toan", assessedBy: "marks", term2: marks([80], 75, null) };
    const goal = { result: "average", subject: "toan", period: "year", atLeast: tenths(80) } as const;
    expect(ask({ subjects: [one], goal }).outcome).toMatchObject({ value: { marks: [{ mark: 83 }] } });
    const open = { status: "undetermined", missing: [], possible: [{ marks: [{ mark: 83 }] }] };
    expect(ask({ subjects: [one], goal, options: { A12: "undetermined" } }).outcome).toMatchObject(open);
    expect(leastMarks({ instrument: "tt43-2021", subjects: [one], goal }).outcome).toMatchObject(open);
    const other = { ...goal, subject: "a" };
    expect(
      leastMarks({ instrument: "tt43-2021", subjects: [one, ...others], goal: other }).outcome.status,
    ).toBe("decided");
  });

  test("a mark off the scale, named by its path", () => {
    const wrong: OpenYearSubject = {
      key: "toan",
      assessedBy: "marks",
      term2: marks([101], null, -1),
      term1: { average: tenths(101) },
    };
    const { outcome, diagnostics } = ask({ subjects: [wrong], goal: level("tot", "term2") });
    expect(outcome).toEqual({
      status: "undetermined",
      missing: ["subjects.toan.term1.average", "subjects.toan.term2.regular.0", "subjects.toan.term2.final"],
      possible: [],
    });
    expect(diagnostics.map(({ code, severity }) => [code, severity])).toEqual([
      ["average.outOfRange", "error"],
      ["mark.outOfRange", "error"],
      ["mark.outOfRange", "error"],
    ]);
    expect(ask({ absentSessions: 1.5, conduct: "tot", goal: { result: "promotion" } })).toMatchObject({
      outcome: { missing: ["absentSessions"] },
      diagnostics: [{ code: "absence.invalid" }],
    });
  });

  test("a day before the circular", () => {
    expect(ask({ goal: level("tot"), asOf: isoDate("2021-09-04") }).outcome.status).toBe("notInForce");
  });

  test("a goal that the record does not have is a programmer's mistake", () => {
    const goal = { result: "average", subject: "van", period: "year", atLeast: tenths(80) } as const;
    expect(() => ask({ goal })).toThrow(RangeError);
    expect(() => ask({ goal: { ...goal, subject: "toan", atLeast: tenths(101) } })).toThrow(RangeError);
    const subjects = Array.from({ length: 41 }, (_, index) => year(`m${index}`, 80));
    expect(() => ask({ subjects, goal: level("tot") })).toThrow(RangeError);
  });
});

test("regular marks that the term must have count as open", () => {
  const open: OpenYearSubject = {
    key: "toan",
    assessedBy: "marks",
    requiredRegular: 3,
    term2: marks([80], 80, 80),
  };
  const goal = { result: "average", subject: "toan", period: "term2", atLeast: tenths(80) } as const;
  expect(ask({ subjects: [open], goal }).outcome).toMatchObject({
    value: {
      marks: [
        { path: "subjects.toan.term2.regular.1", mark: 78 },
        { path: "subjects.toan.term2.regular.2", mark: 78 },
      ],
    },
  });
});

test("continuing education: five subjects, no comment subjects", () => {
  const subjects = [
    ...others.slice(1),
    toan,
    { key: "gdtc", assessedBy: "comments", term2: "chua-dat" } as const,
  ];
  const { outcome, rule } = leastMarks({ instrument: "tt43-2021", subjects, goal: level("tot") });
  expect(rule).toBe("tt43-2021/9.2");
  expect(outcome).toMatchObject({ value: { marks: [{ mark: 93 }] } });
  const activity = { ...year("hdtn-hn", 20), activity: true } as OpenYearSubject;
  const withActivity = [...subjects, activity];
  expect(leastMarks({ instrument: "tt43-2021", subjects: withActivity, goal: level("tot") }).outcome).toEqual(
    outcome,
  );
});

test("readings under which other marks are the least are named", () => {
  const sure = { conduct: "dat", absentSessions: 0, goal: { result: "promotion" } } as const;
  expect(ask({ subjects: [...others, year("f", 80), toan], ...sure }).diagnostics).toEqual([]);
  const unrounded = ask({
    goal: { result: "average", subject: "toan", period: "year", atLeast: tenths(80) },
    options: { A02: "unroundedSemesters" },
  });
  expect(unrounded.outcome).toMatchObject({ value: { marks: [{ mark: 92 }] } });
  expect(unrounded.diagnostics).toMatchObject([
    { code: "ambiguity.decisive", path: ["options", "A02"], data: { wouldGive: "9.3" } },
  ]);
});

test("marks of a term by plain numbers", () => {
  const subject: OpenSubject = {
    terms: [{ known: 0, divisor: 6, weights: [1, 2, 3] }],
    averageAt: (sum) => sum / 6,
  };
  expect(leastSum(subject, 50, 100)).toBe(100);
  expect(leastSum(subject, 50, 49)).toBeUndefined();
  expect(marksOf(subject, 50, 100, 100)).toEqual([0, 0, 100]);
  expect(marksOf(subject, 50, 50, 150)).toEqual([50, 50, 50]);
  expect(valueWithAll(subject, 60)).toBe(60);
  expect(valueWith(subject, [60, 0, 0])).toBe(10);
});
