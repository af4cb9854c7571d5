import { evaluateYears, yearResults } from "@sodiem/core/batch";
import { processorMs, timesFaster } from "./side-by-side.mjs";

// 13 subjects: nine with marks, four with comments; two terms.
const layout = { regularMarks: [4, 4, 4, 2, 4, 4, 3, 2, 3], commentSubjects: 4 };
const perPupil = layout.regularMarks.reduce((sum, regular) => sum + 2 * (regular + 2), 0);

/** Entries of `pupils` invented pupils; marks lie around a level of each pupil's own. */
function columnsOf(pupils) {
  let state = 12345;
  const next = (below) => {
    state = (state * 1103515245 + 12345) % 2147483648;
    return state % below;
  };
  const marks = new Uint8Array(pupils * perPupil);
  for (let pupil = 0; pupil < pupils; pupil += 1) {
    const level = 35 + next(55);
    for (let index = 0; index < perPupil; index += 1) {
      marks[pupil * perPupil + index] = Math.min(100, Math.max(0, level + next(31) - 15));
    }
  }
  return {
    marks,
    comments: Uint8Array.from({ length: pupils * layout.commentSubjects * 2 }, () =>
      next(50) === 0 ? 0 : 1,
    ),
    conduct: Uint8Array.from({ length: pupils * 2 }, () => 3 - Math.min(3, next(8) >> 1)),
    absentSessions: Uint16Array.from({ length: pupils }, () => next(50)),
  };
}

const small = columnsOf(1000);
const room = yearResults(layout, 1000);

function batch() {
  evaluateYears(layout, small, room);
  return room.promotion[0];
}

const straightRoom = yearResults(layout, 1000);

/** The same results by one hand-written loop of whole numbers, without functions, names or missing values. */
function straightLoop() {
  const { marks, comments, conduct, absentSessions } = small;
  const { averages, learning, conduct: conductOut, award, promotion } = straightRoom;
  const regularMarks = layout.regularMarks;
  const table = [0, 1, 1, 2, 0, 1, 2, 2, 0, 1, 2, 3, 0, 2, 2, 3];
  let at = 0;
  for (let pupil = 0; pupil < 1000; pupil += 1) {
    let excellent = 0;
    const below = [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0];
    for (let subject = 0; subject < 9; subject += 1) {
      const regular = regularMarks[subject];
      let first = 0;
      let second = 0;
      for (let index = 0; index < regular; index += 1) {
        first += marks[at + index];
        second += marks[at + regular + 2 + index];
      }
      const divisor = regular + 5;
      first += 2 * marks[at + regular] + 3 * marks[at + regular + 1];
      second += 2 * marks[at + 2 * regular + 2] + 3 * marks[at + 2 * regular + 3];
      first = Math.floor((2 * first + divisor) / (2 * divisor));
      second = Math.floor((2 * second + divisor) / (2 * divisor));
      const year = Math.floor((2 * (first + 2 * second) + 3) / 6);
      at += 2 * (regular + 2);
      if (year >= 90) excellent += 1;
      const out = (pupil * 9 + subject) * 3;
      averages[out] = first;
      averages[out + 1] = second;
      averages[out + 2] = year;
      for (let period = 0; period < 3; period += 1) {
        const value = averages[out + period];
        if (value < 80) below[period * 4 + 3] += 1;
        if (value < 65) below[period * 4 + 2] += 1;
        if (value < 50) below[period * 4 + 1] += 1;
        if (value < 35) below[period * 4] += 1;
      }
    }
    for (let period = 0; period < 3; period += 1) {
      const term = period === 0 ? 0 : 1;
      let failed = 0;
      for (let subject = 0; subject < 4; subject += 1) {
        if (comments[pupil * 8 + subject * 2 + term] === 0) failed += 1;
      }
      const [b35, b50, b65, b80] = [
        below[period * 4],
        below[period * 4 + 1],
        below[period * 4 + 2],
        below[period * 4 + 3],
      ];
      let level = 0;
      if (failed === 0 && b65 === 0 && b80 <= 3) level = 3;
      else if (failed === 0 && b50 === 0 && b65 <= 3) level = 2;
      else if (failed <= 1 && b35 === 0 && b50 <= 3) level = 1;
      if (level < 2) {
        const tot = b65 === 1 ? failed === 0 && b80 <= 4 : b65 === 0 && failed === 1 && b80 <= 3;
        const kha = b50 === 1 ? failed === 0 && b65 <= 4 : b50 === 0 && failed === 1 && b65 <= 3;
        if (tot || (level === 0 && kha)) level += 1;
      }
      learning[pupil * 3 + period] = level;
    }
    const year = learning[pupil * 3 + 2];
    const c = table[conduct[pupil * 2] * 4 + conduct[pupil * 2 + 1]];
    conductOut[pupil] = c;
    award[pupil] = c === 3 && year === 3 ? (excellent >= 6 ? 2 : 1) : 0;
    if (absentSessions[pupil] > 45) promotion[pupil] = 1;
    else if (c > 0) promotion[pupil] = year > 0 ? 0 : 3;
    else promotion[pupil] = year > 0 ? 2 : 4;
  }
  return promotion[0];
}

/** Both must give the same answers, or their times mean nothing. */
function sameAnswers() {
  batch();
  straightLoop();
  for (const name of Object.keys(room)) {
    if (Buffer.compare(room[name], straightRoom[name]) !== 0)
      throw new Error(`${name} differs from the loop's`);
  }
}

/** Milliseconds per pupil when `pupils` pupils stream through room for one thousand, the best of several runs. */
function timePerPupil(pupils) {
  let best = Number.POSITIVE_INFINITY;
  for (let run = 0; run < 5; run += 1) {
    const start = processorMs();
    for (let done = 0; done < pupils; done += 1000) batch();
    best = Math.min(best, (processorMs() - start) / pupils);
  }
  return best;
}

export const measurements = [
  {
    id: "pupilYear.vsLoop",
    unit: "×",
    goal: "≥ 0.7 × the speed of a hand-written loop",
    measure: () => {
      sameAnswers();
      return timesFaster({ ours: batch, theirs: straightLoop });
    },
  },
  {
    id: "growth.perPupil",
    unit: "×",
    goal: "≤ 1.1 × the cost of a pupil among 1,000, at 1,000,000",
    measure: () => {
      timePerPupil(100_000);
      const few = Math.min(...Array.from({ length: 50 }, () => timePerPupil(1000)));
      return timePerPupil(1_000_000) / few;
    },
  },
];
