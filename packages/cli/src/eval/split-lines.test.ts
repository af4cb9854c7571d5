import { expect, test } from "vitest";
import { type Line, splitLines } from "./split-lines";

async function linesOf(parts: readonly string[], longest?: number): Promise<Line[]> {
  async function* input(): AsyncGenerator<Uint8Array> {
    for (const part of parts) yield Buffer.from(part, "latin1");
  }
  const lines: Line[] = [];
  for await (const batch of splitLines(input(), longest)) lines.push(...batch);
  return lines;
}

test("lines are cut at line feeds wherever the parts end, the last one too", async () => {
  expect(await linesOf(["a\nb", "c\n", "\nd"])).toEqual(["a", "bc", "", "d"]);
  expect(await linesOf(["a\n"])).toEqual(["a"]);
  expect(await linesOf([])).toEqual([]);
});

test("a letter may be cut by the end of a part", async () => {
  const bytes = Buffer.from("ễ\n").toString("latin1");
  expect(await linesOf([...bytes])).toEqual(["ễ"]);
});

test("a line that is too long is not kept, and the next one is read", async () => {
  expect(await linesOf(["abc", "def", "g\nhi\n"], 5)).toEqual([null, "hi"]);
  expect(await linesOf(["abcdef\nhi"], 5)).toEqual([null, "hi"]);
  expect(await linesOf(["abc", "def"], 5)).toEqual([null]);
});
