import { h } from "../dom";
import type { TextKey } from "../language";
import type { Page } from "../page";

/** What a view says while there is no class. */
export function nothingOpen(page: Page, title: TextKey): HTMLElement[] {
  return [
    h("h1", { id: "heading", tabindex: -1 }, page.say(title)),
    h("p", { class: "lead" }, page.say("nothing"), " ", h("a", { href: "#files" }, page.say("nothing.go"))),
  ];
}
