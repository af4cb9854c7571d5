import { roundHalfUp } from "../../kernel/ratio";
import type { Tt58Options } from "./options";
import { gradeNumbers } from "./params";
import type { GradeRank } from "./values";

const [weakOverall, averageOverall, goodOverall, excellentOverall] = gradeNumbers.value.overall;
const [weakEvery, averageEvery, goodEvery, excellentEvery] = gradeNumbers.value.everySubject;

/** What the overall average, the best core subject and the specialised subject must reach for each grade, in tenths. */
export const gradeMarks = [0, weakOverall, averageOverall, goodOverall, excellentOverall] as const;

/** What every marked subject must reach for each grade, in tenths. */
export const everyMarks = [0, weakEvery, averageEvery, goodEvery, excellentEvery] as const;

/** How the open questions of a grade are read. */
export type GradeReading = Pick<Tt58Options, "B01" | "B02">;

/** The base grade and the grade after the adjustment, as one whole number; read by `baseGrade`, `finalGrade`. */
export type GradeCode = number;

/** The rank of a grade before the adjustment of clause 6. */
export function baseGrade(code: GradeCode): GradeRank {
  return (code & 7) as GradeRank;
}

/** The rank of a grade after the adjustment of clause 6. */
export function finalGrade(code: GradeCode): GradeRank {
  return (code >> 3) as GradeRank;
}

/**
 * How a record stands, sums and counts alone. A subject is in the way of a grade where its average is below what the
 * grade asks of every subject, where it is the specialised one and below what is asked of that, or where it is assessed
 * by comments and Chưa đạt.
 */
export interface GradeStanding {
  /** The sum of the averages of the marked subjects, in tenths, and how many they are (one at least). */
  readonly sum: number;
  readonly subjects: number;
  /** The highest average among the core subjects; -1 without one. */
  readonly bestCore: number;
  readonly inTheWayOfAverage: number;
  readonly inTheWayOfGood: number;
  readonly inTheWayOfExcellent: number;
  /** Marked subjects below what Yếu asks. */
  readonly belowWeak: number;
}

/**
 * Tells whether an overall average reaches a mark, rounded or exact (B01).
 *
 * @example overallReaches(159, 2, 80, { B01: "rounded" }) // true: 7.95 is 8.0
 */
export function overallReaches(
  sum: number,
  subjects: number,
  mark: number,
  { B01 }: Pick<GradeReading, "B01">,
): boolean {
  return B01 === "rounded" ? roundHalfUp(sum, subjects) >= mark : sum >= mark * subjects;
}

/**
 * The least sum of averages with which the overall average reaches a mark.
 *
 * @example leastSum(80, 2, { B01: "rounded" }) // 159
 */
export function leastSum(mark: number, subjects: number, { B01 }: Pick<GradeReading, "B01">): number {
  return B01 === "rounded" ? Math.ceil(((2 * mark - 1) * subjects) / 2) : mark * subjects;
}

/**
 * The grade of a record (Article 13) before and after the adjustment of clause 6.
 *
 * The adjustment asks whether the overall average, that subject included, reaches Giỏi (or Khá) and every other
 * condition holds for the other subjects, for one subject alone. It does exactly where one subject is in the way and a
 * core subject reaches the mark: that core subject is another one, because a subject at that mark is never in the way,
 * the specialised one included; and with two in the way, either leaves the other.
 *
 * @example
 * const standing = standingOf([90, 90, 90, 90, 49], (index) => index < 2, -1, 0);
 * finalGrade(gradeOf(standing, { B01: "rounded", B02: "adjacent" })) // 3: Trung bình raised to Khá
 */
export function gradeOf(standing: GradeStanding, reading: GradeReading): GradeCode {
  const { sum, subjects, bestCore, inTheWayOfAverage, inTheWayOfGood, inTheWayOfExcellent, belowWeak } =
    standing;
  const excellent = bestCore >= excellentOverall && overallReaches(sum, subjects, excellentOverall, reading);
  const good = bestCore >= goodOverall && overallReaches(sum, subjects, goodOverall, reading);
  const base =
    excellent && inTheWayOfExcellent === 0
      ? 4
      : good && inTheWayOfGood === 0
        ? 3
        : bestCore >= averageOverall &&
            inTheWayOfAverage === 0 &&
            overallReaches(sum, subjects, averageOverall, reading)
          ? 2
          : belowWeak === 0 && overallReaches(sum, subjects, weakOverall, reading)
            ? 1
            : 0;
  const final =
    excellent && inTheWayOfExcellent === 1
      ? fallenFromExcellent(base, reading)
      : good && inTheWayOfGood === 1
        ? fallenFromGood(base)
        : base;
  return (final << 3) | base;
}

/** What Giỏi becomes where one subject pulls it down to `base`; the table has no row for Kém (B02). */
export function fallenFromExcellent(base: GradeRank, { B02 }: Pick<GradeReading, "B02">): GradeRank {
  if (base === 2) return 3;
  if (base === 1) return 2;
  return base === 0 && B02 === "adjacent" ? 1 : base;
}

/** What Khá becomes where one subject pulls it down to `base`. */
export function fallenFromGood(base: GradeRank): GradeRank {
  if (base === 1) return 2;
  return base === 0 ? 1 : base;
}

/**
 * How one record stands whose averages (tenths) stand in `averages`: `isCore` tells by its index whether a subject is a
 * core one, `specialised` is the index of the specialised subject or -1, `failed` the number of comment subjects with
 * Chưa đạt.
 *
 * @example standingOf([80, 85, 64], (index) => index < 2, -1, 0).inTheWayOfExcellent // 1
 */
export function standingOf(
  averages: readonly number[],
  isCore: (index: number) => boolean,
  specialised: number,
  failed: number,
): GradeStanding {
  let sum = 0;
  let bestCore = -1;
  let inTheWayOfAverage = failed;
  let inTheWayOfGood = failed;
  let inTheWayOfExcellent = failed;
  let belowWeak = 0;
  averages.forEach((average, index) => {
    sum += average;
    if (isCore(index) && average > bestCore) bestCore = average;
    const alone = index === specialised;
    if (average < (alone ? averageOverall : averageEvery)) inTheWayOfAverage += 1;
    if (average < (alone ? goodOverall : goodEvery)) inTheWayOfGood += 1;
    if (average < (alone ? excellentOverall : excellentEvery)) inTheWayOfExcellent += 1;
    if (average < weakEvery) belowWeak += 1;
  });
  return {
    sum,
    subjects: averages.length,
    bestCore,
    inTheWayOfAverage,
    inTheWayOfGood,
    inTheWayOfExcellent,
    belowWeak,
  };
}
