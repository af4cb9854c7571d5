import { clause } from "./clause";
import { type Duty, duty } from "./duty";

/**
 * What the subject teacher does (Article 19): assesses, enters marks and levels directly in the class book and in the
 * teacher's own, computes or sums up the results of term and year, and gives remarks on conduct (Article 8).
 */
export const subjectTeacherDuties: readonly Duty[] = [
  duty("conduct-assessment", "subject-teacher", "performs", clause(19), "V"),
  duty("enter-mark", "subject-teacher", "performs", clause(19), "V"),
  duty("enter-result", "subject-teacher", "performs", clause(19), "V"),
  duty("correct-mark", "subject-teacher", "performs", clause(19), "V"),
  duty("comment", "subject-teacher", "performs", clause(8, 1, "b"), "E"),
];
