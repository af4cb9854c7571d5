import { tt43Levels } from "../../src/reference/learning-level";
import { decides, forgetsDates, type Mutant, misreads, reads, replaced } from "./mutant";
import { withRow, wrongLevels, yearBefore } from "./tt22-2021";

const at = (clause: string): string => `tt43-2021/${clause}`;

export const tt43Mutants: readonly Mutant[] = [
  decides(at("5"), "0 is nothing entered", "mark.parse", (value, { text }) =>
    text === "0" ? { kind: "blank" } : value,
  ),
  misreads(at("6"), "36 periods are as few as 35", "tt43.requiredAssessments", (input) =>
    input.periodsPerYear === 36 ? { ...input, periodsPerYear: 35 } : input,
  ),
  reads(at("6"), { "AMB-G03": "replacesOne" }, "tt43.requiredAssessments"),
  misreads(at("7"), "71 periods are as few as 70", "tt43.testMinutes", (input) =>
    input.periodsPerYear === 71 ? { ...input, periodsPerYear: 70 } : input,
  ),
  misreads(at("7"), "a make-up always counts", "tt43.missingPeriodic", (input) => ({
    ...input,
    forceMajeure: true,
  })),
  misreads(at("8.2"), "semesters are exchanged", "tt43.conductYear", ({ term1 = null, term2 = null }) => ({
    term1: term2,
    term2: term1,
  })),
  misreads(at("9.1"), "mid-term and end of term are exchanged", "tt43.termAverage", (input) => ({
    ...input,
    midterm: input.final ?? null,
    final: input.midterm ?? null,
  })),
  misreads(at("9.1"), "semesters are exchanged", "tt43.yearAverage", ({ term1 = null, term2 = null }) => ({
    term1: term2,
    term2: term1,
  })),
  wrongLevels(at("9.2"), "tt43", "six subjects are needed", { ...tt43Levels, count: 6 }),
  wrongLevels(at("9.2"), "tt43", "four subjects are enough", { ...tt43Levels, count: 4 }),
  wrongLevels(at("9.2"), "tt43", "Tốt from 7.9", withRow(tt43Levels, "tot", { some: 79 })),
  wrongLevels(at("9.2"), "tt43", "Khá with a least of 4.9", withRow(tt43Levels, "kha", { every: 49 })),
  wrongLevels(at("9.2"), "tt43", "Đạt with a least of 3.4", withRow(tt43Levels, "dat", { every: 34 })),
  wrongLevels(at("9.3"), "tt43", "no level is raised", { ...tt43Levels, oneSubject: "none" }),
  wrongLevels(at("9.3"), "tt43", "the subject is left out", { ...tt43Levels, oneSubject: "removal" }),
  misreads(at("11"), "46 sessions are allowed", "tt43.promotion", (input) =>
    input.absentSessions === 46 ? { ...input, absentSessions: 45 } : input,
  ),
  misreads(at("11"), "45 sessions are too many", "tt43.promotion", (input) =>
    input.absentSessions === 45 ? { ...input, absentSessions: 46 } : input,
  ),
  misreads(
    at("12"),
    "the level after training is overlooked",
    "tt43.promotion",
    ({ conductAfterTraining: _, ...input }) => input,
  ),
  misreads(at("13"), "re-assessment is for averages up to 5.0", "tt43.reassessable", (input) => ({
    ...input,
    marked: replaced(
      input.marked ?? null,
      (mark) => mark === 5,
      () => 4.9,
    ),
  })),
  misreads(at("13"), "the new mark does not count", "tt43.levelAfterReassessment", (input) => ({
    ...input,
    reassessed: { marked: {} },
  })),
  misreads(at("14"), "Xuất sắc from 8.9", "tt43.award", (input) => ({
    ...input,
    yearAverages: replaced(
      input.yearAverages ?? null,
      (mark) => mark === 8.9,
      () => 9,
    ),
  })),
  decides(at("14"), "there is no higher title", "tt43.award", (value) =>
    value === "xuat-sac" ? "gioi" : value,
  ),
  misreads(at("entry-into-force"), "the circular came a year later", "regime", (input) => ({
    ...input,
    schoolYear: yearBefore(input.schoolYear),
  })),
  forgetsDates(at("entry-into-force")),
  misreads("qd02-2007/entry-into-force", "the decision ended a year later", "regime", (input) => ({
    ...input,
    schoolYear: yearBefore(input.schoolYear),
  })),
];
