import type { AuditedFiles } from "../audit/audited-files";
import { type ClassSection, classSections } from "../report/class-sections";
import { type Counts, countByClause, countsOf } from "../report/counts";
import { nextSteps } from "../report/next-steps";
import type { Wording } from "../report/wording";
import { htmlDocument } from "./document";
import { filesSection } from "./files";
import { classFindings, clauseHeading } from "./findings";
import { html, type Markup } from "./markup";
import { classCharts, classResults } from "./results";
import { styleSheet } from "./style";
import { unjudgedSection } from "./unjudged";

/** What a report says of itself. */
export interface HtmlSettings {
  readonly version: string;
  /** The audit was made with masked pupils, and the report says so. */
  readonly masked: boolean;
}

/**
 * The audit as one HTML file that needs nothing else: no script, no font, no request. Its content security policy
 * forbids everything but its own style sheet.
 */
export function htmlReport(audit: AuditedFiles, wording: Wording, settings: HtmlSettings): string {
  const counts = countsOf(audit);
  const sections = classSections(audit);
  const title = wording.say("report.title");
  const names = sections.map(({ verdict }) => verdict.className).join(", ");
  return htmlDocument({
    language: wording.language,
    title: names === "" ? title : `${title}: ${names}`,
    style: styleSheet,
    content: html`<header>
<h1>${title}</h1>
${sections.map((section) => html`<p>${classHeading(section, wording)}</p>`)}
<p class="lead">${wording.say("html.lead")}${settings.masked ? ` ${wording.say("html.masked")}` : ""}</p>
</header>
${tiles(counts, wording)}
<section class="next"><h2>${wording.say("report.next")}</h2><ul>${nextSteps(counts, true).map(
      (key) => html`<li>${wording.say(key)}</li>`,
    )}</ul></section>
${contents(sections, audit, wording)}
${clauseSection(audit, wording)}
${sections.map((section, index) => classSection(section, index, wording))}
${unjudgedSection(audit.result.undetermined, wording)}
${filesSection(audit, wording)}
<footer>${wording.say("html.footer", { version: settings.version })}</footer>`,
  });
}

function tiles(counts: Counts, wording: Wording): Markup {
  const good = counts.errors === 0 ? "good" : "error";
  const shown: readonly [name: string, count: number, tone: string][] = [
    ["findings", counts.errors, good],
    ["warnings", counts.warnings, counts.warnings === 0 ? "" : "warning"],
    ["consequences", counts.consequences, ""],
    ["undetermined", counts.undetermined, ""],
    ["checked", counts.checked, ""],
    ["pupils", counts.pupils, ""],
    ["classes", counts.classes, ""],
    counts.failedFiles === 0 ? ["files", counts.files, ""] : ["failedFiles", counts.files, "error"],
  ];
  return html`<ul class="tiles">${shown.map(
    ([name, count, tone]) =>
      html`<li class="tile ${tone}"><b>${wording.count(count)}</b><span>${wording.say(`html.tile.${name}`, { failed: counts.failedFiles })}</span></li>
`,
  )}</ul>`;
}

function contents(sections: readonly ClassSection[], { result }: AuditedFiles, wording: Wording): Markup {
  return html`<nav aria-label="${wording.say("html.contents")}"><ul>
${sections.map(
  ({ verdict }, index) =>
    html`<li><a href="#class-${index + 1}">${wording.say("report.class", { className: verdict.className })}</a></li>`,
)}${result.undetermined.length === 0 ? null : html`<li><a href="#undetermined">${wording.say("report.undetermined")}</a></li>`}<li><a href="#files">${wording.say("report.files")}</a></li>
</ul></nav>`;
}

function clauseSection({ result }: AuditedFiles, wording: Wording): Markup | null {
  const clauses = countByClause(result.findings);
  if (clauses.length === 0) return null;
  return html`<section id="clauses"><h2>${wording.say("report.byClause")}</h2>
<table><thead><tr><th class="number">${wording.say("report.column.count")}</th><th>${wording.say("report.column.clause")}</th></tr></thead>
<tbody>${clauses.map(
    ({
      clause,
      causes,
      consequences,
    }) => html`<tr><td class="number">${causes}</td><td>${clauseHeading(clause, wording)}${
      consequences === 0
        ? null
        : html` <span class="soft">· ${wording.say("report.consequences.more", { count: consequences })}</span>`
    }</td></tr>
`,
  )}</tbody></table></section>
`;
}

function classSection(section: ClassSection, index: number, wording: Wording): Markup {
  const { verdict } = section;
  return html`<section id="class-${index + 1}"><h2>${classHeading(section, wording)}</h2>
${verdict.audited ? null : html`<p><span class="badge error">${wording.say("report.class.notAudited")}</span></p>`}
${classCharts(section, wording)}
${classFindings(section, wording)}
${classResults(section, wording)}</section>
`;
}

function classHeading({ verdict, book }: ClassSection, wording: Wording): string {
  const { className, grade, schoolYear, instrument } = verdict;
  const heading = wording.say("report.heading.class", {
    className,
    grade,
    schoolYear,
    instrument: instrument === null ? "?" : wording.instrument(instrument),
  });
  return book.school.name === "" ? heading : `${heading} · ${book.school.name}`;
}
