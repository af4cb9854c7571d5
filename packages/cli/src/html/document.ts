import { createHash } from "node:crypto";
import type { Language } from "../messages";
import { html, type Markup, render, trusted } from "./markup";

/** What an HTML file is made of. */
export interface HtmlDocument {
  readonly language: Language;
  readonly title: string;
  /** The one style sheet of the file. */
  readonly style: string;
  /** What stands inside `main`. */
  readonly content: Markup;
}

/**
 * One HTML file that needs nothing else: no script, no font, no request. Its content security policy forbids
 * everything but its own style sheet.
 */
export function htmlDocument({ language, title, style, content }: HtmlDocument): string {
  const digest = createHash("sha256").update(style).digest("base64");
  const policy = `default-src 'none'; style-src 'sha256-${digest}'; base-uri 'none'; form-action 'none'`;
  return `<!doctype html>\n${render(html`<html lang="${language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${title}</title>
<style>${trusted(style)}</style>
</head>
<body>
<main>
${content}
</main>
</body>
</html>`)}\n`;
}
