import { describe, expect, test } from "vitest";
import { answer, answerLine, operationNames } from "./answer";

const ask = (op: string, input: unknown, options?: unknown) =>
  answer({ id: "1", op, input, ...(options === undefined ? {} : { options }) });
const value = (op: string, input: unknown, options?: unknown) => ask(op, input, options).value;

describe("the envelope", () => {
  test("a malformed request is an error with a place, and nothing is thrown", () => {
    for (const request of [
      null,
      5,
      "x",
      [],
      { op: 5 },
      { op: "round", input: 3 },
      { op: "round", asOf: "2024" },
    ]) {
      const { status, diagnostics } = answer(request);
      expect(status, JSON.stringify(request)).toBe("error");
      expect(diagnostics[0]?.code).toBe("request.malformed");
    }
    expect(answerLine("{")).toContain('"request.malformed"');
    expect(ask("no.such", {}).diagnostics[0]?.code).toBe("request.unknownOperation");
    expect(ask("constructor", {}).status).toBe("error");
    expect(ask("__proto__", {}).status).toBe("error");
  });

  test("the id comes back and equal requests give equal bytes", () => {
    const line = '{"id":7,"op":"tt22.conductYear","input":{"term1":"tot","term2":"dat"}}';
    expect(JSON.parse(answerLine(line))).toMatchObject({ id: 7, status: "decided", value: "kha" });
    expect(answerLine(line)).toBe(answerLine(line));
  });

  test("unknown options and readings are errors", () => {
    const input = { term1: "7.0", term2: "8.0" };
    expect(ask("tt22.yearAverage", input, { A99: "x" }).diagnostics[0]?.code).toBe("option.unknown");
    expect(ask("tt22.yearAverage", input, { A01: "down" }).diagnostics[0]?.code).toBe("option.unknownValue");
  });

  test("a rule asked for a day before it was in force says so", () => {
    const input = { term1: "tot", term2: "dat" };
    expect(answer({ id: "1", op: "tt22.conductYear", input, asOf: "2021-09-04" })).toMatchObject({
      status: "notInForce",
    });
  });

  test("operations are listed", () => {
    expect(operationNames).toContain("tt22.learningLevel");
    expect(operationNames).toEqual([...operationNames].sort());
  });
});

describe("single values", () => {
  test("round", () => {
    expect(value("round", { exact: "8.25" })).toBe("8.3");
    expect(value("round", { exact: "33/4" })).toBe("8.3");
    expect(value("round", { exact: "8.25" }, { A01: "halfEven" })).toBe("8.2");
    expect(ask("round", { exact: "x" }).status).toBe("error");
    expect(ask("round", {}).diagnostics[0]).toMatchObject({ code: "input.missing", path: ["exact"] });
  });

  test("mark.parse", () => {
    expect(value("mark.parse", { text: " 8,50 " })).toEqual({ kind: "mark", mark: "8.5" });
    expect(value("mark.parse", { text: "Đ" })).toEqual({ kind: "comment", result: "dat" });
    expect(value("mark.parse", { text: "CĐ" })).toEqual({ kind: "comment", result: "chua-dat" });
    expect(value("mark.parse", { text: "Miễn" })).toEqual({ kind: "exempt" });
    expect(value("mark.parse", { text: "" })).toEqual({ kind: "blank" });
    for (const text of ["7,5,1", "85", "-1", "8.25", "Infinity", "5/7/2024", "true"]) {
      const { status, diagnostics } = ask("mark.parse", { text });
      expect([status, diagnostics[0]?.path], text).toEqual(["error", ["text"]]);
    }
    expect(value("mark.parse", { text: "8.25" }, { A18: "round" })).toEqual({ kind: "mark", mark: "8.3" });
    expect(ask("mark.parse", { text: "7.5", instrument: "tt27-2020" }).status).toBe("error");
    expect(ask("mark.parse", { text: "0", instrument: "tt22-2016" }).status).toBe("error");
    expect(ask("mark.parse", { text: "0", instrument: "tt27-2020" }).status).toBe("decided");
  });

  test("regime", () => {
    expect(value("regime", { level: "upper-secondary", grade: 10, schoolYear: "2022-2023" })).toEqual({
      instrument: "tt22-2021",
    });
    expect(ask("regime", { level: "primary", grade: 9, schoolYear: "2022-2023" }).status).toBe("error");
    expect(ask("regime", { level: "upper-secondary", grade: 10, schoolYear: "2022-2024" }).status).toBe(
      "error",
    );
  });
});

describe("charters and authorities by date", () => {
  test("both sides of the days on which they changed", () => {
    const charter = (date: string) => value("charter", { date, level: "lower-secondary" });
    expect(charter("2026-05-09")).toEqual({ instrument: "tt32-2020" });
    expect(charter("2026-05-10")).toEqual({ instrument: "tt15-2026" });
    const body = (date: string) => value("authority", { date, function: "district-office" });
    expect(body("2025-06-30")).toEqual({ body: "district-office" });
    expect(body("2025-07-01")).toEqual({ body: "commune-people-committee" });
    expect(ask("charter", { date: "x", level: "primary" }).status).toBe("error");
    expect(ask("authority", { function: "district-office" })).toMatchObject({ missing: ["date"] });
  });
});

describe("Circular 22/2021", () => {
  test("averages go out with one decimal, what is missing as paths into the input", () => {
    const marks = { regular: [9.4, "7,5", "6.0"], midterm: 8.1, final: "6.3" };
    expect(ask("tt22.termAverage", marks)).toMatchObject({ value: "7.3", cites: ["tt22-2021/9.1.b"] });
    expect(ask("tt22.termAverage", { ...marks, final: null })).toMatchObject({
      status: "undetermined",
      missing: ["final"],
    });
    expect(ask("tt22.termAverage", { ...marks, requiredRegular: 4 })).toMatchObject({
      missing: ["regular.3"],
    });
    expect(ask("tt22.termAverage", { ...marks, regular: [] })).toMatchObject({ missing: ["regular.0"] });
    expect(ask("tt22.termAverage", { ...marks, regular: [85] }).diagnostics[0]).toMatchObject({
      code: "mark.outOfRange",
      path: ["regular", "0"],
    });
    expect(value("tt22.yearAverage", { term1: "4.3", term2: 5.3 })).toBe("5.0");
    expect(
      value("tt22.yearAverage", { term1: "303/70", term2: "368/70" }, { A02: "unroundedSemesters" }),
    ).toBe("4.9");
    expect(value("tt22.subjectYear", { term1: "8.0", term2: null, taughtIn: [1] })).toBe("8.0");
  });

  test("counts, minutes and missed assessments", () => {
    expect(value("tt22.requiredAssessments", { assessedBy: "marks", periodsPerYear: 71 })).toEqual({
      regular: 4,
      midterm: 1,
      final: 1,
    });
    expect(value("tt22.testMinutes", { periodsPerYear: 105, specialised: true })).toEqual({
      min: null,
      max: 120,
    });
    const missed = { assessedBy: "marks", forceMajeure: false, madeUp: true, makeUp: 8 };
    expect(value("tt22.missingPeriodic", missed)).toEqual({ mark: "0.0" });
    expect(value("tt22.missingPeriodic", { ...missed, forceMajeure: true })).toEqual({ mark: "8.0" });
    const open = { assessedBy: "comments", forceMajeure: true, madeUp: null };
    expect(ask("tt22.missingPeriodic", open).status).toBe("undetermined");
  });

  test("a subject is named by its key, or by its place in a list", () => {
    const byKey = { a: 8, b: 8, c: 8, d: 8, e: 8, f: 8, g: 6.5, toan: 2 };
    const level = { level: "dat", base: "chua-dat", adjusted: true };
    expect(value("tt22.learningLevel", { marked: byKey, comments: {} })).toEqual({
      ...level,
      subject: "toan",
    });
    const listed = { marked: Object.values(byKey), comments: ["dat"] };
    expect(value("tt22.learningLevel", listed)).toEqual({ ...level, subject: "marked.7" });
    expect(ask("tt22.learningLevel", { marked: { ...byKey, toan: null }, comments: [null] })).toMatchObject({
      status: "undetermined",
      missing: ["marked.toan", "comments.0"],
    });
    expect(value("tt22.reassessable", { marked: byKey, comments: { gdtc: "chua-dat" } })).toEqual({
      marked: ["toan"],
      comments: ["gdtc"],
    });
    const low = { ...byKey, g: 3 };
    expect(
      value("tt22.levelAfterReassessment", {
        marked: low,
        comments: {},
        reassessed: { marked: { g: "5.0", toan: 6.5 } },
      }),
    ).toEqual({ before: "chua-dat", after: "kha" });
    expect(
      value("tt22.levelAfterReassessment", {
        marked: Object.values(low),
        comments: [],
        reassessed: { marked: { "marked.6": 5, "7": 6.5 } },
      }),
    ).toEqual({ before: "chua-dat", after: "kha" });
  });

  test("an exact average just below a threshold counts only where averages are compared rounded", () => {
    const marked = { a: "6.47", b: 8, c: 8, d: 8, e: 8, f: 8, g: 8, h: 8 };
    expect(value("tt22.learningLevel", { marked, comments: [] }, { A03: "unrounded" })).toMatchObject({
      level: "kha",
    });
    expect(ask("tt22.learningLevel", { marked, comments: [] }).status).toBe("error");
  });

  test("exemption from practice only", () => {
    expect(value("tt22.exemption", { subject: "gdtc", part: "practical" })).toEqual({
      allowed: true,
      stillAssessed: true,
      assessedOn: "theory",
    });
    expect(value("tt22.exemption", { subject: "am-nhac", part: "practical" })).toMatchObject({
      allowed: false,
    });
    expect(ask("tt22.exemption", { subject: "gdtc" })).toMatchObject({
      status: "undetermined",
      missing: ["part"],
    });
  });

  test("awards and promotion", () => {
    const best = { conduct: "tot", learning: "tot", yearAverages: [9, 9, 9, 9, 9, 9, 6.5] };
    expect(value("tt22.award", best)).toBe("xuat-sac");
    expect(value("tt22.award", { ...best, yearAverages: [8.9, 9, 9, 9, 9, 9, 6.5] })).toBe("gioi");
    expect(ask("tt22.award", { ...best, period: "term" })).toMatchObject({ status: "decided", value: null });
    expect(value("tt22.promotion", { conduct: null, learning: null, absentSessions: 46 })).toBe(
      "not-promoted",
    );
    expect(ask("tt22.promotion", { conduct: "dat", learning: null, absentSessions: 45 })).toMatchObject({
      status: "undetermined",
      missing: ["learning"],
    });
    expect(value("tt22.absence", { fullDays: 40, morningOnly: 5, afternoonOnly: 9 })).toEqual({
      sessions: 45,
      withinLimit: true,
    });
  });
});
