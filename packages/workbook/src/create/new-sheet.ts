import type { CellValue } from "../fill/cell-edit";
import type { CellRange } from "../grid";

/**
 * How a cell looks: `plain`; `title` bold and large; `header` bold, centred, wrapped, bordered on grey; `body` bordered;
 * `text` bordered, and what is typed into it later stays a text; `mark` bordered, one decimal.
 */
export type CellLook = "plain" | "title" | "header" | "body" | "text" | "mark";

/** One cell of a new sheet. */
export type NewCell = CellValue & {
  /** `plain` where it is left out. */
  readonly look?: CellLook;
  /** A yellow ground, to catch the eye. */
  readonly highlight?: true;
};

/** One sheet of a new workbook; rows and columns are zero-based. */
export interface NewSheet {
  /** At most 31 characters, none of `[ ] : * ? / \`, no apostrophe at the ends. */
  readonly name: string;
  readonly rows: readonly (readonly NewCell[])[];
  readonly merges?: readonly CellRange[];
  /** In characters, column by column; `undefined` leaves the usual width. */
  readonly columnWidths?: readonly (number | undefined)[];
  /** In points, row by row; `undefined` leaves the height to the content. */
  readonly rowHeights?: readonly (number | undefined)[];
  /** Rows at the top and columns at the left that stay in view; such rows are also printed on every page. */
  readonly frozen?: { readonly rows: number; readonly columns: number };
  readonly hiddenColumns?: readonly number[];
  /** `visible` where it is left out. */
  readonly visibility?: "visible" | "hidden";
}
