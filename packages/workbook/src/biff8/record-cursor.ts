import { damaged } from "../read-failure";

/** Record numbers of BIFF8 ([MS-XLS]) that reading and filling know. */
export const recordType = {
  formula: 0x0006,
  endOfSubstream: 0x000a,
  dateMode: 0x0022,
  filePassword: 0x002f,
  continue: 0x003c,
  defaultColumnWidth: 0x0055,
  columnInfo: 0x007d,
  boundSheet: 0x0085,
  multipleRk: 0x00bd,
  multipleBlank: 0x00be,
  richString: 0x00d6,
  rowBlock: 0x00d7,
  extendedFormat: 0x00e0,
  mergedCells: 0x00e5,
  sharedStrings: 0x00fc,
  labelSharedString: 0x00fd,
  sharedStringsIndex: 0x00ff,
  dimensions: 0x0200,
  blank: 0x0201,
  number: 0x0203,
  label: 0x0204,
  booleanOrError: 0x0205,
  string: 0x0207,
  row: 0x0208,
  sheetIndex: 0x020b,
  array: 0x0221,
  defaultRowHeight: 0x0225,
  table: 0x0236,
  rk: 0x027e,
  format: 0x041e,
  sharedFormula: 0x04bc,
  beginOfSubstream: 0x0809,
} as const;

/** A record's number and the length of its content. */
export const headerBytes = 4;

/** Longest content of a record; CONTINUE records take what goes beyond. */
export const longestContent = 8224;

/**
 * Steps through the records of a workbook stream without copying them. `offset` stays reachable, so that a
 * writer can change a record in place.
 */
export class RecordCursor {
  /** The record's number, the place of its header in the stream, and the place and length of its content. */
  type = 0;
  offset = 0;
  start = 0;
  length = 0;
  readonly view: DataView;

  constructor(readonly stream: Uint8Array) {
    this.view = new DataView(stream.buffer, stream.byteOffset, stream.byteLength);
  }

  /** Goes to the record whose header is at `offset`; false at the end of the stream. */
  moveTo(offset: number): boolean {
    const start = offset + headerBytes;
    if (start > this.stream.length) return false;
    this.type = this.view.getUint16(offset, true);
    this.length = this.view.getUint16(offset + 2, true);
    this.offset = offset;
    this.start = start;
    return start + this.length <= this.stream.length;
  }

  /** Goes to the record after this one; false at the end of the stream, or where the record there is cut off. */
  next(): boolean {
    return this.moveTo(this.start + this.length);
  }

  /** The number of the record after this one; `undefined` at the end of the stream. */
  nextType(): number | undefined {
    const offset = this.start + this.length;
    return offset + headerBytes <= this.stream.length ? this.view.getUint16(offset, true) : undefined;
  }

  /** Stops the reading unless the record's content has at least `bytes` bytes. */
  need(bytes: number): void {
    if (this.length < bytes)
      throw damaged("biff8.recordTooShort", { record: this.type, offset: this.offset });
  }

  /** The 8-bit number at `at` bytes into the record; a preceding `need` covers it. */
  u8(at: number): number {
    return this.view.getUint8(this.start + at);
  }

  u16(at: number): number {
    return this.view.getUint16(this.start + at, true);
  }

  u32(at: number): number {
    return this.view.getUint32(this.start + at, true);
  }

  double(at: number): number {
    return this.view.getFloat64(this.start + at, true);
  }
}
