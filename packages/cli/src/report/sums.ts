import { type AssessmentSet, formatTenths, type Tenths, tenths } from "@sodiem/core";
import type { Wording } from "./wording";

/** A sum written out, and what it gives when rounded to one decimal, halves up. */
export interface Sum {
  readonly text: string;
  readonly average: string;
}

/**
 * The sum of a term average with every term of it; nothing while a mark is missing. Regular marks weigh one, the
 * mid-term mark two, the end-of-term mark three, as in Circular 22/2021, Article 9, clause 1, point b.
 *
 * @example termSum(marks, new Wording("en", []))?.text // "(7 + 8 + 2 × 7.5 + 3 × 8) / 8 = 6.75 → 6.8"
 */
export function termSum({ regular, midterm, final }: AssessmentSet, wording: Wording): Sum | undefined {
  const marks = regular.flatMap((entry) => (entry.kind === "mark" ? [entry.mark] : []));
  const isOpen = regular.some(({ kind }) => kind === "unreadable");
  if (isOpen || marks.length === 0 || midterm.kind !== "mark" || final.kind !== "mark") return undefined;
  const total = marks.reduce((sum, mark) => sum + mark, 0) + 2 * midterm.mark + 3 * final.mark;
  const terms = [...marks.map(markText), `2 × ${markText(midterm.mark)}`, `3 × ${markText(final.mark)}`];
  return sumOf(terms, total, marks.length + 5, wording);
}

/**
 * The sum of a year average: the first term once, the second twice.
 *
 * @example yearSum(tenths(79), tenths(80), new Wording("en", [])).text // "(7.9 + 2 × 8) / 3 = 7.966… → 8.0"
 */
export function yearSum(term1: Tenths, term2: Tenths, wording: Wording): Sum {
  return sumOf([markText(term1), `2 × ${markText(term2)}`], term1 + 2 * term2, 3, wording);
}

function sumOf(terms: readonly string[], total: number, divisor: number, wording: Wording): Sum {
  const average = formatTenths(tenths(Math.floor((2 * total + divisor) / (2 * divisor))));
  const decimal = (text: string): string => text.replace(/\d+\.\d+/g, (number) => wording.decimal(number));
  const exact = exactText(total, divisor * 10);
  const rounded = exact === average || `${exact}.0` === average ? "" : ` → ${decimal(average)}`;
  const sign = wording.language === "vi" ? ":" : "/";
  return {
    text: `(${decimal(terms.join(" + "))}) ${sign} ${divisor} = ${decimal(exact)}${rounded}`,
    average,
  };
}

/** A whole number has no decimal in a sum. */
function markText(mark: number): string {
  return mark % 10 === 0 ? String(mark / 10) : formatTenths(tenths(mark));
}

/** A fraction as a decimal: all of it where it ends within five decimals, else cut after three and marked so. */
function exactText(numerator: number, denominator: number): string {
  const whole = Math.floor(numerator / denominator);
  let rest = numerator - whole * denominator;
  let digits = "";
  while (rest > 0 && digits.length < 5) {
    rest *= 10;
    const digit = Math.floor(rest / denominator);
    digits += digit;
    rest -= digit * denominator;
  }
  if (rest > 0) return `${whole}.${digits.slice(0, 3)}…`;
  return digits === "" ? String(whole) : `${whole}.${digits}`;
}
