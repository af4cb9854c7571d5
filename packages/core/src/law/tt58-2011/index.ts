export { isCommentSubject, subjectAssessment, validMark } from "./article-6";
export { type TestMinutes, testMinutes } from "./article-7";
export {
  type MissingInput,
  missing,
  type RequiredAssessments,
  requiredAssessments,
  requiredAssessmentsBefore2020,
  requiredRegular,
  requiredRegularBefore2020,
} from "./article-8";
export { type SubjectYearInput, subjectYear, termAverage, yearAverage } from "./article-10";
export { averageBefore2020, type TermTests, termAverageBefore2020 } from "./article-10-before-2020";
export {
  type CommentTestsInput,
  type CommentYearInput,
  commentTermBefore2020,
  commentTermResult,
  commentYear,
} from "./article-10-comments";
export { overallAverage, overallOfSum, type SubjectAverages } from "./article-11";
export { type Exemption, type ExemptionRequest, exemption } from "./article-12";
export { type GradeInput, type LearningGrade, learningGrade, plainLearningGrade } from "./article-13";
export { type PromotionInput, type PromotionResult, promotion } from "./article-15";
export {
  afterRetest,
  type GradeAfterRetest,
  type Retestable,
  type RetestInput,
  retestable,
} from "./article-16";
export { type TitleInput, title, titleOf } from "./article-18";
export {
  baseGrade,
  finalGrade,
  type GradeCode,
  type GradeReading,
  type GradeStanding,
  gradeOf,
  standingOf,
} from "./grade-rules";
export { beforeTt26, tt26InForce, tt58InForce } from "./in-force";
export { type Tt58Context, type Tt58Options, tt58Ambiguities } from "./options";
export {
  type Conduct,
  conducts,
  type Grade,
  grades,
  type Title,
  titles,
} from "./values";
