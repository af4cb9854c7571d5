import fc from "fast-check";
import { expect, test } from "vitest";
import { tenths } from "../kernel/tenths";
import type { OptionChoice } from "../law/ambiguity";
import { type CommentResult, commentResults } from "../law/formulas/levels";
import { subjectYear, termAverage } from "../law/tt58-2011/article-10";
import { plainLearningGrade } from "../law/tt58-2011/article-13";
import { promotion } from "../law/tt58-2011/article-15";
import { title } from "../law/tt58-2011/article-18";
import type { tt58Ambiguities } from "../law/tt58-2011/options";
import { conducts, grades } from "../law/tt58-2011/values";
import type { GradeGoal, GradeYearQuestion } from "./least-grade-marks";
import { leastMarks } from "./least-marks";
import type { OpenMarkedSubject, OpenMarks, OpenYearSubject } from "./open-record";

type Choice = OptionChoice<typeof tt58Ambiguities>;

const keys = ["ngu-van", "toan", "vat-li", "ngoai-ngu-1", "hoa-hoc", "sinh-hoc"];
const mark = fc.integer({ min: 0, max: 100 }).map(tenths);
const near = fc
  .tuple(fc.constantFrom(20, 35, 50, 65, 80, 95), fc.integer({ min: -3, max: 3 }))
  .map(([rung, by]) => tenths(rung + by));
const goal: fc.Arbitrary<GradeGoal> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      result: fc.constant("level" as const),
      period: fc.constantFrom("year" as const, "year" as const, "term2" as const),
      level: fc.constantFrom("yeu" as const, "trung-binh" as const, "kha" as const, ...grades),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      result: fc.constant("award" as const),
      award: fc.constantFrom("hoc-sinh-tien-tien" as const, "hoc-sinh-gioi" as const),
    }),
  },
  { weight: 1, arbitrary: fc.constant({ result: "promotion" as const }) },
);
const choice: fc.Arbitrary<Choice> = fc.constantFrom<Choice>(
  {},
  { B01: "unrounded" },
  { B02: "literal" },
  { B01: "unrounded", B02: "literal" },
);

/** A year around some rungs: closed subjects by their averages, so many open marks, comment subjects. */
function yearWithOpen(most: number): fc.Arbitrary<GradeYearQuestion> {
  // Most of a record around one rung, so that the open marks decide.
  const subjects = fc.constantFrom(35, 50, 65, 80).chain((rung) => {
    const around = fc.integer({ min: rung - 4, max: rung + 6 }).map(tenths);
    const high = fc.constantFrom(85, 95, 100).map(tenths);
    const average = fc.oneof({ weight: 6, arbitrary: around }, near, high, mark);
    const full = fc.record({
      regular: fc.array(around, { minLength: 1, maxLength: 3 }),
      midterm: around,
      final: near,
    });
    const one = fc.record({ term1: average, term2: average, full });
    return fc.array(one, { minLength: 2, maxLength: 6 });
  });
  return fc
    .record({
      own: subjects,
      comments: fc.array(
        fc.record({
          term1: fc.constantFrom(...commentResults),
          term2: fc.constantFrom<CommentResult | null>("dat", "dat", "chua-dat", null, null),
        }),
        { maxLength: 2 },
      ),
      places: fc.array(fc.record({ subject: fc.nat(), place: fc.nat(), first: fc.boolean() }), {
        minLength: most,
        maxLength: most,
      }),
      special: fc.option(fc.nat(), { freq: 3 }),
      before: fc.boolean(),
      aim: goal,
      conduct: fc.constantFrom("tot" as const, "tot" as const, ...conducts),
      options: choice,
    })
    .map(({ own, comments, places, special, before, aim, conduct, options }) => {
      const marked: OpenMarkedSubject[] = own.map(({ term1, term2 }, index) => ({
        key: keys[index] ?? "",
        assessedBy: "marks",
        term1: { average: term1 },
        term2: { average: term2 },
      }));
      for (const { subject, place, first } of places) {
        const index = subject % marked.length;
        const [one, full] = [marked[index], own[index]?.full];
        if (one === undefined || full === undefined) throw new Error("no such subject");
        const name = first ? "term1" : "term2";
        const before = one[name];
        const closed = before === undefined || "average" in before ? full : before;
        marked[index] = { ...one, [name]: open(closed, place) };
      }
      const specialised = special === null ? undefined : marked[special % marked.length]?.key;
      return {
        instrument: before ? "tt58-2011" : "tt58-2011+tt26-2020",
        subjects: [
          ...marked,
          ...comments.map(
            (one, index): OpenYearSubject => ({ key: `x${index}`, assessedBy: "comments", ...one }),
          ),
        ],
        goal: aim,
        conduct,
        absentSessions: 45,
        options,
        ...(specialised === undefined ? {} : { specialised }),
      } satisfies GradeYearQuestion;
    });
}

function open(marks: OpenMarks, place: number): OpenMarks {
  const at = place % (marks.regular.length + 2);
  if (at === marks.regular.length) return { ...marks, midterm: null };
  if (at > marks.regular.length) return { ...marks, final: null };
  return { ...marks, regular: marks.regular.map((one, index) => (index === at ? null : one)) };
}

const terms = ["term1", "term2"] as const;
const parts = (term: OpenMarks) => [
  ...term.regular.map((one, index) => [`regular.${index}`, one] as const),
  ["midterm", term.midterm] as const,
  ["final", term.final] as const,
];

/** The open marks and results in the order of keys, terms and marks. */
function slotsOf(subjects: readonly OpenYearSubject[]) {
  const sorted = [...subjects].sort((one, other) => (one.key < other.key ? -1 : 1));
  const openMarks = sorted.flatMap((subject) =>
    terms.flatMap((name) => {
      const term = subject[name];
      if (typeof term !== "object" || term === null || "average" in term) return [];
      return parts(term).flatMap(([part, one]) =>
        one === null ? [`subjects.${subject.key}.${name}.${part}`] : [],
      );
    }),
  );
  const results = sorted.flatMap((subject) =>
    subject.term2 === null ? [`subjects.${subject.key}.term2`] : [],
  );
  return { openMarks, results };
}

type Filled = { readonly [path: string]: number | CommentResult };

/** Whether a filling reaches the goal, by the circular's own decisions. */
function reaches(question: GradeYearQuestion, filled: Filled, yearAverageOf: typeof averageOf): boolean {
  const { goal: aim, subjects, options = {}, specialised, conduct = null, absentSessions = null } = question;
  if (aim.result === "average") throw new Error("averages are tried elsewhere");
  const period = aim.result === "level" ? aim.period : "year";
  const averages: Record<string, ReturnType<typeof tenths>> = {};
  const comments: Record<string, CommentResult> = {};
  for (const subject of subjects) {
    if (subject.assessedBy === "marks") averages[subject.key] = yearAverageOf(subject, filled, period);
    else
      comments[subject.key] =
        subject.term2 ?? (filled[`subjects.${subject.key}.term2`] === "dat" ? "dat" : "chua-dat");
  }
  const learning = plainLearningGrade(
    {
      averages,
      comments,
      before2020: question.instrument === "tt58-2011",
      ...(specialised === undefined ? {} : { specialised }),
    },
    options,
  );
  if (learning === "undetermined") throw new Error("no grade");
  if (aim.result === "level") return grades.indexOf(learning) >= grades.indexOf(aim.level);
  if (aim.result === "promotion") {
    const { outcome } = promotion({ conduct, learning, absentSessions });
    return outcome.status === "decided" && outcome.value === "promoted";
  }
  const { outcome } = title({ conduct, learning });
  return outcome.status === "decided" && (outcome.value === "hoc-sinh-gioi" || outcome.value === aim.award);
}

function averageOf(subject: OpenMarkedSubject, filled: Filled, period: string) {
  const [term1, term2] = terms.map((name) => {
    const term = subject[name];
    if (term === undefined) throw new Error("taught in both terms");
    if ("average" in term) return term.average;
    const at = (part: string, one: number | null) =>
      tenths(one ?? Number(filled[`subjects.${subject.key}.${name}.${part}`]));
    const { outcome } = termAverage({
      regular: term.regular.map((one, index) => at(`regular.${index}`, one)),
      midterm: at("midterm", term.midterm),
      final: at("final", term.final),
    });
    if (outcome.status !== "decided") throw new Error("no term average");
    return outcome.value;
  });
  if (term1 === undefined || term2 === undefined) throw new Error("two terms");
  if (period === "term2") return term2;
  const { outcome } = subjectYear({ term1, term2, taughtIn: [1, 2] });
  if (outcome.status !== "decided") throw new Error("no year average");
  return outcome.value;
}

/** The same averages, each computed once. */
function rememberedAverages(): typeof averageOf {
  const known = new Map<string, ReturnType<typeof tenths>>();
  return (subject, filled, period) => {
    const { openMarks } = slotsOf([subject]);
    const word = [subject.key, period, ...openMarks.map((path) => filled[path])].join(" ");
    const average = known.get(word) ?? averageOf(subject, filled, period);
    known.set(word, average);
    return average;
  };
}

/** Every filling from the least to the greatest by the documented order, until one reaches the goal. */
function bruteForce(question: GradeYearQuestion): Filled | undefined {
  const { openMarks, results } = slotsOf(question.subjects);
  const yearAverageOf = rememberedAverages();
  const passes = Array.from({ length: 2 ** results.length }, (_, pattern) =>
    results.map((_, index) => (pattern >> (results.length - 1 - index)) % 2),
  ).sort((one, other) => total(one) - total(other));
  for (let most = 0; most <= (openMarks.length === 0 ? 0 : 100); most += 1) {
    const fillings = fillingsUpTo(openMarks.length, most).sort((one, other) => total(one) - total(other));
    let found: { readonly sum: number; readonly key: readonly number[]; readonly filled: Filled } | undefined;
    for (const values of fillings) {
      if (found !== undefined && total(values) > found.sum) break;
      for (const passed of passes) {
        const filled = Object.fromEntries([
          ...openMarks.map((path, index) => [path, values[index] ?? 0] as const),
          ...results.map((path, index) => [path, passed[index] === 1 ? "dat" : "chua-dat"] as const),
        ]);
        const key = [total(passed), ...values, ...passed];
        if (found !== undefined && !precedes(key, found.key)) continue;
        if (reaches(question, filled, yearAverageOf)) found = { sum: total(values), key, filled };
      }
    }
    if (found !== undefined) return found.filled;
  }
  return undefined;
}

/** All marks of which the greatest is `most`. */
function fillingsUpTo(count: number, most: number): number[][] {
  let all: number[][] = [[]];
  for (let place = 0; place < count; place += 1) {
    all = all.flatMap((before) => Array.from({ length: most + 1 }, (_, value) => [...before, value]));
  }
  return all.filter((values) => Math.max(0, ...values) === most);
}

const total = (values: readonly number[]): number => values.reduce((sum, one) => sum + one, 0);

function precedes(one: readonly number[], other: readonly number[]): boolean {
  const place = one.findIndex((value, index) => value !== other[index]);
  return place >= 0 && (one[place] ?? 0) < (other[place] ?? 0);
}

function found(question: GradeYearQuestion): Filled | undefined {
  const { outcome } = leastMarks(question);
  if (outcome.status !== "decided") throw new Error(JSON.stringify(outcome));
  if (!outcome.value.reachable) return undefined;
  return Object.fromEntries([
    ...outcome.value.marks.map(({ path, mark: one }) => [path, one] as const),
    ...outcome.value.results.map(({ path, result }) => [path, result] as const),
  ]);
}

test.each([
  [1, 800],
  [2, 80],
])("%i open marks, every filling tried in the documented order, under every reading", (most, numRuns) => {
  const seen = { reachable: 0, impossible: 0, positive: 0 };
  fc.assert(
    fc.property(yearWithOpen(most), (question) => {
      const expected = bruteForce(question);
      if (expected === undefined) seen.impossible += 1;
      else seen.reachable += 1;
      if (Object.values(expected ?? {}).some((one) => typeof one === "number" && one > 0)) seen.positive += 1;
      expect(found(question)).toEqual(expected);
    }),
    { numRuns, seed: 58 },
  );
  expect(seen.reachable).toBeGreaterThan(numRuns / 5);
  expect(seen.impossible).toBeGreaterThan(numRuns / 20);
  expect(seen.positive).toBeGreaterThan(numRuns / 20);
});

/** The same year with one subject low and the others high, in which Yếu is aimed at and B02 read literally. */
function oneLow(question: GradeYearQuestion, low: number): GradeYearQuestion {
  const moved = (one: number, index: number) => tenths(index === low ? one % 24 : 94 + (one % 7));
  const subjects = question.subjects.map((subject, index): OpenYearSubject => {
    if (subject.assessedBy !== "marks") return { ...subject, term2: subject.term2 === null ? null : "dat" };
    const term = (name: "term1" | "term2") => {
      const own = subject[name];
      if (own === undefined) throw new Error("taught in both terms");
      if ("average" in own) return { average: moved(own.average, index) };
      const mark = (one: number | null) => (one === null ? null : moved(one, index));
      return { regular: own.regular.map(mark), midterm: mark(own.midterm), final: mark(own.final) };
    };
    return { ...subject, term1: term("term1"), term2: term("term2") };
  });
  return {
    ...question,
    subjects,
    goal: { result: "level", period: "year", level: "yeu" },
    options: { B02: "literal" },
  };
}

test.each([
  [1, 600],
  [2, 60],
])("B02 literal, where Giỏi is worse than Khá: %i open marks, every filling tried", (most, numRuns) => {
  let differs = 0;
  fc.assert(
    fc.property(yearWithOpen(most), fc.nat({ max: 2 }), (question, low) => {
      fc.pre(question.subjects.filter(({ assessedBy }) => assessedBy === "marks").length > 4);
      const literal = oneLow(question, low);
      const least = found(literal);
      expect(least).toEqual(bruteForce(literal));
      if (JSON.stringify(least) !== JSON.stringify(found({ ...literal, options: {} }))) differs += 1;
    }),
    { numRuns, seed: 59 },
  );
  expect(differs).toBeGreaterThan(numRuns / 100);
});

test("eight open marks: the circular's own decisions reach the goal, and with one tenth less they do not", () => {
  let [reached, lessened] = [0, 0];
  fc.assert(
    fc.property(yearWithOpen(8), (question) => {
      const least = found(question);
      const { openMarks, results } = slotsOf(question.subjects);
      if (least === undefined) {
        const best = [...openMarks.map((path) => [path, 100]), ...results.map((path) => [path, "dat"])];
        expect(reaches(question, Object.fromEntries(best), averageOf)).toBe(false);
        return;
      }
      reached += 1;
      expect(reaches(question, least, averageOf)).toBe(true);
      for (const [path, one] of Object.entries(least)) {
        if (one === 0 || one === "chua-dat") continue;
        lessened += 1;
        const less = { ...least, [path]: typeof one === "number" ? one - 1 : ("chua-dat" as const) };
        expect(reaches(question, less, averageOf), path).toBe(false);
      }
    }),
    { numRuns: 300, seed: 8 },
  );
  expect(reached).toBeGreaterThan(100);
  expect(lessened).toBeGreaterThan(300);
});
