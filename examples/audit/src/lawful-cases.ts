import { type Shape, seldomAbsent } from "./shape";
import { markedIds } from "./subjects";

/** A pupil on the edge of a rule, recorded lawfully: an audit that reports one of them reports too much. */
export interface LawfulCase {
  readonly id: string;
  readonly what: string;
  readonly clause: string;
  readonly shape: Shape;
}

const ordinary: Shape["averages"] = {
  toan: [66, 68],
  "ls-dl": [70, 71],
  khtn: [67, 69],
  "tin-hoc": [76, 78],
  "ngu-van": [68, 70],
  "ngoai-ngu-1": [65, 66],
  gdcd: [75, 77],
  "cong-nghe": [72, 74],
};

/** Eight such pupils; they stand beside the planted violations. */
export const lawfulCases: readonly LawfulCase[] = [
  {
    id: "half-up",
    what: "Công nghệ of term 1 is exactly 7.55 and recorded as 7.6",
    clause: "tt22-2021/9.1.b",
    shape: {
      averages: { ...ordinary, "cong-nghe": [76, 75] },
      fixed: ["cong-nghe"],
      marks: [{ subject: "cong-nghe", term: "1", regular: [70, 75, 85], midterm: 85, final: 68 }],
      conduct: ["tot", "tot"],
      absences: seldomAbsent,
    },
  },
  {
    id: "zero-is-a-mark",
    what: "A regular mark of 0 in Toán of term 2 counts as 0, unlike a blank",
    clause: "tt22-2021/9.1.b",
    shape: {
      averages: { ...ordinary, toan: [66, 62] },
      fixed: ["toan"],
      marks: [{ subject: "toan", term: "2", regular: [0, 70, 80, 70], midterm: 70, final: 65 }],
      conduct: ["kha", "kha"],
      absences: { "1": [2, 1], "2": [1, 2] },
    },
  },
  {
    id: "raised-by-one-subject",
    what: "Tiếng Anh under 3.5 alone makes every level Chưa đạt; clause 3 raises it to Đạt",
    clause: "tt22-2021/9.3",
    shape: {
      averages: { ...ordinary, "ngoai-ngu-1": [33, 32] },
      fixed: ["ngoai-ngu-1"],
      conduct: ["tot", "tot"],
      absences: { "1": [3, 0], "2": [2, 1] },
    },
  },
  {
    id: "comment-fails-last",
    what: "Giáo dục thể chất Chưa đạt in term 2 is the result of the year; one such subject leaves Đạt",
    clause: "tt22-2021/9.2.c",
    shape: {
      averages: ordinary,
      fixed: [],
      comments: [
        { subject: "gdtc", term: "2", regular: ["dat", "chua-dat"], midterm: "dat", final: "chua-dat" },
      ],
      conduct: ["tot", "tot"],
      absences: { "1": [4, 0], "2": [7, 1] },
    },
  },
  {
    id: "conduct-recovers",
    what: "Conduct Chưa đạt in term 1 and Khá in term 2 is Đạt for the year",
    clause: "tt22-2021/8.2.b",
    shape: {
      averages: {
        toan: [48, 52],
        "ls-dl": [55, 58],
        khtn: [51, 54],
        "tin-hoc": [62, 66],
        "ngu-van": [53, 55],
        "ngoai-ngu-1": [45, 47],
        gdcd: [58, 63],
        "cong-nghe": [57, 61],
      },
      fixed: [],
      conduct: ["chua-dat", "kha"],
      absences: { "1": [3, 6], "2": [2, 1] },
    },
  },
  {
    id: "six-at-nine",
    what: "Exactly six year averages from 9.0, the sixth 9.0 itself: Học sinh Xuất sắc",
    clause: "tt22-2021/15.1.a",
    shape: {
      averages: {
        toan: [93, 94],
        "ls-dl": [88, 89],
        khtn: [91, 92],
        "tin-hoc": [94, 96],
        "ngu-van": [86, 88],
        "ngoai-ngu-1": [92, 93],
        gdcd: [90, 90],
        "cong-nghe": [91, 92],
      },
      fixed: markedIds,
      conduct: ["tot", "tot"],
      absences: { "1": [0, 0], "2": [1, 0] },
    },
  },
  {
    id: "absent-45",
    what: "Absent 45 sessions, the most that still lets a pupil move up",
    clause: "tt22-2021/12.1.c",
    shape: {
      averages: ordinary,
      fixed: [],
      conduct: ["tot", "tot"],
      absences: { "1": [20, 2], "2": [22, 1] },
    },
  },
  {
    id: "summer",
    what: "Two subjects under 3.5 make the year Chưa đạt: assessed again in summer",
    clause: "tt22-2021/14",
    shape: {
      averages: {
        toan: [32, 30],
        "ls-dl": [45, 47],
        khtn: [38, 41],
        "tin-hoc": [52, 55],
        "ngu-van": [43, 46],
        "ngoai-ngu-1": [31, 33],
        gdcd: [50, 53],
        "cong-nghe": [48, 51],
      },
      fixed: ["toan", "ngoai-ngu-1"],
      conduct: ["dat", "dat"],
      absences: { "1": [6, 4], "2": [5, 5] },
    },
  },
];
