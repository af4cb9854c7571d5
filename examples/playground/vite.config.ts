import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { defineConfig } from "vite";

const root = fileURLToPath(new URL("../..", import.meta.url));
const { paths } = JSON.parse(readFileSync(`${root}/tsconfig.json`, "utf8")).compilerOptions as {
  paths: Record<string, [string]>;
};

// The packages are bundled from their sources, whose places the path map of the repository's tsconfig.json tells.
const alias = Object.entries(paths).map(([name, [source]]) => ({
  find: new RegExp(`^${name.replace(/[/\-.]/g, "\\$&")}$`),
  replacement: `${root}/${source.replace("./", "")}`,
}));

export default defineConfig({
  root: fileURLToPath(new URL(".", import.meta.url)),
  // Addresses relative to the page: it works under any path of any static server.
  base: "./",
  resolve: { alias },
  assetsInclude: ["**/*.xls", "**/*.xlsx"],
  build: {
    target: "es2022",
    // The polyfill would fetch, which the page's policy forbids.
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 4000,
    reportCompressedSize: false,
  },
});
