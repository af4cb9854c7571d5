declare const tenthsBrand: unique symbol;

/** A whole number of tenths: the mark 8.5 is 85. The only form in which core holds marks and averages. */
export type Tenths = number & { readonly [tenthsBrand]: "Tenths" };

/**
 * Brands a whole number of tenths.
 *
 * @throws RangeError when `value` is not a safe integer (a programmer's mistake; text is read by `readMark`).
 * @example tenths(85) // 8.5
 */
export function tenths(value: number): Tenths {
  if (!Number.isSafeInteger(value)) throw new RangeError(`not a whole number of tenths: ${value}`);
  return value as Tenths;
}

/**
 * Writes tenths with one decimal and a point, the form averages take in answers.
 *
 * @example formatTenths(tenths(85)) // "8.5"
 */
export function formatTenths(value: Tenths): string {
  const sign = value < 0 ? "-" : "";
  const size = Math.abs(value);
  return `${sign}${Math.floor(size / 10)}.${size % 10}`;
}
