// `vite build` as the repository's build asks for it: `--silent` says nothing unless something is wrong.
import { fileURLToPath } from "node:url";
import { build } from "vite";

await build({
  configFile: fileURLToPath(new URL("vite.config.ts", import.meta.url)),
  logLevel: process.argv.includes("--silent") ? "warn" : "info",
});
