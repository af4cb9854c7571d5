import { type Entry, formatTenths, type TermOrYear } from "@sodiem/core";
import { drawInTurn, fill, h } from "../dom";
import type { Page } from "../page";
import type { ClassSection } from "../report";

const terms = ["1", "2", "year"] as const;

/** The results that a class records for a term or the year, cell by cell; what contradicts the law is marked. */
export function gradebookTable(page: Page, section: ClassSection): HTMLElement {
  const { wording } = page;
  const region = h("div", {
    class: "scroll",
    tabindex: 0,
    role: "region",
    "aria-label": page.say("book.title"),
  });
  const select = h(
    "select",
    { id: "book-term", onchange: () => draw() },
    terms.map((term) => h("option", { value: term, selected: term === "year" }, wording.term(term))),
  );
  const draw = (): void => {
    const term = terms.find((one) => one === select.value) ?? "year";
    fill(region, table(page, section, term));
  };
  draw();
  return h(
    "div",
    {},
    h("p", { class: "field" }, h("label", { for: "book-term" }, page.say("book.term")), select),
    h("p", { class: "soft" }, page.say("book.hint")),
    region,
  );
}

/** Rows drawn in one go. */
const atOnce = 14;

function table(page: Page, { book, findings, results }: ClassSection, term: TermOrYear): HTMLElement {
  const { wording } = page;
  const wrong = new Map(
    findings
      .filter((one) => one.term === term)
      .map((one) => [JSON.stringify([one.pupil.id, one.pupil.name, one.subject ?? one.code]), one]),
  );
  const body = h("tbody");
  const rows = book.pupils.map((pupil, at) => (): HTMLElement => {
    const value = (subject: string): HTMLElement => {
      const found = pupil.recorded.findLast(
        (one) => one.what === "subject" && one.subject === subject && one.term === term,
      );
      const finding = wrong.get(
        JSON.stringify([pupil.code ?? pupil.nationalId ?? null, pupil.name, subject]),
      );
      const text = found?.what === "subject" ? entryText(page, found.entry) : "";
      return finding === undefined
        ? h("td", {}, text)
        : h(
            "td",
            { class: finding.severity, title: wording.finding(finding) },
            h("mark", {}, text === "" ? "?" : text),
          );
    };
    const level = (what: "learning" | "conduct"): HTMLElement => {
      const slug = results[at]?.[what][term];
      return h("td", {}, slug === undefined ? "" : wording.value("level", slug));
    };
    return h(
      "tr",
      {},
      h(
        "th",
        { scope: "row" },
        h(
          "button",
          {
            type: "button",
            class: "link",
            onclick: () => {
              page.store.set({ pupil: at, trial: null });
              location.hash = "#pupil";
            },
          },
          pupil.name,
        ),
      ),
      book.subjects.map(({ id }) => value(id)),
      level("learning"),
      level("conduct"),
    );
  });
  drawInTurn(
    body,
    Array.from({ length: Math.ceil(rows.length / atOnce) }, (_, turn) => () => {
      body.append(...rows.slice(turn * atOnce, (turn + 1) * atOnce).map((row) => row()));
    }),
  );
  return h(
    "table",
    { class: "book" },
    h(
      "thead",
      {},
      h(
        "tr",
        {},
        h("th", { scope: "col" }, wording.say("report.column.pupil")),
        book.subjects.map(({ id }) => h("th", { scope: "col" }, wording.subject(book.className, id))),
        h("th", { scope: "col" }, wording.say("resultShort.learning")),
        h("th", { scope: "col" }, wording.say("resultShort.conduct")),
      ),
    ),
    body,
  );
}

function entryText({ wording }: Page, entry: Entry): string {
  switch (entry.kind) {
    case "mark":
      return wording.decimal(formatTenths(entry.mark));
    case "result":
      return wording.value("comment", entry.result);
    case "exempt":
      return wording.value("comment", "exempt");
    case "unreadable":
      return `“${entry.text}”`;
    case "not-taken":
    case "not-entered":
      return "";
  }
}
