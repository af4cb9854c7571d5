import { subjects as programme } from "@sodiem/core";
import {
  awardColumns,
  girlLabel,
  groups,
  items,
  keyOfFolded,
  metrics,
  promotionColumns,
  yearResults,
} from "./primary-labels";
import type { SheetReport } from "./report";
import type { Column, Table } from "./table";

/** The columns of one subject or educational activity; which of them has a test, schools and grades set. */
export interface SubjectColumns {
  readonly name: string;
  readonly level?: Column;
  readonly test?: Column;
}

/** The columns of a primary summary, found by what their heads say. */
export interface PrimaryColumns {
  readonly subjects: readonly SubjectColumns[];
  readonly items: readonly { readonly column: Column; readonly item: string }[];
  readonly results: readonly { readonly column: Column; readonly result: string }[];
  readonly awards: readonly {
    readonly column: Column;
    readonly award: "khen-thuong-cuoi-nam" | "khen-thuong-dot-xuat";
  }[];
  readonly promotions: readonly {
    readonly column: Column;
    readonly promotion: "promoted" | "not-promoted";
  }[];
  readonly girls?: Column;
  /** Columns that another one makes superfluous, or that stand twice. */
  readonly duplicates: readonly Column[];
}

type Found = {
  readonly subjects: SubjectColumns[];
  readonly items: { column: Column; item: string }[];
  readonly results: { column: Column; result: string }[];
  readonly awards: { column: Column; award: "khen-thuong-cuoi-nam" | "khen-thuong-dot-xuat" }[];
  readonly promotions: { column: Column; promotion: "promoted" | "not-promoted" }[];
};

/**
 * Finds the columns of a primary summary; `taken` are those that say who a pupil is. The group above a column decides
 * what it is, because `Khoa học`, `Công nghệ` and `Tin học` name both subjects and competencies.
 */
export function findPrimaryColumns(
  { columns, headerRow }: Table,
  taken: ReadonlySet<number>,
  report: SheetReport,
): PrimaryColumns {
  const found: Found = { subjects: [], items: [], results: [], awards: [], promotions: [] };
  const duplicates: Column[] = [];
  let girls: Column | undefined;
  for (const column of columns) {
    if (taken.has(column.index) || column.path.length === 0) continue;
    const keys = column.folded.map(keyOfFolded);
    if (keys.length === 1 && keys[0] === girlLabel) girls ??= column;
    else if (!place(column, keys, found)) {
      duplicates.push(column);
      report.ofCell("column.duplicate", "warning", report.place(headerRow, column.index), {
        label: column.path.join(" › "),
      });
    }
  }
  return { ...found, duplicates, ...(girls === undefined ? {} : { girls }) };
}

/** Puts a column where it belongs; `false` when its place is taken. */
function place(column: Column, keys: readonly string[], found: Found): boolean {
  const leaf = keys.at(-1) ?? "";
  const group = keys.map((key) => groups.get(key)).find((own) => own !== undefined);
  const metric = metrics.get(leaf);
  if (group === "subjects" || metric !== undefined) return placeSubject(column, keys, metric, found);
  const item = items.get(leaf);
  if (item !== undefined && (group === "items" || !isSubject(column.path.at(-1) ?? ""))) {
    return add(found.items, { column, item }, (one) => one.item === item);
  }
  const result = yearResults.get(leaf);
  if (result !== undefined) return add(found.results, { column, result }, (one) => one.result === result);
  const award = group === "awards" || group === undefined ? awardColumns.get(leaf) : undefined;
  if (award !== undefined) return add(found.awards, { column, award }, (one) => one.award === award);
  const promotion = promotionColumns.get(leaf);
  if (promotion === undefined) return true;
  return add(found.promotions, { column, promotion }, (one) => one.promotion === promotion);
}

function add<T>(list: T[], one: T, isSame: (other: T) => boolean): boolean {
  if (list.some(isSame)) return false;
  list.push(one);
  return true;
}

/**
 * A subject has a column for its level and, where it is tested, one for the mark at its right. Where the cells of the
 * head are not merged, the second has no name of its own.
 */
function placeSubject(
  column: Column,
  keys: readonly string[],
  metric: "level" | "test" | undefined,
  { subjects }: Found,
): boolean {
  const names = column.path.filter((_, index) => {
    const key = keys[index] ?? "";
    return !groups.has(key) && !(index === keys.length - 1 && metrics.has(key));
  });
  const left = subjects.at(-1);
  const name = names.length === 0 ? left?.name : subjectName(names);
  if (name === undefined) return true;
  const slot = metric ?? "level";
  if (left?.name === name && left[slot] === undefined) {
    subjects[subjects.length - 1] = { ...left, [slot]: column };
    return true;
  }
  if (names.length === 0) return false;
  const isNew = subjects.every((one) => one.name !== name);
  subjects.push({ name, [slot]: column });
  return isNew;
}

/** `Âm nhạc` below `Nghệ thuật` is a subject of its own; what only makes sense with the name above keeps it. */
function subjectName(names: readonly string[]): string {
  const [whole = "", ...parts] = names;
  const part = parts.at(-1);
  if (part === undefined) return whole;
  const joined = `${whole} (${part})`;
  return isSubject(part) || !isSubject(whole) ? part : joined;
}

function isSubject(name: string): boolean {
  return programme.findSubject("primary", name) !== undefined;
}
