/** An object of a JSON text, of which nothing is known. */
export type JsonRecord = { readonly [key: string]: unknown };

/** What a JSON text says; `undefined` where it is none. */
export function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** A value as an object; `undefined` where it is none. */
export function recordOf(value: unknown): JsonRecord | undefined {
  return typeof value === "object" && value !== null && !Array.isArray(value)
    ? (value as JsonRecord)
    : undefined;
}

/** A text that says something, composed and without blanks around it. */
export function textAt(record: JsonRecord, key: string): string | undefined {
  const value = Object.hasOwn(record, key) ? record[key] : undefined;
  return typeof value === "string" && value.trim() !== "" ? value.normalize("NFC").trim() : undefined;
}
