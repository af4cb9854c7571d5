import { type Limits, within } from "../limits";
import { damaged, ReadFailure } from "../read-failure";

/** One entry of a zip file's directory. */
export interface ZipEntry {
  readonly name: string;
  readonly method: number;
  readonly flags: number;
  readonly checksum: number;
  readonly packedBytes: number;
  readonly unpackedBytes: number;
  /** Where the entry's local header lies in the file. */
  readonly headerOffset: number;
  /** Where the entry's header in the directory begins and ends. */
  readonly directoryStart: number;
  readonly directoryEnd: number;
}

/** The directory of a zip file. */
export interface ZipDirectory {
  readonly entries: readonly ZipEntry[];
  /** Where the first header of the directory lies; the records that end the file follow the last. */
  readonly start: number;
  /** Where the record lies that ends the file. */
  readonly endRecord: number;
  /** Where the ZIP64 form of that record lies, in a file that has one. */
  readonly wideEndRecord?: number;
}

export const localHeaderBytes = 30;
export const directoryHeaderBytes = 46;
const endRecordBytes = 22;
export const wideLocatorBytes = 20;
const longestComment = 0xffff;

export const localHeaderMark = 0x04034b50;
export const directoryHeaderMark = 0x02014b50;
const endRecordMark = 0x06054b50;
const wideLocatorMark = 0x07064b50;
const wideEndRecordMark = 0x06064b50;
/** Stands where the number is in the ZIP64 field instead. */
export const elsewhere = 0xffffffff;
const wideField = 0x0001;

export const encryptedFlag = 0x0001;

/** Reads the directory at the end of a zip file. */
export function readZipDirectory(file: Uint8Array, limits: Limits): ZipDirectory {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  const { count, ...places } = directoryPlaces(view);
  within(limits, "zipEntries", count);
  const entries: ZipEntry[] = [];
  let at = places.start;
  for (let index = 0; index < count; index += 1) {
    if (at + directoryHeaderBytes > file.length || view.getUint32(at, true) !== directoryHeaderMark) {
      throw damaged("zip.directory");
    }
    const nameEnd = at + directoryHeaderBytes + view.getUint16(at + 28, true);
    const extraEnd = nameEnd + view.getUint16(at + 30, true);
    if (extraEnd > file.length) throw damaged("zip.directory");
    const name = new TextDecoder().decode(file.subarray(at + directoryHeaderBytes, nameEnd));
    const end = extraEnd + view.getUint16(at + 32, true);
    entries.push({ name, ...numbersOf(view, at, nameEnd, extraEnd), directoryStart: at, directoryEnd: end });
    at = end;
  }
  return { entries, ...places };
}

function numbersOf(view: DataView, at: number, extraStart: number, extraEnd: number) {
  // In the ZIP64 field only the numbers stand that did not fit, always in this order.
  const wide = wideNumbers(view, extraStart, extraEnd);
  const number = (place: number): number => {
    const value = view.getUint32(at + place, true);
    if (value !== elsewhere) return value;
    const widePlace = wide.shift();
    return widePlace === undefined ? value : u64(view, widePlace);
  };
  const [unpackedBytes, packedBytes, headerOffset] = [number(24), number(20), number(42)];
  return {
    method: view.getUint16(at + 10, true),
    flags: view.getUint16(at + 8, true),
    checksum: view.getUint32(at + 16, true),
    packedBytes,
    unpackedBytes,
    headerOffset,
  };
}

/** Where the numbers of the ZIP64 field among the extra fields lie. */
export function wideNumbers(view: DataView, start: number, end: number): number[] {
  for (let at = start; at + 4 <= end; ) {
    const fieldEnd = at + 4 + view.getUint16(at + 2, true);
    if (view.getUint16(at, true) === wideField && fieldEnd <= end) {
      const places: number[] = [];
      for (let number = at + 4; number + 8 <= fieldEnd; number += 8) places.push(number);
      return places;
    }
    at = fieldEnd;
  }
  return [];
}

/** How many entries the directory has, and where it and the records after it begin. */
function directoryPlaces(view: DataView): Omit<ZipDirectory, "entries"> & { readonly count: number } {
  const at = findEndRecord(view);
  const count = view.getUint16(at + 10, true);
  const start = view.getUint32(at + 16, true);
  if (count !== 0xffff && start !== elsewhere) return { count, start, endRecord: at };
  const locator = at - wideLocatorBytes;
  if (locator < 0 || view.getUint32(locator, true) !== wideLocatorMark) {
    return { count, start, endRecord: at };
  }
  const wide = u64(view, locator + 8);
  if (wide + 56 > view.byteLength || view.getUint32(wide, true) !== wideEndRecordMark) {
    throw damaged("zip.directory");
  }
  return { count: u64(view, wide + 32), start: u64(view, wide + 48), endRecord: at, wideEndRecord: wide };
}

/** The record that ends a zip file, searched from the end; a file without one was cut off. */
function findEndRecord(view: DataView): number {
  const last = view.byteLength - endRecordBytes;
  for (let at = last; at >= Math.max(0, last - longestComment); at -= 1) {
    if (view.getUint32(at, true) === endRecordMark) return at;
  }
  throw new ReadFailure("truncated", { container: "xlsx" });
}

function u64(view: DataView, at: number): number {
  return view.getUint32(at, true) + view.getUint32(at + 4, true) * 2 ** 32;
}

/** Where the packed bytes of an entry lie. */
export function packedRange(
  file: Uint8Array,
  entry: ZipEntry,
): { readonly start: number; readonly end: number } {
  const { name, headerOffset, packedBytes } = entry;
  if (headerOffset + localHeaderBytes > file.length)
    throw new ReadFailure("truncated", { container: "xlsx" });
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  if (view.getUint32(headerOffset, true) !== localHeaderMark)
    throw damaged("zip.localHeader", { part: name });
  const names = view.getUint16(headerOffset + 26, true) + view.getUint16(headerOffset + 28, true);
  const start = headerOffset + localHeaderBytes + names;
  const end = start + packedBytes;
  if (end > file.length) throw new ReadFailure("truncated", { container: "xlsx" });
  return { start, end };
}
