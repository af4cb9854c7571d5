import { expect, test } from "vitest";
import { answer } from "./answer";

const term = (mark: number) => ({ regular: [mark, mark, mark, mark], midterm: mark, final: mark });
const passed = { regular: ["dat", "dat"], midterm: "dat", final: "dat" };
const marked = ["ngu-van", "toan", "ngoai-ngu-1", "gdcd", "ls-dl", "khtn", "cong-nghe", "tin-hoc"];

function pupil(change: (subjects: Record<string, unknown>) => Record<string, unknown> = (same) => same) {
  const subjects: Record<string, unknown> = Object.fromEntries(
    marked.map((id) => [id, { assessedBy: "marks", periodsPerYear: 140, term1: term(8), term2: term(8) }]),
  );
  return {
    level: "lower-secondary",
    grade: 8,
    schoolYear: "2024-2025",
    subjects: change({ ...subjects, gdtc: { assessedBy: "comments", term1: passed, term2: passed } }),
    conduct: { term1: "tot", term2: "tot" },
    absentSessions: 3,
  };
}

const ask = (input: unknown, options = {}) => answer({ id: "1", op: "pupilYear", input, options });

test("all results of the year stand in one object", () => {
  expect(ask(pupil())).toMatchObject({
    status: "decided",
    value: {
      instrument: "tt22-2021",
      subjects: {
        toan: { term1: "8.0", term2: "8.0", year: "8.0" },
        gdtc: { term1: "dat", term2: "dat", year: "dat" },
      },
      learning: { year: { level: "tot", base: "tot", adjusted: false } },
      conduct: { term1: "tot", term2: "tot", year: "tot" },
      award: "gioi",
      promotion: "promoted",
    },
  });
});

test("a missing mark leaves open only what rests on it, and is named by its path", () => {
  const open = {
    assessedBy: "marks",
    periodsPerYear: 140,
    term1: { ...term(8), midterm: null },
    term2: term(8),
  };
  const result = ask(pupil((subjects) => ({ ...subjects, toan: open })));
  const missing = ["subjects.toan.term1.midterm"];
  expect(result).toMatchObject({
    status: "undetermined",
    missing,
    possible: ["promoted", "summer-reassessment"],
    value: {
      subjects: { toan: { term1: { status: "undetermined", missing }, term2: "8.0", year: { missing } } },
      learning: { term1: { missing }, term2: { level: "tot" }, year: { missing } },
      conduct: { year: "tot" },
      award: { status: "undetermined", missing },
      promotion: { status: "undetermined", missing },
    },
  });
});

test("46 absent sessions decide promotion whatever is missing", () => {
  const open = { assessedBy: "marks", term2: term(8) };
  const result = ask({ ...pupil((subjects) => ({ ...subjects, toan: open })), absentSessions: 46 });
  expect(result).toMatchObject({
    status: "decided",
    value: { promotion: "not-promoted", subjects: { toan: { year: { missing: ["subjects.toan.term1"] } } } },
  });
});

test("the year's comment result never looks at the first term", () => {
  const result = ask(pupil((subjects) => ({ ...subjects, gdtc: { assessedBy: "comments", term2: passed } })));
  expect(result).toMatchObject({
    status: "decided",
    value: { subjects: { gdtc: { term1: { status: "undetermined" }, year: "dat" } }, promotion: "promoted" },
  });
});

test("an exempt subject and one taught in a single term are as their input says", () => {
  const result = ask(
    pupil((subjects) => ({
      ...subjects,
      "tin-hoc": { assessedBy: "marks", periodsPerYear: 140, taughtIn: [1], term1: term(7) },
      gdtc: { assessedBy: "comments", exempt: true },
    })),
  );
  expect(result).toMatchObject({
    status: "decided",
    value: { subjects: { "tin-hoc": { term1: "7.0", year: "7.0" }, gdtc: { exempt: true } } },
  });
});

test("exact averages are carried and compared where the options say so", () => {
  // 4 × 6.4, 6.4 and 6.5: exactly 6.43…, recorded 6.4; the year of 6.4 and 6.5 is exactly 6.46…, recorded 6.5.
  const near = (final: number) => ({ regular: [6.4, 6.4, 6.4, 6.4], midterm: 6.4, final });
  const subject = { assessedBy: "marks", periodsPerYear: 140, term1: near(6.4), term2: near(6.6) };
  const input = pupil((subjects) => ({ ...subjects, toan: subject }));
  expect(ask(input)).toMatchObject({
    value: { subjects: { toan: { year: "6.5" } }, learning: { year: { level: "tot" } } },
  });
  expect(ask(input, { A03: "unrounded" })).toMatchObject({ value: { learning: { year: { level: "kha" } } } });
});

const legacySubjects = {
  ...Object.fromEntries(
    ["toan", "ngu-van", "ngoai-ngu-1", "vat-li", "hoa-hoc", "sinh-hoc"].map((id) => [
      id,
      { assessedBy: "marks", periodsPerYear: 140, term1: term(8), term2: term(8) },
    ]),
  ),
  "the-duc": { assessedBy: "comments", term1: passed, term2: passed },
};

function legacyPupil(changes: Record<string, unknown> = {}, schoolYear = "2020-2021") {
  return {
    level: "lower-secondary",
    grade: 9,
    schoolYear,
    subjects: { ...legacySubjects, ...changes },
    conduct: { term1: "tot", term2: "tot", year: "tot" },
    absentSessions: 0,
  };
}

test("a year under Circular 58/2011 has grades, the average over all subjects, a title", () => {
  const grade = { grade: "gioi", base: "gioi", adjusted: false, overall: "8.0" };
  expect(ask(legacyPupil())).toMatchObject({
    status: "decided",
    value: {
      instrument: "tt58-2011+tt26-2020",
      subjects: {
        toan: { term1: "8.0", term2: "8.0", year: "8.0" },
        "the-duc": { term1: "dat", term2: "dat", year: "dat" },
      },
      learning: { term1: grade, term2: grade, year: grade },
      conduct: { term1: "tot", term2: "tot", year: "tot" },
      award: "hoc-sinh-gioi",
      promotion: "promoted",
    },
  });
});

test("one subject that pulls a year under Circular 58/2011 down is made good by the adjustment", () => {
  // Five subjects of 9.5 and one of 3.0 average 8.4; alone, 3.0 allows Yếu only.
  const strong = { assessedBy: "marks", term1: term(9.5), term2: term(9.5) };
  const weak = { assessedBy: "marks", term1: term(3), term2: term(3) };
  const others = ["toan", "ngu-van", "ngoai-ngu-1", "vat-li", "hoa-hoc"].map((id) => [id, strong]);
  const subjects = { ...Object.fromEntries(others), "sinh-hoc": weak };
  expect(ask(legacyPupil(subjects))).toMatchObject({
    value: {
      learning: {
        year: { grade: "trung-binh", base: "yeu", adjusted: true, overall: "8.4", subject: "sinh-hoc" },
      },
      award: null,
      promotion: "promoted",
    },
  });
});

test("before Circular 26/2020 a term takes any number of periodic tests, and Ngoại ngữ is no core subject", () => {
  // (8 + 8 + 2 × (7 + 9) + 3 × 8) / 9 is 8.0.
  const tests = { regular: [8, 8], periodic: [7, 9], final: 8 };
  const fair = { assessedBy: "marks", term1: term(7.9), term2: term(7.9) };
  const best = { assessedBy: "marks", term1: term(9), term2: term(9) };
  const result = ask(
    legacyPupil(
      {
        toan: fair,
        "ngu-van": fair,
        "ngoai-ngu-1": best,
        "vat-li": { assessedBy: "marks", term1: tests, term2: tests },
      },
      "2019-2020",
    ),
  );
  expect(result).toMatchObject({
    status: "decided",
    value: {
      instrument: "tt58-2011",
      subjects: { "vat-li": { term1: "8.0", year: "8.0" } },
      learning: { year: { grade: "kha", overall: "8.1" } },
      award: "hoc-sinh-tien-tien",
    },
  });
  expect(result.diagnostics.map(({ code }) => code)).toContain("source.unverified");
});

test("a mid-term test that is missing before Circular 26/2020 is named as it was entered", () => {
  const open = { assessedBy: "marks", term1: { regular: [8], midterm: null, final: 8 }, term2: term(8) };
  expect(ask(legacyPupil({ toan: open }, "2019-2020"))).toMatchObject({
    status: "undetermined",
    missing: ["subjects.toan.term1.midterm"],
  });
});

test("conduct of the year is judged under Circular 58/2011, never found from the terms", () => {
  const result = ask({ ...legacyPupil(), conduct: { term1: "tot", term2: "tot" } });
  expect(result).toMatchObject({
    status: "undetermined",
    missing: ["conduct.year"],
    possible: ["promoted", "summer-training"],
    value: { award: { status: "undetermined", missing: ["conduct.year"] } },
  });
  expect(ask({ ...legacyPupil(), conduct: { year: "dat" } }).status).toBe("error");
});

test("a specialised subject is held to its own condition, and only where the input names it", () => {
  const fair = { assessedBy: "marks", periodsPerYear: 140, term1: term(7.9), term2: term(7.9) };
  const best = { assessedBy: "marks", periodsPerYear: 140, term1: term(9), term2: term(9) };
  const input = legacyPupil({ toan: best, "vat-li": fair });
  expect(ask(input)).toMatchObject({ value: { learning: { year: { grade: "gioi" } } } });
  expect(ask({ ...input, specialised: "vat-li" })).toMatchObject({
    value: { learning: { year: { grade: "kha" } } },
  });
  expect(ask({ ...input, specialised: "the-duc" }).diagnostics[0]).toMatchObject({
    code: "input.invalid",
    path: ["specialised"],
  });
});

test("a year under Circular 58/2011 without a core subject lacks them all", () => {
  const { subjects } = legacyPupil();
  const { toan: _1, "ngu-van": _2, "ngoai-ngu-1": _3, ...others } = subjects as Record<string, unknown>;
  expect(ask({ ...legacyPupil(), subjects: others })).toMatchObject({
    status: "undetermined",
    missing: ["subjects.toan", "subjects.ngu-van", "subjects.ngoai-ngu-1"],
  });
});

test("a regime that is not encoded and a wrong class are errors", () => {
  expect(
    ask({ ...pupil(), level: "continuing-lower", schoolYear: "2019-2020" }).diagnostics[0],
  ).toMatchObject({
    code: "instrument.notEncoded",
    data: { instrument: "qd02-2007" },
  });
  expect(ask({ ...pupil(), grade: 3 }).diagnostics[0]?.code).toBe("regime.gradeNotOfLevel");
  expect(ask({ ...pupil(), level: "x" }).diagnostics[0]).toMatchObject({
    code: "input.invalid",
    path: ["level"],
  });
  const wrong = { ...pupil(), subjects: { toan: { assessedBy: "marks", term1: { regular: [85] } } } };
  expect(ask(wrong).diagnostics[0]).toMatchObject({
    code: "mark.outOfRange",
    path: ["subjects", "toan", "term1", "regular", "0"],
  });
});

test("a learner of continuing education needs five subjects and no comments", () => {
  const five = ["ngu-van", "toan", "gdcd", "ls-dl", "khtn"];
  const subjects = Object.fromEntries(
    five.map((id) => [id, { assessedBy: "marks", periodsPerYear: 140, term1: term(8), term2: term(8) }]),
  );
  const learner = {
    ...pupil(),
    level: "continuing-lower",
    subjects: { ...subjects, "hdtn-hn": { assessedBy: "comments", term1: passed, term2: passed } },
  };
  expect(ask(learner)).toMatchObject({
    status: "decided",
    value: {
      instrument: "tt43-2021",
      learning: { year: { level: "tot" } },
      award: "gioi",
      promotion: "promoted",
      subjects: { "hdtn-hn": { leftOut: true } },
    },
  });
});
