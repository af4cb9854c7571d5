import type { ClauseId } from "@sodiem/core";
import { clauseStatuses } from "@sodiem/core/atlas";
import { vectorKinds } from "@sodiem/vectors";
import { htmlDocument } from "../html/document";
import { html, type Markup } from "../html/markup";
import { styleSheet } from "../html/style";
import type { Wording } from "../report/wording";
import {
  type AtlasReport,
  type ClauseReport,
  gradesOf,
  type InstrumentReport,
  totalOf,
} from "./atlas-report";
import { atlasStyle } from "./atlas-style";
import { countsText } from "./atlas-table";

/** The colours of the statuses; the same that levels have in the audit's report. */
const tones = {
  encoded: "tone-best",
  "local-pack": "tone-good",
  "human-judgement": "tone-fair",
  "out-of-scope": "tone-none",
} as const;

/**
 * The atlas as one HTML file that needs nothing else. Its filters are radio buttons that the style sheet reads; where
 * a browser cannot do that, every clause is shown.
 */
export function atlasPage(report: AtlasReport, wording: Wording): string {
  const title = wording.say("atlas.title");
  return htmlDocument({
    language: wording.language,
    title,
    style: styleSheet + atlasStyle,
    content: html`<header>
<h1>${title}</h1>
<p class="lead">${wording.say("atlas.lead")}</p>
</header>
${tiles(report, wording)}
${legend(report, wording)}
${contents(report, wording)}
${filters(report, wording)}
${report.instruments.map((one) => instrumentSection(one, wording))}
<footer>${wording.say("atlas.footer", { version: report.version })}</footer>`,
  });
}

function tiles({ instruments, coverage, vectors, gaps }: AtlasReport, wording: Wording): Markup {
  const shown: readonly [name: string, count: number, tone: string][] = [
    ["instruments", instruments.length, ""],
    ["clauses", coverage.clauses, ""],
    ...clauseStatuses.map((status): [string, number, string] => [
      status,
      coverage.byStatus[status],
      status === "encoded" ? "good" : "",
    ]),
    ["vectors", totalOf(vectors), ""],
    ["gaps", gaps, gaps === 0 ? "good" : "warning"],
  ];
  return html`<ul class="tiles">${shown.map(
    ([name, count, tone]) =>
      html`<li class="tile ${tone}"><b>${wording.count(count)}</b><span>${wording.say(`atlas.tile.${name}`)}</span></li>
`,
  )}</ul>`;
}

function legend(report: AtlasReport, wording: Wording): Markup {
  const list = (entries: readonly (readonly [Markup, string])[]): Markup =>
    html`<dl>${entries.map(([term, meaning]) => html`<dt>${term}</dt><dd>${meaning}</dd>`)}</dl>`;
  return html`<details class="legend-box"><summary>${wording.say("atlas.legend")}</summary><div>
<section><h3>${wording.say("atlas.legend.status")}</h3>${list(
    clauseStatuses.map((status) => [
      html`${wording.say(`atlas.status.${status}`)}`,
      wording.say(`atlas.status.${status}.meaning`),
    ]),
  )}</section>
<section><h3>${wording.say("atlas.legend.confidence")}</h3>${list([
    ...gradesOf(report).map(
      (letter) => [html`<code>${letter}</code>`, wording.say(`atlas.confidence.${letter}`)] as const,
    ),
    [html`<code>?</code>`, wording.say("atlas.unverified")],
  ])}</section>
<section><h3>${wording.say("atlas.legend.vectors")}</h3>${list(
    vectorKinds.map((kind) => [
      html`${wording.say(`atlas.kind.${kind}`)}`,
      wording.say(`atlas.kind.${kind}.meaning`),
    ]),
  )}<p class="soft">${wording.say("atlas.legend.within")}</p></section>
</div></details>`;
}

function contents({ instruments }: AtlasReport, wording: Wording): Markup {
  return html`<nav aria-label="${wording.say("html.contents")}"><ul>
${instruments.map(({ instrument, name }) => html`<li><a href="#${instrument}">${name}</a></li>`)}
</ul></nav>`;
}

function filters({ instruments, coverage, gaps }: AtlasReport, wording: Wording): Markup {
  const clauses = instruments.flatMap((one) => one.clauses);
  const shown: readonly [name: string, label: string, count: number][] = [
    ["all", wording.say("atlas.filter.all"), clauses.length],
    ...clauseStatuses.map((status): [string, string, number] => [
      status,
      wording.say(`atlas.status.${status}`),
      coverage.byStatus[status],
    ]),
    ["unverified", wording.say("atlas.filter.unverified"), coverage.unverified],
    ["gap", wording.say("atlas.filter.gap"), gaps],
  ];
  return html`<div class="filter" role="radiogroup" aria-label="${wording.say("atlas.filter")}"><b>${wording.say("atlas.filter")}</b>
${shown
  .filter(([, , count]) => count > 0)
  .map(
    ([name, label, count]) =>
      html`<label><input type="radio" name="show" id="show-${name}"${name === "all" ? html` checked` : null}>${label} (${count})</label>
`,
  )}</div>`;
}

function instrumentSection(instrument: InstrumentReport, wording: Wording): Markup {
  const { instrument: id, name, title, inForceFrom, clauses } = instrument;
  const from =
    inForceFrom === null ? "" : wording.say("atlas.inForce", { from: dateText(inForceFrom, wording) });
  const column = (key: string): string => wording.say(`atlas.column.${key}`);
  return html`<section class="instrument" id="${id}"><h2>${name}<small>${title}</small></h2>
<p class="soft">${countsText(instrument, wording)}.${from === "" ? "" : ` ${from}`}</p>
${coverageBar(instrument, wording)}
<table class="clauses wide"><thead><tr><th>${column("clause")}</th><th>${column("title")}</th><th>${column("status")}</th><th>${column("confidence")}</th>${vectorKinds.map(
    (kind) => html`<th class="number">${wording.say(`atlas.kind.${kind}`)}</th>`,
  )}</tr></thead>
<tbody>${clauses.map((clause) => clauseRow(clause, wording))}</tbody></table></section>
`;
}

function clauseRow(clause: ClauseReport, wording: Wording): Markup {
  const { id, place, title, status, confidence, structure, exports, vectors, gap } = clause;
  const classes = [place, status, ...(structure === undefined ? [] : [structure]), ...(gap ? ["gap"] : [])];
  const meaning = [
    wording.say(`atlas.confidence.${confidence}`),
    ...(structure === undefined ? [] : [wording.say("atlas.unverified")]),
  ].join("; ");
  return html`<tr class="${classes.join(" ")}" id="${id}"><td class="id"><a href="#${id}" title="${citation(clause, wording)}"><code>${id}</code></a></td><td><div class="title">${title}</div>${
    exports.length === 0 ? null : html`<div class="functions"><code>${exports.join(", ")}</code></div>`
  }</td><td class="status" data-label="${wording.say("atlas.column.status")}"><i class="${tones[status]}"></i>${wording.say(`atlas.status.${status}`)}</td><td class="sure" data-label="${wording.say("atlas.column.confidence")}"><abbr title="${meaning}">${confidence}${structure === undefined ? "" : "?"}</abbr></td>${vectorKinds.map(
    (kind) =>
      html`<td class="number ${kind}${vectors[kind] === 0 ? " zero" : ""}" data-label="${wording.say(`atlas.kind.${kind}`)}">${vectors[kind]}</td>`,
  )}</tr>
`;
}

/** The shares of the statuses as a bar; the line above it says the same in numbers. */
function coverageBar({ coverage }: InstrumentReport, wording: Wording): Markup {
  let before = 0;
  const parts = clauseStatuses.map((status) => {
    const width = (coverage.byStatus[status] / coverage.clauses) * 1000;
    const left = before;
    before += width;
    return width === 0
      ? null
      : html`<rect class="${tones[status]}" x="${round(left)}" y="0" width="${round(width)}" height="10"><title>${wording.say(`atlas.status.${status}`)}: ${coverage.byStatus[status]}</title></rect>`;
  });
  return html`<div class="bar" aria-hidden="true"><svg viewBox="0 0 1000 10" preserveAspectRatio="none">${parts}</svg></div>`;
}

function citation({ id, place }: ClauseReport, wording: Wording): string {
  return place === "rest" ? wording.clauseTitle(id) : wording.citation(id as ClauseId);
}

/** A day as people of the language write it. */
function dateText(day: string, { language }: Wording): string {
  return language === "vi" ? day.split("-").reverse().join("/") : day;
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
