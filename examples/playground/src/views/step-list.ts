import type { Step } from "@sodiem/core";
import type { Sentence } from "@sodiem/core/explain";
import { h } from "../dom";
import type { Page } from "../page";
import { stepText } from "../report";

/** The steps of a decision on a class; each condition says whether it holds. */
export function stepList(page: Page, steps: readonly Step[], className: string): HTMLElement {
  const { wording } = page;
  const sentences = (some: readonly Step[]): Sentence[] =>
    some.map((one) => ({
      text: stepText(one, className, wording),
      cite: one.cite,
      ...(one.holds === undefined ? {} : { holds: one.holds }),
      steps: sentences(one.steps),
    }));
  return sentenceList(page, sentences(steps));
}

/** Sentences as a list of lists. */
export function sentenceList(page: Page, sentences: readonly Sentence[]): HTMLElement {
  return h(
    "ul",
    { class: "steps" },
    sentences.map(({ text, cite, holds, steps }) =>
      h(
        "li",
        {},
        sign(page, holds),
        " ",
        text,
        " ",
        h("code", { class: "soft" }, cite),
        steps.length > 0 && sentenceList(page, steps),
      ),
    ),
  );
}

function sign({ wording }: Page, holds: boolean | undefined): HTMLElement {
  if (holds === undefined) return h("span", { class: "soft", "aria-hidden": "true" }, "•");
  const title = wording.say(holds ? "html.holds" : "html.fails");
  return h("span", { class: holds ? "holds" : "fails", role: "img", "aria-label": title }, holds ? "✓" : "✗");
}
