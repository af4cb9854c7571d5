import type { ClauseId, Diagnostic } from "@sodiem/core";
import { documentFindings, type Pack } from "@sodiem/core/packs";
import { type LintFinding, lintPack } from "@sodiem/core/packs/tools";
import type { Console } from "../io/console";
import { PackWording } from "./pack-wording";
import { openPack } from "./read-pack-file";
import type { PrintSettings } from "./run-matrix";

/**
 * Examines a pack: what is wrong with its form, or (form in order) the defects of the document and everything between
 * its norms that a reader should know.
 *
 * @returns the exit code: 0 nothing to report, 1 something.
 * @throws SettingProblem when the file cannot be read.
 */
export async function runLint(
  named: string,
  { language, json }: PrintSettings,
  console: Console,
): Promise<0 | 1> {
  const wording = new PackWording(language);
  const opened = await openPack(named, console.stdin);
  const diagnostics = "pack" in opened ? [] : opened.diagnostics;
  const document = "pack" in opened ? documentFindings(opened.pack) : [];
  const findings = "pack" in opened ? lintPack(opened.pack) : [];
  const count = diagnostics.length + document.length + findings.length;
  const text =
    json === true
      ? JSON.stringify(
          {
            diagnostics: diagnostics.map((one) => ({ ...one, text: wording.diagnostic(one) })),
            document: document.map((one) => ({ ...one, text: wording.diagnostic(one) })),
            findings: findings.map((one) => ({
              ...one,
              text: "pack" in opened ? sentence(opened.pack, one, wording) : "",
            })),
          },
          null,
          2,
        )
      : "pack" in opened
        ? asText(opened.pack, document, findings, wording)
        : diagnostics.map((one) => wording.diagnostic(one)).join("\n");
  const end = json === true || count === 0 ? "" : `${wording.say("cli.packLint.summary", { count })}\n`;
  await console.stdout.write(`${text}\n${end}`);
  return count === 0 ? 0 : 1;
}

function sentence(pack: Pack, { code, data }: LintFinding, wording: PackWording): string {
  const names = Object.entries(data).map(
    ([name, value]) => [name, named(pack, name, value, wording)] as const,
  );
  return wording.say(`lint.${code}`, Object.fromEntries(names));
}

/** The operands of a finding by their names; a list is told apart by commas. */
function named(pack: Pack, operand: string, value: string, wording: PackWording): string {
  const nameOf = (id: string): string => {
    switch (operand) {
      case "roles":
        return wording.role(id);
      case "levels":
        return wording.level(id);
      case "clauses":
        return wording.clause(id as ClauseId);
      case "fact":
        return wording.fact(id);
      case "term":
        return wording.term(id);
      case "by":
        return wording.citation(pack, id);
      default:
        return id;
    }
  };
  return value
    .split(", ")
    .map(nameOf)
    .join(operand === "clauses" ? "; " : ", ");
}

function asText(
  pack: Pack,
  document: readonly Diagnostic[],
  findings: readonly LintFinding[],
  wording: PackWording,
): string {
  if (document.length + findings.length === 0) return wording.say("cli.packLint.clean");
  return [
    ...(document.length === 0 ? [] : [wording.say("cli.packLint.document"), ""]),
    ...document.map((one) => `  ${wording.diagnostic(one)}`),
    ...(document.length === 0 ? [] : [""]),
    ...(findings.length === 0 ? [] : [wording.say("cli.packLint.norms"), ""]),
    ...findings.flatMap((finding) => [
      `  ${sentence(pack, finding, wording)}`,
      ...finding.norms.map((id) => `    ${wording.citation(pack, id)}`),
      `    ${wording.say("cli.packLint.witness", { request: JSON.stringify(finding.witness) })}`,
      `    ${wording
        .say("cli.packLint.answer", {
          status: wording.status(finding.answer.status),
          norms: finding.answer.norms.join(", "),
        })
        .trimEnd()}`,
      "",
    ]),
  ].join("\n");
}
