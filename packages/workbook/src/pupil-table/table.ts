import { foldText } from "@sodiem/core";
import type { Cell, Sheet } from "../grid";
import {
  cellText,
  columnOfText,
  foldedCell,
  isFilled,
  isNumberLabel,
  labels,
  type PlacedText,
  rowNumber,
  textsInRows,
} from "./cells";
import type { ClassTitle, TitleReading } from "./class-title";

/** One column of a table with what its head says, from the group down. */
export interface Column {
  readonly index: number;
  readonly path: readonly string[];
  /** The same as labels are compared. */
  readonly folded: readonly string[];
  readonly hidden: boolean;
  /** The column in which the merged cell of the topmost label begins. */
  readonly start: number;
}

/** A table of pupils with its title; a sheet may hold several. */
export interface Table {
  readonly sheet: Sheet;
  readonly title: ClassTitle;
  readonly headerRow: number;
  readonly firstRow: number;
  /** One more than the last row that can belong to the table. */
  readonly endRow: number;
  readonly columns: readonly Column[];
  readonly numberColumn: Column;
  /** A list whose rows are told by what they say of a pupil; running numbers, where there are any, mean nothing. */
  readonly isNumbered?: false;
  /** What stands at a place of the body; a vertical merge holds its value for each of its rows. */
  cellAt(row: number, column: number): Cell | undefined;
  /** The row in which that really stands. */
  rowAt(row: number, column: number): number;
}

/** Labels of the column of names, folded. */
export const nameLabels = labels("Họ và tên", "Họ và tên học sinh", "Họ tên", "Họ tên học sinh");
/** Labels of the column of family and middle names, where the given name has its own. */
export const familyNameLabels = labels("Họ đệm", "Họ và đệm", "Họ và tên đệm", "Họ lót");
const deepestHeader = 6;
/** No school file comes near this; it bounds the work that a hostile list of merged cells can cause. */
const mostMergedCells = 1_000_000;

/**
 * Finds the tables of a sheet: each begins at a row that has a cell `STT` and a cell for the name. Labels of several
 * rows become a path, groups reach over the columns of their merged cell, and the body ends at the next head.
 */
export function findTables(sheet: Sheet, titles: TitleReading): Table[] {
  const headers = headerRows(sheet);
  let above = 0;
  let title: ClassTitle = {};
  return headers.map(({ row, numberColumn }, index) => {
    const endRow = headers[index + 1]?.row ?? sheet.rowCount;
    const own = titles.read(titleTexts(sheet, above, row, index === 0, titles));
    // A head repeated for printing has no title of its own: the table goes on.
    title = index > 0 && own.className === undefined && own.subject === undefined ? title : own;
    const table = readTable(sheet, title, { headerRow: row, numberColumn, endRow });
    above = lastNumberedRow(table) + 1;
    return table;
  });
}

/**
 * Reads a sheet as one list that begins at the given row of labels and goes on to the sheet's end. Its rows need no
 * running number, as in lists for import; `keyColumn` is the column of the label by which the head's depth is known.
 */
export function readList(sheet: Sheet, titles: TitleReading, headerRow: number, keyColumn: number): Table {
  const title = titles.read(textsInRows(sheet, 0, headerRow));
  const place = { headerRow, numberColumn: keyColumn, endRow: sheet.rowCount, isNumbered: false as const };
  return readTable(sheet, title, place);
}

/**
 * The lines above a table. Those of a later table come after the footer of the one before: they begin with its title, or
 * where the title stands alone in its row, with the two rows of organisations above it.
 */
function titleTexts(
  sheet: Sheet,
  from: number,
  end: number,
  isFirst: boolean,
  titles: TitleReading,
): PlacedText[] {
  const texts = textsInRows(sheet, from, end);
  const titleRow = texts.findLast(({ text }) => titles.isTitle(text))?.row;
  if (isFirst || titleRow === undefined) return texts;
  const isAlone = texts.filter(({ row }) => row === titleRow).length === 1;
  const isFilledRow = (wanted: number): boolean => texts.some(({ row }) => row === wanted);
  let below = titleRow;
  while (titleRow - below < (titles.blankRows ?? 0) && !isFilledRow(below - 1)) below -= 1;
  let start = below;
  while (isAlone && start > below - 2 && isFilledRow(start - 1)) start -= 1;
  return texts.filter(({ row }) => row >= start);
}

function headerRows(sheet: Sheet): { readonly row: number; readonly numberColumn: number }[] {
  const found: { row: number; numberColumn: number }[] = [];
  for (let row = 0; row < sheet.rowCount; row += 1) {
    const numberColumn = columnOfText(sheet, row, isNumberLabel);
    if (numberColumn === undefined) continue;
    if (columnOfText(sheet, row, isNameLabel) !== undefined) found.push({ row, numberColumn });
  }
  return found;
}

/** A star at the end of a label says that the column must be filled, and is no part of the name. */
function foldLabel(label: string): string {
  return foldText(label).replace(/\s*\(?\*\)?$/, "");
}

function isNameLabel(text: string): boolean {
  const folded = foldLabel(text);
  return nameLabels.has(folded) || familyNameLabels.has(folded);
}

function readTable(
  sheet: Sheet,
  title: ClassTitle,
  place: {
    readonly headerRow: number;
    readonly numberColumn: number;
    readonly endRow: number;
    readonly isNumbered?: false;
  },
): Table {
  const { headerRow, numberColumn, endRow, isNumbered } = place;
  const firstRow =
    isNumbered === false
      ? firstRowOfList(sheet, headerRow, numberColumn, endRow)
      : firstBodyRow(sheet, headerRow, numberColumn, endRow);
  const headEnd =
    firstRow > headerRow + 1 && isColumnNumberRow(sheet, firstRow - 1, numberColumn)
      ? firstRow - 1
      : firstRow;
  const columns = readColumns(sheet, headerRow, headEnd);
  const carried = carriedRows(sheet, firstRow, endRow);
  const rowAt = (row: number, column: number): number => {
    const anchor = carried.get(column)?.get(row);
    return anchor === undefined || isFilled(sheet.cell(row, column)) ? row : anchor;
  };
  return {
    sheet,
    title,
    headerRow,
    firstRow,
    endRow,
    columns,
    numberColumn: columns[numberColumn] ?? {
      index: numberColumn,
      path: [],
      folded: [],
      hidden: false,
      start: numberColumn,
    },
    ...(isNumbered === undefined ? {} : { isNumbered }),
    cellAt:
      carried.size === 0
        ? (row, column) => sheet.cell(row, column)
        : (row, column) => sheet.cell(rowAt(row, column), column),
    rowAt: carried.size === 0 ? (row) => row : rowAt,
  };
}

/** The head goes down to the first row with a running number; without pupils, as far as the cell of `STT` is merged. */
function firstBodyRow(sheet: Sheet, headerRow: number, numberColumn: number, endRow: number): number {
  const limit = Math.min(endRow, headerRow + 1 + deepestHeader);
  for (let row = headerRow + 1; row < limit; row += 1) {
    if (rowNumber(sheet.cell(row, numberColumn)) === undefined) continue;
    return isColumnNumberRow(sheet, row, numberColumn) ? row + 1 : row;
  }
  return endOfMergedLabel(sheet, headerRow, numberColumn, endRow);
}

/** The first row below the labels of a list; a row that numbers the columns belongs to them. */
function firstRowOfList(sheet: Sheet, headerRow: number, keyColumn: number, endRow: number): number {
  const row = endOfMergedLabel(sheet, headerRow, keyColumn, endRow);
  return row < endRow && isColumnNumberRow(sheet, row, keyColumn) ? row + 1 : row;
}

function endOfMergedLabel(sheet: Sheet, headerRow: number, column: number, endRow: number): number {
  const merged = sheet.merges.find(
    ({ top, left, bottom }) => top === headerRow && left === column && bottom > top,
  );
  return Math.min((merged?.bottom ?? headerRow) + 1, endRow);
}

/**
 * The row `1 2 3 …` that some books print under the head numbers the columns and is no pupil. Labels `1` to `5` below
 * `ĐĐGtx` are no such row: they leave the column of running numbers blank.
 */
function isColumnNumberRow(sheet: Sheet, row: number, numberColumn: number): boolean {
  if (!isFilled(sheet.cell(row, numberColumn))) return false;
  let expected = 1;
  for (let column = 0; column < sheet.columnCount; column += 1) {
    const cell = sheet.cell(row, column);
    if (!isFilled(cell)) continue;
    if (cellText(cell).replace(/^\((\d+)\)$/, "$1") !== String(expected)) return false;
    expected += 1;
  }
  return expected > 4;
}

function readColumns(sheet: Sheet, headerRow: number, headEnd: number): Column[] {
  const merged = new Map<string, { row: number; column: number }>();
  let covered = 0;
  for (const { top, left, bottom, right } of sheet.merges) {
    if (top < headerRow || top >= headEnd || covered > mostMergedCells) continue;
    for (let row = top; row <= Math.min(bottom, headEnd - 1); row += 1) {
      for (let column = left; column <= Math.min(right, sheet.columnCount - 1); column += 1) {
        covered += 1;
        // Files hold overlapping merges; the first one that covers a cell is as good as any.
        const key = `${row} ${column}`;
        if (!merged.has(key)) merged.set(key, { row: top, column: left });
      }
    }
  }
  const columns: Column[] = [];
  for (let index = 0; index < sheet.columnCount; index += 1) {
    const path: string[] = [];
    for (let row = headerRow; row < headEnd; row += 1) {
      const anchor = merged.get(`${row} ${index}`);
      const own = cellText(sheet.cell(row, index));
      const text = own === "" && anchor !== undefined ? cellText(sheet.cell(anchor.row, anchor.column)) : own;
      if (text !== "" && text !== path.at(-1)) path.push(text);
    }
    const start = merged.get(`${headerRow} ${index}`)?.column ?? index;
    columns.push(withGroup({ index, path, start }, columns.at(-1), sheet, headerRow));
  }
  return columns;
}

/** A group whose cell is not merged reaches over the columns at its right that have a label below it and none beside it. */
function withGroup(
  column: Pick<Column, "index" | "path" | "start">,
  left: Column | undefined,
  sheet: Sheet,
  headerRow: number,
): Column {
  const { index, start } = column;
  const [group, ...below] = left?.path ?? [];
  const isInRun =
    column.path.length > 0 &&
    below.length > 0 &&
    start === index &&
    !isFilled(sheet.cell(headerRow, index)) &&
    group !== undefined;
  const path = isInRun && group !== undefined ? [group, ...column.path] : column.path;
  return { index, path, folded: path.map(foldLabel), hidden: sheet.hiddenColumns.has(index), start };
}

/** By column, the rows of the body whose value stands further up in a merged cell. */
function carriedRows(sheet: Sheet, firstRow: number, endRow: number): Map<number, Map<number, number>> {
  const carried = new Map<number, Map<number, number>>();
  let covered = 0;
  for (const { top, left, bottom } of sheet.merges) {
    if (bottom === top || top < firstRow || top >= endRow || covered > mostMergedCells) continue;
    const rows = carried.get(left) ?? new Map<number, number>();
    for (let row = top + 1; row <= Math.min(bottom, endRow - 1); row += 1) rows.set(row, top);
    covered += Math.min(bottom, endRow - 1) - top;
    carried.set(left, rows);
  }
  return carried;
}

function lastNumberedRow({ sheet, firstRow, endRow, numberColumn }: Table): number {
  let last = firstRow - 1;
  for (let row = firstRow; row < endRow; row += 1) {
    if (rowNumber(sheet.cell(row, numberColumn.index)) !== undefined) last = row;
  }
  return last;
}

/** The first row below a head that begins what is not a table any more. */
export function isFooterRow({ sheet }: Table, row: number, lastColumn: number): boolean {
  for (let column = 0; column <= lastColumn; column += 1) {
    const folded = foldedCell(sheet.cell(row, column));
    if (folded !== "" && footerStarts.some((start) => folded.startsWith(start))) return true;
  }
  return false;
}

const footerStarts: readonly string[] = [
  ...labels(
    "Danh sách này có",
    "Thống kê",
    "Số học sinh",
    "Số lượng",
    "Tổng số",
    "Tổng cộng",
    "Tổng điểm",
    "Giáo viên",
    "Người lập",
    "Duyệt của",
    "Hiệu trưởng",
    "Phó hiệu trưởng",
    "(ký",
  ),
];
