import { type Diagnostic, diagnostic } from "@sodiem/core";
import { cellName, maximumColumns } from "./cell-name";
import type { Cell, CellRange, Sheet } from "./grid";
import { type Limits, within } from "./limits";
import { damaged } from "./read-failure";

/** A sheet of which this many cells are unreadable is damaged as a whole. */
const unreadableCellsAtMost = 1_000;

/** Collects the cells of one sheet while a format reader goes through it. */
export class GridBuilder {
  readonly diagnostics: Diagnostic[] = [];
  readonly #rows: (Cell | undefined)[][] = [];
  readonly #merges: CellRange[] = [];
  readonly #hiddenRows = new Set<number>();
  /** +1 where a run of hidden columns starts, −1 after its end: any number of runs costs the same. */
  #hiddenRuns: Int32Array | undefined;
  #rowCount = 0;
  #columnCount = 0;

  constructor(
    readonly name: string,
    readonly limits: Limits,
  ) {}

  set(row: number, column: number, cell: Cell): void {
    if (row >= this.#rowCount || column >= this.#columnCount) this.#grow(row, column);
    let cells = this.#rows[row];
    if (cells === undefined) {
      cells = [];
      this.#rows[row] = cells;
    }
    cells[column] = cell;
  }

  /** A cell whose stored form cannot be understood: kept as an error cell, never as a blank. */
  setUnreadable(row: number, column: number, stored: string): void {
    if (this.diagnostics.length >= unreadableCellsAtMost) throw damaged("sheet.cells");
    this.set(row, column, { kind: "error", value: stored });
    this.diagnostics.push(
      diagnostic("cell.unreadable", "error", [this.name, cellName(row, column)], { stored }),
    );
  }

  merge(range: CellRange): void {
    this.#merges.push(range);
  }

  hideRow(row: number): void {
    this.#hiddenRows.add(row);
  }

  /** Hides the columns from `first` to `last`, both included. */
  hideColumns(first: number, last: number): void {
    if (first > last || first < 0 || first >= maximumColumns) return;
    this.#hiddenRuns ??= new Int32Array(maximumColumns + 1);
    const end = Math.min(last + 1, maximumColumns);
    this.#hiddenRuns[first] = (this.#hiddenRuns[first] ?? 0) + 1;
    this.#hiddenRuns[end] = (this.#hiddenRuns[end] ?? 0) - 1;
  }

  sheet(visibility: Sheet["visibility"]): Sheet {
    return new GridSheet(
      this.name,
      visibility,
      this.#rowCount,
      this.#columnCount,
      this.#rows,
      this.#merges,
      this.#hiddenRows,
      this.#hiddenColumns(),
    );
  }

  #grow(row: number, column: number): void {
    this.#rowCount = Math.max(this.#rowCount, row + 1);
    this.#columnCount = Math.max(this.#columnCount, column + 1);
    within(this.limits, "cells", this.#rowCount * this.#columnCount);
  }

  #hiddenColumns(): Set<number> {
    const hidden = new Set<number>();
    let covering = 0;
    this.#hiddenRuns?.forEach((change, column) => {
      covering += change;
      if (covering > 0) hidden.add(column);
    });
    return hidden;
  }
}

class GridSheet implements Sheet {
  readonly #rows: readonly (readonly (Cell | undefined)[])[];

  constructor(
    readonly name: string,
    readonly visibility: Sheet["visibility"],
    readonly rowCount: number,
    readonly columnCount: number,
    rows: readonly (readonly (Cell | undefined)[])[],
    readonly merges: readonly CellRange[],
    readonly hiddenRows: ReadonlySet<number>,
    readonly hiddenColumns: ReadonlySet<number>,
  ) {
    this.#rows = rows;
  }

  cell(row: number, column: number): Cell | undefined {
    return this.#rows[row]?.[column];
  }
}
