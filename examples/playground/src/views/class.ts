import { levelChart } from "../../../../packages/cli/src/html/level-chart";
import { marksCharts } from "../../../../packages/cli/src/html/marks-chart";
import { drawInTurn, fill, h, keepFocus } from "../dom";
import { nodesOf } from "../markup";
import type { Page, View } from "../page";
import { type ClassSection, LawfulMarks } from "../report";
import { classChoice } from "./class-choice";
import { findings } from "./findings";
import { gradebookTable } from "./gradebook-table";
import { nothingOpen } from "./nothing-open";

/** One class: findings by clause, distributions, the gradebook. */
export function classView(page: Page): View {
  const element = h("div");
  const draw = (): void => {
    const { open } = page.state;
    fill(element, open === null ? nothingOpen(page, "class.title") : content(page, open.section));
  };
  draw();
  return {
    element,
    update: (state, before) => {
      if (state.open !== before.open) keepFocus(draw);
    },
  };
}

function content(page: Page, section: ClassSection): (Node | null)[] {
  const { wording } = page;
  const more = h("div");
  drawInTurn(more, [
    () => more.append(charts(page, section) ?? ""),
    () =>
      more.append(
        h(
          "section",
          { "aria-labelledby": "book-title" },
          h("h2", { id: "book-title" }, page.say("book.title")),
          gradebookTable(page, section),
        ),
      ),
  ]);
  const { className, grade, schoolYear, instrument, audited } = section.verdict;
  return [
    h("h1", { id: "heading", tabindex: -1 }, wording.say("report.class", { className })),
    h(
      "p",
      { class: "lead" },
      page.say("class.lead", {
        grade,
        schoolYear,
        instrument: instrument === null ? "–" : wording.instrument(instrument),
      }),
      !audited && h("span", { class: "badge warning" }, page.say("classes.notAudited")),
    ),
    classChoice(page),
    h(
      "section",
      { "aria-labelledby": "findings-title" },
      h("h2", { id: "findings-title" }, wording.say("html.findings")),
      findings(page, section),
    ),
    more,
  ];
}

function charts(page: Page, section: ClassSection): HTMLElement | null {
  const { wording } = page;
  const terms = ["1", "2", "year"] as const;
  const rows = (what: "learning" | "conduct") =>
    terms.map((term) => ({
      label: wording.term(term),
      levels: section.results.map((one) => one[what][term]),
    }));
  const levels = [
    levelChart(wording.say("html.chart.learning"), rows("learning"), wording),
    levelChart(wording.say("html.chart.conduct"), rows("conduct"), wording),
  ];
  const marks = marksCharts(section, new LawfulMarks(section), wording);
  if (marks === null && levels.every((chart) => chart === null)) return null;
  return h(
    "section",
    { "aria-labelledby": "charts-title" },
    h("h2", { id: "charts-title" }, page.say("charts.title")),
    h("div", { class: "charts" }, levels.map(nodesOf)),
    nodesOf(marks),
  );
}
