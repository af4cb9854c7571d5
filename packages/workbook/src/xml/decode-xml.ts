import { damaged } from "../read-failure";

/** Decodes the bytes of an XML part: UTF-8, or UTF-16 with its mark; invalid bytes are damage. */
export function decodeXml(bytes: Uint8Array): string {
  try {
    return new TextDecoder(encodingOf(bytes), { fatal: true }).decode(bytes);
  } catch {
    throw damaged("xml.encoding");
  }
}

/** The encoding that the first bytes of a part announce. */
export function encodingOf(bytes: Uint8Array): "utf-8" | "utf-16le" | "utf-16be" {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  return "utf-8";
}
