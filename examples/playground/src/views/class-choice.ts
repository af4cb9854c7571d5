import { h } from "../dom";
import type { Page } from "../page";

/** Chooses among the classes that were read; nothing where there is one. */
export function classChoice(page: Page): HTMLElement | null {
  const { classes, open } = page.state;
  if (classes.length < 2) return null;
  const select = h(
    "select",
    {
      id: "class-choice",
      onchange: () => page.client.ask({ ask: "class", index: Number(select.value) }),
    },
    classes.map(({ index, verdict, errors }) =>
      h(
        "option",
        { value: index, selected: index === open?.index },
        page.say("class.option", { name: verdict.className, errors }),
      ),
    ),
  );
  return h("p", { class: "field" }, h("label", { for: "class-choice" }, page.say("class.choose")), select);
}
