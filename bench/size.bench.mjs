import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { build } from "esbuild";

/** Bytes of a minified and compressed browser bundle of one entry, in kB. */
async function bundledSize(contents) {
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: fileURLToPath(new URL(".", import.meta.url)) },
    bundle: true,
    minify: true,
    format: "esm",
    platform: "browser",
    write: false,
  });
  return gzipSync(outputFiles[0].contents).length / 1000;
}

export const measurements = [
  {
    id: "size.tt22",
    unit: "kB",
    goal: "≤ 12 kB min+gzip: averages and levels of Circular 22/2021",
    measure: () =>
      bundledSize('export { learningLevel, termAverage, yearAverage } from "@sodiem/core/tt22-2021";'),
  },
];
