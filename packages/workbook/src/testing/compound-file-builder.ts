/** A stream to put into a compound file. */
export interface StreamContent {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** How the file is laid out; the plain layout puts every stream in one piece. */
export interface CompoundLayout {
  readonly sectorBytes?: 512 | 4096;
  /** As vnEdu's own exports have it: the chain of the small streams runs on into the next stream's sectors. */
  readonly miniChainRunsOn?: boolean;
  /** Puts the sectors of large streams in reverse order, so that a stream falls into many pieces. */
  readonly reversed?: boolean;
  /** Puts directory and tables before the streams and ends the file with the last byte of the last stream. */
  readonly endsWithData?: boolean;
}

const free = 0xffffffff;
const endOfChain = 0xfffffffe;
const tableSector = 0xfffffffd;
const continuationSector = 0xfffffffc;
const headerTableEntries = 109;
const miniSectorBytes = 64;
const miniStreamBelow = 4096;

/** Builds a compound file (OLE2) with the given streams below its root. */
export function compoundFile(streams: readonly StreamContent[], layout: CompoundLayout = {}): Uint8Array {
  const { sectorBytes = 512, miniChainRunsOn = false, reversed = false, endsWithData = false } = layout;
  const perSector = sectorBytes / 4;
  const sectorsFor = (bytes: number): number => Math.ceil(bytes / sectorBytes);
  const isSmall = ({ bytes }: StreamContent): boolean => bytes.length < miniStreamBelow;
  const small = packSmall(streams.filter(isSmall));
  const large = streams.filter((stream) => !isSmall(stream));
  const directoryBytes = sectorBytes * Math.ceil((128 * (streams.length + 1)) / sectorBytes);

  const dataSectors =
    sectorsFor(4 * small.table.length) +
    sectorsFor(small.stream.length) +
    large.reduce((sum, { bytes }) => sum + sectorsFor(bytes.length), 0) +
    sectorsFor(directoryBytes);
  let tableSectors = 0;
  let continuations = 0;
  while (tableSectors * perSector < dataSectors + tableSectors + continuations) {
    tableSectors += 1;
    continuations = Math.max(0, Math.ceil((tableSectors - headerTableEntries) / (perSector - 1)));
  }

  const table: number[] = [];
  const placed: { readonly sector: number; readonly bytes: Uint8Array }[] = [];
  /** Takes the next sectors for some content, chained, and gives the first. */
  const chain = (bytes: Uint8Array, backwards = false): number => {
    const count = sectorsFor(bytes.length);
    const first = table.length;
    const sector = (index: number): number => first + (backwards ? count - 1 - index : index);
    for (let index = 0; index < count; index += 1) table.push(free);
    for (let index = 0; index < count; index += 1) {
      table[sector(index)] = index + 1 < count ? sector(index + 1) : endOfChain;
      placed.push({
        sector: sector(index),
        bytes: bytes.subarray(index * sectorBytes, (index + 1) * sectorBytes),
      });
    }
    return count === 0 ? endOfChain : sector(0);
  };
  const reserve = (count: number, mark: number): number => {
    const first = table.length;
    for (let index = 0; index < count; index += 1) table.push(mark);
    return first;
  };

  const directory = new Uint8Array(directoryBytes);
  let directoryStart = 0;
  let tableStart = 0;
  let continuationStart = 0;
  const placeTables = (): void => {
    directoryStart = chain(directory);
    tableStart = reserve(tableSectors, tableSector);
    continuationStart = reserve(continuations, continuationSector);
  };
  if (endsWithData) placeTables();
  const miniTableStart = chain(words(small.table));
  const miniStart = chain(small.stream);
  if (miniChainRunsOn && miniStart !== endOfChain) table[table.length - 1] = table.length;
  const starts = new Map(large.map(({ name, bytes }) => [name, chain(bytes, reversed)]));
  if (!endsWithData) placeTables();
  while (table.length < tableSectors * perSector) table.push(free);

  writeEntry(
    directory,
    0,
    "Root Entry",
    5,
    miniStart,
    small.stream.length,
    streams.length > 0 ? 1 : free,
    free,
  );
  streams.forEach(({ name, bytes }, index) => {
    const start = starts.get(name) ?? small.starts.get(name) ?? endOfChain;
    const sibling = index + 1 < streams.length ? index + 2 : free;
    writeEntry(directory, index + 1, name, 2, start, bytes.length, free, sibling);
  });

  const lastSector = Math.max(...placed.map(({ sector }) => sector));
  const lastBytes = placed.find(({ sector }) => sector === lastSector)?.bytes.length ?? 0;
  const usedSectors = Math.max(lastSector + 1, tableStart + tableSectors + continuations);
  const end = endsWithData ? (lastSector + 1) * sectorBytes + lastBytes : (usedSectors + 1) * sectorBytes;
  const file = new Uint8Array(end);
  const put = (sector: number, bytes: Uint8Array): void => file.set(bytes, (sector + 1) * sectorBytes);
  for (const { sector, bytes } of placed) put(sector, bytes);
  put(tableStart, words(table));

  const numbers = Array.from({ length: tableSectors }, (_, index) => tableStart + index);
  for (let index = 0; index < continuations; index += 1) {
    const from = headerTableEntries + index * (perSector - 1);
    const listed = numbers.slice(from, from + perSector - 1);
    while (listed.length < perSector - 1) listed.push(free);
    listed.push(index + 1 < continuations ? continuationStart + index + 1 : endOfChain);
    put(continuationStart + index, words(listed));
  }

  const view = new DataView(file.buffer);
  file.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  view.setUint16(24, 0x3e, true);
  view.setUint16(26, sectorBytes === 512 ? 3 : 4, true);
  view.setUint16(28, 0xfffe, true);
  view.setUint16(30, Math.log2(sectorBytes), true);
  view.setUint16(32, 6, true);
  view.setUint32(44, tableSectors, true);
  view.setUint32(48, directoryStart, true);
  view.setUint32(56, miniStreamBelow, true);
  view.setUint32(60, miniTableStart, true);
  view.setUint32(64, sectorsFor(4 * small.table.length), true);
  view.setUint32(68, continuations > 0 ? continuationStart : endOfChain, true);
  view.setUint32(72, continuations, true);
  for (let entry = 0; entry < headerTableEntries; entry += 1) {
    view.setUint32(76 + 4 * entry, numbers[entry] ?? free, true);
  }
  return file;
}

/** The stream that holds the small streams, with its own allocation table. */
function packSmall(streams: readonly StreamContent[]) {
  const table: number[] = [];
  const pieces: Uint8Array[] = [];
  const starts = new Map<string, number>();
  for (const { name, bytes } of streams) {
    const count = Math.ceil(bytes.length / miniSectorBytes);
    const padded = new Uint8Array(count * miniSectorBytes);
    padded.set(bytes);
    starts.set(name, count === 0 ? endOfChain : table.length);
    for (let index = 0; index < count; index += 1) {
      table.push(index + 1 < count ? table.length + 1 : endOfChain);
    }
    pieces.push(padded);
  }
  return { table, stream: joined(pieces), starts };
}

function writeEntry(
  directory: Uint8Array,
  index: number,
  name: string,
  type: number,
  start: number,
  size: number,
  child: number,
  right: number,
): void {
  const view = new DataView(directory.buffer, 128 * index, 128);
  for (let unit = 0; unit < name.length; unit += 1) view.setUint16(2 * unit, name.charCodeAt(unit), true);
  view.setUint16(64, 2 * name.length + 2, true);
  view.setUint8(66, type);
  view.setUint8(67, 1);
  view.setUint32(68, free, true);
  view.setUint32(72, right, true);
  view.setUint32(76, child, true);
  view.setUint32(116, start, true);
  view.setUint32(120, size, true);
}

function words(values: readonly number[]): Uint8Array {
  const view = new DataView(new ArrayBuffer(4 * values.length));
  values.forEach((value, index) => {
    view.setUint32(4 * index, value, true);
  });
  return new Uint8Array(view.buffer);
}

/** The given pieces one after the other. */
export function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    bytes.set(piece, at);
    at += piece.length;
  }
  return bytes;
}
