import { CFB } from "@e965/xlsx";

// vnEdu's `.xls` come from PHPExcel, whose container has a flaw that every untouched download shows: the allocation
// table does not end the chain of the small-stream container but lets it run on through the workbook, so that each
// of the workbook's sectors seems to belong to two streams. Strict readers refuse such a file ("Workbook corruption:
// seen[2] == 4"); Excel does not mind.

const sectorSize = 512;
const smallSectorSize = 64;
const endOfChain = -2;
const tableSector = -3;
const unused = -1;

/** Re-packs an `.xls` into the container in which it would be downloaded. */
export function asDownloaded(xls: Uint8Array): Uint8Array {
  const container = CFB.read(xls, { type: "array" });
  const stream = (name: string): Uint8Array => {
    const content: ArrayLike<number> | undefined = CFB.find(container, name)?.content;
    if (content === undefined) throw new RangeError(`the workbook has no stream ${name}`);
    return Uint8Array.from(content);
  };
  return pack(
    stream("/Workbook"),
    stream("/\u0005SummaryInformation"),
    stream("/\u0005DocumentSummaryInformation"),
  );
}

/** Sectors in PHPExcel's order: small-sector table, small streams, workbook, directory, sector table. */
function pack(workbook: Uint8Array, summary: Uint8Array, documentSummary: Uint8Array): Uint8Array {
  const small = [summary, documentSummary].map((bytes) => padded(bytes, smallSectorSize));
  const smallSectors = small.map((bytes) => bytes.length / smallSectorSize);
  const smallContainer = padded(joined(small), sectorSize);
  const bigContainer = padded(workbook, sectorSize);
  const smallTable = padded(int32(chains(smallSectors)), sectorSize, unused);

  const smallTableCount = smallTable.length / sectorSize;
  const smallStart = smallTableCount;
  const workbookStart = smallStart + smallContainer.length / sectorSize;
  const directoryStart = workbookStart + bigContainer.length / sectorSize;
  const tableStart = directoryStart + 1;
  // The table describes its own sectors too.
  let tableCount = 1;
  while (tableCount * (sectorSize / 4) < tableStart + tableCount) tableCount += 1;

  const table = int32([
    ...chains([smallTableCount]),
    // The flaw: one chain where there should be two.
    ...chains([directoryStart - smallStart], smallStart),
    endOfChain,
    ...Array.from({ length: tableCount }, () => tableSector),
  ]);
  const directory = joined([
    entry("Root Entry", 5, { child: 1 }, smallStart, smallContainer.length),
    entry("\u0005SummaryInformation", 2, { left: 2, right: 3 }, 0, summary.length),
    entry("Workbook", 2, {}, workbookStart, workbook.length),
    entry("\u0005DocumentSummaryInformation", 2, {}, smallSectors[0] ?? 0, documentSummary.length),
  ]);
  return joined([
    header(tableStart, tableCount, directoryStart, smallTableCount),
    smallTable,
    smallContainer,
    bigContainer,
    directory,
    padded(table, sectorSize, unused),
  ]);
}

function header(tableStart: number, tableCount: number, directoryStart: number, smallTableCount: number) {
  const bytes = new Uint8Array(sectorSize).fill(0xff);
  bytes.fill(0, 0, 76);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  const view = new DataView(bytes.buffer);
  view.setUint16(24, 59, true);
  view.setUint16(26, 3, true);
  view.setUint16(28, 0xfffe, true);
  view.setUint16(30, 9, true);
  view.setUint16(32, 6, true);
  view.setInt32(44, tableCount, true);
  view.setInt32(48, directoryStart, true);
  view.setInt32(56, 4096, true);
  view.setInt32(60, 0, true);
  view.setInt32(64, smallTableCount, true);
  view.setInt32(68, endOfChain, true);
  for (let at = 0; at < tableCount; at += 1) view.setInt32(76 + 4 * at, tableStart + at, true);
  return bytes;
}

/** One entry of the directory: 128 bytes. */
function entry(
  name: string,
  type: number,
  links: { readonly left?: number; readonly right?: number; readonly child?: number },
  start: number,
  size: number,
): Uint8Array {
  const bytes = new Uint8Array(128);
  const view = new DataView(bytes.buffer);
  for (let at = 0; at < name.length; at += 1) view.setUint16(2 * at, name.charCodeAt(at), true);
  view.setUint16(64, 2 * (name.length + 1), true);
  view.setUint8(66, type);
  view.setInt32(68, links.left ?? unused, true);
  view.setInt32(72, links.right ?? unused, true);
  view.setInt32(76, links.child ?? unused, true);
  view.setInt32(116, start, true);
  view.setInt32(120, size, true);
  return bytes;
}

/** Table entries for streams of the given lengths, one after the other from `first` on. */
function chains(lengths: readonly number[], first = 0): number[] {
  const entries: number[] = [];
  for (const length of lengths) {
    for (let at = 1; at < length; at += 1) entries.push(first + entries.length + 1);
    entries.push(endOfChain);
  }
  return entries;
}

function int32(values: readonly number[]): Uint8Array {
  const bytes = new Uint8Array(4 * values.length);
  const view = new DataView(bytes.buffer);
  values.forEach((value, at) => {
    view.setInt32(4 * at, value, true);
  });
  return bytes;
}

/** Fills up to a whole number of units. */
function padded(bytes: Uint8Array, unit: number, fill = 0): Uint8Array {
  const whole = new Uint8Array(Math.ceil(bytes.length / unit) * unit).fill(fill & 0xff);
  whole.set(bytes);
  return whole;
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
