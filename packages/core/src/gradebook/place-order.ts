import type { Place } from "./model";

/**
 * Orders places by file, sheet, row and column: negative, zero or positive like `a - b`. Texts are compared by code
 * unit, so that the order is the same everywhere.
 *
 * @example comparePlaces({ file: "a", sheet: "s", cell: "B2" }, { file: "a", sheet: "s", cell: "A10" }) < 0 // true
 */
export function comparePlaces(a: Place, b: Place): number {
  return (
    compareTexts(a.file, b.file) ||
    compareTexts(a.sheet, b.sheet) ||
    rowOf(a) - rowOf(b) ||
    columnOf(a).length - columnOf(b).length ||
    compareTexts(columnOf(a), columnOf(b))
  );
}

/**
 * Orders texts by code unit.
 *
 * @example compareTexts("a", "b") // -1
 */
export function compareTexts(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1;
}

function rowOf({ cell }: Place): number {
  return Number(cell.replace(/^\D+/, ""));
}

function columnOf({ cell }: Place): string {
  return cell.replace(/\d+$/, "");
}
