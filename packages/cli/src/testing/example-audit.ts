import { mergeGradebooks } from "@sodiem/core";
import { auditGradebook } from "@sodiem/core/audit";
import { type AuditedFiles, auditReadings, type FilesAuditOptions } from "../audit/audited-files";
import type { FileReading } from "../audit/read-books";
import { exampleReadings } from "./example-class";

/** The real rules without a reader. */
export const rules = { merge: mergeGradebooks, audit: auditGradebook };

/** The example class as it is audited. */
export function exampleAudit(
  options: FilesAuditOptions = {},
  readings: readonly FileReading[] = exampleReadings(),
): AuditedFiles {
  return auditReadings(readings, [], options, rules);
}

/** The class in a year and kind of school whose instrument is named but not encoded. */
export function otherRegimeAudit(more: readonly FileReading[] = []): AuditedFiles {
  const earlier: FileReading[] = JSON.parse(
    JSON.stringify(exampleReadings()).replaceAll("2024-2025", "2012-2013"),
  );
  return exampleAudit({ level: "continuing-lower" }, [...earlier, ...more]);
}
