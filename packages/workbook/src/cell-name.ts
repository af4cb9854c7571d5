/** Rows and columns that a sheet can have at most; both formats stay within them. */
export const maximumRows = 1_048_576;
export const maximumColumns = 16_384;

/** A place on a sheet, zero-based. */
export interface CellPosition {
  readonly row: number;
  readonly column: number;
}

/**
 * Names a cell as spreadsheets do, from its zero-based row and column.
 *
 * @example cellName(5, 27) // "AB6"
 */
export function cellName(row: number, column: number): string {
  let letters = "";
  for (let rest = column; rest >= 0; rest = Math.floor(rest / 26) - 1) {
    letters = String.fromCharCode(65 + (rest % 26)) + letters;
  }
  return `${letters}${row + 1}`;
}

/**
 * Reads a cell's name, with or without `$` signs; `undefined` when it names no cell of a sheet.
 *
 * @example parseCellName("AB6") // { row: 5, column: 27 }
 */
export function parseCellName(name: string): CellPosition | undefined {
  let at = name.charCodeAt(0) === dollar ? 1 : 0;
  let column = 0;
  const lettersAt = at;
  for (; at < name.length && at - lettersAt < 4; at += 1) {
    const letter = (name.charCodeAt(at) | 0x20) - letterA;
    if (letter < 0 || letter > 25) break;
    column = column * 26 + letter + 1;
  }
  if (at === lettersAt || column > maximumColumns) return undefined;
  if (name.charCodeAt(at) === dollar) at += 1;
  if (at === name.length || name.length - at > 7) return undefined;
  let row = 0;
  for (; at < name.length; at += 1) {
    const digit = name.charCodeAt(at) - digit0;
    if (digit < 0 || digit > 9) return undefined;
    row = row * 10 + digit;
  }
  if (row === 0 || row > maximumRows) return undefined;
  return { row: row - 1, column: column - 1 };
}

const dollar = 0x24;
const digit0 = 0x30;
const letterA = 0x61;
