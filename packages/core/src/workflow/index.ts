export type { Act, Transition } from "./act";
export {
  appendChange,
  type Change,
  type ChangeLog,
  headOf,
  type LogEntry,
  type LogHead,
  type LogVerification,
  verifyLog,
} from "./change-log";
export {
  checkMonth,
  type DocumentState,
  type DocumentWorkflow,
  type MonthlyChecks,
  type Move,
  moveDocument,
  newDocument,
  uncheckedMonths,
} from "./document-workflow";
export {
  type Approver,
  circularRules,
  emptyMarkBook,
  type MarkBook,
  type MarkBookEvent,
  type MarkBookRules,
  markBook,
  type PendingCorrection,
} from "./mark-book";
export {
  attendanceLife,
  type DocumentLife,
  documentWorkflow,
  type LifeStep,
  lessonPlanLife,
  type PackWorkflowSettings,
  paperGradebookLife,
  pupilProfileLife,
} from "./pack-workflow";
export {
  type Consequence,
  type CorrectionEffect,
  type CorrectionProposal,
  type MarkSlot,
  proposeCorrection,
} from "./propose-correction";
export {
  type PrimaryConsequence,
  type PrimaryCorrectionEffect,
  type PrimaryCorrectionProposal,
  type PrimarySlot,
  proposePrimaryCorrection,
} from "./propose-primary-correction";
export {
  type DocumentSignature,
  type SignedDocument,
  type SigningChain,
  type SigningStatus,
  signDocument,
  signingStatus,
  unsignedDocument,
} from "./signing-chain";
