import type { Place } from "@sodiem/core";
import type { Finding } from "@sodiem/core/audit";

/** A contradiction with everything that only follows from it. */
export interface Cause {
  readonly finding: Finding;
  readonly consequences: readonly Finding[];
}

/** Puts what only follows from another finding behind that one; the order of the findings stays otherwise. */
export function causesOf(findings: readonly Finding[]): Cause[] {
  const found = new Map<string, { finding: Finding; consequences: Finding[] }>();
  const causes: { finding: Finding; consequences: Finding[] }[] = [];
  for (const finding of findings) {
    if (finding.causedBy !== undefined) continue;
    const cause = { finding, consequences: [] };
    causes.push(cause);
    const key = placeKey(finding.place);
    if (!found.has(key)) found.set(key, cause);
  }
  for (const finding of findings) {
    if (finding.causedBy === undefined) continue;
    const cause = found.get(placeKey(finding.causedBy));
    if (cause === undefined) causes.push({ finding, consequences: [] });
    else cause.consequences.push(finding);
  }
  return causes;
}

/** Groups by a key, groups in the order in which they are first met. */
export function groupBy<Item>(items: readonly Item[], keyOf: (item: Item) => string): Map<string, Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [item]);
    else group.push(item);
  }
  return groups;
}

function placeKey({ file, sheet, cell }: Place): string {
  return JSON.stringify([file, sheet, cell]);
}
