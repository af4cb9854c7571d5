import type { Entry, TermOrYear } from "@sodiem/core";
import type { ClassSection } from "../report/class-sections";
import type { LawfulMarks } from "../report/lawful-marks";
import type { Wording } from "../report/wording";
import { html, type Markup } from "./markup";

/** How the marks of a class lie: all marks entered, and the average of each subject. */
export function marksCharts(section: ClassSection, lawful: LawfulMarks, wording: Wording): Markup | null {
  const charts = [histogram(enteredMarks(section), wording), averageBands(section, lawful, wording)];
  return charts.every((chart) => chart === null)
    ? null
    : html`<div class="charts marks">${charts}</div>
`;
}

/** Every mark of a class in tenths: assessments, and the tests of primary schools. */
function enteredMarks({ book }: ClassSection): number[] {
  const marks = (entry: Entry | undefined): number[] => (entry?.kind === "mark" ? [entry.mark] : []);
  return book.pupils.flatMap(({ assessments, primary }) => [
    ...assessments.flatMap(({ marks: { regular, midterm, final } }) =>
      [...regular, midterm, final].flatMap(marks),
    ),
    ...(primary?.subjects ?? []).flatMap(({ test }) => marks(test)),
  ]);
}

const [barWidth, chartHeight, foot] = [36, 120, 18];

/** Ten ranges of one mark each; ten belongs to the last. */
function histogram(marks: readonly number[], wording: Wording): Markup | null {
  const known = marks.filter((mark) => mark >= 0 && mark <= 100);
  if (known.length === 0) return null;
  const bins = Array.from({ length: 10 }, (_, bin) => bin).map((bin) => ({
    bin,
    count: known.filter((mark) => Math.min(9, Math.floor(mark / 10)) === bin).length,
  }));
  const highest = Math.max(...bins.map(({ count }) => count));
  const title = wording.say("html.marks.entered");
  const texts = bins.map(({ bin, count }) =>
    wording.say(bin === 9 ? "html.marks.lastBin" : "html.marks.bin", {
      from: bin,
      to: bin + 1,
      count,
      total: known.length,
    }),
  );
  const bars = bins.map(({ bin, count }) => {
    const height = Math.round((count / highest) * chartHeight * 100) / 100;
    const left = bin * barWidth;
    const label = bin === 9 ? "9–10" : `${bin}–${bin + 1}`;
    return html`<g><title>${texts[bin] ?? ""}</title><rect class="tone-bar" x="${left + 3}" y="${14 + chartHeight - height}" width="${barWidth - 6}" height="${height}"/>${
      count === 0
        ? null
        : html`<text x="${left + barWidth / 2}" y="${10 + chartHeight - height}" text-anchor="middle">${count}</text>`
    }<text class="axis" x="${left + barWidth / 2}" y="${14 + chartHeight + 14}" text-anchor="middle">${label}</text></g>`;
  });
  return html`<figure>
<figcaption>${title}</figcaption>
<svg viewBox="0 0 ${10 * barWidth} ${14 + chartHeight + foot}" role="img" aria-label="${title}. ${texts.join("; ")}.">
<line class="axis" x1="0" x2="${10 * barWidth}" y1="${14 + chartHeight}" y2="${14 + chartHeight}"/>
${bars}
</svg>
</figure>
`;
}

/** The lowest averages of the five bands, in tenths: the thresholds of Articles 9 of Circulars 22/2021 and 43/2021. */
const bands = [0, 35, 50, 65, 80] as const;
const tones = ["poor", "weak", "fair", "good", "best"] as const;
const [labelWidth, fullWidth, rowHeight] = [110, 250, 22];

/** A bar for each subject, divided by bands; the year's averages, else those of the last term that has any. */
function averageBands({ book }: ClassSection, lawful: LawfulMarks, wording: Wording): Markup | null {
  const rows = book.subjects
    .filter(({ assessedBy }) => assessedBy === "marks")
    .flatMap(({ id }) => {
      const averages = (["year", "2", "1"] as const)
        .map((term: TermOrYear) =>
          book.pupils.map((pupil) => lawful.average(pupil, id, term)).filter((one) => one !== undefined),
        )
        .find((one) => one.length > 0);
      return averages === undefined ? [] : [{ name: wording.subject(book.className, id), averages }];
    });
  if (rows.length === 0) return null;
  const title = wording.say("html.marks.averages");
  const used = new Set<number>();
  const summaries: string[] = [];
  const bars = rows.map(({ name, averages }, index) => {
    const top = index * rowHeight;
    let before = 0;
    const parts = [...bands.keys()].reverse().map((band) => {
      const count = averages.filter((one) => bandOf(one) === band).length;
      if (count === 0) return null;
      used.add(band);
      const text = wording.say("html.marks.band", {
        subject: name,
        band: wording.say(`html.marks.band.${band}`),
        count,
        total: averages.length,
      });
      summaries.push(text);
      const left = labelWidth + (before / averages.length) * fullWidth;
      const width = (count / averages.length) * fullWidth;
      before += count;
      const tone = tones[band] ?? "none";
      const ink = tone === "best" || tone === "poor" ? "inside" : "inside dark";
      return html`<g><title>${text}</title><rect class="tone-${tone}" x="${round(left)}" y="${top + 3}" width="${round(width)}" height="${rowHeight - 6}"/>${
        width >= 8 + 7 * String(count).length
          ? html`<text class="${ink}" x="${round(left + width / 2)}" y="${top + 15}" text-anchor="middle">${count}</text>`
          : null
      }</g>`;
    });
    return html`<text x="0" y="${top + 15}">${shortened(name)}</text>${parts}`;
  });
  return html`<figure>
<figcaption>${title}</figcaption>
<svg viewBox="0 0 ${labelWidth + fullWidth} ${rows.length * rowHeight}" role="img" aria-label="${title}. ${summaries.join("; ")}.">
${bars}
</svg>
<ul class="legend">${[...bands.keys()]
    .reverse()
    .filter((band) => used.has(band))
    .map(
      (band) =>
        html`<li><i class="tone-${tones[band] ?? "none"}"></i>${wording.say(`html.marks.band.${band}`)}</li>`,
    )}</ul>
</figure>
`;
}

function bandOf(average: number): number {
  return bands.filter((lowest) => average >= lowest).length - 1;
}

function shortened(name: string): string {
  return name.length > 17 ? `${name.slice(0, 16)}…` : name;
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
