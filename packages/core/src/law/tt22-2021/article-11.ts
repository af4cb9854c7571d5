import type { ClauseId } from "../../kernel/citation";
import { type Decision, decide, decided, undetermined } from "../../kernel/decision";
import { step } from "../../kernel/trace";
import { clause } from "./clause";
import { tt22InForce } from "./in-force";
import type { Tt22Context } from "./options";

/** Giáo dục hoà nhập, or giáo dục chuyên biệt. */
export type DisabilityEducation = "inclusive" | "special";

/** How a pupil with a disability takes a subject: like the others, by the individual plan, or not at all. */
export type DisabilitySubject = "followed" | "individual-plan" | "waived";

/** What is asked; `null` is not said. */
export interface DisabilityQuestion {
  readonly education: DisabilityEducation | null;
  readonly subject: DisabilitySubject | null;
}

/**
 * By what a subject is assessed: like others with lower requirements, by the individual plan, by the rules of special
 * education and, where they are silent, by the individual plan. A waived subject is neither tested nor assessed.
 */
export type DisabilityStandard =
  | "reduced-requirements"
  | "individual-plan"
  | "special-programme-or-individual-plan";

/** `leftOut` says that the subject counts in no "all subjects" and in no number of subjects. */
export type DisabilityAssessment =
  | { readonly assessed: true; readonly by: DisabilityStandard; readonly leftOut: false }
  | { readonly assessed: false; readonly leftOut: true };

const educations = ["inclusive", "special"] as const satisfies readonly DisabilityEducation[];
const subjects = ["followed", "individual-plan", "waived"] as const satisfies readonly DisabilitySubject[];

/**
 * How a subject of a pupil with a disability is assessed, or that it is left out (Article 11). Should fewer than six
 * marked subjects remain, A06 and the principal's decision under Article 12, clause 4, come in.
 *
 * @example disabilityAssessment({ education: "inclusive", subject: "waived" }).outcome
 * // { status: "decided", value: { assessed: false, leftOut: true } }
 */
export function disabilityAssessment(
  question: DisabilityQuestion,
  context: Tt22Context = {},
): Decision<DisabilityAssessment> {
  const { education, subject } = question;
  return decide({ id: clause(11), inForce: tt22InForce }, context.asOf, () => {
    if (education === null || subject === null) {
      const missing = [
        ...(education === null ? ["education"] : []),
        ...(subject === null ? ["subject"] : []),
      ];
      const possible = new Map<string, DisabilityAssessment>();
      for (const eachEducation of education === null ? educations : [education]) {
        for (const eachSubject of subject === null ? subjects : [subject]) {
          const value = assessmentOf(eachEducation, eachSubject);
          possible.set(value.assessed ? value.by : "left-out", value);
        }
      }
      return { outcome: undetermined(missing, [...possible.values()]), steps: [] };
    }
    const value = assessmentOf(education, subject);
    const id = value.assessed ? `disability.by.${value.by}` : "disability.leftOut";
    return {
      outcome: decided(value),
      steps: [step(id, clauseOf(education), { education, subject })],
    };
  });
}

function assessmentOf(education: DisabilityEducation, subject: DisabilitySubject): DisabilityAssessment {
  if (subject === "waived") return { assessed: false, leftOut: true };
  if (education === "special") {
    return { assessed: true, by: "special-programme-or-individual-plan", leftOut: false };
  }
  const by = subject === "followed" ? "reduced-requirements" : "individual-plan";
  return { assessed: true, by, leftOut: false };
}

/** Clause 2 is on inclusive education; the clause on special education is not numbered in the sources. */
function clauseOf(education: DisabilityEducation): ClauseId {
  return education === "inclusive" ? clause(11, 2) : clause(11);
}
