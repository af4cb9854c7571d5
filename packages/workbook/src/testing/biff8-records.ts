import { openCompoundFile } from "../ole2/compound-file";

/** A record of a workbook stream, as a test looks at it. */
export interface RawRecord {
  readonly type: number;
  readonly offset: number;
  readonly content: Uint8Array;
  readonly view: DataView;
}

const [formula, endOfSubstream, continued, rowBlock, sharedStrings, sharedStringsIndex] = [
  0x06, 0x0a, 0x3c, 0xd7, 0xfc, 0xff,
] as const;
const [row, index, beginOfSubstream] = [0x208, 0x20b, 0x809] as const;
const cellTypes: readonly number[] = [formula, 0xbd, 0xbe, 0xd6, 0xfd, 0x201, 0x203, 0x204, 0x205, 0x27e];

/** The workbook stream of an `.xls` file. */
export function workbookStreamOf(file: Uint8Array): Uint8Array {
  return openCompoundFile(file).streams.get("workbook")?.bytes() ?? new Uint8Array();
}

/** All records, in order, up to the first that is cut off or the zeros behind the last. */
export function recordsOf(stream: Uint8Array): RawRecord[] {
  const view = new DataView(stream.buffer, stream.byteOffset, stream.byteLength);
  const records: RawRecord[] = [];
  for (let offset = 0; offset + 4 <= stream.length; ) {
    const [type, length] = [view.getUint16(offset, true), view.getUint16(offset + 2, true)];
    if (type === 0 || offset + 4 + length > stream.length) break;
    const content = stream.subarray(offset + 4, offset + 4 + length);
    records.push({
      type,
      offset,
      content,
      view: new DataView(content.buffer, content.byteOffset, content.byteLength),
    });
    offset += 4 + length;
  }
  return records;
}

/** The records of each substream: the globals first, then the sheets in the order of the stream. */
export function substreamsOf(stream: Uint8Array): RawRecord[][] {
  const substreams: RawRecord[][] = [];
  let depth = 0;
  for (const each of recordsOf(stream)) {
    if (each.type === beginOfSubstream) {
      if (depth === 0) substreams.push([]);
      depth += 1;
    }
    substreams.at(-1)?.push(each);
    if (each.type === endOfSubstream) depth -= 1;
  }
  return substreams;
}

export function isCellRecord({ type }: RawRecord): boolean {
  return cellTypes.includes(type);
}

export function hexOf(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString("hex");
}

/** A cell as its record stores it, taken out of records of several cells. */
export interface StoredCell {
  readonly row: number;
  readonly column: number;
  readonly style: number;
  /** What is stored, in hexadecimal, with the number of the record that one cell alone would have. */
  readonly stored: string;
}

export function storedCells(records: readonly RawRecord[]): StoredCell[] {
  return records.filter(isCellRecord).flatMap(({ type, view, content }): StoredCell[] => {
    const [row, first] = [view.getUint16(0, true), view.getUint16(2, true)];
    const width = type === 0xbd ? 6 : type === 0xbe ? 2 : 0;
    const single = type === 0xbd ? 0x27e : type === 0xbe ? 0x201 : type;
    if (width === 0) {
      const stored = `${single}:${hexOf(content.subarray(6))}`;
      return [{ row, column: first, style: view.getUint16(4, true), stored }];
    }
    const count = (content.length - 6) / width;
    return Array.from({ length: count }, (_, cell) => {
      const at = 4 + cell * width;
      const stored = `${single}:${hexOf(content.subarray(at + 2, at + width))}`;
      return { row, column: first + cell, style: view.getUint16(at, true), stored };
    });
  });
}

/**
 * What the records that point to others by their place must hold, by their offset: the indexes of sheets (INDEX),
 * of blocks of rows (DBCELL) and of shared texts (EXTSST), worked out from where those others are.
 */
export function pointersOf(stream: Uint8Array): Map<number, Uint8Array> {
  const pointers = new Map<number, Uint8Array>();
  for (const records of substreamsOf(stream)) {
    const sheetIndex = records.find(({ type }) => type === index);
    const blocks = records.filter(({ type }) => type === rowBlock);
    if (sheetIndex !== undefined) {
      const content = Uint8Array.from([
        ...sheetIndex.content.subarray(0, 12),
        ...new Uint8Array(4 + 4 * blocks.length),
      ]);
      const view = new DataView(content.buffer);
      const width = records.find(({ type }) => type === 0x55);
      view.setUint32(12, width?.offset ?? 0, true);
      blocks.forEach(({ offset }, block) => {
        view.setUint32(16 + 4 * block, offset, true);
      });
      pointers.set(sheetIndex.offset, content);
    }
    let from = 0;
    for (const block of blocks) {
      const end = records.indexOf(block);
      pointers.set(block.offset, blockPointers(records.slice(from, end), block.offset));
      from = end + 1;
    }
    const places = sharedTextPlaces(records);
    const textIndex = records.find(({ type }) => type === sharedStringsIndex);
    if (textIndex !== undefined) {
      const every = textIndex.view.getUint16(0, true);
      const listed = places.filter((_, text) => text % every === 0);
      const content = new Uint8Array(2 + 8 * listed.length);
      const view = new DataView(content.buffer);
      view.setUint16(0, every, true);
      listed.forEach(({ offset, inRecord }, bucket) => {
        view.setUint32(2 + 8 * bucket, offset, true);
        view.setUint16(6 + 8 * bucket, inRecord, true);
      });
      pointers.set(textIndex.offset, content);
    }
  }
  return pointers;
}

function blockPointers(records: readonly RawRecord[], at: number): Uint8Array {
  const headers = records.filter(({ type }) => type === row);
  const firstCells = new Map<number, number>();
  for (const each of records) {
    if (!isCellRecord(each)) continue;
    const number = each.view.getUint16(0, true);
    if (!firstCells.has(number)) firstCells.set(number, each.offset);
  }
  const content = new Uint8Array(4 + 2 * firstCells.size);
  const view = new DataView(content.buffer);
  const firstHeader = headers[0]?.offset ?? at;
  view.setUint32(0, at - firstHeader, true);
  let before = firstHeader + 20;
  [...firstCells.values()].forEach((offset, cell) => {
    view.setUint16(4 + 2 * cell, offset - before, true);
    before = offset;
  });
  return content;
}

/** Where each shared text begins; walks over the texts byte by byte. */
export function sharedTextPlaces(
  records: readonly RawRecord[],
): { readonly offset: number; readonly inRecord: number; readonly text: string }[] {
  const first = records.findIndex(({ type }) => type === sharedStrings);
  if (first === -1) return [];
  const parts: RawRecord[] = [];
  for (const each of records.slice(first)) {
    if (parts.length > 0 && each.type !== continued) break;
    parts.push(each);
  }
  let part = 0;
  let at = 8;
  const current = (): RawRecord => {
    const found = parts[part];
    if (found === undefined) throw new Error("the table of shared texts is cut off");
    return found;
  };
  const settle = (): void => {
    while (at >= current().content.length) {
      part += 1;
      at = 0;
    }
  };
  const byte = (): number => {
    settle();
    at += 1;
    return current().content[at - 1] ?? 0;
  };
  const count = current().view.getUint32(4, true);
  return Array.from({ length: count }, () => {
    settle();
    const place = { offset: current().offset + 4 + at, inRecord: 4 + at };
    const length = byte() + 256 * byte();
    const flags = byte();
    let wide = (flags & 1) !== 0;
    const runs = flags & 8 ? byte() + 256 * byte() : 0;
    const phonetic = flags & 4 ? byte() + 256 * byte() + 65_536 * byte() + 16_777_216 * byte() : 0;
    let text = "";
    for (let unit = 0; unit < length; unit += 1) {
      if (at === current().content.length) wide = (byte() & 1) !== 0;
      text += String.fromCharCode(byte() + (wide ? 256 * byte() : 0));
    }
    for (let skipped = 0; skipped < 4 * runs + phonetic; skipped += 1) byte();
    return { ...place, text };
  });
}
