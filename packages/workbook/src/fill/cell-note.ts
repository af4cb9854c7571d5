/** Something to be said about one cell; rows and columns are zero-based. */
export interface CellNote {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly text: string;
}
