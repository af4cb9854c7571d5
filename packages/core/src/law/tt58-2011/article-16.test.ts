import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isoDate } from "../../kernel/civil-date";
import { type Tenths, tenths } from "../../kernel/tenths";
import type { CommentResult } from "../formulas/levels";
import { plainLearningGrade } from "./article-13";
import { afterRetest, type RetestInput, retestable } from "./article-16";
import { type Grade, grades } from "./values";

type Marks = { readonly [subject: string]: number | null };
const averagesOf = (marks: Marks) =>
  Object.fromEntries(Object.entries(marks).map(([key, mark]) => [key, mark === null ? null : tenths(mark)]));

describe("Đ16 which subjects", () => {
  test("averages below 5.0 and comment subjects Chưa đạt", () => {
    expect(
      retestable({
        averages: averagesOf({ toan: 49, "ngu-van": 50, "vat-li": 0 }),
        comments: { gdtc: "chua-dat", "am-nhac": "dat" },
      }),
    ).toMatchObject({
      outcome: { status: "decided", value: { marked: ["toan", "vat-li"], comments: ["gdtc"] } },
      cites: ["tt58-2011/16"],
      diagnostics: [],
    });
  });
  test("missing results leave a least and a greatest answer", () => {
    expect(
      retestable({ averages: averagesOf({ toan: 49, "ngu-van": null }), comments: { gdtc: null } }).outcome,
    ).toEqual({
      status: "undetermined",
      missing: ["averages.ngu-van", "comments.gdtc"],
      possible: [
        { marked: ["toan"], comments: [] },
        { marked: ["toan", "ngu-van"], comments: ["gdtc"] },
      ],
    });
  });
});

const passed = { gdtc: "dat", "am-nhac": "dat" } as const;
const weak = { toan: 50, "ngu-van": 55, "lich-su": 30, "dia-li": 60, gdcd: 45 };

function gradeAfter(
  marks: Marks,
  retested: RetestInput["retested"],
  comments: RetestInput["comments"] = passed,
) {
  return afterRetest({ averages: averagesOf(marks), comments, retested });
}

describe("Đ16 the grade after testing again", () => {
  test("the new result replaces the year's; the overall average is computed anew", () => {
    // 24.0 / 5 before, 26.0 / 5 after.
    expect(gradeAfter(weak, { "lich-su": tenths(50) }).outcome).toEqual({
      status: "decided",
      value: { before: "yeu", after: "trung-binh", overall: 52 },
    });
    expect(gradeAfter(weak, { "lich-su": tenths(35) }).outcome).toMatchObject({
      value: { after: "yeu", overall: 49 },
    });
    expect(gradeAfter(weak, { "lich-su": tenths(38) }).outcome).toMatchObject({
      value: { after: "trung-binh", overall: 50 }, // 4.96
    });
  });

  test("a worse result replaces too", () => {
    expect(gradeAfter(weak, { "lich-su": tenths(10) }).outcome).toMatchObject({ value: { after: "kem" } });
  });

  test("the pupil chooses among the subjects", () => {
    expect(gradeAfter(weak, { gdcd: tenths(80) }).outcome).toMatchObject({
      value: { after: "yeu", overall: 55 },
    });
    expect(gradeAfter(weak, { gdcd: tenths(80), "lich-su": tenths(50) }).outcome).toMatchObject({
      value: { after: "trung-binh", overall: 59 },
    });
    expect(gradeAfter(weak, {}).outcome).toMatchObject({ value: { before: "yeu", after: "yeu" } });
  });

  test("a comment subject Chưa đạt, with the grade raised to Trung bình, needs none", () => {
    const strong = { toan: 70, "ngu-van": 70, "lich-su": 70 };
    expect(gradeAfter(strong, { gdtc: "dat" }, { gdtc: "chua-dat" })).toMatchObject({
      outcome: { value: { before: "trung-binh", after: "trung-binh" } },
      diagnostics: [{ code: "summer.notDue", severity: "warning", path: ["retested"] }],
    });
  });

  test("a comment subject Chưa đạt below Khá's mark is tested again", () => {
    const fair = { toan: 60, "ngu-van": 60, "lich-su": 60 };
    expect(gradeAfter(fair, { gdtc: "dat" }, { gdtc: "chua-dat" }).outcome).toMatchObject({
      value: { before: "yeu", after: "trung-binh", overall: 60 },
    });
    expect(gradeAfter(fair, { gdtc: "chua-dat" }, { gdtc: "chua-dat" }).outcome).toMatchObject({
      value: { before: "yeu", after: "yeu" },
    });
  });

  test("the adjustment of Article 13, clause 6 applies again", () => {
    const marks = { toan: 75, "ngu-van": 75, a: 75, b: 75, c: 75, d: 34, e: 34 };
    // T 6.3: Yếu, two subjects. With one at 5.0 T is 6.6, and the other alone pulls Khá down to Yếu.
    expect(gradeAfter(marks, { d: tenths(50) }).outcome).toEqual({
      status: "decided",
      value: { before: "yeu", after: "trung-binh", overall: 66 },
    });
  });

  test("at Kém and from Trung bình on none is due", () => {
    expect(gradeAfter({ ...weak, "lich-su": 10 }, { "lich-su": tenths(80) })).toMatchObject({
      outcome: { value: { before: "kem", after: "kem", overall: 44 } },
      diagnostics: [{ code: "summer.notDue" }],
    });
    expect(gradeAfter({ toan: 50, "ngu-van": 60, gdcd: 49 }, {})).toMatchObject({
      outcome: { value: { before: "trung-binh", after: "trung-binh" } },
      diagnostics: [],
    });
  });

  test.each([
    ["a subject at 5.0", { toan: tenths(80) }, "reassessment.notEligible"],
    ["a subject the pupil does not have", { "hoa-hoc": tenths(80) }, "reassessment.unknownSubject"],
    ["a comment result for marks", { gdcd: "dat" }, "mark.wrongKind"],
    ["a mark for a comment subject", { gdtc: tenths(80) }, "mark.wrongKind"],
    ["a comment subject that is Đạt", { gdtc: "dat" }, "reassessment.notEligible"],
    ["a mark off the scale", { gdcd: tenths(101) }, "average.outOfRange"],
  ] as const)("%s is an error", (_name, retested, code) => {
    const { diagnostics } = gradeAfter(weak, retested);
    expect(diagnostics.map((one) => [one.code, one.severity])).toEqual([[code, "error"]]);
  });

  test("one still to come leaves the grade open", () => {
    expect(gradeAfter(weak, { "lich-su": null }).outcome).toEqual({
      status: "undetermined",
      missing: ["retested.lich-su"],
      possible: ["kem", "yeu", "trung-binh"],
    });
  });

  test("missing results of the year are named beside it", () => {
    expect(gradeAfter({ ...weak, toan: null }, { "lich-su": null }, { gdtc: null }).outcome).toMatchObject({
      status: "undetermined",
      missing: ["averages.toan", "comments.gdtc", "retested.lich-su"],
    });
  });

  test("B01 and B02 are named where they decide", () => {
    const edge = { toan: 50, "ngu-van": 55, "lich-su": 30, "dia-li": 60, gdcd: 45 };
    const decision = gradeAfter(edge, { "lich-su": tenths(38) });
    expect(decision.diagnostics.map(({ path, data }) => [path[1], data.wouldGive])).toEqual([
      ["B01", "yeu → yeu"],
    ]);
    expect(
      afterRetest(
        { averages: averagesOf(edge), comments: {}, retested: { "lich-su": tenths(38) } },
        { options: { B01: "unrounded" } },
      ).outcome,
    ).toMatchObject({ value: { after: "yeu", overall: 50 } });
  });

  test("the wording is that of the day", () => {
    const input = { averages: averagesOf(weak), comments: {}, retested: {} };
    expect(afterRetest(input, { asOf: isoDate("2012-01-25") }).outcome.status).toBe("notInForce");
    expect(afterRetest(input, { asOf: isoDate("2019-08-01") }).outcome.status).toBe("decided");
    expect(afterRetest({ ...input, before2020: true }, { asOf: isoDate("2020-10-11") }).outcome.status).toBe(
      "notInForce",
    );
  });

  test("the trace tells what was due, replaced and found", () => {
    const { steps, cites } = gradeAfter(weak, { "lich-su": tenths(50) });
    expect(steps.map(({ id }) => id)).toEqual([
      "retest.gradeBefore",
      "retest.due",
      "retest.replaced",
      "retest.gradeAfter",
    ]);
    expect(cites).toEqual(["tt58-2011/16", "tt58-2011/13", "tt58-2011/11"]);
  });
});

describe("what missing results leave possible", () => {
  const subjects = ["toan", "ngu-van", "vat-li", "lich-su"];
  const mark = fc.oneof(
    fc.integer({ min: 0, max: 100 }),
    fc.integer({ min: 30, max: 66 }),
    fc.constantFrom(19, 20, 34, 35, 49, 50, 64, 65),
  );
  const every = Array.from({ length: 101 }, (_, value) => tenths(value));

  interface Case {
    readonly marks: readonly number[];
    readonly open: number;
    readonly again: "none" | "open" | "given";
    readonly other: boolean;
    readonly result: number;
    readonly passes: boolean;
  }

  const recordOf = (
    { marks, passes }: Case,
    place: number,
    value: Tenths | null,
    comment: CommentResult | null,
  ) => ({
    averages: Object.fromEntries(
      marks.map((one, index) => [subjects[index] ?? "", index === place ? value : tenths(one)]),
    ),
    comments: { gdtc: comment ?? (passes ? "dat" : "chua-dat") } as const,
  });

  /** The grade that counts, from a complete record and complete new results. */
  function counts(
    record: ReturnType<typeof recordOf>,
    retested: { readonly [subject: string]: Tenths },
  ): Grade {
    const before = plainLearningGrade(record) as Grade;
    if (before !== "yeu") return before;
    const averages = Object.fromEntries(
      Object.entries(record.averages).map(([key, value]) => {
        const again = retested[key];
        return [key, again !== undefined && value !== null && value < 50 ? again : value];
      }),
    );
    return plainLearningGrade({ ...record, averages }) as Grade;
  }

  function compare(one: Case): boolean {
    const place = one.open % one.marks.length;
    const name = subjects[place] ?? "";
    const neighbour = (place + 1) % one.marks.length;
    const shown = recordOf(one, place, null, null);
    const eligible = (one.marks[neighbour] ?? 0) < 50 && neighbour !== place;
    const fixed = one.other && eligible ? { [subjects[neighbour] ?? ""]: tenths(one.result) } : {};
    const retested = {
      ...fixed,
      ...(one.again === "none" ? {} : { [name]: one.again === "open" ? null : tenths(one.result) }),
    };
    const { outcome } = afterRetest({ ...shown, retested });
    const found = new Set<Grade>();
    for (const value of every) {
      const record = recordOf(one, place, value, null);
      const results =
        one.again === "none" ? [undefined] : one.again === "given" ? [tenths(one.result)] : every;
      for (const result of results) {
        found.add(counts(record, { ...fixed, ...(result === undefined ? {} : { [name]: result }) }));
      }
    }
    const expected = grades.filter((grade) => found.has(grade));
    return outcome.status === "undetermined" && outcome.possible.join() === expected.join();
  }

  test("a missing average, tested again or not: every filling tried", () => {
    fc.assert(
      fc.property(
        fc.record({
          marks: fc.array(mark, { minLength: 1, maxLength: 4 }),
          open: fc.nat(3),
          again: fc.constantFrom("none", "given", "given"),
          other: fc.boolean(),
          result: mark,
          passes: fc.boolean(),
        }),
        compare,
      ),
      { numRuns: 1_000 },
    );
  });

  test("a missing average with a test still to come: every pair tried", () => {
    fc.assert(
      fc.property(
        fc.record({
          marks: fc.array(mark, { minLength: 1, maxLength: 4 }),
          open: fc.nat(3),
          again: fc.constant("open" as const),
          other: fc.boolean(),
          result: mark,
          passes: fc.boolean(),
        }),
        compare,
      ),
      { numRuns: 40 },
    );
  });

  test("many missing results are judged fast", () => {
    const names = Array.from({ length: 15 }, (_, index) => (index === 0 ? "toan" : `x${index}`));
    const { outcome } = afterRetest({
      averages: { ...Object.fromEntries(names.map((name) => [name, null])), y: tenths(15) },
      comments: { gdtc: null },
      retested: Object.fromEntries([...names, "y", "gdtc"].map((name) => [name, null])),
    });
    // One mark below 2.0: Kém, or Yếu where it alone pulls Khá down, and then it may be made good.
    expect(outcome).toMatchObject({
      status: "undetermined",
      possible: ["kem", "yeu", "trung-binh", "kha", "gioi"],
    });
  });
});
