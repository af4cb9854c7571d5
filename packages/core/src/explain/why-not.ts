import type { ClauseId } from "../kernel/citation";
import { type Decision, decide, decided, undetermined } from "../kernel/decision";
import { formatTenths, tenths } from "../kernel/tenths";
import { condition, type Step, step } from "../kernel/trace";
import type { LevelLaw, LevelResult } from "./level-law";
import { type LevelQuestion, levelLawOf } from "./level-laws";
import { nearestChanges } from "./nearest-changes";

/** One result to raise: what it is, the least it must become (`"8.0"`, or `"dat"`), and the clause that asks for it. */
export interface NearestResult {
  readonly subject: string;
  readonly have: string;
  readonly need: string;
  /** Tenths from `have` to `need`; 0 for a comment subject. */
  readonly distance: number;
  readonly clause: ClauseId;
}

/**
 * What keeps a record from a level. `reached`: nothing does. `near`: raising these results does it. `impossible`: no
 * results of these subjects do, because of `clause`.
 */
export type WhyNot =
  | {
      readonly status: "reached";
      readonly level: string;
      readonly goal: string;
      readonly nearest: readonly [];
    }
  | {
      readonly status: "near";
      readonly level: string;
      readonly goal: string;
      readonly nearest: readonly [NearestResult, ...NearestResult[]];
    }
  | {
      readonly status: "impossible";
      readonly level: string;
      readonly goal: string;
      readonly nearest: readonly [];
      readonly clause: ClauseId;
    };

/**
 * Why a record has not reached a learning level, and how near it is: the results to raise so that the level is `goal` or
 * better (TT22 and TT43 Article 9, clauses 2 and 3; TT58 Article 13). Of all ways the one with the fewest subjects, then
 * with the least tenths in all (a comment result turned Đạt counts none), then with the subjects first in the order of
 * their keys, marked ones before those assessed by comments, raised most.
 *
 * Averages are tenths. A missing result gives `undetermined` as the level does, `possible` being levels. `clause` is the
 * point whose condition the raised result meets; that on the one subject in the way where the goal is reached by it.
 * `ambiguity.decisive` names readings under which other results would have to be raised.
 *
 * @throws RangeError when `goal` is no level of the instrument or a record has more than 40 results (a programmer's
 * mistake).
 * @example
 * const marked = [80, 80, 80, 80, 80, 79, 65, 65].map((mark, index) => ({ key: `m${index}`, average: tenths(mark) }));
 * whyNot({ instrument: "tt22-2021", marked, comments: [], goal: "tot" }).outcome
 * // nearest: [{ subject: "m5", have: "7.9", need: "8.0", distance: 1, clause: "tt22-2021/9.2.a" }]
 */
export function whyNot(question: LevelQuestion): Decision<WhyNot, string> {
  const law = levelLawOf(question);
  const goal = law.levels.indexOf(question.goal);
  if (goal < 0) throw new RangeError(`not a level of ${question.instrument}: ${question.goal}`);
  if (law.results.length > mostResults) throw new RangeError(`more than ${mostResults} results`);
  return decide(law.rule, question.asOf, () => {
    const { outcome, steps, diagnostics } = law.decide();
    if (outcome.status !== "decided") {
      const { missing, possible } =
        outcome.status === "undetermined" ? outcome : { missing: [], possible: [] };
      return { outcome: undetermined(missing, possible), steps, diagnostics };
    }
    const value = answer(law, goal);
    const ofLevel = diagnostics.filter(({ code }) => code !== "ambiguity.decisive");
    return {
      outcome: decided(value),
      steps: [...steps, ...answerSteps(value, law)],
      diagnostics: [...ofLevel, ...law.decisive((other) => wordOf(other, goal))],
    };
  });
}

/** The most results of one record: no programme has nearly as many subjects, and the search grows with them. */
export const mostResults = 40;

function answer(law: LevelLaw, goal: number): WhyNot {
  const values = law.results.map(({ value }) => value ?? 0);
  const level = law.levels[law.judge(values).final] ?? "";
  const common = { level, goal: law.levels[goal] ?? "" };
  if (law.judge(values).final >= goal) return { status: "reached", ...common, nearest: [] };
  const raises = nearestChanges(law.searchFor(goal));
  if (raises === undefined) {
    return { status: "impossible", ...common, nearest: [], clause: law.clauseOf(goal) };
  }
  const raised = values.map((value, index) => {
    const found = raises[index];
    return law.results[index]?.kind === "comment"
      ? found?.way.changed
        ? 1
        : value
      : value + (found?.raise ?? 0);
  });
  const reached = law.judge(raised);
  const [first, ...rest] = law.results.flatMap((result, index): NearestResult[] => {
    if (raises[index]?.way.changed !== true) return [];
    const without = law.judge(raised.map((value, place) => (place === index ? (values[index] ?? 0) : value)));
    return [
      {
        subject: result.key,
        have: written(result, values[index] ?? 0),
        need: written(result, raised[index] ?? 0),
        distance: raises[index]?.raise ?? 0,
        clause:
          reached.base >= goal || without.base < reached.base
            ? law.clauseOf(Math.min(reached.base, goal))
            : law.adjustmentClause,
      },
    ];
  });
  if (first === undefined) throw new Error("a level not reached needs no change");
  return { status: "near", ...common, nearest: [first, ...rest] };
}

function written({ kind }: LevelResult, value: number): string {
  if (kind === "mark") return formatTenths(tenths(value));
  return value === 1 ? "dat" : "chua-dat";
}

function answerSteps(value: WhyNot, law: LevelLaw): Step[] {
  const { level, goal } = value;
  switch (value.status) {
    case "reached":
      return [condition("whyNot.reached", law.rule.id, true, { level, goal })];
    case "impossible":
      return [condition("whyNot.possible", value.clause, false, { level, goal })];
    case "near":
      return [
        condition("whyNot.reached", law.rule.id, false, { level, goal }),
        ...value.nearest.map(({ subject, have, need, distance, clause }) =>
          step(need === "dat" ? "whyNot.turn" : "whyNot.raise", clause, {
            subject,
            have,
            need,
            distance: formatTenths(tenths(distance)),
          }),
        ),
      ];
  }
}

/** The answer as a word, for comparing readings. */
function wordOf(law: LevelLaw, goal: number): string {
  const { outcome } = law.decide();
  if (outcome.status !== "decided") return outcome.status;
  const value = answer(law, goal);
  return value.status === "near"
    ? value.nearest.map(({ subject, need }) => `${subject} ${need}`).join(", ")
    : value.status;
}
