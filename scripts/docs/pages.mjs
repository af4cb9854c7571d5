// Which Markdown files of the repository become pages of the site, and under which address.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, posix } from "node:path";

/** Folders whose README is a page of its own. */
const withReadme = ["packages", "examples"];

/** Every page: `source` and `address` are paths with `/`, relative to the repository and to the site. */
export function listPages(root) {
  return [
    page(root, "README.vi.md", "index.html"),
    page(root, "README.md", "index.en.html"),
    ...markdownBelow(root, "docs").map((source) =>
      page(root, source, source.replace(/^docs\//, "").replace(/\.md$/, ".html")),
    ),
    ...withReadme.flatMap((folder) =>
      readdirSync(join(root, folder))
        .sort()
        .flatMap((name) =>
          ["README.md", "README.vi.md"]
            .filter((readme) => existsSync(join(root, folder, name, readme)))
            .map((readme) =>
              page(
                root,
                `${folder}/${name}/${readme}`,
                `${folder}/${name}${readme.replace(/^README|md$/g, "")}html`,
              ),
            ),
        ),
    ),
  ];
}

function page(root, source, address) {
  const text = readFileSync(join(root, source), "utf8");
  const [, title = source] = /^# (.+)$/m.exec(text) ?? [];
  return { source, address, text, title: title.replaceAll("`", ""), language: languageOf(source) };
}

function languageOf(source) {
  return source.endsWith(".vi.md") ? "vi" : "en";
}

function markdownBelow(root, folder) {
  return readdirSync(join(root, folder), { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const path = posix.join(folder, entry.name);
      if (entry.isDirectory()) return markdownBelow(root, path);
      // The list of codes is given as a page for each code.
      return entry.name.endsWith(".md") && path !== "docs/diagnostics.md" ? [path] : [];
    });
}

/** The page in the other language, where there is one. */
export function translationOf(page, pages) {
  const other = page.source.endsWith(".vi.md")
    ? page.source.replace(/\.vi\.md$/, ".md")
    : page.source.replace(/\.md$/, ".vi.md");
  return pages.find(({ source }) => source === other);
}
