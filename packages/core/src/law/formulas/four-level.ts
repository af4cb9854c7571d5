import type { Rank } from "./levels";

/**
 * The numbers of a learning level of the four-level kind. Of every marked subject the level of rank `r` asks
 * `ladder[r - 1]`, of `minSubjects` of them `ladder[r]` (tenths), and it bears `failedComments[r - 1]` subjects
 * assessed by comments with Chưa đạt.
 */
export interface FourLevelRules {
  readonly ladder: readonly [number, number, number, number];
  readonly failedComments: readonly [number, number, number];
  readonly minSubjects: number;
}

/** How the clause on the one subject that holds a level down is read. */
export interface OneSubjectReading {
  /** Whether the clause is applied at all. */
  readonly applies: boolean;
  /** Whether the one subject counts among the needed subjects: with its best result it does, left out it does not. */
  readonly countsOneSubject: boolean;
  /** Whether the one subject may be one assessed by comments. */
  readonly includesComments: boolean;
}

/** The base level and the level after the one-subject clause, as one whole number; read by `baseRank`, `levelRank`. */
export type LevelCode = number;

/** The rank of a level before the one-subject clause. */
export function baseRank(code: LevelCode): Rank {
  return (code & 3) as Rank;
}

/** The rank of a level after the one-subject clause. */
export function levelRank(code: LevelCode): Rank {
  return (code >> 2) as Rank;
}

/**
 * The number of subjects that must reach the upper mark: the rule's own, or every subject where there are fewer and
 * "at least six" is read as "all".
 *
 * @example neededSubjects(4, 6, true) // 4
 */
export function neededSubjects(subjects: number, minSubjects: number, scale: boolean): number {
  return scale && subjects < minSubjects ? subjects : minSubjects;
}

/**
 * The learning level of one record, from how many of its marked subjects stay below each rung of the ladder and how
 * many of its other subjects are Chưa đạt. Allocates nothing.
 *
 * A subject stands in the way of a level two or more above the base when it misses that level's demand on every
 * subject and nothing else does. Two can never do so together: either they keep each other from qualifying or, where
 * only the count is short, the base is no more than one level lower.
 *
 * @example levelRank(levelOfCounts(8, 1, 1, 1, 2, 0, 6, rules, reading)) // 1: seven subjects of a Tốt, one below 3.5
 */
export function levelOfCounts(
  subjects: number,
  belowDat: number,
  belowKha: number,
  belowTot: number,
  belowTop: number,
  failed: number,
  need: number,
  rules: FourLevelRules,
  oneSubject: OneSubjectReading,
): LevelCode {
  const allowed = rules.failedComments;
  const base =
    failed <= allowed[2] && belowTot === 0 && subjects - belowTop >= need
      ? 3
      : failed <= allowed[1] && belowKha === 0 && subjects - belowTot >= need
        ? 2
        : failed <= allowed[0] && belowDat === 0 && subjects - belowKha >= need
          ? 1
          : 0;
  if (base > 1 || !oneSubject.applies) return (base << 2) | base;
  const raised =
    standsAlone(belowTot, subjects - belowTop, failed, allowed[2], need, oneSubject) ||
    (base === 0 && standsAlone(belowKha, subjects - belowTot, failed, allowed[1], need, oneSubject));
  return ((raised ? base + 1 : base) << 2) | base;
}

/**
 * Tells whether one subject alone keeps a record from a level: `below` marked subjects miss its demand on every
 * subject, `counted` reach its upper mark, `failed` of the others are Chưa đạt where it bears `allowed`.
 */
export function standsAlone(
  below: number,
  counted: number,
  failed: number,
  allowed: number,
  need: number,
  { countsOneSubject, includesComments }: OneSubjectReading,
): boolean {
  if (below === 1) return failed <= allowed && counted + (countsOneSubject ? 1 : 0) >= need;
  return includesComments && below === 0 && failed === allowed + 1 && counted >= need;
}

/**
 * The learning level of one record whose averages (tenths) stand in `averages` from `from` up to, not including,
 * `to`. Allocates nothing; `need` is `neededSubjects` of the record.
 *
 * @example levelRank(levelOfMarks([80, 80, 80, 80, 80, 80, 65, 65], 0, 8, 0, 6, rules, reading)) // 3
 */
export function levelOfMarks(
  averages: ArrayLike<number>,
  from: number,
  to: number,
  failed: number,
  need: number,
  rules: FourLevelRules,
  oneSubject: OneSubjectReading,
): LevelCode {
  // Read by index: taking the tuple apart would run an iterator for every record.
  const dat = rules.ladder[0];
  const kha = rules.ladder[1];
  const tot = rules.ladder[2];
  const top = rules.ladder[3];
  let belowDat = 0;
  let belowKha = 0;
  let belowTot = 0;
  let belowTop = 0;
  for (let index = from; index < to; index += 1) {
    const average = averages[index] as number;
    if (average < top) {
      belowTop += 1;
      if (average < tot) {
        belowTot += 1;
        if (average < kha) {
          belowKha += 1;
          if (average < dat) belowDat += 1;
        }
      }
    }
  }
  return levelOfCounts(to - from, belowDat, belowKha, belowTot, belowTop, failed, need, rules, oneSubject);
}
