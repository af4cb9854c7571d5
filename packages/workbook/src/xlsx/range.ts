import { cellName, parseCellName } from "../cell-name";
import type { CellRange } from "../grid";

/** The range that `A1:C2`, or the name of a single cell, names. */
export function parseRange(reference: string): CellRange | undefined {
  const [first = "", second = first, ...more] = reference.split(":");
  const [start, end] = [parseCellName(first), parseCellName(second)];
  if (start === undefined || end === undefined || more.length > 0) return undefined;
  return {
    top: Math.min(start.row, end.row),
    left: Math.min(start.column, end.column),
    bottom: Math.max(start.row, end.row),
    right: Math.max(start.column, end.column),
  };
}

/** The name of a range as `.xlsx` files write it; a single cell has its own name. */
export function rangeName({ top, left, bottom, right }: CellRange): string {
  const [first, last] = [cellName(top, left), cellName(bottom, right)];
  return first === last ? first : `${first}:${last}`;
}

/** Tells whether a cell lies in a range. */
export function isInRange({ top, left, bottom, right }: CellRange, row: number, column: number): boolean {
  return row >= top && row <= bottom && column >= left && column <= right;
}
