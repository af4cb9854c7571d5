import type { CellTable, RowBlock, RowPlace } from "./cell-table";
import { type CellChange, writeCell, writeChanged, writeInPlace } from "./cell-writing";
import { headerBytes, type RecordCursor, recordType } from "./record-cursor";
import type { SharedTextTable } from "./shared-text-table";
import { finishSheetIndex } from "./sheet-index";
import type { StreamEdit, StreamEdits } from "./stream-edits";

/** Most rows that lie in one block. */
const blockRows = 32;
const rowContentBytes = 16;
const hasStyle = 0x80;
const usualStyle = 15;
/** Among what is put in at one place, ROW records come first, then cells, then what points to them. */
const ordersOfRows = 0x10000;
const ordersOfBlock = 0x4000000;
const orderOfBeginnings = 2 ** 45;

/** What filling a sheet needs besides the sheet. */
export interface FillingContext {
  readonly records: RecordCursor;
  readonly edits: StreamEdits;
  readonly texts: SharedTextTable;
  readonly styleCount: number;
}

/** A row of a block in which something changes. */
interface FilledRow {
  readonly row: number;
  readonly place: RowPlace | undefined;
  /** The ROW record put in, and the first of the cells put into a row that had none. */
  newHeader?: StreamEdit;
  newCells?: StreamEdit;
  /** The first column of the cells put in, and one more than the last. */
  columns?: { readonly first: number; readonly end: number };
}

interface FilledBlock {
  readonly source: RowBlock | undefined;
  /** In order of their numbers. */
  readonly rows: FilledRow[];
  /** Where a block that is put in goes, and its place among what goes there. */
  readonly at: number;
  readonly order: number;
  pointers?: { readonly edit: StreamEdit; readonly forEveryHeader: boolean };
}

/** Plans the changes of one sheet; `finish` writes what depends on where the records went. */
export class SheetFilling {
  readonly #table: CellTable;
  readonly #context: FillingContext;
  readonly #blocks = new Map<RowBlock, FilledBlock>();
  readonly #newBlocks: FilledBlock[] = [];
  readonly #isInBlocks: boolean;
  readonly #hasHeaders: boolean;
  #index: StreamEdit | undefined;
  #extent: { top: number; bottom: number; left: number; right: number } | undefined;

  constructor(table: CellTable, context: FillingContext) {
    this.#table = table;
    this.#context = context;
    const { blocks, indexAt } = table;
    this.#isInBlocks =
      blocks.some(({ pointersAt }) => pointersAt !== undefined) ||
      (blocks.length === 0 && indexAt !== undefined);
    // A sheet without a single ROW record, as SheetJS writes it, stays so.
    this.#hasHeaders =
      blocks.length === 0 || blocks.some(({ rows }) => rows.some(({ header }) => header !== undefined));
  }

  /** Plans the changes, which come in the order of rows and columns. */
  plan(changes: readonly CellChange[]): void {
    for (let from = 0; from < changes.length; ) {
      const row = changes[from]?.row ?? 0;
      let end = from + 1;
      while (changes[end]?.row === row) end += 1;
      this.#planRow(row, changes, from, end);
      from = end;
    }
    for (const block of [...this.#blocks.values(), ...this.#newBlocks]) this.#planPointers(block);
    this.#planIndex();
  }

  #planRow(row: number, changes: readonly CellChange[], from: number, end: number): void {
    const { records, edits, texts } = this.#context;
    const added: CellChange[] = [];
    for (let at = from; at < end; ) {
      const change = changes[at];
      if (change === undefined) break;
      const { place } = change;
      let next = at + 1;
      if (place === undefined) added.push(change);
      else {
        while (next < end && changes[next]?.place === place) next += 1;
        if (next > at + 1 || !writeInPlace(edits, change, place, texts)) {
          writeChanged(edits.writer, records, place, changes, at, next, texts);
          edits.replace(place.offset, place.end - place.offset);
        }
      }
      at = next;
    }
    const place = this.#table.row(row);
    // Cells that become longer move those of the rows behind them.
    if (place !== undefined && this.#isInBlocks) this.#filledBlock(place.block);
    if (added.length > 0) this.#addCells(row, place, added);
  }

  #addCells(row: number, place: RowPlace | undefined, added: readonly CellChange[]): void {
    const cells = place?.cells ?? [];
    const block = this.#blockFor(row, place);
    const filled = this.#rowIn(block, row, place);
    const first = added[0]?.column ?? 0;
    const last = added.at(-1)?.column ?? 0;
    filled.columns = { first, end: last + 1 };
    this.#extend(row, first, last);
    if (place?.header === undefined && place?.cellsAt === undefined && this.#hasHeaders) {
      this.#addHeader(block, filled);
    }
    const { edits, texts } = this.#context;
    for (const { column, value } of added) {
      writeCell(edits.writer, row, column, this.#style(place, column), value, texts);
      const before = cells.findLast((cell) => cell.last < column);
      const order = block.order + ordersOfRows + row * 0x100 + column;
      if (before !== undefined) edits.insertAfter(before.end, order);
      else if (place?.cellsAt !== undefined) edits.insertBefore(place.cellsAt);
      else {
        const edit = edits.insertAfter(this.#cellsPlace(block, filled), order);
        filled.newCells ??= edit;
      }
    }
  }

  /** The style of a cell without a record: the row's, else the column's, else the workbook's usual one. */
  #style(place: RowPlace | undefined, column: number): number {
    const { records, styleCount } = this.#context;
    let style = this.#table.columnStyle(column) ?? usualStyle;
    if (place?.header !== undefined) {
      records.moveTo(place.header);
      if (records.u16(12) & hasStyle) style = records.u16(14) & 0x0fff;
    }
    if (style < styleCount) return style;
    return usualStyle < styleCount ? usualStyle : 0;
  }

  #blockFor(row: number, place: RowPlace | undefined): FilledBlock {
    if (place !== undefined) return this.#filledBlock(place.block);
    const { blocks } = this.#table;
    const newBlock = this.#newBlocks.findLast((block) => firstOf(block) < row);
    const index = blocks.findLastIndex((block) => firstOf(block) < row);
    const source = blocks[Math.max(0, index)];
    const isBehind = newBlock !== undefined && (source === undefined || firstOf(newBlock) > firstOf(source));
    const block = isBehind || source === undefined ? newBlock : this.#filledBlock(source);
    if (block === undefined) return this.#newBlock(this.#table.place, 0);
    const hasRoom = row < (block.rows.at(-1)?.row ?? row) || row - firstOf(block) < blockRows;
    if (!this.#isInBlocks || hasRoom) return block;
    const next = blocks[index + 1];
    if (next !== undefined && (next.rows.at(-1)?.row ?? row) - row < blockRows)
      return this.#filledBlock(next);
    return this.#newBlock(block.source === undefined ? block.at : this.#endOf(block.source), block.order);
  }

  #filledBlock(source: RowBlock): FilledBlock {
    let block = this.#blocks.get(source);
    if (block === undefined) {
      const rows = source.rows.map((place): FilledRow => ({ row: place.row, place }));
      rows.sort((a, b) => a.row - b.row);
      block = { source, rows, at: source.rowsEnd, order: 0 };
      this.#blocks.set(source, block);
    }
    return block;
  }

  #newBlock(at: number, order: number): FilledBlock {
    const block: FilledBlock = { source: undefined, rows: [], at, order: order + ordersOfBlock };
    this.#newBlocks.push(block);
    return block;
  }

  /** Where a block's records end. */
  #endOf(block: RowBlock): number {
    const ends = block.rows.map(({ cellsEnd }) => cellsEnd);
    const end = ends.reduce((most, each) => Math.max(most, each), block.rowsEnd);
    return block.pointersAt === undefined ? end : this.#endOfRecord(block.pointersAt);
  }

  #endOfRecord(offset: number): number {
    const { records } = this.#context;
    records.moveTo(offset);
    return records.start + records.length;
  }

  #rowIn(block: FilledBlock, row: number, place: RowPlace | undefined): FilledRow {
    const { rows } = block;
    const at = firstAtLeast(rows, row);
    const known = rows[at];
    if (known?.row === row) return known;
    const filled: FilledRow = { row, place };
    rows.splice(at, 0, filled);
    return filled;
  }

  #addHeader(block: FilledBlock, filled: FilledRow): void {
    const { edits, styleCount } = this.#context;
    const content = edits.writer.record(recordType.row, rowContentBytes);
    const { view } = edits.writer;
    view.setUint16(content, filled.row, true);
    view.setUint16(content + 6, this.#table.defaultHeight, true);
    view.setUint8(content + 13, 1); // This byte is always 1.
    view.setUint16(content + 14, usualStyle < styleCount ? usualStyle : 0, true);
    const { at, order } = this.#headerPlace(block, filled);
    filled.newHeader = edits.insertAfter(at, order + filled.row);
  }

  /** Behind the ROW record before it; at the block's beginning, behind all that goes there, where there is none. */
  #headerPlace(block: FilledBlock, filled: FilledRow): { readonly at: number; readonly order: number } {
    for (let at = block.rows.indexOf(filled) - 1; at >= 0; at -= 1) {
      const { newHeader, place } = block.rows[at] ?? {};
      if (newHeader !== undefined)
        return { at: newHeader.at, order: newHeader.order - (block.rows[at]?.row ?? 0) };
      if (place?.header !== undefined) return { at: this.#endOfRecord(place.header), order: block.order };
    }
    const first = block.source?.rows.find(({ header }) => header !== undefined)?.header;
    return first === undefined
      ? { at: block.at, order: block.order }
      : { at: first, order: orderOfBeginnings };
  }

  /** Behind the cells before it; behind the block's ROW records where there are none. */
  #cellsPlace(block: FilledBlock, filled: FilledRow): number {
    if (filled.newCells !== undefined) return filled.newCells.at;
    for (let at = firstAtLeast(block.rows, filled.row) - 1; at >= 0; at -= 1) {
      const { newCells, place } = block.rows[at] ?? {};
      if (newCells !== undefined) return newCells.at;
      if (place?.cellsAt !== undefined) return place.cellsEnd;
    }
    return block.at;
  }

  #extend(row: number, first: number, last: number): void {
    const extent = this.#extent ?? { top: row, bottom: row, left: first, right: last };
    extent.top = Math.min(extent.top, row);
    extent.bottom = Math.max(extent.bottom, row);
    extent.left = Math.min(extent.left, first);
    extent.right = Math.max(extent.right, last);
    this.#extent = extent;
  }

  /** Makes room for a block's pointers: one for each row with cells, or, as some write it, for each ROW record. */
  #planPointers(block: FilledBlock): void {
    if (!this.#isInBlocks) return;
    const { records, edits } = this.#context;
    const { source, rows } = block;
    const withCells = rows.filter(hasCells).length;
    if (source === undefined) {
      edits.writer.record(recordType.rowBlock, 4 + 2 * withCells);
      const order = block.order + ordersOfBlock - 1;
      block.pointers = { edit: edits.insertAfter(block.at, order), forEveryHeader: false };
      return;
    }
    if (source.pointersAt === undefined) return;
    records.moveTo(source.pointersAt);
    const listed = (records.length - 4) / 2;
    const headers = source.rows.filter(({ header }) => header !== undefined).length;
    const filledBefore = source.rows.filter(({ cellsAt }) => cellsAt !== undefined).length;
    // Pointers that follow neither custom are none that could be kept right.
    if (listed !== filledBefore && listed !== headers) return;
    const forEveryHeader = listed !== filledBefore;
    const count = forEveryHeader ? rows.filter(hasHeader).length : withCells;
    edits.writer.record(recordType.rowBlock, 4 + 2 * count);
    const edit = edits.replace(source.pointersAt, headerBytes + records.length);
    block.pointers = { edit, forEveryHeader };
  }

  /** Makes room in the sheet's index for the blocks put in. */
  #planIndex(): void {
    const { indexAt } = this.#table;
    const { records, edits } = this.#context;
    if (indexAt === undefined || this.#newBlocks.length === 0) return;
    records.moveTo(indexAt);
    if (records.length < 16) return;
    const old = records.stream.subarray(records.start, records.start + records.length);
    const content = edits.writer.record(recordType.sheetIndex, old.length + 4 * this.#newBlocks.length);
    edits.writer.bytes.set(old, content);
    this.#index = edits.replace(indexAt, headerBytes + old.length);
  }

  /** Writes into the changed stream what says how far rows and sheet reach, and the pointers to blocks and rows. */
  finish(changed: DataView): void {
    this.#finishDimensions(changed);
    const blocks = [...this.#blocks.values(), ...this.#newBlocks];
    for (const block of blocks) {
      for (const row of block.rows) this.#finishRow(changed, row);
      this.#finishPointers(changed, block);
    }
    this.#finishIndex(changed);
  }

  #finishRow(changed: DataView, { place, newHeader, columns }: FilledRow): void {
    if (columns === undefined) return;
    const old = place?.header === undefined ? undefined : this.#context.edits.moved(place.header);
    const at = newHeader?.start ?? old;
    if (at === undefined) return;
    const content = at + headerBytes;
    reach(changed, content + 2, content + 4, columns.first, columns.end, "u16");
  }

  #finishDimensions(changed: DataView): void {
    const { dimensionsAt, indexAt } = this.#table;
    const { edits, records } = this.#context;
    const extent = this.#extent;
    if (extent === undefined) return;
    if (dimensionsAt !== undefined) {
      const content = edits.moved(dimensionsAt) + headerBytes;
      reach(changed, content, content + 4, extent.top, extent.bottom + 1, "u32");
      reach(changed, content + 8, content + 10, extent.left, extent.right + 1, "u16");
    }
    if (indexAt !== undefined && records.moveTo(indexAt) && records.length >= 16) {
      const content = (this.#index?.start ?? edits.moved(indexAt)) + headerBytes;
      reach(changed, content + 4, content + 8, extent.top, extent.bottom + 1, "u32");
    }
  }

  /** Writes the way back from a block's pointers to its first row, then from row to row to their first cells. */
  #finishPointers(changed: DataView, { rows, pointers }: FilledBlock): void {
    if (pointers === undefined) return;
    const { edits } = this.#context;
    const { start } = pointers.edit;
    const headers = rows
      .filter(hasHeader)
      .map(({ newHeader, place }) => newHeader?.start ?? edits.moved(place?.header ?? 0));
    const firstHeader = Math.min(...headers, start);
    changed.setUint32(start + headerBytes, start - firstHeader, true);
    let from = firstHeader + headerBytes + rowContentBytes;
    let at = start + headerBytes + 4;
    const listed = rows.filter(pointers.forEveryHeader ? hasHeader : hasCells);
    const cellsAt = listed.map(({ newCells, place }) =>
      place?.cellsAt === undefined ? newCells?.start : edits.moved(place.cellsAt),
    );
    cellsAt.forEach((own, index) => {
      // A row without cells points to where the next row's begin.
      const to = own ?? cellsAt.slice(index).find((next) => next !== undefined) ?? start;
      changed.setUint16(at, to - from, true);
      from = to;
      at += 2;
    });
  }

  #finishIndex(changed: DataView): void {
    const { indexAt } = this.#table;
    const { records, edits } = this.#context;
    if (indexAt === undefined) return;
    const at = this.#index?.start ?? edits.moved(indexAt);
    const added = this.#newBlocks.flatMap(({ pointers }) => pointers?.edit.start ?? []);
    finishSheetIndex(changed, records, edits, indexAt, at, this.#index === undefined ? [] : added);
  }
}

/** Lets the range from `first` to before `end`, as it stands at two places, reach over another one. */
function reach(
  changed: DataView,
  firstAt: number,
  endAt: number,
  first: number,
  end: number,
  size: "u16" | "u32",
): void {
  const get = (at: number): number =>
    size === "u16" ? changed.getUint16(at, true) : changed.getUint32(at, true);
  const set = (at: number, value: number): void => {
    if (size === "u16") changed.setUint16(at, value, true);
    else changed.setUint32(at, value, true);
  };
  const isEmpty = get(endAt) <= get(firstAt);
  set(firstAt, isEmpty ? first : Math.min(first, get(firstAt)));
  set(endAt, isEmpty ? end : Math.max(end, get(endAt)));
}

function hasHeader({ place, newHeader }: FilledRow): boolean {
  return newHeader !== undefined || place?.header !== undefined;
}

function hasCells({ place, newCells }: FilledRow): boolean {
  return newCells !== undefined || place?.cellsAt !== undefined;
}

function firstOf({ rows }: FilledBlock | RowBlock): number {
  return rows[0]?.row ?? 0;
}

/** The place of the first row whose number is not below `row`. */
function firstAtLeast(rows: readonly FilledRow[], row: number): number {
  let low = 0;
  let high = rows.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((rows[middle]?.row ?? 0) < row) low = middle + 1;
    else high = middle;
  }
  return low;
}
