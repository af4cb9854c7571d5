// Reads many damaged files with every adapter: npm run fuzz -- [number of files] [adapter …]
import { spawn } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../", import.meta.url));
const given = process.argv.slice(2);
const runs = Number(given.find((one) => /^\d+$/.test(one)) ?? 20_000);
const named = given.filter((one) => !/^\d+$/.test(one));
const hoursAllowed = 2;

const tests = readdirSync(join(root, "packages"))
  .filter((name) => name.startsWith("adapter-"))
  .filter((name) => named.length === 0 || named.includes(name.replace("adapter-", "")))
  .flatMap((name) => contractTestsOf(join("packages", name, "src")));

if (tests.length === 0) {
  console.error("No adapter has a test that calls describeAdapter.");
  process.exit(1);
}
const seed = process.env.SODIEM_FUZZ_SEED ?? String(Date.now() % 0x7fff_ffff);
console.log(`${runs} damaged files each, SODIEM_FUZZ_SEED=${seed}: ${tests.join(", ")}`);

const vitest = join(root, "node_modules/vitest/vitest.mjs");
const child = spawn(process.execPath, [vitest, "run", ...tests, "-t", "hostile files"], {
  cwd: root,
  stdio: "inherit",
  env: { ...process.env, SODIEM_FUZZ_RUNS: String(runs), SODIEM_FUZZ_SEED: seed },
});
// A reader that never comes back cannot be asked to stop, only stopped.
const watch = setTimeout(() => {
  console.error(`Not done after ${hoursAllowed} hours: a file hangs a reader.`);
  child.kill("SIGKILL");
}, hoursAllowed * 3_600_000);
child.on("exit", (status) => {
  clearTimeout(watch);
  process.exitCode = status ?? 1;
});

function contractTestsOf(folder) {
  if (!existsSync(join(root, folder))) return [];
  return readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".test.ts"))
    .map((name) => join(folder, name))
    .filter((name) => readFileSync(join(root, name), "utf8").includes("describeAdapter("));
}
