import { defineConfig, type Options } from "tsup";

/** The build every published package shares: ESM and CommonJS with a type file each. */
export function packageBuild(entry: Record<string, string>, extra: Options = {}) {
  return defineConfig({
    entry,
    format: ["esm", "cjs"],
    target: "es2022",
    sourcemap: true,
    splitting: true,
    clean: true,
    dts: { compilerOptions: { ignoreDeprecations: "6.0" } },
    ...extra,
  });
}
