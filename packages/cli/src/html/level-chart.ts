import type { Wording } from "../report/wording";
import { html, type Markup } from "./markup";

/** The levels of one term: a slug for each pupil, `undefined` where the data do not suffice. */
export interface LevelRow {
  readonly label: string;
  readonly levels: readonly (string | undefined)[];
}

/** The levels of all circulars from the highest down, with their tone; last what could not be determined. */
const tones = {
  tot: "best",
  gioi: "best",
  "hoan-thanh-xuat-sac": "best",
  kha: "good",
  "hoan-thanh-tot": "good",
  dat: "fair",
  "trung-binh": "fair",
  "hoan-thanh": "fair",
  yeu: "weak",
  "chua-dat": "poor",
  kem: "poor",
  "chua-hoan-thanh": "poor",
  none: "none",
} as const;
const [labelWidth, barWidth, rowHeight, barHeight] = [58, 300, 30, 22];

/**
 * A bar for each term, divided by level. Every part carries its number where it has room for it, and a title that
 * says it in full; the picture needs no script and no colour to be read. Terms without any level are left out.
 */
export function levelChart(title: string, rows: readonly LevelRow[], wording: Wording): Markup | null {
  const known = rows.filter(({ levels }) => levels.some((level) => level !== undefined));
  if (known.length === 0) return null;
  const height = known.length * rowHeight;
  const counts = known.map(({ levels }) => countSteps(levels));
  const used = steps.filter((step) => counts.some((count) => count[step] > 0));
  return html`<figure>
<figcaption>${wording.say("html.chart.caption", { what: title })}</figcaption>
<svg viewBox="0 0 ${labelWidth + barWidth} ${height}" role="img" aria-label="${summaryOf(title, known, wording)}">
${known.map(({ label, levels }, index) => bar(label, levels, index, wording))}
</svg>
<ul class="legend">${used.map(
    (step) => html`<li><i class="tone-${tones[step]}"></i>${nameOf(step, wording)}</li>`,
  )}</ul>
</figure>
`;
}

type Step = keyof typeof tones;

const steps = Object.keys(tones) as readonly Step[];

function bar(label: string, levels: LevelRow["levels"], index: number, wording: Wording): Markup {
  const total = levels.length;
  const counts = countSteps(levels);
  const top = index * rowHeight + (rowHeight - barHeight) / 2;
  let before = 0;
  const parts = steps.flatMap((step): Markup[] => {
    const count = counts[step];
    if (count === 0) return [];
    const left = labelWidth + (before / total) * barWidth;
    const width = (count / total) * barWidth;
    before += count;
    const text = wording.say("html.chart.value", { term: label, level: nameOf(step, wording), count, total });
    const hasRoom = width >= 8 + 7 * String(count).length;
    const ink = tones[step] === "best" || tones[step] === "poor" ? "inside" : "inside dark";
    return [
      html`<g><title>${text}</title><rect class="tone-${tones[step]}" x="${round(left)}" y="${round(top)}" width="${round(width)}" height="${barHeight}"/>${
        hasRoom
          ? html`<text class="${ink}" x="${round(left + width / 2)}" y="${round(top + 15.5)}" text-anchor="middle">${count}</text>`
          : null
      }</g>`,
    ];
  });
  return html`<text x="0" y="${round(top + 15.5)}">${label}</text>${parts}`;
}

function summaryOf(title: string, rows: readonly LevelRow[], wording: Wording): string {
  const sentences = rows.map(({ label, levels }) => {
    const counts = countSteps(levels);
    const parts = steps.flatMap((step) =>
      counts[step] === 0 ? [] : [`${nameOf(step, wording)} ${counts[step]}`],
    );
    return `${label}: ${parts.join(", ")}`;
  });
  return `${title}. ${sentences.join(". ")}.`;
}

function countSteps(levels: LevelRow["levels"]): { readonly [step in Step]: number } {
  const counts = Object.fromEntries(steps.map((step) => [step, 0])) as { [step in Step]: number };
  for (const level of levels) counts[steps.find((step) => step === level) ?? "none"] += 1;
  return counts;
}

function nameOf(step: Step, wording: Wording): string {
  return step === "none" ? wording.say("html.chart.unknown") : wording.value("level", step);
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
