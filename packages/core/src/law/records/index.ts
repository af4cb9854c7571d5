export { type Destruction, mayDestroy } from "./may-destroy";
export { type OwnRetention, type Retention, type RetentionQuestion, retention } from "./retention";
export {
  type KeptRecord,
  keptRecords,
  type RetentionPeriod,
  type RetentionRule,
  retentionRules,
} from "./retention-table";
