import { type Level, levels } from "./levels";

const known: ReadonlySet<unknown> = /* @__PURE__ */ new Set(levels);

/**
 * Refuses what is no level where a caller without types passes something else, such as the whole answer of a learning
 * level: a result built on it would look like a decision. Throws a TypeError.
 *
 * @example requireLevels({ conduct: "tot", learning: null }) // undefined
 */
export function requireLevels(values: { readonly [name: string]: Level | null | undefined }): void {
  for (const [name, value] of Object.entries(values)) {
    if (value === null || value === undefined || known.has(value)) continue;
    throw new TypeError(`${name} is one of ${levels.join(", ")} or null, not ${JSON.stringify(value)}`);
  }
}
