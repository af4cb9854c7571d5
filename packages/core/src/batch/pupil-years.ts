import { chooseOptions } from "../law/ambiguity";
import { awards, yearAward } from "../law/formulas/award";
import { conductYearRank } from "../law/formulas/conduct-year";
import { levelOfCounts, levelRank } from "../law/formulas/four-level";
import { type Level, levels, type Rank } from "../law/formulas/levels";
import { judgePromotion, promotionResults } from "../law/formulas/promotion";
import { averageOfTerm, averageOfYear } from "../law/formulas/subject-average";
import { learningReading, learningRules } from "../law/tt22-2021/article-9-clause-2";
import { tt22Ambiguities } from "../law/tt22-2021/options";
import { absenceLimit, excellentPupil } from "../law/tt22-2021/params-results";

/** The value of a mark, a result or an answer that is not there. */
export const notThere = 255;

/**
 * The bit that `notThere` has and no mark, result or rank has: entries are joined by `|` as they are read, and one look
 * at this bit then tells whether any of them was not there.
 */
const notThereBit = 128;

/** How the columns are laid out: how many regular marks each marked subject has, and how many comment subjects. */
export interface YearLayout {
  readonly regularMarks: readonly number[];
  readonly commentSubjects: number;
}

/**
 * The entries of many pupils, one after the other.
 *
 * - `marks`: per pupil, marked subject and term the regular marks, the mid-term and the end-of-term mark, in tenths;
 * - `comments`: per pupil, comment subject and term 1 for Đạt, 0 for Chưa đạt;
 * - `conduct`: per pupil and term the rank of the level, Chưa đạt first;
 * - `absentSessions`: per pupil.
 *
 * `notThere` stands for what is not there; absent sessions are always known.
 */
export interface YearColumns {
  readonly marks: Uint8Array;
  readonly comments: Uint8Array;
  readonly conduct: Uint8Array;
  readonly absentSessions: Uint16Array;
}

/**
 * The results of many pupils, one after the other; `notThere` is a result that is undetermined.
 *
 * - `averages`: per pupil and marked subject term 1, term 2, year, in tenths;
 * - `learning`: per pupil the ranks of term 1, term 2, year;
 * - `conduct`, `award`, `promotion`: per pupil the rank, the index in `awards`, the index in `promotionResults`.
 */
export interface YearResults {
  readonly averages: Uint8Array;
  readonly learning: Uint8Array;
  readonly conduct: Uint8Array;
  readonly award: Uint8Array;
  readonly promotion: Uint8Array;
}

export { awards, levels, promotionResults };

/** Makes room for the results of `pupils` pupils; the same room can be used again for the next ones. */
export function yearResults(layout: YearLayout, pupils: number): YearResults {
  return {
    averages: new Uint8Array(pupils * layout.regularMarks.length * 3),
    learning: new Uint8Array(pupils * 3),
    conduct: new Uint8Array(pupils),
    award: new Uint8Array(pupils),
    promotion: new Uint8Array(pupils),
  };
}

const reading = /* @__PURE__ */ learningReading(/* @__PURE__ */ chooseOptions(tt22Ambiguities));
/** The answers of `judgePromotion` within the limit of absences, by conduct times four plus learning. */
const promotionTable = /* @__PURE__ */ rankPairs((conduct, learning) =>
  promotionResults.indexOf(judgePromotion(true, conduct, learning, null, null, "trainThenReassess").result),
);

/** The titles without and with enough excellent averages, by conduct times four plus learning. */
const titleTable = /* @__PURE__ */ rankPairs((conduct, learning) =>
  awards.indexOf(yearAward(conduct, learning, 0, 1)),
);
const excellentTitleTable = /* @__PURE__ */ rankPairs((conduct, learning) =>
  awards.indexOf(yearAward(conduct, learning, 1, 1)),
);
const notPromoted = /* @__PURE__ */ promotionResults.indexOf("not-promoted");

/**
 * How many rungs of the ladder an average misses, as four counts of seven bits: added up over subjects, they are the
 * four numbers that `levelOfCounts` asks for.
 */
const missedRungs = /* @__PURE__ */ Uint32Array.from({ length: 256 }, (_, average) =>
  learningRules.ladder.reduce((packed, rung, index) => packed + (average < rung ? 1 << (7 * index) : 0), 0),
);

function rankPairs(answer: (conduct: Level, learning: Level) => number): Uint8Array {
  return Uint8Array.from(levels.flatMap((conduct) => levels.map((learning) => answer(conduct, learning))));
}

/**
 * Computes the year of every pupil under Circular 22/2021 with the default readings, into `results`: averages and
 * levels (Article 9), conduct (8), award (15) and promotion (12). Allocates nothing for a pupil.
 *
 * @throws RangeError when the columns or the results do not hold the same number of pupils, or there are more than 127
 * marked subjects (a programmer's mistake).
 * @example evaluateYears({ regularMarks: [4, 4], commentSubjects: 1 }, columns, yearResults(layout, 1))
 */
export function evaluateYears(layout: YearLayout, columns: YearColumns, results: YearResults): void {
  const { regularMarks, commentSubjects } = layout;
  const { marks, comments, conduct, absentSessions } = columns;
  const { averages, learning: levelsOut } = results;
  const excellentFrom = excellentPupil.value.average;
  const pupils = absentSessions.length;
  const subjects = regularMarks.length;
  const marksOfPupil = regularMarks.reduce((sum, regular) => sum + 2 * (regular + 2), 0);
  if (subjects > 127) throw new RangeError(`${subjects} marked subjects are more than the 127 that fit`);
  checkLength(marks, pupils * marksOfPupil, "marks");
  checkLength(comments, pupils * commentSubjects * 2, "comments");
  checkLength(conduct, pupils * 2, "conduct");
  checkLength(results.averages, pupils * subjects * 3, "averages");
  checkLength(results.learning, pupils * 3, "learning");

  let at = 0;
  for (let pupil = 0; pupil < pupils; pupil += 1) {
    let seen1 = 0;
    let seen2 = 0;
    let missed1 = 0;
    let missed2 = 0;
    let missedInYear = 0;
    let excellent = 0;
    for (let subject = 0; subject < subjects; subject += 1) {
      const regular = regularMarks[subject] as number;
      const first = termAverageAt(marks, at, regular);
      const second = termAverageAt(marks, at + regular + 2, regular);
      at += 2 * (regular + 2);
      const both = ((first | second) & notThereBit) === 0 ? averageOfYear(first, second) : notThere;
      seen1 |= first;
      seen2 |= second;
      if (both >= excellentFrom) excellent += 1;
      missed1 += missedRungs[first] as number;
      missed2 += missedRungs[second] as number;
      missedInYear += missedRungs[both] as number;
      const out = (pupil * subjects + subject) * 3;
      averages[out] = first;
      averages[out + 1] = second;
      averages[out + 2] = both;
    }
    const failed1 = failedComments(comments, pupil * commentSubjects * 2, commentSubjects);
    const failed2 = failedComments(comments, pupil * commentSubjects * 2 + 1, commentSubjects);
    const learning = levelAt(subjects, missedInYear, seen1 | seen2, failed2);
    levelsOut[pupil * 3] = levelAt(subjects, missed1, seen1, failed1);
    levelsOut[pupil * 3 + 1] = levelAt(subjects, missed2, seen2, failed2);
    levelsOut[pupil * 3 + 2] = learning;
    const c1 = conduct[pupil * 2] as number;
    const c2 = conduct[pupil * 2 + 1] as number;
    const conductOfYear =
      c1 === notThere || c2 === notThere ? notThere : conductYearRank(c1 as Rank, c2 as Rank);
    results.conduct[pupil] = conductOfYear;
    results.award[pupil] = awardAt(conductOfYear, learning, excellent);
    results.promotion[pupil] = promotionAt(conductOfYear, learning, absentSessions[pupil] as number);
  }
}

function termAverageAt(marks: Uint8Array, at: number, regular: number): number {
  const end = at + regular;
  const midterm = marks[end] as number;
  const final = marks[end + 1] as number;
  let sum = 0;
  let seen = midterm | final;
  for (let index = at; index < end; index += 1) {
    const mark = marks[index] as number;
    sum += mark;
    seen |= mark;
  }
  return (seen & notThereBit) === 0 ? averageOfTerm(sum, regular, midterm, final) : notThere;
}

/** How many results of one term are Chưa đạt; `notThere` when one is missing. */
function failedComments(comments: Uint8Array, from: number, subjects: number): number {
  let failed = 0;
  let seen = 0;
  for (let subject = 0; subject < subjects; subject += 1) {
    const result = comments[from + 2 * subject] as number;
    failed += result ^ 1;
    seen |= result;
  }
  return (seen & notThereBit) === 0 ? failed : notThere;
}

function levelAt(subjects: number, missed: number, seen: number, failed: number): number {
  const { minSubjects } = learningRules;
  if (((seen | failed) & notThereBit) !== 0 || subjects < minSubjects) return notThere;
  return levelRank(
    levelOfCounts(
      subjects,
      missed & 127,
      (missed >> 7) & 127,
      (missed >> 14) & 127,
      (missed >> 21) & 127,
      failed,
      minSubjects,
      learningRules,
      reading.oneSubject,
    ),
  );
}

function awardAt(conduct: number, learning: number, excellent: number): number {
  if (conduct === notThere || learning === notThere) return notThere;
  const table = excellent >= excellentPupil.value.subjects ? excellentTitleTable : titleTable;
  return table[conduct * 4 + learning] as number;
}

function promotionAt(conduct: number, learning: number, absentSessions: number): number {
  if (absentSessions > absenceLimit.value) return notPromoted;
  if (conduct === notThere || learning === notThere) return notThere;
  return promotionTable[conduct * 4 + learning] as number;
}

function checkLength(column: { readonly length: number }, length: number, name: string): void {
  if (column.length !== length)
    throw new RangeError(`${name} holds ${column.length} values instead of ${length}`);
}
