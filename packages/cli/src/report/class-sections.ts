import type { ClassBook, Place } from "@sodiem/core";
import type { ClassVerdict, Finding, PupilResult, Unjudged } from "@sodiem/core/audit";
import type { AuditedFiles } from "../audit/audited-files";

/** Everything an audit says of one class. */
export interface ClassSection {
  readonly verdict: ClassVerdict;
  readonly book: ClassBook;
  readonly findings: readonly Finding[];
  readonly undetermined: readonly Unjudged[];
  readonly results: readonly PupilResult[];
}

/**
 * Takes an audit apart by class. Two classes of one name (of two schools or years) are told apart by the sheets in
 * which their findings stand.
 */
export function classSections({
  gradebook,
  result,
}: Pick<AuditedFiles, "gradebook" | "result">): ClassSection[] {
  const bySheet = new Map<string, number>();
  const byName = new Map<string, number>();
  gradebook.classes.forEach(({ className, sheets }, index) => {
    for (const { file, sheet } of sheets) bySheet.set(JSON.stringify([className, file, sheet]), index);
    if (!byName.has(className)) byName.set(className, index);
  });
  const indexOf = ({ className, place }: { className: string; place: Place }): number | undefined =>
    bySheet.get(JSON.stringify([className, place.file, place.sheet])) ?? byName.get(className);
  const results = resultsByClass(gradebook.classes, result);
  return gradebook.classes.flatMap((book, index): ClassSection[] => {
    const verdict = result.classes[index];
    if (verdict === undefined) return [];
    return [
      {
        verdict,
        book,
        findings: result.findings.filter((one) => indexOf(one) === index),
        undetermined: result.undetermined.filter((one) => indexOf(one) === index),
        results: results[index] ?? [],
      },
    ];
  });
}

/** Results come in the order of the classes that were judged and of their pupils. */
function resultsByClass(
  classes: readonly ClassBook[],
  { classes: verdicts, results }: AuditedFiles["result"],
): (readonly PupilResult[])[] {
  let next = 0;
  return classes.map(({ pupils }, index) => {
    if (verdicts[index]?.audited !== true) return [];
    const own = results.slice(next, next + pupils.length);
    next += pupils.length;
    return own;
  });
}
