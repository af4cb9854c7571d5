// Checks what would be published: manifest and files (publint), types for every way of importing
// (arethetypeswrong), and dependencies that are unused or undeclared (knip).
import { fileURLToPath } from "node:url";
import { publishedPackages } from "./packages.mjs";
import { run } from "./run.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));
for (const { folder } of publishedPackages()) {
  run("npx", ["publint", "--strict"], folder);
  run("npx", ["attw", "--pack", "--profile", "node16", "--no-emoji"], folder);
}
run("npx", ["knip"], root);
