import { describe, expect, test } from "vitest";
import { isoDate } from "../../kernel/civil-date";
import { findClause } from "../clause-register";
import type { Tt70Context } from "./options";
import { type TranscriptInput, transcript } from "./transcript";
import { type TranscriptEvent, type TranscriptEventName, transcriptEvents } from "./transcript-event";

const day = isoDate;
const signers = ["subject-teacher", "subject-teacher", "homeroom-teacher", "principal"];

function on(at: string, event: TranscriptEventName, rest: Partial<TranscriptEvent> = {}): TranscriptEvent {
  return { event, at: day(at), ...rest };
}

const sign = (by: string, rest: Partial<TranscriptEvent> = {}) =>
  on("2027-05-22", "sign-person", { by, ...rest });

const verified = [on("2027-05-20", "complete-data"), on("2027-05-21", "verify")];
const signed = [...verified, ...signers.map((by) => sign(by))];
const stamped = [...signed, on("2027-05-24", "sign-institution"), on("2027-05-24", "update-status")];
const issue = on("2027-05-25", "issue", { purpose: "end of the school year", recipient: "the learner" });
const issued = [...stamped, issue];
const recalled = [...issued, on("2027-06-01", "recall", { reason: "a wrong mark" })];

function follow(
  events: readonly TranscriptEvent[],
  input: Partial<TranscriptInput> = {},
  context: Tt70Context = {},
) {
  return transcript({ events, requiredSigners: signers, ...input }, context);
}

function valueFor(...question: Parameters<typeof follow>) {
  const { outcome } = follow(...question);
  if (outcome.status !== "decided") throw new Error(JSON.stringify(follow(...question)));
  return outcome.value;
}

function errorsOf(...question: Parameters<typeof follow>) {
  return follow(...question)
    .diagnostics.filter(({ severity }) => severity === "error")
    .map(({ code, path }) => `${code} ${path.join(".")}`);
}

describe("states and what each allows", () => {
  test.each([
    ["nothing yet", [], "draft", ["complete-data"]],
    ["data complete", verified.slice(0, 1), "completed", ["verify"]],
    ["verified", verified, "verified", ["sign-person"]],
    ["some have signed", signed.slice(0, 4), "verified", ["sign-person"]],
    ["all have signed", signed, "person-signed", ["sign-institution"]],
    ["institution signed", stamped.slice(0, -1), "institution-signed", ["update-status"]],
    ["status updated", stamped, "institution-signed", ["issue"]],
    ["issued", issued, "issued", ["issue", "recall", "request-correction"]],
    ["issued twice", [...issued, issue], "issued", ["issue", "recall", "request-correction"]],
    ["recalled", recalled, "recalled", ["complete-data"]],
  ] as const)("%s", (_, events, state, allowed) => {
    expect(valueFor(events)).toMatchObject({ state, allowed });
  });

  test("what a state does not allow is an error that names the event, in every state", () => {
    const histories = [
      [],
      verified.slice(0, 1),
      verified,
      signed,
      stamped.slice(0, -1),
      stamped,
      issued,
      recalled,
    ];
    let refused = 0;
    for (const history of histories) {
      const { allowed } = valueFor(history);
      for (const event of transcriptEvents.filter((one) => !allowed.includes(one))) {
        const next = on("2027-06-02", event, { by: "principal", purpose: "p", recipient: "r", reason: "r" });
        expect(errorsOf([...history, next])).toEqual([`transcript.eventNotAllowed events.${history.length}`]);
        refused += 1;
      }
    }
    expect(refused).toBe(8 * 9 - 7 - 3);
  });

  test("a recalled record goes the whole way again", () => {
    const again = [...recalled, on("2027-06-02", "complete-data")];
    expect(valueFor(again)).toEqual({ state: "completed", allowed: ["verify"] });
    expect(valueFor([...again, on("2027-06-02", "verify")])).toMatchObject({
      state: "verified",
      missing: signers,
    });
    expect(follow(again).steps.at(-1)).toMatchObject({ cite: "tt70-2026/10.3", holds: true });
  });
});

describe("personal signatures", () => {
  test("the roles that have not signed are named", () => {
    expect(valueFor([...verified, sign("subject-teacher")]).missing).toEqual(signers.slice(1));
    expect(valueFor(signed)).not.toHaveProperty("missing");
  });

  test("one signature short is not signed", () => {
    expect(valueFor(signed.slice(0, -1))).toMatchObject({ state: "verified", missing: ["principal"] });
    expect(errorsOf([...signed.slice(0, -1), on("2027-05-24", "sign-institution")])).toEqual([
      "transcript.eventNotAllowed events.5",
    ]);
  });

  test("AMB-R01: in order, or in any order among the persons", () => {
    const early = [...verified, sign("principal")];
    expect(errorsOf(early)).toEqual(["transcript.signatureOrder events.2.by"]);
    const context = { options: { "AMB-R01": "anyOrder" } } as const;
    expect(valueFor(early, {}, context)).toMatchObject({ missing: signers.slice(0, 3) });
    const backwards = [...verified, ...[...signers].reverse().map((by) => sign(by))];
    expect(valueFor(backwards, {}, context).state).toBe("person-signed");
  });

  test("somebody whose signature is not awaited", () => {
    expect(errorsOf([...verified, sign("clerk")])).toEqual(["transcript.signerNotAwaited events.2.by"]);
    const third = [...verified, sign("subject-teacher"), sign("subject-teacher"), sign("subject-teacher")];
    expect(errorsOf(third)).toEqual(["transcript.signerNotAwaited events.4.by"]);
  });

  test("the head of a centre signs as its head", () => {
    const head = [...signed.slice(0, -1), sign("unit-head")];
    expect(valueFor(head).state).toBe("person-signed");
  });

  test("without a list the three roles of AMB-R01, with any number of teachers, and said so", () => {
    const none = { requiredSigners: null };
    expect(valueFor(signed, none).state).toBe("person-signed");
    expect(valueFor(verified, none).missing).toEqual(["subject-teacher", "homeroom-teacher", "principal"]);
    expect(follow(signed, none).diagnostics).toMatchObject([{ code: "transcript.signersNotGiven" }]);
    const late = [...verified, sign("subject-teacher"), sign("homeroom-teacher"), sign("subject-teacher")];
    expect(errorsOf(late, none)).toEqual(["transcript.signerNotAwaited events.4.by"]);
  });

  test("AMB-R06: a delegated person signs with a written delegation, or nobody does", () => {
    const rest = { onBehalfOf: "principal", delegation: "QĐ 12/2027" };
    const delegated = [...signed.slice(0, -1), sign("vice-principal", rest)];
    expect(valueFor(delegated).state).toBe("person-signed");
    expect(errorsOf(delegated, {}, { options: { "AMB-R06": "headOnly" } })).toEqual([
      "transcript.delegationNotAllowed events.5.by",
    ]);
    const unwritten = [...signed.slice(0, -1), sign("vice-principal", { onBehalfOf: "principal" })];
    expect(follow(unwritten).outcome).toMatchObject({
      status: "undetermined",
      missing: ["events.5.delegation"],
    });
    expect(errorsOf([...signed.slice(0, -1), sign("vice-principal")])).toEqual([
      "transcript.signerNotAwaited events.5.by",
    ]);
  });

  test("a signature whose author is not told leaves the answer open", () => {
    const anonymous = [...signed.slice(0, -1), on("2027-05-22", "sign-person")];
    expect(follow(anonymous).outcome).toEqual({
      status: "undetermined",
      missing: ["events.5.by"],
      possible: [{ state: "person-signed", allowed: ["sign-institution"] }],
    });
  });
});

describe("issue and recall", () => {
  test.each([
    [{ purpose: "enrolment" }, ["events.8.recipient"]],
    [{ recipient: "the learner" }, ["events.8.purpose"]],
    [{ purpose: "", recipient: null }, ["events.8.purpose", "events.8.recipient"]],
  ])("the issue log needs purpose and recipient: %o", (rest, missing) => {
    const { outcome, cites } = follow([...stamped, on("2027-05-25", "issue", rest)]);
    expect(outcome).toMatchObject({ status: "undetermined", missing, possible: [{ state: "issued" }] });
    expect(cites).toContain("tt70-2026/10.2");
  });

  test("a recall needs its reason", () => {
    expect(follow([...issued, on("2027-06-01", "recall")]).outcome).toMatchObject({
      status: "undetermined",
      missing: [`events.${issued.length}.reason`],
    });
  });
});

describe("corrections", () => {
  const request = on("2027-06-01", "request-correction");

  test("a request has its last day and may be decided until there is none open", () => {
    expect(valueFor([...issued, request], { holidays: [] })).toEqual({
      state: "issued",
      allowed: ["issue", "recall", "request-correction", "decide-correction"],
      deadlines: { correction: "2027-06-15" },
    });
    const refused = [...issued, request, on("2027-06-02", "decide-correction", { accepted: false })];
    expect(valueFor(refused)).toEqual({
      state: "issued",
      allowed: ["issue", "recall", "request-correction"],
    });
  });

  test("an accepted request stays open until the corrected record is issued", () => {
    const accepted = [...issued, request, on("2027-06-02", "decide-correction", { accepted: true })];
    expect(valueFor(accepted)).toMatchObject({
      allowed: ["issue", "recall", "request-correction"],
      deadlines: { correction: "2027-06-15" },
    });
    const remade = [...accepted, on("2027-06-03", "recall", { reason: "a wrong mark" })].concat(
      stamped.map((one) => ({ ...one, at: day("2027-06-04") })),
    );
    const inTime = [...remade, { ...issue, at: day("2027-06-15") }];
    expect(valueFor(remade).deadlines).toEqual({ correction: "2027-06-15" });
    expect(valueFor(inTime)).not.toHaveProperty("deadlines");
    expect(follow(inTime, { holidays: [] }).diagnostics).toEqual([]);
    const late = follow([...remade, { ...issue, at: day("2027-06-16") }], { holidays: [] });
    expect(late.diagnostics).toMatchObject([{ code: "transcript.correctionLate", severity: "warning" }]);
  });

  test("a decision on the last day is in time, on the next working day it is late", () => {
    const decided = (at: string) =>
      follow([...issued, request, on(at, "decide-correction")], { holidays: [] }).diagnostics;
    expect(decided("2027-06-15")).toEqual([]);
    expect(decided("2027-06-16")).toMatchObject([
      { code: "transcript.correctionLate", data: { at: "2027-06-16", lastDay: "2027-06-15" } },
    ]);
  });

  test("AMB-R03 moves the last day; holidays that were not given are told", () => {
    const sameDay = { options: { "AMB-R03": "sameDay" } } as const;
    expect(valueFor([...issued, request], { holidays: [] }, sameDay).deadlines).toEqual({
      correction: "2027-06-14",
    });
    expect(follow([...issued, request]).diagnostics).toMatchObject([{ code: "workingDays.noHolidaysGiven" }]);
  });
});

describe("days", () => {
  test("the circular is in force from 8 October 2026", () => {
    const first = (at: string) => follow([on(at, "complete-data")]).outcome;
    expect(first("2026-10-07")).toEqual({ status: "notInForce", inForce: { from: "2026-10-08" } });
    expect(first("2026-10-08").status).toBe("decided");
    expect(follow([], {}, { asOf: day("2026-10-07") }).outcome.status).toBe("notInForce");
    expect(follow([], {}, { asOf: day("2026-10-08") }).outcome.status).toBe("decided");
  });

  test("created by 29 June, or later with a warning", () => {
    const created = (at: string, special = false) =>
      follow([on(at, "complete-data")], { endsIn: 2027, special }).diagnostics.map(({ code }) => code);
    expect(created("2027-06-29")).toEqual([]);
    expect(created("2027-06-30")).toEqual(["transcript.createdLate"]);
    expect(created("2027-06-30", true)).toEqual([]);
    expect(created("2027-08-30", true)).toEqual(["transcript.createdLate"]);
    expect(valueFor([], { endsIn: 2027 })).toEqual({
      state: "draft",
      allowed: ["complete-data"],
      deadlines: { creation: "2027-06-29" },
    });
  });

  test("events after the day of the question have not happened yet", () => {
    const { outcome, diagnostics } = follow(issued, {}, { asOf: day("2027-05-21") });
    expect(outcome).toMatchObject({ status: "decided", value: { state: "verified" } });
    expect(diagnostics).toMatchObject([{ code: "transcript.laterEvents", data: { later: 7 } }]);
  });

  test("events stand in the order of their days", () => {
    expect(errorsOf([on("2027-05-21", "complete-data"), on("2027-05-20", "verify")])).toEqual([
      "transcript.eventOutOfOrder events.1.at",
    ]);
  });
});

test("every clause it cites is registered as encoded", () => {
  const { cites } = follow([...recalled, on("2027-06-02", "complete-data")]);
  const asked = follow([...issued, on("2027-06-01", "request-correction")]).cites;
  const all = [...new Set([...cites, ...asked])].sort();
  expect(all).toEqual(
    ["7.5", "8.2", "9", "9.1", "10.2", "10.3", "22.8"].map((id) => `tt70-2026/${id}`).sort(),
  );
  expect(all.filter((id) => findClause(id)?.status !== "encoded")).toEqual([]);
});
