import { encodingOf } from "./decode-xml";

/** Encodes the text of an XML part as the bytes that it was decoded from were: their encoding, and their mark. */
export function encodeXmlLike(original: Uint8Array, text: string): Uint8Array {
  const encoding = encodingOf(original);
  if (encoding === "utf-8") {
    const hasMark = original[0] === 0xef && original[1] === 0xbb && original[2] === 0xbf;
    return new TextEncoder().encode(hasMark ? `\ufeff${text}` : text);
  }
  const bytes = new Uint8Array(2 * text.length + 2);
  const view = new DataView(bytes.buffer);
  const littleEndian = encoding === "utf-16le";
  view.setUint16(0, 0xfeff, littleEndian);
  for (let at = 0; at < text.length; at += 1) view.setUint16(2 + 2 * at, text.charCodeAt(at), littleEndian);
  return bytes;
}
