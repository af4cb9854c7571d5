export {
  type CalendarEvent,
  type PackCalendar,
  packCalendar,
  type UndatedDuty,
  type UndatedReason,
} from "../calendar";
export { readSchoolDates, type SchoolDates, type SemesterDates } from "../calendar-dates";
export { type IcsEntry, type IcsHead, icsFile, isIcsStamp } from "../calendar-ics";
export { type CircularRequirement, circularRequirements } from "../circular-requirements";
export { type ComparedAnswer, diffPacks, type PackDiff, type PackDifference } from "../diff";
export { type LintFinding, lintPack } from "../lint";
export { type LintCode, lintCodes } from "../lint-examined";
export { type MatrixAnswer, type MatrixCell, packMatrix } from "../matrix";
export { readPack } from "../schema";
