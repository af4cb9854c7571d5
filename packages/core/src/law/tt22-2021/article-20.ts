import { clause } from "./clause";
import type { Duty } from "./duty";

const duty = { role: "homeroom-teacher", part: "performs", clause: clause(20), evidence: "E" } as const;

/**
 * What the form teacher does (Article 20): confirms corrections, gathers the results, rates conduct (Article 8), lists
 * the pupils promoted, to be re-assessed, to train in summer, retained and to be praised, writes the year's results
 * into the transcript, informs the parents, and finds whether summer training was completed (Article 13).
 */
export const formTeacherDuties: readonly Duty[] = [
  { ...duty, act: "correct-mark", part: "confirms" },
  { ...duty, act: "gather-results" },
  { ...duty, act: "propose-list" },
  { ...duty, act: "complete-transcript" },
  { ...duty, act: "notify-parent" },
  { ...duty, act: "rate-conduct", clause: clause(8, 1, "c") },
  { ...duty, act: "rate-summer-training", clause: clause(13) },
];
