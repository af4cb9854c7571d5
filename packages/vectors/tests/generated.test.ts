import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { generatedFiles } from "../src/generate/files";
import { seededRandom } from "../src/generate/random";

const folder = fileURLToPath(new URL("..", import.meta.url));

test("what is generated again equals what is committed; npm run generate -w packages/vectors brings them up to date", () => {
  const committed = readdirSync(join(folder, "generated"), { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".json"))
    .map((name) => `generated/${name.replaceAll("\\", "/")}`);
  const files = generatedFiles();
  expect([...files.keys()].sort()).toEqual(committed.sort());
  const stale = [...files].filter(([path, text]) => readFileSync(join(folder, path), "utf8") !== text);
  expect(stale.map(([path]) => path)).toEqual([]);
});

test("random numbers depend on their seed alone and stay in their bounds", () => {
  const numbers = (seed: string): number[] => {
    const random = seededRandom(seed);
    return Array.from({ length: 1000 }, () => random.between(3, 7));
  };
  expect(numbers("a")).toEqual(numbers("a"));
  expect(numbers("a")).not.toEqual(numbers("b"));
  expect(new Set(numbers("a"))).toEqual(new Set([3, 4, 5, 6, 7]));
  expect(seededRandom("a").shuffle([1, 2, 3, 4, 5]).sort()).toEqual([1, 2, 3, 4, 5]);
});
