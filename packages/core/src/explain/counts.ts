// Several small counts as one whole number, so that records alike in all of them are met once.

/** The greatest count that fits; no record has as many subjects. */
export const maxCount = 63;

const units: readonly number[] = [0, 1, 2, 3, 4, 5, 6].map((place) => (maxCount + 1) ** place);

/**
 * One at a place; there are seven.
 *
 * @example countUnit(0) + countUnit(1) // counts 1 and 1
 */
export function countUnit(place: number): number {
  return units[place] ?? 0;
}

/** The count at a place. */
export function countAt(counts: number, place: number): number {
  return Math.floor(counts / countUnit(place)) % (maxCount + 1);
}

/** The sums of the first `places` counts, none above `cap`. */
export function addCounts(counts: number, added: number, places: number, cap: number): number {
  let sum = 0;
  for (let place = 0; place < places; place += 1) {
    sum += Math.min(cap, countAt(counts, place) + countAt(added, place)) * countUnit(place);
  }
  return sum;
}

/** One at the place of each rung that a mark stays below. */
export function rungsMissed(mark: number, rungs: readonly number[]): number {
  return rungs.reduce((counts, rung, place) => (mark < rung ? counts + countUnit(place) : counts), 0);
}
