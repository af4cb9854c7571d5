export { auditGradebook } from "./audit-gradebook";
export type {
  AuditOptions,
  AuditResult,
  ClassVerdict,
  Finding,
  PupilReference,
  PupilResult,
  Unjudged,
} from "./finding";
export { primaryYearRecord } from "./primary/primary-year-record";
