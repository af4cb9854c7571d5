import Papa from "papaparse";
import type { CellValue } from "../fill/cell-edit";
import type { Delimiter } from "./delimiter";

/** How a CSV file is written. */
export interface CsvWriteOptions {
  /** `;` where it is left out, which Excel expects where the comma is the decimal mark, as in Vietnam. */
  readonly delimiter?: Delimiter;
  /** The decimal mark of numbers; a point where it is left out. */
  readonly decimalMark?: "." | ",";
}

/** What makes a spreadsheet program take a text for a formula, or strip it and then do so. */
const runsAsFormula = /^[=+\-@\t\r]/;

/**
 * Writes rows of cells as the bytes of a CSV file: UTF-8 with its mark, lines ending in CR LF, quotes where needed.
 *
 * A text that begins with `=`, `+`, `-`, `@`, a tab or a carriage return gets an apostrophe before it, so that no
 * spreadsheet program runs it; `readCsv` hands the apostrophe on. Numbers are written in full as they are.
 *
 * @throws {RangeError} for a number that is not finite.
 *
 * @example
 * new TextDecoder().decode(writeCsv([[{ kind: "text", value: "=1+1" }, { kind: "number", value: -8.5 }]]))
 * // "'=1+1;-8.5\r\n"
 */
export function writeCsv(
  rows: readonly (readonly CellValue[])[],
  { delimiter = ";", decimalMark = "." }: CsvWriteOptions = {},
): Uint8Array {
  const texts = rows.map((cells) => cells.map((cell) => shown(cell, decimalMark)));
  const text = texts.length === 0 ? "" : `${Papa.unparse(texts, { delimiter, newline: "\r\n" })}\r\n`;
  return new TextEncoder().encode(`\ufeff${text}`);
}

function shown(cell: CellValue, decimalMark: "." | ","): string {
  switch (cell.kind) {
    case "blank":
      return "";
    case "number":
      if (!Number.isFinite(cell.value)) throw new RangeError(`No cell can hold the number ${cell.value}.`);
      return String(cell.value + 0).replace(".", decimalMark);
    case "text":
      return runsAsFormula.test(cell.value) ? `'${cell.value}` : cell.value;
  }
}
