/** Two ways to judge one kind of record, and the records to try, the smallest first. */
export interface RegimePair<Item, Answer> {
  /** The answer of the first regime. */
  a(record: Item): Answer;
  /** The answer of the second regime. */
  b(record: Item): Answer;
  readonly records: Iterable<Item>;
  /** The result that is compared, as a word; `undefined` passes over a record that has none. */
  result(answer: Answer): string | undefined;
}

/** A record on which two regimes differ, with what each of them answers. */
export interface RegimeDifference<Item, Answer> {
  readonly record: Item;
  readonly a: Answer;
  readonly b: Answer;
}

/**
 * The first record on which two regimes, two sets of options or two packs give different results, or `undefined` where
 * they agree on all of them. With records in the order of their size it is the smallest.
 *
 * @example
 * firstDifference({ a: (n: number) => n > 3, b: () => false, records: [1, 2, 3, 4, 5], result: String })?.record // 4
 */
export function firstDifference<Item, Answer>({
  a,
  b,
  records,
  result,
}: RegimePair<Item, Answer>): RegimeDifference<Item, Answer> | undefined {
  for (const record of records) {
    const [first, second] = [a(record), b(record)];
    const [one, other] = [result(first), result(second)];
    if (one !== undefined && other !== undefined && one !== other) return { record, a: first, b: second };
  }
  return undefined;
}
