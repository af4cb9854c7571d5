/** Lowest first. */
export const yearResults = [
  "chua-hoan-thanh",
  "hoan-thanh",
  "hoan-thanh-tot",
  "hoan-thanh-xuat-sac",
] as const;

export type YearResult = (typeof yearResults)[number];

/** Lowest first, each. */
export const subjectLevels = ["chua-hoan-thanh", "hoan-thanh", "hoan-thanh-tot"] as const;
export const itemLevels = ["can-co-gang", "dat", "tot"] as const;

export type SubjectLevel = (typeof subjectLevels)[number];
export type ItemLevel = (typeof itemLevels)[number];

/** What the year of a pupil rests on, by path: levels of subjects, tests of subjects, qualities and competencies. */
export interface PrimaryYear {
  readonly levels: { readonly [path: string]: SubjectLevel | null };
  readonly tests: { readonly [path: string]: number | null };
  readonly items: { readonly [path: string]: ItemLevel | null };
}

interface Demand {
  readonly levels: readonly SubjectLevel[];
  readonly items: readonly ItemLevel[];
  readonly test: number;
}

const best: Omit<Demand, "test"> = { levels: ["hoan-thanh-tot"], items: ["tot"] };
const passing: Omit<Demand, "test"> = { levels: ["hoan-thanh", "hoan-thanh-tot"], items: ["dat", "tot"] };

/** What each result above Chưa hoàn thành asks of every level, every item and every test. */
const demands: { readonly [result in Exclude<YearResult, "chua-hoan-thanh">]: Demand } = {
  "hoan-thanh-xuat-sac": { ...best, test: 9 },
  "hoan-thanh-tot": { ...best, test: 7 },
  "hoan-thanh": { ...passing, test: 5 },
};

/** The demand of the excellent completion of the regime before, and that of completion. */
export const legacyExcellent = demands["hoan-thanh-xuat-sac"];
export const legacyCompleted = demands["hoan-thanh"];

/** The paths that miss a demand. */
export function misses({ levels, tests, items }: PrimaryYear, demand: Demand): string[] {
  const paths = <T>(values: { readonly [path: string]: T | null }, meets: (value: T) => boolean): string[] =>
    Object.entries(values).flatMap(([path, value]) => (value !== null && !meets(value) ? [path] : []));
  return [
    ...paths(levels, (level) => demand.levels.includes(level)),
    ...paths(tests, (test) => test >= demand.test),
    ...paths(items, (item) => demand.items.includes(item)),
  ];
}

/** The best result whose demands are all met, and what keeps the next better one away. */
export function yearResult(year: PrimaryYear): { result: YearResult; limitedBy: string[] } {
  const result =
    (["hoan-thanh-xuat-sac", "hoan-thanh-tot", "hoan-thanh"] as const).find(
      (one) => misses(year, demands[one]).length === 0,
    ) ?? "chua-hoan-thanh";
  const next = yearResults[yearResults.indexOf(result) + 1];
  return {
    result,
    limitedBy: next === undefined || next === "chua-hoan-thanh" ? [] : misses(year, demands[next]),
  };
}

/** The paths of what is not known. */
export function unknown({ levels, tests, items }: PrimaryYear): string[] {
  return Object.entries({ ...levels, ...tests, ...items }).flatMap(([path, value]) =>
    value === null ? [path] : [],
  );
}

/** Every result that unknown values leave possible, by putting in every value there is. */
export function possibleResults(year: PrimaryYear): YearResult[] {
  const found = new Set<YearResult>();
  const fill = (one: PrimaryYear): void => {
    const level = Object.keys(one.levels).find((path) => one.levels[path] === null);
    const test = Object.keys(one.tests).find((path) => one.tests[path] === null);
    const item = Object.keys(one.items).find((path) => one.items[path] === null);
    if (level !== undefined) {
      for (const value of subjectLevels) fill({ ...one, levels: { ...one.levels, [level]: value } });
    } else if (test !== undefined) {
      for (let value = 0; value <= 10; value += 1) fill({ ...one, tests: { ...one.tests, [test]: value } });
    } else if (item !== undefined) {
      for (const value of itemLevels) fill({ ...one, items: { ...one.items, [item]: value } });
    } else {
      found.add(yearResult(one).result);
    }
  };
  fill(year);
  return yearResults.filter((one) => found.has(one));
}
