export { type NamedSubject, nameSubjects } from "./name-subjects";
export {
  findSubject,
  followsProgramme,
  foreignLanguage,
  type ProgrammeLevel,
  type ProgrammeSubject,
  periodsPerYear,
  subjectByKey,
  subjectsOf,
} from "./subjects";
