/**
 * The same bytes as a plain `Uint8Array`: methods of a subclass mean other things, above all `slice` of Node's `Buffer`,
 * which gives a view, so that writing into the copy would change the caller's file.
 *
 * @example plainBytes(Buffer.from("a")).constructor === Uint8Array // true
 */
export function plainBytes(bytes: Uint8Array): Uint8Array {
  return bytes.constructor === Uint8Array
    ? bytes
    : new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
