/** An exact fraction of whole numbers of any size. */
export interface BigFraction {
  readonly numerator: bigint;
  readonly denominator: bigint;
}

const decimalText = /^(\d+)(?:\.(\d+))?$/;

/**
 * Reads a non-negative exact number written as a decimal or as a fraction of two decimals; anything else is
 * `undefined`.
 *
 * @example readFraction("33/4") // { numerator: 33n, denominator: 4n }
 */
export function readFraction(text: string): BigFraction | undefined {
  if (text.length > 200) return undefined;
  const [over, under, ...rest] = text.trim().split("/");
  const top = readDecimal(over ?? "");
  const bottom = under === undefined ? { numerator: 1n, denominator: 1n } : readDecimal(under);
  if (top === undefined || bottom === undefined || rest.length > 0 || bottom.numerator === 0n)
    return undefined;
  return {
    numerator: top.numerator * bottom.denominator,
    denominator: top.denominator * bottom.numerator,
  };
}

/**
 * Rounds a fraction to whole tenths, an exact half up or to the even neighbour.
 *
 * @example roundToTenths({ numerator: 33n, denominator: 4n }, "halfUp") // 83n
 */
export function roundToTenths({ numerator, denominator }: BigFraction, mode: "halfUp" | "halfEven"): bigint {
  const doubled = 20n * numerator;
  const up = (doubled + denominator) / (2n * denominator);
  const isHalf = doubled % (2n * denominator) === denominator;
  return mode === "halfEven" && isHalf && up % 2n === 1n ? up - 1n : up;
}

function readDecimal(text: string): BigFraction | undefined {
  const [, whole, fraction = ""] = decimalText.exec(text.trim().replace(",", ".")) ?? [];
  if (whole === undefined) return undefined;
  return { numerator: BigInt(whole + fraction), denominator: 10n ** BigInt(fraction.length) };
}
