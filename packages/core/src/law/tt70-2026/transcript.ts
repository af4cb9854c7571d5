import type { IsoDate } from "../../kernel/civil-date";
import { type Decision, decide, decided, type Finding, undetermined } from "../../kernel/decision";
import { type Diagnostic, diagnostic } from "../../kernel/diagnostic";
import { condition, type Step } from "../../kernel/trace";
import { chooseOptions } from "../ambiguity";
import { clause } from "./clause";
import { holidaysNotGiven, lastCorrectionDay, lastCreationDay } from "./deadlines";
import { tt70InForce } from "./in-force";
import { type Tt70Context, type Tt70Options, tt70Ambiguities } from "./options";
import { usualSigners } from "./params";
import { outstanding, type SignedBy, type SignerRefusal, signPerson } from "./signers";
import {
  type TranscriptEvent,
  type TranscriptEventName,
  type TranscriptState,
  transcriptEvents,
} from "./transcript-event";

/** The history of the record of one pupil and one school year. */
export interface TranscriptInput {
  /** In the order in which they happened. */
  readonly events: readonly TranscriptEvent[];
  /** The roles that have to sign in person, a role once for each person; left out, those of AMB-R01. */
  readonly requiredSigners?: readonly string[] | null;
  /** The calendar year in which the school year ends, for the day by which the record is created. */
  readonly endsIn?: number | null;
  /** A special case has until 30 August. */
  readonly special?: boolean | null;
  /** Days that are no working days although they fall on Monday to Friday. */
  readonly holidays?: readonly IsoDate[] | null;
}

/** Where a record stands and what may happen next; `missing` are the roles whose signature is still awaited. */
export interface TranscriptStatus {
  readonly state: TranscriptState;
  readonly allowed: readonly TranscriptEventName[];
  readonly missing?: readonly string[];
  readonly deadlines?: { readonly creation?: IsoDate; readonly correction?: IsoDate };
}

/** What has become of the record so far. */
interface Progress {
  readonly state: TranscriptState;
  readonly signed: readonly SignedBy[];
  readonly statusUpdated: boolean;
  readonly created: boolean;
  /** The open requests for correction, oldest first. */
  readonly requests: readonly { readonly lastDay: IsoDate; readonly accepted: boolean }[];
}

const start: Progress = { state: "draft", signed: [], statusUpdated: false, created: false, requests: [] };

/**
 * Follows the digital transcript of one school year through its events and says where it stands and what may happen
 * next: data complete, verified, signed by every required person, signed by the institution, status updated, issued
 * (Articles 8 to 10); recalled and created anew (Article 7, clause 5; Article 10, clause 3); corrections within 10
 * working days of a request (Article 22, clause 8).
 *
 * An event that its state does not admit is the error `transcript.eventNotAllowed` with the path of the event; a field
 * that an event needs and lacks leaves the answer undetermined. Events after `asOf` have not happened yet on that day.
 * An event before 8 October 2026 is not governed by the circular (`notInForce`). Who signs in person is for the caller
 * to say; where nobody is named, the three roles of AMB-R01 are taken, with the information
 * `transcript.signersNotGiven`.
 *
 * @example transcript({ events: [{ event: "complete-data", at: isoDate("2027-05-20") }] }).outcome
 * // { status: "decided", value: { state: "completed", allowed: ["verify"] } }
 */
export function transcript(
  input: TranscriptInput,
  context: Tt70Context = {},
): Decision<TranscriptStatus, TranscriptStatus> {
  const options = chooseOptions(tt70Ambiguities, context.options);
  return decide({ id: clause(9), inForce: tt70InForce }, context.asOf, () =>
    input.events.some(({ at }) => at < tt70InForce.from)
      ? { outcome: { status: "notInForce", inForce: tt70InForce }, steps: [] }
      : follow(input, options, context.asOf),
  );
}

function follow(
  input: TranscriptInput,
  options: Tt70Options,
  asOf: IsoDate | undefined,
): Finding<TranscriptStatus> {
  const steps: Step[] = [];
  const diagnostics: Diagnostic[] = [];
  const missing: string[] = [];
  let progress = start;
  let last: IsoDate | undefined;
  let later = 0;
  for (const [index, event] of input.events.entries()) {
    const path = ["events", String(index)];
    if (last !== undefined && event.at < last) {
      diagnostics.push(
        diagnostic("transcript.eventOutOfOrder", "error", [...path, "at"], { at: event.at, after: last }),
      );
      return { outcome: undetermined([], []), steps, diagnostics };
    }
    last = event.at;
    if (asOf !== undefined && event.at > asOf) {
      later += 1;
      continue;
    }
    const allowed = allowedEvents(progress);
    const holds = allowed.includes(event.event);
    steps.push(stepOf(event, progress, holds, allowed));
    if (!holds) {
      diagnostics.push(
        diagnostic("transcript.eventNotAllowed", "error", path, {
          index,
          event: event.event,
          state: progress.state,
          allowed,
        }),
      );
      return { outcome: undetermined([], []), steps, diagnostics };
    }
    missing.push(...neededFields(event).map((field) => [...path, field].join(".")));
    const next = advance(progress, event, input, options);
    if ("refusal" in next) {
      diagnostics.push(
        diagnostic(`transcript.${next.refusal.code}`, "error", [...path, "by"], {
          index,
          ...next.refusal.data,
        }),
      );
      return { outcome: undetermined([], []), steps, diagnostics };
    }
    diagnostics.push(...lateness(progress, event, input, options, path));
    progress = next;
  }
  if (later > 0) {
    diagnostics.push(diagnostic("transcript.laterEvents", "info", ["events"], { later, asOf: asOf ?? null }));
  }
  if (progress.signed.length > 0 && !isGiven(input.requiredSigners)) {
    diagnostics.push(
      diagnostic("transcript.signersNotGiven", "info", ["requiredSigners"], {
        taken: usualSigners.value,
      }),
    );
  }
  if (progress.requests.length > 0 && !isGiven(input.holidays)) diagnostics.push(holidaysNotGiven());
  const status = statusOf(progress, input, options);
  return {
    outcome: missing.length > 0 ? undetermined(missing, [status]) : decided(status),
    steps,
    diagnostics,
  };
}

/** What may happen in a state, in the order of `transcriptEvents`. */
function allowedEvents({ state, statusUpdated, requests }: Progress): readonly TranscriptEventName[] {
  const next = nextEvents[state === "institution-signed" && statusUpdated ? "status-updated" : state];
  return requests.some(({ accepted }) => !accepted)
    ? transcriptEvents.filter((one) => one === "decide-correction" || next.includes(one))
    : next;
}

const nextEvents: {
  readonly [state in TranscriptState | "status-updated"]: readonly TranscriptEventName[];
} = {
  draft: ["complete-data"],
  completed: ["verify"],
  verified: ["sign-person"],
  "person-signed": ["sign-institution"],
  "institution-signed": ["update-status"],
  "status-updated": ["issue"],
  issued: ["issue", "recall", "request-correction"],
  recalled: ["complete-data"],
};

/** The fields that an event needs and lacks. */
function neededFields(event: TranscriptEvent): readonly string[] {
  const needed: readonly (keyof TranscriptEvent)[] =
    event.event === "issue"
      ? ["purpose", "recipient"]
      : event.event === "recall"
        ? ["reason"]
        : event.event === "sign-person"
          ? isGiven(event.onBehalfOf)
            ? ["by", "delegation"]
            : ["by"]
          : [];
  return needed.filter((field) => !isGiven(event[field]) || event[field] === "");
}

/** The record after an event that its state admits, or why the person may not sign. */
function advance(
  progress: Progress,
  event: TranscriptEvent,
  input: TranscriptInput,
  options: Tt70Options,
): Progress | { readonly refusal: SignerRefusal } {
  switch (event.event) {
    case "complete-data":
      return { ...progress, state: "completed", signed: [], statusUpdated: false, created: true };
    case "verify":
      return { ...progress, state: "verified" };
    case "sign-person": {
      const signed = signPerson(event, progress.signed, input.requiredSigners ?? null, options);
      if ("refusal" in signed) return signed;
      const awaited = outstanding(signed, input.requiredSigners ?? null);
      return { ...progress, signed, state: awaited.length === 0 ? "person-signed" : "verified" };
    }
    case "sign-institution":
      return { ...progress, state: "institution-signed" };
    case "update-status":
      return { ...progress, statusUpdated: true };
    case "issue":
      // Issuing again what was recalled is what an accepted request asked for.
      return progress.state === "issued"
        ? progress
        : { ...progress, state: "issued", requests: progress.requests.filter(({ accepted }) => !accepted) };
    case "recall":
      return { ...progress, state: "recalled" };
    case "request-correction": {
      const lastDay = lastCorrectionDay(event.at, input.holidays ?? [], options);
      return { ...progress, requests: [...progress.requests, { lastDay, accepted: false }] };
    }
    case "decide-correction": {
      const at = progress.requests.findIndex(({ accepted }) => !accepted);
      const requests =
        event.accepted === true
          ? progress.requests.map((one, index) => (index === at ? { ...one, accepted: true } : one))
          : progress.requests.filter((_, index) => index !== at);
      return { ...progress, requests };
    }
  }
}

/** What came after its last day: it happened, so it is told and not refused. */
function lateness(
  progress: Progress,
  event: TranscriptEvent,
  { endsIn, special }: TranscriptInput,
  options: Tt70Options,
  path: readonly string[],
): Diagnostic[] {
  const late = (code: string, lastDay: IsoDate | undefined): Diagnostic[] =>
    lastDay !== undefined && event.at > lastDay
      ? [diagnostic(code, "warning", [...path, "at"], { at: event.at, lastDay })]
      : [];
  if (event.event === "complete-data" && !progress.created && isGiven(endsIn)) {
    return late("transcript.createdLate", lastCreationDay(endsIn, special === true, options));
  }
  if (event.event === "decide-correction") {
    return late("transcript.correctionLate", progress.requests.find(({ accepted }) => !accepted)?.lastDay);
  }
  if (event.event === "issue" && progress.state !== "issued") {
    return late("transcript.correctionLate", progress.requests.find(({ accepted }) => accepted)?.lastDay);
  }
  return [];
}

function statusOf(progress: Progress, input: TranscriptInput, options: Tt70Options): TranscriptStatus {
  const { state, created, requests } = progress;
  const missing = state === "verified" ? outstanding(progress.signed, input.requiredSigners ?? null) : [];
  const { endsIn, special } = input;
  const creation =
    !created && isGiven(endsIn) ? lastCreationDay(endsIn, special === true, options) : undefined;
  const correction = requests[0]?.lastDay;
  const deadlines = {
    ...(creation === undefined ? {} : { creation }),
    ...(correction === undefined ? {} : { correction }),
  };
  return {
    state,
    allowed: allowedEvents(progress),
    ...(missing.length === 0 ? {} : { missing }),
    ...(Object.keys(deadlines).length === 0 ? {} : { deadlines }),
  };
}

function stepOf(
  event: TranscriptEvent,
  { state }: Progress,
  holds: boolean,
  allowed: readonly TranscriptEventName[],
): Step {
  const data = { at: event.at, by: event.by ?? null, state, allowed };
  switch (event.event) {
    case "complete-data":
      return condition(
        "transcript.complete-data",
        state === "recalled" ? clause(10, 3) : clause(9),
        holds,
        data,
      );
    case "verify":
      return condition("transcript.verify", clause(9), holds, data);
    case "sign-person":
      return condition("transcript.sign-person", clause(9, 1), holds, data);
    case "sign-institution":
      return condition("transcript.sign-institution", clause(9), holds, data);
    case "update-status":
      return condition("transcript.update-status", clause(9), holds, data);
    case "issue":
      return condition("transcript.issue", clause(8, 2), holds, data, [
        condition("transcript.issueLog", clause(10, 2), neededFields(event).length === 0, {
          purpose: event.purpose ?? null,
          recipient: event.recipient ?? null,
        }),
      ]);
    case "recall":
      return condition("transcript.recall", clause(7, 5), holds, { ...data, reason: event.reason ?? null });
    case "request-correction":
      return condition("transcript.request-correction", clause(22, 8), holds, data);
    case "decide-correction":
      return condition("transcript.decide-correction", clause(22, 8), holds, data);
  }
}

function isGiven<T>(value: T | null | undefined): value is T {
  return value !== null && value !== undefined;
}
