import { decides, forgetsDates, type Input, type Mutant, misreads, reads } from "./mutant";
import { yearBefore } from "./tt22-2021";

const at = (clause: string): string => `tt27-2020/${clause}`;

/** The entries of a year's subjects, each changed. */
function subjects(input: Input, change: (entry: Input) => Input): Input {
  return {
    ...input,
    subjects: Array.isArray(input.subjects) ? input.subjects.map((one) => change(one as Input)) : [],
  };
}

/** One test mark taken for another. */
function marksAs(clause: string, op: string, from: number, to: number): Mutant {
  return misreads(clause, `a test of ${from} counts as ${to}`, op, (input) =>
    subjects(input, (entry) => (entry.test === from ? { ...entry, test: to } : entry)),
  );
}

export const tt27Mutants: readonly Mutant[] = [
  ...["4.2", "6"].map((clause) =>
    decides(at(clause), "regular assessment has marks", "tt27.regularEntry", () => true),
  ),
  reads(at("5.1"), { "AMB-P07": "allRequired" }, "tt27.yearResult"),
  reads(at("5.1"), { "AMB-P06": "compulsoryOnly" }, "tt27.yearResult"),
  misreads(at("7.1.b"), "grade 4 is like grade 3", "tt27.testSchedule", (input) =>
    input.grade === 4 ? { ...input, grade: 3 } : input,
  ),
  reads(at("7.1.b"), { "AMB-P04": "oneSubject" }, "tt27.testSchedule"),
  decides(at("7.1.d"), "marks may have a decimal", "tt27.validMark", (value, { mark }) =>
    Number(mark) >= 0 && Number(mark) <= 10 ? true : value,
  ),
  reads(at("7.1.d"), { "AMB-P01": "rejectZero" }, "tt27.validMark"),
  reads(at("7.1.d"), { "AMB-P02": "better" }, "tt27.secondTest"),
  misreads(at("7.1.d"), "a second test is possible at mid-semester", "tt27.secondTest", (input) => ({
    ...input,
    moment: "cuoi-nam",
  })),
  misreads(at("7.1.d"), "a second test needs no approval", "tt27.secondTest", (input) => ({
    ...input,
    schoolApproval: true,
  })),
  misreads(at("8"), "a subject from which a pupil is freed is missing", "tt27.yearResult", (input) =>
    subjects(input, ({ exempt: _, ...entry }) => entry),
  ),
  ...[
    ["8.1", "inclusive"],
    ["8.2", "special"],
    ["8.3", "disability-class"],
  ].map(([clause = "", setting]) =>
    decides(at(clause), `${setting} has no rule of its own`, "tt27.disability", (value, input) =>
      input.setting === setting ? "as-others" : value,
    ),
  ),
  decides(at("8.3"), "there are no tests", "tt27.disabilityClassTests", () => []),
  marksAs(at("9.2.a"), "tt27.yearResult", 8, 9),
  marksAs(at("9.2.a"), "tt27.yearResult", 9, 8),
  marksAs(at("9.2.a"), "tt27.yearResult", 6, 7),
  marksAs(at("9.2.a"), "tt27.yearResult", 7, 6),
  marksAs(at("9.2.a"), "tt27.yearResult", 4, 5),
  marksAs(at("9.2.a"), "tt27.yearResult", 5, 4),
  misreads(at("9.2.a"), "a subject Hoàn thành counts as Hoàn thành tốt", "tt27.yearResult", (input) =>
    subjects(input, (entry) =>
      entry.level === "hoan-thanh" ? { ...entry, level: "hoan-thanh-tot" } : entry,
    ),
  ),
  misreads(at("9.2.a"), "a quality Đạt counts as Tốt", "tt27.yearResult", (input) => ({
    ...input,
    qualities: Object.fromEntries(
      Object.entries(Object(input.qualities) as Input).map(([name, level]) => [
        name,
        level === "dat" ? "tot" : level,
      ]),
    ),
  })),
  decides(at("9.2.a"), "what limits the result is not named", "tt27.yearResult", (value) => ({
    ...Object(value),
    limitedBy: [],
  })),
  misreads(at("10"), "digital transcripts a day later", "tt27.transcriptForm", (input) =>
    input.date === "2025-07-01" ? { ...input, date: "2025-06-30" } : input,
  ),
  misreads(at("11.1.a"), "Hoàn thành does not complete", "tt27.completion", (input) =>
    input.result === "hoan-thanh" ? { ...input, result: "chua-hoan-thanh" } : input,
  ),
  misreads(
    at("11.1.b"),
    "supplementary assessment changes nothing",
    "tt27.completion",
    ({ supplementary: _, ...input }) => input,
  ),
  decides(at("11.1.b"), "the teacher retains a pupil", "tt27.completion", (value) =>
    Object(value).promoted === "undecided" ? { ...Object(value), promoted: false } : value,
  ),
  misreads(
    at("11.1.c"),
    "the principal decides nothing",
    "tt27.completion",
    ({ principalDecision: _, ...input }) => input,
  ),
  misreads(at("11.2"), "grade 4 ends primary school", "tt27.completionEntry", (input) =>
    input.grade === 4 ? { ...input, grade: 5 } : input,
  ),
  misreads(at("12"), "districts end a day later", "tt27.handover", (input) =>
    input.date === "2025-07-01" ? { ...input, date: "2025-06-30" } : input,
  ),
  misreads(at("13.1.a"), "the class need not recognise", "tt27.awards", (input) => ({
    ...input,
    classRecognised: true,
  })),
  misreads(at("13.1.a"), "progress does not count", "tt27.awards", (input) => ({ ...input, progressIn: [] })),
  misreads(
    at("13.1.b"),
    "sudden achievements are not rewarded",
    "tt27.awards",
    ({ suddenAchievement: _, ...input }) => input,
  ),
  misreads(at("entry-into-force"), "the circular came a year later", "regime", (input) => ({
    ...input,
    schoolYear: yearBefore(input.schoolYear),
  })),
  forgetsDates(at("entry-into-force")),

  decides("tt22-2016/10", "0 is a mark", "tt22-2016.validMark", (value, { mark }) =>
    mark === 0 ? true : value,
  ),
  decides("tt22-2016/10", "10 is no mark", "tt22-2016.validMark", (value, { mark }) =>
    mark === 10 ? false : value,
  ),
  misreads(
    "tt22-2016/14.1",
    "the principal decides nothing",
    "tt22-2016.promotion",
    ({ principalDecision: _, ...input }) => input,
  ),
  marksAs("tt22-2016/14.1.a", "tt22-2016.completion", 4, 5),
  marksAs("tt22-2016/14.1.a", "tt22-2016.completion", 5, 4),
  marksAs("tt22-2016/16.1.a", "tt22-2016.awards", 8, 9),
  marksAs("tt22-2016/16.1.a", "tt22-2016.awards", 9, 8),
  misreads("tt22-2016/16.1.a", "the class need not recognise", "tt22-2016.awards", (input) => ({
    ...input,
    classRecognised: true,
  })),
  misreads(
    "tt22-2016/16.1.b",
    "sudden achievements are not rewarded",
    "tt22-2016.awards",
    ({ suddenAchievement: _, ...input }) => input,
  ),
  misreads("tt22-2016/entry-into-force", "the circular came a year later", "regime", (input) => ({
    ...input,
    schoolYear: yearBefore(input.schoolYear),
  })),
  forgetsDates("tt22-2016/entry-into-force"),
];
