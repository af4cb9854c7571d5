const words = new DataView(new ArrayBuffer(8));

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
