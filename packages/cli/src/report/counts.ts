import type { ClauseId, Diagnostic } from "@sodiem/core";
import type { Finding } from "@sodiem/core/audit";
import type { AuditedFiles } from "../audit/audited-files";

/** The numbers that head a report. What only follows from another finding is counted apart. */
export interface Counts {
  readonly files: number;
  readonly failedFiles: number;
  /** Those of the failed files that are whole, but of a kind that cannot be read yet. */
  readonly unsupportedFiles: number;
  readonly classes: number;
  readonly classesNotAudited: number;
  readonly pupils: number;
  readonly checked: number;
  readonly errors: number;
  readonly warnings: number;
  readonly consequences: number;
  readonly undetermined: number;
}

/** Counts what an audit read and found. */
export function countsOf({ files, result }: Pick<AuditedFiles, "files" | "result">): Counts {
  const causes = result.findings.filter(({ causedBy }) => causedBy === undefined);
  return {
    files: files.length,
    failedFiles: files.filter(({ failed }) => failed).length,
    unsupportedFiles: files.filter(({ failed, diagnostics }) => failed && diagnostics.every(isAboutFormat))
      .length,
    classes: result.classes.length,
    classesNotAudited: result.classes.filter(({ audited }) => !audited).length,
    pupils: result.summary.pupils,
    checked: result.summary.checked,
    errors: causes.filter(({ severity }) => severity === "error").length,
    warnings: causes.filter(({ severity }) => severity === "warning").length,
    consequences: result.findings.length - causes.length,
    undetermined: result.undetermined.length,
  };
}

function isAboutFormat({ severity, code }: Diagnostic): boolean {
  return severity !== "error" || code.startsWith("format.");
}

/** How many findings rest on one clause. */
export interface ClauseCount {
  readonly clause: ClauseId | null;
  readonly causes: number;
  readonly consequences: number;
}

/** Counts findings by clause, in the order of the clauses; those that cite none come last. */
export function countByClause(findings: readonly Finding[]): ClauseCount[] {
  const counts = new Map<ClauseId | null, { causes: number; consequences: number }>();
  for (const { clause, causedBy } of findings) {
    const count = counts.get(clause) ?? { causes: 0, consequences: 0 };
    counts.set(clause, count);
    if (causedBy === undefined) count.causes += 1;
    else count.consequences += 1;
  }
  return [...counts]
    .map(([clause, count]) => ({ clause, ...count }))
    .sort((a, b) => compareClauses(a.clause, b.clause));
}

/** Clauses in the order of their articles: 9 before 12. */
export function compareClauses(a: string | null, b: string | null): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  return clauseOrder.compare(a, b) || (a < b ? -1 : Number(a > b));
}

const clauseOrder = /* @__PURE__ */ new Intl.Collator("en", { numeric: true });
