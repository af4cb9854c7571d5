import fc from "fast-check";
import { expect, test } from "vitest";
import { asksCoreAndComments, gradeDemands, subjectMark } from "./grade-demands";
import { finalGrade, gradeMarks, gradeOf, overallReaches, standingOf } from "./grade-rules";
import type { GradeRank } from "./values";

const near = fc
  .tuple(fc.constantFrom(20, 35, 50, 65, 80, 95), fc.integer({ min: -2, max: 2 }))
  .map(([rung, by]) => rung + by);
const records = fc.record({
  averages: fc.array(fc.oneof(near, fc.constantFrom(10, 90, 100)), { minLength: 1, maxLength: 8 }),
  cores: fc.integer({ min: 1, max: 3 }),
  specialised: fc.integer({ min: -1, max: 3 }),
  failed: fc.constantFrom(0, 0, 0, 1, 2),
  B01: fc.constantFrom("rounded" as const, "unrounded" as const),
  B02: fc.constantFrom("adjacent" as const, "literal" as const),
});

test("the ways to a grade are open exactly where the grade is reached, but for Yếu under B02 literal", () => {
  const seen = { reached: 0, spared: 0, left: 0 };
  fc.assert(
    fc.property(records, ({ averages, cores, specialised, failed, B01, B02 }) => {
      const reading = { B01, B02 };
      const standing = standingOf(averages, (index) => index < cores, specialised, failed);
      const final = finalGrade(gradeOf(standing, reading));
      const best = Math.max(...averages.slice(0, cores));
      const holds = (grade: GradeRank, except?: GradeRank): boolean => {
        const asks = asksCoreAndComments(grade);
        const below = averages.flatMap((average, index) =>
          average < subjectMark(grade, index === specialised)
            ? [{ average, alone: index === specialised }]
            : [],
        );
        const inTheWay = below.length + (asks ? failed : 0);
        const spared =
          except !== undefined &&
          inTheWay === 1 &&
          below.every(({ average, alone }) => average >= subjectMark(except, alone)) &&
          (below.length === 1 || !asksCoreAndComments(except));
        return (
          overallReaches(standing.sum, averages.length, gradeMarks[grade], reading) &&
          (!asks || best >= gradeMarks[grade]) &&
          (inTheWay === 0 || spared)
        );
      };
      for (const rank of [0, 1, 2, 3, 4] as const) {
        const open = gradeDemands(rank, reading).filter(({ grade, except }) => holds(grade, except));
        if (final >= rank && rank > 0) seen.reached += 1;
        if (open.length > 0 && !open.some(({ grade }) => grade === rank)) seen.spared += 1;
        if (open.length > 0 && final < rank) {
          seen.left += 1;
          expect([rank, B02, final]).toEqual([1, "literal", 0]);
          expect(holds(4, 0)).toBe(true);
        } else {
          expect(open.length > 0, `${rank}`).toBe(final >= rank);
        }
      }
    }),
    { numRuns: 20_000, seed: 13 },
  );
  for (const count of Object.values(seen)) expect(count).toBeGreaterThan(20);
});
