import { clause } from "./clause";
import { type Duty, duty } from "./duty";

/**
 * What the form teacher does (Article 20): confirms corrections, gathers the results, rates conduct (Article 8), lists
 * the pupils promoted, to be re-assessed, to train in summer, retained and to be praised, writes the year's results
 * into the transcript, informs the parents, and finds whether summer training was completed (Article 13).
 */
export const formTeacherDuties: readonly Duty[] = [
  duty("correct-mark", "homeroom-teacher", "confirms", clause(20), "E"),
  duty("gather-results", "homeroom-teacher", "performs", clause(20), "E"),
  duty("propose-list", "homeroom-teacher", "performs", clause(20), "E"),
  duty("complete-transcript", "homeroom-teacher", "performs", clause(20), "E"),
  duty("notify-parent", "homeroom-teacher", "performs", clause(20), "E"),
  duty("rate-conduct", "homeroom-teacher", "performs", clause(8, 1, "c"), "E"),
  duty("rate-summer-training", "homeroom-teacher", "performs", clause(13), "E"),
];
