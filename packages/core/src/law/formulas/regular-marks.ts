/** Bands of periods a year with the number of regular marks recorded each term. */
export interface RegularMarkBands {
  readonly few: { readonly upTo: number; readonly count: number };
  readonly middle: { readonly upTo: number; readonly count: number };
  readonly many: { readonly count: number };
}

/**
 * Tells whether a number can be the periods of a subject in a year; half periods occur (1.5 a week).
 *
 * @example isPeriodCount(0) // false
 */
export function isPeriodCount(periods: number): boolean {
  return Number.isFinite(periods) && periods > 0;
}

/**
 * How many regular marks a marked subject of `periods` a year has each term. Allocates nothing.
 *
 * @example regularMarksFor(36, bands) // 3
 */
export function regularMarksFor(periods: number, { few, middle, many }: RegularMarkBands): number {
  if (periods <= few.upTo) return few.count;
  return periods <= middle.upTo ? middle.count : many.count;
}
