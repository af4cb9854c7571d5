import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { writeWhole } from "./write-file";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "sodiem-write-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test("makes missing folders, replaces the old file, leaves no neighbour", async () => {
  const path = join(folder, "a", "b", "bao-cao.html");
  await writeWhole(path, "cũ");
  await writeWhole(path, "mới");
  expect(readFileSync(path, "utf8")).toBe("mới");
  expect(readdirSync(join(folder, "a", "b"))).toEqual(["bao-cao.html"]);
});

test("when the place is taken by a folder, nothing is left behind", async () => {
  const path = join(folder, "taken");
  mkdirSync(path);
  await expect(writeWhole(path, "x")).rejects.toThrow();
  expect(readdirSync(folder)).toEqual(["taken"]);
});
