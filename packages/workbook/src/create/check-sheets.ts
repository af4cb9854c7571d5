import { maximumColumns, maximumRows } from "../cell-name";
import type { CellRange } from "../grid";
import { longestText } from "../xlsx/patch-sheet";
import type { NewSheet } from "./new-sheet";

const longestName = 31;
const notInNames = /[[\]:*?/\\]|^'|'$/;

/** Makes sure that spreadsheet programs will open what is made of these sheets. */
export function checkSheets(sheets: readonly NewSheet[]): void {
  const names = new Set<string>();
  for (const { name } of sheets) {
    if (name === "" || name.length > longestName || notInNames.test(name)) {
      throw new RangeError(`No name for a sheet: ${JSON.stringify(name)}.`);
    }
    const key = name.toLowerCase();
    if (names.has(key)) throw new RangeError(`Two sheets of one name: ${name}.`);
    names.add(key);
  }
  if (!sheets.some(({ visibility }) => visibility !== "hidden")) throw new RangeError("No sheet is visible.");
  for (const sheet of sheets) checkSheet(sheet);
}

function checkSheet({ name, rows, merges = [] }: NewSheet): void {
  if (rows.length > maximumRows) throw new RangeError(`Too many rows: ${name}.`);
  for (const cells of rows) {
    if (cells.length > maximumColumns) throw new RangeError(`Too many columns: ${name}.`);
    for (const cell of cells) {
      if (cell.kind === "number" && !Number.isFinite(cell.value)) {
        throw new RangeError(`No cell can hold the number ${cell.value}: ${name}.`);
      }
      if (cell.kind === "text" && cell.value.length > longestText) {
        throw new RangeError(`A text of ${cell.value.length} characters, at most ${longestText}: ${name}.`);
      }
    }
  }
  merges.forEach((merge, index) => {
    if (merges.slice(0, index).some((other) => overlap(other, merge))) {
      throw new RangeError(`Merged cells overlap: ${name}.`);
    }
  });
}

function overlap(a: CellRange, b: CellRange): boolean {
  return a.top <= b.bottom && b.top <= a.bottom && a.left <= b.right && b.left <= a.right;
}
