import { type Markup, render } from "../../../packages/cli/src/html/markup";

/** The nodes of a piece of the report; every value in it was escaped when it was built. */
export function nodesOf(markup: Markup | null): DocumentFragment | null {
  if (markup === null) return null;
  const template = document.createElement("template");
  template.innerHTML = render(markup);
  return template.content;
}
