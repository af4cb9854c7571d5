import { describe, expect, test } from "vitest";
import { verifyLog } from "./change-log";
import { circularRules, emptyMarkBook, type MarkBook, type MarkBookEvent, markBook } from "./mark-book";

const slot = "hs01/toan/1/final";
const teacher = { actor: "gv01", role: "subject-teacher", own: true } as const;
const homeroom = { actor: "gv02", role: "homeroom-teacher", own: true } as const;
const principal = { actor: "ht", role: "principal", own: true } as const;

const enter: MarkBookEvent = { event: "enter-mark", ...teacher, at: "2026-12-20", slot, value: "6.0" };
const propose = {
  event: "propose-correction",
  ...teacher,
  at: "2026-12-22",
  id: "c1",
  slot,
  value: "7.0",
  reason: "cộng nhầm điểm bài kiểm tra",
  evidence: ["exam-paper"],
} as const satisfies MarkBookEvent;
const confirm = { event: "approve-correction", ...homeroom, at: "2026-12-23", id: "c1" } as const;
const approve = { event: "approve-correction", ...principal, at: "2026-12-24", id: "c1" } as const;
const by = { actor: "ht", role: "principal", at: "2026-12-25" };

function bookAfter(
  events: readonly MarkBookEvent[],
  start: MarkBook = emptyMarkBook("8A/2026-2027"),
): MarkBook {
  return events.reduce((state, event) => {
    const { outcome, diagnostics } = markBook(state, event);
    if (outcome.status !== "decided" || !outcome.value.accepted) throw new Error(JSON.stringify(diagnostics));
    return outcome.value.state;
  }, start);
}

function refusalOf(state: MarkBook, event: MarkBookEvent, rules = circularRules): string | undefined {
  const { outcome, diagnostics } = markBook(state, event, rules);
  if (outcome.status !== "decided") throw new Error("decided");
  expect(outcome.value.accepted).toBe(diagnostics.every(({ severity }) => severity !== "error"));
  if (!outcome.value.accepted) expect(outcome.value.state).toBe(state);
  return diagnostics.find(({ severity }) => severity === "error")?.code;
}

const entered = bookAfter([enter]);
const proposed = bookAfter([enter, propose]);
const confirmed = bookAfter([enter, propose, confirm]);

describe("from entry to correction", () => {
  test("the subject teacher asks, the form teacher confirms, the principal approves (Articles 19, 20, 18)", () => {
    expect(circularRules.approvals).toEqual([
      { role: "homeroom-teacher", clause: "tt22-2021/20" },
      { role: "principal", clause: "tt22-2021/18" },
    ]);
    expect(confirmed.marks).toEqual({ [slot]: "6.0" });
    expect(confirmed.corrections).toMatchObject([{ approvedBy: ["homeroom-teacher"] }]);
    const done = bookAfter([enter, propose, confirm, approve]);
    expect(done.marks).toEqual({ [slot]: "7.0" });
    expect(done.corrections).toEqual([]);
    expect(markBook(confirmed, approve)).toMatchObject({
      rule: "tt22-2021/18",
      diagnostics: [{ code: "source.unverified" }],
    });
    expect(markBook(proposed, confirm)).toMatchObject({ rule: "tt22-2021/20", diagnostics: [] });
  });

  test("every change is in the log with actor, role, time, reason, old and new value", () => {
    const { log } = bookAfter([enter, propose, confirm, approve]);
    expect(verifyLog(log).valid).toBe(true);
    expect(log.map(({ change }) => change.action)).toEqual([
      "enter-mark",
      "propose-correction",
      "approve-correction",
      "approve-correction",
      "correct-mark",
    ]);
    expect(log.at(-1)?.change).toEqual({
      action: "correct-mark",
      record: "8A/2026-2027",
      path: slot,
      actor: "ht",
      role: "principal",
      at: "2026-12-24",
      reason: "cộng nhầm điểm bài kiểm tra",
      old: "6.0",
      new: "7.0",
    });
  });

  test("a correction may clear a place, which then is empty and not zero", () => {
    const cleared = bookAfter([enter, { ...propose, value: null }, confirm, approve]);
    expect(cleared.marks).toEqual({});
    expect(bookAfter([{ ...enter, at: "2026-12-26" }], cleared).marks).toEqual({ [slot]: "6.0" });
  });

  test("a refused correction leaves the mark", () => {
    const reject: MarkBookEvent = { ...confirm, event: "reject-correction", reason: "bài chấm đúng" };
    const refused = bookAfter([reject], proposed);
    expect(refused.marks).toEqual({ [slot]: "6.0" });
    expect(refused.corrections).toEqual([]);
    expect(refused.log.at(-1)?.change).toMatchObject({
      action: "reject-correction",
      reason: "bài chấm đúng",
    });
    const { reason: _, ...silent } = reject;
    expect(refusalOf(proposed, silent)).toBe("workflow.reasonMissing");
  });
});

describe("what is refused, and leaves the book as it is", () => {
  test.each([
    ["another role enters", emptyMarkBook("b"), { ...enter, role: "homeroom-teacher" }, "roleNotAllowed"],
    ["another teacher's class", emptyMarkBook("b"), { ...enter, own: false }, "notOwn"],
    ["nobody named", emptyMarkBook("b"), { ...enter, actor: " " }, "actorMissing"],
    ["no time", emptyMarkBook("b"), { ...enter, at: "20/12/2026" }, "timeInvalid"],
    ["a time before the last change", entered, { ...propose, at: "2026-12-19" }, "timeBeforeLast"],
    ["a mark over another", entered, { ...enter, value: "9.0" }, "alreadyEntered"],
    ["a correction of nothing", emptyMarkBook("b"), propose, "nothingEntered"],
    ["a correction without reason", entered, { ...propose, reason: "" }, "reasonMissing"],
    ["a second correction of a mark", proposed, { ...propose, id: "c2" }, "correctionExists"],
    ["the principal before the form teacher", proposed, { ...approve, at: "2026-12-23" }, "roleNotAllowed"],
    ["the form teacher twice", confirmed, confirm, "roleNotAllowed"],
    ["a correction nobody knows", proposed, { ...confirm, id: "c9" }, "correctionUnknown"],
    ["a name that every object has", entered, { ...enter, slot: "constructor", at: "2026-12-21" }, undefined],
  ] as const)("%s", (_, state, event, code) => {
    expect(refusalOf(state, event)).toBe(code === undefined ? undefined : `workflow.${code}`);
  });

  test("evidence that local rules ask for", () => {
    const rules = { ...circularRules, evidence: ["exam-paper", "petition"] };
    expect(refusalOf(entered, propose, rules)).toBe("workflow.evidenceMissing");
    const both = { ...propose, evidence: ["petition", "exam-paper"] };
    expect(refusalOf(entered, both, rules)).toBeUndefined();
  });

  test("an approval of what is no longer so", () => {
    const changed = { ...confirmed, marks: { [slot]: "6.5" } };
    expect(refusalOf(changed, approve)).toBe("workflow.valueChanged");
  });
});

describe("lock, unlock, close and reopen", () => {
  const lock: MarkBookEvent = { event: "lock", ...by };
  const locked = bookAfter([lock], entered);

  test("a locked book takes neither entry nor correction until it is unlocked with a reason", () => {
    const later = { ...propose, at: "2026-12-26" };
    expect(refusalOf(locked, { ...enter, slot: "hs02/toan/1/final", at: "2026-12-26" })).toBe(
      "workflow.bookNotOpen",
    );
    expect(refusalOf(locked, later)).toBe("workflow.bookNotOpen");
    expect(refusalOf(bookAfter([lock], confirmed), { ...approve, at: "2026-12-26" })).toBe(
      "workflow.bookNotOpen",
    );
    expect(refusalOf(locked, { event: "unlock", ...by })).toBe("workflow.reasonMissing");
    const unlocked = bookAfter([{ event: "unlock", ...by, reason: "phúc khảo" }], locked);
    expect(unlocked.status).toBe("open");
    expect(refusalOf(unlocked, later)).toBeUndefined();
  });

  test("closed by the principal when nothing is under way, reopened with a reason", () => {
    const close: MarkBookEvent = { event: "close", ...by };
    expect(refusalOf(proposed, close)).toBe("workflow.correctionsPending");
    expect(refusalOf(entered, { ...close, role: "system-admin" })).toBe("workflow.roleNotAllowed");
    const closed = bookAfter([close], locked);
    expect(refusalOf(closed, { event: "unlock", ...by, reason: "x" })).toBe("workflow.wrongStatus");
    expect(refusalOf(closed, { event: "reopen", ...by })).toBe("workflow.reasonMissing");
    const open = bookAfter([{ event: "reopen", ...by, reason: "kết luận thanh tra" }], closed);
    expect(open.log.at(-1)?.change).toMatchObject({ path: "status", old: "closed", new: "open" });
  });

  test("what is locked is not locked again", () => {
    expect(refusalOf(locked, lock)).toBe("workflow.wrongStatus");
  });
});
