import type { Json, Step } from "@sodiem/core";
import { hasText } from "../messages";
import type { Wording } from "../report/wording";
import { html, type Markup } from "./markup";

/** The steps of a decision as a list; each condition says whether it holds. */
export function stepList(steps: readonly Step[], className: string, wording: Wording): Markup {
  return html`<ul class="steps">${steps.map((step) => stepItem(step, className, wording))}</ul>`;
}

function stepItem(step: Step, className: string, wording: Wording): Markup {
  const { holds, steps } = step;
  const sign =
    holds === undefined
      ? html`<span class="soft">•</span> `
      : holds
        ? html`<span class="holds" title="${wording.say("html.holds")}">✓</span> `
        : html`<span class="fails" title="${wording.say("html.fails")}">✗</span> `;
  return html`<li>${sign}${stepText(step, className, wording)} <code class="soft">${step.cite}</code>${
    steps.length === 0 ? null : stepList(steps, className, wording)
  }</li>`;
}

/** The sentence of a step, subjects by name and numbers as the language writes them. */
export function stepText({ id, data }: Step, className: string, wording: Wording): string {
  const key = `step.${id}`;
  if (!hasText(wording.language, key)) return id;
  const operands = Object.entries(data).map(([name, value]): [string, string] => [
    name,
    name === "names" && id === "primary.every.item"
      ? itemNames(value, wording)
      : operandText(name, value, className, wording),
  ]);
  const named = data.subjects;
  const subjects =
    Array.isArray(named) && named.length > 0 ? operandText("subjects", named, className, wording) : "";
  const text = wording.say(key, Object.fromEntries(operands));
  const isNamed = subjects === "" || text.includes(subjects);
  return isNamed ? text : `${text} (${subjects})`;
}

function operandText(name: string, value: Json, className: string, wording: Wording): string {
  if (Array.isArray(value)) {
    return value.length === 0
      ? "–"
      : value.map((one) => operandText(name, one, className, wording)).join(", ");
  }
  if (typeof value !== "string") return String(value);
  if (name === "subject" || name === "subjects" || name === "names") return wording.subject(className, value);
  return wording.decimal(wording.value("level", value));
}

/** Qualities and competencies by their names; some share their slug with a subject. */
function itemNames(value: Json, wording: Wording): string {
  const slugs = Array.isArray(value) ? value.map(String) : [];
  const named = slugs.map((slug) => {
    const keys = ["qualities", "generalCompetencies", "specificCompetencies"].map(
      (group) => `missing.${group}.${slug}`,
    );
    const key = keys.find((one) => hasText(wording.language, one));
    return key === undefined ? slug : wording.say(key);
  });
  return named.length === 0 ? "–" : named.join(", ");
}
