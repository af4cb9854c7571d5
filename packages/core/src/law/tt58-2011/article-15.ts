import { type Decision, decide, decided, type Finding, undetermined } from "../../kernel/decision";
import { type Diagnostic, diagnostic } from "../../kernel/diagnostic";
import { condition, type Step, step } from "../../kernel/trace";
import { invalidCount, isCount } from "../formulas/absence";
import { clause } from "./clause";
import { tt58InForce } from "./in-force";
import type { Tt58Context } from "./options";
import { absenceLimit } from "./params";
import { type Conduct, conducts, type Grade, grades } from "./values";

/** Every answer to the question of promotion. */
export const promotionResults = ["promoted", "not-promoted", "retest", "summer-training"] as const;

/** Promoted, retained, or what is due in summer before that can be said. */
export type PromotionResult = (typeof promotionResults)[number];

/** What promotion rests on. `null` is a value that is not there; the values after summer are `null` until they are. */
export interface PromotionInput {
  /** Conduct and learning of the year. */
  readonly conduct: Conduct | null;
  readonly learning: Grade | null;
  /** Sessions absent in the year. */
  readonly absentSessions: number | null;
  readonly conductAfterTraining?: Conduct | null;
  readonly learningAfterRetest?: Grade | null;
}

/** The answer, and whether each of the values after summer had a part in it. */
interface Judgement {
  readonly result: PromotionResult;
  readonly usesTraining: boolean;
  readonly usesRetest: boolean;
}

/**
 * The promotion of one pupil, absences within the limit, as a plain value: after summer the better value counts where
 * it was due.
 *
 * @example judgePromotion("trung-binh", "yeu", null, null).result // "retest"
 */
export function judgePromotion(
  conduct: Conduct,
  learning: Grade,
  conductAfterTraining: Conduct | null,
  learningAfterRetest: Grade | null,
): Judgement {
  const none = { usesTraining: false, usesRetest: false };
  const weakConduct = conduct === "yeu";
  if (learning === "kem" || (weakConduct && learning === "yeu")) return { result: "not-promoted", ...none };
  if (learning === "yeu") {
    if (learningAfterRetest === null) return { result: "retest", ...none };
    const passed = learningAfterRetest !== "yeu" && learningAfterRetest !== "kem";
    return { result: passed ? "promoted" : "not-promoted", usesTraining: false, usesRetest: true };
  }
  if (!weakConduct) return { result: "promoted", ...none };
  if (conductAfterTraining === null) return { result: "summer-training", ...none };
  const passed = conductAfterTraining !== "yeu";
  return { result: passed ? "promoted" : "not-promoted", usesTraining: true, usesRetest: false };
}

/**
 * Whether a pupil is promoted, or what is due in summer first (Articles 15 to 17): conduct and learning of the year
 * Trung bình or better and at most 45 absent sessions. Learning Kém, or Yếu with conduct Yếu, is never cured; Yếu alone
 * is tested again, conduct Yếu alone trains in summer.
 *
 * 46 sessions or more decide alone; any other missing value leaves the answer undetermined with what it leaves
 * possible. A value after summer that was not due is the warning `summer.notDue`; a number of sessions that counts
 * nothing is the error `absence.invalid`.
 *
 * @example promotion({ conduct: "trung-binh", learning: "yeu", absentSessions: 45 }).outcome
 * // { status: "decided", value: "retest" }
 */
export function promotion(input: PromotionInput, context: Tt58Context = {}): Decision<PromotionResult> {
  return decide({ id: clause(15), inForce: tt58InForce }, context.asOf, () => findPromotion(input));
}

function findPromotion(input: PromotionInput): Finding<PromotionResult> {
  const { conduct, learning, absentSessions, conductAfterTraining, learningAfterRetest } = input;
  const training = conductAfterTraining ?? null;
  const retest = learningAfterRetest ?? null;
  if (isCount(absentSessions) && absentSessions > absenceLimit.value) {
    return {
      outcome: decided("not-promoted"),
      steps: [absenceStep(absentSessions)],
      diagnostics: notDue(input, false, false),
    };
  }
  if (conduct === null || learning === null || !isCount(absentSessions)) {
    const missing = [
      ...(conduct === null ? ["conduct"] : []),
      ...(learning === null ? ["learning"] : []),
      ...(isCount(absentSessions) ? [] : ["absentSessions"]),
    ];
    const found = new Set<PromotionResult>(isCount(absentSessions) ? [] : ["not-promoted"]);
    for (const c of conduct === null ? conducts : [conduct]) {
      for (const l of learning === null ? grades : [learning]) {
        found.add(judgePromotion(c, l, training, retest).result);
      }
    }
    return {
      outcome: undetermined(
        missing,
        promotionResults.filter((result) => found.has(result)),
      ),
      steps: isCount(absentSessions) ? [absenceStep(absentSessions)] : [],
      diagnostics: invalidCount("absentSessions", absentSessions),
    };
  }
  const judged = judgePromotion(conduct, learning, training, retest);
  return {
    outcome: decided(judged.result),
    steps: [
      condition("promotion.conductAverage", clause(15), conduct !== "yeu", { conduct }),
      condition("promotion.learningAverage", clause(15), learning !== "yeu" && learning !== "kem", {
        learning,
      }),
      absenceStep(absentSessions),
      ...summerSteps(conduct, learning, training, retest, judged),
    ],
    diagnostics: notDue(input, judged.usesTraining, judged.usesRetest),
  };
}

function absenceStep(sessions: number): Step {
  return condition("promotion.absence", clause(15), sessions <= absenceLimit.value, {
    sessions,
    limit: absenceLimit.value,
  });
}

function summerSteps(
  conduct: Conduct,
  learning: Grade,
  training: Conduct | null,
  retest: Grade | null,
  { result, usesTraining, usesRetest }: Judgement,
): Step[] {
  if (result === "retest") return [step("promotion.retestDue", clause(16), { learning })];
  if (result === "summer-training") return [step("promotion.weakConductTrains", clause(17), { conduct })];
  if (usesRetest) {
    return [condition("promotion.afterRetest", clause(16), result === "promoted", { learning: retest })];
  }
  if (usesTraining) {
    return [
      condition("promotion.conductAfterTraining", clause(17), result === "promoted", { conduct: training }),
    ];
  }
  return result === "promoted" ? [] : [step("promotion.notCured", clause(15), { conduct, learning })];
}

function notDue(input: PromotionInput, usesTraining: boolean, usesRetest: boolean): Diagnostic[] {
  const ignored = (path: string, value: string | null | undefined, used: boolean): Diagnostic[] =>
    value === null || value === undefined || used
      ? []
      : [diagnostic("summer.notDue", "warning", [path], { value })];
  return [
    ...ignored("conductAfterTraining", input.conductAfterTraining, usesTraining),
    ...ignored("learningAfterRetest", input.learningAfterRetest, usesRetest),
  ];
}
