const markupBrand = Symbol("markup");

/** HTML that is safe to join: built by `html`, with every value in it escaped. */
export interface Markup {
  readonly [markupBrand]: string;
}

/** What a template may hold: markup as it is, everything else as escaped text, lists joined, `null` as nothing. */
export type Content = Markup | string | number | null | readonly Content[];

/**
 * Builds markup from a template whose values are escaped.
 *
 * @example render(html`<b>${"a < b"}</b>`) // "<b>a &lt; b</b>"
 */
export function html(strings: TemplateStringsArray, ...values: readonly Content[]): Markup {
  let text = strings[0] ?? "";
  values.forEach((value, index) => {
    text += textOf(value) + (strings[index + 1] ?? "");
  });
  return { [markupBrand]: text };
}

/** The HTML text of markup. */
export function render(markup: Markup): string {
  return markup[markupBrand];
}

/** Text that is HTML already, written in this package: a style sheet, never anything read from a file. */
export function trusted(text: string): Markup {
  return { [markupBrand]: text };
}

function textOf(content: Content): string {
  if (content === null) return "";
  if (typeof content === "string" || typeof content === "number") return escapeText(String(content));
  if (isList(content)) return content.map(textOf).join("");
  return content[markupBrand];
}

function isList(content: Markup | readonly Content[]): content is readonly Content[] {
  return Array.isArray(content);
}

const escapes: { readonly [character: string]: string } = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/** Control characters and marks that turn the direction of writing have no place in a report either. */
function escapeText(text: string): string {
  return text
    .replace(/[\p{Cc}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, (found) =>
      /\s/.test(found) ? " " : "",
    )
    .replace(/[&<>"']/g, (found) => escapes[found] ?? "");
}
