import { Inflate, inflateSync } from "fflate";

/** Packed bytes that are inflated in one go. */
const sliceBytes = 65_536;
/** What DEFLATE can make of one byte. */
const largestRatio = 1_032;

/**
 * Inflates `packed` to exactly `size` bytes, or gives `undefined`. The size is what the file declares, and it is not
 * trusted: fewer bytes or more are damage, found after at most `inflatedAtMost(packed)` bytes too many.
 */
export function inflate(packed: Uint8Array, size: number): Uint8Array | undefined {
  try {
    const bytes = packed.length <= sliceBytes ? inflateAtOnce(packed, size) : inflateInSlices(packed, size);
    return bytes?.length === size ? bytes : undefined;
  } catch {
    // fflate throws errors of several kinds on damaged data; all of them mean the same here.
    return undefined;
  }
}

/** The most bytes that a slice of `packed` can grow to. */
export function inflatedAtMost(packed: Uint8Array): number {
  return Math.min(packed.length, sliceBytes) * largestRatio;
}

function inflateAtOnce(packed: Uint8Array, size: number): Uint8Array {
  // One byte more than declared shows a stream that goes on.
  return inflateSync(packed, { out: new Uint8Array(size + 1) });
}

function inflateInSlices(packed: Uint8Array, size: number): Uint8Array | undefined {
  const bytes = new Uint8Array(size);
  let length = 0;
  const stream = new Inflate((part) => {
    if (length + part.length <= size) bytes.set(part, length);
    length += part.length;
  });
  for (let at = 0; at < packed.length && length <= size; at += sliceBytes) {
    stream.push(packed.subarray(at, at + sliceBytes), at + sliceBytes >= packed.length);
  }
  return length === size ? bytes : undefined;
}
