import {
  exactTermAverage,
  possibleTermAverages,
  possibleYearAverages,
  type TermMarks,
  termAverage,
  type WholeTerm,
  yearAverage,
} from "../reference/averages";
import { decimal, fraction, type Rounding, rounded, tenthsOf } from "../reference/fraction";
import type { ExpectedAnswer, VectorKind } from "../vector";
import { type ClauseDrafts, clauseDrafts, type Draft, repeat, search } from "./draft";
import { markJson, someMark, someTerm, termJson, termWords, thresholds } from "./marks";
import type { Random } from "./random";

/** One circular's operations on averages. */
export interface AverageLaw {
  readonly clause: string;
  /** Such as `tt22`. */
  readonly prefix: string;
  /** How an exact half may be read otherwise; left out where the circular has no such question. */
  readonly halfEven?: { readonly [id: string]: string };
  /** How many cases of each sort. */
  readonly size: number;
}

/** Averages of terms and years: thirds, halves, thresholds, and everything that missing marks leave possible. */
export function averageCases(law: AverageLaw): ClauseDrafts {
  const { clause, size } = law;
  return clauseDrafts(clause, (random) => [
    ...repeat(size, () => termCase(law, "positive", someTerm(random))),
    ...search(size, () => halfCase(law, random)),
    ...search(Math.ceil(size / 2), () => binaryCase(law, random)),
    ...search(Math.ceil(size / 2), () => thresholdCase(law, random)),
    ...repeat(Math.ceil(size / 3), () => openTermCase(law, random)),
    ...repeat(Math.ceil(size / 5), () => orderCase(law, random)),
    ...repeat(size, () => yearCase(law, "positive", someMark(random), someMark(random))),
    ...thresholds.flatMap((threshold) => nearYearCases(law, threshold)),
    ...repeat(Math.ceil(size / 5), () => openYearCase(law, random)),
  ]);
}

/** Rounding of exact numbers by themselves. */
export function roundingCases(clause: string, count: number): ClauseDrafts {
  return clauseDrafts(clause, (random) => [
    ...repeat(count, () => {
      const under = random.between(3, 60);
      return roundCase("positive", `${random.below(10 * under + 1)}/${under}`);
    }),
    ...repeat(count, () => roundCase("boundary", `${random.below(10)}.${random.below(10)}5`)),
    ...repeat(count, () => roundCase("boundary", `${random.below(10)}.${random.below(10)}5`, "halfEven")),
    ...repeat(count, () => {
      const tail = random.pick(["49999999999999999999", "50000000000000000001"]);
      return roundCase("boundary", `${random.below(10)}.${random.below(10)}${tail}`, "halfEven");
    }),
  ]);
}

function roundCase(kind: VectorKind, exact: string, rounding: Rounding = "halfUp"): Draft {
  const [over = "", under = "1"] = exact.split("/");
  const value = fraction(over);
  const result = decimal(rounded({ ...value, under: value.under * BigInt(under) }, rounding));
  return {
    kind,
    title: `${exact} is rounded to ${result}${rounding === "halfEven" ? ", an exact half to the even tenth" : ""}`,
    request: {
      op: "round",
      input: { exact },
      ...(rounding === "halfEven" ? { options: { A01: "halfEven" } } : {}),
    },
    expected: { status: "decided", value: result },
  };
}

function termCase(
  { prefix, halfEven }: AverageLaw,
  kind: VectorKind,
  marks: WholeTerm,
  rounding: Rounding = "halfUp",
): Draft {
  const value = decimal(termAverage(marks, rounding));
  return {
    kind,
    title: `${termWords(marks)}: ${value}`,
    request: {
      op: `${prefix}.termAverage`,
      input: termJson(marks),
      ...(rounding === "halfEven" && halfEven ? { options: halfEven } : {}),
    },
    expected: { status: "decided", value },
  };
}

function halfCase(law: AverageLaw, random: Random): Draft | undefined {
  const marks = someTerm(random, random.pick([1, 3, 3, 3, 5]));
  if (restOf(marks) !== "half") return undefined;
  const even = law.halfEven !== undefined && random.below(2) === 0;
  return termCase(law, "boundary", marks, even ? "halfEven" : "halfUp");
}

/** Marks for which the usual arithmetic on binary fractions gives another result. */
function binaryCase(law: AverageLaw, random: Random): Draft | undefined {
  const marks = someTerm(random);
  const numbers = marks.regular.map((mark) => mark / 10);
  const total = numbers.reduce((a, b) => a + b, 0) + (2 * marks.midterm) / 10 + (3 * marks.final) / 10;
  const average = total / (numbers.length + 5);
  const right = termAverage(marks);
  const wrong = Math.round(average * 10) !== right || average.toFixed(1) !== decimal(right);
  return wrong ? termCase(law, "boundary", marks) : undefined;
}

/** Marks whose average reaches a threshold only by rounding, or just does not. */
function thresholdCase(law: AverageLaw, random: Random): Draft | undefined {
  const marks = someTerm(random);
  const average = termAverage(marks);
  const byRounding = thresholds.some((one) => one === average) && restOf(marks) !== "less";
  const justNot = thresholds.some((one) => one === average + 1) && restOf(marks) === "less";
  return byRounding || justNot ? termCase(law, "boundary", marks) : undefined;
}

function restOf(marks: WholeTerm): string {
  return tenthsOf(exactTermAverage(marks)).rest;
}

function openTermCase({ prefix }: AverageLaw, random: Random): Draft {
  const whole = someTerm(random);
  const open = random.below(4);
  const marks: TermMarks = {
    regular:
      open === 2 ? whole.regular.with(0, 0).map((mark, place) => (place === 0 ? null : mark)) : whole.regular,
    midterm: open === 0 || open === 3 ? null : whole.midterm,
    final: open === 1 || open === 3 ? null : whole.final,
  };
  const missing = [
    ...(open === 2 ? ["regular.0"] : []),
    ...(marks.midterm === null ? ["midterm"] : []),
    ...(marks.final === null ? ["final"] : []),
  ];
  return {
    kind: "negative",
    title: `${termWords(marks)}: open`,
    request: {
      op: `${prefix}.termAverage`,
      input: { ...termJson(marks), requiredRegular: marks.regular.length },
    },
    expected: { status: "undetermined", missing, possible: possibleTermAverages(marks).map(decimal) },
  };
}

/** The same marks in another order have the same average. */
function orderCase(law: AverageLaw, random: Random): Draft {
  const marks = someTerm(random, 4);
  const sorted = { ...marks, regular: [...marks.regular].sort((a, b) => a - b) };
  const { expected } = termCase(law, "property", sorted);
  const draft = termCase(law, "property", { ...marks, regular: random.shuffle(marks.regular) });
  return { ...draft, title: `In whatever order, ${draft.title}`, expected };
}

function yearCase({ prefix }: AverageLaw, kind: VectorKind, term1: number, term2: number): Draft {
  const value = decimal(yearAverage(term1, term2));
  return {
    kind,
    title: `${decimal(term1)}, then ${decimal(term2)}: ${value}`,
    request: { op: `${prefix}.yearAverage`, input: { term1: decimal(term1), term2: decimal(term2) } },
    expected: { status: "decided", value },
  };
}

/** The terms around a threshold for which the year just reaches it or just does not. */
function nearYearCases(law: AverageLaw, threshold: number): Draft[] {
  const drafts: Draft[] = [];
  for (let term1 = threshold - 4; term1 <= threshold + 4; term1 += 2) {
    for (let term2 = threshold - 3; term2 <= threshold + 3; term2 += 1) {
      const average = yearAverage(term1, term2);
      if (average === threshold || average === threshold - 1)
        drafts.push(yearCase(law, "boundary", term1, term2));
    }
  }
  return drafts;
}

function openYearCase({ prefix }: AverageLaw, random: Random): Draft {
  const first = random.below(2) === 0 ? null : someMark(random);
  const second = first === null ? someMark(random) : null;
  const expected: ExpectedAnswer = {
    status: "undetermined",
    missing: [first === null ? "term1" : "term2"],
    possible: possibleYearAverages(first, second).map(decimal),
  };
  const word = (mark: number | null): string => (mark === null ? "open" : decimal(mark));
  return {
    kind: "negative",
    title: `${word(first)}, then ${word(second)}: open`,
    request: { op: `${prefix}.yearAverage`, input: { term1: markJson(first), term2: markJson(second) } },
    expected,
  };
}
