export { absenceCountAt } from "./absence-count";
export {
  cellText,
  columnOfText,
  foldedCell,
  isFilled,
  isNumberLabel,
  labels,
  type PlacedText,
  rowNumber,
  textsInRows,
} from "./cells";
export {
  type ClassHead,
  readHead,
  readSubjects,
  type SheetSubject,
} from "./class-head";
export {
  type ClassTitle,
  gradeOf,
  levelOf,
  type TitleReading,
  termOf,
} from "./class-title";
export {
  brokenCell,
  entryAt,
  isCompulsory,
  looksCommented,
  placeAt,
  rawValue,
  unreadableEntry,
} from "./entries";
export { isLockFile, nameContradictions } from "./file-name";
export { type GatheredTable, gatherSheets, type SheetToGather, tellNoPupils } from "./gather-sheets";
export {
  type Identifier,
  readBirthDate,
  readCode,
  readNationalId,
} from "./identifiers";
export { joinBlocks } from "./join-blocks";
export {
  legalValue,
  type ValueKind,
  type Wording,
} from "./legal-values";
export { findMarkColumns, type MarkColumns } from "./mark-columns";
export { allMarkColumns, markedPupil, type RowMarks, readMarkRows } from "./mark-rows";
export { findPrimaryColumns, type PrimaryColumns, type SubjectColumns } from "./primary-columns";
export { itemLevelAt, itemLevelOf, subjectLevelAt, subjectLevelOf, testAt } from "./primary-entries";
export {
  awardColumns,
  awardTitles,
  girlLabel,
  groups,
  items,
  keyOfFolded,
  labelKey,
  metrics,
  promotionColumns,
  residueLabels,
  yearResults,
} from "./primary-labels";
export {
  momentOf,
  termOfMoment,
} from "./primary-moment";
export {
  findPupilColumns,
  type PupilColumns,
  type PupilRow,
  type PupilRows,
  readPupilRows,
} from "./pupil-rows";
export { SheetReport } from "./report";
export {
  type Column,
  familyNameLabels,
  findTables,
  isFooterRow,
  nameLabels,
  readList,
  type Table,
} from "./table";
export {
  pupilColumnsRead,
  pupilOf,
  type TableReading,
} from "./table-reading";
export {
  isTick,
  readTick,
} from "./tick";
export { unreadColumns } from "./unread-columns";
