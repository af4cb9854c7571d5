import { type MarkedTerm, termAverage } from "./lawful";
import type { Random } from "./random";

/** A regular assessment, or a mid-term or final test. */
type Kind = "regular" | "test";

/** The marks of one subject in one term, spread around a level in tenths; tests fall out a little lower. */
export function inventMarks(random: Random, count: number, level: number): MarkedTerm {
  return {
    regular: Array.from({ length: count }, () => inventMark(random, level + 3, "regular")),
    midterm: inventMark(random, level, "test"),
    final: inventMark(random, level - 1, "test"),
  };
}

/** Draws marks until they give the average; about one draw in ten does. */
export function marksWithAverage(random: Random, count: number, average: number): MarkedTerm {
  for (let draw = 0; draw < 10_000; draw += 1) {
    const marks = inventMarks(random, count, average);
    if (termAverage(marks) === average) return marks;
  }
  throw new RangeError(`no marks found for an average of ${average} tenths`);
}

/** Class tests are marked in quarters and then written with one decimal; regular marks are mostly whole or half. */
function inventMark(random: Random, level: number, kind: Kind): number {
  const step =
    kind === "test"
      ? 2.5
      : random.weighted([
          [10, 5],
          [5, 4],
          [2.5, 1],
        ]);
  const exact = clamp(random.around(level, kind === "test" ? 6 : 7), 15, 100);
  return Math.floor(Math.round(exact / step) * step + 0.5);
}

/** The value, or the nearer end of the span. */
export function clamp(value: number, low: number, high: number): number {
  return Math.min(high, Math.max(low, value));
}
