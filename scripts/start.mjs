// The main job: audits the shipped example class, prints what contradicts the law and writes an HTML report.
// Contradictions are what the example is there to show, so they do not make this command fail.
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
const report = join("report", "example.html");
const { status } = spawnSync(
  process.execPath,
  [
    join("packages", "cli", "dist", "cli.js"),
    "audit",
    join("examples", "audit", "books"),
    "--html",
    report,
    ...process.argv.slice(2),
  ],
  { cwd: root, stdio: "inherit" },
);
process.exitCode = status === 0 || status === 1 ? 0 : (status ?? 1);
