export { auditGradebook } from "./audit/audit-gradebook";
export type {
  AuditOptions,
  AuditResult,
  ClassVerdict,
  Finding,
  PupilReference,
  PupilResult,
  Unjudged,
} from "./audit/finding";
export {
  type Adapter,
  type CellWrite,
  type Evidence,
  type Field,
  type Filled,
  type FillOptions,
  type Format,
  type FormatMatch,
  fields,
  type Known,
  type Parsed,
  type Residue,
  type ResidueColumn,
  type ResidueRows,
  type SourceFile,
} from "./gradebook/adapter";
export { type BookValue, leftOut, valuesOf } from "./gradebook/book-values";
export { experimentalFormats, unprovenFormats } from "./gradebook/evidence";
export {
  type MatchOptions,
  matchPupils,
  type PupilIdentifier,
  type PupilMatch,
  pupilIdentifiers,
  type TemplatePupil,
} from "./gradebook/match-pupils";
export { mergeGradebooks } from "./gradebook/merge";
export type * from "./gradebook/model";
export { type EntryContext, type EntryReading, readEntry } from "./gradebook/read-entry";
export { type MarkReading, type MarkScale, markScale, readMark, secondaryScale } from "./gradebook/read-mark";
export {
  type Selection,
  selectClass,
  selectSubject,
  type WantedClass,
  type WantedSubject,
} from "./gradebook/select-class";
export { at, type CitationParts, type ClauseId, citationParts } from "./kernel/citation";
export { addDays, type IsoDate, isIsoDate, isoDate, isWithin, type Period } from "./kernel/civil-date";
export {
  type Decision,
  decide,
  decided,
  type Finding as RuleFinding,
  type Rule,
  undetermined,
} from "./kernel/decision";
export { type Diagnostic, diagnostic, type Json, type Severity } from "./kernel/diagnostic";
export { foldText, tidyText } from "./kernel/fold-text";
export type { Outcome, Reading } from "./kernel/outcome";
export { compareRatios, type Ratio, type RoundingMode, roundHalfUp, roundRatio } from "./kernel/ratio";
export { formatTenths, type Tenths, tenths } from "./kernel/tenths";
export { condition, type Step, step } from "./kernel/trace";
export {
  type Ambiguities,
  type Ambiguity,
  ambiguity,
  chooseOptions,
  type OptionChoice,
  type Options,
  readOptions,
} from "./law/ambiguity";
export { type Clause, type ClauseStatus, clausesOf, findClause } from "./law/clause-register";
export { findInstrument, type Instrument, type InstrumentKind, instruments } from "./law/instruments";
export * as records from "./law/records/index";
export * as tt22Of2016 from "./law/tt22-2016/index";
export * as tt22 from "./law/tt22-2021/index";
export * as tt27 from "./law/tt27-2020/index";
export * as subjects from "./law/tt32-2018/index";
export * as tt43 from "./law/tt43-2021/index";
export * as tt58 from "./law/tt58-2011/index";
export * as tt70 from "./law/tt70-2026/index";
export { formatMessage, type Messages } from "./locale/messages";
export * from "./regime/charter";
export * from "./regime/regime";
