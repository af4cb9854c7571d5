import type { Rule } from "../kernel/decision";
import {
  baseRank,
  type FourLevelRules,
  levelOfCounts,
  levelOfMarks,
  levelRank,
  neededSubjects,
} from "../law/formulas/four-level";
import type {
  CommentSubject,
  CountedAverage,
  LearningLaw,
  LearningReading,
} from "../law/formulas/learning-level";
import { levels } from "../law/formulas/levels";
import { addCounts, countAt, countUnit, maxCount, rungsMissed } from "./counts";
import type { LevelLaw, LevelResult } from "./level-law";
import type { Search, Way } from "./nearest-changes";
import { compareKeys } from "./subject-order";

/** A record as its instrument counts it, with the instrument's numbers, clauses and readings. */
export interface FourLevelQuestion {
  readonly rule: Rule;
  readonly law: LearningLaw;
  readonly reading: LearningReading;
  readonly marked: readonly CountedAverage[];
  readonly comments: readonly CommentSubject[];
}

/** The part of a level law that the four-level instruments share. */
export function fourLevelLaw({
  rule,
  law,
  reading,
  marked,
  comments,
}: FourLevelQuestion): Omit<LevelLaw, "decide" | "decisive"> {
  const results: readonly LevelResult[] = [
    ...marked.map(({ key, average }): LevelResult => ({ key, kind: "mark", value: average })).sort(byKey),
    ...comments
      .map(({ key, result }): LevelResult => {
        return { key, kind: "comment", value: result === null ? null : result === "dat" ? 1 : 0 };
      })
      .sort(byKey),
  ];
  const { rules } = law;
  const need = neededSubjects(marked.length, rules.minSubjects, reading.tooFew === "scale");
  return {
    rule,
    levels,
    results,
    adjustmentClause: law.oneSubjectClause,
    clauseOf: (rank) => law.points[rank] ?? law.clause,
    judge: (values) => {
      const averages = values.slice(0, marked.length);
      const failed = values.slice(marked.length).filter((value) => value === 0).length;
      const code = levelOfMarks(averages, 0, averages.length, failed, need, rules, reading.oneSubject);
      return { base: baseRank(code), final: levelRank(code) };
    },
    searchFor: (goal) => searchFor(goal, results, need, rules, reading),
  };
}

function byKey(one: LevelResult, other: LevelResult): number {
  return compareKeys(one.key, other.key);
}

/** A profile counts the marked subjects below each rung of the ladder, then the comment subjects with Chưa đạt. */
const failedPlace = 4;

/**
 * Only how many subjects stay below each rung matters, and no count beyond the point from which one more changes
 * nothing; a result is worth raising to a rung exactly.
 */
function searchFor(
  goal: number,
  results: readonly LevelResult[],
  need: number,
  rules: FourLevelRules,
  { oneSubject }: LearningReading,
): Search {
  const subjects = results.filter(({ kind }) => kind === "mark").length;
  const cap = Math.min(maxCount, Math.max(2, subjects - need + 2));
  const accepts = (profile: number): boolean => {
    const at = (place: number): number => countAt(profile, place);
    const code = levelOfCounts(
      subjects,
      at(0),
      at(1),
      at(2),
      at(3),
      at(failedPlace),
      need,
      rules,
      oneSubject,
    );
    return levelRank(code) >= goal;
  };
  return {
    results: results.map((one) => waysOf(one, rules)),
    start: 0,
    add: (profile, effect) => withoutIdle(addCounts(profile, effect, failedPlace + 1, cap), cap),
    // A level never rises with one of the counts: a profile that is not accepted cannot become one that is.
    totals: [{ span: { lowest: 0, highest: Number.MAX_SAFE_INTEGER }, accepts, canStill: accepts }],
  };
}

/**
 * A count that has no part any more as great as can be, so that records alike in the others are met once: with two
 * subjects below what a level asks of every subject, how many reach its upper mark changes nothing.
 */
function withoutIdle(profile: number, cap: number): number {
  let settled = profile;
  for (let place = 1; place < failedPlace; place += 1) {
    if (countAt(settled, place - 1) >= 2) settled += (cap - countAt(settled, place)) * countUnit(place);
  }
  return settled;
}

function waysOf({ kind, value }: LevelResult, { ladder }: FourLevelRules): Way[] {
  if (kind === "comment") {
    const unchanged = {
      changed: false,
      effect: value === 0 ? countUnit(failedPlace) : 0,
      raise: { lowest: 0, highest: 0 },
    };
    return value === 0 ? [{ changed: true, effect: 0, raise: unchanged.raise }, unchanged] : [unchanged];
  }
  const average = value ?? 0;
  const way = (mark: number, changed: boolean): Way => ({
    changed,
    effect: rungsMissed(mark, ladder),
    raise: { lowest: mark - average, highest: mark - average },
  });
  return [...ladder.filter((rung) => rung > average).map((rung) => way(rung, true)), way(average, false)];
}
