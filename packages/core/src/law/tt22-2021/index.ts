export type { FourLevelRules, LevelCode, OneSubjectReading } from "../formulas/four-level";
export { baseRank, levelOfCounts, levelOfMarks, levelRank, neededSubjects } from "../formulas/four-level";
export type { CommentSubject, LearningLevel, LearningReading } from "../formulas/learning-level";
export {
  type LearningInput,
  learningLevel,
  learningReading,
  learningRules,
  type MarkedSubject,
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
