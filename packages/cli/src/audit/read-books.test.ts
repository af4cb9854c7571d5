import { mkdtempSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { memoryConsole } from "../testing/memory-console";
import { readBook } from "./read-books";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "sodiem-read-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const seen: Uint8Array[] = [];
const engine = {
  read: async ({ bytes, fileName }: { bytes: Uint8Array; fileName: string }) => {
    seen.push(bytes);
    if (fileName === "bad.xls") throw new Error("inner");
    return { gradebook: { classes: [] }, diagnostics: [], formats: [] };
  },
};
const contextOf = (stdin = "") => {
  const unexpected: unknown[] = [];
  const onUnexpected = async (error: unknown): Promise<void> => {
    unexpected.push(error);
  };
  return { engine, stdin: memoryConsole({ stdin }).stdin, onUnexpected, unexpected };
};
const codes = (reading: { diagnostics: readonly { code: string }[] }) =>
  reading.diagnostics.map(({ code }) => code);

test("an error that no diagnostic foresees is one, and is told", async () => {
  const path = join(folder, "bad.xls");
  writeFileSync(path, "x");
  const context = contextOf();
  expect(codes(await readBook({ name: "bad.xls", path }, context))).toEqual(["file.unexpected"]);
  expect(context.unexpected).toEqual([new Error("inner")]);
});

test("a file beyond the limit is not loaded", async () => {
  const path = join(folder, "large.xls");
  writeFileSync(path, "");
  truncateSync(path, 51 * 1024 * 1024);
  const before = seen.length;
  const reading = await readBook({ name: "large.xls", path }, contextOf());
  expect(codes(reading)).toEqual(["file.tooLarge"]);
  expect(reading.diagnostics[0]?.path).toEqual(["large.xls"]);
  expect(seen.length).toBe(before);
});

test("a file that has gone meanwhile, and a folder in its place, are diagnostics", async () => {
  expect(codes(await readBook({ name: "gone", path: join(folder, "gone") }, contextOf()))).toEqual([
    "file.notFound",
  ]);
  expect(codes(await readBook({ name: "folder", path: folder }, contextOf()))).toEqual(["file.noAccess"]);
});

test("the standard input is read to its end", async () => {
  expect(codes(await readBook({ name: "stdin", path: "-" }, contextOf("bytes")))).toEqual([]);
  expect(Buffer.from(seen.at(-1) ?? []).toString()).toBe("bytes");
});
