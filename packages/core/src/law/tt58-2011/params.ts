import { markRange } from "../formulas/mark";
import { parameter } from "../parameter";
import { amendment, clause } from "./clause";

/** The scale of marks, in tenths. */
export const markScale = parameter(markRange, clause(6), "V");

/** The subjects assessed by comments alone: Thể dục, Âm nhạc, Mĩ thuật. */
export const commentSubjectList = parameter(["gdtc", "am-nhac", "mi-thuat"], clause(6), "M");

/** Minutes of a periodic test, and of a specialised subject. */
export const testTime = parameter(
  { usual: { min: 45, max: 90 }, specialised: { min: null, max: 120 } },
  clause(7),
  "V",
);

/** How many regular marks are recorded each term: 2 up to 35 periods a year, 3 up to 70, 4 above. */
export const regularMarks = parameter(
  { few: { upTo: 35, count: 2 }, middle: { upTo: 70, count: 3 }, many: { count: 4 } },
  amendment(1, 4),
  "V",
);

/** Before Circular 26/2020: at least 2 regular tests up to 1 period a week, 3 below 3 periods, 4 from there. */
export const regularTestsBefore2020 = parameter(
  { few: { upTo: 1, count: 2 }, middle: { below: 3, count: 3 }, many: { count: 4 } },
  clause(8),
  "M",
);

/** The mark for an assessment that was missed and not made up. */
export const missedMark = parameter(0, clause(8), "V");

/** The part of a comment subject's tests that must be Đạt. */
export const passedTests = parameter({ numerator: 2, denominator: 3 }, clause(10), "M");

/**
 * What Yếu, Trung bình, Khá and Giỏi ask, in tenths: of the overall average, and of every marked subject. From Trung
 * bình on one core subject and the specialised subject must reach what the overall average must.
 */
export const gradeNumbers = parameter(
  { overall: [35, 50, 65, 80], everySubject: [20, 35, 50, 65] },
  clause(13),
  "V",
  "E",
);

/** The core subjects, one of which must reach the mark: before Circular 26/2020 and from it on. */
export const coreSubjects = parameter(
  { before2020: ["toan", "ngu-van"], from2020: ["toan", "ngu-van", "ngoai-ngu-1"] },
  clause(13),
  "V",
  "E",
);

/** Subjects from which a pupil may be exempt as a whole, and from the practical part of which. */
export const exemptions = parameter(
  { whole: ["gdtc", "am-nhac", "mi-thuat"], practical: ["gdqpan"] },
  clause(12),
  "M",
);

/** The most sessions a promoted pupil may have been absent in a year. */
export const absenceLimit = parameter(45, clause(15), "E");

/** A marked subject with a year average below this, in tenths, may be tested again. */
export const retestedBelow = parameter(50, clause(16), "E", "V");
