/**
 * Orders the keys of subjects the same whatever their order in the record: by the text before a final number, then by
 * that number.
 *
 * @example ["marked.10", "marked.9", "gdcd"].sort(compareKeys) // ["gdcd", "marked.9", "marked.10"]
 */
export function compareKeys(one: string, other: string): number {
  const [first, second] = [parts(one), parts(other)];
  if (first.text !== second.text) return first.text < second.text ? -1 : 1;
  return first.number - second.number;
}

function parts(key: string): { readonly text: string; readonly number: number } {
  const digits = /\d{1,15}$/.exec(key)?.[0] ?? "";
  return { text: key.slice(0, key.length - digits.length), number: digits === "" ? -1 : Number(digits) };
}
