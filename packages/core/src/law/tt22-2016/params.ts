import { parameter } from "../parameter";
import { clause } from "./clause";

/** The scale of tests, whole marks without 0, in tenths. */
export const markScale = parameter({ lowest: 10, highest: 100 }, clause(10), "C");

/**
 * The grades in which a subject has a test, at the middle and at the end of a semester; a subject that not every school
 * teaches has one where it is taught.
 */
export const testedSubjects = parameter(
  [
    { subject: "tieng-viet", midterm: [4, 5], final: [1, 2, 3, 4, 5], whereTaught: false },
    { subject: "toan", midterm: [4, 5], final: [1, 2, 3, 4, 5], whereTaught: false },
    { subject: "khoa-hoc", midterm: [], final: [4, 5], whereTaught: false },
    { subject: "ls-dl", midterm: [], final: [4, 5], whereTaught: false },
    { subject: "ngoai-ngu-1", midterm: [], final: [1, 2, 3, 4, 5], whereTaught: true },
    { subject: "tin-hoc", midterm: [], final: [1, 2, 3, 4, 5], whereTaught: true },
    { subject: "tieng-dtts", midterm: [], final: [1, 2, 3, 4, 5], whereTaught: true },
  ],
  clause(10),
  "C",
);

/** How many levels the questions of a test have. */
export const questionLevels = parameter(4, clause(10), "C");

/** The moments at which a second test may be sat. */
export const secondTestMoments = parameter(["cuoi-hk1", "cuoi-nam"], clause(10), "C");

/** What completing the class programme asks of every subject, competency and quality, and year-end test (tenths). */
export const completionDemand = parameter({ level: 1, item: 1, test: 50 }, clause(14, 1, "a"), "C");

/** What excellent completion of all learning and training asks of them. */
export const excellentDemand = parameter({ level: 2, item: 2, test: 90 }, clause(16, 1, "a"), "C");
