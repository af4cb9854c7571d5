import { type Decision, decide } from "../../kernel/decision";
import { chooseOptions, decisiveAmbiguities } from "../ambiguity";
import { type AbsenceCount, type AbsentDays, absenceFinding } from "../formulas/absence";
import {
  type PromotionInput,
  type PromotionLaw,
  type PromotionResult,
  promotionFinding,
} from "../formulas/promotion";
import { clause } from "./clause";
import { tt22InForce } from "./in-force";
import { type Tt22Context, type Tt22Options, tt22Ambiguities } from "./options";
import { absenceLimit } from "./params-results";

const promotionLaw: PromotionLaw = {
  absenceLimit: absenceLimit.value,
  clauses: {
    conduct: clause(12, 1, "a"),
    learning: clause(12, 1, "b"),
    absence: clause(12, 1, "c"),
    training: clause(13),
    reassessment: clause(14),
  },
};

/**
 * The absent sessions of a year and whether they are within the 45 of Article 12, clause 1, point c: with or without
 * leave, in a row or not. A15 says how a day counts in a school that teaches two sessions a day; the information
 * `ambiguity.decisive` gives the sessions under the other reading. A number that is not whole or is negative is the
 * error `absence.invalid` and counts as missing.
 *
 * @example absence({ fullDays: 40, morningOnly: 5, afternoonOnly: 9 }).outcome
 * // { status: "decided", value: { sessions: 45, withinLimit: true } }
 */
export function absence(
  days: AbsentDays,
  context: Tt22Context = {},
): Decision<AbsenceCount, Pick<AbsenceCount, "withinLimit">> {
  const options = chooseOptions(tt22Ambiguities, context.options);
  const rule = { id: clause(12, 1, "c"), inForce: tt22InForce };
  const find = ({ A15 }: Tt22Options) =>
    absenceFinding(days, A15, { limit: absenceLimit.value, clause: rule.id });
  return decide(rule, context.asOf, () => {
    const finding = find(options);
    const decisive = decisiveAmbiguities(tt22Ambiguities, options, ["A15"], (other) => {
      const { outcome } = find(other);
      return outcome.status === "decided" ? String(outcome.value.sessions) : outcome.status;
    });
    return { ...finding, diagnostics: [...(finding.diagnostics ?? []), ...decisive] };
  });
}

/**
 * Whether a pupil is promoted, or what is due in summer first (Article 12, clause 1, with Articles 13 and 14).
 *
 * `conduct` and `learning` are the levels of the year, `conductAfterTraining` and `learningAfterReassessment` the new
 * ones after summer, left out or `null` until there are any. 46 sessions or more decide alone; any other missing value
 * leaves the answer undetermined with what it leaves possible. What follows where conduct and learning both failed is
 * A14. A value after summer where none was due is left aside with the warning `summer.notDue`. For pupils with
 * disabilities the principal decides (clause 4), not this rule. `judgePromotion` has the table of all cases.
 *
 * @example promotion({ conduct: "kha", learning: "chua-dat", absentSessions: 45 }).outcome
 * // { status: "decided", value: "summer-reassessment" }
 */
export function promotion(input: PromotionInput, context: Tt22Context = {}): Decision<PromotionResult> {
  const options = chooseOptions(tt22Ambiguities, context.options);
  const rule = { id: clause(12, 1), inForce: tt22InForce };
  return decide(rule, context.asOf, () => {
    const finding = promotionFinding(input, options.A14, promotionLaw);
    const decisive = decisiveAmbiguities(tt22Ambiguities, options, ["A14"], (other) => {
      const { outcome } = promotionFinding(input, other.A14, promotionLaw);
      return outcome.status === "decided" ? outcome.value : outcome.status;
    });
    return { ...finding, diagnostics: [...(finding.diagnostics ?? []), ...decisive] };
  });
}
