/** What an element may hold: nodes, texts, numbers, lists of them, or nothing. */
export type Content = Node | string | number | null | undefined | false | readonly Content[];

type Listener = (event: Event) => void;

/** Attributes by name; `on…` are listeners, `true` sets an attribute without value, `false` and `undefined` none. */
export type Attributes = {
  readonly [name: string]: string | number | boolean | undefined | Listener;
};

/**
 * Builds an element.
 *
 * @example h("button", { type: "button", onclick: save }, "Lưu")
 */
export function h<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Attributes = {},
  ...content: readonly Content[]
): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag);
  setAttributes(element, attributes);
  append(element, content);
  return element;
}

/** Puts content in the place of all that an element held. */
export function fill(element: Element, ...content: readonly Content[]): void {
  element.replaceChildren();
  append(element, content);
}

function setAttributes(element: Element, attributes: Attributes): void {
  for (const [name, value] of Object.entries(attributes)) {
    if (value === undefined || value === false) continue;
    if (typeof value === "function") element.addEventListener(name.slice(2), value);
    else element.setAttribute(name, value === true ? "" : String(value));
  }
}

function append(element: Element, content: readonly Content[]): void {
  for (const one of content) {
    if (one === null || one === undefined || one === false) continue;
    if (typeof one === "string" || typeof one === "number") element.append(String(one));
    else if (one instanceof Node) element.append(one);
    else append(element, one);
  }
}

/** Draws parts of a page one after the other, each in a task of its own, as long as `host` is shown. */
export function drawInTurn(host: Element, parts: Iterable<() => void>): void {
  const turns = parts[Symbol.iterator]();
  const next = (): void => {
    const turn = turns.next();
    if (turn.done === true || !host.isConnected) return;
    turn.value();
    setTimeout(next);
  };
  setTimeout(next);
}

/** Draws something anew; whatever had the focus has it again, found by its id. */
export function keepFocus(draw: () => void): void {
  const id = document.activeElement?.id ?? "";
  draw();
  if (id !== "" && document.activeElement?.id !== id) document.getElementById(id)?.focus();
}
