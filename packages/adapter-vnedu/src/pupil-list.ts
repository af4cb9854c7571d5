import type { Known } from "@sodiem/core";
import { type ClassBook, foldText, type ProfileEntry, type Pupil } from "@sodiem/core";
import { ethnicGroups, findName } from "@sodiem/core/code-lists";
import type { Sheet } from "@sodiem/workbook";
import {
  cellText,
  findPupilColumns,
  findTables,
  gradeOf,
  isFilled,
  type PupilColumns,
  type PupilRow,
  placeAt,
  pupilColumnsRead,
  pupilOf,
  readBirthDate,
  readHead,
  readList,
  readPupilRows,
  type SheetReport,
  type Table,
  type TableReading,
  unreadColumns,
} from "@sodiem/workbook/pupil-table";
import { findPupilListColumns, type ProfileColumn, type PupilListColumns } from "./pupil-list-columns";
import { vneduTitles } from "./read-title";

/** The template for import with and without groups of columns, or the full export. */
export type PupilListVariant = "template-2025" | "template-2023" | "export";

const catalogueNames = new Set(
  [
    "Hướng dẫn dẫn nhập",
    "Danh mục tỉnh",
    "Danh mục dân tộc",
    "Danh mục quốc tịch",
    "Khuyết tật",
    "N.trú, B.trú",
    "Danh mục tôn giáo",
    "Diện chính sách",
    "Danh mục xã",
  ].map(foldText),
);

/** Whether a sheet is the guide or one of the catalogues beside a list of pupils, by its name. */
export function isCatalogue(name: string): boolean {
  return catalogueNames.has(foldText(name));
}

/** The lists of a sheet. Rows need no running number, so that a list goes on to the end of the sheet. */
export function findPupilLists(sheet: Sheet): readonly Table[] {
  const [table] = findTables(sheet, vneduTitles);
  if (table === undefined) return [];
  const { headerRow, numberColumn } = table;
  const isMerged = sheet.merges.some(
    ({ top, left, bottom }) => top === headerRow && left === numberColumn.index && bottom > top,
  );
  if (isMerged) return [readList(sheet, vneduTitles, headerRow, numberColumn.index)];
  return [{ ...table, endRow: sheet.rowCount, isNumbered: false }];
}

export function pupilListVariant({ title, columns, headerRow, firstRow }: Table): PupilListVariant {
  const isTemplate = columns.some(({ folded }) => folded[0] === "ma vemis") && title !== undefined;
  if (!isTemplate) return "export";
  return firstRow > headerRow + 1 ? "template-2025" : "template-2023";
}

/** One row of a list of pupils. */
export interface ListedPupil extends PupilRow {
  readonly className?: string;
  readonly gender?: Pupil["gender"];
}

/** Who the pupils of a list are. */
export interface PupilList {
  readonly identity: PupilColumns;
  readonly columns: PupilListColumns;
  readonly pupils: readonly ListedPupil[];
  readonly otherRows: readonly number[];
}

/** Reads who the pupils of a list are, and of which class. */
export function readPupilIdentities(table: Table, report: SheetReport): PupilList {
  const identity = findPupilColumns(table, report);
  const taken = new Set([table.numberColumn, ...pupilColumnsRead(identity)].map(({ index }) => index));
  const columns = findPupilListColumns(table, taken);
  const { pupils, otherRows } = readPupilRows(table, identity, report);
  return {
    identity,
    columns,
    pupils: pupils.map((pupil) => ({
      ...pupil,
      ...classAt(table, pupil.row, columns),
      ...genderAt(table, pupil.row, columns, report),
    })),
    otherRows,
  };
}

/** Reads a list of kind E: who the pupils of one or several classes are. */
export function readPupilList(table: Table, report: SheetReport, known: Known): readonly TableReading[] {
  const list = readPupilIdentities(table, report);
  const { identity, columns, pupils, otherRows } = list;
  const { classColumn, genderColumn, profile } = columns;
  const read = [
    table.numberColumn,
    ...pupilColumnsRead(identity),
    classColumn,
    genderColumn,
    ...profile.map(({ column }) => column),
  ].flatMap((column) => (column === undefined ? [] : [column.index]));
  const rest = {
    columns: unreadColumns(table, pupils, new Set(read), (column) => columns.known.includes(column), report),
    otherRows,
  };
  if (pupils.length === 0) report.ofSheet("list.empty", "info");
  const schoolYear = table.title.schoolYear ?? known.schoolYear;
  if (schoolYear === undefined) {
    report.ofSheet("title.noSchoolYear", "error");
    return [rest];
  }
  const books = [...byClass(pupils, table.title.className)].flatMap(([className, own]): ClassBook[] => {
    const grade = gradeOf(className);
    const { className: _name, grade: _grade, ...title } = table.title;
    const ofClass = {
      ...table,
      title: {
        ...title,
        schoolYear,
        ...(className === undefined ? {} : { className }),
        ...(grade === undefined ? {} : { grade }),
      },
    };
    const head = readHead(ofClass, "year", report);
    if (head === undefined) return [];
    const { term: _term, ...rest } = head;
    return [
      {
        ...rest,
        subjects: [],
        pupils: own.map((pupil) => profiledPupil(table, pupil, profile, report)),
        sheets: [
          {
            file: report.file,
            sheet: report.sheet.name,
            platform: "vnedu",
            kind: "E",
            evidence: "parsers",
            term: "year",
            pupils: own.length,
          },
        ],
      },
    ];
  });
  return [rest, ...books.map((book) => ({ book, columns: [], otherRows: [] }))];
}

/** The rows by the class that they name, else by the class of the title. */
function byClass(
  pupils: readonly ListedPupil[],
  titleClass: string | undefined,
): ReadonlyMap<string | undefined, readonly ListedPupil[]> {
  const groups = new Map<string | undefined, ListedPupil[]>();
  for (const pupil of pupils) {
    const className = pupil.className ?? titleClass;
    const group = groups.get(className);
    if (group === undefined) groups.set(className, [pupil]);
    else group.push(pupil);
  }
  return groups;
}

function profiledPupil(
  table: Table,
  { className: _, gender, ...row }: ListedPupil,
  columns: readonly ProfileColumn[],
  report: SheetReport,
): Pupil {
  const profile = columns.flatMap((column) => profileEntry(table, row.row, column, report));
  const { place, ...who } = pupilOf(table, row, report);
  return {
    ...who,
    ...(gender === undefined ? {} : { gender }),
    place,
    assessments: [],
    recorded: [],
    absences: [],
    ...(profile.length === 0 ? {} : { profile }),
  };
}

function profileEntry(
  table: Table,
  row: number,
  { column, field }: ProfileColumn,
  report: SheetReport,
): ProfileEntry[] {
  const cell = table.cellAt(row, column.index);
  if (!isFilled(cell)) return [];
  const place = placeAt(table, row, column.index, report);
  report.noteFormula(cell, place);
  const text = field === "enrolment" ? (readBirthDate(cell).value ?? "") : cellText(cell);
  if (text === "") return [];
  if (field.endsWith("phone") && cell?.kind === "number" && /^[1-9]\d{8}$/.test(text))
    report.ofCell("phone.leadingZeroLost", "warning", place);
  const named = field === "ethnic-group" ? findName(ethnicGroups, text) : undefined;
  return [{ field, text, ...(named?.kind === "one" ? { code: named.item.code } : {}), place }];
}

function classAt(table: Table, row: number, { classColumn }: PupilListColumns): { className?: string } {
  const text = classColumn === undefined ? "" : cellText(table.cellAt(row, classColumn.index));
  return text === "" ? {} : { className: text.replace(/^lớp\s+(?=\d)/iu, "") };
}

function genderAt(
  table: Table,
  row: number,
  { genderColumn: column }: PupilListColumns,
  report: SheetReport,
): { gender?: "female" | "male" } {
  if (column === undefined) return {};
  const text = cellText(table.cellAt(row, column.index));
  const word = foldText(text);
  if (word === "nu") return { gender: "female" };
  if (word === "nam") return { gender: "male" };
  if (text !== "")
    report.ofCell("gender.unreadable", "warning", report.place(row, column.index), {
      text: text.slice(0, 20),
    });
  return {};
}
