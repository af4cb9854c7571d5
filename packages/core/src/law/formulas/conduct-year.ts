import type { ClauseId } from "../../kernel/citation";
import { decided, type Finding, undetermined } from "../../kernel/decision";
import { step } from "../../kernel/trace";
import { type Level, levels, type Rank } from "./levels";

/** The conduct levels of the two terms; `null` is a level that is not there. */
export interface ConductTerms {
  readonly term1: Level | null;
  readonly term2: Level | null;
}

/** The year's rank by the rank of term 1 (rows) and of term 2 (columns), Chưa đạt first. */
const yearRanks = [
  [0, 1, 1, 2],
  [0, 1, 2, 2],
  [0, 1, 2, 3],
  [0, 2, 2, 3],
] as const;

/**
 * The year's conduct by whole numbers: ranks in, rank out.
 *
 * @example conductYearRank(3, 1) // 2: Tốt, then Đạt gives Khá
 */
export function conductYearRank(term1: Rank, term2: Rank): Rank {
  return yearRanks[term1][term2];
}

/** The year's conduct level, found in the table whose clause is `clause`. */
export function conductYearFinding({ term1, term2 }: ConductTerms, clause: ClauseId): Finding<Level> {
  if (term1 === null || term2 === null) {
    const missing = [...(term1 === null ? ["term1"] : []), ...(term2 === null ? ["term2"] : [])];
    const found = new Set(
      ranksOf(term1).flatMap((first) => ranksOf(term2).map((second) => conductYearRank(first, second))),
    );
    return {
      outcome: undetermined(
        missing,
        levels.filter((_, rank) => found.has(rank as Rank)),
      ),
      steps: [],
    };
  }
  const year = levels[conductYearRank(rankOf(term1), rankOf(term2))];
  return { outcome: decided(year), steps: [step("conduct.yearTable", clause, { term1, term2, year })] };
}

function ranksOf(level: Level | null): readonly Rank[] {
  return level === null ? [0, 1, 2, 3] : [rankOf(level)];
}

function rankOf(level: Level): Rank {
  return levels.indexOf(level) as Rank;
}
