import type { ClauseId, Diagnostic, Place } from "@sodiem/core";
import type { Finding, Unjudged } from "@sodiem/core/audit";
import type { AuditedFiles } from "../audit/audited-files";
import { auditExitCode } from "../audit/exit-code";
import { compareClauses } from "./counts";
import type { Wording } from "./wording";

const schema = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

/**
 * The audit as a SARIF 2.1.0 log: a rule for each clause that a result rests on, a result for each finding with its
 * file and, as the logical location, its sheet and cell. A workbook has no lines, so no region is told. What could not
 * be judged is a result of the kind `open`; what was wrong with a file is a notification. Equal input gives equal bytes.
 *
 * @example sarifReport(audit, wording, "1.0.0").version // "2.1.0"
 */
export function sarifReport(audit: AuditedFiles, wording: Wording, version: string) {
  const { files, result } = audit;
  const uris = new Map(files.map(({ name }, index) => [name, index]));
  const findings = [...result.findings];
  const ruleIds = [
    ...new Set([...findings.map(ruleOf), ...result.undetermined.map(({ what }) => undeterminedRule(what))]),
  ].sort(compareClauses);
  const indices = new Map(ruleIds.map((id, index) => [id, index]));
  const clauses = new Map(
    findings.flatMap(({ clause }) => (clause === null ? [] : [[clause as string, clause]])),
  );
  const place = (one: Place) => location(one, uris);
  const exitCode = auditExitCode(audit);
  return {
    $schema: schema,
    version: "2.1.0",
    runs: [
      {
        tool: {
          driver: {
            name: "sodiem",
            version,
            semanticVersion: version,
            language: wording.language,
            rules: ruleIds.map((id) => ruleText(id, clauses.get(id), wording)),
          },
        },
        language: wording.language,
        columnKind: "utf16CodeUnits",
        artifacts: files.map(({ name }) => ({ location: { uri: uriOf(name) }, roles: ["analysisTarget"] })),
        invocations: [
          {
            executionSuccessful: exitCode !== 2,
            exitCode,
            toolExecutionNotifications: files.flatMap(({ name, diagnostics }) =>
              diagnostics
                .filter(({ severity }) => severity !== "info")
                .map((one) => notification(name, one, uris, wording)),
            ),
          },
        ],
        results: [
          ...findings.map((finding) => findingResult(finding, indices, place, wording)),
          ...result.undetermined.map((one) => openResult(one, indices, place, wording)),
        ],
      },
    ],
  };
}

const levels = { error: "error", warning: "warning", info: "note" } as const;

type Placed = (place: Place) => ReturnType<typeof location>;

function ruleOf({ clause, code }: Finding): string {
  return clause ?? code;
}

function undeterminedRule(what: Unjudged["what"]): string {
  return `undetermined.${what}`;
}

/** A clause with what it is about and its citation; a finding that rests on no clause has its own rule. */
function ruleText(id: string, clause: ClauseId | undefined, wording: Wording) {
  const what = /^undetermined\.(.+)$/.exec(id)?.[1];
  const title =
    what !== undefined
      ? wording.say("sarif.rule.undetermined", { what: wording.say(`result.${what}`) })
      : clause === undefined
        ? wording.say("report.byClause.none")
        : wording.clauseTitle(clause) || wording.citation(clause);
  const full = clause === undefined ? title : `${capital(wording.citation(clause))}. ${title}`;
  const next = what === undefined ? "report.next.findings" : "report.next.undetermined";
  return {
    id,
    shortDescription: { text: title },
    fullDescription: { text: full },
    help: { text: `${full}\n\n${wording.say(next)}` },
    defaultConfiguration: { level: what === undefined ? "error" : "none" },
  };
}

function findingResult(
  finding: Finding,
  indices: ReadonlyMap<string, number>,
  place: Placed,
  wording: Wording,
) {
  const { code, severity, pupil, className, subject, term, recorded, lawful, causedBy } = finding;
  const ruleId = ruleOf(finding);
  return {
    ruleId,
    ruleIndex: indices.get(ruleId) ?? -1,
    kind: "fail",
    level: levels[severity],
    message: { text: `${whoText(finding, wording)}: ${wording.finding(finding)}` },
    locations: [place(finding.place)],
    ...(causedBy === undefined
      ? {}
      : { relatedLocations: [{ ...place(causedBy), id: 1, message: { text: wording.say("sarif.cause") } }] }),
    partialFingerprints: { "sodiemFinding/v1": fingerprint(finding) },
    properties: {
      code,
      class: className,
      pupil: pupil.id,
      ...(subject === undefined ? {} : { subject }),
      ...(term === undefined ? {} : { term }),
      recorded,
      lawful,
    },
  };
}

/** The same finding keeps its fingerprint when rows are added above it: no cell is in it. */
function fingerprint({ code, pupil, className, subject, term, place }: Finding): string {
  const parts = [code, className, pupil.id ?? pupil.name ?? "", subject ?? "", term ?? "", place.file];
  return parts.map((part) => encodeURIComponent(part)).join("/");
}

function openResult(one: Unjudged, indices: ReadonlyMap<string, number>, place: Placed, wording: Wording) {
  const ruleId = undeterminedRule(one.what);
  const missing = [...new Set(one.missing.map((path) => wording.missing(path)))].join(", ");
  const reason = wording.say("report.undetermined.reason", {
    what: wording.say(`result.${one.what}`),
    missing,
  });
  return {
    ruleId,
    ruleIndex: indices.get(ruleId) ?? -1,
    kind: "open",
    level: "none",
    message: { text: `${whoText(one, wording)}: ${reason}` },
    locations: [place(one.place)],
  };
}

function whoText({ pupil, className }: Pick<Finding, "pupil" | "className">, wording: Wording): string {
  const name = pupil.name ?? pupil.id ?? wording.say("cli.pupil.unnamed");
  return `${wording.say("report.class", { className })}, ${name}`;
}

function notification(file: string, one: Diagnostic, uris: ReadonlyMap<string, number>, wording: Wording) {
  const [, sheet, cell] = one.path;
  return {
    descriptor: { id: one.code },
    level: levels[one.severity],
    message: { text: wording.diagnostic(one) },
    locations: [location({ file, sheet: sheet ?? "", cell: cell ?? "" }, uris)],
  };
}

function location({ file, sheet, cell }: Place, uris: ReadonlyMap<string, number>) {
  const index = uris.get(file);
  return {
    physicalLocation: { artifactLocation: { uri: uriOf(file), ...(index === undefined ? {} : { index }) } },
    ...(sheet === ""
      ? {}
      : {
          logicalLocations: [
            cell === ""
              ? { name: sheet, fullyQualifiedName: quoted(sheet), kind: "sheet" }
              : { name: cell, fullyQualifiedName: `${quoted(sheet)}!${cell}`, kind: "cell" },
          ],
        }),
  };
}

/** A sheet as spreadsheet programs quote it. */
function quoted(sheet: string): string {
  return `'${sheet.replaceAll("'", "''")}'`;
}

/** A file's name as a relative reference. */
function uriOf(name: string): string {
  return name.replaceAll("\\", "/").split("/").map(encodeURIComponent).join("/");
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
