import { utils, type WorkSheet } from "@e965/xlsx";
import type { Value } from "./book";

/** A rectangle in A1 notation, such as `A6:A7`. */
export type Range = `${string}:${string}`;

/** A sheet being written: values by zero-based row and column. */
export class Grid {
  readonly #sheet: WorkSheet = {};
  #lastRow = 0;
  #lastColumn = 0;

  /** Writes a value; nothing is written for `null`. `format` is a number format such as `0.0`. */
  put(row: number, column: number, value: Value, format?: string): void {
    if (value === null) return;
    this.#lastRow = Math.max(this.#lastRow, row);
    this.#lastColumn = Math.max(this.#lastColumn, column);
    this.#sheet[utils.encode_cell({ r: row, c: column })] =
      typeof value === "number"
        ? { t: "n", v: value, ...(format === undefined ? {} : { z: format }) }
        : { t: "s", v: value };
  }

  /** Writes a text at an A1 address. */
  title(address: string, text: string): void {
    const { r, c } = utils.decode_cell(address);
    this.put(r, c, text);
  }

  /** The sheet with its merges, column widths in characters and row heights in points. */
  finish(merges: readonly Range[], widths: readonly number[], heights: readonly number[]): WorkSheet {
    return {
      ...this.#sheet,
      "!ref": utils.encode_range({ s: { r: 0, c: 0 }, e: { r: this.#lastRow, c: this.#lastColumn } }),
      "!merges": merges.map((range) => utils.decode_range(range)),
      "!cols": widths.map((width) => ({ width })),
      "!rows": heights.map((hpt) => ({ hpt })),
    };
  }
}

/**
 * The A1 address of a zero-based row and column.
 *
 * @example address(7, 11) // "L8"
 */
export function address(row: number, column: number): string {
  return utils.encode_cell({ r: row, c: column });
}
