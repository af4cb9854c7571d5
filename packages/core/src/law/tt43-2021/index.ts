export {
  isActivity,
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
  type MissingPeriodicInput,
  missingPeriodic,
  type TestMinutes,
  testMinutes,
  testMinutesFor,
} from "./article-7";
export { conductYear } from "./article-8";
export { type SubjectYearInput, subjectYear, termAverage, yearAverage } from "./article-9-clause-1";
export {
  type LearningInput,
  learningLaw,
  learningLevel,
  learningReading,
  learningRules,
  type MarkedSubject,
  plainLearningLevel,
} from "./article-9-clause-2";
export { oneSubjectReading } from "./article-9-clause-3";
export { absence, type PromotionInput, promotion } from "./article-11";
export {
  levelAfterReassessment,
  type ReassessmentInput,
  reassessable,
} from "./article-13";
export { type AwardInput, award } from "./article-14";
export { tt43InForce } from "./in-force";
export { type Tt43Context, type Tt43Options, tt43Ambiguities } from "./options";
