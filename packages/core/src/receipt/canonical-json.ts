import type { Json } from "../kernel/diagnostic";
import { findNonJson } from "./json-value";

/**
 * Writes a value in the one form that RFC 8785 gives to it: names sorted by UTF-16 code units, no white space,
 * numbers and texts as ECMAScript writes them. Texts stay as they are, composed or not. Equal values give equal bytes
 * whatever the order of their names. A lone surrogate, which the RFC refuses, is written as its escape.
 *
 * @throws TypeError when the value holds what JSON cannot (a programmer's mistake).
 * @example canonicalJson({ b: 1.0, a: [null, "đ"] }) // '{"a":[null,"đ"],"b":1}'
 */
export function canonicalJson(value: unknown): string {
  const place = findNonJson(value);
  if (place !== undefined) throw new TypeError(`not JSON at “${place.join(".")}”`);
  return write(value as Json);
}

function write(value: Json): string {
  if (isList(value)) return `[${value.map(write).join(",")}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  const members = Object.keys(value)
    .sort()
    .map((name) => `${JSON.stringify(name)}:${write(value[name] ?? null)}`);
  return `{${members.join(",")}}`;
}

function isList(value: Json): value is readonly Json[] {
  return Array.isArray(value);
}
