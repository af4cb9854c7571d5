export type { FourLevelRules, LevelCode, OneSubjectReading } from "../formulas/four-level";
export { baseRank, levelOfCounts, levelOfMarks, levelRank, neededSubjects } from "../formulas/four-level";
export type { CommentSubject, LearningLevel, LearningReading } from "../formulas/learning-level";
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
export { tt22InForce } from "./in-force";
export {
  type CommentResult,
  type Level,
  levels,
  type Tt22Context,
  type Tt22Options,
  tt22Ambiguities,
} from "./options";
