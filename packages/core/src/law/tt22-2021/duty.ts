import type { ClauseId } from "../../kernel/citation";
import type { Evidence } from "../parameter";

/** The acts on results and records for which the circular names who performs, confirms or approves them. */
export const recordActs = [
  "conduct-assessment",
  "enter-mark",
  "enter-result",
  "comment",
  "correct-mark",
  "rate-conduct",
  "gather-results",
  "propose-list",
  "complete-transcript",
  "close-class-book",
  "check-record",
  "notify-parent",
  "rate-summer-training",
  "approve-reassessment",
  "grant-exemption",
  "decide-promotion-with-disability",
  "reward",
] as const;

/** One act on results or records. */
export type RecordAct = (typeof recordActs)[number];

/** Giáo viên môn học, giáo viên chủ nhiệm, hiệu trưởng. */
export type DutyRole = "subject-teacher" | "homeroom-teacher" | "principal";

/** Part of an act, in the order in which the parts follow each other. */
export const dutyParts = ["performs", "confirms", "approves"] as const;

/** What one role does in an act. */
export type DutyPart = (typeof dutyParts)[number];

/** One line of the table of duties, with the clause it rests on and how that clause was checked. */
export interface Duty {
  readonly act: RecordAct;
  readonly role: DutyRole;
  readonly part: DutyPart;
  readonly clause: ClauseId;
  readonly evidence: Evidence;
}

/** One line of the table. */
/* @__NO_SIDE_EFFECTS__ */
export function duty(
  act: RecordAct,
  role: DutyRole,
  part: DutyPart,
  clause: ClauseId,
  evidence: Evidence,
): Duty {
  return { act, role, part, clause, evidence };
}
