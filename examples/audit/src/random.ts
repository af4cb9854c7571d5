/** A source of chance that gives the same sequence for the same seed, on every machine. */
export interface Random {
  /** A number in [0, 1). */
  next(): number;
  /** A whole number from `low` to `high`, both ends included. */
  whole(low: number, high: number): number;
  /** One of the values, each as likely as the others. */
  pick<T>(values: readonly [T, ...T[]]): T;
  /** One of the values, each as likely as its weight says. */
  weighted<T>(values: readonly [readonly [T, number], ...(readonly [T, number])[]]): T;
  /** A number spread around `mean` like a bell. */
  around(mean: number, deviation: number): number;
  /** The values in another order. */
  shuffled<T>(values: readonly T[]): T[];
}

/**
 * Starts a sequence (mulberry32). Only 32-bit and ordinary double arithmetic is used, no function whose last bit
 * an engine may choose, so that files made from a seed are the same bytes everywhere.
 *
 * @example seededRandom(1).whole(1, 6) // always the same
 */
export function seededRandom(seed: number): Random {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const whole = (low: number, high: number): number => low + Math.floor(next() * (high - low + 1));
  return {
    next,
    whole,
    pick: (values) => values[whole(0, values.length - 1)] ?? values[0],
    weighted: (values) => {
      let left = next() * values.reduce((sum, [, weight]) => sum + weight, 0);
      for (const [value, weight] of values) {
        left -= weight;
        if (left < 0) return value;
      }
      return values[0][0];
    },
    // The sum of twelve uniform numbers has deviation 1 and needs neither logarithm nor cosine.
    around: (mean, deviation) => {
      let sum = -6;
      for (let count = 0; count < 12; count += 1) sum += next();
      return mean + deviation * sum;
    },
    shuffled: (values) => {
      const left = [...values];
      const taken: typeof left = [];
      while (left.length > 0) taken.push(...left.splice(whole(0, left.length - 1), 1));
      return taken;
    },
  };
}
