import type { ExpectedAnswer, Json } from "./vector";

/** A part of an answer that is not as expected. */
export type AnswerPart = "status" | "value" | "missing" | "possible" | "cites" | "code";

/**
 * Which parts of an answer differ from what is expected: none where it conforms. Keys of objects have no order;
 * `missing` and `possible` are sets, and the lists of an `unordered` value have no order; the expected citations must
 * be among the given ones, and the expected code among those of the diagnostics.
 *
 * @example compareAnswer({ status: "decided", value: "7.9" }, { status: "decided", value: "7.8" }) // ["value"]
 */
export function compareAnswer(expected: ExpectedAnswer, answer: unknown): AnswerPart[] {
  if (!isObject(answer)) return ["status"];
  const form = expected.unordered === true ? unorderedForm : exactForm;
  const different: AnswerPart[] = [];
  if (answer.status !== expected.status) different.push("status");
  if (expected.value !== undefined && form(answer.value) !== form(expected.value)) different.push("value");
  for (const [path, value] of Object.entries(expected.parts ?? {})) {
    if (form(valueAt(answer.value, path)) !== form(value)) different.push("value");
  }
  if (expected.missing !== undefined && setForm(answer.missing) !== setForm(expected.missing)) {
    different.push("missing");
  }
  if (expected.possible !== undefined && setForm(answer.possible) !== setForm(expected.possible)) {
    different.push("possible");
  }
  if (expected.cites !== undefined && !hasEach(listOf(answer.cites), expected.cites)) different.push("cites");
  if (expected.code !== undefined && !codesOf(answer).includes(expected.code)) different.push("code");
  return [...new Set(different)];
}

/** The codes of an answer's diagnostics. */
export function codesOf(answer: unknown): string[] {
  if (!isObject(answer)) return [];
  return listOf(answer.diagnostics).flatMap((one) =>
    isObject(one) && typeof one.code === "string" ? [one.code] : [],
  );
}

/** The parts of an answer that are compared, for a report. */
export function comparedParts(answer: unknown): { [part: string]: Json } {
  if (!isObject(answer)) return { answer: toJson(answer) };
  const parts: { [part: string]: Json } = {};
  for (const part of ["status", "value", "missing", "possible", "cites"]) {
    if (answer[part] !== undefined) parts[part] = toJson(answer[part]);
  }
  const codes = codesOf(answer);
  if (codes.length > 0) parts.codes = codes;
  return parts;
}

function isObject(value: unknown): value is { readonly [key: string]: unknown } {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function valueAt(value: unknown, path: string): unknown {
  return path
    .split(".")
    .reduce<unknown>(
      (inner, key) => (isObject(inner) && Object.hasOwn(inner, key) ? inner[key] : undefined),
      value,
    );
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function hasEach(given: readonly unknown[], expected: readonly unknown[]): boolean {
  return expected.every((one) => given.includes(one));
}

/** A text that is equal for values that differ in the order of keys only. */
function exactForm(value: unknown): string {
  return write(value, (items) => items);
}

/** A text that is equal for values that differ in the order of keys or of lists only. */
function unorderedForm(value: unknown): string {
  return write(value, (items) => items.sort());
}

/** A text that is equal for lists of the same values, whatever their order and however often each is named. */
function setForm(value: unknown): string {
  return Array.isArray(value)
    ? [...new Set(value.map(exactForm))].sort().join()
    : `no list: ${exactForm(value)}`;
}

function write(value: unknown, arrange: (items: string[]) => string[]): string {
  if (Array.isArray(value)) return `[${arrange(value.map((one) => write(one, arrange))).join()}]`;
  if (!isObject(value)) return JSON.stringify(value) ?? "absent";
  const entries = Object.keys(value)
    .sort()
    .map((key) => `${JSON.stringify(key)}:${write(value[key], arrange)}`);
  return `{${entries.join()}}`;
}

function toJson(value: unknown): Json {
  return value === undefined ? null : (JSON.parse(JSON.stringify(value) ?? "null") as Json);
}
