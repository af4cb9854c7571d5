import type { Absences, ClassBook, Pupil, RecordedResult, Subject } from "@sodiem/core";
import {
  absenceCountAt,
  type Column,
  cellText,
  entryAt,
  gradeOf,
  legalValue,
  placeAt,
  pupilOf,
  readSubjects,
  readTick,
  type SheetReport,
  type Table,
  unreadColumns,
} from "@sodiem/workbook/pupil-table";
import { byClass, type CsdlPupil, identityColumns, readPupils } from "../pupils";
import { headOfClass, type SheetInput, type SheetReading, schoolYearOf } from "../sheet-reading";
import { findYearResultColumns, type YearResultColumns } from "./year-result-columns";

const term = "year";

/** A column of a subject with the subject that it is. */
interface NamedColumn {
  readonly column: Column;
  readonly subject: Subject;
}

/**
 * Reads a sheet of kind K6, the proposed year summary of secondary classes. A blank says nothing: neither that there is
 * no title nor that a pupil stays down. Its school year must be known from outside.
 */
export function readYearResults(input: SheetInput): SheetReading {
  const { table, match, report } = input;
  const list = readPupils(table, report);
  const columns = findYearResultColumns(table, list);
  const { subjects: ofSubjects, ...others } = columns;
  const read = new Set(
    [
      table.numberColumn,
      ...identityColumns(list),
      ...ofSubjects.map(({ column }) => column),
      ...Object.values(others),
    ].map(({ index }) => index),
  );
  const rest = {
    columns: unreadColumns(table, list.pupils, read, () => false, report),
    otherRows: list.otherRows,
  };
  const schoolYear = schoolYearOf(input);
  if (schoolYear === undefined) return { books: [], ...rest };
  const books = [...byClass(list.pupils, table.title.className)].flatMap(
    ([className, pupils]): ClassBook[] => {
      const grade = gradeOf(className);
      const own = {
        schoolYear,
        ...(className === undefined ? {} : { className }),
        ...(grade === undefined ? {} : { grade }),
      };
      const head = headOfClass(input, own, term);
      if (head === undefined) return [];
      if (head.level === "primary") {
        report.ofSheet("title.notSecondary", "error", { className: head.className, grade: head.grade });
        return [];
      }
      const { term: _, ...ofClass } = head;
      const named = readSubjects(head, ofSubjects);
      const subjects = ofSubjects.flatMap(({ column }, index): NamedColumn[] => {
        const subject = named[index];
        return subject === undefined || subject === "cluster" ? [] : [{ column, subject }];
      });
      return [
        {
          ...ofClass,
          subjects: subjects.map(({ subject }) => subject),
          pupils: pupils.map((pupil) => pupilWithResults(table, pupil, subjects, columns, report)),
          sheets: [
            {
              file: report.file,
              sheet: report.sheet.name,
              platform: "csdl",
              kind: "K6",
              evidence: match.evidence,
              term,
              pupils: pupils.length,
            },
          ],
        },
      ];
    },
  );
  return { books, ...rest };
}

function pupilWithResults(
  table: Table,
  pupil: CsdlPupil,
  subjects: readonly NamedColumn[],
  columns: YearResultColumns,
  report: SheetReport,
): Pupil {
  const { className: _class, ...row } = pupil;
  return {
    ...pupilOf(table, row, report),
    assessments: [],
    recorded: [
      ...subjects.map(
        ({ column, subject }): RecordedResult => ({
          what: "subject",
          subject: subject.id,
          term,
          entry: entryAt(table, pupil.row, column.index, subject, report),
          place: placeAt(table, pupil.row, column.index, report),
        }),
      ),
      ...(["learning", "conduct", "award"] as const).flatMap(
        (what) => wordAt(table, pupil.row, what, columns[what], report) ?? [],
      ),
      ...promotionAt(table, pupil.row, columns.promotion, report),
    ],
    absences: absencesAt(table, pupil.row, columns, report),
  };
}

function wordAt(
  table: Table,
  row: number,
  what: "learning" | "conduct" | "award",
  column: Column | undefined,
  report: SheetReport,
): RecordedResult | undefined {
  const text = column === undefined ? "" : cellText(table.cellAt(row, column.index));
  if (column === undefined || text === "") return undefined;
  const place = placeAt(table, row, column.index, report);
  report.noteFormula(table.cellAt(row, column.index), place);
  const value = legalValue(what, text, "tt22") ?? null;
  if (value === null) report.ofCell(`${what}.unknownValue`, "error", place, { text: text.slice(0, 60) });
  return { what, term, value, text, place };
}

function promotionAt(
  table: Table,
  row: number,
  column: Column | undefined,
  report: SheetReport,
): readonly RecordedResult[] {
  const cell = column === undefined ? undefined : table.cellAt(row, column.index);
  const text = cellText(cell);
  if (column === undefined || text === "") return [];
  const place = placeAt(table, row, column.index, report);
  const value = readTick(cell) === "ticked" ? "promoted" : (legalValue("promotion", text, "tt22") ?? null);
  if (value === null) report.ofCell("promotion.unknownValue", "error", place, { text: text.slice(0, 60) });
  return [{ what: "promotion", term, value, text, place }];
}

function absencesAt(
  table: Table,
  row: number,
  columns: YearResultColumns,
  report: SheetReport,
): readonly Absences[] {
  const counts = (["excused", "unexcused"] as const).flatMap((kind) => {
    const column = columns[kind];
    const count = column === undefined ? undefined : absenceCountAt(table, row, column.index, report);
    return column === undefined || count === undefined ? [] : [{ kind, count, column }];
  });
  const [first] = counts;
  if (first === undefined) return [];
  return [
    {
      term,
      ...Object.fromEntries(counts.map(({ kind, count }) => [kind, count])),
      place: report.place(row, first.column.index),
    },
  ];
}
