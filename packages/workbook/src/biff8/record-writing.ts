import { headerBytes } from "./record-cursor";

/** A new record with room for `length` bytes of content, and a view of that content. */
export function newRecord(
  type: number,
  length: number,
): { readonly bytes: Uint8Array; readonly content: DataView } {
  const bytes = new Uint8Array(headerBytes + length);
  const header = new DataView(bytes.buffer);
  header.setUint16(0, type, true);
  header.setUint16(2, length, true);
  return { bytes, content: new DataView(bytes.buffer, headerBytes) };
}

/** The pieces one after the other. */
export function concatenated(pieces: readonly Uint8Array[]): Uint8Array {
  const [first] = pieces;
  if (first !== undefined && pieces.length === 1) return first;
  const bytes = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    bytes.set(piece, at);
    at += piece.length;
  }
  return bytes;
}

/** Writes records one after the other into one run of bytes, which costs less than a piece of memory for each. */
export class RecordWriter {
  #bytes = new Uint8Array(1_024);
  view = new DataView(this.#bytes.buffer);
  length = 0;

  get bytes(): Uint8Array {
    return this.#bytes;
  }

  /** Begins a record with `length` bytes of content, all zero, and gives the place of its content. */
  record(type: number, length: number): number {
    const start = this.#take(headerBytes + length);
    this.view.setUint16(start, type, true);
    this.view.setUint16(start + 2, length, true);
    return start + headerBytes;
  }

  /** Adds bytes that are written already. */
  put(bytes: Uint8Array): void {
    const start = this.#take(bytes.length);
    this.#bytes.set(bytes, start);
  }

  #take(count: number): number {
    const start = this.length;
    this.length += count;
    if (this.length > this.#bytes.length) {
      const bytes = new Uint8Array(2 * this.length);
      bytes.set(this.#bytes);
      this.#bytes = bytes;
      this.view = new DataView(bytes.buffer);
    }
    return start;
  }
}
