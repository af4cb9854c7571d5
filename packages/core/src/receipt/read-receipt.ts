import { isIsoDate } from "../kernel/civil-date";
import { type Diagnostic, diagnostic } from "../kernel/diagnostic";
import { findNonJson } from "./json-value";
import { type Receipt, receiptFormat } from "./receipt";

type ReceiptReading = { readonly receipt: Receipt } | { readonly problem: Diagnostic };

const hash = /^[0-9a-f]{64}$/;

/**
 * Reads a receipt from untyped data, such as what JSON.parse gave: only its form is examined, not its hashes.
 *
 * @example readReceipt({ format: "other/1" }) // { problem: { code: "receipt.unknownFormat", … } }
 */
export function readReceipt(value: unknown): ReceiptReading {
  const place = findNonJson(value);
  if (place !== undefined) return unreadable(place, "JSON");
  if (!isRecord(value)) return unreadable([]);
  const { format } = value;
  if (typeof format !== "string") return unreadable([]);
  if (format !== receiptFormat) {
    const data = { format, known: receiptFormat };
    return { problem: diagnostic("receipt.unknownFormat", "error", ["format"], data) };
  }
  if (typeof value.version !== "string") return unreadable(["version"], "a text");
  if (value.madeOn !== undefined && !(typeof value.madeOn === "string" && isIsoDate(value.madeOn))) {
    return unreadable(["madeOn"], "a date YYYY-MM-DD");
  }
  if (!Object.hasOwn(value, "request")) return unreadable(["request"], "a question");
  if (!isRecord(value.answer)) return unreadable(["answer"], "an object");
  for (const [list, names] of [
    ["lawData", isRecord(value.lawData) ? Object.keys(value.lawData) : []],
    ["hashes", ["input", "lawData", "answer", "receipt"]],
  ] as const) {
    const hashes = value[list];
    if (!isRecord(hashes)) return unreadable([list], "an object");
    const wrong = names.find((name) => !hash.test(String(hashes[name])));
    if (wrong !== undefined) return unreadable([list, wrong], "64 hexadecimal digits");
  }
  return { receipt: value as unknown as Receipt };
}

function unreadable(path: readonly string[], expected = "a receipt"): ReceiptReading {
  return {
    problem:
      path.length === 0
        ? diagnostic("receipt.notReceipt", "error")
        : diagnostic("receipt.unreadable", "error", path, { place: path.join("."), expected }),
  };
}

function isRecord(value: unknown): value is { readonly [name: string]: unknown } {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
