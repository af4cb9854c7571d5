import { marksWithAverage } from "./invent-marks";
import {
  type CommentResult,
  type CommentTerm,
  commentTermResult,
  learningLevel,
  type MarkedTerm,
  type PupilYear,
  recordOf,
  type Term,
  yearAverage,
} from "./lawful";
import type { Random } from "./random";
import type { Shape } from "./shape";
import { commentIds, markedIds, markedSubject, regularCount } from "./subjects";

/** The term of a comment subject in which everything was Đạt. */
export const allPassed: CommentTerm = { regular: ["dat", "dat"], midterm: "dat", final: "dat" };

/** Invents the year of a pupil of a given shape. */
export function shapedYear(random: Random, shape: Shape): PupilYear {
  const averages = variedAverages(random, shape);
  return {
    marks: recordOf(markedIds, (id) => {
      const marks = (term: Term): MarkedTerm =>
        shape.marks?.find((one) => one.subject === id && one.term === term) ??
        marksWithAverage(random, regularCount(markedSubject(id)), averages[id][term === "1" ? 0 : 1]);
      return { "1": marks("1"), "2": marks("2") };
    }),
    comments: recordOf(commentIds, (id) =>
      recordOf(
        ["1", "2"],
        (term) => shape.comments?.find((one) => one.subject === id && one.term === term) ?? allPassed,
      ),
    ),
    conduct: { "1": shape.conduct[0], "2": shape.conduct[1] },
    absences: recordOf(["1", "2"], (term) => {
      const [excused, unexcused] = shape.absences[term];
      return { excused, unexcused };
    }),
  };
}

/** Moves the averages that are not fixed by some tenths, in a way that leaves every level and the award as they were. */
function variedAverages(random: Random, shape: Shape): Shape["averages"] {
  const wanted = verdicts(shape, shape.averages);
  for (let draw = 0; draw < 10_000; draw += 1) {
    const varied = recordOf(markedIds, (id): readonly [number, number] => {
      const [term1, term2] = shape.averages[id];
      if (shape.fixed.includes(id)) return [term1, term2];
      return [term1 + random.whole(-4, 4), term2 + random.whole(-4, 4)];
    });
    if (verdicts(shape, varied) === wanted) return varied;
  }
  throw new RangeError("no averages near the shape's give its levels");
}

/** The levels and the award that averages give a pupil of this shape, as one text. */
function verdicts({ comments = [] }: Shape, averages: Shape["averages"]): string {
  const failed = (term: Term): CommentResult[] =>
    comments.filter((one) => one.term === term).map((one) => commentTermResult(one));
  const [term1, term2] = [markedIds.map((id) => averages[id][0]), markedIds.map((id) => averages[id][1])];
  const year = markedIds.map((id) => yearAverage(...averages[id]));
  const levels = [
    learningLevel(term1, failed("1")),
    learningLevel(term2, failed("2")),
    learningLevel(year, failed("2")),
  ];
  return [...levels, year.filter((average) => average >= 90).length >= 6].join();
}
