import { expect, test } from "vitest";
import { tenths } from "../../kernel/tenths";
import { leastSum, overallReaches } from "./grade-rules";
import * as tt58 from "./index";

/** The examples of the docstrings, with the results they state. */
const examples: { readonly [name: string]: readonly [result: unknown, stated: unknown] } = {
  subjectAssessment: [
    tt58.subjectAssessment({ subject: "lich-su" }).outcome,
    { status: "decided", value: "marks" },
  ],
  validMark: [tt58.validMark({ mark: 101 }).outcome, { status: "decided", value: false }],
  testMinutes: [
    tt58.testMinutes({ specialised: false }).outcome,
    { status: "decided", value: { min: 45, max: 90 } },
  ],
  requiredRegular: [tt58.requiredRegular(35), 2],
  requiredAssessments: [
    tt58.requiredAssessments({ periodsPerYear: 71 }).outcome,
    { status: "decided", value: { regular: 4, midterm: 1, final: 1 } },
  ],
  requiredRegularBefore2020: [tt58.requiredRegularBefore2020(3), 4],
  requiredAssessmentsBefore2020: [
    tt58.requiredAssessmentsBefore2020({ periodsPerWeek: 2 }).outcome,
    { status: "decided", value: { regular: 3 } },
  ],
  missing: [
    tt58.missing({ reason: "none", madeUp: null }).outcome,
    { status: "decided", value: { mark: 0 } },
  ],
  termAverage: [
    tt58.termAverage({ regular: [tenths(80), tenths(70)], midterm: tenths(65), final: tenths(70) }).outcome,
    { status: "decided", value: 70 },
  ],
  averageBefore2020: [tt58.averageBefore2020(80 + 70, 2, 65 + 75, 2, 70), 71],
  termAverageBefore2020: [
    tt58.termAverageBefore2020({
      regular: [tenths(80), tenths(70)],
      periodic: [tenths(65)],
      final: tenths(70),
    }).outcome,
    { status: "decided", value: 70 },
  ],
  yearAverage: [
    tt58.yearAverage({ term1: tenths(60), term2: tenths(71) }).outcome,
    { status: "decided", value: 67 },
  ],
  subjectYear: [
    tt58.subjectYear({ term1: tenths(80), term2: null, taughtIn: [1] }).outcome,
    { status: "decided", value: 80 },
  ],
  commentTermResult: [tt58.commentTermResult(["dat", "chua-dat"], "dat", true), "dat"],
  commentTermBefore2020: [
    tt58.commentTermBefore2020({ tests: ["dat", "chua-dat"], final: "dat", enough: true }).outcome,
    { status: "decided", value: "dat" },
  ],
  commentYear: [
    tt58.commentYear({ term1: "chua-dat", term2: "dat" }).outcome,
    { status: "decided", value: "dat" },
  ],
  overallOfSum: [tt58.overallOfSum(65 + 70 + 80 + 80, 4), 74],
  overallAverage: [
    tt58.overallAverage({ averages: { toan: tenths(65), "ngu-van": tenths(70) } }).outcome,
    { status: "decided", value: 68 },
  ],
  exemption: [
    tt58.exemption({ subject: "gdtc", part: "whole" }).outcome,
    { status: "decided", value: { allowed: true, stillAssessed: false } },
  ],
  overallReaches: [overallReaches(159, 2, 80, { B01: "rounded" }), true],
  leastSum: [leastSum(80, 2, { B01: "rounded" }), 159],
  standingOf: [tt58.standingOf([80, 85, 64], (index) => index < 2, -1, 0).inTheWayOfExcellent, 1],
  gradeOf: [
    tt58.finalGrade(
      tt58.gradeOf(
        tt58.standingOf([90, 90, 90, 90, 49], (index) => index < 2, -1, 0),
        { B01: "rounded", B02: "adjacent" },
      ),
    ),
    3,
  ],
  learningGrade: [
    tt58.learningGrade({
      averages: { toan: tenths(90), "ngu-van": tenths(85), "vat-li": tenths(90), "hoa-hoc": tenths(60) },
      comments: { gdtc: "dat" },
    }).outcome,
    { status: "decided", value: { grade: "kha", base: "kha", adjusted: false, overall: 81 } },
  ],
  plainLearningGrade: [tt58.plainLearningGrade({ averages: {}, comments: {} }), "undetermined"],
  promotion: [
    tt58.promotion({ conduct: "trung-binh", learning: "yeu", absentSessions: 45 }).outcome,
    { status: "decided", value: "retest" },
  ],
  retestable: [
    tt58.retestable({
      averages: { toan: tenths(49), "ngu-van": tenths(50) },
      comments: { gdtc: "chua-dat" },
    }).outcome,
    { status: "decided", value: { marked: ["toan"], comments: ["gdtc"] } },
  ],
  afterRetest: [
    tt58.afterRetest({
      averages: { toan: tenths(50), "ngu-van": tenths(55), "lich-su": tenths(30), "dia-li": tenths(60) },
      comments: {},
      retested: { "lich-su": tenths(50) },
    }).outcome,
    { status: "decided", value: { before: "yeu", after: "trung-binh", overall: 54 } },
  ],
  titleOf: [tt58.titleOf("kha", "gioi"), "hoc-sinh-tien-tien"],
  title: [
    tt58.title({ conduct: "tot", learning: "gioi" }).outcome,
    { status: "decided", value: "hoc-sinh-gioi" },
  ],
};

test.each(Object.entries(examples))("the example of %s", (_name, [result, stated]) => {
  expect(result).toEqual(stated);
});
