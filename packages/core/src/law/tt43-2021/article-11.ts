import { type Decision, decide, type Finding } from "../../kernel/decision";
import { step } from "../../kernel/trace";
import { chooseOptions, decisiveAmbiguities } from "../ambiguity";
import { type AbsenceCount, type AbsentDays, absenceFinding } from "../formulas/absence";
import type { Level } from "../formulas/levels";
import {
  type PromotionInput as LevelInput,
  type PromotionLaw,
  type PromotionResult,
  promotionFinding,
} from "../formulas/promotion";
import { unverifiedSource } from "../source";
import { clause } from "./clause";
import { tt43InForce } from "./in-force";
import { type Tt43Context, type Tt43Options, tt43Ambiguities } from "./options";
import { absenceLimit } from "./params";

const rule = { id: clause(11), inForce: tt43InForce };

const law: PromotionLaw = {
  absenceLimit: absenceLimit.value,
  clauses: {
    conduct: rule.id,
    learning: rule.id,
    absence: rule.id,
    training: clause(12),
    reassessment: clause(13),
  },
};

/**
 * The absent sessions of a year and whether they are within 45 (Article 11): counted on a plan of one session a day,
 * with or without leave, in a row or not. A number that is not whole or is negative is the error `absence.invalid`.
 *
 * @example absence({ fullDays: 40, morningOnly: 5, afternoonOnly: 9 }).outcome
 * // { status: "decided", value: { sessions: 45, withinLimit: true } }
 */
export function absence(
  days: AbsentDays,
  context: Tt43Context = {},
): Decision<AbsenceCount, Pick<AbsenceCount, "withinLimit">> {
  return decide(rule, context.asOf, () =>
    absenceFinding(days, "onePerDayPlan", { limit: absenceLimit.value, clause: rule.id }),
  );
}

/** What promotion rests on. `not-rated`: the institution says that this learner in guided self-study has no conduct. */
export interface PromotionInput extends Omit<LevelInput, "conduct"> {
  readonly conduct: Level | "not-rated" | null;
}

/**
 * Whether a learner is promoted or has completed the programme, or what is due in summer first (Article 11, with
 * Articles 12 and 13): conduct and learning of the year Đạt or better, at most 45 absent sessions.
 *
 * 46 sessions or more decide alone; any other missing value leaves the answer undetermined. A learner whom the
 * institution declares `not-rated` skips the conduct condition, or lacks it, by AMB-G06. Where a learner failed in both,
 * training comes first; that order, and re-assessment counting for promotion, are recalled, not read
 * (`source.unverified`). A value after summer that was not due is the warning `summer.notDue`.
 *
 * @example promotion({ conduct: "kha", learning: "chua-dat", absentSessions: 45 }).outcome
 * // { status: "decided", value: "summer-reassessment" }
 */
export function promotion(input: PromotionInput, context: Tt43Context = {}): Decision<PromotionResult> {
  const options = chooseOptions(tt43Ambiguities, context.options);
  return decide(rule, context.asOf, () => {
    const finding = findPromotion(input, options);
    const decisive = decisiveAmbiguities(tt43Ambiguities, options, ["AMB-G06"], (other) => {
      const { outcome } = findPromotion(input, other);
      return outcome.status === "decided" ? outcome.value : outcome.status;
    });
    return { ...finding, diagnostics: [...(finding.diagnostics ?? []), ...decisive] };
  });
}

function findPromotion(input: PromotionInput, options: Tt43Options): Finding<PromotionResult> {
  const skips = input.conduct === "not-rated" && options["AMB-G06"] === "optional";
  // A condition that is skipped stands in nobody's way, as Đạt would not.
  const conduct = input.conduct === "not-rated" ? (skips ? "dat" : null) : input.conduct;
  const {
    outcome,
    steps,
    diagnostics = [],
  } = promotionFinding({ ...input, conduct }, "trainThenReassess", law);
  const recalled = steps.some(({ id }) => recalledSteps.has(id));
  return {
    outcome,
    steps: steps.map((one) =>
      skips && one.id === "promotion.conduct" ? step("promotion.conductNotRated", rule.id) : one,
    ),
    diagnostics: [
      ...diagnostics,
      ...(skips ? [unverifiedSource(clause(8), "C")] : []),
      ...(recalled ? [unverifiedSource(clause(13), "C")] : []),
    ],
  };
}

/** The steps that rest on what no copy confirms. */
const recalledSteps: ReadonlySet<string> = /* @__PURE__ */ new Set([
  "promotion.bothFail.trainThenReassess",
  "promotion.afterReassessment",
]);
