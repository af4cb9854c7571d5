// The frame around every page of the site: head, navigation, language switch. No script, no file from elsewhere.
import { between } from "./markdown.mjs";

export function escapeHtml(text) {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}

const words = {
  vi: {
    start: "Bắt đầu",
    guides: "Hướng dẫn",
    reference: "Tra cứu API",
    codes: "Mã thông báo",
    atlas: "Bản đồ điều khoản",
    glossary: "Thuật ngữ",
    other: "English",
    skip: "Đến nội dung",
    menu: "Mục lục",
  },
  en: {
    start: "Start",
    guides: "Guides",
    reference: "API reference",
    codes: "Codes",
    atlas: "Clause atlas",
    glossary: "Glossary",
    other: "Tiếng Việt",
    skip: "Skip to content",
    menu: "Contents",
  },
};

/** A whole page; `translation` is the address of the same page in the other language. */
export function layout({ address, title, language, content, translation }) {
  const say = words[language];
  const suffix = language === "vi" ? "" : ".en";
  const entries = [
    [`index${suffix}.html`, say.start],
    [language === "vi" ? "guides/index.vi.html" : "guides/index.html", say.guides],
    ["reference/index.html", say.reference],
    [`codes/index${suffix}.html`, say.codes],
    [`atlas${suffix}.html`, say.atlas],
    ["glossary.html", say.glossary],
  ];
  const links = entries.map(([to, text]) => {
    const current = to === address ? ' aria-current="page"' : "";
    return `<li><a href="${between(address, to)}"${current}>${text}</a></li>`;
  });
  const other = language === "vi" ? "en" : "vi";
  const home = language === "vi" ? "index.en.html" : "index.html";
  const toOther = between(address, translation ?? home);
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)} · sodiem</title>
<link rel="stylesheet" href="${between(address, "style.css")}">
</head>
<body>
<a class="skip" href="#content">${say.skip}</a>
<header><nav aria-label="${say.menu}"><ul>${links.join("")}</ul></nav>
<a class="language" href="${toOther}" hreflang="${other}" lang="${other}">${say.other}</a></header>
<main id="content">
${content}
</main>
</body>
</html>
`;
}

export const style = `:root { color-scheme: light dark; --ink: light-dark(#1d232b, #e7eaee); --paper: light-dark(#fff, #14181d);
  --line: light-dark(#d5dae1, #39414b); --link: light-dark(#0b57a4, #8cc1ff); --code: light-dark(#f3f5f8, #1e242b); }
* { box-sizing: border-box; }
body { margin: 0; font: 1.05rem/1.6 system-ui, "Noto Sans", sans-serif; color: var(--ink); background: var(--paper); }
header { display: flex; flex-wrap: wrap; gap: .5rem 1.5rem; justify-content: space-between; align-items: baseline;
  padding: .75rem 1.25rem; border-bottom: 1px solid var(--line); }
nav ul { display: flex; flex-wrap: wrap; gap: .25rem 1.25rem; margin: 0; padding: 0; list-style: none; }
a { color: var(--link); }
nav a[aria-current] { color: inherit; font-weight: 600; text-decoration: none; }
main { max-width: 52rem; margin: 0 auto; padding: 1rem 1.25rem 4rem; }
h1, h2, h3 { line-height: 1.25; }
h2 { margin-top: 2.2em; }
code { font: .9em ui-monospace, "Noto Sans Mono", monospace; background: var(--code); padding: .1em .3em; border-radius: 3px;
  overflow-wrap: anywhere; }
pre { background: var(--code); padding: .9rem 1rem; border-radius: 6px; overflow-x: auto; }
pre code { background: none; padding: 0; overflow-wrap: normal; }
h1 code, h2 code { background: none; padding: 0; }
.table { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; }
th, td { text-align: left; vertical-align: top; padding: .4rem .7rem .4rem 0; border-bottom: 1px solid var(--line); }
.skip { position: absolute; left: -999px; }
.skip:focus { position: static; }
dt { font-weight: 600; margin-top: 1em; }
dd { margin: .2em 0 0; }
@media print { header, .skip { display: none; } main { max-width: none; padding: 0; } }
`;
