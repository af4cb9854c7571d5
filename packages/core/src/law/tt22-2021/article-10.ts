import { type Decision, decide, decided, undetermined } from "../../kernel/decision";
import { condition, step } from "../../kernel/trace";
import { clause } from "./clause";
import { tt22InForce } from "./in-force";
import type { Tt22Context } from "./options";
import { practicalExemptions } from "./params-results";

/** The part of a subject from which a pupil asks to be exempt. */
export type SubjectPart = "practical" | "whole";

/** The exemption asked for; `null` is not said. `subject` is a key of the subject list. */
export interface ExemptionRequest {
  readonly subject: string | null;
  readonly part: SubjectPart | null;
}

/** Whether the exemption may be granted; the subject stays in all results, assessed on theory where it is. */
export interface Exemption {
  readonly allowed: boolean;
  readonly stillAssessed: true;
  readonly assessedOn?: "theory";
}

const granted: Exemption = { allowed: true, stillAssessed: true, assessedOn: "theory" };
const refused: Exemption = { allowed: false, stillAssessed: true };

/**
 * Whether a pupil may be exempt from a part of a subject (Article 10): from the practical part of Giáo dục thể chất and
 * of Giáo dục quốc phòng và an ninh, from nothing else, and from no subject as a whole. The principal grants it, for a
 * term or a year, on an application with a medical record or a certificate of injury; this rule does not judge the file.
 *
 * @example exemption({ subject: "gdtc", part: "practical" }).outcome
 * // { status: "decided", value: { allowed: true, stillAssessed: true, assessedOn: "theory" } }
 */
export function exemption(request: ExemptionRequest, context: Tt22Context = {}): Decision<Exemption> {
  const id = clause(10);
  const { subject, part } = request;
  const listed = (key: string): boolean => practicalExemptions.value.some((one) => one === key);
  return decide({ id, inForce: tt22InForce }, context.asOf, () => {
    if (subject === null || part === null) {
      const missing = [...(subject === null ? ["subject"] : []), ...(part === null ? ["part"] : [])];
      const canBeGranted = part !== "whole" && (subject === null || listed(subject));
      return { outcome: undetermined(missing, canBeGranted ? [granted, refused] : [refused]), steps: [] };
    }
    const allowed = listed(subject) && part === "practical";
    return {
      outcome: decided(allowed ? granted : refused),
      steps: [
        condition("exemption.subject", id, listed(subject), { subject, subjects: practicalExemptions.value }),
        condition("exemption.part", id, part === "practical", { part }),
        ...(allowed ? [step("exemption.onTheory", id, { subject })] : []),
      ],
    };
  });
}
