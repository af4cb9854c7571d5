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
