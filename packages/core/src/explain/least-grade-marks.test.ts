import { describe, expect, test } from "vitest";
import { isoDate } from "../kernel/civil-date";
import { tenths } from "../kernel/tenths";
import { en } from "../locale/en";
import { vi } from "../locale/vi";
import type { GradeYearQuestion } from "./least-grade-marks";
import { leastMarks } from "./least-marks";
import type { OpenYearSubject } from "./open-record";
import { renderText } from "./render";

const year = (key: string, average: number): OpenYearSubject => ({
  key,
  assessedBy: "marks",
  term1: { average: tenths(average) },
  term2: { average: tenths(average) },
});
/** One regular 8.0, mid-term 7.5: the term average is (23.0 + 3 × final) / 6. */
const open = (key: string, first: number): OpenYearSubject => ({
  key,
  assessedBy: "marks",
  term1: { average: tenths(first) },
  term2: { regular: [tenths(80)], midterm: tenths(75), final: null },
});
const gdtc = (result: "dat" | "chua-dat" | null): OpenYearSubject => ({
  key: "gdtc",
  assessedBy: "comments",
  term1: "dat",
  term2: result,
});
const ask = (question: Partial<GradeYearQuestion> & Pick<GradeYearQuestion, "goal" | "subjects">) =>
  leastMarks({ instrument: "tt58-2011+tt26-2020", ...question });
const level = (goal: "yeu" | "trung-binh" | "kha" | "gioi") =>
  ({ result: "level", period: "year", level: goal }) as const;

describe("the least marks for a grade of Circular 58/2011", () => {
  test("the overall average decides where every subject is high enough", () => {
    // 23.7 and Toán must be 31.8, as 7.95 rounds up: Toán 8.1 needs 8.6 in term 2, 51.3 of six, and 23.0 is there.
    // Compared exactly 32.0 is needed, which not even 10.0 gives.
    const subjects = [year("ngu-van", 78), year("vat-li", 80), year("hoa-hoc", 79), open("toan", 70)];
    const decision = ask({ subjects, goal: level("gioi") });
    expect(decision.outcome).toEqual({
      status: "decided",
      value: { reachable: true, marks: [{ path: "subjects.toan.term2.final", mark: 95 }], results: [] },
    });
    expect(decision.rule).toBe("tt58-2011/13");
    expect(renderText(decision, en)).toContain("With these results the goal Giỏi");
    expect(renderText(decision, vi)).toContain("Giỏi");
    expect(decision.diagnostics).toMatchObject([
      { code: "ambiguity.decisive", path: ["options", "B01"], data: { wouldGive: "impossible" } },
    ]);
  });

  test("a core subject decides where the overall average is high enough", () => {
    const others = ["vat-li", "hoa-hoc", "sinh-hoc", "dia-li"].map((key) => year(key, 95));
    const subjects = [...others, year("ngu-van", 70), open("toan", 70)];
    // 8.0 for the year needs 8.5 in term 2, from 8.45: 50.7 of six.
    expect(ask({ subjects, goal: level("gioi") }).outcome).toMatchObject({
      value: { marks: [{ mark: 93 }] },
    });
    const special = { subjects: [...others, year("toan", 90), open("tin-hoc", 70)], goal: level("gioi") };
    // 6.5 needs 6.2 in term 2, from 6.15: 36.9 of six; the specialised subject must reach 8.0.
    expect(ask(special).outcome).toMatchObject({ value: { marks: [{ mark: 47 }] } });
    expect(ask({ ...special, specialised: "tin-hoc" }).outcome).toMatchObject({
      value: { marks: [{ mark: 93 }] },
    });
  });

  test("by the adjustment where one subject alone pulls the grade down", () => {
    const others = ["ngu-van", "toan", "vat-li", "hoa-hoc", "sinh-hoc"].map((key) => year(key, 95));
    // Khá asks 5.0 of Tin học; but with all else of a Giỏi 3.5 makes it Trung bình, which is raised to Khá.
    const low = open("tin-hoc", 30);
    // 3.5 needs 3.7 in term 2, from 3.65, and there is 3.8 already.
    expect(ask({ subjects: [...others, low], goal: level("kha") }).outcome).toMatchObject({
      value: { marks: [{ mark: 0 }] },
    });
    const lower = open("tin-hoc", 20);
    // 3.5 needs 4.2 in term 2, from 4.15: 24.9 of six.
    const decision = ask({ subjects: [...others, lower], goal: level("kha") });
    expect(decision.outcome).toMatchObject({ value: { marks: [{ mark: 7 }] } });
    expect(decision.cites).toContain("tt58-2011/13.6");
  });

  test("a comment subject must be Đạt for Trung bình, but not for Yếu", () => {
    const subjects = [year("toan", 60), year("ngu-van", 60), gdtc(null)];
    const [average, weak] = (["trung-binh", "yeu"] as const).map((grade) =>
      ask({ subjects, goal: level(grade) }),
    );
    expect(average?.outcome).toMatchObject({ value: { results: [{ result: "dat" }] } });
    expect(weak?.outcome).toMatchObject({ value: { results: [{ result: "chua-dat" }] } });
    const { outcome } = ask({
      subjects: [...subjects.slice(0, 2), gdtc("chua-dat")],
      goal: level("trung-binh"),
    });
    expect(outcome).toMatchObject({ value: { reachable: false, because: ["tt58-2011/13"] } });
  });

  test("B02 literal: one subject below Yếu alone in the way of Giỏi must reach 2.0 itself", () => {
    const others = ["ngu-van", "toan", "vat-li", "hoa-hoc", "sinh-hoc", "dia-li"].map((key) =>
      year(key, 100),
    );
    const low: OpenYearSubject = {
      key: "tin-hoc",
      assessedBy: "marks",
      term1: { average: tenths(10) },
      term2: { regular: [tenths(10)], midterm: tenths(10), final: null },
    };
    const goal = level("yeu");
    const subjects = [...others, low];
    expect(ask({ subjects, goal }).outcome).toMatchObject({ value: { marks: [{ mark: 0 }] } });
    const literal = ask({ subjects, goal, options: { B02: "literal" } });
    // 2.0 for the year needs 2.5 in term 2, from 2.45: 14.7 of six.
    expect(literal.outcome).toMatchObject({ value: { marks: [{ mark: 39 }] } });
    expect(literal.diagnostics).toMatchObject([{ path: ["options", "B02"], data: { wouldGive: "0.0" } }]);
    const closed = ask({ subjects: [...others, year("tin-hoc", 10)], goal, options: { B02: "literal" } });
    expect(closed.outcome).toMatchObject({ value: { reachable: false } });
  });
});

describe("the least marks for a title and for promotion under Circular 58/2011", () => {
  const subjects = [year("ngu-van", 78), year("vat-li", 80), year("hoa-hoc", 79), open("toan", 70)];
  const title = (award: "hoc-sinh-gioi" | "hoc-sinh-tien-tien") => ({ result: "award", award }) as const;

  test("Học sinh giỏi asks a Giỏi and conduct Tốt, Học sinh tiên tiến a Khá in both", () => {
    const gioi = ask({ subjects, conduct: "tot", goal: title("hoc-sinh-gioi") });
    expect(gioi.rule).toBe("tt58-2011/18");
    expect(gioi.outcome).toMatchObject({ value: { marks: [{ mark: 95 }] } });
    expect(ask({ subjects, conduct: "kha", goal: title("hoc-sinh-gioi") }).outcome).toMatchObject({
      value: { reachable: false, because: ["tt58-2011/18"] },
    });
    expect(ask({ subjects, conduct: "kha", goal: title("hoc-sinh-tien-tien") }).outcome).toMatchObject({
      value: { reachable: true },
    });
    const weak = subjects.slice(1).map((one) => (one.key === "toan" ? open("toan", 10) : one));
    expect(ask({ subjects: weak, conduct: "tot", goal: title("hoc-sinh-gioi") }).outcome).toMatchObject({
      value: { because: ["tt58-2011/18", "tt58-2011/13"] },
    });
  });

  test("a title of a term rests on the term alone", () => {
    const goal = { ...title("hoc-sinh-gioi"), period: "term2" } as const;
    // 8.1 in term 2 from 8.05: 48.3 of six.
    expect(ask({ subjects, conduct: "tot", goal }).outcome).toMatchObject({
      value: { marks: [{ mark: 85 }] },
    });
  });

  test("promotion asks a Trung bình and conduct Trung bình; 46 absences decide alone", () => {
    const goal = { result: "promotion" } as const;
    const low = [year("ngu-van", 50), year("vat-li", 45), open("toan", 40)];
    const promoted = ask({ subjects: low, conduct: "trung-binh", absentSessions: 45, goal });
    expect(promoted.rule).toBe("tt58-2011/15");
    // 5.4 for the year, as the three must be 14.9 (4.95 rounds up): 6.1 in term 2, 36.3 of six.
    expect(promoted.outcome).toMatchObject({ value: { marks: [{ mark: 45 }] } });
    expect(ask({ subjects: low, absentSessions: 46, goal }).outcome).toMatchObject({
      value: { reachable: false, because: ["tt58-2011/15"] },
    });
    expect(ask({ subjects: low, conduct: "yeu", absentSessions: 0, goal }).outcome).toMatchObject({
      value: { reachable: false, because: ["tt58-2011/15"] },
    });
  });
});

describe("what Circular 58/2011 leaves open", () => {
  const subjects = [year("ngu-van", 78), year("vat-li", 80), year("hoa-hoc", 79), open("toan", 70)];

  test("conduct and absences that are not there, with every answer they leave", () => {
    const goal = { result: "award", award: "hoc-sinh-gioi" } as const;
    expect(ask({ subjects, goal }).outcome).toMatchObject({
      status: "undetermined",
      missing: ["conduct"],
      possible: [{ reachable: false }, { reachable: true, marks: [{ mark: 95 }] }],
    });
    expect(ask({ subjects, goal: { result: "promotion" } }).outcome).toMatchObject({
      missing: ["conduct", "absentSessions"],
    });
  });

  test("a record without a core subject, or without the specialised one", () => {
    const goal = level("kha");
    const without = [year("vat-li", 80), open("hoa-hoc", 70)];
    const core = ["subjects.toan", "subjects.ngu-van"];
    expect(ask({ subjects: without, goal }).outcome).toEqual({
      status: "undetermined",
      missing: [...core, "subjects.ngoai-ngu-1"],
      possible: [],
    });
    const before = { instrument: "tt58-2011", goal } as const;
    expect(ask({ ...before, subjects: without }).outcome).toMatchObject({ missing: core });
    // Ngoại ngữ became a core subject with Circular 26/2020.
    expect(ask({ ...before, subjects: [year("ngoai-ngu-1", 80)] }).outcome).toMatchObject({ missing: core });
    expect(ask({ goal, subjects: [year("ngoai-ngu-1", 80)] }).outcome.status).toBe("decided");
    expect(ask({ goal, subjects, specialised: "tin-hoc" }).outcome).toMatchObject({
      missing: ["subjects.tin-hoc"],
    });
  });

  test("what rests on a recalled text says so, and is only possible under B04 verifyFirst", () => {
    const goal = level("gioi");
    const recalled = ask({ subjects: [...subjects, gdtc("dat")], goal });
    expect(recalled.diagnostics.map(({ code }) => code)).toContain("source.unverified");
    expect(
      ask({ subjects: [...subjects, gdtc("dat")], goal, options: { B04: "verifyFirst" } }).outcome,
    ).toMatchObject({
      status: "undetermined",
      missing: [],
      possible: [{ marks: [{ mark: 95 }] }],
    });
    expect(ask({ subjects, goal, options: { B04: "verifyFirst" } }).outcome.status).toBe("decided");
    const before = ask({ instrument: "tt58-2011", subjects, goal });
    expect(before.outcome).toMatchObject({ value: { marks: [{ mark: 95 }] } });
    expect(before.diagnostics.map(({ code }) => code)).toContain("source.unverified");
  });

  test("a mark off the scale, and a day on which the wording is not in force", () => {
    const wrong = [...subjects, year("tin-hoc", 101)];
    expect(ask({ subjects: wrong, goal: level("kha") })).toMatchObject({
      outcome: { missing: ["subjects.tin-hoc.term1.average", "subjects.tin-hoc.term2.average"] },
      diagnostics: [{ code: "average.outOfRange" }, { code: "average.outOfRange" }],
    });
    const asOf = isoDate("2019-06-01");
    expect(ask({ subjects, goal: level("kha"), asOf }).outcome.status).toBe("notInForce");
    expect(ask({ instrument: "tt58-2011", subjects, goal: level("kha"), asOf }).outcome.status).toBe(
      "decided",
    );
  });
});

test("the average of one subject, as Article 10 takes it", () => {
  const goal = { result: "average", subject: "toan", period: "year", atLeast: tenths(80) } as const;
  const decision = ask({ subjects: [open("toan", 70)], goal });
  // 8.0 needs 8.5 in term 2, from 8.45: 50.7 of six.
  expect(decision.outcome).toMatchObject({ value: { marks: [{ mark: 93 }] } });
  expect(decision.rule).toBe("tt58-2011/10");
  expect(decision.diagnostics).toEqual([]);
});

test("before Circular 26/2020 a term has any number of periodic tests", () => {
  const goal = { result: "average", subject: "toan", period: "term1", atLeast: tenths(80) } as const;
  const term1 = {
    regular: [tenths(70), tenths(80)],
    midterm: null,
    periodic: [tenths(75), null],
    final: tenths(85),
  };
  const subjects: readonly OpenYearSubject[] = [{ key: "toan", assessedBy: "marks", term1 }];
  // (15.0 + 15.0 + 25.5 + 2 × p) / 9 is 8.0 from 71.55: 8.1, as 8.0 gives 7.94.
  expect(ask({ instrument: "tt58-2011", subjects, goal }).outcome).toMatchObject({
    value: { marks: [{ path: "subjects.toan.term1.periodic.1", mark: 81 }] },
  });
  const none: OpenYearSubject = {
    key: "toan",
    assessedBy: "marks",
    term1: { ...term1, periodic: [], final: null },
  };
  // (15.0 + 3 × f) / 5 is 8.0 from 39.75: 8.3.
  const without = ask({ instrument: "tt58-2011", subjects: [none], goal });
  expect(without.outcome).toMatchObject({
    value: { marks: [{ path: "subjects.toan.term1.final", mark: 83 }] },
  });
  const off: OpenYearSubject = { ...none, term1: { ...term1, periodic: [tenths(101)] } };
  expect(ask({ instrument: "tt58-2011", subjects: [off], goal }).outcome).toMatchObject({
    missing: ["subjects.toan.term1.periodic.0"],
  });
});
