/** Numbers that look random and are the same in every run. */
export interface Random {
  /** A whole number from 0 below `limit`. */
  below(limit: number): number;
  /** A whole number from `first` to `last`. */
  between(first: number, last: number): number;
  pick<const List extends readonly [unknown, ...unknown[]]>(list: List): List[number];
  /** The same items in another order. */
  shuffle<T>(list: readonly T[]): T[];
}

/**
 * A source of numbers that depends on its seed alone (mulberry32).
 *
 * @example seededRandom("a").below(10) === seededRandom("a").below(10) // true
 */
export function seededRandom(seed: string): Random {
  let state = hash(seed);
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (limit: number): number => Math.floor(next() * limit);
  return {
    below,
    between: (first, last) => first + below(last - first + 1),
    pick: (list) => list[below(list.length)] ?? list[0],
    shuffle(list) {
      const items = [...list];
      for (let place = items.length - 1; place > 0; place -= 1) {
        const other = below(place + 1);
        const [a, b] = [items[place], items[other]];
        if (a !== undefined && b !== undefined) [items[place], items[other]] = [b, a];
      }
      return items;
    },
  };
}

/** FNV-1a. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (const letter of text) value = Math.imul(value ^ (letter.codePointAt(0) ?? 0), 0x01000193);
  return value;
}
