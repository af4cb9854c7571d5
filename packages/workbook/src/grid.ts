import type { Diagnostic } from "@sodiem/core";

/** What one spreadsheet cell holds. `formula` marks a value that is the cached result of a formula. */
export type Cell =
  | { readonly kind: "number"; readonly value: number; readonly formula?: true }
  | { readonly kind: "text"; readonly value: string; readonly formula?: true }
  | { readonly kind: "boolean"; readonly value: boolean; readonly formula?: true }
  /** A number shown as a date: `iso` is the day, `serial` the stored number. */
  | { readonly kind: "date"; readonly iso: string; readonly serial: number; readonly formula?: true }
  /** An error value such as `#DIV/0!`. */
  | { readonly kind: "error"; readonly value: string; readonly formula?: true }
  /** A formula whose result the file does not hold. */
  | { readonly kind: "empty-formula"; readonly formula: true };

/** A rectangle of cells, zero-based, ends included. */
export interface CellRange {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** One sheet as a grid; rows and columns are zero-based. */
export interface Sheet {
  readonly name: string;
  readonly visibility: "visible" | "hidden" | "veryHidden";
  /** One more than the last row, or column, that holds a value. */
  readonly rowCount: number;
  readonly columnCount: number;
  /** The cell, or `undefined` where nothing is written. An empty text counts as nothing. */
  cell(row: number, column: number): Cell | undefined;
  readonly merges: readonly CellRange[];
  readonly hiddenRows: ReadonlySet<number>;
  readonly hiddenColumns: ReadonlySet<number>;
}

/** A workbook that was read. */
export interface Workbook {
  readonly container: "xls" | "xlsx" | "csv";
  readonly sheets: readonly Sheet[];
}

/**
 * What reading a file gives: the workbook, or one error diagnostic that says why there is none
 * (`file.empty`, `file.notSpreadsheet`, `file.html`, `file.json`, `file.passwordProtected`, `file.truncated`,
 * `file.tooLarge`, `file.zipNotWorkbook`, `file.damaged`, `file.unsupported`).
 */
export type ReadResult =
  | { readonly workbook: Workbook; readonly diagnostics: readonly Diagnostic[] }
  | { readonly workbook?: undefined; readonly diagnostics: readonly [Diagnostic, ...Diagnostic[]] };
