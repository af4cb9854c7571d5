import { describe, expect, it } from "vitest";
import {
  baseLearningLevel,
  type CommentResult,
  commentTermResult,
  type Level,
  learningLevel,
  type PupilYear,
  recordOf,
  termAverage,
  yearAverage,
  yearResults,
} from "./lawful";
import { commentIds, markedIds } from "./subjects";

const allPassed: readonly CommentResult[] = ["dat", "dat", "dat", "dat"];

/** A pupil all of whose marks are the same, by term. */
function evenPupil(
  marks: readonly [number, number],
  conduct: readonly [Level, Level],
  absent: readonly [number, number],
): PupilYear {
  const even = (mark: number) => ({ regular: [mark, mark], midterm: mark, final: mark });
  return {
    marks: recordOf(markedIds, () => ({ "1": even(marks[0]), "2": even(marks[1]) })),
    comments: recordOf(commentIds, () =>
      recordOf(["1", "2"], () => ({ regular: ["dat"], midterm: "dat", final: "dat" }) as const),
    ),
    conduct: { "1": conduct[0], "2": conduct[1] },
    absences: {
      "1": { excused: absent[0], unexcused: 0 },
      "2": { excused: 0, unexcused: absent[1] },
    },
  };
}

describe("averages (Article 9.1.b)", () => {
  it.each([
    { regular: [94, 75, 60], midterm: 81, final: 63, average: 73, why: "exactly 7.25" },
    { regular: [83, 75, 70], midterm: 75, final: 78, average: 77, why: "exactly 7.65" },
    { regular: [80, 70, 75, 70], midterm: 75, final: 75, average: 74, why: "7.44…" },
    { regular: [0, 0], midterm: 0, final: 0, average: 0, why: "zeros are marks" },
    { regular: [100, 100], midterm: 100, final: 100, average: 100, why: "the top" },
  ])("of a term: $why", ({ regular, midterm, final, average }) => {
    expect(termAverage({ regular, midterm, final })).toBe(average);
  });

  it("counts the second term twice and starts from rounded averages", () => {
    expect(yearAverage(74, 79)).toBe(77);
    expect(yearAverage(79, 74)).toBe(76);
  });

  it("asks every comment assessment of the term", () => {
    expect(commentTermResult({ regular: ["dat", "dat"], midterm: "dat", final: "dat" })).toBe("dat");
    expect(commentTermResult({ regular: ["chua-dat", "dat"], midterm: "dat", final: "dat" })).toBe(
      "chua-dat",
    );
  });
});

describe("learning level (Articles 9.2 and 9.3)", () => {
  it.each<{ averages: number[]; comments?: readonly CommentResult[]; base: Level; level: Level }>([
    { averages: [80, 80, 80, 80, 80, 80, 65, 65], base: "tot", level: "tot" },
    { averages: [80, 80, 80, 80, 80, 79, 65, 65], base: "kha", level: "kha" },
    { averages: [80, 80, 80, 80, 80, 80, 65, 64], base: "kha", level: "kha" },
    { averages: [65, 65, 65, 65, 65, 65, 50, 50], base: "kha", level: "kha" },
    { averages: [65, 65, 65, 65, 65, 64, 50, 50], base: "dat", level: "dat" },
    { averages: [50, 50, 50, 50, 50, 50, 35, 35], base: "dat", level: "dat" },
    { averages: [50, 50, 50, 50, 50, 50, 35, 34], base: "chua-dat", level: "chua-dat" },
    { averages: [80, 80, 80, 80, 80, 80, 80, 46], base: "dat", level: "kha" },
    { averages: [80, 80, 80, 80, 80, 80, 80, 20], base: "chua-dat", level: "dat" },
    { averages: [65, 65, 65, 65, 65, 65, 65, 20], base: "chua-dat", level: "dat" },
    {
      averages: [80, 80, 80, 80, 80, 80, 80, 80],
      comments: ["dat", "chua-dat", "dat", "dat"],
      base: "dat",
      level: "kha",
    },
    {
      averages: [65, 65, 65, 65, 65, 65, 65, 65],
      comments: ["dat", "chua-dat", "dat", "dat"],
      base: "dat",
      level: "dat",
    },
    {
      averages: [65, 65, 65, 65, 65, 65, 65, 65],
      comments: ["dat", "chua-dat", "chua-dat", "dat"],
      base: "chua-dat",
      level: "chua-dat",
    },
  ])("$averages $comments: $base, then $level", ({ averages, comments = allPassed, base, level }) => {
    expect(baseLearningLevel(averages, comments)).toBe(base);
    expect(learningLevel(averages, comments)).toBe(level);
  });
});

describe("the year (Articles 8, 12 and 15)", () => {
  it.each([
    { conduct: ["tot", "dat"], year: "kha" },
    { conduct: ["kha", "dat"], year: "dat" },
    { conduct: ["dat", "tot"], year: "kha" },
    { conduct: ["chua-dat", "kha"], year: "dat" },
    { conduct: ["tot", "chua-dat"], year: "chua-dat" },
  ] as const)("conduct $conduct is $year", ({ conduct, year }) => {
    expect(yearResults(evenPupil([70, 70], conduct, [0, 0])).conduct).toBe(year);
  });

  it.each([
    { marks: [90, 90], conduct: ["tot", "tot"], award: "xuat-sac" },
    { marks: [89, 89], conduct: ["tot", "tot"], award: "gioi" },
    { marks: [90, 90], conduct: ["tot", "kha"], award: "none" },
    { marks: [79, 79], conduct: ["tot", "tot"], award: "none" },
  ] as const)("marks $marks, conduct $conduct: award $award", ({ marks, conduct, award }) => {
    expect(yearResults(evenPupil(marks, conduct, [0, 0])).award).toBe(award);
  });

  it.each([
    { mark: 60, conduct: "dat", absent: [22, 23], promotion: "promoted" },
    { mark: 60, conduct: "dat", absent: [23, 23], promotion: "not-promoted" },
    { mark: 30, conduct: "dat", absent: [0, 0], promotion: "summer-reassessment" },
    { mark: 60, conduct: "chua-dat", absent: [0, 0], promotion: "summer-training" },
    { mark: 30, conduct: "chua-dat", absent: [0, 0], promotion: "summer-training-then-reassessment" },
  ] as const)("mark $mark, conduct $conduct, absent $absent: $promotion", (given) => {
    const pupil = evenPupil([given.mark, given.mark], [given.conduct, given.conduct], given.absent);
    expect(yearResults(pupil).promotion).toBe(given.promotion);
  });
});
