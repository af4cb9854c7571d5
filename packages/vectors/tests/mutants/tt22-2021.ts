import {
  type LevelRow,
  type LevelRules,
  learningLevel,
  tt22Levels,
} from "../../src/reference/learning-level";
import { conductYear, levels } from "../../src/reference/levels";
import { award } from "../../src/reference/year-decisions";
import { decides, forgetsDates, type Input, type Mutant, misreads, reads, replaced } from "./mutant";

const at = (clause: string): string => `tt22-2021/${clause}`;

/** Averages in tenths by subject; those of a list by their places. */
function tenthsBy(marked: unknown, name = "marked"): { [subject: string]: number } {
  const entries = Object.entries(Object(marked)).map(([key, one]) => [
    Array.isArray(marked) ? `${name}.${key}` : key,
    Math.round(Number(one) * 10),
  ]);
  return Object.fromEntries(entries);
}

/** The learning level by a changed table, where the question chooses no reading. */
export function wrongLevels(clause: string, prefix: string, what: string, rules: LevelRules): Mutant {
  return decides(clause, what, `${prefix}.learningLevel`, (_, { marked, comments }, { options }) => {
    if (options !== undefined) return undefined;
    const results = Object.entries(Object(comments ?? {})).map(([key, one]) => [
      Array.isArray(comments) ? `comments.${key}` : key,
      one,
    ]);
    return { ...learningLevel({ marked: tenthsBy(marked), comments: Object.fromEntries(results) }, rules) };
  });
}

/** The table with one row changed. */
export function withRow(rules: LevelRules, level: LevelRow["level"], change: Partial<LevelRow>): LevelRules {
  return { ...rules, rows: rules.rows.map((row) => (row.level === level ? { ...row, ...change } : row)) };
}

const swapped = (input: Input, one: string, other: string): Input => ({
  ...input,
  [one]: input[other] ?? null,
  [other]: input[one] ?? null,
});

/** Every cell of the table of conduct, each changed by one level. */
const conductCells = levels.flatMap((term1) =>
  levels.map((term2) => {
    const right = conductYear(term1, term2);
    const wrong = levels[(levels.indexOf(right) + 1) % levels.length];
    return decides(at("8.2.b"), `${term1}, then ${term2} gives ${wrong}`, "tt22.conductYear", (_, input) =>
      input.term1 === term1 && input.term2 === term2 ? wrong : undefined,
    );
  }),
);

export const tt22Mutants: readonly Mutant[] = [
  reads(at("2.1"), { A09: "exclude" }, "tt22.learningLevel tt22.award"),
  decides(at("2.1"), "activities do not count", "tt22.learningLevel", (value, { comments }) =>
    Object(comments)["hdtn-hn"] === "chua-dat" ? { level: "tot", base: "tot", adjusted: false } : value,
  ),
  decides(
    at("5.3"),
    "GDQPAN is assessed by comments alone",
    "tt22.subjectAssessment",
    (value, { subject }) => (subject === "gdqpan" ? "comments" : value),
  ),
  decides(at("5.3"), "Âm nhạc has marks", "tt22.subjectAssessment", (value, { subject }) =>
    subject === "am-nhac" ? "marks" : value,
  ),
  decides(at("5.3.b"), "0 is nothing entered", "mark.parse", (value, { text }) =>
    text === "0" ? { kind: "blank" } : value,
  ),
  misreads(at("5.3.b"), "11 and more are taken for tenths", "mark.parse", (input) =>
    Number(input.text) > 10 ? { ...input, text: String(Number(input.text) / 10) } : input,
  ),
  misreads(at("6.2"), "36 periods are as few as 35", "tt22.requiredAssessments", (input) =>
    replacedPeriods(input, 36, 35),
  ),
  misreads(at("6.2"), "70 periods are as many as 71", "tt22.requiredAssessments", (input) =>
    replacedPeriods(input, 70, 71),
  ),
  misreads(at("6.2"), "comment subjects go by periods", "tt22.requiredAssessments", (input) => ({
    ...input,
    assessedBy: "marks",
  })),
  reads(at("6.3"), { A11: "withinCount" }),
  misreads(at("6.3"), "a fifth result is left out", "tt22.termAverage", (input) => ({
    ...input,
    regular: Array.isArray(input.regular) ? input.regular.slice(0, 4) : [],
    requiredRegular: 4,
  })),
  misreads(at("7.1.a"), "70 periods are as many as 71", "tt22.testMinutes", (input) =>
    replacedPeriods(input, 70, 71),
  ),
  misreads(at("7.1.a"), "specialised subjects are like others", "tt22.testMinutes", (input) => ({
    ...input,
    specialised: false,
  })),
  decides(at("7.2"), "comment subjects have no mid-term", "tt22.requiredAssessments", (value, input) =>
    input.assessedBy === "comments" ? { ...Object(value), midterm: 0 } : value,
  ),
  decides(at("7.3"), "marked subjects have two mid-terms", "tt22.requiredAssessments", (value, input) =>
    input.assessedBy === "marks" ? { ...Object(value), midterm: 2 } : value,
  ),
  misreads(at("7.3"), "a missing mid-term mark is 0", "tt22.termAverage", (input) => ({
    ...input,
    midterm: input.midterm ?? 0,
  })),
  misreads(at("7.4"), "a make-up never counts", "tt22.missingPeriodic", (input) => ({
    ...input,
    madeUp: false,
  })),
  misreads(at("7.5"), "a make-up always counts", "tt22.missingPeriodic", (input) => ({
    ...input,
    forceMajeure: true,
  })),
  ...conductCells,
  misreads(at("8.2.b"), "semesters are exchanged", "tt22.conductYear", (input) =>
    swapped(input, "term1", "term2"),
  ),
  decides(at("9.1.a"), "one Chưa đạt is overlooked", "tt22.commentTerm", (value, { results }) =>
    Array.isArray(results) && results.filter((one) => one === "chua-dat").length === 1 ? "dat" : value,
  ),
  misreads(at("9.1.a"), "one assessment fewer is enough", "tt22.commentTerm", (input) => ({
    ...input,
    required: Math.max(1, Number(input.required) - 1),
  })),
  decides(at("9.1.a"), "the year needs both semesters", "tt22.commentYear", (value, { term1 }) =>
    term1 === "chua-dat" ? "chua-dat" : value,
  ),
  reads(at("9.1.b"), { A01: "halfEven" }, "tt22.termAverage"),
  reads(at("9.1.b"), { A01: "halfEven" }, "round"),
  reads(at("9.1.b"), { A12: "undetermined" }),
  misreads(at("9.1.b"), "mid-term and end of term are exchanged", "tt22.termAverage", (input) =>
    swapped(input, "midterm", "final"),
  ),
  misreads(at("9.1.b"), "semesters are exchanged", "tt22.yearAverage", (input) =>
    swapped(input, "term1", "term2"),
  ),
  misreads(at("9.1.b"), "missing regular marks are 0", "tt22.termAverage", (input) => ({
    ...input,
    regular: Array.isArray(input.regular) ? input.regular.map((one) => one ?? 0) : [],
  })),
  decides(at("9.1.b"), "averages are rounded from binary fractions", "tt22.termAverage", (value, input) => {
    const marks = [...(Array.isArray(input.regular) ? input.regular : [])]
      .filter((one) => one !== null)
      .map(Number);
    const total = marks.reduce((a, b) => a + b, 0) + 2 * Number(input.midterm) + 3 * Number(input.final);
    return marks.length === 0 ? value : (Math.round((total / (marks.length + 5)) * 10) / 10).toFixed(1);
  }),
  decides(at("9.1.b"), "averages are cut off", "tt22.yearAverage", (_, { term1, term2 }) => {
    const tenths = Math.round(10 * Number(term1)) + 2 * Math.round(10 * Number(term2));
    return (Math.floor(tenths / 3) / 10).toFixed(1);
  }),
  wrongLevels(at("9.2.a"), "tt22", "Tốt from 7.9", withRow(tt22Levels, "tot", { some: 79 })),
  wrongLevels(at("9.2.a"), "tt22", "Tốt from 8.1", withRow(tt22Levels, "tot", { some: 81 })),
  wrongLevels(at("9.2.a"), "tt22", "Tốt with a least of 6.4", withRow(tt22Levels, "tot", { every: 64 })),
  wrongLevels(at("9.2.a"), "tt22", "five subjects are enough", { ...tt22Levels, count: 5 }),
  wrongLevels(at("9.2.a"), "tt22", "seven subjects are needed", { ...tt22Levels, count: 7 }),
  wrongLevels(
    at("9.2.a"),
    "tt22",
    "Tốt with one comment subject failed",
    withRow(tt22Levels, "tot", { failedComments: 1 }),
  ),
  wrongLevels(at("9.2.b"), "tt22", "Khá from 6.4", withRow(tt22Levels, "kha", { some: 64 })),
  wrongLevels(at("9.2.b"), "tt22", "Khá with a least of 4.9", withRow(tt22Levels, "kha", { every: 49 })),
  wrongLevels(at("9.2.b"), "tt22", "five subjects are enough", { ...tt22Levels, count: 5 }),
  wrongLevels(
    at("9.2.b"),
    "tt22",
    "Khá with one comment subject failed",
    withRow(tt22Levels, "kha", { failedComments: 1 }),
  ),
  wrongLevels(at("9.2.c"), "tt22", "Đạt from 4.9", withRow(tt22Levels, "dat", { some: 49 })),
  wrongLevels(at("9.2.c"), "tt22", "Đạt with a least of 3.4", withRow(tt22Levels, "dat", { every: 34 })),
  wrongLevels(
    at("9.2.c"),
    "tt22",
    "Đạt with two comment subjects failed",
    withRow(tt22Levels, "dat", { failedComments: 2 }),
  ),
  wrongLevels(
    at("9.2.c"),
    "tt22",
    "Đạt with no comment subject failed",
    withRow(tt22Levels, "dat", { failedComments: 0 }),
  ),
  wrongLevels(
    at("9.2.d"),
    "tt22",
    "whatever is left is Đạt",
    withRow(tt22Levels, "dat", { every: 0, some: 0 }),
  ),
  wrongLevels(at("9.2.d"), "tt22", "Đạt is out of reach", {
    ...tt22Levels,
    rows: tt22Levels.rows.slice(0, 2),
  }),
  reads(at("9.2"), { A06: "literal" }),
  reads(at("9.2"), { A03: "unrounded" }),
  wrongLevels(at("9.3"), "tt22", "no level is raised", { ...tt22Levels, oneSubject: "none" }),
  wrongLevels(at("9.3"), "tt22", "the subject is left out", { ...tt22Levels, oneSubject: "removal" }),
  wrongLevels(at("9.3"), "tt22", "comment subjects do not count", {
    ...tt22Levels,
    commentSubjectsAdjust: false,
  }),
  decides(at("9.3"), "a level is raised by two steps", "tt22.learningLevel", (value) => {
    const { level, base, adjusted } = Object(value);
    return adjusted && base === "chua-dat" ? { ...Object(value), level: "kha" } : { ...Object(value), level };
  }),
  decides(at("9.3"), "the subject is not named", "tt22.learningLevel", (value) => {
    const { subject: _, ...rest } = Object(value);
    return rest;
  }),
  misreads(at("10"), "the whole of a subject may be exempt", "tt22.exemption", (input) => ({
    ...input,
    part: input.part === null ? null : "practical",
  })),
  misreads(at("10"), "Âm nhạc may be exempt", "tt22.exemption", (input) =>
    input.subject === "am-nhac" ? { ...input, subject: "gdtc" } : input,
  ),
  misreads(at("11"), "special education is like inclusive education", "tt22.disability", (input) => ({
    ...input,
    education: input.education === null ? null : "inclusive",
  })),
  misreads(at("11.2"), "a waived subject is followed", "tt22.disability", (input) =>
    input.subject === "waived" ? { ...input, subject: "followed" } : input,
  ),
  misreads(at("12.1.a"), "conduct Đạt is not enough", "tt22.promotion", (input) =>
    input.conduct === "dat" ? { ...input, conduct: "chua-dat" } : input,
  ),
  misreads(at("12.1.a"), "conduct Chưa đạt is enough", "tt22.promotion", (input) =>
    input.conduct === "chua-dat" ? { ...input, conduct: "dat" } : input,
  ),
  misreads(at("12.1.b"), "learning Đạt is not enough", "tt22.promotion", (input) =>
    input.learning === "dat" ? { ...input, learning: "chua-dat" } : input,
  ),
  misreads(at("12.1.b"), "learning Chưa đạt is enough", "tt22.promotion", (input) =>
    input.learning === "chua-dat" ? { ...input, learning: "dat" } : input,
  ),
  misreads(at("12.1.c"), "46 sessions are allowed", "tt22.promotion", (input) =>
    input.absentSessions === 46 ? { ...input, absentSessions: 45 } : input,
  ),
  misreads(at("12.1.c"), "45 sessions are too many", "tt22.promotion", (input) =>
    input.absentSessions === 45 ? { ...input, absentSessions: 46 } : input,
  ),
  reads(at("12.1.c"), { A15: "everySession" }),
  misreads(at("12.1"), "absences are overlooked", "tt22.promotion pupilYear", (input) =>
    Number(input.absentSessions) > 45 ? { ...input, absentSessions: 0 } : input,
  ),
  reads(at("13"), { A14: "retain" }),
  decides(at("13"), "conduct Chưa đạt ends the matter", "tt22.promotion", (value) =>
    value === "summer-training" ? "not-promoted" : value,
  ),
  misreads(at("13.3"), "the level after training is overlooked", "tt22.promotion", (input) => {
    const { conductAfterTraining: _, ...rest } = input;
    return rest;
  }),
  misreads(at("13.3"), "training is passed whatever the level", "tt22.promotion", (input) =>
    input.conductAfterTraining === "chua-dat" ? { ...input, conductAfterTraining: "dat" } : input,
  ),
  misreads(at("14"), "re-assessment is for averages under 3.5", "tt22.reassessable", (input) => ({
    ...input,
    marked: replaced(
      input.marked ?? null,
      (mark) => mark >= 3.5 && mark < 5,
      () => 5,
    ),
  })),
  misreads(at("14"), "re-assessment is for averages up to 5.0", "tt22.reassessable", (input) => ({
    ...input,
    marked: replaced(
      input.marked ?? null,
      (mark) => mark === 5,
      () => 4.9,
    ),
  })),
  misreads(at("14"), "new marks are averaged with the old", "tt22.levelAfterReassessment", (input) => {
    const { marked = {}, ...rest } = Object(input.reassessed);
    const averaged = Object.entries(marked).map(([subject, mark]) => {
      const old = Number(Object(input.marked)[subject] ?? 0);
      return [subject, Math.floor(5 * (Number(mark) + old)) / 10];
    });
    return { ...input, reassessed: { ...rest, marked: Object.fromEntries(averaged) } };
  }),
  reads(at("14"), { A17: "false" }),
  wrongAward("Xuất sắc with five averages", { count: 5 }),
  wrongAward("Xuất sắc with seven averages", { count: 7 }),
  wrongAward("Xuất sắc from 8.9", { from: 89 }),
  wrongAward("Xuất sắc from 9.1", { from: 91 }),
  misreads(at("15.1.a"), "conduct Khá is enough", "tt22.award", (input) =>
    input.conduct === "kha" ? { ...input, conduct: "tot" } : input,
  ),
  misreads(at("15.1.a"), "a semester has titles too", "tt22.award", (input) => ({
    ...input,
    period: "year",
  })),
  decides(at("15.1"), "the lower title is given", "tt22.award", (value) =>
    value === "xuat-sac" ? "gioi" : value,
  ),
  ...["principal", "subject-teacher", "homeroom-teacher"].map((role, index) =>
    decides(at(["18", "19", "20"][index] ?? ""), `the ${role} has no duties`, "tt22.recordDuty", (value) => ({
      parts: Object(value).parts.filter((part: { role: string }) => part.role !== role),
    })),
  ),
  misreads(at("21"), "the circular came a year later", "regime", (input) => ({
    ...input,
    schoolYear: yearBefore(input.schoolYear),
  })),
  forgetsDates(at("21")),
];

/** The title of the year by a changed rule. */
function wrongAward(what: string, rule: { readonly count?: number; readonly from?: number }): Mutant {
  return decides(
    at("15.1.a"),
    what,
    "tt22.award",
    (value, { conduct, learning, yearAverages, period }, { options }) =>
      options !== undefined || period === "term" || conduct !== "tot" || learning !== "tot"
        ? value
        : award("tot", "tot", Object.values(tenthsBy(yearAverages)), rule),
  );
}

function replacedPeriods(input: Input, from: number, to: number): Input {
  return input.periodsPerYear === from ? { ...input, periodsPerYear: to } : input;
}

export function yearBefore(schoolYear: unknown): string {
  const [first = 0, second = 0] = String(schoolYear).split("-").map(Number);
  return `${first - 1}-${second - 1}`;
}
