import type { AuditedFiles } from "./audited-files";

/** How a command ended: nothing found; something found; something could not be read, judged or understood. */
export type ExitCode = 0 | 1 | 2;

/**
 * The exit code of an audit: 2 when a file could not be read or is not supported, or a class falls under an
 * instrument that is not encoded; else 1 when a finding is an error or a warning; else 0.
 */
export function auditExitCode({ files, result }: Pick<AuditedFiles, "files" | "result">): ExitCode {
  if (files.some(({ failed }) => failed) || result.classes.some(({ audited }) => !audited)) return 2;
  return result.findings.some(({ severity }) => severity !== "info") ? 1 : 0;
}
