import type { Finding, Unjudged } from "@sodiem/core/audit";
import type { AuditedFile, AuditedFiles } from "../audit/audited-files";
import { type Cause, causesOf, groupBy } from "./causes";
import { type ClassSection, classSections } from "./class-sections";
import type { Wording } from "./wording";

/**
 * The audit as JUnit XML, as CI systems read it: one suite a class and in it one case a pupil, and one suite of the
 * files. A pupil with a contradiction or a warning is a failure, one who could not be judged completely is skipped, a
 * file that was not read and a class that was not judged are errors. No times are told: equal input gives equal bytes.
 *
 * @example junitReport(audit, wording).startsWith('<?xml version="1.0" encoding="UTF-8"?>') // true
 */
export function junitReport(audit: AuditedFiles, wording: Wording): string {
  const suites = [
    filesSuite(audit.files, wording),
    ...classSections(audit).map((section) => classSuite(section, wording)),
  ];
  const counts = countsOf(suites.flatMap(({ cases }) => cases));
  return `<?xml version="1.0" encoding="UTF-8"?>
<testsuites name="sodiem audit" ${countAttributes(counts)}>
${suites.map(suiteText).join("")}</testsuites>
`;
}

interface Suite {
  readonly name: string;
  readonly cases: readonly Case[];
}

interface Case {
  readonly className: string;
  readonly name: string;
  readonly end?: {
    readonly kind: "failure" | "error" | "skipped";
    readonly type: string;
    readonly lines: readonly string[];
  };
  /** What is worth knowing and no failure. */
  readonly notes?: readonly string[];
}

function filesSuite(files: readonly AuditedFile[], wording: Wording): Suite {
  return {
    name: wording.say("junit.files"),
    cases: files.map(({ name, failed, diagnostics }) => {
      const lines = diagnostics
        .filter(({ severity }) => severity !== "info")
        .map((one) => [...one.path.slice(1), wording.diagnostic(one)].join(" › "));
      const type = diagnostics.find(({ severity }) => severity === "error")?.code ?? "file.notRead";
      return {
        className: "sodiem.files",
        name,
        ...(failed
          ? {
              end: {
                kind: "error" as const,
                type,
                lines: lines.length === 0 ? [wording.say("report.file.failed")] : lines,
              },
            }
          : { notes: lines }),
      };
    }),
  };
}

function classSuite(section: ClassSection, wording: Wording): Suite {
  const { verdict, book } = section;
  const { className, schoolYear, instrument, audited } = verdict;
  const title = [wording.say("report.class", { className }), schoolYear, instrument ?? "?"].join(" · ");
  const label = `sodiem.${className}`;
  if (!audited) {
    const line = wording.say("report.class.notAudited");
    const end = { kind: "error" as const, type: "class.notAudited", lines: [line] };
    return { name: title, cases: [{ className: label, name: wording.say("cli.pupil.unnamed"), end }] };
  }
  const causes = groupBy(causesOf(section.findings), ({ finding }) => keyOf(finding.pupil));
  const unjudged = groupBy(section.undetermined, ({ pupil }) => keyOf(pupil));
  const people = new Map<string, string>();
  for (const { name, code, nationalId } of book.pupils) {
    const id = code ?? nationalId ?? null;
    people.set(keyOf({ id, name }), id === null ? name : `${name} (${id})`);
  }
  for (const { pupil } of [...section.findings, ...section.undetermined]) {
    const key = keyOf(pupil);
    if (!people.has(key)) people.set(key, pupil.name ?? pupil.id ?? wording.say("cli.pupil.unnamed"));
  }
  return {
    name: title,
    cases: [...people].map(([key, name]) => ({
      className: label,
      name,
      ...pupilEnd(causes.get(key) ?? [], unjudged.get(key) ?? [], wording),
    })),
  };
}

function pupilEnd(
  causes: readonly Cause[],
  unjudged: readonly Unjudged[],
  wording: Wording,
): Pick<Case, "end" | "notes"> {
  const wrong = causes.filter(({ finding }) => finding.severity !== "info");
  const open = unjudged.map((one) => unjudgedLine(one, wording));
  const notes = causes
    .filter(({ finding }) => finding.severity === "info")
    .map(({ finding }) => findingLine(finding, wording));
  const [first] = wrong;
  if (first !== undefined) {
    const lines = wrong.flatMap(({ finding, consequences }) => [
      findingLine(finding, wording),
      ...consequences.map((one) => `  ${wording.say("report.consequence")}: ${findingLine(one, wording)}`),
    ]);
    return { end: { kind: "failure", type: first.finding.code, lines }, notes: [...notes, ...open] };
  }
  return open.length === 0
    ? { notes }
    : { end: { kind: "skipped", type: "undetermined", lines: open }, notes };
}

function findingLine(finding: Finding, wording: Wording): string {
  const clause = finding.clause === null ? "" : ` [${finding.clause}]`;
  const { file, sheet, cell } = finding.place;
  return `${file} › ${sheet} › ${cell}: ${wording.finding(finding)}${clause}`;
}

function unjudgedLine(
  { what, className, subject, term, missing, place }: Unjudged,
  wording: Wording,
): string {
  const about = [
    wording.say(`result.${what}`),
    ...(subject === undefined ? [] : [wording.subject(className, subject)]),
    ...(term === undefined ? [] : [wording.term(term)]),
  ].join(", ");
  const lacking = [...new Set(missing.map((path) => wording.missing(path)))].join(", ");
  const reason = wording.say("report.undetermined.reason", { what: about, missing: lacking });
  return `${place.file} › ${place.sheet} › ${place.cell}: ${reason}`;
}

function keyOf({ id, name }: Finding["pupil"]): string {
  return JSON.stringify([id, name]);
}

function countsOf(cases: readonly Case[]) {
  const ended = (kind: string): number => cases.filter(({ end }) => end?.kind === kind).length;
  return {
    tests: cases.length,
    failures: ended("failure"),
    errors: ended("error"),
    skipped: ended("skipped"),
  };
}

function countAttributes(counts: ReturnType<typeof countsOf>): string {
  return Object.entries(counts)
    .map(([name, count]) => `${name}="${count}"`)
    .join(" ");
}

function suiteText({ name, cases }: Suite): string {
  return `<testsuite name="${escaped(name)}" ${countAttributes(countsOf(cases))}>
${cases.map(caseText).join("")}</testsuite>
`;
}

function caseText({ className, name, end, notes = [] }: Case): string {
  const inside = [
    ...(end === undefined ? [] : [endText(end)]),
    ...(notes.length === 0 ? [] : [`<system-out>${escaped(notes.join("\n"))}</system-out>`]),
  ].join("");
  const head = `<testcase classname="${escaped(className)}" name="${escaped(name)}"`;
  return inside === "" ? `${head}/>\n` : `${head}>${inside}</testcase>\n`;
}

function endText({ kind, type, lines }: NonNullable<Case["end"]>): string {
  const [message = ""] = lines;
  const more = lines.length > 1 ? ` (+${lines.length - 1})` : "";
  // Readers know a skipped case by its message alone; the other two carry their lines as text.
  return kind === "skipped"
    ? `<skipped message="${escaped(lines.join("; "))}"/>`
    : `<${kind} type="${escaped(type)}" message="${escaped(message + more)}">${escaped(lines.join("\n"))}</${kind}>`;
}

const escapes: { readonly [character: string]: string } = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&apos;",
};

/** Text for an element or an attribute; what XML 1.0 cannot hold is left out. */
function escaped(text: string): string {
  return text
    .replace(/[^\t\n\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu, "")
    .replace(/[&<>"']/g, (found) => escapes[found] ?? "");
}
