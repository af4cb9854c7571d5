import {
  everyMarks,
  fallenFromExcellent,
  fallenFromGood,
  type GradeReading,
  gradeMarks,
} from "./grade-rules";
import type { GradeRank } from "./values";

/**
 * One way to a grade: all that `grade` asks, or all of it but for one subject, which then meets what `except` asks of a
 * subject (Article 13, clause 6).
 */
export interface GradeDemand {
  readonly grade: GradeRank;
  readonly except?: GradeRank;
}

/**
 * The ways to a grade of learning, one of which is enough: no more averages and no better results ever leave a way.
 *
 * They are exact but for B02 `literal` and Yếu: where one subject alone stands in the way of Giỏi and is below what Yếu
 * asks, the grade stays Kém although the way over Khá holds.
 *
 * @example gradeDemands(3, { B02: "adjacent" }) // [{ grade: 3 }, { grade: 4, except: 2 }]
 */
export function gradeDemands(rank: GradeRank, reading: Pick<GradeReading, "B02">): readonly GradeDemand[] {
  const bases = ([0, 1, 2] as const).filter((base) => base < rank);
  const fallen = (grade: GradeRank, become: (base: GradeRank) => GradeRank): GradeDemand[] => {
    const except = bases.find((base) => become(base) >= rank);
    return except === undefined ? [] : [{ grade, except }];
  };
  return [
    { grade: rank },
    ...fallen(3, fallenFromGood),
    ...fallen(4, (base) => fallenFromExcellent(base, reading)),
  ];
}

/** What a grade asks of one marked subject, in tenths; from Trung bình on the specialised one must reach more. */
export function subjectMark(rank: GradeRank, specialised: boolean): number {
  return specialised && rank >= 2 ? gradeMarks[rank] : everyMarks[rank];
}

/** Whether a grade asks that a core subject reach the mark and that comment subjects be Đạt: from Trung bình on. */
export function asksCoreAndComments(rank: GradeRank): boolean {
  return rank >= 2;
}
