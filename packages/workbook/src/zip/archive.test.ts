import { strFromU8, strToU8, zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { defaultLimits, type Limits } from "../limits";
import { joined } from "../testing/compound-file-builder";
import { randomNumbers } from "../testing/random";
import { ZipArchive } from "./archive";
import { crc32 } from "./crc32";

const mtime = new Date("2024-09-05T00:00:00Z");
const random = randomNumbers(11);
const noise = Uint8Array.from({ length: 300_000 }, () => random(64));
const parts = { "xl/a.xml": strToU8("<a/>"), "xl/b.xml": strToU8("điểm ".repeat(1_000)), "noise.bin": noise };
const file = zipSync(parts, { mtime });

function archive(bytes: Uint8Array, limits: Partial<Limits> = {}): ZipArchive {
  return new ZipArchive(bytes, { ...defaultLimits, ...limits });
}

function fails(reason: string, data: object = {}): object {
  return expect.objectContaining({ reason, data: expect.objectContaining(data) });
}

/** Where the directory's header of an entry begins. */
function headerOf(bytes: Uint8Array, name: string): number {
  const at = Buffer.from(bytes).lastIndexOf(name) - 46;
  expect(new DataView(bytes.buffer, bytes.byteOffset).getUint32(at, true)).toBe(0x02014b50);
  return at;
}

function changed(bytes: Uint8Array, change: (view: DataView) => void): Uint8Array {
  const copy = bytes.slice();
  change(new DataView(copy.buffer));
  return copy;
}

test("the checksum of the standard example", () => {
  expect(crc32(strToU8("123456789"))).toBe(0xcbf43926);
  expect(crc32(new Uint8Array())).toBe(0);
});

test("entries deflated and stored, whatever the case and slashes of their names", () => {
  for (const level of [0, 6] as const) {
    const zip = archive(zipSync(parts, { mtime, level }));
    expect(zip.unpack("noise.bin")).toEqual(noise);
    expect(strFromU8(zip.unpack("/XL/B.XML") ?? new Uint8Array())).toBe("điểm ".repeat(1_000));
    expect(zip.unpack("xl\\a.xml")).toEqual(parts["xl/a.xml"]);
    expect(zip.has("xl/a.xml")).toBe(true);
    expect(zip.unpack("xl/c.xml")).toBeUndefined();
    expect(zip.unpack("__proto__")).toBeUndefined();
    expect(zip.unpack("constructor")).toBeUndefined();
  }
});

test("a name of hostile origin is a name like any other", () => {
  const zip = archive(zipSync({ "xl/__proto__": strToU8("x") }, { mtime }));
  expect(zip.unpack("xl/__proto__")).toEqual(strToU8("x"));
});

test("numbers of the ZIP64 kind", () => {
  const wide = (...values: number[]): Uint8Array => {
    const view = new DataView(new ArrayBuffer(8 * values.length));
    values.forEach((value, index) => {
      view.setBigUint64(8 * index, BigInt(value), true);
    });
    return new Uint8Array(view.buffer);
  };
  const one = zipSync({ "a.xml": strToU8("<a/>") }, { mtime, level: 0 });
  const view = new DataView(one.buffer);
  const header = headerOf(one, "a.xml");
  const entry = one.slice(header, header + 46 + 5);
  const entryView = new DataView(entry.buffer);
  for (const place of [20, 24, 42]) entryView.setUint32(place, 0xffffffff, true);
  const field = joined([Uint8Array.of(0x34, 0x12, 2, 0, 9, 9, 1, 0, 24, 0), wide(4, 4, 0)]);
  entryView.setUint16(30, field.length, true);
  const directory = joined([entry, field]);
  const record = new Uint8Array(56);
  new DataView(record.buffer).setUint32(0, 0x06064b50, true);
  record.set(wide(44), 4);
  record.set(wide(1, 1, directory.length, header), 24);
  const locator = joined([
    Uint8Array.of(0x50, 0x4b, 6, 7, 0, 0, 0, 0),
    wide(header + directory.length),
    Uint8Array.of(1, 0, 0, 0),
  ]);
  const end = one.slice(one.length - 22);
  new DataView(end.buffer).setUint32(16, 0xffffffff, true);
  expect(view.getUint32(one.length - 22, true)).toBe(0x06054b50);
  const zip = archive(joined([one.subarray(0, header), directory, record, locator, end]));
  expect(zip.unpack("a.xml")).toEqual(strToU8("<a/>"));
});

describe("what does not hold together", () => {
  test("a single wrong byte of the content is noticed", () => {
    const level0 = zipSync({ "a.xml": strToU8("<c><v>8.5</v></c>") }, { mtime, level: 0 });
    const at = Buffer.from(level0).indexOf("8.5");
    const other = changed(level0, (view) => view.setUint8(at, 0x39));
    expect(() => archive(other).unpack("a.xml")).toThrow(fails("damaged", { problem: "zip.checksum" }));
  });

  test("a declared size that is too small or too large", () => {
    for (const [name, size] of [
      ["xl/b.xml", 6_999],
      ["xl/b.xml", 7_001],
      ["noise.bin", 299_999],
      ["noise.bin", 300_001],
    ] as const) {
      const lying = changed(file, (view) => view.setUint32(headerOf(file, name) + 24, size, true));
      expect(() => archive(lying).unpack(name)).toThrow(fails("damaged"));
    }
  });

  test("one name for two entries", () => {
    const two = zipSync({ "a.xml": strToU8("<a/>"), "b.xml": strToU8("<b/>") }, { mtime });
    const same = changed(two, (view) => view.setUint8(headerOf(two, "b.xml") + 46, 0x61));
    expect(() => archive(same).unpack("a.xml")).toThrow(fails("damaged", { problem: "zip.nameTwice" }));
  });

  test("an entry with a password, or packed in another way", () => {
    const secret = changed(file, (view) => view.setUint16(headerOf(file, "xl/a.xml") + 8, 1, true));
    expect(() => archive(secret).unpack("xl/a.xml")).toThrow(fails("passwordProtected"));
    const other = changed(file, (view) => view.setUint16(headerOf(file, "xl/a.xml") + 10, 12, true));
    expect(() => archive(other).unpack("xl/a.xml")).toThrow(fails("unsupported", { method: 12 }));
  });

  test("a file cut off before its end, at any length", () => {
    for (let length = 4; length < file.length - 1; length += 997) {
      expect(() => archive(file.subarray(0, length))).toThrow(fails("truncated"));
    }
  });
});

describe("bombs", () => {
  const zeros = zipSync({ "bomb.xml": new Uint8Array(20 * 1024 * 1024) }, { mtime });

  test("more unpacked for each packed byte than any workbook has", () => {
    expect(() => archive(zeros).unpack("bomb.xml")).toThrow(fails("tooLarge", { what: "inflateRatio" }));
  });

  test("more unpacked bytes in all than allowed", () => {
    const zip = archive(file, { unpackedBytes: 600_000 });
    expect(zip.unpack("noise.bin")).toHaveLength(300_000);
    expect(zip.unpack("noise.bin")).toHaveLength(300_000);
    expect(() => zip.unpack("noise.bin")).toThrow(
      fails("tooLarge", { what: "unpackedBytes", value: 900_000 }),
    );
  });

  test("a bomb that declares a harmless size is given up early, and what it cost is counted", () => {
    const lying = changed(zeros, (view) => view.setUint32(headerOf(zeros, "bomb.xml") + 24, 1_000, true));
    const zip = archive(lying, { unpackedBytes: 30_000_000 });
    expect(() => zip.unpack("bomb.xml")).toThrow(fails("damaged", { problem: "zip.inflate" }));
    expect(() => zip.unpack("bomb.xml")).toThrow(fails("damaged", { problem: "zip.inflate" }));
    expect(() => zip.unpack("bomb.xml")).toThrow(fails("tooLarge", { what: "unpackedBytes" }));
  });

  test("too many entries", () => {
    expect(() => archive(file, { zipEntries: 2 })).toThrow(
      fails("tooLarge", { what: "zipEntries", value: 3, limit: 2 }),
    );
  });
});
