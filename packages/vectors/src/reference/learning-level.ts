import { everyMark } from "./averages";
import { type CommentResult, type Level, levels, rank } from "./levels";

/** Results of a term or a year by subject: averages in tenths, and comment results; `null` is not known. */
export interface Results {
  readonly marked: { readonly [subject: string]: number | null };
  readonly comments: { readonly [subject: string]: CommentResult | null };
}

/** One row of the table of levels: what every average, some of the averages, and the comment subjects must reach. */
export interface LevelRow {
  readonly level: Level;
  readonly every: number;
  readonly some: number;
  readonly failedComments: number;
}

/** What differs between the circulars and between readings of them. */
export interface LevelRules {
  readonly rows: readonly LevelRow[];
  /** How many averages must reach `some`. */
  readonly count: number;
  readonly oneSubject: "substitution" | "removal" | "none";
  readonly commentSubjectsAdjust: boolean;
}

export const tt22Levels: LevelRules = {
  rows: [
    { level: "tot", every: 65, some: 80, failedComments: 0 },
    { level: "kha", every: 50, some: 65, failedComments: 0 },
    { level: "dat", every: 35, some: 50, failedComments: 1 },
  ],
  count: 6,
  oneSubject: "substitution",
  commentSubjectsAdjust: true,
};

/** Five subjects, and none that is assessed by comments alone. */
export const tt43Levels: LevelRules = { ...tt22Levels, count: 5 };

/** The level found, the one before clause 3 of Article 9, and the subject for which it was raised. */
export interface LearningLevel {
  readonly level: Level;
  readonly base: Level;
  readonly adjusted: boolean;
  readonly subject?: string;
}

/** The first level whose three conditions hold. */
export function baseLevel({ marked, comments }: Results, { rows, count }: LevelRules): Level {
  const averages = Object.values(marked).map((one) => one ?? 0);
  const failed = Object.values(comments).filter((one) => one === "chua-dat").length;
  for (const { level, every, some, failedComments } of rows) {
    const holds =
      failed <= failedComments &&
      averages.every((one) => one >= every) &&
      averages.filter((one) => one >= some).length >= count;
    if (holds) return level;
  }
  return "chua-dat";
}

/** The level after trying each subject, one at a time, with its best result or left out. */
export function learningLevel(results: Results, rules: LevelRules): LearningLevel {
  const base = baseLevel(results, rules);
  for (const [subject, other] of counterfactuals(results, rules)) {
    const reached = baseLevel(other, rules);
    if ((reached === "tot" || reached === "kha") && rank(reached) - rank(base) >= 2) {
      return { level: levels[levels.indexOf(base) - 1] ?? "tot", base, adjusted: true, subject };
    }
  }
  return { level: base, base, adjusted: false };
}

function counterfactuals({ marked, comments }: Results, rules: LevelRules): [subject: string, Results][] {
  if (rules.oneSubject === "none") return [];
  const replace = rules.oneSubject === "substitution";
  const byMarks = Object.keys(marked).map((subject): [string, Results] => {
    const { [subject]: _, ...rest } = marked;
    return [subject, { marked: replace ? { ...marked, [subject]: 100 } : rest, comments }];
  });
  const byComments = Object.keys(comments).map((subject): [string, Results] => {
    const { [subject]: _, ...rest } = comments;
    return [subject, { marked, comments: replace ? { ...comments, [subject]: "dat" } : rest }];
  });
  return rules.commentSubjectsAdjust ? [...byMarks, ...byComments] : byMarks;
}

/** The paths of what is not known. */
export function missingResults({ marked, comments }: Results): string[] {
  const open = (name: string, values: { readonly [subject: string]: unknown }): string[] =>
    Object.keys(values)
      .filter((subject) => values[subject] === null)
      .map((subject) => `${name}.${subject}`);
  return [...open("marked", marked), ...open("comments", comments)];
}

/** Every level that unknown results leave possible, by putting in every result there is. */
export function possibleLevels(results: Results, rules: LevelRules): Level[] {
  const found = new Set<Level>();
  const unknown = missingResults(results).length;
  // One unknown average may be any mark; of several, only marks at the edges of the table tell results apart.
  const edges = rules.rows.flatMap(({ every, some }) => [every - 1, every, some - 1, some]);
  const tried = unknown === 1 ? everyMark : [...new Set([0, ...edges, 100])];
  const fill = ({ marked, comments }: Results): void => {
    const average = Object.keys(marked).find((subject) => marked[subject] === null);
    const comment = Object.keys(comments).find((subject) => comments[subject] === null);
    if (average !== undefined) {
      for (const mark of tried) fill({ marked: { ...marked, [average]: mark }, comments });
    } else if (comment !== undefined) {
      for (const result of ["dat", "chua-dat"] as const) {
        fill({ marked, comments: { ...comments, [comment]: result } });
      }
    } else {
      found.add(learningLevel({ marked, comments }, rules).level);
    }
  };
  fill(results);
  return levels.filter((level) => found.has(level));
}
