import type { Known } from "@sodiem/core";
import { foldText, type Incident, isIsoDate, type Pupil, type SchoolYear } from "@sodiem/core";
import {
  type ClassTitle,
  type Column,
  cellText,
  findPupilColumns,
  gradeOf,
  isFilled,
  type PlacedText,
  type PupilRow,
  placeAt,
  pupilColumnsRead,
  pupilOf,
  readBirthDate,
  readHead,
  readPupilRows,
  type SheetReport,
  type Table,
  type TableReading,
  type TitleReading,
  unreadColumns,
} from "@sodiem/workbook/pupil-table";
import { readTitle } from "./read-title";

const titleWords = "thong ke chi tiet ne nep cua hoc sinh";

/** The class stands in a cell beside its label. */
export const disciplineTitles: TitleReading = {
  isTitle: (line) => foldText(line.slice(0, 300)).includes(titleWords),
  read: readDisciplineTitle,
  blankRows: 1,
};

function readDisciplineTitle(texts: readonly PlacedText[]): ClassTitle {
  const above = texts.filter(({ text }) => !disciplineTitles.isTitle(text) && !/^[^:]*:$/.test(text.trim()));
  const { authority, school, schoolYear } = readTitle(above.filter(({ row }) => row <= titleRow(texts)));
  const label = texts.find(({ text }) => foldText(text).replace(/\s*:$/, "") === "lop");
  const className =
    label === undefined
      ? undefined
      : texts.find(({ row, column }) => row === label.row && column > label.column)?.text;
  const grade = gradeOf(className);
  return {
    ...(authority === undefined ? {} : { authority }),
    ...(school === undefined ? {} : { school }),
    ...(schoolYear === undefined ? {} : { schoolYear }),
    ...(className === undefined ? {} : { className }),
    ...(grade === undefined ? {} : { grade }),
  };
}

function titleRow(texts: readonly PlacedText[]): number {
  return texts.find(({ text }) => disciplineTitles.isTitle(text))?.row ?? -1;
}

interface IncidentColumns {
  readonly className?: Column;
  readonly form?: Column;
  readonly date?: Column;
  readonly points?: Column;
}

/**
 * Reads one block of kind F: what was noted of the pupils of a class. A pupil with several incidents takes several rows,
 * of which all but the first leave code and name to the merged cells above them. The school year stands at the end of
 * the file's name.
 */
export function readDisciplineReport(table: Table, report: SheetReport, known: Known): TableReading {
  const pupilColumns = findPupilColumns(table, report);
  const rows = report.silent();
  const { pupils, otherRows } = readPupilRows(table, pupilColumns, rows);
  // That a row goes on with the pupil above it is how this report is laid out.
  report.diagnostics.push(...rows.finish().filter(({ code }) => code !== "row.continuation"));
  const columns = findIncidentColumns(table);
  const continued = continuedRows(table, pupils, otherRows);
  const own = [...continued.values()].flat();
  const read = [table.numberColumn, ...pupilColumnsRead(pupilColumns), ...Object.values(columns)].map(
    ({ index }) => index,
  );
  const rest = {
    columns: unreadColumns(
      table,
      [...pupils, ...own.map((row) => ({ row, name: "" }))].sort((a, b) => a.row - b.row),
      new Set(read),
      ({ folded }) => ["ghi chu", "tong", "diem thi dua"].includes(folded[0] ?? ""),
      report,
    ),
    otherRows: otherRows.filter((row) => !own.includes(row)),
  };
  const schoolYear = table.title.schoolYear ?? yearOfName(report.file) ?? known.schoolYear;
  const className = table.title.className ?? classOfRows(table, pupils, columns);
  const grade = gradeOf(className);
  const title = {
    ...table.title,
    ...(className === undefined ? {} : { className }),
    ...(grade === undefined ? {} : { grade }),
    ...(schoolYear === undefined ? {} : { schoolYear }),
  };
  const head = readHead({ ...table, title }, "year", report);
  if (head === undefined) return rest;
  const { term: _, ...ofClass } = head;
  return {
    ...rest,
    book: {
      ...ofClass,
      subjects: [],
      pupils: pupils.map((pupil): Pupil => {
        const incidents = [pupil.row, ...(continued.get(pupil.row) ?? [])].flatMap((row) =>
          incidentAt(table, row, columns, report),
        );
        return {
          ...pupilOf(table, pupil, report),
          assessments: [],
          recorded: [],
          absences: [],
          ...(incidents.length === 0 ? {} : { incidents }),
        };
      }),
      sheets: [
        {
          file: report.file,
          sheet: report.sheet.name,
          platform: "vnedu",
          kind: "F",
          evidence: "real-file",
          term: "year",
          pupils: pupils.length,
        },
      ],
    },
  };
}

/** The points stand in the column between the date and the sum, which has no label. */
function findIncidentColumns({ columns }: Table): IncidentColumns {
  const labelled = (label: string): Column | undefined =>
    columns.find(({ folded }) => folded.length === 1 && folded[0] === foldText(label));
  const className = labelled("Lớp");
  const form = labelled("Hình thức");
  const date = labelled("Ngày");
  const next = date === undefined ? undefined : columns[date.index + 1];
  const points = labelled("Điểm") ?? (next?.folded.length === 0 ? next : undefined);
  return {
    ...(className === undefined ? {} : { className }),
    ...(form === undefined ? {} : { form }),
    ...(date === undefined ? {} : { date }),
    ...(points === undefined ? {} : { points }),
  };
}

/** By the row of a pupil, the rows below it that its merged cells reach over. */
function continuedRows(
  table: Table,
  pupils: readonly PupilRow[],
  otherRows: readonly number[],
): ReadonlyMap<number, readonly number[]> {
  const firsts = new Set(pupils.map(({ row }) => row));
  const continued = new Map<number, number[]>();
  for (const row of otherRows) {
    const first = table.rowAt(row, table.numberColumn.index);
    if (first < row && firsts.has(first)) continued.set(first, [...(continued.get(first) ?? []), row]);
  }
  return continued;
}

function incidentAt(
  table: Table,
  row: number,
  { form, date, points }: IncidentColumns,
  report: SheetReport,
): Incident[] {
  if (form === undefined) return [];
  const cell = table.sheet.cell(row, form.index);
  const text = cellText(cell);
  if (text === "") return [];
  const place = placeAt(table, row, form.index, report);
  report.noteFormula(cell, place);
  return [
    {
      ...dateAt(table, row, date, report),
      text,
      ...pointsAt(table, row, points, report),
      place,
    },
  ];
}

function dateAt(
  table: Table,
  row: number,
  column: Column | undefined,
  report: SheetReport,
): Pick<Incident, "date"> {
  if (column === undefined) return {};
  const { value } = readBirthDate(table.cellAt(row, column.index));
  if (value === undefined) return {};
  if (!isIsoDate(value))
    report.ofCell("incident.date", "warning", placeAt(table, row, column.index, report), {
      text: value.slice(0, 20),
    });
  return { date: value };
}

function pointsAt(
  table: Table,
  row: number,
  column: Column | undefined,
  report: SheetReport,
): Pick<Incident, "points"> {
  if (column === undefined) return {};
  const cell = table.cellAt(row, column.index);
  if (!isFilled(cell)) return {};
  const text = cellText(cell).replace(",", ".");
  if (/^[+-]?\d+(?:\.\d+)?$/.test(text)) return { points: Number(text) };
  report.ofCell("incident.points", "warning", placeAt(table, row, column.index, report), {
    text: text.slice(0, 20),
  });
  return {};
}

/** Where the block names no class, its rows do, if they name only one. */
function classOfRows(
  table: Table,
  pupils: readonly PupilRow[],
  { className: column }: IncidentColumns,
): string | undefined {
  if (column === undefined) return undefined;
  const named = new Set(pupils.map(({ row }) => cellText(table.cellAt(row, column.index))));
  const [only] = named;
  return named.size === 1 && only !== "" ? only : undefined;
}

/** `…_khoi_10_2023_2024.xls` */
function yearOfName(file: string): SchoolYear | undefined {
  const [, first = "", second = ""] = /_(\d{4})_(\d{4})\b[^\\/]*$/.exec(file) ?? [];
  return first !== "" && Number(second) === Number(first) + 1 ? `${first}-${second}` : undefined;
}
