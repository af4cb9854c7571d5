import { type Diagnostic, diagnostic } from "@sodiem/core";
import { ReadFailure } from "./read-failure";

/** The container that a file's first bytes announce. */
export type Container = "ole2" | "zip";

const ole2Magic = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const zipMagic = [0x50, 0x4b, 0x03, 0x04];
const emptyZipMagic = [0x50, 0x4b, 0x05, 0x06];
/** The first records of workbooks that come without a container: BIFF2, BIFF3, BIFF4, BIFF5 and BIFF8. */
const bareBiffMagics = [
  [0x09, 0x00, 0x04, 0x00],
  [0x09, 0x02, 0x06, 0x00],
  [0x09, 0x04, 0x06, 0x00],
  [0x09, 0x08, 0x08, 0x00],
  [0x09, 0x08, 0x10, 0x00],
];

/** How much of a text is looked at to tell what it is. */
const headBytes = 4_096;

/** The container of a file by its first bytes, never by its name; or a diagnostic that says what the file is. */
export function sniff(bytes: Uint8Array): Container | Diagnostic {
  if (startsWith(bytes, ole2Magic)) return "ole2";
  if (startsWith(bytes, zipMagic)) return "zip";
  if (startsWith(bytes, emptyZipMagic)) return new ReadFailure("zipNotWorkbook").ofFile();
  if (bytes.length === 0) return diagnostic("file.empty", "error");
  if (isBeginningOf(bytes, ole2Magic)) return new ReadFailure("truncated", { container: "xls" }).ofFile();
  if (isBeginningOf(bytes, zipMagic)) return new ReadFailure("truncated", { container: "xlsx" }).ofFile();
  if (bareBiffMagics.some((magic) => startsWith(bytes, magic))) {
    return new ReadFailure("unsupported", { format: "biff" }).ofFile();
  }
  return sniffText(headOf(bytes));
}

function sniffText(head: string): Diagnostic {
  const text = head.trimStart();
  if (text === "") return diagnostic("file.empty", "error");
  if (text.startsWith("<") && /urn:schemas-microsoft-com:office:spreadsheet/i.test(text)) {
    return new ReadFailure("unsupported", { format: "spreadsheetml" }).ofFile();
  }
  if (/^<[\s\S]*<(?:html|table)\b|^<(?:!doctype\s+html|html|table)\b|^mime-version:/i.test(text)) {
    return diagnostic("file.html", "error");
  }
  if (/^[{[]\s*(?:["{[\]}\d-]|true|false|null)/.test(text)) return diagnostic("file.json", "error");
  return new ReadFailure("notSpreadsheet", { found: kindOf(text) }).ofFile();
}

function kindOf(text: string): string {
  if (text.startsWith("%PDF-")) return "pdf";
  if (text.startsWith("{\\rtf")) return "rtf";
  if (text.startsWith("<")) return "xml";
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if ((code < 0x20 && code !== 0x09 && code !== 0x0a && code !== 0x0d) || code === 0xfffd) return "unknown";
  }
  return "text";
}

/** The first characters of a file, by its byte order mark or as UTF-8. */
function headOf(bytes: Uint8Array): string {
  const head = bytes.subarray(0, headBytes);
  const encoding =
    bytes[0] === 0xff && bytes[1] === 0xfe
      ? "utf-16le"
      : bytes[0] === 0xfe && bytes[1] === 0xff
        ? "utf-16be"
        : "utf-8";
  // Streaming leaves out a character that the end of the head cuts in two.
  return new TextDecoder(encoding).decode(head, { stream: true });
}

function startsWith(bytes: Uint8Array, magic: readonly number[]): boolean {
  return bytes.length >= magic.length && magic.every((byte, at) => bytes[at] === byte);
}

/** Tells whether a file is so short that only the beginning of `magic` is left of it. */
function isBeginningOf(bytes: Uint8Array, magic: readonly number[]): boolean {
  return bytes.length > 1 && bytes.length < magic.length && bytes.every((byte, at) => byte === magic[at]);
}
