import { type Tenths, tenths } from "../kernel/tenths";
import { type CommentResult, type Level, levels } from "../law/formulas/levels";
import { markRange } from "../law/formulas/mark";

/** The results of a term or of the year that a learning level rests on. */
export interface LevelRecord {
  readonly marked: readonly { readonly key: string; readonly average: Tenths }[];
  readonly comments: readonly { readonly key: string; readonly result: CommentResult }[];
}

/** What a title rests on. */
export interface AwardRecord {
  readonly conduct: Level;
  readonly learning: Level;
  readonly yearAverages: readonly { readonly key: string; readonly average: Tenths }[];
}

/** What promotion rests on. */
export interface PromotionRecord {
  readonly conduct: Level;
  readonly learning: Level;
  readonly absentSessions: number;
}

/** The marks of one subject in a term, all there. */
export interface TermRecord {
  readonly regular: readonly Tenths[];
  readonly midterm: Tenths;
  readonly final: Tenths;
}

/** The averages that the conditions of learning levels tell apart, and those that the conditions of titles do. */
const levelRungs = [0, 35, 50, 65, 80];
const awardRungs = [0, 90];

/**
 * Every record of up to `most` subjects that the rules of a learning level can tell apart: averages only where a
 * condition begins to hold, in any number. Fewest subjects first, then fewest of them assessed by comments, then lowest
 * averages, then fewest Chưa đạt. Subjects are `m0 m1 …` and `c0 c1 …`.
 *
 * @example levelRecords().next().value // { marked: [{ key: "m0", average: 0 }], comments: [] }
 */
export function* levelRecords(most = 10): Generator<LevelRecord> {
  for (let size = 1; size <= most; size += 1) {
    for (let comments = 0; comments <= size; comments += 1) {
      for (const averages of ascending(size - comments, levelRungs)) {
        for (let failed = 0; failed <= comments; failed += 1) {
          yield {
            marked: keyed(averages),
            comments: Array.from({ length: comments }, (_, index) => ({
              key: `c${index}`,
              result: index < comments - failed ? "dat" : "chua-dat",
            })),
          };
        }
      }
    }
  }
}

/** Every record of up to `most` subjects that the rules of titles can tell apart; fewest subjects first, then lowest. */
export function* awardRecords(most = 10): Generator<AwardRecord> {
  for (let size = 1; size <= most; size += 1) {
    for (const averages of ascending(size, awardRungs)) {
      for (const conduct of levels) {
        for (const learning of levels) yield { conduct, learning, yearAverages: keyed(averages) };
      }
    }
  }
}

/** Every record that the rules of promotion can tell apart: levels from the lowest, absences within the limit and above. */
export function* promotionRecords(absenceLimit = 45): Generator<PromotionRecord> {
  for (const conduct of levels) {
    for (const learning of levels) {
      for (const absentSessions of [0, absenceLimit + 1]) yield { conduct, learning, absentSessions };
    }
  }
}

/**
 * For each number of regular marks up to `most` and each weighted sum of a term the first record that has it: a term
 * average depends on nothing else. Fewest regular marks first, then lowest marks in their order.
 */
export function* termRecords(most = 4): Generator<TermRecord> {
  for (let count = 1; count <= most; count += 1) {
    const weights = [...Array.from({ length: count }, () => 1), 2, 3];
    const records: number[][] = [];
    for (let sum = 0; sum <= markRange.highest * (count + 5); sum += 1) {
      const marks = firstMarks(weights, sum);
      if (marks !== undefined) records.push(marks);
    }
    records.sort((one, other) => {
      const place = one.findIndex((mark, index) => mark !== other[index]);
      return (one[place] ?? 0) - (other[place] ?? 0);
    });
    for (const marks of records) {
      yield {
        regular: marks.slice(0, count).map(tenths),
        midterm: tenths(marks[count] ?? 0),
        final: tenths(marks[count + 1] ?? 0),
      };
    }
  }
}

/** The marks with a weighted sum of exactly `sum`, the first of them as low as can be, then the next. */
function firstMarks(weights: readonly number[], sum: number): number[] | undefined {
  const [weight, ...rest] = weights;
  if (weight === undefined) return sum === 0 ? [] : undefined;
  const most = rest.reduce((total, one) => total + one * markRange.highest, 0);
  const least = Math.max(0, Math.ceil((sum - most) / weight));
  for (let mark = least; mark <= markRange.highest && mark * weight <= sum; mark += 1) {
    const others = firstMarks(rest, sum - mark * weight);
    if (others !== undefined) return [mark, ...others];
  }
  return undefined;
}

/** Every list of `size` values that does not fall, first those of the lowest values. */
function* ascending(size: number, values: readonly number[], from = 0): Generator<readonly number[]> {
  if (size === 0) {
    yield [];
    return;
  }
  for (let index = from; index < values.length; index += 1) {
    for (const rest of ascending(size - 1, values, index)) yield [values[index] ?? 0, ...rest];
  }
}

function keyed(averages: readonly number[]): { readonly key: string; readonly average: Tenths }[] {
  return averages.map((average, index) => ({ key: `m${index}`, average: tenths(average) }));
}
