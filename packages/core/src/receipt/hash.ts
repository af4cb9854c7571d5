import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import { canonicalJson } from "./canonical-json";

/**
 * The SHA-256 of a value's canonical JSON in UTF-8, as 64 lower-case hexadecimal digits.
 *
 * @throws TypeError when the value is not JSON (a programmer's mistake).
 * @example hashOf({ b: 1, a: 2 }) === hashOf({ a: 2, b: 1 }) // true
 */
export function hashOf(value: unknown): string {
  return bytesToHex(sha256(utf8ToBytes(canonicalJson(value))));
}
