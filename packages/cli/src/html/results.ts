import type { TermOrYear } from "@sodiem/core";
import type { PupilResult } from "@sodiem/core/audit";
import type { ClassSection } from "../report/class-sections";
import type { Wording } from "../report/wording";
import { levelChart } from "./level-chart";
import { html, type Markup } from "./markup";

const terms = ["1", "2", "year"] as const satisfies readonly TermOrYear[];

/** How the pupils of a class stand, as charts. */
export function classCharts({ results }: ClassSection, wording: Wording): Markup | null {
  if (results.length === 0) return null;
  const rows = (what: "learning" | "conduct") =>
    terms.map((term) => ({ label: wording.term(term), levels: results.map((one) => one[what][term]) }));
  const charts = (["learning", "conduct"] as const).map((what) =>
    levelChart(wording.say(`html.chart.${what}`), rows(what), wording),
  );
  return charts.every((chart) => chart === null) ? null : html`<div class="charts">${charts}</div>`;
}

/** The lawful results of every pupil of a class; columns that are blank for all are left out. */
export function classResults({ results }: ClassSection, wording: Wording): Markup | null {
  const columns = resultColumns(wording).filter(({ value }) => results.some((one) => value(one) !== ""));
  if (results.length === 0 || columns.length === 0) return null;
  return html`<details class="long results"><summary><span>${wording.say("html.results")} <span class="soft">(${results.length})</span></span></summary>
<div><p class="soft">${wording.say("html.results.intro")}</p>
<table class="wide"><thead><tr><th class="number">#</th><th>${wording.say("report.column.pupil")}</th>${columns.map(
    ({ title }) => html`<th>${title}</th>`,
  )}</tr></thead>
<tbody>${results.map(
    (
      one,
      index,
    ) => html`<tr><td class="number">${index + 1}</td><td class="who">${one.pupil.name ?? one.pupil.id ?? ""}</td>${columns.map(
      ({ title, value }) => html`<td data-label="${title}">${value(one)}</td>`,
    )}</tr>
`,
  )}</tbody></table></div></details>
`;
}

interface Column {
  readonly title: string;
  readonly value: (result: PupilResult) => string;
}

function resultColumns(wording: Wording): Column[] {
  const level = (slug: string | undefined): string =>
    slug === undefined ? "" : wording.value("level", slug);
  const levels = (["learning", "conduct"] as const).flatMap((what) =>
    terms.map((term) => ({
      title: `${wording.say(`resultShort.${what}`)} ${wording.term(term)}`,
      value: (one: PupilResult) => level(one[what][term]),
    })),
  );
  return [
    ...levels,
    { title: wording.say("resultShort.yearResult"), value: ({ yearResult }) => level(yearResult) },
    {
      title: wording.say("result.completed"),
      value: ({ completed }) =>
        completed === undefined ? "" : wording.say(completed ? "value.yes" : "value.no"),
    },
    {
      title: wording.say("result.award"),
      value: ({ award }) =>
        award === undefined ? "" : award === "none" ? "–" : wording.value("award", award),
    },
    {
      title: wording.say("result.promotion"),
      value: ({ promotion }) => (promotion === undefined ? "" : wording.value("promotion", promotion)),
    },
  ];
}
