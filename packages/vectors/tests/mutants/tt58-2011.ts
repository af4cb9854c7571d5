import { decides, forgetsDates, type Mutant, misreads, reads, replaced } from "./mutant";
import { yearBefore } from "./tt22-2021";

const at = (clause: string): string => `tt58-2011/${clause}`;

/** Averages of one value taken for another. */
function averagesAs(clause: string, op: string, from: number, to: number): Mutant {
  return misreads(clause, `an average of ${from} counts as ${to}`, op, (input) => ({
    ...input,
    averages: replaced(
      input.averages ?? null,
      (mark) => mark === from,
      () => to,
    ),
  }));
}

export const tt58Mutants: readonly Mutant[] = [
  decides(at("6"), "0 is nothing entered", "mark.parse", (value, { text }) =>
    text === "0" ? { kind: "blank" } : value,
  ),
  decides(at("7"), "tests last 45 minutes", "tt58.testMinutes", () => ({ min: 45, max: 45 })),
  misreads(at("8"), "a make-up always counts", "tt58.missing", (input) => ({ ...input, reason: "valid" })),
  misreads(at("8"), "3 periods a week are as few as 2", "tt58.requiredAssessmentsBefore2020", (input) =>
    input.periodsPerWeek === 3 ? { ...input, periodsPerWeek: 2 } : input,
  ),
  misreads(at("8.1"), "36 periods are as few as 35", "tt58.requiredAssessments", (input) =>
    input.periodsPerYear === 36 ? { ...input, periodsPerYear: 35 } : input,
  ),
  misreads(at("10"), "periodic tests count once", "tt58.termAverageBefore2020", (input) => ({
    ...input,
    regular: [...(input.regular as number[]), ...(input.periodic as number[])],
    periodic: [],
  })),
  misreads(at("10"), "mid-term and end of term are exchanged", "tt58.termAverage", (input) => ({
    ...input,
    midterm: input.final ?? null,
    final: input.midterm ?? null,
  })),
  decides(at("10"), "all tests must be Đ", "tt58.commentTermBefore2020", (value, { tests }) =>
    Array.isArray(tests) && tests.includes("chua-dat") ? "chua-dat" : value,
  ),
  misreads(at("10"), "the semester test may fail", "tt58.commentTermBefore2020", (input) => ({
    ...input,
    final: "dat",
  })),
  misreads(at("11"), "Toán counts twice", "tt58.overallAverage", (input) => {
    const averages = Object(input.averages);
    return { ...input, averages: { ...averages, "toan-2": averages.toan ?? null } };
  }),
  decides(at("11"), "the mean is cut off", "tt58.overallAverage", (_, { averages }) => {
    const all: number[] = Object.values(Object(averages)).map(Number);
    const tenths = all.reduce((total, one) => total + Math.round(10 * one), 0);
    return (Math.floor(tenths / all.length) / 10).toFixed(1);
  }),
  misreads(at("12"), "GDQPAN may be exempt as a whole", "tt58.exemption", (input) =>
    input.subject === "gdqpan" ? { ...input, part: "practical" } : input,
  ),
  averagesAs(at("13"), "tt58.learningGrade", 6.4, 6.5),
  averagesAs(at("13"), "tt58.learningGrade", 7.9, 8),
  averagesAs(at("13"), "tt58.learningGrade", 3.4, 3.5),
  averagesAs(at("13"), "tt58.learningGrade", 1.9, 2),
  reads(at("13"), { B01: "unrounded" }, "tt58.learningGrade"),
  misreads(
    at("13"),
    "Ngoại ngữ was always a core subject",
    "tt58.learningGrade",
    ({ before2020: _, ...input }) => input,
  ),
  misreads(
    at("13"),
    "specialised subjects are like others",
    "tt58.learningGrade",
    ({ specialised: _, ...input }) => input,
  ),
  misreads(at("13"), "comment subjects do not count", "tt58.learningGrade", (input) => ({
    ...input,
    comments: {},
  })),
  decides(at("13.6"), "no grade is raised", "tt58.learningGrade", (value) => {
    const { base, overall } = Object(value);
    return { grade: base, base, adjusted: false, overall };
  }),
  reads(at("13.6"), { B02: "literal" }, "tt58.learningGrade"),
  decides(at("13.6"), "from Giỏi to Yếu gives Khá", "tt58.learningGrade", (value) => {
    const { base, adjusted, overall } = Object(value);
    return adjusted && base === "yeu" && Number(overall) >= 8 ? { ...Object(value), grade: "kha" } : value;
  }),
  misreads(at("15"), "46 sessions are allowed", "tt58.promotion", (input) =>
    input.absentSessions === 46 ? { ...input, absentSessions: 45 } : input,
  ),
  misreads(at("15"), "learning Kém is like Yếu", "tt58.promotion", (input) =>
    input.learning === "kem" ? { ...input, learning: "yeu" } : input,
  ),
  decides(at("16"), "learning Yếu ends the matter", "tt58.promotion", (value) =>
    value === "retest" ? "not-promoted" : value,
  ),
  misreads(at("16"), "the new mark does not count", "tt58.afterRetest", (input) => ({
    ...input,
    retested: {},
  })),
  misreads(
    at("17"),
    "the level after training is overlooked",
    "tt58.promotion",
    ({ conductAfterTraining: _, ...input }) => input,
  ),
  misreads(at("18"), "conduct Khá is enough for Giỏi", "tt58.title", (input) =>
    input.conduct === "kha" ? { ...input, conduct: "tot" } : input,
  ),
  decides(at("18"), "there is no Tiên tiến", "tt58.title", (value) =>
    value === "hoc-sinh-tien-tien" ? null : value,
  ),
  misreads(at("entry-into-force"), "the circular came a year later", "regime", (input) => ({
    ...input,
    schoolYear: yearBefore(input.schoolYear),
  })),
  forgetsDates(at("entry-into-force")),
];
