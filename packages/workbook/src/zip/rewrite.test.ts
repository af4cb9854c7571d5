import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { defaultLimits } from "../limits";
import { joined } from "../testing/compound-file-builder";
import { ZipArchive } from "./archive";
import { crc32 } from "./crc32";
import { packedRange } from "./directory";
import { rewriteZip } from "./rewrite";

const mtime = new Date("2024-09-05T00:00:00Z");
const parts = {
  "a.xml": strToU8("<a/>".repeat(200)),
  "b.xml": strToU8("<b/>".repeat(300)),
  "c.bin": strToU8("c"),
};

function open(file: Uint8Array): ZipArchive {
  return new ZipArchive(file, defaultLimits);
}

/** An entry's bytes from its local header to the end of its packed content. */
function rawEntry(archive: ZipArchive, name: string): Uint8Array {
  const entry = archive.entry(name);
  if (entry === undefined) throw new Error(`no ${name}`);
  return archive.file.slice(entry.headerOffset, packedRange(archive.file, entry).end);
}

/** The same file, every entry followed by a data descriptor and its sizes only there, as streaming writers do it. */
function withDescriptors(file: Uint8Array, signature: boolean): Uint8Array {
  const archive = open(file);
  const pieces: Uint8Array[] = [];
  const headers: Uint8Array[] = [];
  let at = 0;
  for (const entry of archive.directory.entries) {
    const local = rawEntry(archive, entry.name);
    const view = new DataView(local.buffer);
    view.setUint16(6, entry.flags | 8, true);
    for (const place of [14, 18, 22]) view.setUint32(place, 0, true);
    const descriptor = new DataView(new ArrayBuffer(16));
    descriptor.setUint32(0, 0x08074b50, true);
    descriptor.setUint32(4, entry.checksum, true);
    descriptor.setUint32(8, entry.packedBytes, true);
    descriptor.setUint32(12, entry.unpackedBytes, true);
    const header = file.slice(entry.directoryStart, entry.directoryEnd);
    new DataView(header.buffer).setUint16(8, entry.flags | 8, true);
    new DataView(header.buffer).setUint32(42, at, true);
    headers.push(header);
    const tail = new Uint8Array(descriptor.buffer).slice(signature ? 0 : 4);
    pieces.push(local, tail);
    at += local.length + tail.length;
  }
  const end = file.slice(archive.directory.endRecord);
  new DataView(end.buffer).setUint32(16, at, true);
  return joined([...pieces, ...headers, end]);
}

describe.each([
  ["deflated", zipSync(parts, { mtime, level: 6 })],
  ["stored", zipSync(parts, { mtime, level: 0 })],
  ["with data descriptors", withDescriptors(zipSync(parts, { mtime }), true)],
  ["with data descriptors without a mark", withDescriptors(zipSync(parts, { mtime }), false)],
  ["with bytes before the first entry and a comment", prefixed(zipSync(parts, { mtime }))],
])("%s", (_, file) => {
  const before = open(file);

  test.each(Object.keys(parts))("%s replaced, everything else byte by byte as it was", (name) => {
    const content = strToU8(`<changed>${name}</changed>`);
    const rewritten = rewriteZip(before, [{ name, content }]);
    const after = open(rewritten);
    expect(after.directory.entries.map((entry) => entry.name)).toEqual(Object.keys(parts));
    for (const other of Object.keys(parts)) {
      expect(after.unpack(other)).toEqual(other === name ? content : before.unpack(other));
      if (other !== name) expect(rawEntry(after, other)).toEqual(rawEntry(before, other));
    }
    // Another reader, which goes by the directory, agrees.
    const independent = unzipSync(rewritten);
    expect(independent[name]).toEqual(content);
    const entry = after.entry(name);
    expect(entry?.checksum).toBe(crc32(content));
    expect(entry?.method).toBe(before.entry(name)?.method);
    // The time of the last change, in both headers.
    const local = new DataView(rewritten.buffer).getUint32((entry?.headerOffset ?? 0) + 10, true);
    expect(local).toBe(
      new DataView(file.buffer).getUint32((before.entry(name)?.headerOffset ?? 0) + 10, true),
    );
    // The local header says the same as the directory, and no descriptor follows it.
    const header = new DataView(rewritten.buffer, entry?.headerOffset ?? 0);
    expect([header.getUint32(14, true), header.getUint32(18, true), header.getUint32(22, true)]).toEqual([
      entry?.checksum,
      entry?.packedBytes,
      content.length,
    ]);
    expect(header.getUint16(6, true) & 8).toBe(0);
  });

  test("entries added at the end", () => {
    const rewritten = rewriteZip(before, [{ name: "xl/new.xml", content: strToU8("<new/>") }]);
    expect(strFromU8(unzipSync(rewritten)["xl/new.xml"] ?? new Uint8Array())).toBe("<new/>");
    const after = open(rewritten);
    for (const name of Object.keys(parts)) expect(rawEntry(after, name)).toEqual(rawEntry(before, name));
    expect(Object.keys(unzipSync(rewritten))).toHaveLength(4);
  });

  test("no change gives the same bytes", () => {
    expect(rewriteZip(before, [])).toEqual(file);
  });
});

test("numbers of the ZIP64 kind are kept where others are, and moved", () => {
  const file = wideZip();
  const before = open(file);
  expect(strFromU8(before.unpack("b.xml") ?? new Uint8Array())).toBe("<b/>");
  const rewritten = rewriteZip(before, [{ name: "a.xml", content: strToU8("<a>longer than before</a>") }]);
  const after = open(rewritten);
  expect(strFromU8(after.unpack("a.xml") ?? new Uint8Array())).toBe("<a>longer than before</a>");
  expect(rawEntry(after, "b.xml")).toEqual(rawEntry(before, "b.xml"));
  expect(rewriteZip(before, [])).toEqual(file);
  const more = open(rewriteZip(before, [{ name: "c.xml", content: strToU8("<c/>") }]));
  expect(["a.xml", "b.xml", "c.xml"].map((name) => strFromU8(more.unpack(name) ?? new Uint8Array()))).toEqual(
    ["<a/>", "<b/>", "<c/>"],
  );
});

/** Two stored entries whose sizes and offsets stand in ZIP64 fields, and a ZIP64 end. */
function wideZip(): Uint8Array {
  const plain = zipSync({ "a.xml": strToU8("<a/>"), "b.xml": strToU8("<b/>") }, { mtime, level: 0 });
  const { directory } = open(plain);
  const headers = directory.entries.map(({ directoryStart, directoryEnd, headerOffset }) => {
    const header = plain.slice(directoryStart, directoryEnd);
    const view = new DataView(header.buffer);
    for (const place of [20, 24, 42]) view.setUint32(place, 0xffffffff, true);
    const field = joined([Uint8Array.of(1, 0, 24, 0), wide(4, 4, headerOffset)]);
    view.setUint16(30, field.length, true);
    return joined([header, field]);
  });
  const headersJoined = joined(headers);
  const record = new Uint8Array(56);
  new DataView(record.buffer).setUint32(0, 0x06064b50, true);
  record.set(wide(44), 4);
  record.set(wide(2, 2, headersJoined.length, directory.start), 24);
  const locator = joined([
    Uint8Array.of(0x50, 0x4b, 6, 7, 0, 0, 0, 0),
    wide(directory.start + headersJoined.length),
    Uint8Array.of(1, 0, 0, 0),
  ]);
  const end = plain.slice(directory.endRecord);
  new DataView(end.buffer).setUint32(16, 0xffffffff, true);
  new DataView(end.buffer).setUint32(12, 0xffffffff, true);
  return joined([plain.slice(0, directory.start), headersJoined, record, locator, end]);
}

/** Whole numbers of eight bytes. */
function wide(...values: number[]): Uint8Array {
  const view = new DataView(new ArrayBuffer(8 * values.length));
  values.forEach((value, index) => {
    view.setBigUint64(8 * index, BigInt(value), true);
  });
  return new Uint8Array(view.buffer);
}

test("entries that overlap are damage", () => {
  const file = zipSync(parts, { mtime, level: 0 });
  const archive = open(file);
  const [first, second] = archive.directory.entries;
  const view = new DataView(file.buffer);
  view.setUint32((second?.directoryStart ?? 0) + 42, first?.headerOffset ?? 0, true);
  expect(() => rewriteZip(open(file), [{ name: "c.bin", content: new Uint8Array() }])).toThrow(
    expect.objectContaining({ reason: "damaged", data: expect.objectContaining({ problem: "zip.overlap" }) }),
  );
});

/** The same file behind some foreign bytes, with a comment at its end. */
function prefixed(file: Uint8Array): Uint8Array {
  const prefix = strToU8("#!prefix\n");
  const copy = file.slice();
  const view = new DataView(copy.buffer);
  const archive = open(file);
  for (const { directoryStart, headerOffset } of archive.directory.entries) {
    view.setUint32(directoryStart + 42, headerOffset + prefix.length, true);
  }
  view.setUint32(archive.directory.endRecord + 16, archive.directory.start + prefix.length, true);
  view.setUint16(archive.directory.endRecord + 20, 7, true);
  return joined([prefix, copy, strToU8("comment")]);
}
