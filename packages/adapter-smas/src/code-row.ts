import type { Sheet } from "@sodiem/workbook";
import { type Column, cellText, isFilled, labels, rowNumber, type Table } from "@sodiem/workbook/pupil-table";

/** How far down the rows of codes stand. */
export const deepestCode = 25;
const code = /^(?:DDG(TX|GK|CK)_\w+|TBM_(HKI|HKII|CN))$/;

/** Whether a text is the code of a column of marks. */
export function isCode(text: string): boolean {
  return text.length < 60 && code.test(text);
}

/** Whether a text is the JSON below a code: an object with the key `PointCode`. */
export function isJsonCell(text: string): boolean {
  if (!text.startsWith("{") || text.length > 4096) return false;
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" && value !== null && "PointCode" in value;
  } catch {
    return false;
  }
}

/** The codes of a sheet by column; `undefined` where there is none. JSON alone gives its `PointCode`. */
export function codesOf(sheet: Sheet): ReadonlyMap<number, string> | undefined {
  const inJson = new Map<number, string>();
  for (let row = 0; row < Math.min(deepestCode, sheet.rowCount); row += 1) {
    const codes = new Map<number, string>();
    for (let column = 0; column < sheet.columnCount; column += 1) {
      const text = cellText(sheet.cell(row, column));
      if (isCode(text)) codes.set(column, text);
      else if (isJsonCell(text) && !inJson.has(column)) inJson.set(column, pointCode(text));
    }
    if (codes.size > 0) return codes;
  }
  return inJson.size > 0 ? inJson : undefined;
}

function pointCode(json: string): string {
  const value: unknown = JSON.parse(json);
  return typeof value === "object" && value !== null && "PointCode" in value ? String(value.PointCode) : "";
}

/**
 * Gives the columns of marks the labels that their codes stand for, regular marks numbered by repetition, and the
 * unlabelled or hidden second column its name where all its cells are whole numbers. Without codes, `ĐGK` and `ĐCK` are
 * the short forms of the labels that mark sheets have.
 */
export function labelledTable(table: Table, codes: ReadonlyMap<number, string> | undefined): Table {
  let regular = 0;
  const hasSystemId = table.columns.some(({ folded }) => folded.some(isSystemIdLabel));
  const columns = table.columns.map((column): Column => {
    if (codes === undefined) return withFullLabel(column);
    const own = codes.get(column.index);
    const [, part, average] = own === undefined ? [] : (code.exec(own) ?? []);
    if (part === "TX") {
      regular += 1;
      return labelled(column, ["ĐĐGtx", String(regular)], ["ddgtx", String(regular)]);
    }
    if (part === "GK") return labelled(column, ["ĐĐGgk"], ["ddggk"]);
    if (part === "CK") return labelled(column, ["ĐĐGck"], ["ddgck"]);
    if (average !== undefined) return labelled(column, [`TBM_${average}`], [`tbm_${average.toLowerCase()}`]);
    if (!hasSystemId && column.index === 1 && isKeyColumn(table, column))
      return labelled(column, ["System_ID"], [...labels("System_ID")]);
    // Of a column without a code the JSON and the codes beside it are no labels.
    return own === undefined ? column : labelled(column, [own], [own.toLowerCase()]);
  });
  const numberColumn = columns[table.numberColumn.index] ?? table.numberColumn;
  return { ...table, columns, numberColumn };
}

function labelled(column: Column, path: readonly string[], folded: readonly string[]): Column {
  return { ...column, path, folded, start: column.index };
}

function withFullLabel(column: Column): Column {
  const [first = ""] = column.folded;
  if (first === "dgk") return labelled(column, ["ĐĐGgk"], ["ddggk"]);
  if (first === "dck") return labelled(column, ["ĐĐGck"], ["ddgck"]);
  return column;
}

const systemIdLabels = /* @__PURE__ */ labels("System_ID", "StudentID");

/** Whether a folded label heads the keys of SMAS. */
export function isSystemIdLabel(folded: string): boolean {
  return systemIdLabels.has(folded);
}

function isKeyColumn(
  { sheet, firstRow, endRow, numberColumn }: Table,
  { index, hidden, path }: Column,
): boolean {
  if (!hidden && path.length > 0) return false;
  let keys = 0;
  for (let row = firstRow; row < endRow; row += 1) {
    if (rowNumber(sheet.cell(row, numberColumn.index)) === undefined) continue;
    const cell = sheet.cell(row, index);
    if (!isFilled(cell) || !/^\d+$/.test(cellText(cell))) return false;
    keys += 1;
  }
  return keys > 0;
}
