import type { ClauseId, Severity } from "@sodiem/core";
import {
  awardTexts,
  commentTexts,
  levelTexts,
  promotionTexts,
  type SheetColumn,
  type SummaryColumn,
  type Value,
} from "./book";
import type { Term } from "./lawful";
import { type Shape, seldomAbsent } from "./shape";
import { markedIds, type SubjectId } from "./subjects";

/** One column of one sheet: of a subject's sheet in a term, or of a summary sheet. */
export type Spot =
  | { readonly in: "sheet"; readonly term: Term; readonly subject: SubjectId; readonly column: SheetColumn }
  | { readonly in: "summary"; readonly term: Term | "year"; readonly column: SummaryColumn };

/** What an audit must say about the changed value. */
export interface Contradiction {
  readonly code: string;
  readonly severity: Severity;
  readonly subject?: SubjectId;
  readonly term: Term | "year";
  readonly recorded: string | null;
  /** `null` where no value is lawful in that place. */
  readonly lawful: string | null;
  readonly clause: ClauseId;
}

/**
 * One planted violation: a pupil of a given shape whose lawful book is changed in one place. `copies` are places in
 * which the platform repeats the changed value; what an audit says there only follows from the first.
 */
export interface Violation {
  readonly id: string;
  /** How such a book comes about. */
  readonly story: string;
  readonly shape: Shape;
  readonly at: Spot;
  readonly to: Value;
  readonly copies?: readonly Spot[];
  readonly contradiction: Contradiction;
}

/** A pupil with Khá in everything, both terms and the year. */
const fair: Shape["averages"] = {
  toan: [66, 68],
  "ls-dl": [71, 70],
  khtn: [69, 71],
  "tin-hoc": [80, 82],
  "ngu-van": [70, 72],
  "ngoai-ngu-1": [68, 70],
  gdcd: [75, 78],
  "cong-nghe": [73, 78],
};

/** A pupil with Tốt in everything and no average from 9.0. */
const good: Shape["averages"] = {
  toan: [88, 89],
  "ls-dl": [81, 83],
  khtn: [84, 85],
  "tin-hoc": [88, 89],
  "ngu-van": [83, 84],
  "ngoai-ngu-1": [82, 82],
  gdcd: [85, 86],
  "cong-nghe": [84, 86],
};

/** Twelve violations of twelve kinds, for twelve pupils. */
export const violations: readonly Violation[] = [
  {
    id: "half-rounded-down",
    story:
      "8.3, 7.5, 7.0, mid-term 7.5 and final 7.8 give exactly 7.65; binary floats hold it a little lower, so a platform that rounds them prints 7.6, and copies it to its summary",
    shape: {
      averages: { ...fair, "cong-nghe": [77, 79] },
      fixed: ["cong-nghe"],
      marks: [{ subject: "cong-nghe", term: "1", regular: [83, 75, 70], midterm: 75, final: 78 }],
      conduct: ["tot", "tot"],
      absences: seldomAbsent,
    },
    at: { in: "sheet", term: "1", subject: "cong-nghe", column: "average" },
    to: 7.6,
    copies: [{ in: "summary", term: "1", column: "cong-nghe" }],
    contradiction: {
      code: "average.mismatch",
      severity: "error",
      subject: "cong-nghe",
      term: "1",
      recorded: "7.6",
      lawful: "7.7",
      clause: "tt22-2021/9.1.b",
    },
  },
  {
    id: "average-mistyped",
    story: "The average was typed over in the downloaded sheet, its digits swapped; the summary has it right",
    shape: {
      averages: { ...fair, gdcd: [70, 68] },
      fixed: ["gdcd"],
      conduct: ["tot", "tot"],
      absences: { "1": [0, 0], "2": [1, 1] },
    },
    at: { in: "sheet", term: "2", subject: "gdcd", column: "average" },
    to: 8.6,
    contradiction: {
      code: "average.mismatch",
      severity: "error",
      subject: "gdcd",
      term: "2",
      recorded: "8.6",
      lawful: "6.8",
      clause: "tt22-2021/9.1.b",
    },
  },
  {
    id: "year-from-unrounded-terms",
    story:
      "The terms are 67.0/9 = 7.44… and 71.5/9 = 7.94…, in the book 7.4 and 7.9, which give 7.7; whoever averages them unrounded gets 7.8",
    shape: {
      averages: { ...fair, toan: [74, 79] },
      fixed: ["toan"],
      marks: [
        { subject: "toan", term: "1", regular: [80, 70, 75, 70], midterm: 75, final: 75 },
        { subject: "toan", term: "2", regular: [80, 80, 80, 75], midterm: 80, final: 80 },
      ],
      conduct: ["tot", "tot"],
      absences: { "1": [2, 0], "2": [0, 0] },
    },
    at: { in: "summary", term: "year", column: "toan" },
    to: 7.8,
    contradiction: {
      code: "average.mismatch",
      severity: "error",
      subject: "toan",
      term: "year",
      recorded: "7.8",
      lawful: "7.7",
      clause: "tt22-2021/9.1.b",
    },
  },
  {
    id: "one-subject-clause-forgotten",
    story:
      "Only Lịch sử và Địa lí, 4.6, keeps the pupil from Tốt, two levels up; clause 3 of Article 9 gives Khá, the platform stopped at clause 2",
    shape: {
      averages: { ...good, "ls-dl": [46, 70] },
      fixed: ["ls-dl"],
      conduct: ["tot", "tot"],
      absences: { "1": [1, 0], "2": [0, 0] },
    },
    at: { in: "summary", term: "1", column: "learning" },
    to: levelTexts.dat,
    contradiction: {
      code: "level.mismatch",
      severity: "error",
      term: "1",
      recorded: "dat",
      lawful: "kha",
      clause: "tt22-2021/9.3",
    },
  },
  {
    id: "five-subjects-at-eight",
    story:
      "Five year averages from 8.0, where Tốt asks for six; the level of term 2 was carried over to the year",
    shape: {
      averages: {
        toan: [83, 85],
        "ls-dl": [76, 80],
        khtn: [77, 79],
        "tin-hoc": [85, 86],
        "ngu-van": [80, 82],
        "ngoai-ngu-1": [79, 80],
        gdcd: [82, 83],
        "cong-nghe": [76, 77],
      },
      fixed: markedIds,
      conduct: ["tot", "kha"],
      absences: { "1": [0, 1], "2": [3, 0] },
    },
    at: { in: "summary", term: "year", column: "learning" },
    to: levelTexts.tot,
    contradiction: {
      code: "level.mismatch",
      severity: "error",
      term: "year",
      recorded: "tot",
      lawful: "kha",
      clause: "tt22-2021/9.2.b",
    },
  },
  {
    id: "comment-year-from-both-terms",
    story:
      "Giáo dục thể chất was Chưa đạt in term 1 and Đạt in term 2; the year's result is that of term 2 alone",
    shape: {
      averages: fair,
      fixed: [],
      comments: [
        { subject: "gdtc", term: "1", regular: ["chua-dat", "dat"], midterm: "dat", final: "chua-dat" },
      ],
      conduct: ["tot", "tot"],
      absences: { "1": [9, 1], "2": [2, 0] },
    },
    at: { in: "summary", term: "year", column: "gdtc" },
    to: commentTexts["chua-dat"],
    contradiction: {
      code: "comment.mismatch",
      severity: "error",
      subject: "gdtc",
      term: "year",
      recorded: "chua-dat",
      lawful: "dat",
      clause: "tt22-2021/9.1.a",
    },
  },
  {
    id: "conduct-table-ignored",
    story: "Conduct Tốt in term 1 and Đạt in term 2 is Khá for the year, not the better of the two",
    shape: {
      averages: fair,
      fixed: [],
      conduct: ["tot", "dat"],
      absences: { "1": [0, 0], "2": [2, 3] },
    },
    at: { in: "summary", term: "year", column: "conduct" },
    to: levelTexts.tot,
    contradiction: {
      code: "conduct.mismatch",
      severity: "error",
      term: "year",
      recorded: "tot",
      lawful: "kha",
      clause: "tt22-2021/8.2.b",
    },
  },
  {
    id: "five-subjects-at-nine",
    story: "Five year averages from 9.0, where Học sinh Xuất sắc asks for six: Học sinh Giỏi",
    shape: {
      averages: {
        toan: [93, 94],
        "ls-dl": [88, 88],
        khtn: [91, 92],
        "tin-hoc": [94, 95],
        "ngu-van": [89, 89],
        "ngoai-ngu-1": [92, 93],
        gdcd: [90, 91],
        "cong-nghe": [90, 89],
      },
      fixed: markedIds,
      conduct: ["tot", "tot"],
      absences: { "1": [0, 0], "2": [0, 0] },
    },
    at: { in: "summary", term: "year", column: "award" },
    to: awardTexts["xuat-sac"],
    contradiction: {
      code: "award.mismatch",
      severity: "error",
      term: "year",
      recorded: "xuat-sac",
      lawful: "gioi",
      clause: "tt22-2021/15.1.a",
    },
  },
  {
    id: "absent-46",
    story: "Absent 46 sessions, one more than any pupil may be who moves up",
    shape: {
      averages: {
        toan: [52, 54],
        "ls-dl": [60, 61],
        khtn: [56, 58],
        "tin-hoc": [66, 68],
        "ngu-van": [58, 60],
        "ngoai-ngu-1": [55, 57],
        gdcd: [65, 66],
        "cong-nghe": [63, 64],
      },
      fixed: [],
      conduct: ["kha", "kha"],
      absences: { "1": [18, 2], "2": [23, 3] },
    },
    at: { in: "summary", term: "year", column: "promotion" },
    to: promotionTexts.promoted,
    contradiction: {
      code: "promotion.mismatch",
      severity: "error",
      term: "year",
      recorded: "promoted",
      lawful: "not-promoted",
      clause: "tt22-2021/12.1.c",
    },
  },
  {
    id: "decimal-point-forgotten",
    story:
      "85 typed for 8.5; which mark was given is not for a program to guess, so the average stays unjudged",
    shape: {
      averages: { ...fair, "ngu-van": [79, 76] },
      fixed: ["ngu-van"],
      marks: [{ subject: "ngu-van", term: "1", regular: [80, 85, 75, 80], midterm: 75, final: 80 }],
      conduct: ["tot", "tot"],
      absences: seldomAbsent,
    },
    at: { in: "sheet", term: "1", subject: "ngu-van", column: "TX2" },
    to: 85,
    contradiction: {
      code: "mark.outOfRange",
      severity: "error",
      subject: "ngu-van",
      term: "1",
      recorded: "85",
      lawful: null,
      clause: "tt22-2021/5.3.b",
    },
  },
  {
    id: "quarter-mark-not-rounded",
    story: "8.25 typed as the test was marked; a mark in the book has one decimal at most, here 8.3",
    shape: {
      averages: { ...good, khtn: [84, 82] },
      fixed: ["khtn"],
      marks: [{ subject: "khtn", term: "2", regular: [80, 85, 90, 80], midterm: 83, final: 80 }],
      conduct: ["tot", "tot"],
      absences: { "1": [0, 0], "2": [1, 0] },
    },
    at: { in: "sheet", term: "2", subject: "khtn", column: "midterm" },
    to: 8.25,
    contradiction: {
      code: "mark.tooManyDecimals",
      severity: "error",
      subject: "khtn",
      term: "2",
      recorded: "8.25",
      lawful: null,
      clause: "tt22-2021/5.3.b",
    },
  },
  {
    id: "midterm-missing",
    story:
      "The mid-term mark is blank, yet there is an average: a result without one of its required assessments",
    shape: {
      averages: { ...fair, "ngoai-ngu-1": [72, 74] },
      fixed: ["ngoai-ngu-1"],
      conduct: ["tot", "tot"],
      absences: { "1": [4, 0], "2": [1, 0] },
    },
    at: { in: "sheet", term: "1", subject: "ngoai-ngu-1", column: "midterm" },
    to: null,
    contradiction: {
      code: "periodic.missing",
      severity: "error",
      subject: "ngoai-ngu-1",
      term: "1",
      recorded: null,
      lawful: null,
      clause: "tt22-2021/7.3",
    },
  },
];
