import type { Place } from "./model";

/**
 * Orders places by file, sheet, row and column: negative, zero or positive like `a - b`. Texts are compared by code
 * unit, so that the order is the same everywhere.
 *
 * @example comparePlaces({ file: "a", sheet: "s", cell: "B2" }, { file: "a", sheet: "s", cell: "A10" }) < 0 // true
 */
export function comparePlaces(a: Place, b: Place): number {
  return compareTexts(a.file, b.file) || compareTexts(a.sheet, b.sheet) || compareCells(a.cell, b.cell);
}

/**
 * Orders texts by code unit.
 *
 * @example compareTexts("a", "b") // -1
 */
export function compareTexts(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1;
}

function compareCells(a: string, b: string): number {
  if (a === b) return 0;
  const [lettersA, lettersB] = [letters(a), letters(b)];
  return (
    Number(a.slice(lettersA)) - Number(b.slice(lettersB)) ||
    lettersA - lettersB ||
    compareTexts(a.slice(0, lettersA), b.slice(0, lettersB))
  );
}

/** How many letters a cell's name begins with. */
function letters(cell: string): number {
  let count = 0;
  while (cell.charCodeAt(count) > 0x39) count += 1;
  return count;
}
