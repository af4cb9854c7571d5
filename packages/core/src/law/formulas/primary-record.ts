import type { ClauseId } from "../../kernel/citation";
import { condition, type Step } from "../../kernel/trace";
import { itemLevels, subjectLevels } from "./primary-levels";

/** What a value of a primary record is: the level of a subject, of a quality or competency, or a test. */
export type PrimaryKind = "level" | "item" | "test";

/** One value that a primary result rests on; levels by their place in the scale, tests in tenths. */
export interface PrimaryValue {
  readonly kind: PrimaryKind;
  /** How an answer names it: `toan.test`, `qualities.cham-chi`. */
  readonly name: string;
  /** Where the input holds it, or would. */
  readonly path: string;
  /** `null` is a value that is not there. */
  readonly value: number | null;
}

/** The least that a result asks of every value of a kind, or the lowest value of each kind in a record. */
export type PrimaryFloor = { readonly [Kind in PrimaryKind]: number };

const kinds = ["level", "item", "test"] as const;

/**
 * The lowest known value of each kind; a kind without any keeps no result back.
 *
 * @example lowestValues([{ kind: "test", name: "toan.test", path: "subjects.toan.test", value: 70 }]).test // 70
 */
export function lowestValues(values: readonly PrimaryValue[]): PrimaryFloor {
  const lowest = {
    level: Number.POSITIVE_INFINITY,
    item: Number.POSITIVE_INFINITY,
    test: Number.POSITIVE_INFINITY,
  };
  for (const { kind, value } of values) if (value !== null && value < lowest[kind]) lowest[kind] = value;
  return lowest;
}

/**
 * How many of the demands, lowest first, a record meets in a row: 0 when it misses the first.
 *
 * @example demandsMet({ level: 1, item: 2, test: 80 }, [{ level: 1, item: 1, test: 50 }]) // 1
 */
export function demandsMet(lowest: PrimaryFloor, demands: readonly PrimaryFloor[]): number {
  let met = 0;
  for (const demand of demands) {
    if (lowest.level < demand.level || lowest.item < demand.item || lowest.test < demand.test) break;
    met += 1;
  }
  return met;
}

/** The names of the known values that a demand is not met by. */
export function namesBelow(values: readonly PrimaryValue[], demand: PrimaryFloor): string[] {
  return values.flatMap(({ kind, name, value }) => (value !== null && value < demand[kind] ? [name] : []));
}

/**
 * Which numbers of demands a record can still meet once its missing values are there, least first. Only the lowest
 * value of a kind counts, and between two thresholds all are alike, so every case is tried.
 */
export function demandsPossible(values: readonly PrimaryValue[], demands: readonly PrimaryFloor[]): number[] {
  const known = lowestValues(values);
  const open = new Set(values.flatMap(({ kind, value }) => (value === null ? [kind] : [])));
  const choices = (kind: PrimaryKind): number[] =>
    open.has(kind)
      ? [...new Set([0, ...demands.map((demand) => demand[kind])])].map((value) =>
          Math.min(value, known[kind]),
        )
      : [known[kind]];
  const found = new Set<number>();
  for (const level of choices("level")) {
    for (const item of choices("item")) {
      for (const test of choices("test")) found.add(demandsMet({ level, item, test }, demands));
    }
  }
  return [...found].sort((one, other) => one - other);
}

/** Whether a demand is met, kind by kind; a kind without any value is not spoken of. */
export function demandSteps(values: readonly PrimaryValue[], demand: PrimaryFloor, clause: ClauseId): Step[] {
  return kinds.flatMap((kind) => {
    const own = values.filter((value) => value.kind === kind);
    if (own.length === 0) return [];
    const below = namesBelow(own, demand);
    return [
      condition(`primary.every.${kind}`, clause, below.length === 0, {
        atLeast: leastOf(kind, demand[kind]),
        have: own.length,
        below: below.length,
        names: below.map((name) => keyOf(kind, name)),
      }),
    ];
  });
}

/** The subject of `toan.test` and `toan.level`, the item of `qualities.cham-chi`. */
function keyOf(kind: PrimaryKind, name: string): string {
  const [first = "", second = ""] = name.split(".");
  return kind === "item" ? second : first;
}

function leastOf(kind: PrimaryKind, floor: number): string {
  switch (kind) {
    case "level":
      return subjectLevels[floor] ?? "";
    case "item":
      return itemLevels[floor] ?? "";
    case "test":
      return String(floor / 10);
  }
}
