// Builds the documentation site into site/: guides, READMEs, one page a code, the atlas, the API reference. Ends with an
// error where a link leads nowhere.
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { publishedPackages } from "../packages.mjs";
import { run } from "../run.mjs";
import { brokenLinks } from "./check-links.mjs";
import { codePages, listCodes } from "./codes.mjs";
import { layout, style } from "./layout.mjs";
import { renderMarkdown } from "./markdown.mjs";
import { listPages, translationOf } from "./pages.mjs";

const root = fileURLToPath(new URL("../../", import.meta.url));
const site = join(root, "site");

function write(address, text) {
  const file = join(site, address);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}

function writeReference() {
  const { paths } = JSON.parse(readFileSync(join(root, "tsconfig.json"), "utf8")).compilerOptions;
  const names = new Set(publishedPackages().map(({ manifest }) => manifest.name));
  const entries = Object.entries(paths)
    .filter(([name]) => names.has(name.split("/").slice(0, 2).join("/")) && name !== "@sodiem/cli")
    .map(([, [source]]) => source);
  const options = {
    entryPoints: entries.map((source) => join(root, source)),
    out: join(site, "reference"),
    name: "sodiem",
    readme: "none",
    disableSources: true,
    hideGenerator: true,
    skipErrorChecking: true,
    logLevel: "Warn",
    // Every public export says what it is for.
    validation: { notDocumented: true, notExported: false, invalidLink: false },
    packagesRequiringDocumentation: [...names, "sodiem"],
    requiredToBeDocumented: ["Function", "Class", "Variable", "Interface", "TypeAlias"],
    treatValidationWarningsAsErrors: true,
  };
  const file = join(site, "typedoc.json");
  writeFileSync(file, JSON.stringify(options));
  run("npx", ["typedoc", "--options", file], root);
  rmSync(file);
}

rmSync(site, { recursive: true, force: true });
const [{ vi }, { en }] = await Promise.all([
  import("@sodiem/core/locale/vi"),
  import("@sodiem/core/locale/en"),
]);
const pages = listPages(root);
for (const page of pages) {
  const translation = translationOf(page, pages)?.address;
  write(page.address, layout({ ...page, content: renderMarkdown(page, pages), translation }));
}
for (const page of codePages(listCodes(root, vi, en))) write(page.address, layout(page));
for (const [language, address] of [
  ["vi", "atlas.html"],
  ["en", "atlas.en.html"],
]) {
  run(
    "node",
    ["packages/cli/dist/cli.js", "atlas", "--lang", language, "--html", join("site", address)],
    root,
  );
}
write("style.css", style);
writeReference();
const broken = brokenLinks(site);
for (const link of broken) console.error(`broken link: ${link}`);
if (broken.length > 0 || !existsSync(join(site, "reference", "index.html"))) process.exit(1);
console.log(`site/: ${pages.length} pages, the codes, the atlas and the reference; no broken link`);
