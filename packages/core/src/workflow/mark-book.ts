import type { ClauseId } from "../kernel/citation";
import type { Decision } from "../kernel/decision";
import { type Diagnostic, diagnostic } from "../kernel/diagnostic";
import { condition } from "../kernel/trace";
import { unverifiedSource } from "../law/source";
import { recordDuties } from "../law/tt22-2021/record-duty";
import {
  type Act,
  logged,
  type Requirement,
  reasonRequirement,
  requirement,
  roleRequirement,
  type Transition,
  transition,
} from "./act";
import type { ChangeLog } from "./change-log";

/** A correction that was asked for and is not settled: `approvedBy` are the roles that have said yes so far. */
export interface PendingCorrection {
  readonly id: string;
  readonly slot: string;
  readonly old: string;
  readonly new: string | null;
  readonly reason: string;
  readonly evidence: readonly string[];
  readonly approvedBy: readonly string[];
}

/**
 * The marks of one class book and what is under way with them. `marks` holds what was entered, as text, by a path of
 * the host's choosing; `locked` books take no entry and no correction, `closed` ones were approved as a whole.
 */
export interface MarkBook {
  readonly record: string;
  readonly status: "open" | "locked" | "closed";
  readonly marks: { readonly [slot: string]: string };
  readonly corrections: readonly PendingCorrection[];
  readonly log: ChangeLog;
}

/** What can happen to a book. `own` says whether the class or subject is the actor's own; it has no default. */
export type MarkBookEvent = Act &
  (
    | { readonly event: "enter-mark"; readonly own: boolean; readonly slot: string; readonly value: string }
    | {
        readonly event: "propose-correction";
        readonly own: boolean;
        readonly id: string;
        readonly slot: string;
        /** The mark as it should be; `null` to clear the place. */
        readonly value: string | null;
        readonly evidence: readonly string[];
      }
    | { readonly event: "approve-correction"; readonly own: boolean; readonly id: string }
    | { readonly event: "reject-correction"; readonly own: boolean; readonly id: string }
    | { readonly event: "lock" }
    | { readonly event: "unlock" }
    | { readonly event: "close" }
    | { readonly event: "reopen" }
  );

/** One who has to say yes, and the clause that says so. */
export interface Approver {
  readonly role: string;
  readonly clause: ClauseId;
}

/** Who may do what with a book; a school's own regulation may name others, with its own citations. */
export interface MarkBookRules {
  readonly enter: Approver;
  /** In this order; the last one's yes carries the correction out. */
  readonly approvals: readonly Approver[];
  /** Evidence without which no correction is proposed. */
  readonly evidence: readonly string[];
  /** Who decides on lock, unlock, close and reopen. */
  readonly lock: Approver;
}

/**
 * The rules of Circular 22/2021: the subject teacher enters and asks (Article 19), the form teacher confirms (Article
 * 20), the principal approves (Article 18), and closes the book. Locking is not named there: it is part of the
 * principal's closing; evidence is for local rules to ask.
 */
export const circularRules: MarkBookRules = /* @__PURE__ */ rulesOfCircular();

function rulesOfCircular(): MarkBookRules {
  const who = (act: string, parts: readonly string[]): Approver[] =>
    parts.flatMap((part) =>
      recordDuties.flatMap((duty) =>
        duty.act === act && duty.part === part ? [{ role: duty.role, clause: duty.clause }] : [],
      ),
    );
  const nobody: Approver = { role: "", clause: "tt22-2021/18" };
  return {
    enter: who("enter-mark", ["performs"])[0] ?? nobody,
    approvals: who("correct-mark", ["confirms", "approves"]),
    evidence: [],
    lock: who("close-class-book", ["approves"])[0] ?? nobody,
  };
}

/** A book with nothing in it. */
export function emptyMarkBook(record: string): MarkBook {
  return { record, status: "open", marks: {}, corrections: [], log: [] };
}

/**
 * What an event makes of a book. A refused event leaves the book as it is and says why among the diagnostics:
 * `workflow.roleNotAllowed`, `workflow.notOwn`, `workflow.bookNotOpen`, `workflow.alreadyEntered`,
 * `workflow.nothingEntered`, `workflow.correctionUnknown`, `workflow.correctionExists`, `workflow.valueChanged`,
 * `workflow.evidenceMissing`, `workflow.reasonMissing`, `workflow.wrongStatus`, and those of who and when.
 *
 * @example markBook(emptyMarkBook("8A/2026-2027"), entry).outcome // { status: "decided", value: { accepted: true, … } }
 */
export function markBook(
  state: MarkBook,
  event: MarkBookEvent,
  rules: MarkBookRules = circularRules,
): Decision<Transition<MarkBook>> {
  switch (event.event) {
    case "enter-mark":
      return enterMark(state, event, rules);
    case "propose-correction":
      return propose(state, event, rules);
    case "approve-correction":
      return approve(state, event, rules);
    case "reject-correction":
      return reject(state, event, rules);
    case "lock":
      return turn(state, event, rules, ["open"], "locked");
    case "unlock":
      return turn(state, event, rules, ["locked"], "open");
    case "close":
      return turn(state, event, rules, ["open", "locked"], "closed");
    case "reopen":
      return turn(state, event, rules, ["closed"], "open");
  }
}

type EventOf<Name extends MarkBookEvent["event"]> = Extract<MarkBookEvent, { readonly event: Name }>;

function enterMark(
  state: MarkBook,
  event: EventOf<"enter-mark">,
  { enter }: MarkBookRules,
): Decision<Transition<MarkBook>> {
  const { clause } = enter;
  const { slot, value } = event;
  const present = markAt(state, slot);
  const requirements = [
    roleRequirement(event, [enter.role], clause),
    ownRequirement(event.own, clause),
    openRequirement(state, clause),
    requirement(
      condition("workflow.placeEmpty", clause, present === undefined, { slot, present: present ?? null }),
      diagnostic("workflow.alreadyEntered", "error", ["slot"], { slot, present: present ?? null }),
    ),
  ];
  return transition(state, event, clause, requirements, () => ({
    ...state,
    marks: { ...state.marks, [slot]: value },
    log: logged(state.log, event, {
      action: event.event,
      record: state.record,
      path: slot,
      old: null,
      new: value,
    }),
  }));
}

function propose(
  state: MarkBook,
  event: EventOf<"propose-correction">,
  { enter, evidence }: MarkBookRules,
): Decision<Transition<MarkBook>> {
  const { clause } = enter;
  const { id, slot, value } = event;
  const present = markAt(state, slot);
  const lacking = evidence.filter((one) => !event.evidence.includes(one));
  const twice = state.corrections.some((one) => one.id === id || one.slot === slot);
  const requirements = [
    roleRequirement(event, [enter.role], clause),
    ownRequirement(event.own, clause),
    openRequirement(state, clause),
    reasonRequirement(event, clause),
    requirement(
      condition("workflow.placeFilled", clause, present !== undefined, { slot }),
      diagnostic("workflow.nothingEntered", "error", ["slot"], { slot }),
    ),
    requirement(
      condition("workflow.noOtherCorrection", clause, !twice, { id, slot }),
      diagnostic("workflow.correctionExists", "error", ["id"], { id, slot }),
    ),
    requirement(
      condition("workflow.evidence", clause, lacking.length === 0, { given: event.evidence, lacking }),
      diagnostic("workflow.evidenceMissing", "error", ["evidence"], { lacking }),
    ),
  ];
  return transition(state, event, clause, requirements, () => {
    const correction: PendingCorrection = {
      id,
      slot,
      old: present ?? "",
      new: value,
      reason: event.reason ?? "",
      evidence: event.evidence,
      approvedBy: [],
    };
    return {
      ...state,
      corrections: [...state.corrections, correction],
      log: logged(state.log, event, {
        action: event.event,
        record: state.record,
        path: `corrections/${id}`,
        old: null,
        new: { ...correction },
      }),
    };
  });
}

function approve(
  state: MarkBook,
  event: EventOf<"approve-correction">,
  { approvals, lock }: MarkBookRules,
): Decision<Transition<MarkBook>> {
  const correction = state.corrections.find(({ id }) => id === event.id);
  const approver = approvals[correction?.approvedBy.length ?? 0];
  const clause = approver?.clause ?? lock.clause;
  const present = correction === undefined ? undefined : markAt(state, correction.slot);
  const requirements = [
    knownRequirement(event.id, correction, clause),
    roleRequirement(event, approver === undefined ? [] : [approver.role], clause),
    ownRequirement(event.own, clause),
    openRequirement(state, clause),
    requirement(
      condition("workflow.valueUnchanged", clause, correction === undefined || present === correction.old, {
        old: correction?.old ?? null,
        present: present ?? null,
      }),
      diagnostic("workflow.valueChanged", "error", ["id"], {
        old: correction?.old ?? null,
        present: present ?? null,
      }),
    ),
  ];
  const next = (): MarkBook => {
    if (correction === undefined) return state;
    const approvedBy = [...correction.approvedBy, event.role];
    const about = { action: event.event, record: state.record };
    const log = logged(state.log, event, {
      ...about,
      path: `corrections/${correction.id}`,
      old: correction.approvedBy,
      new: approvedBy,
    });
    if (approvedBy.length < approvals.length) {
      const corrections = state.corrections.map((one) => (one === correction ? { ...one, approvedBy } : one));
      return { ...state, corrections, log };
    }
    const { [correction.slot]: _, ...others } = state.marks;
    return {
      ...state,
      marks: correction.new === null ? others : { ...others, [correction.slot]: correction.new },
      corrections: state.corrections.filter((one) => one !== correction),
      log: logged(
        log,
        { ...event, reason: correction.reason },
        { ...about, action: "correct-mark", path: correction.slot, old: correction.old, new: correction.new },
      ),
    };
  };
  return transition(state, event, clause, requirements, next, notSeen(clause));
}

function reject(
  state: MarkBook,
  event: EventOf<"reject-correction">,
  { approvals, lock }: MarkBookRules,
): Decision<Transition<MarkBook>> {
  const correction = state.corrections.find(({ id }) => id === event.id);
  const approver = approvals[correction?.approvedBy.length ?? 0];
  const clause = approver?.clause ?? lock.clause;
  const requirements = [
    knownRequirement(event.id, correction, clause),
    roleRequirement(event, approver === undefined ? [] : [approver.role], clause),
    ownRequirement(event.own, clause),
    reasonRequirement(event, clause),
  ];
  const next = (): MarkBook => ({
    ...state,
    corrections: state.corrections.filter((one) => one !== correction),
    log: logged(state.log, event, {
      action: event.event,
      record: state.record,
      path: `corrections/${event.id}`,
      old: correction === undefined ? null : { ...correction },
      new: null,
    }),
  });
  return transition(state, event, clause, requirements, next, notSeen(clause));
}

function turn(
  state: MarkBook,
  event: EventOf<"lock" | "unlock" | "close" | "reopen">,
  { lock: { role, clause } }: MarkBookRules,
  from: readonly MarkBook["status"][],
  to: MarkBook["status"],
): Decision<Transition<MarkBook>> {
  const { status } = state;
  const opens = to === "open";
  // What is still being asked for would otherwise be lost from sight in a closed book.
  const pending = state.corrections.map(({ id }) => id);
  const requirements = [
    roleRequirement(event, [role], clause),
    requirement(
      condition("workflow.status", clause, from.includes(status), { status, from }),
      diagnostic("workflow.wrongStatus", "error", ["event"], { status, from }),
    ),
    ...(opens ? [reasonRequirement(event, clause)] : []),
    ...(to === "closed"
      ? [
          requirement(
            condition("workflow.nothingPending", clause, pending.length === 0, { pending }),
            diagnostic("workflow.correctionsPending", "error", ["event"], { pending }),
          ),
        ]
      : []),
  ];
  const next = (): MarkBook => ({
    ...state,
    status: to,
    log: logged(state.log, event, {
      action: event.event,
      record: state.record,
      path: "status",
      old: status,
      new: to,
    }),
  });
  return transition(state, event, clause, requirements, next, notSeen(clause));
}

function markAt({ marks }: MarkBook, slot: string): string | undefined {
  return Object.hasOwn(marks, slot) ? marks[slot] : undefined;
}

/** Article 18 is recalled, no copy of it was seen. */
function notSeen(clause: ClauseId): Diagnostic[] {
  return recordDuties.some((duty) => duty.clause === clause && duty.evidence === "M")
    ? [unverifiedSource(clause)]
    : [];
}

function ownRequirement(own: boolean, clause: ClauseId): Requirement {
  return requirement(
    condition("workflow.own", clause, own, { own }),
    diagnostic("workflow.notOwn", "error", ["own"]),
  );
}

function openRequirement({ status }: MarkBook, clause: ClauseId): Requirement {
  return requirement(
    condition("workflow.open", clause, status === "open", { status }),
    diagnostic("workflow.bookNotOpen", "error", ["event"], { status }),
  );
}

function knownRequirement(
  id: string,
  correction: PendingCorrection | undefined,
  clause: ClauseId,
): Requirement {
  return requirement(
    condition("workflow.correctionKnown", clause, correction !== undefined, { id }),
    diagnostic("workflow.correctionUnknown", "error", ["id"], { id }),
  );
}
