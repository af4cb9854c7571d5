import { describe, expect, test } from "vitest";
import { answer } from "./answer";

const ask = (op: string, input: unknown, rest: object = {}) => answer({ id: "1", op, input, ...rest });
const problemsOf = (op: string, input: unknown, rest: object = {}) => {
  const { status, diagnostics } = ask(op, input, rest);
  return [status, ...diagnostics.map(({ code, path }) => `${code} ${path.join(".")}`)];
};

const completed = { event: "complete-data", at: "2027-05-20" };

describe("tt70.transcript", () => {
  test("the whole way", () => {
    const events = [
      completed,
      { event: "verify", at: "2027-05-21", by: "vice-principal" },
      ...["subject-teacher", "homeroom-teacher", "principal"].map((by) => ({
        event: "sign-person",
        at: "2027-05-22",
        by,
      })),
      { event: "sign-institution", at: "2027-05-24", by: "school" },
      { event: "update-status", at: "2027-05-24" },
      { event: "issue", at: "2027-05-25", by: "clerk", purpose: "transfer", recipient: "another school" },
      { event: "request-correction", at: "2027-06-01", by: "parent" },
    ];
    const { status, value, cites } = ask("tt70.transcript", { events, asOf: "2027-06-02", holidays: [] });
    expect({ status, value }).toEqual({
      status: "decided",
      value: {
        state: "issued",
        allowed: ["issue", "recall", "request-correction", "decide-correction"],
        deadlines: { correction: "2027-06-15" },
      },
    });
    expect(cites).toEqual(["9", "9.1", "8.2", "10.2", "22.8"].map((id) => `tt70-2026/${id}`));
  });

  test("signers, school year and options are read", () => {
    const events = [completed, { event: "verify", at: "2027-05-21" }];
    const input = { events, requiredSigners: ["principal", "homeroom-teacher"] };
    expect(ask("tt70.transcript", input).value).toEqual({
      state: "verified",
      allowed: ["sign-person"],
      missing: ["homeroom-teacher", "principal"],
    });
    const draft = { events: [], schoolYear: "2026-2027" };
    expect(ask("tt70.transcript", draft, { options: { "AMB-R02": "inclusive" } }).value).toEqual({
      state: "draft",
      allowed: ["complete-data"],
      deadlines: { creation: "2027-06-30" },
    });
  });

  test("before 8 October 2026 it is not in force, by the day of the question or of an event", () => {
    const statusOf = (input: object, rest = {}) => ask("tt70.transcript", input, rest).status;
    expect(statusOf({ events: [], asOf: "2026-10-07" })).toBe("notInForce");
    expect(statusOf({ events: [] }, { asOf: "2026-10-07" })).toBe("notInForce");
    expect(statusOf({ events: [{ ...completed, at: "2026-10-07" }] })).toBe("notInForce");
    expect(statusOf({ events: [{ ...completed, at: "2026-10-08" }], asOf: "2026-10-08" })).toBe("decided");
  });

  test("an event out of turn is an error that names it", () => {
    const events = [completed, { event: "sign-person", at: "2027-05-21", by: "principal" }];
    expect(problemsOf("tt70.transcript", { events })).toEqual([
      "error",
      "transcript.eventNotAllowed events.1",
    ]);
  });

  test("input that cannot be read", () => {
    expect(problemsOf("tt70.transcript", {})).toEqual(["error", "input.missing events"]);
    const events = [
      1,
      { event: "burn", at: "2027-05-20" },
      { event: "verify", at: "20/5/2027" },
      { event: "verify" },
    ];
    expect(problemsOf("tt70.transcript", { events, schoolYear: "2026-2028", holidays: ["x"] })).toEqual([
      "error",
      "input.invalid events.0",
      "input.invalid events.1.event",
      "input.invalid events.2.at",
      "input.missing events.3.at",
      "input.invalid schoolYear",
      "input.invalid holidays.0",
    ]);
  });
});

describe("retention", () => {
  test.each([
    ["lifelong-learning-record", "permanent"],
    ["gradebook", null],
    ["transcript", null],
  ])("%s: %s", (record, period) => {
    const { status, value } = ask("retention", { record, date: "2026-11-01" });
    expect({ status, value }).toEqual({ status: "decided", value: { period } });
  });

  test("an own table, level and form", () => {
    const table = [{ record: "gradebook", period: 20, citation: "QĐ 5/2026" }];
    expect(ask("retention", { record: "gradebook", date: "2026-11-01", table }).value).toEqual({
      period: 20,
    });
    const paper = { record: "transcript", date: "2026-11-01", level: "primary", form: "paper" };
    expect(ask("retention", paper).value).toEqual({ period: "while-enrolled-then-handed-over" });
  });

  test("input that cannot be read", () => {
    expect(problemsOf("retention", { record: "diary" })).toEqual([
      "error",
      "input.invalid record",
      "input.missing date",
    ]);
    const table = [{ record: "gradebook", period: "long", citation: "x" }];
    expect(problemsOf("retention", { record: "gradebook", date: "2026-11-01", table })).toEqual([
      "error",
      "input.invalid table.0.period",
    ]);
  });
});
