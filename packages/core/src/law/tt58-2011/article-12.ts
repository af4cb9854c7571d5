import { type Decision, decide, decided, undetermined } from "../../kernel/decision";
import { condition } from "../../kernel/trace";
import { chooseOptions } from "../ambiguity";
import { clause } from "./clause";
import { tt58InForce } from "./in-force";
import { type Tt58Context, tt58Ambiguities } from "./options";
import { exemptions } from "./params";
import { recalled } from "./recalled";

/** The part of a subject from which a pupil asks to be exempt. */
export type SubjectPart = "practical" | "whole";

/** The exemption asked for; `null` is not said. `subject` is a key of the subject list. */
export interface ExemptionRequest {
  readonly subject: string | null;
  readonly part: SubjectPart | null;
}

/** Whether the exemption may be granted, and whether the subject still takes part in grading. */
export interface Exemption {
  readonly allowed: boolean;
  readonly stillAssessed: boolean;
}

const parts = ["practical", "whole"] as const satisfies readonly SubjectPart[];

/**
 * Whether a pupil may be exempt from a subject or its practical part (Article 12): from Thể dục (`gdtc`), Âm nhạc and
 * Mĩ thuật as a whole, from Giáo dục quốc phòng và an ninh in the practical part. A subject from which a pupil is
 * exempt all year takes no part in grading; exempt for one term, the other term's result is the year's (`commentYear`
 * with `taughtIn`).
 *
 * The rule was recalled, not read (`source.unverified`, B04).
 *
 * @example exemption({ subject: "gdtc", part: "whole" }).outcome
 * // { status: "decided", value: { allowed: true, stillAssessed: false } }
 */
export function exemption(request: ExemptionRequest, context: Tt58Context = {}): Decision<Exemption> {
  const id = clause(12);
  const options = chooseOptions(tt58Ambiguities, context.options);
  const { subject, part } = request;
  return decide({ id, inForce: tt58InForce }, context.asOf, () => {
    if (subject === null || part === null) {
      const missing = [...(subject === null ? ["subject"] : []), ...(part === null ? ["part"] : [])];
      const asked = (part === null ? parts : [part]).flatMap((each) =>
        subject === null
          ? [{ allowed: true, stillAssessed: each === "practical" }, refused]
          : [answer(subject, each)],
      );
      const possible = asked.filter((one, index) => asked.findIndex((other) => same(one, other)) === index);
      return { outcome: undetermined(missing, possible), steps: [] };
    }
    const value = answer(subject, part);
    return recalled(
      {
        outcome: decided(value),
        steps: [
          condition(`exemption.${part}`, id, value.allowed, { subject, subjects: exemptions.value[part] }),
        ],
      },
      id,
      options,
      ({ allowed }) => String(allowed),
    );
  });
}

const refused: Exemption = { allowed: false, stillAssessed: true };

function answer(subject: string, part: SubjectPart): Exemption {
  const allowed = (exemptions.value[part] as readonly string[]).includes(subject);
  return allowed ? { allowed, stillAssessed: part === "practical" } : refused;
}

function same(one: Exemption, other: Exemption): boolean {
  return one.allowed === other.allowed && one.stillAssessed === other.stillAssessed;
}
