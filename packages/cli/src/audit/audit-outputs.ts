import { resolve } from "node:path";
import { type HtmlSettings, htmlReport } from "../html/page";
import { auditReport } from "../report/audit-report";
import { junitReport } from "../report/junit";
import { sarifReport } from "../report/sarif";
import type { Wording } from "../report/wording";
import { version } from "../version";
import type { AuditedFiles } from "./audited-files";
import { standardInput } from "./find-books";
import { SettingProblem } from "./read-settings";

/** The results of an audit besides the table on the terminal, by the option that asks for each. */
export interface OutputSettings {
  /** Print the report as JSON instead of a table. */
  readonly json?: boolean;
  /** Where the HTML report goes; `-` prints it instead of the table. */
  readonly html?: string;
  /** Where the JUnit XML goes; `-` prints it. */
  readonly junit?: string;
  /** Where the SARIF log goes; `-` prints it. */
  readonly sarif?: string;
}

const kinds = ["json", "html", "junit", "sarif"] as const;

type Kind = (typeof kinds)[number];

/** One result and where it goes. */
export interface AuditOutput {
  readonly kind: Kind;
  readonly path: string;
}

/**
 * The results that are asked for; the path `-` is the standard output.
 *
 * @throws SettingProblem when two would be printed, or one file is named twice.
 * @example outputsOf({ json: true, sarif: "audit.sarif" }).length // 2
 */
export function outputsOf(settings: OutputSettings): AuditOutput[] {
  const outputs = kinds.flatMap((kind): AuditOutput[] => {
    const path = kind === "json" ? (settings.json === true ? standardInput : undefined) : settings[kind];
    return path === undefined ? [] : [{ kind, path }];
  });
  const printed = outputs.filter(({ path }) => path === standardInput);
  if (printed.length > 1) {
    const options = printed.map(({ kind }) => `--${kind}`).join(", ");
    throw new SettingProblem("cli.error.printTwice", { options });
  }
  const targets = outputs.filter(({ path }) => path !== standardInput).map(({ path }) => path);
  const twice = targets.find(
    (path, index) => targets.findIndex((one) => resolve(one) === resolve(path)) < index,
  );
  if (twice !== undefined) throw new SettingProblem("cli.error.sameFile", { path: twice });
  return outputs;
}

/** The text of one result. */
export function outputText(
  kind: Kind,
  audit: AuditedFiles,
  wording: Wording,
  page: Omit<HtmlSettings, "version">,
): string {
  switch (kind) {
    case "json":
      return `${JSON.stringify(auditReport(audit, wording), null, 2)}\n`;
    case "html":
      return htmlReport(audit, wording, { version, ...page });
    case "junit":
      return junitReport(audit, wording);
    case "sarif":
      return `${JSON.stringify(sarifReport(audit, wording, version), null, 2)}\n`;
  }
}
