import { clause } from "./clause";
import type { Duty } from "./duty";

const duty = { role: "subject-teacher", part: "performs", clause: clause(19), evidence: "V" } as const;

/**
 * What the subject teacher does (Article 19): assesses, enters marks and levels directly in the class book and in the
 * teacher's own, computes or sums up the results of term and year, and gives remarks on conduct (Article 8).
 */
export const subjectTeacherDuties: readonly Duty[] = [
  { ...duty, act: "conduct-assessment" },
  { ...duty, act: "enter-mark" },
  { ...duty, act: "enter-result" },
  { ...duty, act: "correct-mark" },
  { ...duty, act: "comment", clause: clause(8, 1, "b"), evidence: "E" },
];
