import { describe, expect, test } from "vitest";
import { decideOperation } from "./decide-operation";
import type { Request } from "./envelope";

const ask = (input: Record<string, unknown>, asOf?: string) =>
  decideOperation({
    id: "1",
    op: "decide",
    options: {},
    input,
    ...(asOf === undefined ? {} : { asOf: asOf as NonNullable<Request["asOf"]> }),
  });

const check = {
  pack: "hp2023",
  asOf: "2024-12-04",
  actor: { role: "group-leader" },
  action: "check-record",
  object: { record: "gradebook" },
};

const pathsOf = (input: Record<string, unknown>): string[] => {
  const result = ask(input);
  return "errors" in result ? result.errors.map(({ path }) => path.join(".")) : [];
};

test("the answer of the protocol, key by key", () => {
  const result = ask(check);
  expect(result).toMatchObject({
    judged: {
      status: "allowed",
      missing: { evidence: [], approvals: [], facts: [] },
      deadline: null,
      duties: [],
      norms: ["HP2023-D7.1-1"],
      findings: ["open-term"],
    },
    cites: ["HP2023-D7.1-1"],
  });
  expect("judged" in result && Object.keys(Object(result.judged))).toEqual([
    "status",
    "missing",
    "deadline",
    "duties",
    "norms",
    "findings",
  ]);
});

describe("what the boundary fills in", () => {
  const enter = { ...check, actor: { role: "subject-teacher" }, action: "enter-mark" };

  test("the class is the actor's own", () => {
    expect(ask(enter)).toMatchObject({ judged: { status: "allowed" } });
    expect(ask({ ...enter, actor: { role: "subject-teacher", own: null } })).toMatchObject({
      judged: { status: "allowed" },
    });
    expect(ask({ ...enter, actor: { role: "subject-teacher", own: false } })).toMatchObject({
      judged: { status: "denied" },
    });
  });

  test("the book is open", () => {
    expect(ask({ ...enter, state: {} })).toMatchObject({ judged: { status: "allowed" } });
    expect(ask({ ...enter, state: { locked: true } })).toMatchObject({ judged: { status: "undetermined" } });
  });

  test("the day of the envelope", () => {
    const { asOf: _, ...undated } = check;
    expect(ask(undated, "2024-12-04")).toMatchObject({ judged: { status: "allowed" } });
    expect(ask(check, "2001-01-01")).toMatchObject({ judged: { status: "allowed" } });
  });
});

test("null is the same as left out", () => {
  const nothing = { school: null, state: null, calendar: null, evidence: null, approvals: null };
  expect(ask({ ...check, ...nothing })).toEqual(ask(check));
  const inside = {
    school: { level: null, adoptedAnnex: null, terms: null },
    state: { enteredAt: null, signedBy: null, schoolDecision: null },
    calendar: { month: null, weekEnds: null, semester: null, schoolYear: null },
  };
  expect(ask({ ...check, ...inside })).toEqual(ask(check));
});

describe("every way a request can say the same", () => {
  const duty = (input: Record<string, unknown>): unknown => {
    const result = ask({
      ...check,
      actor: { role: "homeroom-teacher" },
      action: "enter-attendance",
      object: { record: "attendance-register" },
      ...input,
    });
    return "judged" in result ? Reflect.get(Object(result.judged), "duties") : result;
  };

  test("a month by its number or with its year", () => {
    const november = [{ norm: "HP2023-D5.f-1", date: "2024-11-30" }];
    for (const month of ["2024-11", "2024-11-05", 11, "11"])
      expect(duty({ calendar: { month } })).toEqual(november);
    expect(duty({ calendar: { month: 2 } })).toEqual([{ norm: "HP2023-D5.f-1", date: "2025-02-28" }]);
    expect(duty({ calendar: { month: 8 } })).toEqual([{ norm: "HP2023-D5.f-1", date: "2024-08-31" }]);
  });

  test("an instant by the day it has in Viet Nam", () => {
    expect(duty({ calendar: { semesterEnd: "2025-01-09T17:00:00Z" } })).toEqual([
      { norm: "HP2023-D5.f-1", date: "2025-01-10" },
    ]);
  });

  test("school weeks as an object or as a list read by its index", () => {
    const plan = {
      pack: "mn2024",
      asOf: "2024-12-04",
      actor: { role: "teacher" },
      action: "upload-plan",
      object: { record: "education-plan" },
    };
    const due = (calendar: unknown): unknown => ask({ ...plan, calendar });
    expect(due({ semester: 1, weekEnds: { "1": "2024-09-15" } })).toMatchObject({
      judged: { duties: [{ norm: "MN2024-D9-1", date: "2024-09-15" }], findings: ["deadline-missed"] },
    });
    expect(due({ semester: "1", weekEnds: [null, "2024-09-15"] })).toEqual(
      due({ semester: 1, weekEnds: { "1": "2024-09-15" } }),
    );
    expect(due({ weekEnds: { "1": "2024-09-15" } })).toMatchObject({ judged: { duties: [] } });
  });
});

describe("requests that cannot be read", () => {
  test.each<[string, Record<string, unknown>, string[]]>([
    ["an empty one", {}, ["pack", "asOf", "action", "actor", "object"]],
    ["an unknown pack", { ...check, pack: "hp2024" }, ["pack"]],
    ["a pack by a prototype's name", { ...check, pack: "__proto__" }, ["pack"]],
    ["a day that does not exist", { ...check, asOf: "2024-11-31" }, ["asOf"]],
    ["a clock time without an offset", { ...check, asOf: "2024-11-30T10:00:00" }, ["asOf"]],
    ["an unknown role", { ...check, actor: { role: "wizard" } }, ["actor.role"]],
    ["no role", { ...check, actor: {} }, ["actor.role"]],
    ["an actor that is a text", { ...check, actor: "principal" }, ["actor"]],
    ["a text for a truth", { ...check, actor: { role: "clerk", own: "yes" } }, ["actor.own"]],
    ["an unknown action", { ...check, action: "conjure" }, ["action"]],
    ["an action that no request may ask for", { ...check, action: "apply-regulation" }, ["action"]],
    ["an unknown record", { ...check, object: { record: "scroll" } }, ["object.record"]],
    [
      "an unknown assessment",
      { ...check, object: { record: "gradebook", assessment: "quiz" } },
      ["object.assessment"],
    ],
    ["an unknown level", { ...check, school: { level: "DH" } }, ["school.level"]],
    ["a term that is a list", { ...check, school: { terms: { interval: [] } } }, ["school.terms.interval"]],
    [
      "unknown evidence and approvals",
      { ...check, evidence: ["x"], approvals: ["principal", "y"] },
      ["evidence.0", "approvals.1"],
    ],
    ["a signer that is no role", { ...check, state: { signedBy: ["z"] } }, ["state.signedBy.0"]],
    ["an unknown reason", { ...check, state: { reason: "mood" } }, ["state.reason"]],
    ["a third semester", { ...check, calendar: { semester: 3 } }, ["calendar.semester"]],
    ["a thirteenth month", { ...check, calendar: { month: "2024-13" } }, ["calendar.month"]],
    ["a school year of one year", { ...check, calendar: { schoolYear: "2024" } }, ["calendar.schoolYear"]],
    [
      "a week that ends on no day",
      { ...check, calendar: { weekEnds: { "1": "soon" } } },
      ["calendar.weekEnds.1"],
    ],
  ])("%s", (_, input, paths) => {
    expect(pathsOf(input)).toEqual(paths);
  });

  test("every problem has a code and says what was expected", () => {
    const result = ask({ ...check, actor: { role: "wizard" } });
    expect("errors" in result && result.errors[0]).toMatchObject({
      code: "input.invalid",
      severity: "error",
    });
    expect(ask({})).toMatchObject({ errors: [{ code: "input.missing" }, {}, {}, {}, {}] });
  });
});
