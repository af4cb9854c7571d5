import type { ClauseId } from "../kernel/citation";
import { type IsoDate, readMoment } from "../kernel/civil-date";
import { type Decision, decide, decided, type Finding } from "../kernel/decision";
import { type Diagnostic, diagnostic, type Json } from "../kernel/diagnostic";
import type { Step } from "../kernel/trace";
import { condition } from "../kernel/trace";
import { appendChange, type Change, type ChangeLog } from "./change-log";

/** Who acts, in which capacity, and when; the time is an argument, a day or an instant with its offset. */
export interface Act {
  readonly actor: string;
  /** An id of the catalogue of roles. */
  readonly role: string;
  readonly at: string;
  readonly reason?: string | null;
}

/** What an event made of a state; a state that refused it is the same as before. */
export interface Transition<State> {
  readonly accepted: boolean;
  readonly state: State;
}

/** Anything whose changes are written down. */
export interface Logged {
  readonly log: ChangeLog;
}

/** A condition of an act: its step, and the diagnostic where it does not hold. */
export interface Requirement {
  readonly step: Step;
  readonly refusal: Diagnostic;
}

/**
 * Decides one event: every requirement is examined in order; the first that does not hold refuses the event and leaves
 * the state as it is. Who, when and in which order are examined before all else.
 */
export function transition<State extends Logged>(
  state: State,
  act: Act,
  clause: ClauseId,
  requirements: readonly Requirement[],
  next: () => State,
  diagnostics: readonly Diagnostic[] = [],
): Decision<Transition<State>> {
  // Whether the clause is in force on the day is for the caller, who chose it, to say.
  const rule = { id: clause, inForce: always };
  return decide(rule, undefined, (): Finding<Transition<State>> => {
    const steps: Step[] = [];
    for (const { step, refusal } of [...actRequirements(state, act, clause), ...requirements]) {
      steps.push(step);
      if (step.holds === false) {
        return { outcome: decided({ accepted: false, state }), steps, diagnostics: [refusal] };
      }
    }
    return { outcome: decided({ accepted: true, state: next() }), steps, diagnostics };
  });
}

const always = { from: "0001-01-01" as IsoDate };

/** One condition and what is said where it does not hold. */
export function requirement(step: Step, refusal: Diagnostic): Requirement {
  return { step, refusal };
}

/** The role is one of those that may act; no list means nobody. */
export function roleRequirement(act: Act, roles: readonly string[], clause: ClauseId): Requirement {
  const data = { role: act.role, roles };
  return requirement(
    condition("workflow.role", clause, roles.includes(act.role), data),
    diagnostic("workflow.roleNotAllowed", "error", ["role"], data),
  );
}

/** A reason is given. */
export function reasonRequirement({ reason = null }: Act, clause: ClauseId): Requirement {
  return requirement(
    condition("workflow.reason", clause, reason !== null && reason.trim() !== "", { reason }),
    diagnostic("workflow.reasonMissing", "error", ["reason"]),
  );
}

/** The log with what an act changed. */
export function logged(
  log: ChangeLog,
  { actor, role, at, reason = null }: Act,
  change: {
    readonly action: string;
    readonly record: string;
    readonly path: string;
    readonly old: Json;
    readonly new: Json;
  },
): ChangeLog {
  const entry: Change = { ...change, actor, role, at, reason };
  return appendChange(log, entry);
}

function actRequirements(state: Logged, act: Act, clause: ClauseId): Requirement[] {
  const now = readMoment(act.at);
  const lastAt = state.log.at(-1)?.change.at;
  const before = lastAt === undefined ? undefined : readMoment(lastAt);
  const inOrder =
    now === undefined ||
    before === undefined ||
    (now.instant !== undefined && before.instant !== undefined
      ? now.instant >= before.instant
      : now.day >= before.day);
  return [
    requirement(
      condition("workflow.actor", clause, act.actor.trim() !== "", { actor: act.actor, role: act.role }),
      diagnostic("workflow.actorMissing", "error", ["actor"]),
    ),
    requirement(
      condition("workflow.time", clause, now !== undefined && inOrder, { at: act.at, after: lastAt ?? null }),
      now === undefined
        ? diagnostic("workflow.timeInvalid", "error", ["at"], { at: act.at })
        : diagnostic("workflow.timeBeforeLast", "error", ["at"], { at: act.at, after: lastAt ?? null }),
    ),
  ];
}
