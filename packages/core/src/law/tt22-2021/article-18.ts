import { clause } from "./clause";
import { type Duty, duty } from "./duty";

/** What the principal does (Article 18, recalled; Articles 10, 12 and 15 say the last three themselves). */
export const principalDuties: readonly Duty[] = [
  duty("check-record", "principal", "performs", clause(18), "M"),
  duty("correct-mark", "principal", "approves", clause(18), "M"),
  duty("propose-list", "principal", "approves", clause(18), "M"),
  duty("complete-transcript", "principal", "approves", clause(18), "M"),
  duty("close-class-book", "principal", "approves", clause(18), "M"),
  duty("rate-summer-training", "principal", "approves", clause(18), "M"),
  duty("approve-reassessment", "principal", "approves", clause(18), "M"),
  duty("grant-exemption", "principal", "approves", clause(10), "E"),
  duty("decide-promotion-with-disability", "principal", "approves", clause(12, 4), "E"),
  duty("reward", "principal", "approves", clause(15, 1), "V"),
];
