import type { IsoDate } from "../../kernel/civil-date";
import type { CompiledConflict } from "../compile";
import type { Deadline } from "../deadline/expression";
import { dueDays, inEffect } from "../deadline/resolve";
import { includingRoles } from "../roles";
import { type Case, idsOf, note, type Verdict } from "./case";
import { earliest } from "./grant-state";

/** Step 4: norms that contradict each other where they meet. */
export function conflict(one: Case): Verdict | undefined {
  const met = one.act.conflicts.find((candidate) => isMet(one, candidate));
  const verdict = met && disputed(one, met);
  note(
    one,
    4,
    "conflict",
    verdict !== undefined,
    verdict === undefined ? {} : { norms: idsOf(met?.norms ?? []) },
  );
  return verdict;
}

function disputed(
  { time }: Case,
  { conflict: { finding, deadline }, norms, after = [], notAfter = [] }: CompiledConflict,
): Verdict {
  const days = [...after, ...notAfter].flatMap((date) => dueDays(date, time).days.map(({ day }) => day));
  return {
    status: "disputed",
    norms,
    findings: [finding],
    ...(deadline === "earliest" ? { deadline: earliest(days) } : {}),
  };
}

/** A conflict is met only where the request shows all that makes it one. */
function isMet(
  one: Case,
  {
    conflict: { roles, exceptRoles, withoutApproval = [] },
    when,
    after,
    notAfter,
    inForce,
  }: CompiledConflict,
): boolean {
  const { actorRoles, time, consents, compiled } = one;
  const concerns = (list: readonly string[]): boolean => list.some((role) => actorRoles.has(role));
  if (roles !== undefined && !concerns(roles)) return false;
  if (exceptRoles !== undefined && concerns(exceptRoles)) return false;
  if (inForce !== undefined && inEffect(inForce, time) !== true) return false;
  if (when !== undefined && when(one.supposed) !== true) return false;
  const approved = withoutApproval.some((role) =>
    consents.given.some((given) => includingRoles(compiled.roles, given).has(role)),
  );
  if (approved) return false;
  const { day } = time.asOf;
  if (after !== undefined) {
    const first = lastDays(one, after)?.[0];
    if (first === undefined || day <= first) return false;
  }
  if (notAfter !== undefined) {
    const last = lastDays(one, notAfter)?.at(-1);
    if (last === undefined || day > last) return false;
  }
  return true;
}

/** The days of several expressions in order; `undefined` where the request does not date them all. */
function lastDays({ time }: Case, dates: readonly Deadline[]): readonly IsoDate[] | undefined {
  const days = dates.map((date) => dueDays(date, time).days.map(({ day }) => day));
  return days.some((list) => list.length === 0) ? undefined : days.flat().sort();
}
