import type { CellRange } from "../grid";
import { damaged, ReadFailure } from "../read-failure";
import { type RecordCursor, recordType } from "./record-cursor";

/** A record that holds a cell, or several side by side. */
export interface CellPlace {
  readonly type: number;
  readonly offset: number;
  readonly row: number;
  readonly first: number;
  readonly last: number;
  /** Where the records end that belong to the cell: a formula's text and shared part, what continues a text. */
  end: number;
}

/** What a sheet's records say about one row. */
export interface RowPlace {
  readonly row: number;
  readonly block: RowBlock;
  /** Where the ROW record lies. */
  header: number | undefined;
  /** Where the row's first cell begins and its last one ends; a row without cells has no such place. */
  cellsAt: number | undefined;
  cellsEnd: number;
  /** The row's cells in order of their columns; gathered for rows that are asked for. */
  readonly cells: CellPlace[] | undefined;
}

/** Up to 32 rows, their cells and, in most files of Excel, a record that points to them (DBCELL). */
export interface RowBlock {
  readonly rows: RowPlace[];
  /** Where the block's last ROW record before its first cell ends; where it begins as long as it has none. */
  rowsEnd: number;
  hasCells: boolean;
  pointersAt: number | undefined;
}

/** A sheet's table of cells as its records lie in the stream. */
export interface CellTable {
  readonly blocks: readonly RowBlock[];
  /** Where cells would begin on a sheet that has none. */
  readonly place: number;
  readonly merges: readonly CellRange[];
  readonly formulas: number;
  readonly dimensionsAt: number | undefined;
  /** The INDEX record, which points to the blocks' pointers. */
  readonly indexAt: number | undefined;
  readonly defaultHeight: number;
  row(number: number): RowPlace | undefined;
  /** The record of a cell, in a row that was asked for. */
  cell(row: number, column: number): CellPlace | undefined;
  /** The style of a column's cells that have no record. */
  columnStyle(column: number): number | undefined;
}

const worksheetSubstream = 0x0010;
/** More than any sheet of people has; each edit is held against them. */
const mergesAtMost = 65_536;
/** What Excel takes where the sheet does not say: 12.75 points in twentieths. */
const usualHeight = 255;

const kindOf = new Map<number, "cell" | "belongs">([
  [recordType.formula, "cell"],
  [recordType.blank, "cell"],
  [recordType.multipleBlank, "cell"],
  [recordType.rk, "cell"],
  [recordType.multipleRk, "cell"],
  [recordType.number, "cell"],
  [recordType.label, "cell"],
  [recordType.labelSharedString, "cell"],
  [recordType.richString, "cell"],
  [recordType.booleanOrError, "cell"],
  [recordType.string, "belongs"],
  [recordType.continue, "belongs"],
  [recordType.sharedFormula, "belongs"],
  [recordType.array, "belongs"],
  [recordType.table, "belongs"],
]);

/** Walks over one worksheet's records, from its BOF at `offset` to its EOF; gathers the cells of `wanted` rows. */
export function readCellTable(records: RecordCursor, offset: number, wanted: ReadonlySet<number>): CellTable {
  const found = records.moveTo(offset) && records.type === recordType.beginOfSubstream;
  if (!found || records.length < 4 || records.u16(2) !== worksheetSubstream) {
    throw damaged("biff8.sheetOffset", { offset });
  }
  return new CellTableReader(records, wanted).read();
}

class CellTableReader implements CellTable {
  readonly blocks: RowBlock[] = [];
  place: number;
  readonly merges: CellRange[] = [];
  formulas = 0;
  dimensionsAt: number | undefined;
  indexAt: number | undefined;
  defaultHeight = usualHeight;
  readonly #records: RecordCursor;
  readonly #wanted: ReadonlySet<number>;
  readonly #rows = new Map<number, RowPlace>();
  readonly #columns: { readonly first: number; readonly last: number; readonly style: number }[] = [];
  #block: RowBlock | undefined;
  #row: RowPlace | undefined;
  #cell: CellPlace | undefined;

  constructor(records: RecordCursor, wanted: ReadonlySet<number>) {
    this.#records = records;
    this.#wanted = wanted;
    this.place = records.start + records.length;
  }

  row(number: number): RowPlace | undefined {
    return this.#rows.get(number);
  }

  cell(row: number, column: number): CellPlace | undefined {
    if (this.#row?.row !== row) this.#row = this.#rows.get(row);
    const cells = this.#row?.cells;
    if (cells === undefined) return undefined;
    let low = 0;
    let high = cells.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((cells[middle]?.last ?? 0) < column) low = middle + 1;
      else high = middle;
    }
    const found = cells[low];
    return found !== undefined && found.first <= column ? found : undefined;
  }

  columnStyle(column: number): number | undefined {
    return this.#columns.find(({ first, last }) => column >= first && column <= last)?.style;
  }

  read(): CellTable {
    const records = this.#records;
    for (let depth = 1; records.next(); ) {
      if (records.type === recordType.beginOfSubstream) depth += 1;
      else if (records.type === recordType.endOfSubstream) depth -= 1;
      else if (depth === 1) this.#record();
      if (depth === 0) return this.#sorted();
    }
    throw new ReadFailure("truncated", { container: "xls" });
  }

  /** Nearly all files have a row's cells in order; two records of one cell cannot be told apart. */
  #sorted(): CellTable {
    for (const number of this.#wanted) {
      const cells = this.#rows.get(number)?.cells ?? [];
      for (let at = 1; at < cells.length; at += 1) {
        if ((cells[at]?.first ?? 0) > (cells[at - 1]?.last ?? 0)) continue;
        cells.sort((a, b) => a.first - b.first);
        const isTwice = cells.some(({ first }, index) => index > 0 && first <= (cells[index - 1]?.last ?? 0));
        if (isTwice) throw damaged("biff8.cellTwice", { row: number });
        break;
      }
    }
    return this;
  }

  #record(): void {
    const records = this.#records;
    const kind = kindOf.get(records.type);
    if (kind === "cell") {
      this.#cellRecord();
      return;
    }
    if (kind === "belongs") {
      this.#extendCell();
      return;
    }
    this.#row = undefined;
    switch (records.type) {
      case recordType.row:
        this.#rowRecord();
        break;
      case recordType.rowBlock:
        if (this.#block !== undefined) this.#block.pointersAt = records.offset;
        this.#block = undefined;
        break;
      case recordType.mergedCells:
        this.#mergedCells();
        break;
      case recordType.sheetIndex:
        this.indexAt ??= records.offset;
        break;
      case recordType.defaultRowHeight:
        records.need(4);
        this.defaultHeight = records.u16(2);
        break;
      case recordType.columnInfo:
        records.need(10);
        this.#columns.push({ first: records.u16(0), last: records.u16(2), style: records.u16(6) });
        this.#beforeCells();
        break;
      case recordType.defaultColumnWidth:
        this.#beforeCells();
        break;
      case recordType.dimensions:
        records.need(12);
        this.dimensionsAt ??= records.offset;
        this.#beforeCells();
        break;
    }
  }

  #beforeCells(): void {
    if (this.blocks.length === 0) this.place = this.#records.start + this.#records.length;
  }

  #cellRecord(): void {
    const records = this.#records;
    records.need(6);
    const { type, offset } = records;
    const number = records.u16(0);
    if (type === recordType.formula) this.formulas += 1;
    const end = records.start + records.length;
    let row = this.#row;
    if (row?.row !== number) {
      row = this.#placeOf(number);
      this.#row = row;
    }
    row.block.hasCells = true;
    row.cellsAt ??= offset;
    row.cellsEnd = end;
    this.#cell = undefined;
    if (row.cells === undefined) return;
    const first = records.u16(2);
    const several = type === recordType.multipleRk ? 6 : type === recordType.multipleBlank ? 2 : 0;
    const count = several === 0 ? 1 : Math.floor((records.length - 6) / several);
    if (count === 0) return;
    this.#cell = { type, offset, row: number, first, last: first + count - 1, end };
    row.cells.push(this.#cell);
  }

  #extendCell(): void {
    if (this.#row === undefined) return;
    const end = this.#records.start + this.#records.length;
    this.#row.cellsEnd = end;
    if (this.#cell !== undefined) this.#cell.end = end;
  }

  #rowRecord(): void {
    const records = this.#records;
    records.need(16);
    const row = this.#placeOf(records.u16(0));
    row.header ??= records.offset;
    if (!row.block.hasCells) row.block.rowsEnd = records.start + records.length;
  }

  #placeOf(number: number): RowPlace {
    const known = this.#rows.get(number);
    if (known !== undefined) return known;
    if (this.#block === undefined) {
      this.#block = { rows: [], rowsEnd: this.#records.offset, hasCells: false, pointersAt: undefined };
      this.blocks.push(this.#block);
    }
    const row = {
      row: number,
      block: this.#block,
      header: undefined,
      cellsAt: undefined,
      cellsEnd: 0,
      cells: this.#wanted.has(number) ? [] : undefined,
    };
    this.#rows.set(number, row);
    this.#block.rows.push(row);
    return row;
  }

  #mergedCells(): void {
    const records = this.#records;
    records.need(2);
    const count = records.u16(0);
    records.need(2 + 8 * count);
    if (this.merges.length + count > mergesAtMost) throw damaged("biff8.merges");
    for (let range = 0; range < count; range += 1) {
      const at = 2 + 8 * range;
      const [top, bottom] = [records.u16(at), records.u16(at + 2)];
      const [left, right] = [records.u16(at + 4), records.u16(at + 6)];
      if (top <= bottom && left <= right) this.merges.push({ top, left, bottom, right });
    }
  }
}
