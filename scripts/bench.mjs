// Runs every measurement of bench/ and prints a table, or one JSON object with --json. Names given after `--` choose
// the measurements that begin with them.
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const folder = fileURLToPath(new URL("../bench/", import.meta.url));
const asJson = process.argv.includes("--json");
const chosen = process.argv.slice(2).filter((word) => !word.startsWith("--"));
const measured = {};
if (!asJson) console.log(`${"id".padEnd(28)}${"measured".padStart(10)}  goal`);
for (const file of readdirSync(folder)
  .filter((name) => name.endsWith(".bench.mjs"))
  .sort()) {
  const { measurements } = await import(pathToFileURL(join(folder, file)).href);
  for (const { id, goal, unit, measure } of measurements) {
    if (chosen.length > 0 && !chosen.some((word) => id.startsWith(word))) continue;
    const value = await measure();
    measured[id] = Number(value.toPrecision(3));
    if (!asJson) console.log(`${id.padEnd(28)}${`${measured[id]} ${unit}`.padStart(10)}  ${goal}`);
  }
}
if (asJson) console.log(JSON.stringify(measured));
