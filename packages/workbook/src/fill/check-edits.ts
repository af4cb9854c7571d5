import { maximumColumns, maximumRows } from "../cell-name";
import type { CellEdit } from "./cell-edit";

/**
 * Makes sure that edits mean something: places are whole numbers from 0, numbers are finite, no cell comes twice.
 *
 * @throws {RangeError} where they do not, which is a mistake of the program and not of the file.
 */
export function checkEdits(edits: readonly CellEdit[]): void {
  const seen = new Map<string, Set<number | string>>();
  for (const { sheet, row, column, value } of edits) {
    if (!Number.isInteger(row) || !Number.isInteger(column) || row < 0 || column < 0) {
      throw new RangeError(`No cell: row ${row}, column ${column}; both count from 0.`);
    }
    if (value.kind === "number" && !Number.isFinite(value.value)) {
      throw new RangeError(`No cell can hold the number ${value.value}.`);
    }
    let cells = seen.get(sheet);
    if (cells === undefined) {
      cells = new Set();
      seen.set(sheet, cells);
    }
    const isUsual = row < maximumRows && column < maximumColumns;
    const key = isUsual ? row * maximumColumns + column : `${row}:${column}`;
    if (cells.has(key))
      throw new RangeError(`Two edits of one cell: row ${row}, column ${column} of ${sheet}.`);
    cells.add(key);
  }
}
