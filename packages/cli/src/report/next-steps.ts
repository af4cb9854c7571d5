import type { Counts } from "./counts";

/** The keys of what the reader of a report should do now, most pressing first. */
export function nextSteps(counts: Counts, hasHtml: boolean): string[] {
  const steps = [
    ...(counts.failedFiles > counts.unsupportedFiles ? ["report.next.failed"] : []),
    ...(counts.unsupportedFiles > 0 ? ["report.next.unsupported"] : []),
    ...(counts.classesNotAudited > 0 ? ["report.next.notAudited"] : []),
    ...(counts.errors + counts.warnings + counts.consequences > 0 ? ["report.next.findings"] : []),
    ...(counts.undetermined > 0 ? ["report.next.undetermined"] : []),
  ];
  if (steps.length === 0) return ["report.next.clean"];
  return hasHtml ? steps : [...steps, "report.next.html"];
}
