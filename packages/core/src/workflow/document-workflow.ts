import { at, type ClauseId } from "../kernel/citation";
import { addDays, endOfMonth, type IsoDate, readMoment } from "../kernel/civil-date";
import type { Decision } from "../kernel/decision";
import { diagnostic } from "../kernel/diagnostic";
import { condition } from "../kernel/trace";
import { unverifiedSource } from "../law/source";
import {
  type Act,
  logged,
  reasonRequirement,
  requirement,
  roleRequirement,
  type Transition,
  transition,
} from "./act";
import type { ChangeLog } from "./change-log";

/** One move of a document: from which states to which, by whom, under which clause or norm. */
export interface Move {
  readonly event: string;
  readonly from: readonly string[];
  readonly to: string;
  readonly roles: readonly string[];
  readonly clause: ClauseId;
  /** Moves backwards are told with their reason. */
  readonly needsReason?: boolean;
}

/** The life of one kind of document as data: a school writes its own from its regulation, each move with its norm. */
export interface DocumentWorkflow {
  readonly id: string;
  /** What the workflow as a whole rests on; cited where no move fits. */
  readonly clause: ClauseId;
  readonly start: string;
  readonly moves: readonly Move[];
}

/** Where a document stands. */
export interface DocumentState {
  readonly record: string;
  readonly state: string;
  readonly log: ChangeLog;
}

/** A document at the start of its life. */
export function newDocument(record: string, { start }: DocumentWorkflow): DocumentState {
  return { record, state: start, log: [] };
}

/**
 * Moves a document on. What no move allows is refused: `workflow.noMove` where the state knows no such event,
 * `workflow.roleNotAllowed`, `workflow.reasonMissing`, and those of who and when. Printing, stamping, sealing and
 * archiving, as well as handing in and approving of plans, are such moves; the national circulars name hardly any, so
 * they come from local norms.
 *
 * @example moveDocument(document, { event: "print", actor: "vt01", role: "clerk", at: "2027-05-28" }, workflow)
 */
export function moveDocument(
  state: DocumentState,
  event: Act & { readonly event: string },
  workflow: DocumentWorkflow,
): Decision<Transition<DocumentState>> {
  const named = workflow.moves.filter((move) => move.event === event.event);
  const fitting = named.filter(({ from }) => from.includes(state.state));
  const move = fitting.find(({ roles }) => roles.includes(event.role)) ?? fitting[0];
  const clause = move?.clause ?? named[0]?.clause ?? workflow.clause;
  const possible = workflow.moves.filter(({ from }) => from.includes(state.state)).map((one) => one.event);
  const data = { event: event.event, state: state.state, possible: [...new Set(possible)] };
  const requirements = [
    requirement(
      condition("workflow.move", clause, move !== undefined, data),
      diagnostic("workflow.noMove", "error", ["event"], data),
    ),
    roleRequirement(event, [...new Set(fitting.flatMap(({ roles }) => roles))], clause),
    ...(move?.needsReason === true ? [reasonRequirement(event, clause)] : []),
  ];
  return transition(state, event, clause, requirements, () => ({
    ...state,
    state: move?.to ?? state.state,
    log: logged(state.log, event, {
      action: event.event,
      record: state.record,
      path: "state",
      old: state.state,
      new: move?.to ?? state.state,
    }),
  }));
}

/** The months of a class book that were checked. */
export interface MonthlyChecks {
  readonly record: string;
  /** `"2026-11"`, in the order in which they were checked. */
  readonly months: readonly string[];
  readonly log: ChangeLog;
}

/**
 * Notes the principal's monthly check and signature in the class book (Circular 22/2021, Article 18, recalled). A month
 * is checked once, not before it has begun. Refusals: `workflow.monthInvalid`, `workflow.monthChecked`,
 * `workflow.monthAhead`, `workflow.roleNotAllowed`, and those of who and when.
 *
 * @example checkMonth(checks, { month: "2026-11", actor: "ht", role: "principal", at: "2026-11-28" })
 */
export function checkMonth(
  state: MonthlyChecks,
  event: Act & { readonly month: string },
  who: { readonly role: string; readonly clause: ClauseId } = {
    role: "principal",
    clause: at("tt22-2021", 18),
  },
): Decision<Transition<MonthlyChecks>> {
  const { month } = event;
  const { clause, role } = who;
  const requirements = [
    roleRequirement(event, [role], clause),
    requirement(
      condition("workflow.month", clause, isMonth.test(month), { month }),
      diagnostic("workflow.monthInvalid", "error", ["month"], { month }),
    ),
    requirement(
      condition("workflow.monthBegun", clause, (readMoment(event.at)?.day ?? "") >= month, {
        month,
        at: event.at,
      }),
      diagnostic("workflow.monthAhead", "error", ["month"], { month, at: event.at }),
    ),
    requirement(
      condition("workflow.monthOpen", clause, !state.months.includes(month), { month }),
      diagnostic("workflow.monthChecked", "error", ["month"], { month }),
    ),
  ];
  return transition(
    state,
    event,
    clause,
    requirements,
    () => ({
      ...state,
      months: [...state.months, month],
      log: logged(state.log, event, {
        action: "check-month",
        record: state.record,
        path: `months/${month}`,
        old: null,
        new: event.at,
      }),
    }),
    clause === "tt22-2021/18" ? [unverifiedSource(clause)] : [],
  );
}

const isMonth = /^\d{4}-(?:0[1-9]|1[0-2])$/;

/**
 * The months from one day to another that ended and that nobody checked.
 *
 * @example uncheckedMonths(checks, { from: isoDate("2026-09-05"), asOf: isoDate("2026-11-30") })
 */
export function uncheckedMonths(
  { months }: Pick<MonthlyChecks, "months">,
  { from, asOf }: { readonly from: IsoDate; readonly asOf: IsoDate },
): readonly string[] {
  const due: string[] = [];
  for (let last = endOfMonth(from); last <= asOf; last = endOfMonth(addDays(last, 1))) {
    due.push(last.slice(0, 7));
  }
  return due.filter((month) => !months.includes(month));
}
