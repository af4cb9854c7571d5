import type { CellEdit } from "./cell-edit";

/**
 * Makes sure that edits mean something: places are whole numbers from 0, numbers are finite, no cell comes twice.
 *
 * @throws {RangeError} where they do not, which is a mistake of the program and not of the file.
 */
export function checkEdits(edits: readonly CellEdit[]): void {
  let isInOrder = true;
  let before: CellEdit | undefined;
  const sheets = new Set<string>();
  for (const edit of edits) {
    const { sheet, row, column, value } = edit;
    if (!Number.isInteger(row) || !Number.isInteger(column) || row < 0 || column < 0) {
      throw new RangeError(`No cell: row ${row}, column ${column}; both count from 0.`);
    }
    if (value.kind === "number" && !Number.isFinite(value.value)) {
      throw new RangeError(`No cell can hold the number ${value.value}.`);
    }
    if (before?.sheet === sheet) {
      isInOrder &&= row > before.row || (row === before.row && column > before.column);
    } else {
      isInOrder &&= !sheets.has(sheet);
      sheets.add(sheet);
    }
    before = edit;
  }
  // Sheet by sheet and in the order of rows and columns, as edits mostly come, none can come twice.
  if (!isInOrder) checkTwice(edits);
}

function checkTwice(edits: readonly CellEdit[]): void {
  const seen = new Set<string>();
  for (const { sheet, row, column } of edits) {
    const key = `${row}:${column}:${sheet}`;
    if (seen.has(key))
      throw new RangeError(`Two edits of one cell: row ${row}, column ${column} of ${sheet}.`);
    seen.add(key);
  }
}
