import { describe, expect, test } from "vitest";
import { isoDate } from "../../kernel/civil-date";
import { tenths } from "../../kernel/tenths";
import type { CommentResult } from "../formulas/levels";
import { type GradeInput, learningGrade, plainLearningGrade } from "./article-13";
import type { Tt58Context } from "./options";

type Options = NonNullable<Tt58Context["options"]>;
type Marks = { readonly [subject: string]: number | null };
type Comments = { readonly [subject: string]: CommentResult | null };

const passed: Comments = { gdtc: "dat", "am-nhac": "dat", "mi-thuat": "dat" };
const failed: Comments = { ...passed, gdtc: "chua-dat" };

function inputOf(marks: Marks, comments: Comments = passed, more: Partial<GradeInput> = {}): GradeInput {
  const averages = Object.fromEntries(
    Object.entries(marks).map(([key, mark]) => [key, mark === null ? null : tenths(mark)]),
  );
  return { averages, comments, ...more };
}

/** The grade alone, then `base ↑ grade (subject)` where clause 6 raised it. */
function gradeOf(input: GradeInput, options: Options = {}): string {
  const { outcome } = learningGrade(input, { options });
  expect(plainLearningGrade(input, options)).toBe(
    outcome.status === "decided" ? outcome.value.grade : outcome.status,
  );
  if (outcome.status !== "decided") return outcome.status;
  const { grade, base, adjusted, subject } = outcome.value;
  expect(subject !== undefined).toBe(adjusted);
  return adjusted ? `${base} ↑ ${grade} (${subject})` : grade;
}

/** Toán at the first mark, Ngữ văn and Ngoại ngữ at the second, then other subjects. */
const marks = (toan: number, others: number, ...rest: readonly number[]): Marks => ({
  toan,
  "ngu-van": others,
  "ngoai-ngu-1": others,
  ...Object.fromEntries(rest.map((mark, index) => [`m${index}`, mark] as const)),
});

describe("Đ13 Giỏi", () => {
  test("T 8.0, a core subject 8.0, every mark 6.5, every comment Đạt", () => {
    expect(gradeOf(inputOf(marks(80, 79, 85, 85, 72)))).toBe("gioi"); // 48.0 / 6 = 8.00
  });
  test("T of 7.95 is 8.0, of 7.9 it is not (B01)", () => {
    const edge = inputOf(marks(80, 79, 81, 78, 80)); // 47.7 / 6 = 7.95
    expect(gradeOf(edge)).toBe("gioi");
    expect(gradeOf(edge, { B01: "unrounded" })).toBe("kha");
    expect(learningGrade(edge).diagnostics).toEqual([
      {
        code: "ambiguity.decisive",
        severity: "info",
        path: ["options", "B01"],
        data: { followed: "rounded", alternative: "unrounded", wouldGive: "kha" },
      },
    ]);
    expect(gradeOf(inputOf(marks(80, 79, 81, 78, 79)))).toBe("kha"); // 47.6 / 6 = 7.93
  });
  test("no core subject at 8.0 is Khá", () => {
    expect(gradeOf(inputOf(marks(79, 79, 90, 90, 90)))).toBe("kha");
  });
  test("Ngoại ngữ is a core subject, but not before Circular 26/2020", () => {
    const averages = { toan: 79, "ngu-van": 79, "ngoai-ngu-1": 80, "vat-li": 90, "hoa-hoc": 90 };
    expect(gradeOf(inputOf(averages))).toBe("gioi");
    expect(gradeOf(inputOf(averages, passed, { before2020: true }))).toBe("kha");
  });
  test("one mark of 6.4 is Khá, which clause 6 leaves as it is", () => {
    expect(gradeOf(inputOf(marks(90, 90, 90, 90, 65)))).toBe("gioi");
    expect(gradeOf(inputOf(marks(90, 90, 90, 90, 64)))).toBe("kha");
  });
  test("a specialised subject at 8.0; at 7.9 Khá", () => {
    expect(gradeOf(inputOf(marks(90, 90, 90, 80), passed, { specialised: "m1" }))).toBe("gioi");
    expect(gradeOf(inputOf(marks(90, 90, 90, 79), passed, { specialised: "m1" }))).toBe("kha");
  });
});

describe("Đ13 Khá", () => {
  test.each([
    ["T 6.5, core 6.5, every mark 5.0", marks(65, 65, 80, 50), "kha"], // 32.5 / 5
    ["T of 6.45 is 6.5", marks(65, 64, 65, 64, 65), "kha"], // 38.7 / 6
    ["T of 6.43 is 6.4", marks(65, 64, 65, 64, 64), "trung-binh"], // 38.6 / 6
    ["no core subject at 6.5", marks(64, 64, 90, 90), "trung-binh"],
    ["one mark of 4.9 is Trung bình, which clause 6 leaves as it is", marks(70, 70, 70, 49), "trung-binh"],
  ] as const)("%s", (_name, averages, grade) => {
    expect(gradeOf(inputOf(averages))).toBe(grade);
  });
  test("a specialised subject at 6.5; at 6.4 Trung bình", () => {
    expect(gradeOf(inputOf(marks(70, 70, 70, 65), passed, { specialised: "m1" }))).toBe("kha");
    expect(gradeOf(inputOf(marks(70, 70, 70, 64), passed, { specialised: "m1" }))).toBe("trung-binh");
  });
});

describe("Đ13 Trung bình, Yếu, Kém", () => {
  test.each([
    ["T 5.0, core 5.0, every mark 3.5", marks(50, 50, 65, 35), "trung-binh"], // 25.0 / 5
    ["T of 4.95 is 5.0", marks(50, 49, 50, 49, 50), "trung-binh"], // 29.7 / 6
    ["T of 4.93 is 4.9", marks(50, 49, 50, 49, 49), "yeu"],
    ["no core subject at 5.0", marks(49, 49, 70, 70), "yeu"],
    ["a mark of 3.4", marks(60, 60, 60, 34), "yeu"],
    ["Yếu: T 3.5, every mark 2.0", marks(35, 35, 50, 20), "yeu"], // 17.5 / 5
    ["a mark of 1.9 is Kém", marks(35, 35, 60, 19), "kem"],
    ["T of 3.45 is 3.5", marks(35, 34, 35, 34, 35), "yeu"], // 20.7 / 6
    ["T of 3.43 is 3.4: Kém", marks(35, 34, 35, 34, 34), "kem"],
    ["zeros are results", marks(0, 0), "kem"],
  ] as const)("%s", (_name, averages, grade) => {
    expect(gradeOf(inputOf(averages))).toBe(grade);
  });
  test("a specialised subject at 5.0; at 4.9 Yếu", () => {
    expect(gradeOf(inputOf(marks(60, 60, 60, 50), passed, { specialised: "m1" }))).toBe("trung-binh");
    expect(gradeOf(inputOf(marks(60, 60, 60, 49), passed, { specialised: "m1" }))).toBe("yeu");
  });
  test("Yếu asks nothing of comment subjects", () => {
    expect(gradeOf(inputOf(marks(50, 50, 50, 50), failed))).toBe("yeu");
  });
});

describe("Đ13.k6 adjustment", () => {
  const high = [90, 90, 90, 90] as const;
  test.each([
    ["Giỏi to Khá stays Khá", marks(90, 90, ...high, 50), "kha"],
    ["Giỏi to Trung bình becomes Khá", marks(90, 90, ...high, 49), "trung-binh ↑ kha (m4)"],
    ["… down to 3.5", marks(90, 90, ...high, 35), "trung-binh ↑ kha (m4)"],
    ["Giỏi to Yếu becomes Trung bình", marks(90, 90, ...high, 34), "yeu ↑ trung-binh (m4)"],
    ["… down to 2.0", marks(90, 90, ...high, 20), "yeu ↑ trung-binh (m4)"],
    ["Giỏi to Kém becomes Yếu (B02)", marks(92, 92, 92, 92, 92, 92, 19), "kem ↑ yeu (m4)"],
    ["Khá to Trung bình stays", marks(70, 70, 70, 70, 70, 70, 49), "trung-binh"],
    ["Khá to Yếu becomes Trung bình", marks(75, 75, 75, 75, 75, 75, 34), "yeu ↑ trung-binh (m4)"],
    ["Khá to Kém becomes Yếu", marks(75, 75, 75, 75, 75, 75, 19), "kem ↑ yeu (m4)"],
    ["Trung bình to Yếu stays", marks(60, 60, 60, 60, 60, 60, 34), "yeu"],
    ["two subjects are not one", marks(95, 95, 95, 95, 95, 95, 49, 49), "trung-binh"],
    [
      "a core subject may be the one where another core reaches the mark",
      marks(40, 95, ...high),
      "trung-binh ↑ kha (toan)",
    ],
  ] as const)("%s", (_name, averages, grade) => {
    expect(gradeOf(inputOf(averages))).toBe(grade);
  });

  test("literally, Kém stays Kém where Giỏi fell to it (B02), and the decision says so", () => {
    const input = inputOf(marks(92, 92, 92, 92, 92, 92, 19));
    expect(gradeOf(input, { B02: "literal" })).toBe("kem");
    expect(learningGrade(input).diagnostics.map(({ path, data }) => [path[1], data.wouldGive])).toEqual([
      ["B02", "kem"],
    ]);
  });

  test("where Giỏi lacks its core subject, the row of Khá applies, B02 or not", () => {
    const averages = { toan: 75, "ngu-van": 75, a: 96, b: 96, c: 96, d: 96, e: 96, f: 10 };
    expect(gradeOf(inputOf(averages))).toBe("kem ↑ yeu (f)"); // T 8.0, core 7.5
    expect(gradeOf(inputOf(averages), { B02: "literal" })).toBe("kem ↑ yeu (f)");
  });

  test("one comment subject makes Yếu, adjusted to Trung bình", () => {
    expect(gradeOf(inputOf(marks(90, 90, 90), failed))).toBe("yeu ↑ trung-binh (gdtc)");
    expect(gradeOf(inputOf(marks(65, 65, 65), failed))).toBe("yeu ↑ trung-binh (gdtc)");
    expect(gradeOf(inputOf(marks(64, 64, 64), failed))).toBe("yeu");
    expect(gradeOf(inputOf(marks(90, 90, 90), { ...failed, "am-nhac": "chua-dat" }))).toBe("yeu");
    expect(gradeOf(inputOf(marks(90, 90, 90, 49), failed))).toBe("yeu");
  });

  test("a missing core subject at the mark is never one subject alone", () => {
    expect(gradeOf(inputOf(marks(79, 79, 95, 95, 95, 49)))).toBe("trung-binh");
    expect(gradeOf(inputOf({ toan: 80, "ngu-van": 49, a: 95, b: 95, c: 95, d: 95 }))).toBe(
      "trung-binh ↑ kha (ngu-van)",
    );
    expect(gradeOf(inputOf({ toan: 79, "ngu-van": 49, a: 95, b: 95, c: 95, d: 95 }))).toBe("trung-binh");
  });

  test("the specialised subject may be the one", () => {
    const spec = { specialised: "m3" };
    expect(gradeOf(inputOf(marks(90, 90, 90, 90, 90, 79), passed, spec))).toBe("kha");
    expect(gradeOf(inputOf(marks(90, 90, 90, 90, 90, 64), passed, spec))).toBe("trung-binh ↑ kha (m3)");
    expect(gradeOf(inputOf(marks(90, 90, 90, 90, 90, 50), passed, spec))).toBe("trung-binh ↑ kha (m3)");
    expect(gradeOf(inputOf(marks(90, 90, 90, 90, 90, 49), passed, spec))).toBe("yeu ↑ trung-binh (m3)");
    expect(gradeOf(inputOf(marks(90, 90, 90, 90, 49, 79), passed, spec))).toBe("trung-binh");
  });

  test("the specialised subject may be the only core subject that could reach the mark", () => {
    const spec = { specialised: "toan" };
    expect(gradeOf(inputOf({ toan: 79, "ngu-van": 79, a: 95, b: 95, c: 95 }, passed, spec))).toBe("kha");
    // Without Toán the core condition of Giỏi fails, of Khá it holds, and Khá to Trung bình is no change.
    expect(gradeOf(inputOf({ toan: 60, "ngu-van": 79, a: 95, b: 95, c: 95 }, passed, spec))).toBe(
      "trung-binh",
    );
    expect(gradeOf(inputOf({ toan: 60, "ngu-van": 80, a: 95, b: 95, c: 95 }, passed, spec))).toBe(
      "trung-binh ↑ kha (toan)",
    );
  });
});

describe("missing results", () => {
  const outcome = (input: GradeInput, options: Options = {}) => learningGrade(input, { options }).outcome;
  test("are named by their paths, with the grades they leave open", () => {
    expect(outcome(inputOf({ ...marks(80, 80, 80), m1: null }, { ...passed, gdtc: null }))).toEqual({
      status: "undetermined",
      missing: ["averages.m1", "comments.gdtc"],
      possible: ["kem", "yeu", "trung-binh", "kha", "gioi"],
    });
    const seven = inputOf({ ...marks(95, 95, 95, 95, 95, 95), m9: null });
    expect(outcome(seven)).toMatchObject({ possible: ["yeu", "trung-binh", "kha", "gioi"] });
    expect(outcome(seven, { B02: "literal" })).toMatchObject({
      possible: ["kem", "trung-binh", "kha", "gioi"],
    });
  });
  test("leave the grade open even where one remains", () => {
    expect(outcome(inputOf({ ...marks(10, 10, 10), m1: null }))).toEqual({
      status: "undetermined",
      missing: ["averages.m1"],
      possible: ["kem"],
    });
  });
  test("a record needs a core subject, and the specialised one it names", () => {
    expect(outcome(inputOf({ "lich-su": 80 }))).toMatchObject({
      missing: ["averages.toan", "averages.ngu-van", "averages.ngoai-ngu-1"],
    });
    expect(outcome(inputOf({ "ngoai-ngu-1": 80 }, passed, { before2020: true }))).toMatchObject({
      missing: ["averages.toan", "averages.ngu-van"],
    });
    expect(outcome(inputOf(marks(80, 80), passed, { specialised: "tin-hoc" }))).toMatchObject({
      missing: ["averages.tin-hoc"],
      possible: ["kem", "yeu", "trung-binh", "kha", "gioi"],
    });
    expect(outcome(inputOf({}))).toMatchObject({
      missing: ["averages"],
      possible: ["kem", "yeu", "trung-binh", "kha", "gioi"],
    });
  });
  test("an average off the scale is an error", () => {
    expect(learningGrade(inputOf(marks(80, 80, 101)))).toMatchObject({
      outcome: { status: "undetermined", missing: ["averages.m0"] },
      diagnostics: [{ code: "average.outOfRange", severity: "error", path: ["averages.m0"] }],
    });
  });
  test("names of subjects are no names of the language", () => {
    const averages = JSON.parse('{"toan": 80, "ngu-van": 80, "__proto__": 10, "constructor": 80}');
    expect(gradeOf({ averages, comments: {} })).toBe("kem");
  });
});

describe("the wording", () => {
  const input = inputOf({ toan: 79, "ngu-van": 79, "ngoai-ngu-1": 80, "vat-li": 90, "hoa-hoc": 90 });
  const on = (day: string, more: Partial<GradeInput> = {}) => {
    const { outcome } = learningGrade({ ...input, ...more }, { asOf: isoDate(day) });
    return outcome.status === "decided" ? outcome.value.grade : outcome.status;
  };
  test("is that of the day, unless the record says which", () => {
    expect(on("2020-10-10")).toBe("kha");
    expect(on("2020-10-11")).toBe("gioi");
    expect(on("2021-05-31", { before2020: true })).toBe("notInForce");
    expect(on("2019-05-31", { before2020: false })).toBe("notInForce");
    expect(on("2012-01-25")).toBe("notInForce");
  });
});

test("the trace holds every grade from Giỏi to the one that holds, and the adjustment", () => {
  const decision = learningGrade(inputOf(marks(90, 90, 90, 90, 90, 90, 49)));
  expect(decision.steps.map(({ id, cite, holds }) => [id, cite, holds])).toEqual([
    ["overall.mean", "tt58-2011/11", undefined],
    ["grade.gioi", "tt58-2011/13", false],
    ["grade.kha", "tt58-2011/13", false],
    ["grade.trung-binh", "tt58-2011/13", true],
    ["gradeAdjustment.gioi", "tt58-2011/13.6", true],
    ["gradeAdjustment.raisedTo.kha", "tt58-2011/13.6", undefined],
  ]);
  expect(decision.cites).toEqual(["tt58-2011/13", "tt58-2011/11", "tt58-2011/13.6"]);
  expect(decision.steps[1]?.steps.map(({ id, holds }) => [id, holds])).toEqual([
    ["grade.overall", true],
    ["grade.core", true],
    ["grade.everyMark", false],
    ["grade.comments", true],
  ]);
  expect(decision.steps[4]?.steps.every(({ holds }) => holds)).toBe(true);
});
