import { type ExpectedFinding, expectedFindings } from "./example";
import { violations } from "./violations";

/** The twelve findings as a Markdown table, the one that the README shows. */
export function findingsTable(): string {
  const head = ["", "Code", "Pupil", "Subject", "Term", "Recorded", "Lawful", "Clause", "Where"];
  const rows = expectedFindings.map((finding, at) => [
    String(at + 1),
    `\`${finding.code}\``,
    `${finding.pupil.id} ${finding.pupil.name}`,
    finding.subject ?? "",
    finding.term,
    finding.recorded ?? "(blank)",
    finding.lawful ?? "",
    `\`${finding.clause}\``,
    where(finding),
  ]);
  return [head, head.map(() => "---"), ...rows].map((cells) => `| ${cells.join(" | ")} |`).join("\n");
}

/** How each violation came about, numbered like the table. */
export function storiesList(): string {
  return violations.map(({ story }, at) => `${at + 1}. ${story}.`).join("\n");
}

function where({ file, sheet, cell }: ExpectedFinding): string {
  return `${file} › ${sheet} › ${cell}`;
}
