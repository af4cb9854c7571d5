import { h } from "../dom";

export interface Choice {
  readonly value: string;
  readonly text: string;
}

/** A list to choose from under its label. */
export function selectField(
  id: string,
  label: string,
  choices: readonly Choice[],
  chosen: string,
  onChange: (value: string) => void,
): HTMLElement {
  const select = h(
    "select",
    { id, onchange: () => onChange(select.value) },
    choices.map(({ value, text }) => h("option", { value, selected: value === chosen }, text)),
  );
  return h("div", {}, h("label", { for: id }, label), select);
}

/** A field of one line under its label. */
export function inputField(
  id: string,
  label: string,
  type: "date" | "number" | "text",
  value: string,
  onChange: (value: string) => void,
): HTMLElement {
  const input = h("input", { id, type, value, autocomplete: "off", onchange: () => onChange(input.value) });
  return h("div", {}, h("label", { for: id }, label), input);
}

/** A box to tick beside its label. */
export function checkField(
  id: string,
  label: string,
  checked: boolean,
  onChange: (checked: boolean) => void,
): HTMLElement {
  const input = h("input", { id, type: "checkbox", checked, onchange: () => onChange(input.checked) });
  return h("div", {}, h("label", { class: "check", for: id }, input, label));
}
