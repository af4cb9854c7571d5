import type { Diagnostic } from "@sodiem/core";
import type { Finding } from "@sodiem/core/audit";
import type { AuditedFile } from "../audit/audited-files";

/** What a reader of a report must know of a file: no mere information, and nothing that a finding says already. */
export function fileProblems(
  { diagnostics }: Pick<AuditedFile, "diagnostics">,
  findings: readonly Finding[],
): Diagnostic[] {
  const told = new Set(
    findings.map(({ code, place: { file, sheet, cell } }) => JSON.stringify([code, file, sheet, cell])),
  );
  return diagnostics.filter(
    ({ severity, code, path }) => severity !== "info" && !told.has(JSON.stringify([code, ...path])),
  );
}
