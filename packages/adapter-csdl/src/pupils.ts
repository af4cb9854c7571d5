import type { Pupil, TemplatePupil } from "@sodiem/core";
import { foldText } from "@sodiem/core";
import {
  type Column,
  cellText,
  findPupilColumns,
  labels,
  type PupilColumns,
  type PupilRow,
  readPupilRows,
  type SheetReport,
  type Table,
} from "@sodiem/workbook/pupil-table";

/** Who the pupils of a table are, and in which column that stands. */
export interface PupilList {
  readonly columns: PupilColumns;
  readonly classColumn?: Column;
  readonly genderColumn?: Column;
  readonly pupils: readonly CsdlPupil[];
  readonly otherRows: readonly number[];
}

/** One row with the class that it names. */
export interface CsdlPupil extends PupilRow {
  readonly className?: string;
  readonly gender?: Pupil["gender"];
}

const classLabels = labels("Mã lớp", "Tên lớp", "Tên lớp học", "Lớp học", "Lớp");
const genderLabels = labels("Giới tính");

/**
 * Reads who the pupils of a table are. Where no other column holds the Ministry's identifier, `Mã học sinh` is it, as in
 * all files of this database; a value that is not ten digits is some other code and stays one.
 */
export function readPupils(table: Table, report: SheetReport): PupilList {
  const found = findPupilColumns(table, report);
  const { code, moetId, ...others } = found;
  const columns: PupilColumns =
    moetId === undefined && code !== undefined ? { ...others, moetId: code } : found;
  const { pupils, otherRows } = readPupilRows(table, columns, report);
  const classColumn = columnOf(table, classLabels);
  const genderColumn = columnOf(table, genderLabels);
  return {
    columns,
    ...(classColumn === undefined ? {} : { classColumn }),
    ...(genderColumn === undefined ? {} : { genderColumn }),
    pupils: pupils.map((row) => ({
      ...withoutStrangeMoetId(row, columns, report),
      ...classAt(table, row, classColumn),
      ...genderAt(table, row, genderColumn, report),
    })),
    otherRows,
  };
}

/** The columns that were read to know the pupils. */
export function identityColumns({ columns, classColumn, genderColumn }: PupilList): Column[] {
  const { name, ...others } = columns;
  return [...name, ...Object.values(others), classColumn, genderColumn].filter(
    (column) => column !== undefined,
  );
}

/** A row as filling matches it. */
export function templatePupil(
  { row, className: _class, gender: _gender, ...identity }: CsdlPupil,
  table: Table,
  report: SheetReport,
): TemplatePupil {
  return { ...identity, place: report.place(row, table.numberColumn.index) };
}

/** The rows by the class that they name, else by the class of the title. */
export function byClass(
  pupils: readonly CsdlPupil[],
  titleClass: string | undefined,
): ReadonlyMap<string | undefined, readonly CsdlPupil[]> {
  const groups = new Map<string | undefined, CsdlPupil[]>();
  for (const pupil of pupils) {
    const className = pupil.className ?? titleClass;
    const group = groups.get(className);
    if (group === undefined) groups.set(className, [pupil]);
    else group.push(pupil);
  }
  return groups;
}

/** The first column with a label wanted, those that hold something first. */
export function columnOf(table: Table, wanted: ReadonlySet<string>): Column | undefined {
  return table.columns.find(({ folded }) => wanted.has(folded.at(-1) ?? "") || wanted.has(folded[0] ?? ""));
}

function withoutStrangeMoetId(
  row: PupilRow,
  { moetId: column }: PupilColumns,
  report: SheetReport,
): PupilRow {
  const { moetId, ...rest } = row;
  if (moetId === undefined || /^\d{10}$/.test(moetId)) return row;
  if (column !== undefined)
    report.ofCell("id.notTenDigits", "warning", report.place(row.row, column.index), {
      digits: /^\d+$/.test(moetId) ? moetId.length : 0,
    });
  return rest.code === undefined ? { ...rest, code: moetId } : rest;
}

function classAt(table: Table, { row }: PupilRow, column: Column | undefined): { className?: string } {
  const text = column === undefined ? "" : cellText(table.cellAt(row, column.index));
  return text === "" ? {} : { className: text.replace(/^lớp\s+(?=\d)/iu, "") };
}

/** `Nam`, `Nữ`, or the codes `01` and `02` of the catalogue sheet; a number alone differs from list to list. */
function genderAt(
  table: Table,
  { row }: PupilRow,
  column: Column | undefined,
  report: SheetReport,
): { gender?: "female" | "male" } {
  if (column === undefined) return {};
  const cell = table.cellAt(row, column.index);
  const text = cellText(cell);
  const word = foldText(text);
  if (word === "nu" || text === "02") return { gender: "female" };
  if (word === "nam" || text === "01") return { gender: "male" };
  if (text !== "")
    report.ofCell("gender.unreadable", "warning", report.place(row, column.index), {
      text: text.slice(0, 20),
    });
  return {};
}
