import { type Level, levels } from "./levels";

export const promotions = [
  "promoted",
  "not-promoted",
  "summer-training",
  "summer-reassessment",
  "summer-training-then-reassessment",
] as const;

export type Promotion = (typeof promotions)[number];

/** What promotion rests on; `null` is not known, `undefined` has not taken place. */
export interface PromotionFacts {
  readonly conduct: Level | null;
  readonly learning: Level | null;
  readonly absentSessions: number | null;
  readonly conductAfterTraining?: Level;
  readonly learningAfterReassessment?: Level;
}

/** What becomes of a pupil; `retains` is the reading under which failing both ends the matter. */
export function promotion(facts: PromotionFacts, most = 45, retains = false): Promotion {
  const { conduct, learning, absentSessions, conductAfterTraining, learningAfterReassessment } = facts;
  if ((absentSessions ?? 0) > most) return "not-promoted";
  const conductFails = conduct === "chua-dat";
  const learningFails = learning === "chua-dat";
  if (!conductFails && !learningFails) return "promoted";
  if (conductFails && learningFails && retains) return "not-promoted";
  if (conductFails) {
    if (conductAfterTraining === "chua-dat") return "not-promoted";
    if (conductAfterTraining === undefined) {
      return learningFails ? "summer-training-then-reassessment" : "summer-training";
    }
    if (!learningFails) return "promoted";
  }
  if (learningAfterReassessment === undefined) return "summer-reassessment";
  return learningAfterReassessment === "chua-dat" ? "not-promoted" : "promoted";
}

/** Everything that may become of a pupil of whom not all is known. */
export function possiblePromotions(facts: PromotionFacts, most = 45): Promotion[] {
  const found = new Set<Promotion>();
  for (const conduct of facts.conduct === null ? levels : [facts.conduct]) {
    for (const learning of facts.learning === null ? levels : [facts.learning]) {
      for (const absentSessions of facts.absentSessions === null ? [0, most + 1] : [facts.absentSessions]) {
        found.add(promotion({ ...facts, conduct, learning, absentSessions }, most));
      }
    }
  }
  return promotions.filter((one) => found.has(one));
}

export type Award = "xuat-sac" | "gioi" | null;

/** The title of the year; averages in tenths. */
export function award(
  conduct: Level,
  learning: Level,
  averages: readonly number[],
  { count = 6, from = 90 } = {},
): Award {
  if (conduct !== "tot" || learning !== "tot") return null;
  return averages.filter((one) => one >= from).length >= count ? "xuat-sac" : "gioi";
}

/** Sessions absent, by a plan of one session a day or counting every session. */
export function absentSessions(
  { fullDays, morningOnly, afternoonOnly }: { fullDays: number; morningOnly: number; afternoonOnly: number },
  everySession = false,
): number {
  return everySession ? 2 * fullDays + morningOnly + afternoonOnly : fullDays + morningOnly;
}
