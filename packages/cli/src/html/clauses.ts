import type { Finding } from "@sodiem/core/audit";
import type { AuditedFiles } from "../audit/audited-files";
import { causesOf, groupBy } from "../report/causes";
import { compareClauses } from "../report/counts";
import type { Wording } from "../report/wording";
import { clauseHeading, findingAnchor } from "./findings";
import { html, type Markup } from "./markup";

/** Every contradiction of all classes by the clause it rests on; each leads to its reasoning in its class. */
export function clauseSection({ result }: AuditedFiles, wording: Wording): Markup | null {
  const groups = [...groupBy(causesOf(result.findings), ({ finding }) => finding.clause ?? "").values()].sort(
    (a, b) => compareClauses(a[0]?.finding.clause ?? null, b[0]?.finding.clause ?? null),
  );
  if (groups.length === 0) return null;
  return html`<section id="clauses"><h2>${wording.say("report.byClause")}</h2>
<p class="soft">${wording.say("html.byClause.intro")}</p>
${groups.map((causes) => {
  const follow = causes.reduce((sum, { consequences }) => sum + consequences.length, 0);
  return html`<details class="long"><summary><span>${clauseHeading(causes[0]?.finding.clause ?? null, wording)} <span class="soft">(${causes.length}${
    follow === 0 ? "" : `, ${wording.say("report.consequences.more", { count: follow })}`
  })</span></span></summary>
<div><table class="wide"><thead><tr><th>${wording.say("report.column.pupil")}</th><th>${wording.say("report.column.about")}</th><th>${wording.say("report.column.values")}</th><th>${wording.say("report.column.place")}</th></tr></thead>
<tbody>${causes.map(({ finding }) => row(finding, wording))}</tbody></table></div></details>
`;
})}</section>
`;
}

function row(finding: Finding, wording: Wording): Markup {
  const { pupil, className, term, place } = finding;
  const lawful = wording.lawful(finding);
  const name = pupil.name ?? pupil.id ?? wording.say("cli.pupil.unnamed");
  const about = `${wording.about(finding)}${term === undefined ? "" : ` · ${wording.term(term)}`}`;
  return html`<tr><td class="who">${name} <span class="soft">${className}</span></td><td data-label="${wording.say("report.column.about")}">${about}</td><td class="values"><del>${wording.recorded(finding)}</del>${
    lawful === "" ? null : html` → <ins>${lawful}</ins>`
  }</td><td data-label="${wording.say("report.column.place")}"><a href="#${findingAnchor(finding)}">${place.file} › ${place.sheet} › ${place.cell}</a></td></tr>
`;
}
