import {
  type LearningLevel,
  type LevelRow,
  type LevelRules,
  learningLevel,
  missingResults,
  possibleLevels,
  type Results,
} from "../reference/learning-level";
import type { Json, VectorKind } from "../vector";
import { type ClauseDrafts, clauseDrafts, type Draft, repeat, search } from "./draft";
import { meeting, type Programme, passed, shuffled, withAverage } from "./level-records";
import { markJson } from "./marks";
import type { Random } from "./random";

/** One circular's learning levels. */
export interface LevelLaw {
  readonly prefix: string;
  readonly rules: LevelRules;
  /** The clauses of the rows, of everything else, and of the whole table. */
  readonly clauses: { readonly rows: readonly string[]; readonly otherwise: string; readonly table: string };
  readonly oneSubjectClause: string;
  readonly removal: { readonly [id: string]: string };
  readonly hasComments: boolean;
  readonly programme: (random: Random) => Programme;
  readonly size: number;
}

/** The cases of the table of levels, a file for each clause that the law gives to its rows. */
export function levelCases(law: LevelLaw): ClauseDrafts[] {
  const { clauses, rules, size } = law;
  const byClause = new Map<string, ClauseDrafts[]>();
  const add = (clause: string, make: (random: Random) => readonly Draft[], name: string): void => {
    const drafts = clauseDrafts(`${clause} ${name}`, make);
    byClause.set(clause, [...(byClause.get(clause) ?? []), drafts]);
  };
  rules.rows.forEach((row, index) => {
    add(clauses.rows[index] ?? clauses.table, (random) => rowCases(law, row, random), row.level);
  });
  add(clauses.otherwise, (random) => failingCases(law, random), "otherwise");
  add(clauses.table, (random) => repeat(size, () => openCase(law, random)), "open");
  return [...byClause].map(([clause, parts]) => ({ clause, drafts: parts.flatMap(({ drafts }) => drafts) }));
}

/** The cases of the clause on one single subject. */
export function oneSubjectCases(law: LevelLaw): ClauseDrafts {
  const { size } = law;
  return clauseDrafts(law.oneSubjectClause, (random) => [
    ...repeat(2 * size, () => oneLowCase(law, random)),
    ...repeat(size, () => twoLowCase(law, random)),
    ...(law.hasComments ? repeat(size, () => failedCommentCase(law, random)) : []),
    ...search(size, () => neededCase(law, random)),
    ...repeat(Math.ceil(size / 2), () => anyCase(law, random)),
  ]);
}

export function resultsJson({ marked, comments }: Results, hasComments: boolean): { [name: string]: Json } {
  const averages = Object.fromEntries(
    Object.entries(marked).map(([subject, one]) => [subject, markJson(one)]),
  );
  return hasComments ? { marked: averages, comments: { ...comments } } : { marked: averages };
}

function levelCase(
  law: LevelLaw,
  kind: VectorKind,
  results: Results,
  what: string,
  { rules = law.rules, options }: { rules?: LevelRules; options?: { readonly [id: string]: string } } = {},
): Draft {
  const found = learningLevel(results, rules);
  return {
    kind,
    title: `${what}: ${words(found)}${options === undefined ? "" : ` (${Object.values(options).join()})`}`,
    request: {
      op: `${law.prefix}.learningLevel`,
      input: resultsJson(results, law.hasComments),
      ...(options === undefined ? {} : { options }),
    },
    expected: { status: "decided", value: { ...found } },
  };
}

function words({ level, base, adjusted }: LearningLevel): string {
  return adjusted ? `${base}, raised to ${level}` : level;
}

function rowCases(law: LevelLaw, row: LevelRow, random: Random): Draft[] {
  const { size, rules } = law;
  const some = (just: boolean): Results => meeting(row, rules.count, law.programme(random), random, just);
  return [
    ...search(size, () => {
      const results = some(false);
      return learningLevel(results, rules).level === row.level
        ? levelCase(law, "positive", results, "Meets every condition")
        : undefined;
    }),
    ...repeat(Math.ceil(size / 2), () =>
      levelCase(law, "boundary", some(true), "Meets every condition exactly"),
    ),
    ...repeat(size, () => {
      const results = some(true);
      const high = subjectsAt(results, row.some);
      return levelCase(
        law,
        "boundary",
        withAverage(results, random.pick(high), row.some - 1),
        `One fewer at the higher threshold`,
      );
    }),
    ...search(size, () => {
      const results = some(true);
      const low = Object.keys(results.marked).filter((subject) => results.marked[subject] === row.every);
      const [first, ...rest] = low;
      return first === undefined
        ? undefined
        : levelCase(
            law,
            "boundary",
            withAverage(results, random.pick([first, ...rest]), row.every - 1),
            "One just below the lower threshold",
          );
    }),
    ...(law.hasComments ? commentCases(law, row, random, some) : []),
    ...repeat(Math.ceil(size / 2), () => {
      const results = some(true);
      const draft = levelCase(law, "property", results, "The order of subjects does not matter");
      return {
        ...draft,
        request: { ...draft.request, input: resultsJson(shuffled(results, random), law.hasComments) },
      };
    }),
    ...repeat(size, () => {
      const results = some(false);
      const averages = Object.entries(results.marked).map(([subject, one]) => [
        subject,
        Math.min(one ?? 0, row.some - 1 - random.below(5)),
      ]);
      return levelCase(
        law,
        "negative",
        { ...results, marked: Object.fromEntries(averages) },
        "None at the higher threshold",
      );
    }),
  ];
}

function commentCases(
  law: LevelLaw,
  row: LevelRow,
  random: Random,
  some: (just: boolean) => Results,
): Draft[] {
  return repeat(law.size, (index) => {
    const results = some(index % 2 === 0);
    const subjects = random.shuffle(Object.keys(results.comments));
    const failed = row.failedComments + (index % 3 === 0 ? 0 : 1);
    return levelCase(
      law,
      failed <= row.failedComments ? "boundary" : index % 2 === 0 ? "boundary" : "negative",
      { ...results, comments: passed(Object.keys(results.comments), ...subjects.slice(0, failed)) },
      `${failed} comment subjects not passed`,
    );
  });
}

function failingCases(law: LevelLaw, random: Random): Draft[] {
  const { rules, size } = law;
  const lowest = rules.rows.at(-1);
  if (lowest === undefined) return [];
  return [
    ...search(2 * size, () => {
      const programme = law.programme(random);
      const results: Results = {
        marked: Object.fromEntries(programme.marked.map((subject) => [subject, random.between(0, 60)])),
        comments: passed(programme.comments),
      };
      return learningLevel(results, rules).level === "chua-dat"
        ? levelCase(law, "positive", results, "Meets no row")
        : undefined;
    }),
    ...repeat(size, () => {
      const results = meeting(lowest, rules.count, law.programme(random), random, true);
      return levelCase(law, "negative", results, "Meets the last row exactly");
    }),
    ...repeat(size, () => {
      const results = meeting(lowest, rules.count, law.programme(random), random, true);
      const subject = random.pick(subjectsAt(results, lowest.some));
      return levelCase(
        law,
        "boundary",
        withAverage(results, subject, lowest.some - 1),
        "Just misses the last row",
      );
    }),
  ];
}

/** All subjects but one meet a row; that one is at or near a threshold. */
function oneLowCase(law: LevelLaw, random: Random): Draft {
  const { rules } = law;
  const row = random.pick(rules.rows as readonly [LevelRow, ...LevelRow[]]);
  const results = meeting(row, rules.count, law.programme(random), random, random.below(2) === 0);
  const average = random.pick([0, 20, 34, 35, 49, 50, 64, 65]);
  const subject = random.pick(Object.keys(results.marked) as [string, ...string[]]);
  const low = withAverage(results, subject, average);
  const raised = learningLevel(low, rules).adjusted;
  const near = average > 20;
  const what = `One subject at ${average / 10}, the others as for ${row.level}`;
  return levelCase(law, near ? "boundary" : raised ? "positive" : "negative", low, what);
}

function twoLowCase(law: LevelLaw, random: Random): Draft {
  const { rules } = law;
  const row = random.pick(rules.rows as readonly [LevelRow, ...LevelRow[]]);
  const results = meeting(row, rules.count, law.programme(random), random, false);
  const [first = "", second = ""] = random.shuffle(Object.keys(results.marked));
  const low = withAverage(
    withAverage(results, first, random.between(20, 49)),
    second,
    random.between(20, 49),
  );
  return levelCase(law, "negative", low, `Two subjects low, the others as for ${row.level}`);
}

function failedCommentCase(law: LevelLaw, random: Random): Draft {
  const { rules } = law;
  const row = random.pick(rules.rows as readonly [LevelRow, ...LevelRow[]]);
  const results = meeting(row, rules.count, law.programme(random), random, false);
  const comments = passed(
    Object.keys(results.comments),
    random.pick(Object.keys(results.comments) as [string, ...string[]]),
  );
  const low = { ...results, comments };
  const what = `One comment subject not passed, the averages as for ${row.level}`;
  if (random.below(3) > 0) {
    return levelCase(law, learningLevel(low, rules).adjusted ? "positive" : "negative", low, what);
  }
  return levelCase(law, "negative", low, what, {
    rules: { ...rules, commentSubjectsAdjust: false },
    options: { A05: "false" },
  });
}

/** The two readings of the clause differ: the low subject is itself needed for the number of subjects. */
function neededCase(law: LevelLaw, random: Random): Draft | undefined {
  const { rules } = law;
  const row = random.pick(rules.rows as readonly [LevelRow, ...LevelRow[]]);
  const results = meeting(row, rules.count, law.programme(random), random, true);
  const low = withAverage(results, random.pick(subjectsAt(results, row.some)), random.between(0, 49));
  const removal: LevelRules = { ...rules, oneSubject: "removal" };
  if (learningLevel(low, rules).level === learningLevel(low, removal).level) return undefined;
  const what = "The low subject is needed for the number of subjects";
  return random.below(2) === 0
    ? levelCase(law, "boundary", low, what)
    : levelCase(law, "boundary", low, what, { rules: removal, options: law.removal });
}

function anyCase(law: LevelLaw, random: Random): Draft {
  const programme = law.programme(random);
  const results: Results = {
    marked: Object.fromEntries(programme.marked.map((subject) => [subject, random.between(30, 100)])),
    comments: passed(programme.comments, random.below(3) === 0 ? programme.comments[0] : undefined),
  };
  const options = random.below(2) === 0 ? law.removal : undefined;
  const rules: LevelRules = options === undefined ? law.rules : { ...law.rules, oneSubject: "removal" };
  const { adjusted } = learningLevel(results, rules);
  const what = "Averages by chance";
  return levelCase(law, adjusted ? "positive" : "negative", results, what, {
    rules,
    ...(options === undefined ? {} : { options }),
  });
}

/** One or two results are not known. */
function openCase(law: LevelLaw, random: Random): Draft {
  const { rules } = law;
  const row = random.pick(rules.rows as readonly [LevelRow, ...LevelRow[]]);
  let results = meeting(row, rules.count, law.programme(random), random, random.below(2) === 0);
  for (const subject of random.shuffle(Object.keys(results.marked)).slice(0, random.below(3))) {
    results = withAverage(results, subject, null);
  }
  const [comment] = random.shuffle(Object.keys(results.comments));
  if (missingResults(results).length === 0 && comment !== undefined) {
    results = { ...results, comments: { ...results.comments, [comment]: null } };
  }
  const missing = missingResults(results);
  if (missing.length === 0) return levelCase(law, "positive", results, "Nothing is open");
  return {
    kind: "negative",
    title: `Open: ${missing.join(", ")}`,
    request: { op: `${law.prefix}.learningLevel`, input: resultsJson(results, law.hasComments) },
    expected: { status: "undetermined", missing, possible: possibleLevels(results, rules) },
  };
}

function subjectsAt({ marked }: Results, average: number): [string, ...string[]] {
  return Object.keys(marked).filter((subject) => marked[subject] === average) as [string, ...string[]];
}
