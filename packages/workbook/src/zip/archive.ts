import { type Limits, within } from "../limits";
import { damaged, ReadFailure } from "../read-failure";
import { crc32 } from "./crc32";
import { encryptedFlag, packedRange, readZipDirectory, type ZipDirectory, type ZipEntry } from "./directory";
import { inflate, inflatedAtMost } from "./inflate";

export const stored = 0;
export const deflated = 8;
/** Below this size no ratio of packed to unpacked bytes is suspicious. */
const ratioMattersFrom = 1024 * 1024;

/** A zip file whose entries are unpacked one by one, each only when it is asked for and within the limits. */
export class ZipArchive {
  readonly file: Uint8Array;
  readonly directory: ZipDirectory;
  readonly #limits: Limits;
  /** By name without regard to case, as the packages of office files have it; `undefined` for a name used twice. */
  readonly #entries = new Map<string, ZipEntry | undefined>();
  #unpackedBytes = 0;

  constructor(file: Uint8Array, limits: Limits) {
    this.file = file;
    this.#limits = limits;
    this.directory = readZipDirectory(file, limits);
    for (const entry of this.directory.entries) {
      const key = keyOf(entry.name);
      this.#entries.set(key, this.#entries.has(key) ? undefined : entry);
    }
  }

  has(name: string): boolean {
    return this.#entries.has(keyOf(name));
  }

  /** The entry of that name; `undefined` when the file has none. */
  entry(name: string): ZipEntry | undefined {
    const key = keyOf(name);
    const entry = this.#entries.get(key);
    if (entry === undefined && this.#entries.has(key)) throw damaged("zip.nameTwice", { part: name });
    return entry;
  }

  /** The unpacked content of an entry; `undefined` when the file has none of that name. */
  unpack(name: string): Uint8Array | undefined {
    const entry = this.entry(name);
    return entry === undefined ? undefined : this.#unpack(entry);
  }

  #unpack(entry: ZipEntry): Uint8Array {
    if ((entry.flags & encryptedFlag) !== 0) throw new ReadFailure("passwordProtected");
    if (entry.method !== stored && entry.method !== deflated) {
      throw new ReadFailure("unsupported", { format: "zip", method: entry.method });
    }
    const size = entry.unpackedBytes;
    this.#unpackedBytes += size;
    within(this.#limits, "unpackedBytes", this.#unpackedBytes);
    if (size >= ratioMattersFrom) within(this.#limits, "inflateRatio", size / entry.packedBytes);
    const { start, end } = packedRange(this.file, entry);
    const packed = this.file.subarray(start, end);
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
}

function keyOf(name: string): string {
  return name.replaceAll("\\", "/").replace(/^\/+/, "").toLowerCase();
}
