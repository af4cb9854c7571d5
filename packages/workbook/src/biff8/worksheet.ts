import type { Cell } from "../grid";
import type { GridBuilder } from "../grid-builder";
import { numberCell } from "../number-cell";
import { damaged, ReadFailure } from "../read-failure";
import { errorValue } from "./error-value";
import { type RecordCursor, recordType } from "./record-cursor";
import { rkNumber } from "./rk-number";
import { StringReader } from "./string-reader";
import type { WorkbookGlobals } from "./workbook-globals";

const worksheetSubstream = 0x0010;
const columnHidden = 0x01;
const rowHidden = 0x20;
/** The upper two bytes of a formula's result that is no number. */
const notANumber = 0xffff;

/** Reads one worksheet's records, from its BOF at `offset` to its EOF, into `grid`. */
export function readWorksheet(
  records: RecordCursor,
  offset: number,
  globals: WorkbookGlobals,
  grid: GridBuilder,
): void {
  const found = records.moveTo(offset) && records.type === recordType.beginOfSubstream;
  if (!found || records.length < 4 || records.u16(2) !== worksheetSubstream) {
    throw damaged("biff8.sheetOffset", { offset });
  }
  new WorksheetReader(records, globals, grid).read();
}

class WorksheetReader {
  readonly #records: RecordCursor;
  readonly #globals: WorkbookGlobals;
  readonly #grid: GridBuilder;
  /** The formula whose text result follows in a STRING record. */
  #textFormula: { readonly row: number; readonly column: number } | undefined;

  constructor(records: RecordCursor, globals: WorkbookGlobals, grid: GridBuilder) {
    this.#records = records;
    this.#globals = globals;
    this.#grid = grid;
  }

  read(): void {
    const records = this.#records;
    // A chart drawn on the sheet is a substream within the sheet's own.
    for (let depth = 1; records.next(); ) {
      if (records.type === recordType.beginOfSubstream) depth += 1;
      else if (records.type === recordType.endOfSubstream) depth -= 1;
      else if (depth === 1) this.#record();
      if (depth === 0) {
        this.#settleTextFormula();
        return;
      }
    }
    throw new ReadFailure("truncated", { container: "xls" });
  }

  #record(): void {
    const records = this.#records;
    switch (records.type) {
      case recordType.labelSharedString:
        records.need(10);
        this.#sharedText(records.u16(0), records.u16(2), records.u32(6));
        break;
      case recordType.number:
        records.need(14);
        this.#number(records.u16(0), records.u16(2), records.u16(4), records.double(6), false);
        break;
      case recordType.rk:
        records.need(10);
        this.#number(records.u16(0), records.u16(2), records.u16(4), rkNumber(records.u32(6)), false);
        break;
      case recordType.multipleRk:
        this.#multipleRk();
        break;
      case recordType.formula:
        this.#formula();
        break;
      case recordType.string:
        this.#formulaText();
        break;
      case recordType.label:
      case recordType.richString: {
        records.need(8);
        const [row, column] = [records.u16(0), records.u16(2)];
        this.#text(row, column, new StringReader(records, 6).string(), false);
        break;
      }
      case recordType.booleanOrError:
        records.need(8);
        this.#booleanOrError(records.u16(0), records.u16(2), records.u8(6), records.u8(7) !== 0, false);
        break;
      case recordType.mergedCells:
        this.#mergedCells();
        break;
      case recordType.columnInfo:
        records.need(10);
        if (records.u16(8) & columnHidden) this.#grid.hideColumns(records.u16(0), records.u16(2));
        break;
      case recordType.row:
        records.need(14);
        if (records.u16(12) & rowHidden) this.#grid.hideRow(records.u16(0));
        break;
    }
  }

  #sharedText(row: number, column: number, index: number): void {
    const { sharedTexts } = this.#globals;
    const cell = sharedTexts[index];
    if (cell !== undefined) this.#grid.set(row, column, cell);
    else if (index >= sharedTexts.length) this.#grid.setUnreadable(row, column, String(index));
  }

  #number(row: number, column: number, style: number, value: number, formula: boolean): void {
    const { dateBase, isDateStyle } = this.#globals;
    if (Number.isFinite(value)) {
      this.#grid.set(row, column, numberCell(value, isDateStyle(style), dateBase, formula));
    } else {
      this.#grid.setUnreadable(row, column, String(value));
    }
  }

  #multipleRk(): void {
    const records = this.#records;
    records.need(6);
    const row = records.u16(0);
    const first = records.u16(2);
    // Between the first and the last column's number: a style and a value of six bytes for each cell.
    const count = Math.floor((records.length - 6) / 6);
    for (let cell = 0; cell < count; cell += 1) {
      const at = 4 + 6 * cell;
      this.#number(row, first + cell, records.u16(at), rkNumber(records.u32(at + 2)), false);
    }
  }

  #formula(): void {
    const records = this.#records;
    records.need(14);
    const [row, column] = [records.u16(0), records.u16(2)];
    this.#settleTextFormula();
    if (records.u16(12) !== notANumber) {
      this.#number(row, column, records.u16(4), records.double(6), true);
      return;
    }
    switch (records.u8(6)) {
      case 0:
        this.#textFormula = { row, column };
        break;
      case 1:
        this.#booleanOrError(row, column, records.u8(8), false, true);
        break;
      case 2:
        this.#booleanOrError(row, column, records.u8(8), true, true);
        break;
      case 3:
        // The result is the empty text, which counts as nothing.
        break;
      default:
        this.#grid.setUnreadable(row, column, String(records.u8(6)));
    }
  }

  #formulaText(): void {
    const formula = this.#textFormula;
    this.#textFormula = undefined;
    if (formula !== undefined)
      this.#text(formula.row, formula.column, new StringReader(this.#records, 0).string(), true);
  }

  /** A text result that never came: the file does not hold it. */
  #settleTextFormula(): void {
    const formula = this.#textFormula;
    this.#textFormula = undefined;
    if (formula !== undefined) {
      this.#grid.set(formula.row, formula.column, { kind: "empty-formula", formula: true });
    }
  }

  #text(row: number, column: number, value: string, formula: boolean): void {
    if (value !== "")
      this.#grid.set(row, column, formula ? { kind: "text", value, formula } : { kind: "text", value });
  }

  #booleanOrError(row: number, column: number, code: number, isError: boolean, formula: boolean): void {
    const value = isError ? errorValue(code) : code !== 0;
    if (value === undefined) {
      this.#grid.setUnreadable(row, column, String(code));
      return;
    }
    const cell: Cell = typeof value === "string" ? { kind: "error", value } : { kind: "boolean", value };
    this.#grid.set(row, column, formula ? { ...cell, formula } : cell);
  }

  #mergedCells(): void {
    const records = this.#records;
    records.need(2);
    const count = records.u16(0);
    records.need(2 + 8 * count);
    for (let range = 0; range < count; range += 1) {
      const at = 2 + 8 * range;
      const [top, bottom] = [records.u16(at), records.u16(at + 2)];
      const [left, right] = [records.u16(at + 4), records.u16(at + 6)];
      if (top <= bottom && left <= right) this.#grid.merge({ top, left, bottom, right });
    }
  }
}
