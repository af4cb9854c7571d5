export { type CodeItem, type CodeList, findCode, findName, type NameReading } from "./code-list";
export { ethnicGroups } from "./ethnic-groups";
export { type NationalListName, nationalList, pupilStatuses } from "./national-lists";
export { provinceSince2025, provincesBefore2025, provincesChanged, provincesOn } from "./provinces";
export {
  type SoftwareCode,
  type SoftwareList,
  softwareCodes,
  softwareCodesEvidence,
  toNationalCodes,
  toSoftwareCodes,
} from "./software-codes";
export { type SubjectCodes, subjectCodes, subjectOfCode } from "./subject-codes";
export { wardsOf } from "./wards";
