import { decimal, dividedBy, type Fraction, fraction, type Rounding, rounded, sum, times } from "./fraction";

/** The marks of one subject in one term, in tenths; `null` is not entered. */
export interface TermMarks {
  readonly regular: readonly (number | null)[];
  readonly midterm: number | null;
  readonly final: number | null;
}

/** The marks of one subject in one term, all of them entered. */
export interface WholeTerm extends TermMarks {
  readonly regular: readonly number[];
  readonly midterm: number;
  readonly final: number;
}

/** Every mark there is, in tenths. */
export const everyMark: readonly number[] = Array.from({ length: 101 }, (_, tenths) => tenths);

/** (sum of the regular marks + 2 · mid-term + 3 · end of term) / (their number + 5), before rounding. */
export function exactTermAverage({ regular, midterm, final }: WholeTerm): Fraction {
  const marks = regular.map((mark) => fraction(decimal(mark)));
  const weighted = [...marks, times(2, fraction(decimal(midterm))), times(3, fraction(decimal(final)))];
  return dividedBy(regular.length + 5, sum(...weighted));
}

/** The average of a term in tenths. */
export function termAverage(marks: WholeTerm, rounding?: Rounding): number {
  return rounded(exactTermAverage(marks), rounding);
}

/** (term 1 + 2 · term 2) / 3, from rounded terms. */
export function yearAverage(term1: number, term2: number, rounding?: Rounding): number {
  const terms = sum(fraction(decimal(term1)), times(2, fraction(decimal(term2))));
  return rounded(dividedBy(3, terms), rounding);
}

/** Every average that missing marks leave possible, by putting in every mark there is. */
export function possibleTermAverages({ regular, midterm, final }: TermMarks): number[] {
  return valuesWith([...regular, midterm, final], (all) =>
    termAverage({ regular: all.slice(0, -2), midterm: all.at(-2) ?? 0, final: all.at(-1) ?? 0 }),
  );
}

/** Every year average that missing terms leave possible. */
export function possibleYearAverages(term1: number | null, term2: number | null): number[] {
  return valuesWith([term1, term2], ([first = 0, second = 0]) => yearAverage(first, second));
}

/** The values that a function takes when each `null` is replaced by every mark there is, in ascending order. */
function valuesWith(given: readonly (number | null)[], value: (all: number[]) => number): number[] {
  const found = new Set<number>();
  const open = given.indexOf(null);
  if (open === -1) return [value(given.map((one) => one ?? 0))];
  for (const mark of everyMark) {
    for (const one of valuesWith(given.with(open, mark), value)) found.add(one);
  }
  return [...found].sort((a, b) => a - b);
}
