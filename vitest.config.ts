import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const root = fileURLToPath(new URL(".", import.meta.url));
const { paths } = JSON.parse(readFileSync(`${root}tsconfig.json`, "utf8")).compilerOptions as {
  paths: Record<string, [string]>;
};

// The path map of tsconfig.json is the one place that says where a package's source is.
const alias = Object.entries(paths).map(([name, [source]]) => ({
  find: new RegExp(`^${name.replace(/[/\-.]/g, "\\$&")}$`),
  replacement: root + source.replace("./", ""),
}));

export default defineConfig({
  resolve: { alias },
  test: {
    include: ["packages/**/*.test.ts", "examples/**/*.test.ts", "bench/**/*.test.ts", "tests/**/*.test.ts"],
    exclude: ["**/node_modules/**", "**/dist/**"],
    testTimeout: 60_000,
  },
});
