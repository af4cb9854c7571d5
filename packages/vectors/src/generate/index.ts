import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { generatedFiles } from "./files";

/** Writes the generated cases into the folder of the package, and nothing else beside them. */
function main(folder: string): void {
  rmSync(join(folder, "generated"), { recursive: true, force: true });
  for (const [path, text] of generatedFiles()) {
    const file = join(folder, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
}

const [, , folder] = process.argv;
if (folder === undefined) {
  console.error("usage: generate <folder of the package>");
  process.exitCode = 1;
} else {
  main(folder);
}
