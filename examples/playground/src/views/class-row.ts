import { h } from "../dom";
import type { Page } from "../page";
import type { ClassNote } from "../worker/protocol";

/** A class in the list of classes; its name opens it. */
export function classRow(page: Page, note: ClassNote): HTMLElement {
  const { verdict, pupils, errors, warnings, index } = note;
  const open = (): void => {
    page.client.ask({ ask: "class", index });
    location.hash = "#class";
  };
  return h(
    "tr",
    {},
    h(
      "th",
      { scope: "row" },
      h(
        "button",
        { type: "button", class: "link", id: `open-${index}`, onclick: open },
        page.say("classes.open", { name: verdict.className }),
      ),
    ),
    h("td", { class: "number" }, pupils),
    h("td", { class: `number${errors > 0 ? " error" : ""}` }, errors),
    h("td", { class: `number${warnings > 0 ? " warning" : ""}` }, warnings),
    h(
      "td",
      {},
      verdict.instrument === null ? "–" : page.wording.instrument(verdict.instrument),
      !verdict.audited && h("span", { class: "badge warning" }, page.say("classes.notAudited")),
    ),
  );
}
