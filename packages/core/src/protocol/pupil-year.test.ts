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

test("a regime that is not encoded and a wrong class are errors", () => {
  expect(ask({ ...pupil(), schoolYear: "2019-2020" }).diagnostics[0]).toMatchObject({
    code: "instrument.notEncoded",
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
