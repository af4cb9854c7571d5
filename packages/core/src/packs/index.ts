export { type DecisionStatus, type Duty, decisionStatuses, type Missing, type PackDecision } from "./answer";
export { type Catalogue, catalogue } from "./catalogue";
export { type CompiledPack, compilePack, compilePacks, type Packs } from "./compile";
export type { Comparison, Condition, ConditionPart, Operator } from "./condition";
export { decide } from "./decide";
export { documentFindings } from "./document-findings";
export { dl2021, hp2023, localPacks, mn2024, smas2019, th2022 } from "./local-packs";
export type {
  ChainPlace,
  Checkability,
  Conflict,
  DeadlineKind,
  DocumentIssue,
  Effect,
  Norm,
  NormDeadline,
  Pack,
  PackRecord,
  PackRole,
} from "./pack";
export type { PackRequest, RecordState, SchoolCalendar, TermValues } from "./request";
