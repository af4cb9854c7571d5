import { h } from "./dom";
import type { Page } from "./page";
import { languages } from "./report";
import { viewNames } from "./state";

const languageNames = { vi: "Tiếng Việt", en: "English" } as const;

/** The frame around every view: name, places to go, language. */
export function shell(page: Page, content: HTMLElement): HTMLElement[] {
  const { view, language } = page.state;
  return [
    h(
      "a",
      {
        class: "skip",
        href: `#${view}`,
        onclick: (event) => {
          event.preventDefault();
          document.getElementById("heading")?.focus();
        },
      },
      page.say("skip"),
    ),
    h(
      "header",
      {},
      h("p", { class: "name" }, h("b", {}, "sodiem"), " ", h("span", {}, page.say("tagline"))),
      h(
        "nav",
        { "aria-label": page.say("nav") },
        h(
          "ul",
          {},
          viewNames.map((name) =>
            h(
              "li",
              {},
              h(
                "a",
                { href: `#${name}`, id: `nav-${name}`, "aria-current": name === view && "page" },
                page.say(`nav.${name}`),
              ),
            ),
          ),
        ),
      ),
      h(
        "div",
        { class: "languages", role: "group", "aria-label": page.say("language") },
        languages.map((one) =>
          h(
            "button",
            {
              type: "button",
              id: `language-${one}`,
              lang: one,
              "aria-pressed": one === language ? "true" : "false",
              onclick: () => page.store.set({ language: one }),
            },
            languageNames[one],
          ),
        ),
      ),
    ),
    h("main", {}, content),
    h("footer", {}, h("p", {}, page.say("footer"))),
  ];
}
