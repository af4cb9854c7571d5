import type { Unjudged } from "@sodiem/core/audit";
import { unjudgedReasons } from "../report/unjudged-reasons";
import type { Wording } from "../report/wording";
import { html, type Markup } from "./markup";

/** What could not be judged, by reason; the values themselves to unfold. */
export function unjudgedSection(undetermined: readonly Unjudged[], wording: Wording): Markup | null {
  if (undetermined.length === 0) return null;
  return html`<section id="undetermined"><h2>${wording.say("report.undetermined")}</h2>
<p>${wording.say("report.undetermined.intro", { count: wording.count(undetermined.length) })}</p>
${unjudgedReasons(undetermined, wording).map(
  ({
    text,
    values,
  }) => html`<details class="long"><summary><span>${text} <span class="soft">(${values.length})</span></span></summary>
<div><table class="wide"><thead><tr><th>${wording.say("report.column.pupil")}</th><th>${wording.say("report.column.about")}</th><th>${wording.say("report.column.place")}</th></tr></thead>
<tbody>${values.map((one) => unjudgedRow(one, wording))}</tbody></table></div></details>
`,
)}</section>
`;
}

function unjudgedRow(one: Unjudged, wording: Wording): Markup {
  const { pupil, className, subject, term, place } = one;
  const about =
    subject === undefined ? wording.say(`result.${one.what}`) : wording.subject(className, subject);
  return html`<tr><td class="who">${pupil.name ?? pupil.id ?? ""}</td><td data-label="${wording.say("report.column.about")}">${about}${term === undefined ? "" : ` · ${wording.term(term)}`}</td><td data-label="${wording.say("report.column.place")}">${[place.file, place.sheet, place.cell].join(" › ")}</td></tr>
`;
}
