import type { Json } from "@sodiem/core";
import { isJson } from "@sodiem/core/receipt";

/** One JSON value of an input, or why there is none; `line` where the input has one value a line. */
export interface JsonEntry {
  readonly line?: number;
  readonly reading: { readonly value: Json } | { readonly problem: "notJson" | "duplicateName" };
}

/**
 * Reads the JSON values of an input: one value in the whole of it, however it is laid out, or one a line. A name that
 * an object bears twice is refused, because readers disagree on which of the two holds.
 *
 * @example jsonEntries(Buffer.from('{"a":1}\n{"a":2}')).length // 2
 */
export function jsonEntries(bytes: Uint8Array): JsonEntry[] {
  const text = textOf(bytes);
  if (text === undefined) return [{ reading: { problem: "notJson" } }];
  if (text.trim() === "") return [];
  const whole = read(text);
  const lines = text
    .split("\n")
    .map((line, index) => ({ line: index + 1, text: line }))
    .filter((one) => one.text.trim() !== "");
  const [first] = lines;
  // The broken first line of one value over many lines is no value of its own.
  if ("value" in whole || lines.length === 1 || first === undefined || isBroken(first.text)) {
    return [{ reading: whole }];
  }
  return lines.map((one) => ({ line: one.line, reading: read(one.text) }));
}

function textOf(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function read(text: string): JsonEntry["reading"] {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return { problem: "notJson" };
  }
  if (!isJson(value)) return { problem: "notJson" };
  return namesIn(text) === membersOf(value) ? { value } : { problem: "duplicateName" };
}

function isBroken(text: string): boolean {
  const reading = read(text);
  return "problem" in reading && reading.problem === "notJson";
}

/** How many names the text writes: outside texts, each colon stands after one. */
function namesIn(text: string): number {
  return text.replace(/"(?:[^"\\]|\\.)*"/g, "").split(":").length - 1;
}

/** How many names the value has. */
function membersOf(value: Json): number {
  if (typeof value !== "object" || value === null) return 0;
  const inside = Object.values(value).reduce((sum: number, one) => sum + membersOf(one ?? null), 0);
  return inside + (Array.isArray(value) ? 0 : Object.keys(value).length);
}
