/**
 * Replaces the `_xHHHH_` escapes that `.xlsx` files use for characters XML cannot hold.
 *
 * @example decodeEscapedText("ĐTB_x000A_mhk") // "ĐTB\nmhk"
 */
export function decodeEscapedText(text: string): string {
  if (!text.includes("_x")) return text;
  return text.replace(/_x([0-9a-fA-F]{4})_/g, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
}

/** What XML cannot hold or would change, and the beginning of what could read as an escape. */
const needsEscape =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these characters are what is looked for
  /[\u0000-\u0008\u000b-\u001f\ufffe\uffff\ud800-\udfff]|_(?=x[0-9a-fA-F]{4})/gu;

/**
 * Writes a text as the content of an `.xlsx` element: characters that XML cannot hold, or that would not come back
 * (a carriage return), as `_xHHHH_`, the underscore of what could read as such an escape likewise, and the marks of
 * XML as entities.
 *
 * @example encodeEscapedText("a < b\r_x000A_") // "a &lt; b_x000D__x005F_x000A_"
 */
export function encodeEscapedText(text: string): string {
  const escaped = text.replace(
    needsEscape,
    (unit) => `_x${unit.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}_`,
  );
  return encodeEntities(escaped);
}

/** Writes the marks of XML as entities, for the content of elements and attributes alike. */
export function encodeEntities(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}
