export {
  type AbsenceCount,
  type AbsentDays,
  countAbsences,
  type SessionPlan,
} from "../formulas/absence";
export { type Award, awards, yearAward } from "../formulas/award";
export { type ConductTerms, conductYearRank } from "../formulas/conduct-year";
export type { FourLevelRules, LevelCode, OneSubjectReading } from "../formulas/four-level";
export { baseRank, levelOfCounts, levelOfMarks, levelRank, neededSubjects } from "../formulas/four-level";
export type { CommentSubject, LearningLevel, LearningReading } from "../formulas/learning-level";
export {
  type BothFail,
  judgePromotion,
  type PromotionInput,
  type PromotionJudgement,
  type PromotionResult,
  promotionResults,
} from "../formulas/promotion";
export type { LevelAfterReassessment, Reassessable, Reassessed } from "../formulas/reassessment";
export {
  averageOfTerm,
  averageOfYear,
  cutAverage,
  exactAverageOfTerm,
  exactAverageOfYear,
  roundedAverage,
  sumOfMarks,
} from "../formulas/subject-average";
export type { TermMarks } from "../formulas/term-average";
export type { TermAverage, TermAverages } from "../formulas/year-average";
export {
  type AssessedBy,
  commentSubjects,
  isCommentSubject,
  isValidMark,
  type SecondaryLevel,
  subjectAssessment,
  validMark,
} from "./article-5";
export {
  type RequiredAssessments,
  type RequiredAssessmentsInput,
  requiredAssessments,
  requiredRegular,
} from "./article-6";
export {
  type MissedPeriodic,
  type MissingPeriodicInput,
  missingPeriodic,
  type TestMinutes,
  testMinutes,
  testMinutesFor,
} from "./article-7";
export { conductYear } from "./article-8";
export { type SubjectYearInput, subjectYear, termAverage, yearAverage } from "./article-9-clause-1";
export {
  type CommentTermInput,
  type CommentYearInput,
  commentTerm,
  commentTermResult,
  commentYear,
} from "./article-9-clause-1-comments";
export {
  type LearningInput,
  learningLevel,
  learningReading,
  learningRules,
  type MarkedSubject,
  plainLearningLevel,
} from "./article-9-clause-2";
export { oneSubjectReading } from "./article-9-clause-3";
export { type Exemption, type ExemptionRequest, exemption, type SubjectPart } from "./article-10";
export {
  type DisabilityAssessment,
  type DisabilityEducation,
  type DisabilityQuestion,
  type DisabilityStandard,
  type DisabilitySubject,
  disabilityAssessment,
} from "./article-11";
export { absence, promotion } from "./article-12";
export { conductAfterTraining, mustTrainInSummer, type SummerTraining } from "./article-13";
export { levelAfterReassessment, type ReassessmentInput, reassessable } from "./article-14";
export { type AwardInput, award, type SummerResults } from "./article-15";
export {
  type Duty,
  type DutyPart,
  type DutyRole,
  dutyParts,
  type RecordAct,
  recordActs,
} from "./duty";
export { tt22InForce } from "./in-force";
export {
  type CommentResult,
  type Level,
  levels,
  type Tt22Context,
  type Tt22Options,
  tt22Ambiguities,
} from "./options";
export { type RecordDuty, recordDuties, recordDuty } from "./record-duty";
