export { type AssessedContents, assessedContents, assessmentKinds, assessmentMethods } from "./article-5";
export { type RegularEntry, regularEntryAllowed } from "./article-6";
export {
  isValidMark,
  type RatingRule,
  ratings,
  scheduledTests,
  type TestScheduleQuestion,
  testSchedule,
  validMark,
} from "./article-7";
export {
  type SecondTest,
  type SecondTestAllowed,
  type SecondTestInput,
  secondTest,
} from "./article-7-second-test";
export {
  type DisabilitySetting,
  type DisabilityStandard,
  disabilityAssessment,
  disabilityClassTestSchedule,
} from "./article-8";
export {
  type ItemEntries,
  type ItemEntry,
  type OverallLevels,
  type SubjectEntry,
  type YearInput,
  type YearRecord,
  type YearResult,
  yearLevelRank,
  yearResult,
} from "./article-9";
export { type PrimaryRecordKept, recordsKept, type TranscriptForm, transcriptForm } from "./article-10";
export {
  type Completion,
  type CompletionEntry,
  type CompletionFacts,
  type CompletionInput,
  type CompletionStage,
  completion,
  completionEntry,
} from "./article-11";
export {
  type Handover,
  type HandoverAuthority,
  handover,
  handoverAuthority,
  testSetters,
} from "./article-12";
export { type AwardsInput, awards, type PrimaryAward, primaryAwards } from "./article-13";
export { tt27InForce } from "./in-force";
export {
  type ItemLevel,
  itemLevels,
  type Moment,
  moments,
  type PrimaryGrade,
  primaryGrades,
  type SubjectLevel,
  subjectLevels,
  type YearLevel,
  yearLevels,
} from "./levels";
export { type Tt27Context, type Tt27Options, tt27Ambiguities } from "./options";
export { questionLevels } from "./params";
export { dutiesOf, type PrimaryDuty, type PrimaryRole, primaryDuties } from "./roles";
export {
  compulsorySubjects,
  generalCompetencies,
  type Item,
  type ItemGroup,
  isBlankAllowed,
  items,
  qualities,
  specificCompetencies,
} from "./subjects-and-items";
