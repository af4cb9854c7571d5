import type { ClauseId } from "../../kernel/citation";
import { decided, type Finding, undetermined } from "../../kernel/decision";
import { type Diagnostic, diagnostic } from "../../kernel/diagnostic";
import { condition, step } from "../../kernel/trace";

/**
 * The days of a school year on which a pupil was absent: the whole day, the morning session only, the afternoon
 * session only. `null` is a number that is not there.
 */
export interface AbsentDays {
  readonly fullDays: number | null;
  readonly morningOnly: number | null;
  readonly afternoonOnly: number | null;
}

/** The sessions counted against the limit. */
export interface AbsenceCount {
  readonly sessions: number;
  readonly withinLimit: boolean;
}

/** By a plan of one session a day, or session by session as the school teaches them. */
export type SessionPlan = "onePerDayPlan" | "everySession";

/** The limit and the clause that sets it. */
export interface AbsenceLaw {
  readonly limit: number;
  readonly clause: ClauseId;
}

/**
 * The absent sessions of a year. By a plan of one session a day a day counts once, and an absence from the second
 * session alone does not count.
 *
 * @example countAbsences(10, 3, 7, "onePerDayPlan") // 13
 */
export function countAbsences(
  fullDays: number,
  morningOnly: number,
  afternoonOnly: number,
  plan: SessionPlan,
): number {
  return plan === "onePerDayPlan" ? fullDays + morningOnly : 2 * fullDays + morningOnly + afternoonOnly;
}

/** Counts a year's absences; a number that is missing or no whole number leaves them undetermined. */
export function absenceFinding(
  days: AbsentDays,
  plan: SessionPlan,
  { limit, clause }: AbsenceLaw,
): Finding<AbsenceCount, Pick<AbsenceCount, "withinLimit">> {
  const { fullDays, morningOnly, afternoonOnly } = days;
  const diagnostics = Object.entries(days).flatMap(([name, count]) => invalidCount(name, count));
  if (!isCount(fullDays) || !isCount(morningOnly) || !isCount(afternoonOnly)) {
    const missing = Object.entries(days).flatMap(([name, count]) => (isCount(count) ? [] : [name]));
    const least = countAbsences(known(fullDays), known(morningOnly), known(afternoonOnly), plan);
    const canGrow =
      plan === "everySession" ? missing.length > 0 : !isCount(fullDays) || !isCount(morningOnly);
    const possible = [
      ...(least <= limit ? [{ withinLimit: true }] : []),
      ...(least > limit || canGrow ? [{ withinLimit: false }] : []),
    ];
    return { outcome: undetermined(missing, possible), steps: [], diagnostics };
  }
  const sessions = countAbsences(fullDays, morningOnly, afternoonOnly, plan);
  const withinLimit = sessions <= limit;
  return {
    outcome: decided({ sessions, withinLimit }),
    steps: [
      step(`absence.count.${plan}`, clause, { fullDays, morningOnly, afternoonOnly, sessions }),
      condition("absence.withinLimit", clause, withinLimit, { sessions, limit }),
    ],
    diagnostics,
  };
}

/** Tells whether a number counts things: whole and not negative. */
export function isCount(value: number | null): value is number {
  return value !== null && Number.isSafeInteger(value) && value >= 0;
}

/** The diagnostic of a number of absences that is there but counts nothing. */
export function invalidCount(name: string, value: number | null): Diagnostic[] {
  return value === null || isCount(value)
    ? []
    : [diagnostic("absence.invalid", "error", [name], { value: String(value) })];
}

function known(count: number | null): number {
  return isCount(count) ? count : 0;
}
