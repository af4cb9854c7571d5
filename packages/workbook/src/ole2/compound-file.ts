import { damaged, ReadFailure } from "../read-failure";

/** A run of bytes of the file that continues a stream. */
interface Extent {
  readonly fileOffset: number;
  readonly length: number;
}

/** One stream of a compound file. */
export interface CompoundStream {
  readonly name: string;
  readonly size: number;
  /** Where the directory's entry for the stream lies in the file. */
  readonly entryAt: number;
  /** The numbers of its sectors: of the file, or of the stream of small streams. */
  readonly sectors: readonly number[];
  /** Where the stream's bytes lie in the file, in order: what a change in place needs. */
  readonly extents: readonly Extent[];
  /** The stream's content; a view of the file where it lies in one piece. */
  bytes(): Uint8Array;
}

/** A compound file (OLE2, [MS-CFB]): the container of `.xls`. */
export interface CompoundFile {
  /** The streams directly below the root, by name in lower case. */
  readonly streams: ReadonlyMap<string, CompoundStream>;
  /** How the file's sectors are given out: what a change of a stream's length needs. */
  readonly allocation: Allocation;
}

/** How the sectors of a compound file are given out. */
export interface Allocation {
  readonly sectorBytes: number;
  readonly sectorCount: number;
  /** The sectors of the allocation table. */
  readonly tableSectors: readonly number[];
  /** The places in the file that list them, in header and continuation, and how many of those are taken. */
  readonly tableSlots: readonly number[];
  readonly slotsTaken: number;
  /** The sectors that continue the header's list. */
  readonly continuations: readonly number[];
  /** The sectors of the table of small streams. */
  smallTableSectors(): readonly number[];
  /** Tells whether something in the file lies in a sector that something else lies in too. */
  sharesSectors(): boolean;
}

const headerBytes = 512;
const headerTableEntries = 109;
const directoryEntryBytes = 128;
const miniSectorBytes = 64;
/** Streams smaller than this lie in the stream of small streams. */
export const miniStreamBelow = 4096;
const noEntry = 0xffffffff;
/** Sector numbers from here on are marks: free, end of chain, table sector. */
const firstMark = 0xfffffffa;
export const endOfChain = 0xfffffffe;

const storageType = 1;
const streamType = 2;
const rootType = 5;

/**
 * Opens a compound file. Chains are followed only as far as a stream's size needs: files straight from vnEdu let
 * the chain of small streams run on into the workbook's sectors, which stricter readers refuse.
 */
export function openCompoundFile(file: Uint8Array): CompoundFile {
  return new CompoundReader(file).open();
}

class CompoundReader implements Allocation {
  readonly #file: Uint8Array;
  readonly #view: DataView;
  readonly sectorBytes: number;
  readonly sectorCount: number;
  readonly tableSectors: number[] = [];
  readonly tableSlots: number[] = [];
  slotsTaken = 0;
  readonly continuations: number[] = [];
  readonly #table: Uint32Array;
  #entries: readonly DirectoryEntry[] = [];
  #miniTable: Uint32Array | undefined;
  #miniStream: { readonly start: number; readonly size: number } = { start: endOfChain, size: 0 };
  #miniExtents: readonly Extent[] | undefined;

  constructor(file: Uint8Array) {
    if (file.length < headerBytes) throw new ReadFailure("truncated", { container: "xls" });
    this.#file = file;
    this.#view = new DataView(file.buffer, file.byteOffset, file.byteLength);
    const shift = this.#view.getUint16(30, true);
    if (shift !== 9 && shift !== 12) throw damaged("ole2.sectorSize", { shift });
    this.sectorBytes = 2 ** shift;
    // The last sector may be cut short where nothing follows the data.
    this.sectorCount = Math.max(0, Math.ceil(file.length / this.sectorBytes) - 1);
    this.#table = this.#readTable();
  }

  open(): CompoundFile {
    const directory = this.#chain(this.#view.getUint32(48, true), this.#table, this.sectorCount);
    const entries = directory.flatMap((sector) => this.#directoryEntries(sector));
    this.#entries = entries;
    const root = entries[0];
    if (root?.type !== rootType) throw damaged("ole2.root");
    this.#miniStream = { start: root.start, size: root.size };
    const streams = new Map<string, CompoundStream>();
    for (const entry of childrenOf(root, entries)) {
      const key = entry.name.toLowerCase();
      if (entry.type === streamType && !streams.has(key)) streams.set(key, this.#stream(entry));
    }
    return { streams, allocation: this };
  }

  smallTableSectors(): readonly number[] {
    return this.#chain(this.#view.getUint32(60, true), this.#table, this.#view.getUint32(64, true));
  }

  sharesSectors(): boolean {
    const streams = this.#entries.filter(({ type, size }) => type === streamType && size > 0);
    const isSmall = ({ size }: DirectoryEntry): boolean => size < miniStreamBelow;
    const inFile = new Claims(this.#table.length);
    const ofSize = (start: number, size: number): number[] =>
      this.#chain(start, this.#table, Math.ceil(size / this.sectorBytes));
    return (
      inFile.clash(() => this.#chain(this.#view.getUint32(48, true), this.#table, this.sectorCount)) ||
      inFile.clash(() => this.tableSectors) ||
      inFile.clash(() => this.continuations) ||
      inFile.clash(() => this.smallTableSectors()) ||
      inFile.clash(() => ofSize(this.#miniStream.start, this.#miniStream.size)) ||
      streams.some((entry) => !isSmall(entry) && inFile.clash(() => ofSize(entry.start, entry.size))) ||
      this.#sharesMiniSectors(streams.filter(isSmall))
    );
  }

  #sharesMiniSectors(small: readonly DirectoryEntry[]): boolean {
    if (small.length === 0) return false;
    const table = this.#smallTable();
    const claims = new Claims(table.length);
    return small.some(({ start, size }) =>
      claims.clash(() => this.#chain(start, table, Math.ceil(size / miniSectorBytes))),
    );
  }

  /** The sector allocation table, from the sectors that the header and its continuation list. */
  #readTable(): Uint32Array {
    const perSector = this.sectorBytes / 4;
    const collect = (at: number, count: number): void => {
      for (let slot = at; slot < at + 4 * count; slot += 4) {
        this.tableSlots.push(slot);
        const sector = this.#view.getUint32(slot, true);
        if (sector >= firstMark || this.tableSectors.length >= this.sectorCount) continue;
        this.tableSectors.push(sector);
        this.slotsTaken = this.tableSlots.length;
      }
    };
    collect(76, headerTableEntries);
    let continuation = this.#view.getUint32(68, true);
    for (let steps = 0; continuation < firstMark; steps += 1) {
      if (steps > this.sectorCount) throw damaged("ole2.tableChain");
      this.continuations.push(continuation);
      const at = this.#wholeSector(continuation);
      collect(at, perSector - 1);
      continuation = this.#view.getUint32(at + this.sectorBytes - 4, true);
    }
    return this.#words(this.tableSectors);
  }

  /** The little-endian words of the given sectors. */
  #words(sectors: readonly number[]): Uint32Array {
    const perSector = this.sectorBytes / 4;
    const words = new Uint32Array(sectors.length * perSector);
    let next = 0;
    for (const sector of sectors) {
      const at = this.#wholeSector(sector);
      for (let word = 0; word < perSector; word += 1) {
        words[next] = this.#view.getUint32(at + 4 * word, true);
        next += 1;
      }
    }
    return words;
  }

  #directoryEntries(sector: number): DirectoryEntry[] {
    const at = this.#wholeSector(sector);
    const entries: DirectoryEntry[] = [];
    for (let entryAt = at; entryAt < at + this.sectorBytes; entryAt += directoryEntryBytes) {
      const nameBytes = Math.min(this.#view.getUint16(entryAt + 64, true), 64);
      const units: number[] = [];
      for (let unit = 0; unit + 2 < nameBytes; unit += 2) {
        units.push(this.#view.getUint16(entryAt + unit, true));
      }
      entries.push({
        offset: entryAt,
        name: String.fromCharCode(...units),
        type: this.#file[entryAt + 66] ?? 0,
        left: this.#view.getUint32(entryAt + 68, true),
        right: this.#view.getUint32(entryAt + 72, true),
        child: this.#view.getUint32(entryAt + 76, true),
        start: this.#view.getUint32(entryAt + 116, true),
        // The upper half of the size is garbage in files of version 3, and our limits lie far below it.
        size: this.#view.getUint32(entryAt + 120, true),
      });
    }
    return entries;
  }

  #stream({ name, start, size, offset }: DirectoryEntry): CompoundStream {
    const isSmall = size < miniStreamBelow;
    let sectors: readonly number[] | undefined;
    let extents: readonly Extent[] | undefined;
    const findSectors = (): readonly number[] => {
      sectors ??= isSmall
        ? this.#chain(start, this.#smallTable(), Math.ceil(size / miniSectorBytes))
        : this.#chain(start, this.#table, Math.ceil(size / this.sectorBytes));
      return sectors;
    };
    const find = (): readonly Extent[] => {
      extents ??= isSmall ? this.#inMiniStream(findSectors(), size) : this.#inFile(findSectors(), size);
      return extents;
    };
    return {
      name,
      size,
      entryAt: offset,
      get sectors() {
        return findSectors();
      },
      get extents() {
        return find();
      },
      bytes: () => joined(this.#file, find()),
    };
  }

  #inFile(sectors: readonly number[], size: number): Extent[] {
    const extents: Extent[] = [];
    let left = size;
    for (const sector of sectors) {
      const length = Math.min(left, this.sectorBytes);
      append(extents, this.#sectorOffset(sector, length), length);
      left -= length;
    }
    if (left > 0) throw damaged("ole2.chainTooShort", { missingBytes: left });
    return extents;
  }

  #smallTable(): Uint32Array {
    this.#miniTable ??= this.#words(this.smallTableSectors());
    return this.#miniTable;
  }

  #inMiniStream(sectors: readonly number[], size: number): Extent[] {
    const { start, size: whole } = this.#miniStream;
    this.#miniExtents ??= this.#inFile(
      this.#chain(start, this.#table, Math.ceil(whole / this.sectorBytes)),
      whole,
    );
    const extents: Extent[] = [];
    let left = size;
    for (const sector of sectors) {
      const length = Math.min(left, miniSectorBytes);
      append(extents, offsetWithin(this.#miniExtents, sector * miniSectorBytes, length), length);
      left -= length;
    }
    if (left > 0) throw damaged("ole2.chainTooShort", { missingBytes: left });
    return extents;
  }

  /** The sectors from `start` on, at most `count`; the table's own length ends a chain that bites its tail. */
  #chain(start: number, table: Uint32Array, count: number): number[] {
    const sectors: number[] = [];
    const atMost = Math.min(count, table.length);
    for (let sector = start; sector < firstMark && sectors.length < atMost; ) {
      sectors.push(sector);
      const next = table[sector];
      if (next === undefined) throw damaged("ole2.sectorNumber", { sector });
      sector = next;
    }
    return sectors;
  }

  #wholeSector(sector: number): number {
    return this.#sectorOffset(sector, this.sectorBytes);
  }

  #sectorOffset(sector: number, length: number): number {
    const offset = (sector + 1) * this.sectorBytes;
    if (offset + length > this.#file.length) throw new ReadFailure("truncated", { container: "xls" });
    return offset;
  }
}

interface DirectoryEntry {
  readonly offset: number;
  readonly name: string;
  readonly type: number;
  readonly left: number;
  readonly right: number;
  readonly child: number;
  readonly start: number;
  readonly size: number;
}

/** Notes which sectors are taken. */
class Claims {
  readonly #taken: Uint8Array;

  constructor(count: number) {
    this.#taken = new Uint8Array(count);
  }

  /** Takes sectors and tells whether one of them was taken before; a chain that cannot be followed takes none. */
  clash(sectors: () => readonly number[]): boolean {
    let chain: readonly number[];
    try {
      chain = sectors();
    } catch (error) {
      if (error instanceof ReadFailure) return false;
      throw error;
    }
    for (const sector of chain) {
      if (this.#taken[sector] === 1) return true;
      this.#taken[sector] = 1;
    }
    return false;
  }
}

/** The entries directly below the root; the tree of siblings is walked at most once per entry. */
function childrenOf(root: DirectoryEntry, entries: readonly DirectoryEntry[]): DirectoryEntry[] {
  const children: DirectoryEntry[] = [];
  const seen = new Set<number>();
  const waiting = [root.child];
  for (let index = waiting.pop(); index !== undefined; index = waiting.pop()) {
    const entry = entries[index];
    if (index === noEntry || entry === undefined || seen.has(index)) continue;
    seen.add(index);
    children.push(entry);
    waiting.push(entry.right, entry.left);
  }
  // A file whose tree leads nowhere still lists its entries one after the other.
  const usable = children.some(({ type }) => type === streamType || type === storageType);
  return usable ? children : entries.filter(({ type }) => type === streamType);
}

/** Adds a run, joined to the one before where it follows on directly. */
function append(extents: Extent[], fileOffset: number, length: number): void {
  const last = extents.at(-1);
  if (last !== undefined && last.fileOffset + last.length === fileOffset) {
    extents[extents.length - 1] = { fileOffset: last.fileOffset, length: last.length + length };
  } else {
    extents.push({ fileOffset, length });
  }
}

/** The place in the file of `length` bytes at `position` of a stream; a mini sector never straddles two runs. */
function offsetWithin(extents: readonly Extent[], position: number, length: number): number {
  let start = 0;
  for (const extent of extents) {
    if (position >= start && position + length <= start + extent.length)
      return extent.fileOffset + position - start;
    start += extent.length;
  }
  throw damaged("ole2.miniStream", { position });
}

function joined(file: Uint8Array, extents: readonly Extent[]): Uint8Array {
  const [first] = extents;
  if (first === undefined) return file.subarray(0, 0);
  if (extents.length === 1) return file.subarray(first.fileOffset, first.fileOffset + first.length);
  const bytes = new Uint8Array(extents.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const { fileOffset, length } of extents) {
    bytes.set(file.subarray(fileOffset, fileOffset + length), at);
    at += length;
  }
  return bytes;
}
