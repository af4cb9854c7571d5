import {
  type ItemLevel,
  itemLevels,
  legacyCompleted,
  legacyExcellent,
  misses,
  type PrimaryYear,
  possibleResults,
  type SubjectLevel,
  subjectLevels,
  unknown,
  yearResult,
  yearResults,
} from "../reference/primary-year";
import type { Json } from "../vector";
import { type ClauseDrafts, clauseDrafts, type Draft, repeat, search } from "./draft";
import type { Random } from "./random";

const early = ["tieng-viet", "toan", "dao-duc", "tn-xh", "gdtc", "am-nhac", "mi-thuat", "hdtn"];
const late = [
  ...["tieng-viet", "toan", "ngoai-ngu-1", "dao-duc", "ls-dl", "khoa-hoc"],
  ...["tin-hoc", "cong-nghe", "gdtc", "am-nhac", "mi-thuat", "hdtn"],
];

/** The subjects of each grade as they are recorded, and those with a test at the year's end. */
const grades: {
  readonly [grade: number]: { readonly subjects: readonly string[]; readonly tested: readonly string[] };
} = {
  1: { subjects: early, tested: ["tieng-viet", "toan"] },
  2: { subjects: early, tested: ["tieng-viet", "toan"] },
  3: {
    subjects: [...early, "ngoai-ngu-1", "tin-hoc", "cong-nghe"],
    tested: ["tieng-viet", "toan", "ngoai-ngu-1", "tin-hoc", "cong-nghe"],
  },
  4: {
    subjects: late,
    tested: ["tieng-viet", "toan", "ngoai-ngu-1", "ls-dl", "khoa-hoc", "tin-hoc", "cong-nghe"],
  },
  5: {
    subjects: late,
    tested: ["tieng-viet", "toan", "ngoai-ngu-1", "ls-dl", "khoa-hoc", "tin-hoc", "cong-nghe"],
  },
};

const groups = {
  qualities: ["yeu-nuoc", "nhan-ai", "cham-chi", "trung-thuc", "trach-nhiem"],
  generalCompetencies: ["tu-chu-tu-hoc", "giao-tiep-hop-tac", "giai-quyet-van-de-sang-tao"],
  specificCompetencies: ["ngon-ngu", "tinh-toan", "khoa-hoc", "cong-nghe", "tin-hoc", "tham-mi", "the-chat"],
} as const;

const legacyGroups = {
  competencies: ["tu-phuc-vu-tu-quan", "hop-tac", "tu-hoc-giai-quyet-van-de"],
  qualities: ["cham-hoc-cham-lam", "tu-tin-trach-nhiem", "trung-thuc-ki-luat", "doan-ket-yeu-thuong"],
} as const;

const legacyProgramme = {
  subjects: ["tieng-viet", "toan", "khoa-hoc", "ls-dl", "dao-duc", "am-nhac", "mi-thuat"],
  tested: ["tieng-viet", "toan", "khoa-hoc", "ls-dl"],
};

/** Results of the year and their limits, marks, completion and awards of primary school, both regimes. */
export function primaryCases(): ClauseDrafts[] {
  return [
    clauseDrafts("tt27-2020/9.2.a", (random) => [
      ...search(60, () => yearCase(random, 0)),
      ...repeat(80, () => yearCase(random, 1)),
      ...repeat(50, () => yearCase(random, random.between(2, 4))),
      ...repeat(40, () => openYearCase(random)),
      ...repeat(15, () => orderCase(random)),
    ]),
    clauseDrafts("tt27-2020/7.1.d", () => marks(-2, 13).map((mark) => markCase("tt27", mark, 0))),
    clauseDrafts("tt22-2016/10", () => marks(-2, 13).map((mark) => markCase("tt22-2016", mark, 1))),
    ...completionCases(),
    clauseDrafts("tt27-2020/11.1.a", (random) => repeat(25, () => wholeYearCase(random))),
    clauseDrafts("tt27-2020/13.1.a", awardDrafts),
    clauseDrafts("tt22-2016/14.1.a", (random) => repeat(60, () => legacyCompletionCase(random))),
    clauseDrafts("tt22-2016/16.1.a", (random) => repeat(40, () => legacyAwardCase(random))),
  ];
}

/** Whole marks and the halves between them. */
function marks(first: number, last: number): number[] {
  return Array.from({ length: 2 * (last - first) + 1 }, (_, index) => first + index / 2);
}

function markCase(prefix: string, mark: number, lowest: number): Draft {
  const valid = Number.isInteger(mark) && mark >= lowest && mark <= 10;
  return {
    kind: [lowest - 1, lowest, 10, 11].includes(mark) ? "boundary" : valid ? "positive" : "negative",
    title: `${mark} is ${valid ? "a" : "no"} mark of a primary test`,
    request: { op: `${prefix}.validMark`, input: { mark } },
    expected: { status: "decided", value: valid },
  };
}

/** A year with a floor of its own, and some values that fall below it. */
function someYear(
  random: Random,
  { subjects, tested }: { readonly subjects: readonly string[]; readonly tested: readonly string[] },
  items: { readonly [group: string]: readonly string[] },
  falls: number,
): PrimaryYear {
  const best = random.below(2) === 0;
  const floor = random.pick([9, 9, 7, 7, 8, 5]);
  const levels = new Map<string, SubjectLevel | null>(
    subjects.map((one) => [
      `${one}.level`,
      best ? "hoan-thanh-tot" : random.pick(["hoan-thanh", "hoan-thanh-tot"]),
    ]),
  );
  const tests = new Map<string, number | null>(
    tested.map((one) => [`${one}.test`, random.below(3) === 0 ? floor : random.between(floor, 10)]),
  );
  const rated = new Map<string, ItemLevel | null>(
    Object.entries(items).flatMap(([group, names]) =>
      names.map((name): [string, ItemLevel] => [
        `${group}.${name}`,
        best ? "tot" : random.pick(["dat", "tot"]),
      ]),
    ),
  );
  for (let fall = 0; fall < falls; fall += 1) {
    const kind = random.below(5);
    const path = (paths: Iterable<string>): string => random.shuffle([...paths])[0] ?? "";
    if (kind < 3) tests.set(path(tests.keys()), random.pick([8, 7, 6, 5, 4, random.between(0, 10)]));
    else if (kind === 3) levels.set(path(levels.keys()), random.pick(subjectLevels));
    else rated.set(path(rated.keys()), random.pick(itemLevels));
  }
  return {
    levels: Object.fromEntries(levels),
    tests: Object.fromEntries(tests),
    items: Object.fromEntries(rated),
  };
}

function inputOf(
  year: PrimaryYear,
  groupNames: readonly string[],
  order = (list: readonly string[]) => list,
): {
  [name: string]: Json;
} {
  const subjects = order(Object.keys(year.levels)).map((path): Json => {
    const subject = path.slice(0, -".level".length);
    return { subject, level: year.levels[path] ?? null, test: year.tests[`${subject}.test`] ?? null };
  });
  const grouped = groupNames.map((group) => [
    group,
    Object.fromEntries(
      order(Object.keys(year.items))
        .filter((path) => path.startsWith(`${group}.`))
        .map((path) => [path.slice(group.length + 1), year.items[path] ?? null]),
    ),
  ]);
  return { subjects, ...Object.fromEntries(grouped) };
}

function programmeOf(grade: number) {
  return grades[grade] ?? { subjects: [], tested: [] };
}

function yearCase(random: Random, falls: number): Draft {
  const grade = random.between(1, 5);
  const year = someYear(random, programmeOf(grade), groups, falls);
  const { result, limitedBy } = yearResult(year);
  const lowest = Math.min(...Object.values(year.tests).map((one) => one ?? 10));
  return {
    kind: [9, 8, 7, 6, 5, 4].includes(lowest)
      ? "boundary"
      : result === "chua-hoan-thanh"
        ? "negative"
        : "positive",
    title: `Grade ${grade}, lowest test ${lowest}: ${result}, limited by ${limitedBy.length}`,
    request: { op: "tt27.yearResult", input: { grade, ...inputOf(year, Object.keys(groups)) } },
    expected: {
      status: "decided",
      value: { result, completed: result !== "chua-hoan-thanh", limitedBy },
      unordered: true,
    },
  };
}

/** The year, completion and awards in one answer. */
function wholeYearCase(random: Random): Draft {
  const grade = random.between(1, 5);
  const year = someYear(random, programmeOf(grade), groups, random.below(3));
  const { result } = yearResult(year);
  const completed = result !== "chua-hoan-thanh";
  const classRecognised = random.below(2) === 0;
  const awards = [
    ...(result === "hoan-thanh-xuat-sac" ? ["hoc-sinh-xuat-sac"] : []),
    ...(result === "hoan-thanh-tot" && classRecognised ? ["hoc-sinh-tieu-bieu"] : []),
  ];
  return {
    kind: completed ? "positive" : "negative",
    title: `A year of grade ${grade}: ${result}, ${awards.length === 0 ? "no award" : awards.join(", ")}`,
    request: {
      op: "pupilYear",
      input: {
        ...{ level: "primary", grade, schoolYear: "2025-2026" },
        ...inputOf(year, Object.keys(groups)),
        ...{ excellentSubjects: ["toan"], classRecognised, suddenAchievement: false },
      },
    },
    expected: {
      status: "decided",
      parts: {
        instrument: "tt27-2020",
        "year.result": result,
        completion: { completed, promoted: completed ? true : "undecided" },
        awards,
      },
    },
  };
}

function openYearCase(random: Random): Draft {
  const grade = random.between(3, 5);
  const { subjects, tested } = programmeOf(grade);
  const year = someYear(random, { subjects, tested }, groups, random.below(2));
  const [subject = "", other = ""] = random.shuffle(subjects);
  const [test = ""] = random.shuffle(tested);
  // Công nghệ, Tin học and Khoa học may be blank in some grades.
  const [quality = ""] = random.shuffle(groups.qualities);
  const kind = random.below(4);
  const open: PrimaryYear = {
    levels: { ...year.levels, ...(kind === 0 ? { [`${subject}.level`]: null } : {}) },
    tests: { ...year.tests, ...(kind === 1 || kind === 3 ? { [`${test}.test`]: null } : {}) },
    items: { ...year.items, ...(kind === 2 ? { [`qualities.${quality}`]: null } : {}) },
  };
  const both: PrimaryYear =
    kind === 3 ? { ...open, levels: { ...open.levels, [`${other}.level`]: null } } : open;
  const missing = unknown(both).map((path) => (path.startsWith("qualities.") ? path : `subjects.${path}`));
  return {
    kind: "negative",
    title: `Grade ${grade}, open: ${missing.join(", ")}`,
    request: { op: "tt27.yearResult", input: { grade, ...inputOf(both, Object.keys(groups)) } },
    expected: { status: "undetermined", missing, possible: possibleResults(both) },
  };
}

function orderCase(random: Random): Draft {
  const grade = random.between(1, 5);
  const year = someYear(random, programmeOf(grade), groups, 1);
  const { result, limitedBy } = yearResult(year);
  const input = inputOf(year, Object.keys(groups), (list) => random.shuffle(list));
  return {
    kind: "property",
    title: `Grade ${grade}, in whatever order: ${result}`,
    request: { op: "tt27.yearResult", input: { grade, ...input } },
    expected: {
      status: "decided",
      value: { result, completed: result !== "chua-hoan-thanh", limitedBy },
      unordered: true,
    },
  };
}

/** Every way from the year's result to completion and promotion. */
function completionCases(): ClauseDrafts[] {
  const draft = (
    kind: Draft["kind"],
    input: { readonly [name: string]: string },
    completed: boolean,
    promoted: boolean | "undecided",
  ): Draft => ({
    kind,
    title: `${Object.values(input).join(", ")}: ${completed ? "completed" : "not completed"}, promoted ${promoted}`,
    request: { op: "tt27.completion", input },
    expected: { status: "decided", value: { completed, promoted } },
  });
  const failed = { result: "chua-hoan-thanh", supplementary: "failed" };
  return [
    {
      clause: "tt27-2020/11.1.a",
      drafts: yearResults.map((result) =>
        result === "chua-hoan-thanh"
          ? draft("boundary", { result }, false, "undecided")
          : draft(result === "hoan-thanh" ? "boundary" : "positive", { result }, true, true),
      ),
    },
    {
      clause: "tt27-2020/11.1.b",
      drafts: [
        draft("positive", { ...failed, supplementary: "passed" }, true, true),
        draft("negative", failed, false, "undecided"),
      ],
    },
    {
      clause: "tt27-2020/11.1.c",
      drafts: [
        draft("positive", { ...failed, principalDecision: "promote" }, false, true),
        draft("positive", { ...failed, principalDecision: "retain" }, false, false),
        draft("negative", failed, false, "undecided"),
      ],
    },
  ];
}

/** Every combination of what an award rests on. */
function awardDrafts(): Draft[] {
  const drafts: Draft[] = [];
  for (const result of yearResults) {
    for (const excellent of [false, true]) {
      for (const progress of [false, true]) {
        for (const classRecognised of [false, true]) {
          const exemplary = result === "hoan-thanh-tot" && (excellent || progress) && classRecognised;
          const value = [
            ...(result === "hoan-thanh-xuat-sac" ? ["hoc-sinh-xuat-sac"] : []),
            ...(exemplary ? ["hoc-sinh-tieu-bieu"] : []),
          ];
          const said = [
            excellent && "excellent subject",
            progress && "progress",
            classRecognised && "recognised",
          ];
          drafts.push({
            kind: value.length > 0 ? "positive" : "negative",
            title: `${[result, ...said.filter((one) => one !== false)].join(", ")}: ${value.join() || "no award"}`,
            request: {
              op: "tt27.awards",
              input: {
                result,
                excellentSubjects: excellent ? ["toan"] : [],
                progressIn: progress ? ["trach-nhiem"] : [],
                classRecognised,
              },
            },
            expected: { status: "decided", value, unordered: true },
          });
        }
      }
    }
  }
  return drafts;
}

function legacyYear(random: Random): PrimaryYear {
  const { tests, ...year } = someYear(random, legacyProgramme, legacyGroups, random.below(3));
  // There was no mark 0.
  const atLeast1 = Object.entries(tests).map(([path, test]) => [path, Math.max(1, test ?? 1)]);
  return { ...year, tests: Object.fromEntries(atLeast1) };
}

function legacyCompletionCase(random: Random): Draft {
  const year = legacyYear(random);
  const limitedBy = misses(year, legacyCompleted);
  const completed = limitedBy.length === 0;
  const near = Object.values(year.tests).some((one) => one === 5 || one === 4);
  return {
    kind: near ? "boundary" : completed ? "positive" : "negative",
    title: `${completed ? "Completed" : `Not completed for ${limitedBy.length} reasons`}, lowest test ${Math.min(...Object.values(year.tests).map((one) => one ?? 10))}`,
    request: { op: "tt22-2016.completion", input: inputOf(year, Object.keys(legacyGroups)) },
    expected: {
      status: "decided",
      value: { completed, limitedBy },
      unordered: true,
    },
  };
}

function legacyAwardCase(random: Random): Draft {
  const year = legacyYear(random);
  const progress = random.below(2) === 0;
  const classRecognised = random.below(2) === 0;
  const excellent = misses(year, legacyExcellent).length === 0;
  const value = [
    ...(excellent ? ["hoan-thanh-xuat-sac"] : []),
    ...(progress && classRecognised ? ["vuot-troi-hoac-tien-bo-vuot-bac"] : []),
  ];
  return {
    kind: excellent ? "boundary" : value.length > 0 ? "positive" : "negative",
    title: `${excellent ? "Excellent" : "Not excellent"}, ${progress ? "progress" : "no progress"}, ${classRecognised ? "recognised" : "not recognised"}: ${value.join() || "no award"}`,
    request: {
      op: "tt22-2016.awards",
      input: {
        ...inputOf(year, Object.keys(legacyGroups)),
        progressIn: progress ? ["hop-tac"] : [],
        classRecognised,
      },
    },
    expected: { status: "decided", value, unordered: true },
  };
}
