const collator = new Intl.Collator("en", { numeric: true });

/**
 * Orders clauses by instrument and then as they stand in the text.
 *
 * @example ["tt22-2021/12.1.a", "tt22-2021/9.3"].sort(inTextOrder)[0] // "tt22-2021/9.3"
 */
export function inTextOrder(a: string, b: string): number {
  return collator.compare(a, b);
}

/**
 * Tells whether a clause is the one named or lies below it; a name may also be an instrument.
 *
 * @example isWithin("tt22-2021/9.2.a", "tt22-2021/9") // true
 */
export function isWithin(clause: string, name: string): boolean {
  return clause === name || clause.startsWith(`${name}.`) || clause.startsWith(`${name}/`);
}
