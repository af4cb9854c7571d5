import type { ClauseId } from "../../kernel/citation";
import { decided, type Finding, undetermined } from "../../kernel/decision";
import { type Diagnostic, diagnostic } from "../../kernel/diagnostic";
import { condition, type Step, step } from "../../kernel/trace";
import { invalidCount, isCount } from "./absence";
import { type Level, levels } from "./levels";
import { requireLevels } from "./require-level";

/** Every answer to the question of promotion. */
export const promotionResults = [
  "promoted",
  "not-promoted",
  "summer-training",
  "summer-reassessment",
  "summer-training-then-reassessment",
] as const;

/** Promoted, retained, or what is due in summer before that can be said. */
export type PromotionResult = (typeof promotionResults)[number];

/** What promotion rests on. `null` is a value that is not there; the values after summer are `null` until they are. */
export interface PromotionInput {
  readonly conduct: Level | null;
  readonly learning: Level | null;
  /** Sessions absent in the year, as `absence` counts them. */
  readonly absentSessions: number | null;
  readonly conductAfterTraining?: Level | null;
  readonly learningAfterReassessment?: Level | null;
}

/** What follows where conduct and learning both failed: training and then re-assessment, or retention. */
export type BothFail = "trainThenReassess" | "retain";

/** The limit and the clauses of one instrument. */
export interface PromotionLaw {
  readonly absenceLimit: number;
  readonly clauses: {
    readonly conduct: ClauseId;
    readonly learning: ClauseId;
    readonly absence: ClauseId;
    readonly training: ClauseId;
    readonly reassessment: ClauseId;
  };
}

/** The answer, and whether each of the values after summer had a part in it. */
export interface PromotionJudgement {
  readonly result: PromotionResult;
  readonly usesTraining: boolean;
  readonly usesReassessment: boolean;
}

/**
 * The promotion of one pupil. An absence above the limit is never cured. Otherwise, with `c` and `l` for conduct and
 * learning of the year, `C` for conduct after training and `L` for learning after re-assessment (`-` where not there):
 *
 * | c | l | C | L | result |
 * |---|---|---|---|---|
 * | ≥ Đạt | ≥ Đạt | any | any | promoted |
 * | ≥ Đạt | Chưa đạt | any | - | summer-reassessment |
 * | ≥ Đạt | Chưa đạt | any | ≥ Đạt | promoted |
 * | ≥ Đạt | Chưa đạt | any | Chưa đạt | not-promoted |
 * | Chưa đạt | ≥ Đạt | - | any | summer-training |
 * | Chưa đạt | ≥ Đạt | ≥ Đạt | any | promoted |
 * | Chưa đạt | ≥ Đạt | Chưa đạt | any | not-promoted |
 * | Chưa đạt | Chưa đạt | - | any | summer-training-then-reassessment |
 * | Chưa đạt | Chưa đạt | Chưa đạt | any | not-promoted |
 * | Chưa đạt | Chưa đạt | ≥ Đạt | - | summer-reassessment |
 * | Chưa đạt | Chưa đạt | ≥ Đạt | ≥ Đạt | promoted |
 * | Chưa đạt | Chưa đạt | ≥ Đạt | Chưa đạt | not-promoted |
 *
 * Where both failed and `bothFail` is `retain`, the pupil is not promoted. "any" has no part in the answer.
 *
 * @example judgePromotion(true, "chua-dat", "chua-dat", "dat", null, "trainThenReassess").result
 * // "summer-reassessment"
 */
export function judgePromotion(
  withinLimit: boolean,
  conduct: Level,
  learning: Level,
  conductAfterTraining: Level | null,
  learningAfterReassessment: Level | null,
  bothFail: BothFail,
): PromotionJudgement {
  const trains = conduct === "chua-dat";
  const reassesses = learning === "chua-dat";
  if (!withinLimit || (trains && reassesses && bothFail === "retain")) return judgement("not-promoted");
  if (!trains && !reassesses) return judgement("promoted");
  if (trains && conductAfterTraining === null) {
    return judgement(reassesses ? "summer-training-then-reassessment" : "summer-training");
  }
  if (trains && conductAfterTraining === "chua-dat") return judgement("not-promoted", true);
  if (!reassesses) return judgement("promoted", true);
  if (learningAfterReassessment === null) return judgement("summer-reassessment", trains);
  return judgement(learningAfterReassessment === "chua-dat" ? "not-promoted" : "promoted", trains, true);
}

/**
 * Decides promotion. More absent sessions than the limit decide alone; otherwise a missing value leaves the answer
 * undetermined. A value after summer that had no part in the answer is the warning `summer.notDue`.
 */
export function promotionFinding(
  input: PromotionInput,
  bothFail: BothFail,
  law: PromotionLaw,
): Finding<PromotionResult> {
  const { conduct, learning, absentSessions } = input;
  const { conductAfterTraining, learningAfterReassessment } = input;
  requireLevels({ conduct, learning, conductAfterTraining, learningAfterReassessment });
  const after = afterSummerOf(input);
  const invalid = invalidCount("absentSessions", absentSessions);
  const tooOftenAbsent = isCount(absentSessions) && absentSessions > law.absenceLimit;
  if (tooOftenAbsent) {
    return {
      outcome: decided("not-promoted"),
      steps: [absenceStep(absentSessions, law)],
      diagnostics: notDue(after, judgement("not-promoted")),
    };
  }
  if (conduct === null || learning === null || !isCount(absentSessions)) {
    const missing = [
      ...(conduct === null ? ["conduct"] : []),
      ...(learning === null ? ["learning"] : []),
      ...(isCount(absentSessions) ? [] : ["absentSessions"]),
    ];
    return {
      outcome: undetermined(missing, possibleResults(input, bothFail)),
      steps: isCount(absentSessions) ? [absenceStep(absentSessions, law)] : [],
      diagnostics: invalid,
    };
  }
  const judged = judgePromotion(true, conduct, learning, after.training, after.reassessment, bothFail);
  return {
    outcome: decided(judged.result),
    steps: [
      condition("promotion.conduct", law.clauses.conduct, conduct !== "chua-dat", { conduct }),
      condition("promotion.learning", law.clauses.learning, learning !== "chua-dat", { learning }),
      absenceStep(absentSessions, law),
      ...summerSteps(conduct, learning, after, judged, bothFail, law),
    ],
    diagnostics: notDue(after, judged),
  };
}

/** The results that the known part of a pupil's year leaves open, in the order of `promotionResults`. */
function possibleResults(input: PromotionInput, bothFail: BothFail): PromotionResult[] {
  const { training, reassessment } = afterSummerOf(input);
  const found = new Set<PromotionResult>();
  for (const conduct of input.conduct === null ? levels : [input.conduct]) {
    for (const learning of input.learning === null ? levels : [input.learning]) {
      found.add(judgePromotion(true, conduct, learning, training, reassessment, bothFail).result);
    }
  }
  if (!isCount(input.absentSessions)) found.add("not-promoted");
  return promotionResults.filter((result) => found.has(result));
}

interface AfterSummer {
  readonly training: Level | null;
  readonly reassessment: Level | null;
}

function afterSummerOf(input: PromotionInput): AfterSummer {
  return {
    training: input.conductAfterTraining ?? null,
    reassessment: input.learningAfterReassessment ?? null,
  };
}

function absenceStep(sessions: number, { absenceLimit, clauses }: PromotionLaw): Step {
  return condition("promotion.absence", clauses.absence, sessions <= absenceLimit, {
    sessions,
    limit: absenceLimit,
  });
}

/** What was due in summer and what came of it. */
function summerSteps(
  conduct: Level,
  learning: Level,
  { training, reassessment }: AfterSummer,
  { result, usesTraining, usesReassessment }: PromotionJudgement,
  bothFail: BothFail,
  { clauses }: PromotionLaw,
): Step[] {
  const steps: Step[] = [];
  if (conduct === "chua-dat" && learning === "chua-dat") {
    const clause = bothFail === "retain" ? clauses.reassessment : clauses.training;
    steps.push(step(`promotion.bothFail.${bothFail}`, clause, { conduct, learning }));
  }
  if (result === "summer-training" || result === "summer-training-then-reassessment") {
    steps.push(step("promotion.trainingDue", clauses.training, { conduct }));
  }
  if (usesTraining && training !== null) {
    steps.push(
      condition("promotion.afterTraining", clauses.training, training !== "chua-dat", { conduct: training }),
    );
  }
  if (result === "summer-reassessment" || result === "summer-training-then-reassessment") {
    steps.push(step("promotion.reassessmentDue", clauses.reassessment, { learning }));
  }
  if (usesReassessment && reassessment !== null) {
    const passed = reassessment !== "chua-dat";
    steps.push(
      condition("promotion.afterReassessment", clauses.reassessment, passed, { learning: reassessment }),
    );
  }
  return steps;
}

function notDue(after: AfterSummer, judged: PromotionJudgement): Diagnostic[] {
  const ignored = (path: string, value: Level): Diagnostic =>
    diagnostic("summer.notDue", "warning", [path], { value });
  return [
    ...(after.training === null || judged.usesTraining
      ? []
      : [ignored("conductAfterTraining", after.training)]),
    ...(after.reassessment === null || judged.usesReassessment
      ? []
      : [ignored("learningAfterReassessment", after.reassessment)]),
  ];
}

function judgement(
  result: PromotionResult,
  usesTraining = false,
  usesReassessment = false,
): PromotionJudgement {
  return { result, usesTraining, usesReassessment };
}
