import type { WholeMarkScale } from "../formulas/whole-mark";
import { parameter } from "../parameter";
import { clause } from "./clause";

/** The scale of tests, whole marks, in tenths. AMB-P01 `rejectZero` begins it at 1. */
export const markScale = parameter({ lowest: 0, highest: 100 }, clause(7, 1, "d"), "A");

/** The scale under each reading of AMB-P01. */
export const markScales: { readonly [reading in "accept" | "rejectZero"]: WholeMarkScale } = {
  accept: markScale.value,
  rejectZero: { lowest: 10, highest: markScale.value.highest },
};

/** The grades in which a subject has a test, at the middle and at the end of a semester; in the order of the clause. */
export const testedSubjects = parameter(
  [
    { subject: "tieng-viet", midterm: [4, 5], final: [1, 2, 3, 4, 5] },
    { subject: "toan", midterm: [4, 5], final: [1, 2, 3, 4, 5] },
    { subject: "ngoai-ngu-1", midterm: [], final: [3, 4, 5] },
    { subject: "tin-hoc-cong-nghe", midterm: [], final: [3, 4, 5] },
    { subject: "ls-dl", midterm: [], final: [4, 5] },
    { subject: "khoa-hoc", midterm: [], final: [4, 5] },
  ],
  clause(7, 1, "b"),
  "A",
);

/** How many levels the questions of a test have: recall, connect, apply. */
export const questionLevels = parameter(3, clause(7, 1, "c"), "A");

/** The moments at which a second test may be sat. */
export const secondTestMoments = parameter(["cuoi-hk1", "cuoi-nam"], clause(7, 1, "d"), "A");

/** The first day on which local government has two levels and a Học bạ may be digital (Circular 10/2025). */
export const amendedFrom = parameter("2025-07-01", "tt10-2025/18", "B");

/** The day from which Circular 70/2026 governs the digital Học bạ. */
export const digitalTranscriptFrom = parameter("2026-10-08", "tt70-2026/entry-into-force", "A");

/** The tests of a class for people with disabilities. */
export const disabilityClassTests = parameter(["tieng-viet", "toan"], clause(8, 3), "A");

/**
 * What Hoàn thành, Hoàn thành tốt and Hoàn thành xuất sắc ask of every subject, of every quality and competency, and of
 * every test: levels by their place in the scale, marks in tenths.
 */
export const yearDemands = parameter(
  [
    { level: 1, item: 1, test: 50 },
    { level: 2, item: 2, test: 70 },
    { level: 2, item: 2, test: 90 },
  ],
  clause(9, 2, "a"),
  "A",
);
