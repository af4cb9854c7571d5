import type { Json } from "../kernel/diagnostic";

/** How deep lists and objects may lie in each other; nothing that the law asks or answers comes near. */
const deepest = 200;

/**
 * Finds the first place that JSON cannot hold: `undefined`, a function, a number that is not finite, an object of a
 * class, or nesting beyond 200. Gives the keys that lead there, or `undefined` where all is JSON.
 *
 * @example findNonJson({ marks: [8.5, Number.NaN] }) // ["marks", "1"]
 */
export function findNonJson(value: unknown, depth = 0): readonly string[] | undefined {
  if (value === null || typeof value === "string" || typeof value === "boolean") return undefined;
  if (typeof value === "number") return Number.isFinite(value) ? undefined : [];
  if (typeof value !== "object" || depth > deepest) return [];
  if (!Array.isArray(value) && !isPlain(value)) return [];
  // Array.from sees the holes of a list, which Object.entries would skip.
  const entries = Array.isArray(value)
    ? Array.from(value, (item: unknown, index) => [String(index), item] as const)
    : Object.entries(value);
  for (const [key, item] of entries) {
    const rest = findNonJson(item, depth + 1);
    if (rest !== undefined) return [key, ...rest];
  }
  return undefined;
}

/**
 * Tells whether JSON can hold a value as it is.
 *
 * @example isJson({ regular: [8, null] }) // true
 */
export function isJson(value: unknown): value is Json {
  return findNonJson(value) === undefined;
}

/** Made by an object literal or by JSON.parse, in this realm or another. */
function isPlain(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}
