import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { inTextOrder } from "./clause-order";
import type { Vector, VectorFile, VectorOrigin } from "./vector";

const origins: readonly (readonly [folder: string, origin: VectorOrigin])[] = [
  ["cases", "hand"],
  ["generated", "generated"],
];

/** The folder that holds `cases` and `generated`: that of the package, seen from `src` and from `dist` alike. */
const packageFolder = fileURLToPath(new URL("..", import.meta.url));

/**
 * Reads all cases, clause by clause in the order of the texts, those written by hand before the generated ones.
 * `folder` is one that holds the folders `cases` and `generated`; left out, the package's own.
 *
 * @throws the file system's error, or a `SyntaxError` where a file is not JSON
 * @example (await loadVectors()).length > 1500 // true
 */
export async function loadVectors(folder: string = packageFolder): Promise<Vector[]> {
  const vectors: Vector[] = [];
  for (const [name, origin] of origins) {
    for (const path of await jsonFiles(join(folder, name))) {
      const { cases } = JSON.parse(await readFile(path, "utf8")) as VectorFile;
      vectors.push(...cases.map((one) => ({ ...one, origin })));
    }
  }
  return vectors.sort((a, b) => inTextOrder(a.clause, b.clause));
}

async function jsonFiles(folder: string): Promise<string[]> {
  const names = await readdir(folder, { recursive: true });
  return names
    .filter((name) => name.endsWith(".json"))
    .sort()
    .map((name) => join(folder, name));
}
