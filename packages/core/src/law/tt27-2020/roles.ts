import type { ClauseId } from "../../kernel/citation";
import { clause } from "./clause";

/** Who has a duty or a power under the circular; ids of the catalogue of roles where it has one. */
export type PrimaryRole =
  | "subject-teacher"
  | "homeroom-teacher"
  | "teacher"
  | "professional-group"
  | "principal"
  | "department-of-education"
  | "commune-people-committee"
  | "pupil";

/** A duty or a power; its sentence is `duty.<id>` of the locale files. */
export interface PrimaryDuty {
  readonly id: string;
  readonly role: PrimaryRole;
  readonly clauses: readonly [ClauseId, ...ClauseId[]];
}

/** Who does what (Articles 7, 9 and 12, and 14 to 17), in the order of the circular's roles. */
export const primaryDuties = [
  duty("rate-subject", "subject-teacher", clause(7, 1, "a"), clause(9, 1, "a"), clause(16, 2)),
  duty("record-subject", "subject-teacher", clause(9, 1, "a")),
  duty("propose-second-test", "subject-teacher", clause(7, 1, "d")),
  duty("guide-peer-review", "subject-teacher", clause(16, 2)),
  duty("rate-items", "homeroom-teacher", clause(7, 2), clause(9, 1, "b")),
  duty("rate-year", "homeroom-teacher", clause(9, 2, "a")),
  duty("write-transcript", "homeroom-teacher", clause(9, 2, "b")),
  duty("inform-parents-separately", "homeroom-teacher", clause(16, 1)),
  duty("hand-over-class", "homeroom-teacher", clause(12), clause(16, 1)),
  duty("keep-own-notes", "teacher", clause(16, 3)),
  duty("set-tests", "professional-group", clause(12, 2, "c")),
  duty("direct-assessment", "principal", clause(12, 2), clause(15)),
  duty("confirm-results", "principal", clause(15)),
  duty("decide-promotion", "principal", clause(11, 1, "c"), clause(15)),
  duty("manage-files", "principal", clause(15)),
  duty("answer-complaints", "principal", clause(15)),
  duty("respect-teachers-autonomy", "principal", clause(15)),
  duty("direct-and-report", "department-of-education", clause(14, 1)),
  duty("direct-principals", "commune-people-committee", clause(14, 2)),
  duty("ask-for-explanation", "pupil", clause(17)),
  duty("assess-self-and-peers", "pupil", clause(17)),
] as const satisfies readonly PrimaryDuty[];

/**
 * The duties and powers of a role.
 *
 * @example dutiesOf("teacher").map(({ id }) => id) // ["keep-own-notes"]
 */
export function dutiesOf(role: PrimaryRole): readonly PrimaryDuty[] {
  return primaryDuties.filter((one) => one.role === role);
}

function duty<const Id extends string>(
  id: Id,
  role: PrimaryRole,
  ...clauses: readonly [ClauseId, ...ClauseId[]]
): PrimaryDuty & { readonly id: Id } {
  return { id, role, clauses };
}
