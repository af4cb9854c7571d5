import { foldText, tidyText } from "@sodiem/core";
import type { Cell, Sheet } from "../grid";

/** What a cell says, tidied; a number as its digits, nothing as an empty text. */
export function cellText(cell: Cell | undefined): string {
  switch (cell?.kind) {
    case undefined:
    case "empty-formula":
      return "";
    case "text":
      return tidyText(cell.value);
    case "date":
      return cell.iso;
    default:
      return String(cell?.value);
  }
}

/** What a cell says as a label is compared. */
export function foldedCell(cell: Cell | undefined): string {
  return cell?.kind === "text" ? foldText(cell.value) : cellText(cell);
}

/** A formula without a result is not nothing: somebody meant a value to be there. */
export function isFilled(cell: Cell | undefined): boolean {
  return cell !== undefined && (cell.kind !== "text" || visible.test(cell.value));
}

const visible = /[^\s\u200b-\u200d\u2060\ufeff]/;

/** The running number of a pupil's row (`1`, `"01"`, `"1."`), or `undefined`. */
export function rowNumber(cell: Cell | undefined): number | undefined {
  if (cell?.kind === "number")
    return Number.isSafeInteger(cell.value) && cell.value > 0 ? cell.value : undefined;
  if (cell?.kind !== "text") return undefined;
  const [, digits] = /^0*([1-9]\d{0,3})\.?$/.exec(tidyText(cell.value)) ?? [];
  return digits === undefined ? undefined : Number(digits);
}

/** A set of labels in the form in which they are compared. */
export function labels(...texts: readonly string[]): ReadonlySet<string> {
  return new Set(texts.map(foldText));
}

/** A text cell of a sheet and where it stands. */
export interface PlacedText {
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

/** The texts in a range of rows, in reading order. */
export function textsInRows(sheet: Sheet, from: number, end: number): PlacedText[] {
  const found: PlacedText[] = [];
  for (let row = from; row < Math.min(end, sheet.rowCount); row += 1) {
    for (let column = 0; column < sheet.columnCount; column += 1) {
      const cell = sheet.cell(row, column);
      if (cell?.kind !== "text") continue;
      const text = tidyText(cell.value);
      if (text !== "") found.push({ row, column, text });
    }
  }
  return found;
}

/** The first column of a row that holds a text wanted; long texts are no labels. */
export function columnOfText(
  sheet: Sheet,
  row: number,
  wanted: (text: string) => boolean,
): number | undefined {
  for (let column = 0; column < sheet.columnCount; column += 1) {
    const cell = sheet.cell(row, column);
    if (cell?.kind === "text" && cell.value.length < 60 && wanted(cell.value)) return column;
  }
  return undefined;
}

/** Whether a text heads the column of running numbers; asked of every cell of a sheet, and so without folding. */
export function isNumberLabel(text: string): boolean {
  return text.length < 12 && /^\s*stt\s*$/i.test(text);
}
