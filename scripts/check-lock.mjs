// The lock file must install anywhere: no download address in it, and every optional platform build that a
// package names must be there (npm writes locks without them when a registry lacks a build).
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const { packages } = JSON.parse(
  readFileSync(fileURLToPath(new URL("../package-lock.json", import.meta.url)), "utf8"),
);
const problems = [];
for (const [path, entry] of Object.entries(packages)) {
  if (/^https?:/.test(entry.resolved ?? "")) problems.push(`${path}: download address in "resolved"`);
  for (const name of Object.keys(entry.optionalDependencies ?? {})) {
    const places = [`${path}/node_modules/${name}`, `node_modules/${name}`];
    if (!places.some((place) => place in packages)) problems.push(`${path}: optional ${name} is missing`);
  }
}
if (problems.length > 0) {
  console.error(
    `package-lock.json does not install everywhere:\n${problems.map((line) => `  ${line}`).join("\n")}`,
  );
  console.error("Pin the package one version back and run npm install again.");
  process.exit(1);
}
console.log("lock file: complete, no download addresses");
