export {
  type AtlasReport,
  atlasReport,
  type ClauseReport,
  type InstrumentReport,
} from "./atlas/atlas-report";
export { type AtlasSettings, runAtlas } from "./atlas/run-atlas";
export {
  type AuditedFile,
  type AuditedFiles,
  auditReadings,
  type FilesAuditOptions,
} from "./audit/audited-files";
export { type AuditEngine, auditEngine, type BookBytes, type ReadBook } from "./audit/engine";
export { auditExitCode, type ExitCode } from "./audit/exit-code";
export { type BookFile, type FoundBooks, findBooks } from "./audit/find-books";
export { type FileReading, type ReadingContext, readBook } from "./audit/read-books";
export { SettingProblem } from "./audit/read-settings";
export { redact } from "./audit/redact";
export { type AuditSettings, runAudit } from "./audit/run-audit";
export { type CertifyReport, certifyReport } from "./certify/certify-report";
export { type CertifySettings, runCertify } from "./certify/run-certify";
export { type Config, readConfig } from "./config/read-config";
export { type ListedOption, listedOptions } from "./eval/list-options";
export { runEval } from "./eval/run-eval";
export { type HtmlSettings, htmlReport } from "./html/page";
export { type Console, type Output, processConsole } from "./io/console";
export { type Language, languages } from "./messages";
export { runProgram } from "./program";
export { type CheckedReceipt, checkReceipts } from "./receipt/check-receipts";
export { type ReceiptSettings, runReceipt } from "./receipt/run-receipt";
export { runVerify, type VerifySettings } from "./receipt/run-verify";
export {
  type AuditReport,
  auditReport,
  type CellAddress,
  type FileReport,
  type SheetReport,
} from "./report/audit-report";
export { junitReport } from "./report/junit";
export { sarifReport } from "./report/sarif";
export { auditTable, type TableLayout } from "./report/table";
export { Wording } from "./report/wording";
