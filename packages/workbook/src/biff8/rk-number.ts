/** Its lower half stays zero. */
const words = new DataView(new ArrayBuffer(8));
const double = new DataView(new ArrayBuffer(8));

/**
 * The number in an RK value: 30 bits that are an integer or the upper bits of a double, and two flags, the lower
 * of which says that the number is stored a hundredfold.
 *
 * @example rkNumber(0x0c1f) // 7.75
 */
export function rkNumber(rk: number): number {
  const hundredfold = (rk & 1) !== 0;
  if (rk & 2) return hundredfold ? (rk >> 2) / 100 : rk >> 2;
  words.setUint32(4, rk & 0xfffffffc, true);
  const value = words.getFloat64(0, true);
  return hundredfold ? value / 100 : value;
}

/**
 * The RK value of a number; `undefined` when no RK value gives back exactly this number.
 *
 * @example rkOf(7.75) // 0x0c1f
 */
export function rkOf(value: number): number | undefined {
  for (const hundredfold of [0, 1] as const) {
    const scaled = hundredfold ? Math.round(value * 100) : value;
    const asInteger = fits(scaled) ? (scaled << 2) | 2 | hundredfold : undefined;
    if (asInteger !== undefined && Object.is(rkNumber(asInteger), value)) return asInteger >>> 0;
  }
  double.setFloat64(0, value, true);
  const upper = double.getUint32(4, true);
  return double.getUint32(0, true) === 0 && (upper & 3) === 0 ? upper : undefined;
}

function fits(value: number): boolean {
  return Number.isInteger(value) && value >= -(2 ** 29) && value < 2 ** 29;
}
