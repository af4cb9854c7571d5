import { type FourLevelRules, levelOfCounts, levelRank, type OneSubjectReading } from "./four-level";
import { type Level, levels } from "./levels";

/** How many marked subjects stand on each step of the ladder, worst first, and how many others are Chưa đạt. */
export interface KnownResults {
  /** Below Đạt's demand on every subject, below Khá's, below Tốt's, below Tốt's upper mark, at or above it. */
  readonly steps: readonly [number, number, number, number, number];
  readonly failedComments: number;
}

/**
 * Which levels a record can still reach when `missingMarked` averages and `missingComments` results are filled in with
 * anything: every case is tried, but by how many results fall on each step rather than by which, and no count is
 * followed beyond the point where another one changes nothing. Lowest level first.
 */
export function possibleLevels(
  known: KnownResults,
  missingMarked: number,
  missingComments: number,
  need: number,
  rules: FourLevelRules,
  oneSubject: OneSubjectReading,
): Level[] {
  // Conditions ask for none, one, or at least `need` with or without one subject: beyond `need + 1` all counts are alike.
  const enough = need + 1;
  const found = new Set<number>();
  const most = Math.min(missingComments, Math.max(...rules.failedComments) + 2);

  const judge = (filled: readonly number[]): void => {
    const [dat, kha, tot, top] = known.steps.map((count, index) => count + (filled[index] ?? 0));
    const belowDat = dat ?? 0;
    const belowKha = belowDat + (kha ?? 0);
    const belowTot = belowKha + (tot ?? 0);
    const belowTop = belowTot + (top ?? 0);
    const subjects = belowTop + known.steps[4] + (filled[4] ?? 0);
    for (let failed = known.failedComments; failed <= known.failedComments + most; failed += 1) {
      found.add(
        levelRank(
          levelOfCounts(subjects, belowDat, belowKha, belowTot, belowTop, failed, need, rules, oneSubject),
        ),
      );
    }
  };

  const fill = (filled: readonly number[], left: number, absorbs: boolean): void => {
    if (found.size === levels.length) return;
    if (filled.length === known.steps.length) {
      if (left === 0 || absorbs) judge(filled);
      return;
    }
    for (let count = 0; count <= Math.min(left, enough); count += 1) {
      fill([...filled, count], left - count, absorbs || count === enough);
    }
  };

  fill([], missingMarked, false);
  return levels.filter((_, rank) => found.has(rank));
}
