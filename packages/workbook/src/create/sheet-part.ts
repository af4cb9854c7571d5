import { cellName } from "../cell-name";
import type { CellRange } from "../grid";
import { rangeName } from "../xlsx/range";
import { spreadsheetNamespace } from "./namespaces";
import type { NewCell, NewSheet } from "./new-sheet";
import { isWrapped, styleNumber } from "./styles-part";

const usualWidth = 9;
const lineHeight = 15.75;
/** A row is at most 409 points high. */
const linesAtMost = 25;

/** The part of one new sheet; `textNumber` gives a text its number among the shared ones. */
export function sheetPart(sheet: NewSheet, isFirst: boolean, textNumber: (text: string) => number): string {
  const { rows, merges = [] } = sheet;
  const lines = rows.map((cells, row) => rowElement(sheet, cells, row, textNumber)).join("");
  const ranges = merges.map((merge) => `<mergeCell ref="${rangeName(merge)}"/>`).join("");
  return (
    `<worksheet xmlns="${spreadsheetNamespace}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>` +
    `<dimension ref="${rangeName(extent(sheet))}"/>` +
    `<sheetViews><sheetView${isFirst ? ' tabSelected="1"' : ""} workbookViewId="0">${pane(sheet)}</sheetView></sheetViews>` +
    `<sheetFormatPr defaultRowHeight="15.75"/>${columnElements(sheet)}<sheetData>${lines}</sheetData>` +
    (ranges === "" ? "" : `<mergeCells count="${merges.length}">${ranges}</mergeCells>`) +
    '<pageMargins left="0.5" right="0.5" top="0.5" bottom="0.5" header="0.3" footer="0.3"/>' +
    '<pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/></worksheet>'
  );
}

function extent({ rows }: NewSheet): CellRange {
  const columns = rows.reduce((most, cells) => Math.max(most, cells.length), 1);
  return { top: 0, left: 0, bottom: Math.max(rows.length, 1) - 1, right: columns - 1 };
}

function pane({ frozen }: NewSheet): string {
  const { rows, columns } = frozen ?? { rows: 0, columns: 0 };
  if (rows === 0 && columns === 0) return "";
  const splits = `${columns > 0 ? ` xSplit="${columns}"` : ""}${rows > 0 ? ` ySplit="${rows}"` : ""}`;
  const active = rows === 0 ? "topRight" : columns === 0 ? "bottomLeft" : "bottomRight";
  const corner = cellName(rows, columns);
  return `<pane${splits} topLeftCell="${corner}" activePane="${active}" state="frozen"/><selection pane="${active}"/>`;
}

function columnElements({ columnWidths = [], hiddenColumns = [] }: NewSheet): string {
  const hidden = new Set(hiddenColumns);
  const last = Math.max(columnWidths.length - 1, ...hidden);
  let columns = "";
  for (let column = 0; column <= last; column += 1) {
    const width = columnWidths[column];
    if (width === undefined && !hidden.has(column)) continue;
    const number = column + 1;
    const hiding = hidden.has(column) ? ' hidden="1"' : "";
    columns += `<col min="${number}" max="${number}" width="${width ?? usualWidth}"${hiding} customWidth="1"/>`;
  }
  return columns === "" ? "" : `<cols>${columns}</cols>`;
}

function rowElement(
  sheet: NewSheet,
  cells: readonly NewCell[],
  row: number,
  textNumber: (text: string) => number,
): string {
  const given = sheet.rowHeights?.[row];
  const lines = linesOf(sheet, cells, row);
  const content = cells.map((cell, column) => cellElement(cell, cellName(row, column), textNumber)).join("");
  const sized =
    given !== undefined ? ` ht="${given}" customHeight="1"` : lines > 1 ? ` ht="${lines * lineHeight}"` : "";
  return content === "" && sized === "" ? "" : `<row r="${row + 1}"${sized}>${content}</row>`;
}

/** How many lines the wrapped texts of a row take, about: not every program fits the height when it opens a file. */
function linesOf(
  { columnWidths = [], merges = [] }: NewSheet,
  cells: readonly NewCell[],
  row: number,
): number {
  return cells.reduce((most, cell, column) => {
    const isMerged = merges.some((merge) => merge.top === row && merge.left === column);
    if (cell.kind !== "text" || !isWrapped(cell.look ?? "plain") || isMerged) return most;
    const characters = Math.max(1, (columnWidths[column] ?? usualWidth) - 1);
    const lines = cell.value
      .split("\n")
      .reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / characters)), 0);
    return Math.max(most, Math.min(lines, linesAtMost));
  }, 1);
}

function cellElement(cell: NewCell, name: string, textNumber: (text: string) => number): string {
  const style = styleNumber(cell.look ?? "plain", cell.highlight === true);
  const head = `<c r="${name}"${style === 0 ? "" : ` s="${style}"`}`;
  if (cell.kind === "number") return `${head}><v>${cell.value + 0}</v></c>`;
  if (cell.kind === "text" && cell.value !== "") return `${head} t="s"><v>${textNumber(cell.value)}</v></c>`;
  return style === 0 ? "" : `${head}/>`;
}
