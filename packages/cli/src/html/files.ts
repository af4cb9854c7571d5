import type { Diagnostic } from "@sodiem/core";
import type { AuditedFiles } from "../audit/audited-files";
import { fileReport, type SheetReport } from "../report/audit-report";
import { groupBy } from "../report/causes";
import { fileProblems } from "../report/file-problems";
import type { Wording } from "../report/wording";
import { html, type Markup } from "./markup";

/** Every file with what it was recognised as, its sheets, and what was wrong with it. */
export function filesSection({ files, gradebook, result }: AuditedFiles, wording: Wording): Markup {
  return html`<section id="files"><h2>${wording.say("report.files")}</h2>
<table class="wide"><thead><tr><th>${wording.say("report.column.file")}</th><th>${wording.say("report.column.recognised")}</th><th>${wording.say("report.column.sheets")}</th></tr></thead>
<tbody>${files.map((file) => {
    const { platform, kind, sheets } = fileReport(file, gradebook);
    const recognised = platform === null ? "" : wording.format(platform, kind);
    return html`<tr><td class="who">${file.name}${
      file.failed
        ? html` <span class="badge error">${wording.say(sheets.length === 0 ? "report.file.unread" : "report.file.failed")}</span>`
        : null
    }${problemList(fileProblems(file, result.findings), wording)}</td><td data-label="${wording.say("report.column.recognised")}">${recognised}</td><td data-label="${wording.say("report.column.sheets")}">${sheetList(sheets, wording)}</td></tr>
`;
  })}</tbody></table></section>
`;
}

/** The names of the sheets, by class and term. */
function sheetList(sheets: readonly SheetReport[], wording: Wording): Markup[] {
  const groups = groupBy(sheets, (sheet) =>
    [wording.say("report.class", { className: sheet.class }), wording.term(sheet.term)].join(", "),
  );
  return [...groups].map(
    ([title, own]) =>
      html`<div><span class="soft">${title}:</span> ${own.map(({ sheet }) => sheet).join(", ")}</div>`,
  );
}

/** One line for each kind of problem, with its places. */
function problemList(problems: readonly Diagnostic[], wording: Wording): Markup | null {
  if (problems.length === 0) return null;
  const groups = groupBy(problems, (one) => JSON.stringify([one.severity, wording.diagnostic(one)]));
  return html`<ul class="plain">${[...groups.values()].map((group) => {
    const places = group.map(({ path }) => path.slice(1).join(" › ")).filter((place) => place !== "");
    const more =
      places.length > 8 ? ` ${wording.say("report.file.moreDiagnostics", { count: places.length - 8 })}` : "";
    return html`<li class="problem ${group[0]?.severity ?? ""}">${group[0] === undefined ? "" : wording.diagnostic(group[0])}${
      places.length === 0 ? null : html` <span class="soft">${places.slice(0, 8).join(", ")}${more}</span>`
    }</li>`;
  })}</ul>`;
}
