import { expect, test } from "vitest";
import { tenths } from "../../kernel/tenths";
import { chooseOptions } from "../ambiguity";
import * as tt43 from "./index";

const markedOf = (averages: readonly number[]) =>
  averages.map((average, index) => ({ key: `m${index}`, average: tenths(average) }));

/** The examples of the docstrings, with the results they state. */
const examples: { readonly [name: string]: readonly [result: unknown, stated: unknown] } = {
  isActivity: [tt43.isActivity("hdtn-hn"), true],
  subjectAssessment: [
    tt43.subjectAssessment({ subject: "gdcd" }).outcome,
    { status: "decided", value: "marks" },
  ],
  validMark: [tt43.validMark({ mark: 0 }).outcome, { status: "decided", value: true }],
  requiredRegular: [tt43.requiredRegular(71), 4],
  requiredAssessments: [
    tt43.requiredAssessments({ periodsPerYear: 70 }).outcome,
    { status: "decided", value: { regular: 3, midterm: 1, final: 1 } },
  ],
  testMinutesFor: [tt43.testMinutesFor(70), { min: 45, max: 45 }],
  testMinutes: [
    tt43.testMinutes({ periodsPerYear: 71 }).outcome,
    { status: "decided", value: { min: 60, max: 90 } },
  ],
  missingPeriodic: [
    tt43.missingPeriodic({ forceMajeure: true, madeUp: false }).outcome,
    { status: "decided", value: { mark: 0 } },
  ],
  conductYear: [
    tt43.conductYear({ term1: "tot", term2: "dat" }).outcome,
    { status: "decided", value: "kha" },
  ],
  termAverage: [
    tt43.termAverage({
      regular: [tenths(40), tenths(60), tenths(70)],
      midterm: tenths(50),
      final: tenths(50),
    }).outcome,
    { status: "decided", value: 53 },
  ],
  yearAverage: [
    tt43.yearAverage({ term1: tenths(43), term2: tenths(53) }).outcome,
    { status: "decided", value: 50 },
  ],
  subjectYear: [
    tt43.subjectYear({ term1: tenths(80), term2: null, taughtIn: [1] }).outcome,
    { status: "undetermined", missing: [], possible: [80] },
  ],
  learningLevel: [
    tt43.learningLevel({ marked: markedOf([68, 72, 65, 69, 47]) }).outcome,
    { status: "decided", value: { level: "dat", base: "chua-dat", adjusted: true, subject: "m4" } },
  ],
  plainLearningLevel: [tt43.plainLearningLevel({ marked: [] }), "undetermined"],
  oneSubjectReading: [
    tt43.oneSubjectReading(chooseOptions(tt43.tt43Ambiguities, { "AMB-G01": "removal" })).countsOneSubject,
    false,
  ],
  absence: [
    tt43.absence({ fullDays: 40, morningOnly: 5, afternoonOnly: 9 }).outcome,
    { status: "decided", value: { sessions: 45, withinLimit: true } },
  ],
  promotion: [
    tt43.promotion({ conduct: "kha", learning: "chua-dat", absentSessions: 45 }).outcome,
    { status: "decided", value: "summer-reassessment" },
  ],
  reassessable: [
    tt43.reassessable({
      marked: [
        { key: "toan", average: tenths(49) },
        { key: "gdcd", average: tenths(50) },
      ],
    }).outcome,
    { status: "decided", value: { marked: ["toan"], comments: [] } },
  ],
  levelAfterReassessment: [
    tt43.levelAfterReassessment({
      marked: markedOf([40, 45, 60, 70, 80]),
      reassessed: { marked: { m0: tenths(50), m1: tenths(50) } },
    }).outcome,
    { status: "decided", value: { before: "chua-dat", after: "dat" } },
  ],
  award: [
    tt43.award({
      conduct: "tot",
      learning: "tot",
      yearAverages: markedOf([90, 90, 90, 90, 90, 65]),
    }).outcome,
    { status: "decided", value: "xuat-sac" },
  ],
};

test.each(Object.entries(examples))("the example of %s", (_name, [result, stated]) => {
  expect(result).toEqual(stated);
});
