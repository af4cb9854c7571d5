import { describe, expect, test } from "vitest";
import { continuingOperations } from "./continuing-operations";
import { type Answer, type Request, readRequest, toAnswer } from "./envelope";

function ask(op: string, input: Request["input"], more: { options?: object; asOf?: string } = {}): Answer {
  const read = readRequest({ id: "1", op, input, ...more });
  if ("errors" in read) return toAnswer(read.id, read);
  const operation = continuingOperations[op];
  if (operation === undefined) throw new RangeError(op);
  return toAnswer("1", operation(read.request));
}

function decidedValue(op: string, input: Request["input"], more: { options?: object; asOf?: string } = {}) {
  const { status, value } = ask(op, input, more);
  return status === "decided" ? value : status;
}

const five = { "ngu-van": 8, toan: 8, gdcd: 8, "ls-dl": 8, khtn: 8 };

describe("the operations of Circular 43/2021", () => {
  test.each([
    ["tt43.requiredAssessments", { periodsPerYear: 36 }, { regular: 3, midterm: 1, final: 1 }],
    [
      "tt43.requiredAssessments",
      { assessedBy: "marks", periodsPerYear: 105, specialTopic: true },
      { regular: 5, midterm: 1, final: 1 },
    ],
    ["tt43.testMinutes", { periodsPerYear: 105, specialised: true }, { min: 60, max: 90 }],
    ["tt43.missingPeriodic", { forceMajeure: true, madeUp: true, makeUp: 7.5 }, { mark: "7.5" }],
    [
      "tt43.missingPeriodic",
      { assessedBy: "marks", forceMajeure: false, madeUp: true, makeUp: 7.5 },
      { mark: "0.0" },
    ],
    ["tt43.termAverage", { regular: [4, 6, 7], midterm: 5, final: 5 }, "5.3"],
    ["tt43.yearAverage", { term1: "4.3", term2: "5.3" }, "5.0"],
    ["tt43.subjectYear", { term1: "4.3", term2: "5.3", taughtIn: [1, 2] }, "5.0"],
    ["tt43.conductYear", { term1: "tot", term2: "dat" }, "kha"],
    ["tt43.learningLevel", { marked: five }, { level: "tot", base: "tot", adjusted: false }],
    [
      "tt43.learningLevel",
      { marked: [6.8, 7.2, 6.5, 6.9, 4.7], comments: [] },
      { level: "dat", base: "chua-dat", adjusted: true, subject: "marked.4" },
    ],
    ["tt43.absence", { fullDays: 40, morningOnly: 5, afternoonOnly: 9 }, { sessions: 45, withinLimit: true }],
    ["tt43.promotion", { conduct: "dat", learning: "chua-dat", absentSessions: 45 }, "summer-reassessment"],
    ["tt43.promotion", { conduct: "not-rated", learning: "dat", absentSessions: 45 }, "promoted"],
    ["tt43.reassessable", { marked: { toan: 4.9, khtn: 5 } }, { marked: ["toan"], comments: [] }],
    [
      "tt43.levelAfterReassessment",
      { marked: { ...five, toan: 3, khtn: 4.5 }, reassessed: { marked: { khtn: 5, toan: 5 } } },
      { before: "chua-dat", after: "dat" },
    ],
    [
      "tt43.award",
      {
        conduct: "tot",
        learning: "tot",
        yearAverages: { ...five, toan: 9, khtn: 9, gdcd: 9, "ls-dl": 9, "ngu-van": 9 },
      },
      "xuat-sac",
    ],
    ["tt43.award", { conduct: "tot", learning: "tot", yearAverages: [9, 9, 9, 9, 8.9] }, "gioi"],
    ["tt43.award", { conduct: "tot", learning: "tot", yearAverages: [9, 9, 9, 9, 9], period: "term" }, null],
  ] as const)("%s %j", (op, input, value) => {
    expect(decidedValue(op, input)).toEqual(value);
  });

  test("every operation is asked here", () => {
    expect(Object.keys(continuingOperations)).toHaveLength(13);
  });

  test("AMB-G01 the one-subject test", () => {
    const marked = [6.8, 7.2, 6.5, 6.9, 4.7];
    const level = (options: object) => decidedValue("tt43.learningLevel", { marked }, { options });
    expect(level({ "AMB-G01": "substitution" })).toMatchObject({ level: "dat" });
    expect(level({ "AMB-G01": "removal" })).toMatchObject({ level: "chua-dat" });
  });

  test("AMB-G02 electives by the programme of the level", () => {
    const compulsory = { options: { "AMB-G02": "compulsoryOnly" } };
    const lower = { ...five, "tin-hoc": 5 };
    expect(decidedValue("tt43.learningLevel", { marked: lower })).toMatchObject({ level: "kha" });
    expect(decidedValue("tt43.learningLevel", { marked: lower }, compulsory)).toMatchObject({ level: "tot" });
    const upper = { "ngu-van": 8, toan: 8, "lich-su": 8, "dia-li": 8, gdktpl: 8, "tin-hoc": 6 };
    expect(decidedValue("tt43.learningLevel", { marked: upper }, compulsory)).toMatchObject({ level: "kha" });
    expect(
      decidedValue(
        "tt43.learningLevel",
        { marked: { ...upper, "tin-hoc": 8, "ngoai-ngu-1": 6 } },
        compulsory,
      ),
    ).toMatchObject({ level: "tot" });
    const few = { "ngu-van": 8, toan: 8, "tin-hoc": 5, a: 8, b: 8, c: 8 };
    expect(
      decidedValue("tt43.learningLevel", { marked: few, level: "continuing-lower" }, compulsory),
    ).toMatchObject({ level: "tot" });
    expect(
      decidedValue("tt43.learningLevel", { marked: few, level: "continuing-upper" }, compulsory),
    ).toMatchObject({ level: "kha" });
  });

  test("AMB-G05 activities", () => {
    const marked = { ...five, "hdtn-hn": 5 };
    expect(decidedValue("tt43.learningLevel", { marked })).toMatchObject({ level: "tot" });
    expect(
      decidedValue("tt43.learningLevel", { marked }, { options: { "AMB-G05": "asSubject" } }),
    ).toMatchObject({
      level: "kha",
    });
    const commented = { marked: five, comments: { "hdtn-hn": "chua-dat", gddp: "dat" } };
    expect(decidedValue("tt43.learningLevel", commented)).toMatchObject({ level: "tot" });
    expect(ask("tt43.learningLevel", commented, { options: { "AMB-G05": "asSubject" } })).toMatchObject({
      status: "error",
      diagnostics: [
        { code: "input.invalid", path: ["comments", "hdtn-hn"] },
        { code: "input.invalid", path: ["comments", "gddp"] },
      ],
    });
  });

  test("AMB-G04, G06, G07", () => {
    const terms = { term1: "30.3/7", term2: "36.8/7" };
    expect(decidedValue("tt43.yearAverage", terms, { options: { "AMB-G04": "fullPrecision" } })).toBe("4.9");
    expect(
      ask(
        "tt43.promotion",
        { conduct: "not-rated", learning: "dat", absentSessions: 1 },
        { options: { "AMB-G06": "required" } },
      ),
    ).toMatchObject({ status: "undetermined", missing: ["conduct"] });
    expect(ask("tt43.requiredAssessments", { periodsPerYear: 34 })).toMatchObject({
      status: "decided",
      value: { regular: 2 },
      diagnostics: [{ code: "periods.under35", severity: "warning" }, {}],
    });
    expect(
      ask("tt43.requiredAssessments", { periodsPerYear: 34 }, { options: { "AMB-G07": "error" } }),
    ).toMatchObject({ status: "error", diagnostics: [{ code: "periods.under35" }] });
  });

  test("missing input is named by its path", () => {
    expect(ask("tt43.learningLevel", { marked: { ...five, toan: null } })).toMatchObject({
      status: "undetermined",
      missing: ["marked.toan"],
      possible: ["dat", "kha", "tot"],
    });
    expect(ask("tt43.learningLevel", { marked: [8, 8, null, 8, 8] })).toMatchObject({
      missing: ["marked.2"],
    });
    expect(
      ask("tt43.award", { conduct: "tot", learning: "tot", yearAverages: { toan: null } }),
    ).toMatchObject({
      missing: ["yearAverages.toan"],
    });
  });

  test.each([
    ["tt43.learningLevel", { marked: { ...five, toan: 8.25 } }, "mark.tooManyDecimals", ["marked", "toan"]],
    [
      "tt43.learningLevel",
      { marked: five, comments: { gdtc: "dat" } },
      "input.invalid",
      ["comments", "gdtc"],
    ],
    ["tt43.learningLevel", { marked: five, comments: ["dat"] }, "input.invalid", ["comments", "0"]],
    ["tt43.learningLevel", { marked: five, level: "lower-secondary" }, "input.invalid", ["level"]],
    [
      "tt43.missingPeriodic",
      { assessedBy: "comments", forceMajeure: true, madeUp: null },
      "input.invalid",
      ["assessedBy"],
    ],
    ["tt43.termAverage", { regular: [85], midterm: 8, final: 8 }, "mark.outOfRange", ["regular", "0"]],
    ["tt43.promotion", { conduct: "yeu", learning: "dat", absentSessions: 1 }, "input.invalid", ["conduct"]],
    ["tt43.levelAfterReassessment", { marked: five }, "input.missing", ["reassessed"]],
    [
      "tt43.levelAfterReassessment",
      { marked: five, reassessed: { comments: { gdtc: "dat" } } },
      "input.invalid",
      ["reassessed", "comments", "gdtc"],
    ],
    ["tt43.requiredAssessments", { periodsPerYear: 0 }, "periods.invalid", ["periodsPerYear"]],
  ] as const)("%s %j: %s", (op, input, code, path) => {
    expect(ask(op, input)).toMatchObject({
      status: "error",
      diagnostics: [{ code, severity: "error", path }],
    });
  });

  test("unknown options are errors; the circular is in force from 14 February 2022", () => {
    expect(ask("tt43.learningLevel", { marked: five }, { options: { A04: "removal" } })).toMatchObject({
      status: "error",
      diagnostics: [{ code: "option.unknown", path: ["options", "A04"] }],
    });
    expect(ask("tt43.learningLevel", { marked: five }, { asOf: "2022-02-13" }).status).toBe("notInForce");
  });
});
