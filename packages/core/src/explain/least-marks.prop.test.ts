import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Ratio, roundRatio } from "../kernel/ratio";
import { tenths } from "../kernel/tenths";
import type { OptionChoice } from "../law/ambiguity";
import { type CommentResult, levels } from "../law/formulas/levels";
import { exactAverageOfTerm, exactAverageOfYear } from "../law/formulas/subject-average";
import { subjectYear, termAverage } from "../law/tt22-2021/article-9-clause-1";
import { commentYear } from "../law/tt22-2021/article-9-clause-1-comments";
import { learningLevel, plainLearningLevel } from "../law/tt22-2021/article-9-clause-2";
import { promotion } from "../law/tt22-2021/article-12";
import { award } from "../law/tt22-2021/article-15";
import type { tt22Ambiguities } from "../law/tt22-2021/options";
import { plainLearningLevel as tt43Level } from "../law/tt43-2021/article-9-clause-2";
import { type LevelYearQuestion, leastMarks } from "./least-marks";
import type { OpenMarkedSubject, OpenMarks, OpenYearSubject } from "./open-record";
import type { LeastMarksGoal } from "./solve-marks";

type Choice = OptionChoice<typeof tt22Ambiguities>;

const within = (lowest: number, highest: number) =>
  fc.integer({ min: Math.max(0, lowest), max: Math.min(100, highest) }).map(tenths);
const result: fc.Arbitrary<CommentResult> = fc.constantFrom("dat", "dat", "dat", "chua-dat");
const goal: fc.Arbitrary<LeastMarksGoal> = fc.oneof(
  fc.record({
    result: fc.constant("level" as const),
    period: fc.constantFrom("year" as const, "year" as const, "term2" as const),
    level: fc.constantFrom(...levels),
  }),
  fc.record({
    result: fc.constant("award" as const),
    award: fc.constantFrom("gioi" as const, "xuat-sac" as const),
  }),
  fc.constant({ result: "promotion" as const }),
  fc.record({
    result: fc.constant("average" as const),
    subject: fc.constant("m0"),
    period: fc.constantFrom("year" as const, "term2" as const),
    atLeast: fc.constantFrom(50, 65, 80, 81, 90).map(tenths),
  }),
);
const options: fc.Arbitrary<Choice> = fc.constantFrom<Choice>(
  {},
  {},
  { A01: "halfEven" },
  { A02: "unroundedSemesters" },
  { A03: "unrounded" },
  { A02: "unroundedSemesters", A03: "unrounded" },
  { A04: "removal" },
  { A05: "false" },
  { A06: "literal" },
  { A06: "scale" },
);

/** Closed terms, of which so many marks are then opened. */
function yearWithOpen(most: number): fc.Arbitrary<readonly OpenYearSubject[]> {
  // Around one rung, so that the open marks decide.
  const subjects = fc.constantFrom(35, 50, 65, 80, 90).chain((rung) => {
    const mark = fc.oneof(within(rung - 15, rung + 15), within(0, 100));
    const average = within(rung - 2, rung + 10).map((value) => ({ average: value }));
    const marks = fc.record({
      regular: fc.array(mark, { minLength: 1, maxLength: 3 }),
      midterm: mark,
      final: mark,
    });
    const term = fc.oneof({ weight: 4, arbitrary: average }, { weight: 1, arbitrary: marks });
    return fc.array(fc.record({ term1: term, term2: term, full: marks }), {
      minLength: 5,
      maxLength: 8,
      size: "max",
    });
  });
  const comments = fc.array(fc.record({ term1: result, term2: fc.option(result, { freq: 6 }) }), {
    maxLength: 2,
  });
  const places = fc.array(
    fc.record({ subject: fc.nat(), term: fc.constantFrom("term1", "term2", "term2"), place: fc.nat() }),
    { minLength: most, maxLength: most },
  );
  return fc.tuple(subjects, comments, places).map(([own, others, opened]) => {
    const marked: OpenMarkedSubject[] = own.map(({ term1, term2 }, index) => ({
      key: `m${index}`,
      assessedBy: "marks",
      term1,
      term2,
    }));
    for (const { subject, term, place } of opened) {
      const index = subject % marked.length;
      const name = term === "term1" ? "term1" : "term2";
      const one = marked[index];
      const before = one?.[name];
      const closed = before === undefined || "average" in before ? own[index]?.full : before;
      if (one !== undefined && closed !== undefined) marked[index] = { ...one, [name]: open(closed, place) };
    }
    return [
      ...marked,
      ...others.map((one, index): OpenYearSubject => ({ key: `x${index}`, assessedBy: "comments", ...one })),
    ];
  });
}

function open(marks: OpenMarks, place: number): OpenMarks {
  const at = place % (marks.regular.length + 2);
  if (at === marks.regular.length) return { ...marks, midterm: null };
  if (at > marks.regular.length) return { ...marks, final: null };
  return { ...marks, regular: marks.regular.map((one, index) => (index === at ? null : one)) };
}

/** Open marks and results of a record, in order, and the record with them filled. */
function slotsOf(subjects: readonly OpenYearSubject[]) {
  const marks: string[] = [];
  const results: string[] = [];
  for (const subject of subjects) {
    for (const name of ["term1", "term2"] as const) {
      const term = subject[name];
      const path = `subjects.${subject.key}.${name}`;
      if (subject.assessedBy === "comments") {
        if (term === null) results.push(path);
      } else if (typeof term === "object" && term !== null && "regular" in term) {
        marks.push(
          ...term.regular.flatMap((one, index) => (one === null ? [`${path}.regular.${index}`] : [])),
        );
        marks.push(
          ...(["midterm", "final"] as const).flatMap((part) =>
            term[part] === null ? [`${path}.${part}`] : [],
          ),
        );
      }
    }
  }
  return { marks, results };
}

interface Filled {
  readonly marks: ReadonlyMap<string, number>;
  readonly results: ReadonlyMap<string, CommentResult>;
}

/** A year's averages by plain fractions. */
function judgedYear(subjects: readonly OpenYearSubject[], filled: Filled, period: string, choice: Choice) {
  const mode = choice.A01 ?? "halfUp";
  const termOf = (subject: OpenMarkedSubject, name: "term1" | "term2"): Ratio => {
    const term = subject[name];
    if (term === undefined) throw new Error("every subject of this test is taught in both terms");
    if ("average" in term) return { numerator: term.average, denominator: 1 };
    const at = (one: number | null, part: string) =>
      one ?? filled.marks.get(`subjects.${subject.key}.${name}.${part}`) ?? 0;
    const regular = term.regular.reduce<number>((sum, one, index) => sum + at(one, `regular.${index}`), 0);
    return exactAverageOfTerm(
      regular,
      term.regular.length,
      at(term.midterm, "midterm"),
      at(term.final, "final"),
    );
  };
  const marked = subjects.flatMap((subject) => {
    if (subject.assessedBy !== "marks") return [];
    const chained = (ratio: Ratio): Ratio =>
      choice.A02 === "unroundedSemesters" ? ratio : { numerator: roundRatio(ratio, mode), denominator: 1 };
    const exact =
      period === "term2"
        ? termOf(subject, "term2")
        : exactAverageOfYear(chained(termOf(subject, "term1")), chained(termOf(subject, "term2")));
    const cut = Math.floor(exact.numerator / exact.denominator);
    return [{ key: subject.key, average: tenths(roundRatio(exact, mode)), unrounded: tenths(cut) }];
  });
  const comments = subjects.flatMap((subject) =>
    subject.assessedBy === "comments"
      ? [
          {
            key: subject.key,
            result: subject.term2 ?? filled.results.get(`subjects.${subject.key}.term2`) ?? "chua-dat",
          },
        ]
      : [],
  );
  return { marked, comments };
}

/** Whether a filling reaches the goal; what the same averages and results gave once is remembered. */
function reachesGoal(question: LevelYearQuestion, choice: Choice): (filled: Filled) => boolean {
  const { goal: aim, subjects } = question;
  const period = aim.result === "average" || aim.result === "level" ? aim.period : "year";
  const isOpen = (subject: OpenYearSubject) =>
    slotsOf([subject]).marks.length + slotsOf([subject]).results.length > 0;
  const none: Filled = { marks: new Map(), results: new Map() };
  const closed = judgedYear(
    subjects.filter((one) => !isOpen(one)),
    none,
    period,
    choice,
  );
  const open = subjects.filter(isOpen);
  const known = new Map<string, boolean>();
  return (filled) => {
    const opened = judgedYear(open, filled, period, choice);
    const key = JSON.stringify(opened);
    const before = known.get(key);
    if (before !== undefined) return before;
    const year = {
      marked: [...closed.marked, ...opened.marked],
      comments: [...closed.comments, ...opened.comments],
    };
    const answer = yearReaches(question, year, choice);
    known.set(key, answer);
    return answer;
  };
}

function yearReaches(
  { goal: aim, instrument }: LevelYearQuestion,
  { marked, comments }: ReturnType<typeof judgedYear>,
  choice: Choice,
): boolean {
  if (aim.result === "average") {
    return (marked.find(({ key }) => key === aim.subject)?.average ?? 0) >= aim.atLeast;
  }
  const level =
    instrument === "tt43-2021"
      ? tt43Level({ marked: marked.map(({ key, average: one }) => ({ key, average: one })) })
      : plainLearningLevel({ marked, comments }, choice);
  if (level === "undetermined") throw new Error("no level");
  if (aim.result === "level") return levels.indexOf(level) >= levels.indexOf(aim.level);
  if (aim.result === "promotion") return level !== "chua-dat";
  if (level !== "tot") return false;
  const excellent = marked.filter(
    (one) => (choice.A03 === "unrounded" ? one.unrounded : one.average) >= 90,
  ).length;
  const count = instrument === "tt43-2021" ? 5 : 6;
  return (
    aim.award === "gioi" || excellent >= (choice.A06 === "scale" ? Math.min(count, marked.length) : count)
  );
}

/** Tries every filling: least greatest mark, then least sum, then fewest Đạt, then the first in order. */
function bruteForce(question: LevelYearQuestion, choice: Choice): Filled | undefined {
  const { marks, results } = slotsOf(question.subjects);
  const reaches = reachesGoal(question, choice);
  let best: { readonly key: readonly number[]; readonly filled: Filled } | undefined;
  const tried = new Map<string, number>();
  const turned = new Map<string, CommentResult>();
  const visit = (place: number): void => {
    const values = marks.slice(0, place).map((path) => tried.get(path) ?? 0);
    const [top, sum] = [Math.max(0, ...values), values.reduce((total, one) => total + one, 0)];
    if (best !== undefined && (top > (best.key[0] ?? 0) || (top === best.key[0] && sum > (best.key[1] ?? 0))))
      return;
    const path = marks[place];
    if (path !== undefined) {
      for (let value = 0; value <= 100; value += 1) {
        tried.set(path, value);
        visit(place + 1);
      }
      return;
    }
    for (let pattern = 0; pattern < 2 ** results.length; pattern += 1) {
      results.forEach((one, index) => {
        turned.set(one, (pattern >> (results.length - 1 - index)) % 2 === 1 ? "dat" : "chua-dat");
      });
      const passed = [...turned.values()].map((one) => (one === "dat" ? 1 : 0));
      const key = [top, sum, passed.reduce<number>((total, one) => total + one, 0), ...values, ...passed];
      const at = best === undefined ? 0 : key.findIndex((one, index) => one !== best?.key[index]);
      const better = best === undefined || (at >= 0 && (key[at] ?? 0) < (best.key[at] ?? 0));
      const filled = { marks: tried, results: turned };
      if (better && reaches(filled)) {
        best = { key, filled: { marks: new Map(tried), results: new Map(turned) } };
      }
    }
  };
  visit(0);
  return best?.filled;
}

function found(question: LevelYearQuestion): Filled | undefined {
  const { outcome } = leastMarks(question);
  if (outcome.status !== "decided") throw new Error(JSON.stringify(outcome));
  if (!outcome.value.reachable) return undefined;
  return {
    marks: new Map(outcome.value.marks.map(({ path, mark: one }) => [path, one])),
    results: new Map(outcome.value.results.map(({ path, result: one }) => [path, one])),
  };
}

const plainYear = { conduct: "tot", absentSessions: 45 } as const;
const isTooFew = (subjects: readonly OpenYearSubject[], least: number) =>
  subjects.filter(({ assessedBy }) => assessedBy === "marks").length < least;

describe("no other marks are less", () => {
  test("two open marks, every one of the 101 × 101 fillings tried, under every reading", () => {
    const seen = { reachable: 0, impossible: 0, positive: 0 };
    fc.assert(
      fc.property(yearWithOpen(2), goal, options, (subjects, aim, choice) => {
        fc.pre(choice.A06 !== undefined || aim.result === "average" || !isTooFew(subjects, 6));
        const question = {
          instrument: "tt22-2021",
          subjects,
          goal: aim,
          options: choice,
          ...plainYear,
        } as const;
        const expected = bruteForce(question, choice);
        if (expected === undefined) seen.impossible += 1;
        else seen.reachable += 1;
        if (expected !== undefined && [...expected.marks.values()].every((one) => one > 0))
          seen.positive += 1;
        expect(found(question)).toEqual(expected);
      }),
      { numRuns: 120, seed: 6 },
    );
    for (const count of Object.values(seen)) expect(count).toBeGreaterThan(5);
  });

  test("three open marks of continuing education, every filling tried", () => {
    fc.assert(
      fc.property(yearWithOpen(3), goal, (subjects, aim) => {
        const marked = subjects.filter(({ assessedBy }) => assessedBy === "marks");
        const question = { instrument: "tt43-2021", subjects: marked, goal: aim, ...plainYear } as const;
        expect(found(question)).toEqual(bruteForce(question, {}));
      }),
      { numRuns: 1, seed: 7 },
    );
  });
});

/** A year by the decisions of the circular themselves. */
function reachesByLaw(
  question: LevelYearQuestion & { readonly instrument: "tt22-2021" },
  filled: Filled,
): boolean {
  const { subjects, goal: aim, conduct = null, absentSessions = null, options: choice = {} } = question;
  const context = { options: choice };
  const exactYear = choice.A02 === "unroundedSemesters";
  const marked = subjects.flatMap((subject) => {
    if (subject.assessedBy !== "marks") return [];
    const terms = (["term1", "term2"] as const).map((name) => {
      const term = subject[name];
      if (term === undefined) throw new Error("taught in both terms");
      if ("average" in term)
        return { rounded: term.average, exact: { numerator: term.average, denominator: 1 } };
      const at = (one: number | null, part: string) =>
        tenths(one ?? filled.marks.get(`subjects.${subject.key}.${name}.${part}`) ?? 0);
      const marks = {
        regular: term.regular.map((one, index) => at(one, `regular.${index}`)),
        midterm: at(term.midterm, "midterm"),
        final: at(term.final, "final"),
      };
      const { outcome } = termAverage(marks, context);
      const sum = marks.regular.reduce<number>((total, one) => total + one, 0);
      return {
        rounded: outcome.status === "decided" ? outcome.value : null,
        exact: exactAverageOfTerm(sum, marks.regular.length, marks.midterm, marks.final),
      };
    });
    const [term1 = null, term2 = null] = terms.map(({ rounded, exact }) => (exactYear ? exact : rounded));
    const { outcome } = subjectYear({ term1, term2, taughtIn: [1, 2] }, context);
    return [{ key: subject.key, average: outcome.status === "decided" ? outcome.value : null }];
  });
  if (aim.result === "average")
    return (marked.find(({ key }) => key === aim.subject)?.average ?? 0) >= aim.atLeast;
  const comments = subjects.flatMap((subject) => {
    if (subject.assessedBy !== "comments") return [];
    const term2 = subject.term2 ?? filled.results.get(`subjects.${subject.key}.term2`) ?? null;
    const { outcome } = commentYear({ term1: subject.term1 ?? null, term2 }, context);
    return [{ key: subject.key, result: outcome.status === "decided" ? outcome.value : null }];
  });
  const level = learningLevel({ marked, comments }, context).outcome;
  if (level.status !== "decided") throw new Error("no level");
  const learning = level.value.level;
  if (aim.result === "level") return levels.indexOf(learning) >= levels.indexOf(aim.level);
  if (aim.result === "promotion") {
    const { outcome } = promotion({ conduct, learning, absentSessions }, context);
    return outcome.status === "decided" && outcome.value === "promoted";
  }
  const { outcome } = award({ conduct, learning, yearAverages: marked }, context);
  return outcome.status === "decided" && (outcome.value === "xuat-sac" || outcome.value === aim.award);
}

test("eight open marks: the circular's own decisions reach the goal, and with one tenth less they do not", () => {
  let [reached, lessened] = [0, 0];
  const readings = fc.constantFrom<Choice>(
    {},
    { A01: "halfEven" },
    { A02: "unroundedSemesters" },
    { A04: "removal" },
  );
  fc.assert(
    fc.property(yearWithOpen(8), goal, readings, (subjects, aim, choice) => {
      fc.pre(
        !isTooFew(subjects, 6) &&
          (aim.result === "average" || aim.result === "level" ? aim.period === "year" : true),
      );
      const question = {
        instrument: "tt22-2021",
        subjects,
        goal: aim,
        options: choice,
        ...plainYear,
      } as const;
      const least = found(question);
      if (least === undefined) {
        const { marks, results } = slotsOf(subjects);
        const best: Filled = {
          marks: new Map(marks.map((path) => [path, 100])),
          results: new Map(results.map((path) => [path, "dat"])),
        };
        expect(reachesByLaw(question, best)).toBe(false);
        return;
      }
      reached += 1;
      expect(reachesByLaw(question, least)).toBe(true);
      for (const [path, one] of least.marks) {
        if (one === 0) continue;
        lessened += 1;
        const less = { ...least, marks: new Map(least.marks).set(path, one - 1) };
        expect(reachesByLaw(question, less), path).toBe(false);
      }
      for (const [path, one] of least.results) {
        if (one === "chua-dat") continue;
        const less = { ...least, results: new Map(least.results).set(path, "chua-dat" as const) };
        expect(reachesByLaw(question, less), path).toBe(false);
      }
    }),
    { numRuns: 400, seed: 8 },
  );
  expect(reached).toBeGreaterThan(100);
  expect(lessened).toBeGreaterThan(300);
});
