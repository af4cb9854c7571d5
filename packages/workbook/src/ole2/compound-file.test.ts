import { describe, expect, test } from "vitest";
import { type CompoundLayout, compoundFile, joined } from "../testing/compound-file-builder";
import { randomNumbers } from "../testing/random";
import { openCompoundFile } from "./compound-file";

const random = randomNumbers(20240905);
const noise = (length: number): Uint8Array => Uint8Array.from({ length }, () => random(256));
const summary = { name: "\u0005SummaryInformation", bytes: noise(224) };
const workbook = { name: "Workbook", bytes: noise(5_000) };
const notes = { name: "Notes", bytes: noise(9_216) };
const streams = [summary, workbook, notes];

function contents(file: Uint8Array): Map<string, Uint8Array> {
  return new Map([...openCompoundFile(file).streams].map(([name, stream]) => [name, stream.bytes()]));
}

const layouts: [string, CompoundLayout][] = [
  ["plain", {}],
  ["the odd table of vnEdu's own exports", { miniChainRunsOn: true }],
  ["streams in many pieces", { reversed: true }],
  ["large sectors", { sectorBytes: 4096 }],
  ["the last sector cut short", { endsWithData: true }],
  ["all of it", { miniChainRunsOn: true, reversed: true, sectorBytes: 4096, endsWithData: true }],
];

test.each(layouts)("streams are found whole: %s", (_, layout) => {
  expect(contents(compoundFile(streams, layout))).toEqual(
    new Map(streams.map(({ name, bytes }) => [name.toLowerCase(), bytes])),
  );
});

test("the odd table really has two chains that cross", () => {
  const file = compoundFile(streams, { miniChainRunsOn: true });
  const view = new DataView(file.buffer);
  const sectorAt = (sector: number): number => (sector + 1) * 512;
  const next = (sector: number): number =>
    view.getUint32(sectorAt(view.getUint32(76, true)) + 4 * sector, true);
  const entryAt = sectorAt(view.getUint32(48, true));
  const workbookStart = view.getUint32(entryAt + 2 * 128 + 116, true);
  const miniStart = view.getUint32(entryAt + 116, true);
  expect(view.getUint32(entryAt + 120, true)).toBeLessThanOrEqual(512);
  expect(next(miniStart)).toBe(workbookStart);
});

test("extents say where each byte of a stream lies in the file", () => {
  for (const [, layout] of layouts) {
    const file = compoundFile(streams, layout);
    for (const stream of openCompoundFile(file).streams.values()) {
      const pieces = stream.extents.map(({ fileOffset, length }) =>
        file.subarray(fileOffset, fileOffset + length),
      );
      expect(joined(pieces)).toEqual(stream.bytes());
    }
  }
  const plain = openCompoundFile(compoundFile(streams)).streams.get("workbook");
  expect(plain?.extents).toHaveLength(1);
  const reversed = openCompoundFile(compoundFile(streams, { reversed: true })).streams.get("workbook");
  expect(reversed?.extents).toHaveLength(10);
});

test("a table so long that it is continued outside the header", () => {
  const large = { name: "Workbook", bytes: noise(7_500_000) };
  const found = contents(compoundFile([summary, large])).get("workbook");
  expect(Buffer.from(found ?? []).equals(Buffer.from(large.bytes))).toBe(true);
});

test("an empty stream and no stream at all", () => {
  expect(contents(compoundFile([{ name: "Empty", bytes: noise(0) }, workbook])).get("empty")).toHaveLength(0);
  expect(contents(compoundFile([])).size).toBe(0);
});

describe("damage ends the reading", () => {
  const damage = (change: (view: DataView) => void): Uint8Array => {
    const file = compoundFile(streams);
    change(new DataView(file.buffer));
    return file;
  };
  const tableAt = (view: DataView): number => (view.getUint32(76, true) + 1) * 512;
  const entryAt = (view: DataView, index: number): number =>
    (view.getUint32(48, true) + 1) * 512 + 128 * index;

  test("a chain that bites its tail gives no more sectors than the stream's size needs", () => {
    const file = damage((view) => {
      const start = view.getUint32(entryAt(view, 2) + 116, true);
      view.setUint32(tableAt(view) + 4 * start, start, true);
    });
    const stream = openCompoundFile(file).streams.get("workbook");
    expect(stream?.bytes()).toHaveLength(workbook.bytes.length);
  });

  test("a directory whose chain and whose siblings go round in circles", () => {
    const file = damage((view) => {
      const directory = view.getUint32(48, true);
      view.setUint32(tableAt(view) + 4 * directory, directory, true);
      view.setUint32(entryAt(view, 2) + 72, 1, true);
    });
    expect([...openCompoundFile(file).streams.keys()]).toEqual([summary.name.toLowerCase(), "workbook"]);
  });

  test.each([
    ["sector size", "damaged", (view: DataView) => view.setUint16(30, 31, true)],
    [
      "a chain that ends too early",
      "damaged",
      (view: DataView) => {
        const start = view.getUint32(entryAt(view, 2) + 116, true);
        view.setUint32(tableAt(view) + 4 * start, 0xfffffffe, true);
      },
    ],
    [
      "a sector number beyond the table",
      "damaged",
      (view: DataView) => {
        view.setUint32(entryAt(view, 2) + 116, 5_000, true);
      },
    ],
    [
      "a size beyond the file",
      "damaged",
      (view: DataView) => {
        view.setUint32(entryAt(view, 2) + 120, 0x7fffffff, true);
      },
    ],
    ["no root", "damaged", (view: DataView) => view.setUint8(entryAt(view, 0) + 66, 1)],
    ["a table outside the file", "truncated", (view: DataView) => view.setUint32(76, 40_000, true)],
  ] as const)("%s: %s", (_, reason, change) => {
    const read = () => contents(damage(change));
    expect(read).toThrow(expect.objectContaining({ reason }));
  });

  test("cut off anywhere", () => {
    const file = compoundFile(streams);
    for (let length = 0; length < file.length; length += 101) {
      expect(() => contents(file.subarray(0, length))).toThrow(
        expect.objectContaining({ reason: "truncated" }),
      );
    }
  });
});
