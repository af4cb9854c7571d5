import { type Diagnostic, diagnostic } from "@sodiem/core";
import { sniff } from "../sniff";

/** What the first bytes of a file can show it to be that is no CSV, by the code or by what was found. */
const isNoText = new Set(["file.empty", "file.html", "file.unsupported", "pdf", "rtf", "xml"]);

/**
 * The text of a CSV file, by its byte order mark as UTF-16, else as UTF-8; or a diagnostic that says why it is none.
 * Bytes of another encoding (windows-1258, TCVN3) are never guessed at: a wrong guess changes names silently.
 */
export function decodeText(bytes: Uint8Array): string | Diagnostic {
  const kind = sniff(bytes);
  if (typeof kind === "string") return diagnostic("csv.notText", "error");
  if (isNoText.has(kind.code) || isNoText.has(String(kind.data.found))) return kind;
  const encoding =
    bytes[0] === 0xff && bytes[1] === 0xfe
      ? "utf-16le"
      : bytes[0] === 0xfe && bytes[1] === 0xff
        ? "utf-16be"
        : "utf-8";
  if (encoding === "utf-8" && bytes.includes(0)) return diagnostic("csv.notText", "error");
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return diagnostic("csv.encoding", "error");
  }
}
