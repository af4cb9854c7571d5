import { markRange } from "../formulas/mark";
import { parameter } from "../parameter";
import { clause } from "./clause";

/** The subjects assessed by comments alone, a closed list, by level of schooling. */
export const commentSubjectList = parameter(
  {
    "lower-secondary": ["gdtc", "nghe-thuat", "gddp", "hdtn-hn"],
    "upper-secondary": ["gdtc", "am-nhac", "mi-thuat", "gddp", "hdtn-hn"],
  },
  clause(5, 3),
  "V",
  "E",
);

/** The scale of marks, in tenths. */
export const markScale = parameter(markRange, clause(5, 3, "b"), "V", "E");

/** How many assessments of a subject assessed by comments are recorded each term, whatever its periods. */
export const commentRegular = parameter(2, clause(6, 2), "V", "E");

/** How many regular marks are recorded each term: 2 up to 35 periods a year, 3 up to 70, 4 above. */
export const regularMarks = parameter(
  { few: { upTo: 35, count: 2 }, middle: { upTo: 70, count: 3 }, many: { count: 4 } },
  clause(6, 2),
  "V",
  "E",
);

/** What a special-topic cluster adds to the regular results of its subject. */
export const specialTopicResults = parameter(1, clause(6, 3), "M");

/** Minutes of a periodic test: up to 70 periods a year, above, and of a specialised subject. */
export const testTime = parameter(
  {
    upToPeriods: 70,
    short: { min: 45, max: 45 },
    long: { min: 60, max: 90 },
    specialised: { min: null, max: 120 },
  },
  clause(7, 1, "a"),
  "V",
  "E",
);

/** What stands for a periodic assessment that was not made up. */
export const missedPeriodic = parameter({ mark: 0, result: "chua-dat" }, clause(7, 5), "M");

/** The learning level: what Đạt, Khá and Tốt ask of every mark, of six marks, and of the comment subjects. */
export const learningNumbers = parameter(
  { ladder: [35, 50, 65, 80], failedComments: [1, 0, 0], minSubjects: 6 },
  clause(9, 2),
  "V",
  "E",
  "R",
);
