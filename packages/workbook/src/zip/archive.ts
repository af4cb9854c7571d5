import { type Limits, within } from "../limits";
import { damaged, ReadFailure } from "../read-failure";
import { crc32 } from "./crc32";
import { inflate, inflatedAtMost } from "./inflate";

/** One entry of a zip file's directory. */
export interface ZipEntry {
  readonly name: string;
  readonly method: number;
  readonly encrypted: boolean;
  readonly checksum: number;
  readonly packedBytes: number;
  readonly unpackedBytes: number;
  /** Where the entry's local header lies in the file. */
  readonly headerOffset: number;
}

const localHeaderBytes = 30;
const directoryHeaderBytes = 46;
const endRecordBytes = 22;
const locatorBytes = 20;
const longestComment = 0xffff;

const localHeaderMark = 0x04034b50;
const directoryHeaderMark = 0x02014b50;
const endRecordMark = 0x06054b50;
const wideLocatorMark = 0x07064b50;
const wideEndRecordMark = 0x06064b50;
/** Stands where the number is in the ZIP64 field instead. */
const elsewhere = 0xffffffff;
const wideField = 0x0001;

const stored = 0;
const deflated = 8;
/** Below this size no ratio of packed to unpacked bytes is suspicious. */
const ratioMattersFrom = 1024 * 1024;

/** A zip file whose entries are unpacked one by one, each only when it is asked for and within the limits. */
export class ZipArchive {
  readonly #file: Uint8Array;
  readonly #view: DataView;
  readonly #limits: Limits;
  /** By name without regard to case, as the packages of office files have it; `undefined` for a name used twice. */
  readonly #entries = new Map<string, ZipEntry | undefined>();
  #unpackedBytes = 0;

  constructor(file: Uint8Array, limits: Limits) {
    this.#file = file;
    this.#view = new DataView(file.buffer, file.byteOffset, file.byteLength);
    this.#limits = limits;
    this.#readDirectory();
  }

  has(name: string): boolean {
    return this.#entries.has(keyOf(name));
  }

  /** The unpacked content of an entry; `undefined` when the file has none of that name. */
  unpack(name: string): Uint8Array | undefined {
    const key = keyOf(name);
    const entry = this.#entries.get(key);
    if (entry !== undefined) return this.#unpack(entry);
    if (this.#entries.has(key)) throw damaged("zip.nameTwice", { part: name });
    return undefined;
  }

  #unpack(entry: ZipEntry): Uint8Array {
    if (entry.encrypted) throw new ReadFailure("passwordProtected");
    if (entry.method !== stored && entry.method !== deflated) {
      throw new ReadFailure("unsupported", { format: "zip", method: entry.method });
    }
    const size = entry.unpackedBytes;
    this.#unpackedBytes += size;
    within(this.#limits, "unpackedBytes", this.#unpackedBytes);
    if (size >= ratioMattersFrom) within(this.#limits, "inflateRatio", size / entry.packedBytes);
    const packed = this.#packed(entry);
    const bytes = entry.method === stored ? packed : this.#inflate(packed, size);
    if (bytes.length !== size) throw damaged("zip.size", { part: entry.name });
    if (crc32(bytes) !== entry.checksum) throw damaged("zip.checksum", { part: entry.name });
    return bytes;
  }

  #inflate(packed: Uint8Array, size: number): Uint8Array {
    const bytes = inflate(packed, size);
    if (bytes !== undefined) return bytes;
    // What a lying entry made us unpack counts too, so that a file of many such entries is soon given up.
    this.#unpackedBytes += inflatedAtMost(packed);
    throw damaged("zip.inflate");
  }

  #packed({ name, headerOffset, packedBytes }: ZipEntry): Uint8Array {
    const view = this.#view;
    if (headerOffset + localHeaderBytes > this.#file.length)
      throw new ReadFailure("truncated", { container: "xlsx" });
    if (view.getUint32(headerOffset, true) !== localHeaderMark)
      throw damaged("zip.localHeader", { part: name });
    const start =
      headerOffset +
      localHeaderBytes +
      view.getUint16(headerOffset + 26, true) +
      view.getUint16(headerOffset + 28, true);
    if (start + packedBytes > this.#file.length) throw new ReadFailure("truncated", { container: "xlsx" });
    return this.#file.subarray(start, start + packedBytes);
  }

  #readDirectory(): void {
    const view = this.#view;
    const { count, offset } = this.#directory();
    within(this.#limits, "zipEntries", count);
    let at = offset;
    for (let index = 0; index < count; index += 1) {
      if (at + directoryHeaderBytes > this.#file.length || view.getUint32(at, true) !== directoryHeaderMark) {
        throw damaged("zip.directory");
      }
      const nameEnd = at + directoryHeaderBytes + view.getUint16(at + 28, true);
      const extraEnd = nameEnd + view.getUint16(at + 30, true);
      if (extraEnd > this.#file.length) throw damaged("zip.directory");
      this.#add(at, nameEnd, extraEnd);
      at = extraEnd + view.getUint16(at + 32, true);
    }
  }

  #add(at: number, nameEnd: number, extraEnd: number): void {
    const view = this.#view;
    const name = new TextDecoder().decode(this.#file.subarray(at + directoryHeaderBytes, nameEnd));
    // In the ZIP64 field only the numbers stand that did not fit, always in this order.
    const wide = this.#wideNumbers(nameEnd, extraEnd);
    const number = (place: number): number => {
      const value = view.getUint32(at + place, true);
      return value === elsewhere ? (wide.shift() ?? value) : value;
    };
    const [unpackedBytes, packedBytes, headerOffset] = [number(24), number(20), number(42)];
    const key = keyOf(name);
    const entry: ZipEntry = {
      name,
      method: view.getUint16(at + 10, true),
      encrypted: (view.getUint16(at + 8, true) & 1) !== 0,
      checksum: view.getUint32(at + 16, true),
      packedBytes,
      unpackedBytes,
      headerOffset,
    };
    this.#entries.set(key, this.#entries.has(key) ? undefined : entry);
  }

  #wideNumbers(start: number, end: number): number[] {
    const view = this.#view;
    for (let at = start; at + 4 <= end; ) {
      const fieldEnd = at + 4 + view.getUint16(at + 2, true);
      if (view.getUint16(at, true) === wideField && fieldEnd <= end) {
        const numbers: number[] = [];
        for (let number = at + 4; number + 8 <= fieldEnd; number += 8) numbers.push(this.#u64(number));
        return numbers;
      }
      at = fieldEnd;
    }
    return [];
  }

  /** How many entries the directory has and where it begins. */
  #directory(): { readonly count: number; readonly offset: number } {
    const view = this.#view;
    const at = this.#endRecord();
    const count = view.getUint16(at + 10, true);
    const offset = view.getUint32(at + 16, true);
    if (count !== 0xffff && offset !== elsewhere) return { count, offset };
    const locator = at - locatorBytes;
    if (locator < 0 || view.getUint32(locator, true) !== wideLocatorMark) return { count, offset };
    const wide = this.#u64(locator + 8);
    if (wide + 56 > this.#file.length || view.getUint32(wide, true) !== wideEndRecordMark) {
      throw damaged("zip.directory");
    }
    return { count: this.#u64(wide + 32), offset: this.#u64(wide + 48) };
  }

  /** The record that ends a zip file, searched from the end; a file without one was cut off. */
  #endRecord(): number {
    const last = this.#file.length - endRecordBytes;
    for (let at = last; at >= Math.max(0, last - longestComment); at -= 1) {
      if (this.#view.getUint32(at, true) === endRecordMark) return at;
    }
    throw new ReadFailure("truncated", { container: "xlsx" });
  }

  #u64(at: number): number {
    return this.#view.getUint32(at, true) + this.#view.getUint32(at + 4, true) * 2 ** 32;
  }
}

function keyOf(name: string): string {
  return name.replaceAll("\\", "/").replace(/^\/+/, "").toLowerCase();
}
