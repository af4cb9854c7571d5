import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";

const root = fileURLToPath(new URL("../", import.meta.url));

/** Seen in real exports, or guarded against by independent programs that read them; the missing numbers are guesses. */
const quirks: readonly number[] = [
  1, 2, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31,
  32, 35, 36, 37, 38, 39, 40, 41, 42, 43, 44, 45, 46, 47, 49, 50, 51, 52, 53, 54, 55, 56, 57, 58, 59, 60, 61,
];

const testFiles = ["packages", "tests"].flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".test.ts") && !/(?:^|[\\/])(?:node_modules|dist)[\\/]/.test(name))
    .map((name) => join(root, folder, name)),
);

/** The numbers in names such as `quirk 41: …`, `quirk 52, quirk 53: …` or `quirks 1 and 5: …`. */
function quirksNamed(source: string): readonly number[] {
  const names = source.matchAll(/["'`][^"'`\n]*?\bquirks? (\d+(?:(?:, | and )(?:quirk )?\d+)*)/g);
  return [...names].flatMap(([, numbers = ""]) => (numbers.match(/\d+/g) ?? []).map(Number));
}

test("every quirk of real exports is named by a test", () => {
  const named = new Set(testFiles.flatMap((file) => quirksNamed(readFileSync(file, "utf8"))));
  expect(quirks.filter((number) => !named.has(number))).toEqual([]);
});

test("names of several quirks count for each", () => {
  expect(quirksNamed('test("quirks 101, 102 and 103: the odd table", () => {})')).toEqual([101, 102, 103]);
  expect(quirksNamed("// quirk 104 is in a comment")).toEqual([]);
});
