import type { ClauseId } from "../../kernel/citation";
import { addDays, type IsoDate, isoDate } from "../../kernel/civil-date";
import { type Decision, decide, decided, undetermined } from "../../kernel/decision";
import { step } from "../../kernel/trace";
import { clause } from "./clause";
import { tt27InForce } from "./in-force";
import type { PrimaryGrade } from "./levels";
import type { Tt27Context } from "./options";
import { amendedFrom } from "./params";

/** Who directs the handover from grade 5 to grade 6. */
export type HandoverAuthority = "district-office-head" | "commune-people-committee-chair";

/** How the file of a class goes on at the year's end. */
export interface Handover {
  /** Who hands over: the homeroom teacher, in grade 5 to the school. */
  readonly from: "homeroom-teacher";
  readonly to: "receiving-teacher" | "school";
  /** A lower-secondary teacher of the same area takes part in invigilation and marking. */
  readonly lowerSecondaryTeacherTakesPart: boolean;
  /** Who directs the handover to grade 6; `null` below grade 5. */
  readonly directedBy: HandoverAuthority | null;
}

/** Who sets the tests of a grade (clause 2, point c). */
export const testSetters: { readonly by: "professional-group"; readonly clause: ClauseId } = {
  by: "professional-group",
  clause: clause(12, 2, "c"),
};

/**
 * Who directs the handover to grade 6 on a day: the head of the district education office until 30 June 2025, from
 * 1 July 2025 the chair of the commune's people's committee.
 *
 * @example handoverAuthority(isoDate("2025-06-30")) // "district-office-head"
 */
export function handoverAuthority(date: IsoDate): HandoverAuthority {
  return date < amendedFrom.value ? "district-office-head" : "commune-people-committee-chair";
}

/**
 * How the results of a class are handed over (Article 12): in grades 1 to 4 the homeroom teacher talks to the teacher who
 * takes the class and hands over its file; in grade 5 a lower-secondary teacher takes part in invigilation and marking,
 * and the file is completed and handed to the school. `date` decides who directs it (Circular 10/2025, Article 18).
 *
 * @example handover({ grade: 5, date: isoDate("2025-07-01") }).outcome
 * // { status: "decided", value: { from: "homeroom-teacher", to: "school",
 * //   lowerSecondaryTeacherTakesPart: true, directedBy: "commune-people-committee-chair" } }
 */
export function handover(
  { grade, date }: { readonly grade: PrimaryGrade; readonly date: IsoDate | null },
  context: Tt27Context = {},
): Decision<Handover> {
  const id = clause(12);
  const own = (directedBy: HandoverAuthority | null): Handover => ({
    from: "homeroom-teacher",
    to: grade === 5 ? "school" : "receiving-teacher",
    lowerSecondaryTeacherTakesPart: grade === 5,
    directedBy,
  });
  return decide({ id, inForce: tt27InForce }, context.asOf, () => {
    if (date === null) {
      const days = [addDays(isoDate(amendedFrom.value), -1), isoDate(amendedFrom.value)];
      const possible = grade === 5 ? days.map((day) => own(handoverAuthority(day))) : [own(null)];
      return { outcome: undetermined(["date"], possible), steps: [] };
    }
    if (grade !== 5) {
      return { outcome: decided(own(null)), steps: [step("handover.toReceivingTeacher", id, { grade })] };
    }
    const authority = handoverAuthority(date);
    return {
      outcome: decided(own(authority)),
      steps: [
        step("handover.toSchool", id, { grade }),
        step(`handover.directedBy.${authority}`, date < amendedFrom.value ? id : amendedFrom.clause, {
          date,
        }),
      ],
    };
  });
}
