import type { Fields } from "./fields";

/** The terms in which a subject is taught; both where nothing is said. */
export function taughtTerms(fields: Fields): readonly [1] | readonly [2] | readonly [1, 2] {
  const given = fields.list("taughtIn");
  const sorted = [...new Set(given)].sort();
  if (given.length === 0 || (sorted.length === 2 && sorted[0] === 1 && sorted[1] === 2)) return [1, 2];
  if (sorted.length === 1 && sorted[0] === 1) return [1];
  if (sorted.length === 1 && sorted[0] === 2) return [2];
  fields.invalid("taughtIn", "[1], [2] or [1, 2]");
  return [1, 2];
}
