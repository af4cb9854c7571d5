import type { AuditedFiles } from "../audit/audited-files";
import { type ClassSection, classSections } from "../report/class-sections";
import { type Counts, countsOf } from "../report/counts";
import { LawfulMarks } from "../report/lawful-marks";
import { nextSteps } from "../report/next-steps";
import type { Wording } from "../report/wording";
import { clauseSection } from "./clauses";
import { htmlDocument } from "./document";
import { filesSection } from "./files";
import { classFindings } from "./findings";
import { marksCharts } from "./marks-chart";
import { html, type Markup } from "./markup";
import { planSheets, pupilSheets, type SheetChoice, type SheetPlan } from "./pupil-sheets";
import { classCharts, classResults } from "./results";
import { styleSheet } from "./style";
import { unjudgedSection } from "./unjudged";

/** What a report says of itself. */
export interface HtmlSettings {
  readonly version: string;
  /** The audit was made with masked pupils, and the report says so. */
  readonly masked: boolean;
  /** Which pupils have a sheet of their own; `auto` where it is left out. */
  readonly sheets?: SheetChoice;
}

/**
 * The audit as one HTML file that needs nothing else: no script, no font, no request. Its content security policy
 * forbids everything but its own style sheet.
 */
export function htmlReport(audit: AuditedFiles, wording: Wording, settings: HtmlSettings): string {
  const counts = countsOf(audit);
  const sections = classSections(audit);
  const looked = sections.map((section) => [section, new LawfulMarks(section)] as const);
  const plan = planSheets(looked, settings.sheets ?? "auto");
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
${looked.map(([section, lawful], index) => classSection(section, lawful, plan, index, wording))}
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
${result.findings.length === 0 ? null : html`<li><a href="#clauses">${wording.say("report.byClause")}</a></li>`}${sections.map(
  ({ verdict }, index) =>
    html`<li><a href="#class-${index + 1}">${wording.say("report.class", { className: verdict.className })}</a></li>`,
)}${result.undetermined.length === 0 ? null : html`<li><a href="#undetermined">${wording.say("report.undetermined")}</a></li>`}<li><a href="#files">${wording.say("report.files")}</a></li>
</ul></nav>`;
}

function classSection(
  section: ClassSection,
  lawful: LawfulMarks,
  plan: SheetPlan,
  index: number,
  wording: Wording,
): Markup {
  const { verdict } = section;
  return html`<section id="class-${index + 1}"><h2>${classHeading(section, wording)}</h2>
${verdict.audited ? null : html`<p><span class="badge error">${wording.say("report.class.notAudited")}</span></p>`}
${classCharts(section, wording)}
${marksCharts(section, lawful, wording)}
${classFindings(section, wording)}
${classResults(section, wording)}
${pupilSheets(section, lawful, plan, wording)}</section>
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
