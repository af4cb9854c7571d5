/**
 * The number that a decimal numeral of XML stands for, rounded as every correct reader rounds it; `NaN` for
 * anything that is no such numeral (JavaScript's own conversion would take `0x10` and the empty text).
 *
 * @example decimalNumber("8.1") // 8.1
 * @example decimalNumber("0x10") // NaN
 */
export function decimalNumber(text: string): number {
  // Few digits, as marks have: both numbers of the division are exact, so its one rounding is the right one.
  let digits = 0;
  let divisor = 0;
  if (text.length <= exactDigits) {
    for (let at = 0; at < text.length; at += 1) {
      const digit = text.charCodeAt(at) - digit0;
      if (digit >= 0 && digit <= 9) {
        digits = digits * 10 + digit;
        divisor *= 10;
      } else if (digit === point && divisor === 0 && at > 0) divisor = 1;
      else return anyNumeral(text);
    }
    if (text !== "") return divisor > 1 ? digits / divisor : digits;
  }
  return anyNumeral(text);
}

/** Numerals of this length are integers below 2^53, divided by a power of ten that a double holds exactly. */
const exactDigits = 15;
const digit0 = 0x30;
/** The decimal point, counted from the digit 0. */
const point = 0x2e - digit0;
const numeral = /^\s*[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?\s*$/;

function anyNumeral(text: string): number {
  return numeral.test(text) ? Number(text) : Number.NaN;
}
