// Markdown to HTML: headings get addresses, and links between files of the repository become links between pages.
import { posix } from "node:path";
import MarkdownIt from "markdown-it";

/** The address part of a heading: its letters and digits in lower case, anything else a hyphen. */
export function headingId(text) {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, "-")
    .replace(/^-|-$/g, "");
}

/**
 * Renders one page. A link to a file that is no page cannot be followed on the site: its text stays, and the path is
 * shown instead.
 */
export function renderMarkdown(page, pages) {
  const markdown = new MarkdownIt({ html: true });
  markdown.core.ruler.push("addresses", ({ tokens }) => {
    for (const [index, token] of tokens.entries()) {
      if (token.type === "heading_open")
        token.attrSet("id", headingId(tokens[index + 1].content.replaceAll("`", "")));
      if (token.type === "inline") relink(token.children ?? [], page, pages);
    }
  });
  markdown.renderer.rules.table_open = () => '<div class="table" tabindex="0"><table>\n';
  markdown.renderer.rules.table_close = () => "</table></div>\n";
  return markdown.render(page.text);
}

function relink(tokens, page, pages) {
  let isDropped = false;
  for (const token of tokens) {
    if (token.type === "link_open") {
      const address = addressOf(token.attrGet("href") ?? "", page, pages);
      isDropped = address === undefined;
      if (!isDropped) token.attrSet("href", address);
    }
    if (isDropped && (token.type === "link_open" || token.type === "link_close")) {
      if (token.type === "link_close") isDropped = false;
      token.type = "text";
      token.content = "";
      token.tag = "";
      token.nesting = 0;
    }
  }
}

/** Where a link of a page leads on the site; `undefined` for a file that the site does not show. */
function addressOf(href, page, pages) {
  if (/^(?:[a-z]+:|#)/i.test(href)) return href;
  const [path = "", fragment] = href.split("#");
  const target = posix.normalize(posix.join(posix.dirname(page.source), path)).replace(/\/$/, "");
  const hash = fragment === undefined ? "" : `#${fragment}`;
  if (target === "docs/diagnostics.md") {
    const name = fragment === undefined ? "codes/index.html" : `codes/${fragment}.html`;
    return between(page.address, name);
  }
  const found =
    pages.find(({ source }) => source === target) ??
    pages.find(({ source }) => source === `${target}/README.md`);
  return found === undefined ? undefined : between(page.address, found.address) + hash;
}

/** The relative address from one page to another: the site works under any path. */
export function between(from, to) {
  return posix.relative(posix.dirname(from), to) || posix.basename(to);
}
