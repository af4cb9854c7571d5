import { describe, expect, test } from "vitest";
import { type Answer, type Request, readRequest, toAnswer } from "./envelope";
import { legacyOperations } from "./legacy-operations";

function ask(op: string, input: Request["input"], more: { options?: object; asOf?: string } = {}): Answer {
  const read = readRequest({ id: "1", op, input, ...more });
  if ("errors" in read) return toAnswer(read.id, read);
  const operation = legacyOperations[op];
  if (operation === undefined) throw new RangeError(op);
  return toAnswer("1", operation(read.request));
}

function decidedValue(op: string, input: Request["input"], more: { options?: object; asOf?: string } = {}) {
  const { status, value } = ask(op, input, more);
  return status === "decided" ? value : status;
}

const averages = { toan: 9, "ngu-van": "9,0", "ngoai-ngu-1": 9, "vat-li": 9, "hoa-hoc": 4.9 };
const comments = { gdtc: "dat", "am-nhac": "dat" };
const weak = { toan: 5, "ngu-van": 5.5, "lich-su": 3, "dia-li": 6, gdcd: 4.5 };

describe("the operations of Circular 58/2011", () => {
  test.each([
    ["tt58.requiredAssessments", { periodsPerYear: 105 }, { regular: 4, midterm: 1, final: 1 }],
    ["tt58.requiredAssessmentsBefore2020", { periodsPerWeek: 1 }, { regular: 2 }],
    ["tt58.testMinutes", { specialised: true }, { min: null, max: 120 }],
    ["tt58.missing", { reason: "valid", madeUp: true, makeUp: "7,5" }, { mark: "7.5" }],
    ["tt58.missing", { reason: "none", madeUp: null }, { mark: "0.0" }],
    ["tt58.termAverage", { regular: [9.4, "7.5", 6], midterm: 8.1, final: 6.3 }, "7.3"],
    ["tt58.termAverageBefore2020", { regular: [8, 7], periodic: [6.5], final: 7 }, "7.0"],
    ["tt58.yearAverage", { term1: 6, term2: "7.1" }, "6.7"],
    ["tt58.subjectYear", { term1: 6, term2: null, taughtIn: [1] }, "6.0"],
    ["tt58.commentTermBefore2020", { tests: ["dat", "chua-dat"], final: "dat", enough: true }, "dat"],
    ["tt58.commentYear", { term1: "chua-dat", term2: "dat" }, "dat"],
    ["tt58.overallAverage", { averages: { toan: 6.5, "ngu-van": 7 } }, "6.8"],
    [
      "tt58.learningGrade",
      { averages, comments },
      { grade: "kha", base: "trung-binh", adjusted: true, overall: "8.2", subject: "hoa-hoc" },
    ],
    [
      "tt58.learningGrade",
      { averages: { toan: 8, "ngu-van": 8 } },
      { grade: "gioi", base: "gioi", adjusted: false, overall: "8.0" },
    ],
    ["tt58.title", { conduct: "kha", learning: "gioi" }, "hoc-sinh-tien-tien"],
    ["tt58.title", { conduct: "trung-binh", learning: "gioi" }, null],
    ["tt58.promotion", { conduct: "kha", learning: "yeu", absentSessions: 45 }, "retest"],
    ["tt58.promotion", { conduct: null, learning: null, absentSessions: 46 }, "not-promoted"],
    [
      "tt58.retestable",
      { averages: weak, comments: { gdtc: "chua-dat" } },
      { marked: ["lich-su", "gdcd"], comments: ["gdtc"] },
    ],
    [
      "tt58.afterRetest",
      { averages: weak, comments, retested: { "lich-su": 5 } },
      { before: "yeu", after: "trung-binh", overall: "5.2" },
    ],
    [
      "tt58.afterRetest",
      { averages: weak, comments, retested: { averages: { "lich-su": 5 } } },
      { before: "yeu", after: "trung-binh", overall: "5.2" },
    ],
    ["tt58.exemption", { subject: "gdtc", part: "whole" }, { allowed: true, stillAssessed: false }],
  ] as const)("%s %j", (op, input, value) => {
    expect(decidedValue(op, input)).toEqual(value);
  });

  test("every operation is asked here", () => {
    expect(Object.keys(legacyOperations).filter((name) => name.startsWith("tt58."))).toHaveLength(17);
  });

  test("options change the answer, unknown ones are errors", () => {
    const kem = { averages: { toan: 9.5, "ngu-van": 9.5, a: 9.5, b: 9.5, c: 9.5, d: 9.5, e: 1.9 } };
    expect(decidedValue("tt58.learningGrade", kem)).toMatchObject({ grade: "yeu", subject: "e" });
    expect(decidedValue("tt58.learningGrade", kem, { options: { B02: "literal" } })).toMatchObject({
      grade: "kem",
    });
    expect(decidedValue("tt58.learningGrade", kem, { options: { B03: "yes" } })).toMatchObject({
      grade: "yeu",
    });
    expect(
      decidedValue("tt58.commentYear", { term1: null, term2: "dat" }, { options: { B04: "verifyFirst" } }),
    ).toBe("undetermined");
    expect(ask("tt58.learningGrade", kem, { options: { B02: "x", A04: "removal" } })).toMatchObject({
      status: "error",
      diagnostics: [
        { code: "option.unknownValue", path: ["options", "B02"] },
        { code: "option.unknown", path: ["options", "A04"] },
      ],
    });
  });

  test("the wording before 2020, by the flag or by the day", () => {
    const record = { averages: { toan: 7.9, "ngu-van": 7.9, "ngoai-ngu-1": 8, "vat-li": 9, "hoa-hoc": 9 } };
    const gradeOf = (input: object, more = {}) =>
      decidedValue("tt58.learningGrade", { ...record, ...input }, more) as { grade?: string };
    expect(gradeOf({}).grade).toBe("gioi");
    expect(gradeOf({ before2020: true }).grade).toBe("kha");
    expect(gradeOf({}, { asOf: "2019-05-31" }).grade).toBe("kha");
    expect(gradeOf({ before2020: true }, { asOf: "2021-05-31" })).toBe("notInForce");
  });

  test("missing input is named by its path", () => {
    expect(
      ask("tt58.learningGrade", { averages: { ...averages, toan: null }, comments: { gdtc: null } }),
    ).toMatchObject({
      status: "undetermined",
      missing: ["averages.toan", "comments.gdtc"],
    });
    expect(ask("tt58.learningGrade", {})).toMatchObject({ status: "undetermined", missing: ["averages"] });
    expect(ask("tt58.termAverageBefore2020", { regular: [8], periodic: [null], final: 7 })).toMatchObject({
      status: "undetermined",
      missing: ["periodic.0"],
    });
    expect(ask("tt58.afterRetest", { averages: weak, retested: { "lich-su": null } })).toMatchObject({
      missing: ["retested.lich-su"],
      possible: ["kem", "yeu", "trung-binh"],
    });
    expect(
      ask("tt58.afterRetest", { averages: weak, retested: { marked: { "lich-su": null } } }),
    ).toMatchObject({
      missing: ["retested.marked.lich-su"],
    });
    expect(ask("tt58.title", { conduct: "tot", learning: null })).toMatchObject({
      missing: ["learning"],
      possible: [null, "hoc-sinh-tien-tien", "hoc-sinh-gioi"],
    });
  });

  test.each([
    ["tt58.learningGrade", { averages: { toan: 11 } }, "mark.outOfRange", ["averages", "toan"]],
    ["tt58.learningGrade", { averages: { toan: 8.25 } }, "mark.tooManyDecimals", ["averages", "toan"]],
    ["tt58.learningGrade", { averages: [8, 9] }, "input.invalid", ["averages"]],
    ["tt58.learningGrade", { averages: { toan: true } }, "input.invalid", ["averages", "toan"]],
    ["tt58.learningGrade", { averages, comments: { gdtc: "đạt" } }, "input.invalid", ["comments", "gdtc"]],
    ["tt58.learningGrade", { averages, specialised: 3 }, "input.invalid", ["specialised"]],
    ["tt58.title", { conduct: "dat", learning: "kha" }, "input.invalid", ["conduct"]],
    [
      "tt58.promotion",
      { conduct: "tot", learning: "kha", absentSessions: -1 },
      "input.invalid",
      ["absentSessions"],
    ],
    ["tt58.missing", { reason: "valid", madeUp: true, makeUp: "7,5,1" }, "mark.unreadable", ["makeUp"]],
    ["tt58.afterRetest", { averages: weak }, "input.missing", ["retested"]],
    [
      "tt58.afterRetest",
      { averages: weak, retested: { toan: 9 } },
      "reassessment.notEligible",
      ["retested.toan"],
    ],
    [
      "tt58.afterRetest",
      { averages: weak, retested: { x: 9 } },
      "reassessment.unknownSubject",
      ["retested.x"],
    ],
    [
      "tt58.afterRetest",
      { averages: weak, retested: { gdcd: "dat" } },
      "mark.unreadable",
      ["retested", "gdcd"],
    ],
    ["tt58.requiredAssessments", { periodsPerYear: -3 }, "periods.invalid", ["periodsPerYear"]],
  ] as const)("%s %j: %s", (op, input, code, path) => {
    expect(ask(op, input)).toMatchObject({
      status: "error",
      diagnostics: [{ code, severity: "error", path }],
    });
  });

  test("what was recalled is called so", () => {
    expect(
      ask("tt58.termAverageBefore2020", { regular: [8], periodic: [], final: 7 }).diagnostics[0],
    ).toMatchObject({
      code: "source.unverified",
      data: { clause: "tt58-2011/10", confidence: "M" },
    });
  });
});

test("Decision 02/2007: every question is answered as not supported", () => {
  const names = Object.keys(legacyOperations).filter((name) => name.startsWith("qd02."));
  expect(names.length).toBeGreaterThan(5);
  for (const name of names) {
    expect(ask(name, { anything: [1, 2] })).toMatchObject({
      status: "undetermined",
      missing: [],
      possible: [],
      cites: ["qd02-2007/entry-into-force"],
      diagnostics: [{ code: "instrument.unsupported", data: { instrument: "qd02-2007" } }],
    });
  }
  expect(ask("qd02.title", {}, { asOf: "2007-02-15" }).status).toBe("notInForce");
  expect(ask("qd02.title", {}, { options: { B01: "rounded" } })).toMatchObject({ status: "error" });
});

test("equal requests give byte-equal answers", () => {
  const answerTo = () => JSON.stringify(ask("tt58.learningGrade", { averages, comments }));
  expect(answerTo()).toBe(answerTo());
});
