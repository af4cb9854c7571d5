import { createHash } from "node:crypto";
import { type AssessmentSet, type ClauseId, type Entry, formatTenths } from "@sodiem/core";
import type { Finding } from "@sodiem/core/audit";
import { type Cause, causesOf, groupBy } from "../report/causes";
import type { ClassSection } from "../report/class-sections";
import { compareClauses } from "../report/counts";
import { Explainer } from "../report/explainer";
import type { Wording } from "../report/wording";
import { html, type Markup } from "./markup";
import { stepList } from "./steps";

const marks = { error: "✗", warning: "!", info: "i" } as const;

/** The findings of one class, grouped by clause, each to unfold. */
export function classFindings(section: ClassSection, wording: Wording): Markup {
  const causes = causesOf(section.findings);
  if (causes.length === 0) return html`<p>${wording.say("report.class.clean")}</p>`;
  const explainer = new Explainer(section);
  const groups = [...groupBy(causes, ({ finding }) => finding.clause ?? "").values()].sort((a, b) =>
    compareClauses(clauseOf(a), clauseOf(b)),
  );
  return html`${groups.map(
    (own) => html`<h3>${clauseHeading(clauseOf(own), wording)} <span class="soft">(${own.length})</span></h3>
${own.map((cause) => findingDetails(cause, explainer, wording))}`,
  )}`;
}

/** A clause by its id and what it is about, or else its citation in words. */
export function clauseHeading(clause: ClauseId | null, wording: Wording): Markup {
  if (clause === null) return html`${wording.say("report.byClause.none")}`;
  return html`<code>${clause}</code> ${wording.clauseTitle(clause) || capital(wording.citation(clause))}`;
}

/** Where a finding stands in the page; inside its fold, so that a link to it opens the fold. */
export function findingAnchor({ code, place: { file, sheet, cell } }: Finding): string {
  const digest = createHash("sha256").update(JSON.stringify([code, file, sheet, cell]));
  return `f-${digest.digest("hex").slice(0, 16)}`;
}

function clauseOf(causes: readonly Cause[]): ClauseId | null {
  return causes[0]?.finding.clause ?? null;
}

function findingDetails({ finding, consequences }: Cause, explainer: Explainer, wording: Wording): Markup {
  const { pupil, severity, place, clause, term, className } = finding;
  const steps = explainer.steps(finding);
  const about = wording.about(finding);
  const entered = enteredText(explainer.entered(finding), wording);
  return html`<details class="finding ${severity}"><summary><span class="mark" title="${wording.say(`report.severity.${severity}`)}">${marks[severity]}</span><span class="who">${pupil.name ?? pupil.id ?? wording.say("cli.pupil.unnamed")}</span><span class="about">${about}${term === undefined ? "" : ` · ${wording.term(term)}`}</span><span class="values">${values(finding, wording)}</span><span class="cell"><code>${place.cell}</code></span></summary>
<div id="${findingAnchor(finding)}"><p>${wording.finding(finding)}</p>
<dl class="facts">
${pupil.id === null ? null : html`<dt>${wording.say("report.column.code")}</dt><dd><code>${pupil.id}</code></dd>`}
<dt>${wording.say("html.address")}</dt><dd>${wording.say("html.place", { ...place })}</dd>
${clause === null ? null : html`<dt>${wording.say("html.citation")}</dt><dd>${capital(wording.citation(clause))} <code class="soft">${clause}</code></dd>`}
${entered === "" ? null : html`<dt>${wording.say("html.entered")}</dt><dd>${entered}</dd>`}
${steps.length === 0 ? null : html`<dt>${wording.say("html.reasoning")}</dt><dd>${stepList(steps, className, wording)}</dd>`}
${consequences.length === 0 ? null : html`<dt>${wording.say("report.consequences", { count: consequences.length })}</dt><dd><ul class="follows">${consequences.map((one) => consequence(one, wording))}</ul></dd>`}
</dl></div></details>
`;
}

function consequence(finding: Finding, wording: Wording): Markup {
  const term = finding.term === undefined ? "" : ` · ${wording.term(finding.term)}`;
  return html`<li>${wording.about(finding)}${term}: <span class="values">${values(finding, wording)}</span> <span class="soft">(${wording.say("html.place", { ...finding.place })})</span></li>`;
}

function values(finding: Finding, wording: Wording): Markup {
  const lawful = wording.lawful(finding);
  return lawful === ""
    ? html`<del>${wording.recorded(finding)}</del>`
    : html`<del>${wording.recorded(finding)}</del> → <ins>${lawful}</ins>`;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function enteredText(marks: AssessmentSet | undefined, wording: Wording): string {
  if (marks === undefined) return "";
  return wording.say("html.entered.value", {
    regular: marks.regular.map((entry) => entryText(entry, wording)).join(" · "),
    midterm: entryText(marks.midterm, wording),
    final: entryText(marks.final, wording),
  });
}

function entryText(entry: Entry, wording: Wording): string {
  switch (entry.kind) {
    case "mark":
      return wording.decimal(formatTenths(entry.mark));
    case "result":
      return wording.value("comment", entry.result);
    case "unreadable":
      return `“${entry.text}”`;
    case "exempt":
    case "not-taken":
      return wording.value("comment", "exempt");
    case "not-entered":
      return wording.say("cli.value.blank");
  }
}
