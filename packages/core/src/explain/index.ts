export type { AverageInstrument } from "./average-law";
export { type ComparedResult, diffRegimes } from "./diff-regimes";
export { firstDifference, type RegimeDifference, type RegimePair } from "./first-difference";
export { type LeastFinal, type LeastFinalQuestion, leastFinal } from "./least-final";
export type { GradeGoal, GradeYearQuestion } from "./least-grade-marks";
export { type LeastMarksQuestion, type LevelYearQuestion, leastMarks, mostSubjects } from "./least-marks";
export type { LevelInstrument, LevelQuestion, Tt22Question, Tt43Question, Tt58Question } from "./level-laws";
export type { LeastMarks } from "./marks-answer";
export type {
  OpenCommentSubject,
  OpenMarkedSubject,
  OpenMarks,
  OpenYearSubject,
  Period,
} from "./open-record";
export {
  type AwardRecord,
  awardRecords,
  type LevelRecord,
  levelRecords,
  type PromotionRecord,
  promotionRecords,
  type TermRecord,
  termRecords,
} from "./regime-records";
export { renderDecision, renderNotes, renderText, type Sentence } from "./render";
export type { LeastMarksGoal } from "./solve-marks";
export { mostResults, type NearestResult, type WhyNot, whyNot } from "./why-not";
export { renderWhyNot } from "./why-not-text";
export type { YearInstrument } from "./year-law";
