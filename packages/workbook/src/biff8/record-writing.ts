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
