import { type Decision, decide, decided } from "../../kernel/decision";
import { step } from "../../kernel/trace";
import { unverifiedSource } from "../source";
import { principalDuties } from "./article-18";
import { subjectTeacherDuties } from "./article-19";
import { formTeacherDuties } from "./article-20";
import { clause } from "./clause";
import { type Duty, type DutyPart, type DutyRole, dutyParts, type RecordAct } from "./duty";
import { tt22InForce } from "./in-force";
import type { Tt22Context } from "./options";

/** Who does what in an act, in order; each part with the role's slug. */
export interface RecordDuty {
  readonly parts: readonly { readonly part: DutyPart; readonly role: DutyRole }[];
}

/** Every duty that the circular gives on results and records. */
export const recordDuties: readonly Duty[] = /* @__PURE__ */ subjectTeacherDuties.concat(
  formTeacherDuties,
  principalDuties,
);

/**
 * Who performs, confirms and approves an act on results and records (Articles 18 to 20, with 8, 10, 12, 13 and 15).
 * Parts that rest on Article 18 carry the information `source.unverified`. Later regulations may move the duties of
 * authorities, not these; a school's own regulation is for its rule pack to say.
 *
 * @example recordDuty({ act: "correct-mark" }).outcome
 * // parts: subject-teacher performs, homeroom-teacher confirms, principal approves
 */
export function recordDuty(
  { act }: { readonly act: RecordAct },
  context: Tt22Context = {},
): Decision<RecordDuty> {
  const duties = dutyParts.flatMap((part) =>
    recordDuties.filter((duty) => duty.act === act && duty.part === part),
  );
  const id = duties[0]?.clause ?? clause(18);
  return decide({ id, inForce: tt22InForce }, context.asOf, () => ({
    outcome: decided({ parts: duties.map(({ part, role }) => ({ part, role })) }),
    steps: duties.map(({ part, role, clause: cite }) => step(`duty.${part}`, cite, { act, role })),
    diagnostics: duties
      .filter(({ evidence }) => evidence === "M")
      .map(({ clause: cite, evidence }) => unverifiedSource(cite, evidence)),
  }));
}
