// Builds every workspace that has a build script, in the order of the root package.json, skipping those whose
// sources and dependencies are older than their output. `--all` builds them regardless.
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { run } from "./run.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));

function workspaces() {
  const { workspaces: patterns } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
  return patterns.flatMap(expand).filter((folder) => existsSync(join(root, folder, "package.json")));
}

function expand(pattern) {
  if (!pattern.includes("*")) return [pattern];
  const parent = pattern.slice(0, pattern.lastIndexOf("/"));
  const prefix = pattern.slice(pattern.lastIndexOf("/") + 1, pattern.indexOf("*"));
  if (!existsSync(join(root, parent))) return [];
  return readdirSync(join(root, parent))
    .filter((name) => name.startsWith(prefix))
    .sort()
    .map((name) => `${parent}/${name}`);
}

/** The newest, or oldest, change time of the files below a folder; `skip` names folders left out. */
function changeTime(folder, pick, skip) {
  let found;
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    if (skip.has(entry.name)) continue;
    const path = join(folder, entry.name);
    const time = entry.isDirectory() ? changeTime(path, pick, skip) : statSync(path).mtimeMs;
    if (time !== undefined) found = found === undefined ? time : pick(found, time);
  }
  return found;
}

const notSource = new Set(["dist", "node_modules", "books"]);

export function buildIfStale({ all = false } = {}) {
  let newestBuild = 0;
  for (const folder of workspaces()) {
    const manifest = JSON.parse(readFileSync(join(root, folder, "package.json"), "utf8"));
    if (!manifest.scripts?.build) continue;
    const dist = join(root, folder, "dist");
    const built = existsSync(dist) ? changeTime(dist, Math.min, new Set()) : undefined;
    const source = changeTime(join(root, folder), Math.max, notSource) ?? 0;
    if (all || built === undefined || built < source || built < newestBuild) {
      run("npm", ["run", "--silent", "build", "-w", folder, "--", "--silent"], root);
    }
    newestBuild = Math.max(newestBuild, changeTime(dist, Math.min, new Set()) ?? 0);
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  buildIfStale({ all: process.argv.includes("--all") });
}
