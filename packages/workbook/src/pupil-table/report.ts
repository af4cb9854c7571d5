import { type Diagnostic, diagnostic, type Json, type Place, type Severity } from "@sodiem/core";
import { cellName } from "../cell-name";
import type { Cell, Sheet } from "../grid";

/** Collects what one sheet has wrong, with the place of each. */
export class SheetReport {
  readonly diagnostics: Diagnostic[] = [];
  readonly #formulas = new Map<string, { first: string; cells: number }>();

  constructor(
    readonly file: string,
    readonly sheet: Sheet,
  ) {}

  /** A report on the same sheet that nobody will read. */
  silent(): SheetReport {
    return new SheetReport(this.file, this.sheet);
  }

  /** The place of a cell of this sheet; row and column count from 0. */
  place(row: number, column: number): Place {
    return { file: this.file, sheet: this.sheet.name, cell: cellName(row, column) };
  }

  /** Notes a problem of the whole sheet. */
  ofSheet(code: string, severity: Severity, data: { readonly [key: string]: Json } = {}): void {
    this.diagnostics.push(diagnostic(code, severity, [this.file, this.sheet.name], data));
  }

  /** Notes a problem of one cell. */
  ofCell(code: string, severity: Severity, place: Place, data: { readonly [key: string]: Json } = {}): void {
    this.diagnostics.push(diagnostic(code, severity, [place.file, place.sheet, place.cell], data));
  }

  /** Notes that the stored result of a formula was taken; told once a column. */
  noteFormula(cell: Cell | undefined, place: Place): void {
    if (cell?.formula === undefined || cell.kind === "empty-formula") return;
    const column = place.cell.replace(/\d+$/, "");
    const noted = this.#formulas.get(column);
    if (noted === undefined) this.#formulas.set(column, { first: place.cell, cells: 1 });
    else noted.cells += 1;
  }

  /** All diagnostics, once the sheet is read. */
  finish(): readonly Diagnostic[] {
    for (const { first, cells } of this.#formulas.values()) {
      this.diagnostics.push(
        diagnostic("cell.formula", "info", [this.file, this.sheet.name, first], { cells }),
      );
    }
    this.#formulas.clear();
    return this.diagnostics;
  }
}
