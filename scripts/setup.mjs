// Brings a checkout to a state in which every command works: installs from the lock file and builds, each only
// when something changed since the last time.
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { buildIfStale } from "./build.mjs";
import { run } from "./run.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));
const stampFile = join(root, "node_modules", ".sodiem-lock");
const lock = createHash("sha256")
  .update(readFileSync(join(root, "package-lock.json")))
  .digest("hex");

if (!existsSync(stampFile) || readFileSync(stampFile, "utf8") !== lock) {
  run("npm", ["ci", "--no-audit", "--no-fund"], root);
  mkdirSync(join(root, "node_modules"), { recursive: true });
  writeFileSync(stampFile, lock);
}
buildIfStale();
