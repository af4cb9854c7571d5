import type { Diagnostic } from "@sodiem/core";

/** What a cell is to hold. A text stays a text, whatever it begins with; `blank` leaves the cell's style. */
export type CellValue =
  | { readonly kind: "number"; readonly value: number }
  | { readonly kind: "text"; readonly value: string }
  | { readonly kind: "blank" };

/** One cell to be changed; rows and columns are zero-based. */
export interface CellEdit {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly value: CellValue;
}

/** The filled file, or why not one cell of it was changed. */
export type FillResult =
  | { readonly bytes: Uint8Array; readonly diagnostics: readonly Diagnostic[] }
  | { readonly bytes?: undefined; readonly diagnostics: readonly [Diagnostic, ...Diagnostic[]] };
