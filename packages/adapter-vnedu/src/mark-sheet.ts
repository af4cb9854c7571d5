import type { Evidence } from "@sodiem/core";
import {
  allMarkColumns,
  findMarkColumns,
  findPupilColumns,
  type MarkColumns,
  markedPupil,
  type PupilColumns,
  pupilColumnsRead,
  readHead,
  readMarkRows,
  readPupilRows,
  readSubjects,
  type SheetReport,
  type Table,
  type TableReading,
  unreadColumns,
} from "@sodiem/workbook/pupil-table";
import { remarkColumn, remarksAt } from "./remarks";

/** The layout of a mark sheet: with birth dates (A1), without (A2), without pupil codes (A3). */
export type MarkSheetVariant = "A1" | "A2" | "A3";

export function markSheetVariant(columns: PupilColumns): MarkSheetVariant {
  if (columns.code === undefined) return "A3";
  return columns.birthDate === undefined ? "A2" : "A1";
}

export function markSheetEvidence(variant: MarkSheetVariant): Evidence {
  return variant === "A3" ? "described" : "parsers";
}

/** Reads a table of kind A: the marks of one subject of one class in one term. */
export function readMarkSheet(table: Table, report: SheetReport): TableReading {
  const pupilColumns = findPupilColumns(table, report);
  const { pupils, otherRows } = readPupilRows(table, pupilColumns, report);
  const nothing = { columns: [], otherRows };
  const head = readHead(table, undefined, report);
  if (head === undefined) return nothing;
  const { term, ...ofClass } = head;
  if (table.title.subject === undefined || term === "year") {
    report.ofSheet(term === "year" ? "title.noTerm" : "title.noSubject", "error");
    return nothing;
  }
  const [named] = readSubjects(head, [{ name: table.title.subject }]);
  if (named === undefined || named === "cluster") {
    report.ofSheet("subject.cluster", "info", { label: table.title.subject });
    return nothing;
  }
  const markColumns = findMarkColumns(table, report);
  reportMissingColumns(markColumns, table, report);
  const { subject, marks } = readMarkRows(table, markColumns, pupils, named, report);
  const remarks = remarkColumn(table);

  const evidence = markSheetEvidence(markSheetVariant(pupilColumns));
  const read = new Set(
    [
      table.numberColumn,
      ...pupilColumnsRead(pupilColumns),
      ...allMarkColumns(markColumns),
      ...(remarks === undefined ? [] : [remarks]),
    ].map(({ index }) => index),
  );
  return {
    book: {
      ...ofClass,
      subjects: [subject],
      pupils: pupils.map((pupil, index) => {
        const booked = markedPupil(table, pupil, term, subject.id, markColumns, marks[index], report);
        const { comments } = remarksAt(table, pupil.row, remarks, { subject: subject.id, term }, report);
        return comments === undefined ? booked : { ...booked, comments };
      }),
      sheets: [
        {
          file: report.file,
          sheet: report.sheet.name,
          platform: "vnedu",
          kind: "A",
          evidence,
          term,
          subject: subject.id,
          pupils: pupils.length,
        },
      ],
    },
    columns: unreadColumns(
      table,
      pupils,
      read,
      (column) => column.folded[0] === "ghi chu" || markColumns.superfluous.includes(column),
      report,
    ),
    otherRows,
  };
}

function reportMissingColumns(
  { regular, midterm, final, results }: MarkColumns,
  table: Table,
  report: SheetReport,
): void {
  const missing = [
    ...(regular.length === 0 ? ["column.noRegular"] : []),
    ...(midterm === undefined ? ["column.noMidterm"] : []),
    ...(final === undefined ? ["column.noFinal"] : []),
    ...(results.length === 0 ? ["column.noAverage"] : []),
  ];
  const place = report.place(table.headerRow, table.numberColumn.index);
  for (const code of missing) report.ofCell(code, "warning", place);
}
