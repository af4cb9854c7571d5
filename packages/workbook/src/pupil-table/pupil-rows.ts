import type { Cell } from "../grid";
import { cellText, isFilled, labels, rowNumber } from "./cells";
import { type Identifier, readBirthDate, readCode, readNationalId } from "./identifiers";
import type { SheetReport } from "./report";
import { type Column, familyNameLabels, isFooterRow, nameLabels, type Table } from "./table";

/** The columns that say who a pupil is. */
export interface PupilColumns {
  /** One column, or two for family and given name. */
  readonly name: readonly Column[];
  readonly code?: Column;
  readonly systemId?: Column;
  readonly schoolCode?: Column;
  readonly moetId?: Column;
  readonly nationalId?: Column;
  readonly birthDate?: Column;
}

/** Who the pupil of one row is. */
export interface PupilRow {
  readonly row: number;
  readonly name: string;
  readonly code?: string;
  readonly systemId?: string;
  readonly schoolCode?: string;
  readonly moetId?: string;
  readonly nationalId?: string;
  readonly birthDate?: string;
}

/** The rows of a table. */
export interface PupilRows {
  readonly pupils: readonly PupilRow[];
  /** Rows of the body that say nothing of a pupil but are not empty: notes between pupils and all below the last one. */
  readonly otherRows: readonly number[];
}

const codeLabels = labels("Mã học sinh", "Mã HS", "Mã số học sinh");
const systemIdLabels = labels("System_ID", "StudentID");
const schoolCodeLabels = labels("Mã thống kê");
const moetIdLabels = labels(
  "Mã định danh Bộ GD&ĐT",
  "Mã định danh Bộ GD&ĐT (trên CSDL ngành)",
  "Mã định danh",
  "Mã định danh Bộ",
  "Mã MOET",
);
const nationalIdLabels = labels(
  "Số định danh cá nhân",
  "Số định danh",
  "Số ĐDCN",
  "Mã định danh cá nhân",
  "Số CCCD",
  "CCCD",
  "Căn cước",
);
const birthDateLabels = labels("Ngày sinh", "Ngày, tháng, năm sinh", "Ngày tháng năm sinh", "Năm sinh");
const givenNameLabels = labels("Tên");

/** Finds the columns that name a pupil; where a label stands twice, the one that holds most, hidden ones last. */
export function findPupilColumns(table: Table, report: SheetReport): PupilColumns {
  const { columns } = table;
  const rows = numberedRows(table);
  const filled = ({ index }: Column): number =>
    rows.filter((row) => isFilled(table.cellAt(row, index))).length;
  const best = (wanted: ReadonlySet<string>): Column | undefined => {
    const candidates = columns
      .filter(({ folded, start, index }) => start === index && folded.some((label) => wanted.has(label)))
      .map((column) => ({ column, cells: filled(column) }))
      .sort(
        (a, b) =>
          Number(a.cells === 0) - Number(b.cells === 0) ||
          hiddenLast(a.column, b.column) ||
          b.cells - a.cells,
      );
    const column = candidates[0]?.column;
    if (column?.hidden === true && filled(column) > 0) {
      report.ofCell("column.hidden", "info", report.place(table.headerRow, column.index), {
        label: column.path[0] ?? "",
      });
    }
    return column;
  };
  const name = best(nameLabels) ?? best(familyNameLabels);
  const code = best(codeLabels);
  const systemId = best(systemIdLabels);
  const schoolCode = best(schoolCodeLabels);
  const moetId = best(moetIdLabels);
  const nationalId = best(nationalIdLabels);
  const birthDate = best(birthDateLabels);
  return {
    name: name === undefined ? [] : [name, ...givenNameColumn(table, name, rows)],
    ...(code === undefined ? {} : { code }),
    ...(systemId === undefined ? {} : { systemId }),
    ...(schoolCode === undefined ? {} : { schoolCode }),
    ...(moetId === undefined ? {} : { moetId }),
    ...(nationalId === undefined ? {} : { nationalId }),
    ...(birthDate === undefined ? {} : { birthDate }),
  };
}

/**
 * The given name stands in the next column when the label of the name reaches over it, when it is labelled `Tên`, or
 * when it has no label and holds words.
 */
function givenNameColumn(table: Table, name: Column, rows: readonly number[]): Column[] {
  const next = table.columns[name.index + 1];
  if (next === undefined) return [];
  const isWords = (cell: Cell | undefined): boolean => cell?.kind === "text" && !/\d/.test(cell.value);
  const holdsWords = (): boolean => {
    const cells = rows.map((row) => table.cellAt(row, next.index)).filter(isFilled);
    return cells.length > 0 && cells.every(isWords);
  };
  const belongs =
    (next.start === name.index && next.folded[0] === name.folded[0]) ||
    (next.folded.length === 1 && givenNameLabels.has(next.folded[0] ?? "")) ||
    (next.folded.length === 0 && holdsWords());
  return belongs ? [next] : [];
}

/** Reads who the pupils of a table are, down to its footer. */
export function readPupilRows(table: Table, columns: PupilColumns, report: SheetReport): PupilRows {
  const rows =
    table.isNumbered === false
      ? readListRows(table, columns, report)
      : readNumberedRows(table, columns, report);
  reportHiddenRows(table, rows.pupils, report);
  reportDuplicateCodes(columns, rows.pupils, report);
  return rows;
}

/** In a list without running numbers each row with a name or an identifier is a pupil. */
function readListRows(table: Table, columns: PupilColumns, report: SheetReport): PupilRows {
  const pupils: PupilRow[] = [];
  const otherRows: number[] = [];
  const identifiers = [columns.code, columns.moetId, columns.nationalId, columns.systemId].filter(
    (column) => column !== undefined,
  );
  const lastFixedColumn = Math.max(...columns.name.map(({ index }) => index), table.numberColumn.index);
  for (let row = table.firstRow; row < table.endRow; row += 1) {
    if (isFooterRow(table, row, lastFixedColumn)) {
      for (let other = row; other < table.endRow; other += 1)
        if (isAnyFilled(table, other)) otherRows.push(other);
      break;
    }
    const name = nameAt(table, columns, row);
    const isNamed = name !== "" || identifiers.some(({ index }) => isFilled(table.cellAt(row, index)));
    if (isNamed) {
      if (name === "" && columns.name.length > 0)
        report.ofCell("row.noName", "warning", report.place(row, table.numberColumn.index));
      pupils.push(readPupil(table, columns, row, name, report));
    } else if (isAnyFilled(table, row)) otherRows.push(row);
  }
  return { pupils, otherRows };
}

function readNumberedRows(table: Table, columns: PupilColumns, report: SheetReport): PupilRows {
  const pupils: PupilRow[] = [];
  const otherRows: number[] = [];
  const lastFixedColumn = Math.max(table.numberColumn.index, ...columns.name.map(({ index }) => index));
  let expected = 1;
  let isBelow = false;
  let isInFooter = false;
  for (let row = table.firstRow; row < table.endRow; row += 1) {
    const number = rowNumber(table.sheet.cell(row, table.numberColumn.index));
    if (number === undefined && isFooterRow(table, row, lastFixedColumn)) isInFooter = true;
    const name = isInFooter ? "" : nameAt(table, columns, row);
    const follows = !isBelow || number === expected || /^\d{8,}$/.test(codeText(table, columns, row));
    if (number !== undefined && name !== "" && follows) {
      if (isBelow && pupils.length > 0)
        report.ofCell("row.gap", "info", report.place(row, table.numberColumn.index));
      pupils.push(readPupil(table, columns, row, name, report));
      expected = number + 1;
      isBelow = false;
      continue;
    }
    const whole = isInFooter ? undefined : incompleteRow(table, columns, row, { number, name });
    if (whole === "continuation") {
      reportContinuation(table, columns, row, report);
      otherRows.push(row);
    } else if (whole === "row.noNumber" || (whole === "row.noName" && !isBelow)) {
      report.ofCell(whole, "warning", report.place(row, table.numberColumn.index));
      pupils.push(readPupil(table, columns, row, name, report));
      expected = (number ?? expected) + 1;
      isBelow = false;
    } else {
      if (number !== undefined && name !== "") {
        report.ofCell("row.skipped", "warning", report.place(row, table.numberColumn.index));
      }
      // A running number printed ahead for a pupil who never came does not end the table.
      if (number === undefined || isInFooter) isBelow = true;
      if (isAnyFilled(table, row)) otherRows.push(row);
    }
  }
  return { pupils, otherRows };
}

/** A row that lacks its number or its name: whether it is a pupil all the same, and what to say of it. */
function incompleteRow(
  table: Table,
  columns: PupilColumns,
  row: number,
  { number, name }: { readonly number: number | undefined; readonly name: string },
): "continuation" | "row.noNumber" | "row.noName" | undefined {
  const isContinued = [table.numberColumn, ...columns.name].every(
    ({ index }) => table.rowAt(row, index) < row,
  );
  if (isContinued) return "continuation";
  if (number === undefined && name !== "" && /^\d{8,}$/.test(codeText(table, columns, row)))
    return "row.noNumber";
  const identity = new Set([table.numberColumn.index, ...columns.name.map(({ index }) => index)]);
  const holdsMore = table.columns.some(
    ({ index }) => !identity.has(index) && isFilled(table.sheet.cell(row, index)),
  );
  return number !== undefined && name === "" && holdsMore ? "row.noName" : undefined;
}

/** A second row under merged cells belongs to the pupil above it; a value of its own has no place in the book. */
function reportContinuation(table: Table, columns: PupilColumns, row: number, report: SheetReport): void {
  const own = table.columns.filter(({ index }) => isFilled(table.sheet.cell(row, index)));
  if (own.length === 0) return;
  report.ofCell("row.continuation", "warning", report.place(row, columns.name[0]?.index ?? 0), {
    cells: own.map(({ index }) => report.place(row, index).cell).join(", "),
  });
}

function readPupil(
  table: Table,
  columns: PupilColumns,
  row: number,
  name: string,
  report: SheetReport,
): PupilRow {
  const read = (
    column: Column | undefined,
    reader: (cell: Cell | undefined) => Identifier,
  ): string | undefined => {
    if (column === undefined) return undefined;
    const cell = table.cellAt(row, column.index);
    const { value, warning } = reader(cell);
    if (warning === undefined && cell?.formula === undefined) return value;
    const place = report.place(table.rowAt(row, column.index), column.index);
    report.noteFormula(cell, place);
    if (warning !== undefined) report.ofCell(warning, "warning", place);
    return value;
  };
  const code = read(columns.code, readCode);
  const systemId = read(columns.systemId, readCode);
  const schoolCode = read(columns.schoolCode, readCode);
  const moetId = read(columns.moetId, readCode);
  const nationalId = read(columns.nationalId, readNationalId);
  const birthDate = read(columns.birthDate, readBirthDate);
  // Written out: spreads would take as long as reading the cells does.
  const pupil: { -readonly [key in keyof PupilRow]: PupilRow[key] } = { row, name };
  if (code !== undefined) pupil.code = code;
  if (systemId !== undefined) pupil.systemId = systemId;
  if (schoolCode !== undefined) pupil.schoolCode = schoolCode;
  if (moetId !== undefined) pupil.moetId = moetId;
  if (nationalId !== undefined) pupil.nationalId = nationalId;
  if (birthDate !== undefined) pupil.birthDate = birthDate;
  return pupil;
}

function reportDuplicateCodes(
  { code: column }: PupilColumns,
  pupils: readonly PupilRow[],
  report: SheetReport,
): void {
  const firsts = new Map<string, number>();
  for (const { code, row } of pupils) {
    if (code === undefined || column === undefined) continue;
    const first = firsts.get(code);
    if (first === undefined) firsts.set(code, row);
    else {
      report.ofCell("pupil.duplicateCode", "warning", report.place(row, column.index), {
        first: report.place(first, column.index).cell,
      });
    }
  }
}

function reportHiddenRows(table: Table, pupils: readonly PupilRow[], report: SheetReport): void {
  const hidden = pupils.filter(({ row }) => table.sheet.hiddenRows.has(row));
  const [first] = hidden;
  if (first === undefined) return;
  report.ofCell("row.hidden", "info", report.place(first.row, table.numberColumn.index), {
    rows: hidden.length,
  });
}

function nameAt(table: Table, columns: PupilColumns, row: number): string {
  let name = "";
  for (const { index } of columns.name) {
    const part = cellText(table.cellAt(row, index));
    if (part !== "") name = name === "" ? part : `${name} ${part}`;
  }
  return name;
}

function codeText(table: Table, { code, nationalId }: PupilColumns, row: number): string {
  const digits = (column: Column | undefined, reader: (cell: Cell | undefined) => Identifier): string =>
    column === undefined ? "" : (reader(table.sheet.cell(row, column.index)).value ?? "");
  return digits(code, readCode) || digits(nationalId, readNationalId);
}

function isAnyFilled({ sheet, columns }: Table, row: number): boolean {
  return columns.some(({ index }) => isFilled(sheet.cell(row, index)));
}

function numberedRows({ sheet, firstRow, endRow, numberColumn }: Table): number[] {
  const rows: number[] = [];
  for (let row = firstRow; row < endRow; row += 1) {
    if (rowNumber(sheet.cell(row, numberColumn.index)) !== undefined) rows.push(row);
  }
  return rows;
}

function hiddenLast(a: Column, b: Column): number {
  return Number(a.hidden) - Number(b.hidden);
}
