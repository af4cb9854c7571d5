import type { Entry, Evidence, Pupil, Subject, Term } from "@sodiem/core";
import {
  entryAt,
  findMarkColumns,
  findPupilColumns,
  looksCommented,
  type MarkColumns,
  type PupilColumns,
  type PupilRow,
  placeAt,
  pupilColumnsRead,
  pupilOf,
  readHead,
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
  const { subject, marks } = readMarks(table, markColumns, pupils, named, report);
  const remarks = remarkColumn(table);

  const evidence = markSheetEvidence(markSheetVariant(pupilColumns));
  const read = new Set(
    [
      table.numberColumn,
      ...pupilColumnsRead(pupilColumns),
      ...allColumns(markColumns),
      ...(remarks === undefined ? [] : [remarks]),
    ].map(({ index }) => index),
  );
  return {
    book: {
      ...ofClass,
      subjects: [subject],
      pupils: pupils.map((pupil, index) => {
        const booked = bookedPupil(table, pupil, term, subject, marks[index], markColumns, report);
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

interface RowMarks {
  readonly regular: readonly Entry[];
  readonly midterm: Entry;
  readonly final: Entry;
  readonly results: readonly Entry[];
}

function readMarks(
  table: Table,
  columns: MarkColumns,
  pupils: readonly PupilRow[],
  named: Subject,
  report: SheetReport,
): { readonly subject: Subject; readonly marks: readonly RowMarks[] } {
  const { regular, midterm, final, results } = columns;
  const read = (row: number, column: { readonly index: number } | undefined): Entry =>
    column === undefined ? { kind: "not-entered" } : entryAt(table, row, column.index, named, report);
  const marks = pupils.map(({ row }) => ({
    regular: regular.map((column) => read(row, column)),
    midterm: read(row, midterm),
    final: read(row, final),
    results: results.map(({ column }) => read(row, column)),
  }));
  if (named.kind !== "unknown") return { subject: named, marks };
  const entries = marks.flatMap((own) => [...own.regular, own.midterm, own.final, ...own.results]);
  return { subject: looksCommented(entries) ? { ...named, assessedBy: "comments" } : named, marks };
}

function bookedPupil(
  table: Table,
  pupil: PupilRow,
  term: Term,
  subject: Subject,
  marks: RowMarks | undefined,
  { results, regular, midterm, final }: MarkColumns,
  report: SheetReport,
): Pupil {
  if (marks === undefined) throw new RangeError("a row without marks");
  const first = regular[0] ?? midterm ?? final;
  return {
    ...pupilOf(table, pupil, report),
    assessments:
      first === undefined
        ? []
        : [
            {
              subject: subject.id,
              term,
              marks: { regular: marks.regular, midterm: marks.midterm, final: marks.final },
              place: report.place(pupil.row, first.index),
            },
          ],
    recorded: results.map(({ column, term: own }, index) => {
      const entry = marks.results[index] ?? { kind: "not-entered" };
      const place = entry.place ?? placeAt(table, pupil.row, column.index, report);
      return { what: "subject", subject: subject.id, term: own === "own" ? term : own, entry, place };
    }),
    absences: [],
  };
}

function allColumns({ regular, midterm, final, results }: MarkColumns) {
  return [...regular, midterm, final, ...results.map(({ column }) => column)].filter(
    (column) => column !== undefined,
  );
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
