import { markRange } from "../formulas/mark";
import { parameter } from "../parameter";
import { clause } from "./clause";

/** The scale of marks, in tenths. */
export const markScale = parameter(markRange, clause(5), "B");

/**
 * Activities that the programmes of continuing education gained after the circular: experience and career guidance,
 * and local content. Whether they are subjects is an open question.
 */
export const activities = parameter(["hdtn-hn", "gddp"], clause(5), "B");

/** How many regular marks are recorded each term: 2 up to 35 periods a year, 3 up to 70, 4 above. */
export const regularMarks = parameter(
  { few: { upTo: 35, count: 2 }, middle: { upTo: 70, count: 3 }, many: { count: 4 } },
  clause(6),
  "B",
);

/** What a special-topic cluster adds to the regular marks of its subject. */
export const specialTopicMarks = parameter(1, clause(6), "B");

/** Minutes of a periodic test, up to 70 periods a year and above. */
export const testTime = parameter(
  { upToPeriods: 70, short: { min: 45, max: 45 }, long: { min: 60, max: 90 } },
  clause(7),
  "B",
);

/** The mark for a periodic assessment that was not made up. */
export const missedMark = parameter(0, clause(7), "B");

/** The learning level: what Đạt, Khá and Tốt ask of every mark and of five marks. No subject is assessed by comments. */
export const learningNumbers = parameter(
  { ladder: [35, 50, 65, 80], failedComments: [0, 0, 0], minSubjects: 5 },
  clause(9, 2),
  "B",
);

/** The most sessions a promoted learner may have been absent in a year, counted on a plan of one session a day. */
export const absenceLimit = parameter(45, clause(11), "B");

/** A subject with a year average below this, in tenths, may be re-assessed. */
export const reassessedBelow = parameter(50, clause(13), "B");

/** How many subjects Học viên Xuất sắc needs at this year average (tenths) or above. */
export const excellentLearner = parameter({ subjects: 5, average: 90 }, clause(14), "B");
