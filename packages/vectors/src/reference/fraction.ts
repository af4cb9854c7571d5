/** An exact fraction, its denominator above zero. */
export interface Fraction {
  readonly over: bigint;
  readonly under: bigint;
}

/** How an exact half between two tenths is rounded. */
export type Rounding = "halfUp" | "halfEven";

/** Reads a decimal text such as `8.25`. */
export function fraction(text: string): Fraction {
  const [whole = "0", decimals = ""] = text.split(".");
  return { over: BigInt(whole + decimals), under: 10n ** BigInt(decimals.length) };
}

export function sum(...all: readonly Fraction[]): Fraction {
  return all.reduce((a, b) => ({ over: a.over * b.under + b.over * a.under, under: a.under * b.under }), {
    over: 0n,
    under: 1n,
  });
}

export function times(factor: number, { over, under }: Fraction): Fraction {
  return { over: BigInt(factor) * over, under };
}

export function dividedBy(divisor: number, { over, under }: Fraction): Fraction {
  return { over, under: under * BigInt(divisor) };
}

/** The tenth below a fraction, and whether the rest is less than half a tenth, half a tenth or more. */
export function tenthsOf({ over, under }: Fraction): { tenths: number; rest: "less" | "half" | "more" } {
  const tenths = (10n * over) / under;
  const twice = 2n * (10n * over - tenths * under);
  return { tenths: Number(tenths), rest: twice < under ? "less" : twice === under ? "half" : "more" };
}

/** A fraction as a number of tenths. */
export function rounded(value: Fraction, rounding: Rounding = "halfUp"): number {
  const { tenths, rest } = tenthsOf(value);
  if (rest === "less") return tenths;
  if (rest === "half" && rounding === "halfEven") return tenths % 2 === 0 ? tenths : tenths + 1;
  return tenths + 1;
}

/** Tenths as the text of the protocol. */
export function decimal(tenths: number): string {
  return `${Math.floor(tenths / 10)}.${tenths % 10}`;
}
