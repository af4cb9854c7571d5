import { cellName } from "../cell-name";
import type { Cell, Sheet } from "../grid";

/** Every cell of a sheet by its name; looks past the sheet's stated size too, where nothing may be. */
export function cellsOf(sheet: Sheet): Map<string, Cell> {
  const cells = new Map<string, Cell>();
  for (let row = 0; row < sheet.rowCount + 2; row += 1) {
    for (let column = 0; column < sheet.columnCount + 2; column += 1) {
      const cell = sheet.cell(row, column);
      if (cell !== undefined) cells.set(cellName(row, column), cell);
    }
  }
  return cells;
}
