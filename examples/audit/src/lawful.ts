import { type CommentId, commentIds, type MarkedId, markedIds } from "./subjects";

// The results that Circular 22/2021 gives a pupil, written a second time and straight down from the text, so that
// the example tests the library against something else than itself. Marks and averages are whole tenths.

export type Term = "1" | "2";
export type Level = "tot" | "kha" | "dat" | "chua-dat";
export type CommentResult = "dat" | "chua-dat";
export type Award = "xuat-sac" | "gioi" | "none";
export type Promotion =
  | "promoted"
  | "not-promoted"
  | "summer-training"
  | "summer-reassessment"
  | "summer-training-then-reassessment";

export interface MarkedTerm {
  readonly regular: readonly number[];
  readonly midterm: number;
  readonly final: number;
}

export interface CommentTerm {
  readonly regular: readonly CommentResult[];
  readonly midterm: CommentResult;
  readonly final: CommentResult;
}

/** Everything that was entered for a pupil in the year, from which all results follow. */
export interface PupilYear {
  readonly marks: { readonly [id in MarkedId]: { readonly [term in Term]: MarkedTerm } };
  readonly comments: { readonly [id in CommentId]: { readonly [term in Term]: CommentTerm } };
  readonly conduct: { readonly [term in Term]: Level };
  readonly absences: { readonly [term in Term]: { readonly excused: number; readonly unexcused: number } };
}

export interface Results {
  readonly averages: { readonly [id in MarkedId]: number };
  readonly comments: { readonly [id in CommentId]: CommentResult };
  readonly learning: Level;
}

export interface YearResults extends Results {
  readonly conduct: Level;
  readonly award: Award;
  readonly absentSessions: number;
  readonly promotion: Promotion;
}

const levelsUpwards: readonly Level[] = ["chua-dat", "dat", "kha", "tot"];

/** Article 9.1.b: regular marks once, mid-term twice, final three times; one decimal, halves up. */
export function termAverage({ regular, midterm, final }: MarkedTerm): number {
  let sum = 2 * midterm + 3 * final;
  for (const mark of regular) sum += mark;
  const count = regular.length + 5;
  return Math.floor((2 * sum + count) / (2 * count));
}

/** Article 9.1.b: the second term twice, from the rounded averages of the terms. */
export function yearAverage(term1: number, term2: number): number {
  return Math.floor((2 * (term1 + 2 * term2) + 3) / 6);
}

/** Article 9.1.a: Đạt when every assessment of the term is Đạt. */
export function commentTermResult({ regular, midterm, final }: CommentTerm): CommentResult {
  return [...regular, midterm, final].includes("chua-dat") ? "chua-dat" : "dat";
}

/** Article 9.2 alone, before clause 3 is asked. */
export function baseLearningLevel(averages: readonly number[], comments: readonly CommentResult[]): Level {
  const failed = comments.filter((result) => result === "chua-dat").length;
  const all = (least: number): boolean => averages.every((average) => average >= least);
  const six = (least: number): boolean => averages.filter((average) => average >= least).length >= 6;
  if (failed === 0 && all(65) && six(80)) return "tot";
  if (failed === 0 && all(50) && six(65)) return "kha";
  if (failed <= 1 && all(35) && six(50)) return "dat";
  return "chua-dat";
}

/** Article 9.2 with 9.3: one step up where a single subject keeps the pupil two or more levels under Tốt or Khá. */
export function learningLevel(averages: readonly number[], comments: readonly CommentResult[]): Level {
  const base = baseLearningLevel(averages, comments);
  const rank = levelsUpwards.indexOf(base);
  const oneSubjectBetter = [
    ...averages.map((_, at) => baseLearningLevel(averages.with(at, 100), comments)),
    ...comments.map((_, at) => baseLearningLevel(averages, comments.with(at, "dat"))),
  ];
  const held = oneSubjectBetter.some(
    (level) => (level === "tot" || level === "kha") && levelsUpwards.indexOf(level) - rank >= 2,
  );
  return held ? (levelsUpwards[rank + 1] ?? base) : base;
}

/** Article 8.2.b, the table: second term by column, first term by row. */
const conductOfYear: { readonly [term1 in Level]: { readonly [term2 in Level]: Level } } = {
  tot: { tot: "tot", kha: "kha", dat: "kha", "chua-dat": "chua-dat" },
  kha: { tot: "tot", kha: "kha", dat: "dat", "chua-dat": "chua-dat" },
  dat: { tot: "kha", kha: "kha", dat: "dat", "chua-dat": "chua-dat" },
  "chua-dat": { tot: "kha", kha: "dat", dat: "dat", "chua-dat": "chua-dat" },
};

/** Article 15.1.a: both certificates ask for Tốt twice, Xuất sắc also for six subjects from 9.0. */
function award(conduct: Level, learning: Level, averages: readonly number[]): Award {
  if (conduct !== "tot" || learning !== "tot") return "none";
  return averages.filter((average) => average >= 90).length >= 6 ? "xuat-sac" : "gioi";
}

/** Articles 12 to 14: 46 absent sessions end it; otherwise what fell short is made good in summer. */
function promotion(conduct: Level, learning: Level, absentSessions: number): Promotion {
  if (absentSessions > 45) return "not-promoted";
  if (conduct === "chua-dat") {
    return learning === "chua-dat" ? "summer-training-then-reassessment" : "summer-training";
  }
  return learning === "chua-dat" ? "summer-reassessment" : "promoted";
}

/** The results of one term. */
export function termResults(pupil: PupilYear, term: Term): Results {
  return results(
    (id) => termAverage(pupil.marks[id][term]),
    (id) => commentTermResult(pupil.comments[id][term]),
  );
}

/** The results of the year. A comment subject's is that of the second term (Article 9.1.a). */
export function yearResults(pupil: PupilYear): YearResults {
  const [term1, term2] = [termResults(pupil, "1"), termResults(pupil, "2")];
  const year = results(
    (id) => yearAverage(term1.averages[id], term2.averages[id]),
    (id) => term2.comments[id],
  );
  const conduct = conductOfYear[pupil.conduct["1"]][pupil.conduct["2"]];
  const absentSessions = (["1", "2"] as const).reduce(
    (sum, term) => sum + pupil.absences[term].excused + pupil.absences[term].unexcused,
    0,
  );
  return {
    ...year,
    conduct,
    award: award(conduct, year.learning, Object.values(year.averages)),
    absentSessions,
    promotion: promotion(conduct, year.learning, absentSessions),
  };
}

function results(average: (id: MarkedId) => number, comment: (id: CommentId) => CommentResult): Results {
  const averages = recordOf(markedIds, average);
  const comments = recordOf(commentIds, comment);
  return { averages, comments, learning: learningLevel(Object.values(averages), Object.values(comments)) };
}

/** A record with one value for each key. */
export function recordOf<Key extends string, Value>(
  keys: readonly Key[],
  value: (key: Key) => Value,
): { readonly [key in Key]: Value } {
  return Object.fromEntries(keys.map((key) => [key, value(key)])) as { readonly [key in Key]: Value };
}
