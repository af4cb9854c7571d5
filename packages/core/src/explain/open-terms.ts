/**
 * One term of a subject as far as its average goes: the weighted sum of the marks that are there, what that sum is
 * divided by, and the weights of the marks still to be earned, in their order. Tenths throughout. An average that is
 * known already is a sum divided by one.
 */
export interface OpenTerm {
  readonly known: number;
  readonly divisor: number;
  readonly weights: readonly number[];
}

/**
 * The one or two terms of a subject that a result rests on, and that result by the weighted sums the terms end with;
 * where there is one term, the second sum has no part.
 */
export interface OpenSubject {
  readonly terms: readonly [OpenTerm] | readonly [OpenTerm, OpenTerm];
  /** Never falls as one of the sums rises. Allocates nothing. */
  averageAt(first: number, second: number): number;
}

/** The result of a subject if every mark still to be earned were `mark`. */
export function valueWithAll(
  { terms: [first, second = noTerm], averageAt }: OpenSubject,
  mark: number,
): number {
  return averageAt(first.known + mark * total(first.weights), second.known + mark * total(second.weights));
}

/** The result of a subject with these marks earned, listed term by term. */
export function valueWith(
  { terms: [first, second = noTerm], averageAt }: OpenSubject,
  marks: readonly number[],
): number {
  const sumOf = ({ known, weights }: OpenTerm, from: number): number =>
    weights.reduce((sum, weight, index) => sum + weight * (marks[from + index] ?? 0), known);
  return averageAt(sumOf(first, 0), sumOf(second, first.weights.length));
}

/**
 * The least sum of marks, none above `most`, with which a subject's result is `goal` or more; `undefined` where it
 * cannot be.
 *
 * Of a term, so many tenths do most on the marks that weigh most; so it is enough to try every number of tenths for the
 * first term with the least that then suffices for the second.
 *
 * @example leastSum({ terms: [{ known: 0, divisor: 6, weights: [1, 2, 3] }], averageAt: (sum) => sum / 6 }, 50, 100)
 * // 100: the sum must be 300, and 10.0 on the mark that weighs three makes it
 */
export function leastSum(subject: OpenSubject, goal: number, most: number): number | undefined {
  const [first, second = noTerm] = subject.terms;
  const [last, start] = [most * first.weights.length, most * second.weights.length];
  const [ofFirst, ofSecond] = [heaviestFirst(first), heaviestFirst(second)];
  const reaches = (one: number, other: number): boolean =>
    subject.averageAt(greatestSum(ofFirst, one, most), greatestSum(ofSecond, other, most)) >= goal;
  let best: number | undefined;
  let other = start;
  for (let one = 0; one <= last; one += 1) {
    if (best !== undefined && one > best) break;
    if (!reaches(one, other)) continue;
    while (other > 0 && reaches(one, other - 1)) other -= 1;
    if (best === undefined || one + other < best) best = one + other;
  }
  return best;
}

/**
 * The marks, term by term, with which a subject's result is `goal` or more and whose sum is the least that suffices:
 * of all such the one whose first mark is least, then its second, and so on.
 */
export function leastMarks(subject: OpenSubject, goal: number, most: number, sum: number): readonly number[] {
  const marks: number[] = [];
  let [rest, left] = [subject, sum];
  for (;;) {
    const place = rest.terms.findIndex(({ weights }) => weights.length > 0);
    if (place < 0) return marks;
    for (let mark = 0; ; mark += 1) {
      if (mark > most) throw new Error("a sum that suffices has no marks");
      const earned = withMark(rest, place, mark);
      const needed = leastSum(earned, goal, most);
      if (needed === undefined || needed > left - mark) continue;
      marks.push(mark);
      rest = earned;
      left -= mark;
      break;
    }
  }
}

/** A subject with the next open mark of one term earned. */
function withMark(
  { terms: [first, second], averageAt }: OpenSubject,
  place: number,
  mark: number,
): OpenSubject {
  const earn = ({ known, divisor, weights: [weight = 0, ...weights] }: OpenTerm): OpenTerm => ({
    known: known + weight * mark,
    divisor,
    weights,
  });
  const one = place === 0 ? earn(first) : first;
  if (second === undefined) return { terms: [one], averageAt };
  return { terms: [one, place === 1 ? earn(second) : second], averageAt };
}

const noTerm: OpenTerm = { known: 0, divisor: 1, weights: [] };

function heaviestFirst(term: OpenTerm): OpenTerm {
  return { ...term, weights: [...term.weights].sort((a, b) => b - a) };
}

/** The weighted sum of a term with `sum` tenths spread over its open marks in order, none above `most`. */
function greatestSum({ known, weights }: OpenTerm, sum: number, most: number): number {
  let [weighted, left] = [known, sum];
  for (const weight of weights) {
    const mark = Math.min(most, left);
    weighted += weight * mark;
    left -= mark;
  }
  return weighted;
}

function total(weights: readonly number[]): number {
  return weights.reduce((sum, weight) => sum + weight, 0);
}
