/** The lowest and highest mark, in tenths. */
export const markRange = { lowest: 0, highest: 100 } as const;

/**
 * Tells whether a whole number of tenths lies on the scale from 0 to 10.
 *
 * @example isMark(85) // true
 */
export function isMark(value: number): boolean {
  return Number.isInteger(value) && value >= markRange.lowest && value <= markRange.highest;
}
