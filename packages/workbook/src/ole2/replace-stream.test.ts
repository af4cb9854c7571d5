import * as SheetJS from "@e965/xlsx";
import { describe, expect, test } from "vitest";
import { type CompoundLayout, compoundFile } from "../testing/compound-file-builder";
import { randomNumbers } from "../testing/random";
import { openCompoundFile } from "./compound-file";
import { replaceStream } from "./replace-stream";

const random = randomNumbers(20251125);
const noise = (length: number): Uint8Array => Uint8Array.from({ length }, () => 1 + random(255));
const summary = { name: "\u0005SummaryInformation", bytes: noise(224) };
const notes = { name: "Notes", bytes: noise(9_216) };

function replaced(file: Uint8Array, content: Uint8Array, name = "workbook"): Uint8Array {
  const compound = openCompoundFile(file);
  const stream = compound.streams.get(name);
  if (stream === undefined) throw new Error(name);
  return replaceStream(file, compound, stream, content);
}

function contents(file: Uint8Array): Map<string, string> {
  const { streams } = openCompoundFile(file);
  return new Map(
    [...streams].map(([name, stream]) => [name, Buffer.from(stream.bytes()).toString("latin1")]),
  );
}

/** The words of the allocation table, by the header's list alone. */
function tableOf(file: Uint8Array): number[] {
  const view = new DataView(file.buffer);
  const sectorBytes = 2 ** view.getUint16(30, true);
  const count = view.getUint32(44, true);
  return Array.from({ length: count }, (_, table) => view.getUint32(76 + 4 * table, true)).flatMap((sector) =>
    Array.from({ length: sectorBytes / 4 }, (_, word) =>
      view.getUint32((sector + 1) * sectorBytes + 4 * word, true),
    ),
  );
}

const layouts: [string, CompoundLayout][] = [
  ["plain", {}],
  ["the odd table of vnEdu's own exports (quirk 1)", { miniChainRunsOn: true }],
  ["streams in many pieces", { reversed: true }],
  ["large sectors", { sectorBytes: 4096 }],
  ["the last sector cut short", { endsWithData: true }],
  ["all of it", { miniChainRunsOn: true, reversed: true, sectorBytes: 4096, endsWithData: true }],
];

describe.each(layouts)("%s", (_, layout) => {
  const sizes = [1, 300, 4_095, 4_096, 5_120, 9_000];
  const growths = [-700, 0, 1, 111, 512, 5_000];
  test.each(sizes)("a stream of %i bytes gets another content", (size) => {
    const workbook = { name: "Workbook", bytes: noise(size) };
    for (const growth of growths) {
      const streams = growth % 2 === 0 ? [summary, workbook, notes] : [summary, notes, workbook];
      const file = compoundFile(streams, layout);
      const content = noise(Math.max(1, size + growth));
      const original = file.slice();
      const changed = replaced(file, content);
      expect(file).toEqual(original);
      const length =
        content.length <= size ? size : size < 4096 ? Math.max(4096, content.length) : content.length;
      const padded = new Uint8Array(length);
      padded.set(content);
      const expected = contents(file).set("workbook", Buffer.from(padded).toString("latin1"));
      expect(contents(changed)).toEqual(expected);
      if (length === size) expect(changed.length).toBe(file.length);

      const theirs = SheetJS.CFB.read(Buffer.from(changed), { type: "buffer" });
      for (const [name, text] of expected) {
        const found = theirs.FileIndex.find(
          (entry: { readonly name: string }) => entry.name.toLowerCase() === name,
        );
        expect(Buffer.from(found?.content ?? []).toString("latin1"), name).toBe(text);
      }
    }
  });
});

test("the file grows by whole sectors, each marked in the table, and the chain ends", () => {
  const file = compoundFile([summary, { name: "Workbook", bytes: noise(5_000) }], { miniChainRunsOn: true });
  const before = tableOf(file);
  const changed = replaced(file, noise(70_000));
  const after = tableOf(changed);
  const last = (changed.length - 512) / 512 - 1;
  expect(Number.isInteger(last)).toBe(true);
  expect(after[last]).toBe(0xfffffffd);
  expect(after[last - 1]).toBe(0xfffffffe);
  expect(after.slice(last + 1).every((word) => word === 0xffffffff)).toBe(true);
  // What was in the table stays, but for the end of the stream's chain and the sectors that were free.
  const changedWords = before.flatMap((word, at) => (word === after[at] ? [] : [word]));
  expect(changedWords.filter((word) => word !== 0xffffffff)).toEqual([0xfffffffe]);
});

test("the table itself goes on outside the header: its list is lengthened, and begun", () => {
  // 109 sectors of the table, which the header lists, cover 7,143,424 bytes.
  for (const [size, growth] of [
    [7_000_000, 300_000],
    [7_100_000, 9_000_000],
    [15_200_000, 300_000],
  ] as const) {
    const file = compoundFile([summary, { name: "Workbook", bytes: new Uint8Array(size).fill(1) }]);
    const content = new Uint8Array(size + growth).fill(2);
    const changed = replaced(file, content);
    const { streams, allocation } = openCompoundFile(changed);
    expect(Buffer.from(streams.get("workbook")?.bytes() ?? []).equals(Buffer.from(content))).toBe(true);
    expect(new DataView(changed.buffer).getUint32(44, true)).toBe(allocation.tableSectors.length);
    expect(new DataView(changed.buffer).getUint32(72, true)).toBe(allocation.continuations.length);
    expect(allocation.sharesSectors()).toBe(false);
    const theirs = SheetJS.CFB.read(Buffer.from(changed), { type: "buffer" });
    const found = SheetJS.CFB.find(theirs, "Workbook");
    expect(Buffer.from(found?.content ?? []).equals(Buffer.from(content))).toBe(true);
  }
});

test("a stream that shares a sector with another is not written", () => {
  const file = compoundFile([summary, { name: "Workbook", bytes: noise(5_000) }, notes]);
  const view = new DataView(file.buffer);
  const entryAt = (view.getUint32(48, true) + 1) * 512;
  // The notes begin in the workbook's second sector.
  view.setUint32(entryAt + 3 * 128 + 116, view.getUint32(entryAt + 2 * 128 + 116, true) + 1, true);
  expect(() => replaced(file, noise(5_000))).toThrow(expect.objectContaining({ reason: "damaged" }));
});
