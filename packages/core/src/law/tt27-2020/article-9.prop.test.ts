import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Tenths, tenths } from "../../kernel/tenths";
import { type ItemEntries, type SubjectEntry, type YearRecord, yearResult } from "./article-9";
import {
  type ItemLevel,
  itemLevels,
  primaryGrades,
  type SubjectLevel,
  subjectLevels,
  type YearLevel,
  yearLevels,
} from "./levels";
import { type ItemGroup, itemGroups, items } from "./subjects-and-items";

/** Which subjects each grade has, and which of them a test: written out by hand from the circular and the programme. */
const taught: {
  readonly [grade: number]: { readonly tested: readonly string[]; readonly others: readonly string[] };
} = {
  1: { tested: ["tieng-viet", "toan"], others: ["dao-duc", "tn-xh", "gdtc", "am-nhac", "mi-thuat", "hdtn"] },
  2: { tested: ["tieng-viet", "toan"], others: ["dao-duc", "tn-xh", "gdtc", "am-nhac", "mi-thuat", "hdtn"] },
  3: {
    tested: ["tieng-viet", "toan", "ngoai-ngu-1", "tin-hoc", "cong-nghe"],
    others: ["dao-duc", "tn-xh", "gdtc", "am-nhac", "mi-thuat", "hdtn"],
  },
  4: {
    tested: ["tieng-viet", "toan", "ngoai-ngu-1", "tin-hoc", "cong-nghe", "ls-dl", "khoa-hoc"],
    others: ["dao-duc", "gdtc", "am-nhac", "mi-thuat", "hdtn"],
  },
  5: {
    tested: ["tieng-viet", "toan", "ngoai-ngu-1", "tin-hoc", "cong-nghe", "ls-dl", "khoa-hoc"],
    others: ["dao-duc", "gdtc", "am-nhac", "mi-thuat", "hdtn"],
  },
};

// Mostly the best, so that records are not all alike at the bottom.
const level: fc.Arbitrary<SubjectLevel> = fc.oneof(
  { arbitrary: fc.constant("hoan-thanh-tot" as const), weight: 30 },
  { arbitrary: fc.constantFrom(...subjectLevels), weight: 1 },
);
const itemLevel: fc.Arbitrary<ItemLevel> = fc.oneof(
  { arbitrary: fc.constant("tot" as const), weight: 40 },
  { arbitrary: fc.constantFrom(...itemLevels), weight: 1 },
);
const mark: fc.Arbitrary<Tenths> = fc
  .oneof(
    { arbitrary: fc.integer({ min: 9, max: 10 }), weight: 6 },
    { arbitrary: fc.integer({ min: 7, max: 10 }), weight: 3 },
    { arbitrary: fc.integer({ min: 0, max: 10 }), weight: 1 },
  )
  .map((whole) => tenths(whole * 10));

const entriesOf = <Group extends ItemGroup>(
  group: Group,
  levels: readonly (ItemLevel | null)[],
): ItemEntries<Group> =>
  Object.fromEntries(items[group].map((item, index) => [item, levels[index] ?? null])) as ItemEntries<Group>;

const record: fc.Arbitrary<YearRecord> = fc
  .tuple(
    fc.constantFrom(...primaryGrades),
    fc.array(level, { minLength: 12, maxLength: 12 }),
    fc.array(mark, { minLength: 7, maxLength: 7 }),
    fc.array(itemLevel, { minLength: 15, maxLength: 15 }),
  )
  .map(([grade, levels, marks, itemResults]) => {
    const { tested = [], others = [] } = taught[grade] ?? {};
    return {
      grade,
      subjects: [...tested, ...others].map((subject, index): SubjectEntry => {
        const test = tested.includes(subject) ? (marks[index] ?? null) : null;
        return { subject, level: levels[index] ?? "hoan-thanh-tot", test };
      }),
      qualities: entriesOf("qualities", itemResults.slice(0, 5)),
      generalCompetencies: entriesOf("generalCompetencies", itemResults.slice(5, 8)),
      specificCompetencies: entriesOf("specificCompetencies", itemResults.slice(8)),
    };
  });

/** The result straight from the words of the clause, by every value instead of by the lowest. */
function oracle({ subjects, qualities, generalCompetencies, specificCompetencies }: YearRecord): YearLevel {
  const itemResults: readonly unknown[] = [qualities, generalCompetencies, specificCompetencies].flatMap(
    (group) => Object.values(group),
  );
  const everyTest = (least: number) =>
    subjects.every(({ test }) => test === null || test === undefined || test >= least * 10);
  const best =
    subjects.every((entry) => entry.level === "hoan-thanh-tot") &&
    itemResults.every((result) => result === "tot");
  if (best && everyTest(9)) return "hoan-thanh-xuat-sac";
  if (best && everyTest(7)) return "hoan-thanh-tot";
  const failed =
    subjects.some((entry) => entry.level === "chua-hoan-thanh") ||
    itemResults.some((result) => result === "can-co-gang") ||
    !everyTest(5);
  return failed ? "chua-hoan-thanh" : "hoan-thanh";
}

function decidedResult(input: YearRecord): {
  readonly result: YearLevel;
  readonly limitedBy: readonly string[];
} {
  const { outcome } = yearResult(input);
  if (outcome.status !== "decided") throw new Error(`not decided: ${JSON.stringify(outcome)}`);
  return outcome.value;
}

const rank = (result: YearLevel): number => yearLevels.indexOf(result);

/** Every record that differs from a record in one value, raised or lowered by one step. */
function neighbours(input: YearRecord, step: 1 | -1): YearRecord[] {
  const found: YearRecord[] = [];
  const moved = <Level extends string>(scale: readonly Level[], value: Level | null): Level | undefined =>
    value === null ? undefined : scale[scale.indexOf(value) + step];
  input.subjects.forEach((entry, index) => {
    const replace = (changed: SubjectEntry): void => {
      found.push({ ...input, subjects: input.subjects.with(index, changed) });
    };
    const raised = moved(subjectLevels, entry.level);
    if (raised !== undefined) replace({ ...entry, level: raised });
    const test = entry.test ?? null;
    if (test !== null && test + step * 10 >= 0 && test + step * 10 <= 100) {
      replace({ ...entry, test: tenths(test + step * 10) });
    }
  });
  for (const group of itemGroups) {
    for (const [item, value] of Object.entries(input[group])) {
      const raised = moved(itemLevels, value as ItemLevel);
      if (raised !== undefined) found.push({ ...input, [group]: { ...input[group], [item]: raised } });
    }
  }
  return found;
}

describe("any complete record", () => {
  test("has the result that the words of the clause give, and is limited exactly below the best", () => {
    const seen = new Set<YearLevel>();
    fc.assert(
      fc.property(record, (input) => {
        const { result, limitedBy } = decidedResult(input);
        seen.add(result);
        return result === oracle(input) && (limitedBy.length === 0) === (result === "hoan-thanh-xuat-sac");
      }),
      { numRuns: 100_000 },
    );
    expect(seen.size).toBe(4);
  });

  const turned = (input: YearRecord, turn: number): YearRecord => ({
    ...input,
    subjects: [...input.subjects.slice(turn), ...input.subjects.slice(0, turn)].reverse(),
    qualities: Object.fromEntries(Object.entries(input.qualities).reverse()),
    specificCompetencies: Object.fromEntries(Object.entries(input.specificCompetencies).reverse()),
  });
  const turn = fc.integer({ min: 1, max: 11 });

  test("has one result whatever the order", () => {
    fc.assert(
      fc.property(record, turn, (input, by) => {
        const [one, other] = [decidedResult(input), decidedResult(turned(input, by))];
        return one.result === other.result && one.limitedBy.join() === other.limitedBy.join();
      }),
      { numRuns: 100_000 },
    );
  });

  test("answers byte for byte alike whatever the order", () => {
    fc.assert(
      fc.property(record, turn, (input, by) => {
        return JSON.stringify(yearResult(turned(input, by))) === JSON.stringify(yearResult(input));
      }),
      { numRuns: 5_000 },
    );
  });

  test("is never lowered by a higher level or mark, nor raised by a lower one", () => {
    let compared = 0;
    fc.assert(
      fc.property(record, (input) => {
        const own = rank(oracle(input));
        const raised = neighbours(input, 1);
        const lowered = neighbours(input, -1);
        compared += raised.length + lowered.length;
        return (
          raised.every((other) => rank(decidedResult(other).result) >= own) &&
          lowered.every((other) => rank(decidedResult(other).result) <= own)
        );
      }),
      { numRuns: 4_000 },
    );
    expect(compared).toBeGreaterThan(100_000);
  });

  test("reaches the next better result once what limits it meets its demand, and not while one of it does not", () => {
    fc.assert(
      fc.property(record, (input) => {
        const { result, limitedBy } = decidedResult(input);
        if (limitedBy.length === 0) return true;
        const lifted = lift(input, limitedBy, result);
        const but = limitedBy.slice(1);
        const held = lift(input, but, result);
        return rank(decidedResult(lifted).result) > rank(result) && decidedResult(held).result === result;
      }),
      { numRuns: 20_000 },
    );
  });
});

/** The record with the named values raised to what the result above asks. */
function lift(input: YearRecord, names: readonly string[], result: YearLevel): YearRecord {
  const passes = result === "chua-hoan-thanh";
  const subject = passes ? "hoan-thanh" : "hoan-thanh-tot";
  const item = passes ? "dat" : "tot";
  const test = tenths(passes ? 50 : result === "hoan-thanh" ? 70 : 90);
  let lifted = input;
  for (const name of names) {
    const [first = "", second = ""] = name.split(".");
    lifted =
      second === "level" || second === "test"
        ? {
            ...lifted,
            subjects: lifted.subjects.map((entry) => {
              if (entry.subject !== first) return entry;
              return second === "level" ? { ...entry, level: subject } : { ...entry, test };
            }),
          }
        : { ...lifted, [first]: { ...lifted[first as ItemGroup], [second]: item } };
  }
  return lifted;
}

describe("any incomplete record", () => {
  /** Which values to take away: of `subject.level`, `subject.test` and items, by number. */
  const gaps = fc.uniqueArray(fc.integer({ min: 0, max: 40 }), { minLength: 1, maxLength: 3 });

  interface Gap {
    readonly path: string;
    readonly fill: (input: YearRecord, step: number) => YearRecord;
    readonly steps: number;
  }

  const tests = [0, 49, 50, 60, 70, 80, 90, 100].filter((value) => value % 10 === 0);

  function gapsOf(input: YearRecord): Gap[] {
    const change = (subject: string, part: Partial<SubjectEntry>) => (from: YearRecord) => ({
      ...from,
      subjects: from.subjects.map((entry) => (entry.subject === subject ? { ...entry, ...part } : entry)),
    });
    return [
      ...input.subjects.flatMap(({ subject, test }): Gap[] => [
        {
          path: `subjects.${subject}.level`,
          steps: subjectLevels.length,
          fill: (from, step) => change(subject, { level: subjectLevels[step] ?? null })(from),
        },
        ...(test === null || test === undefined
          ? []
          : [
              {
                path: `subjects.${subject}.test`,
                steps: tests.length,
                fill: (from: YearRecord, step: number) => {
                  const value = tests[step];
                  return change(subject, { test: value === undefined ? null : tenths(value) })(from);
                },
              },
            ]),
      ]),
      ...itemGroups.flatMap((group) =>
        items[group]
          .filter((item) => input.grade >= 4 || !["khoa-hoc", "cong-nghe", "tin-hoc"].includes(item))
          .map(
            (item): Gap => ({
              path: `${group}.${item}`,
              steps: itemLevels.length,
              fill: (from, step) => ({
                ...from,
                [group]: { ...from[group], [item]: itemLevels[step] ?? null },
              }),
            }),
          ),
      ),
    ];
  }

  test("names what is missing and exactly the results that filling it in gives", () => {
    let looked = 0;
    fc.assert(
      fc.property(record, gaps, (input, chosen) => {
        const all = gapsOf(input);
        const open = [...new Set(chosen.map((number) => number % all.length))].flatMap(
          (number) => all[number] ?? [],
        );
        const emptied = open.reduce((from, gap) => gap.fill(from, -1), input);
        const { outcome } = yearResult(emptied);
        if (outcome.status !== "undetermined") return false;
        let filled: YearRecord[] = [emptied];
        for (const gap of open) {
          filled = filled.flatMap((from) =>
            Array.from({ length: gap.steps }, (_, step) => gap.fill(from, step)),
          );
        }
        const reached = new Set(filled.map(oracle));
        looked += 1;
        return (
          JSON.stringify(outcome.possible) === JSON.stringify(yearLevels.filter((one) => reached.has(one))) &&
          JSON.stringify([...outcome.missing].sort()) === JSON.stringify(open.map(({ path }) => path).sort())
        );
      }),
      { numRuns: 5_000 },
    );
    expect(looked).toBe(5_000);
  });
});
