import type { Entry, FormatMatch, Known, Pupil, Subject, Term } from "@sodiem/core";
import { subjects as programme } from "@sodiem/core";
import {
  entryAt,
  findMarkColumns,
  findPupilColumns,
  looksCommented,
  type MarkColumns,
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

/** Completes the title of a mark sheet: the subject may be the sheet's name, the term the code of the average. */
export function marksTitle(table: Table, known: Known): Table["title"] {
  const { subject = subjectOfName(table.sheet.name), schoolYear = known.schoolYear, ...title } = table.title;
  const term = title.term === "1" || title.term === "2" ? title.term : termOfCode(table);
  return {
    ...title,
    ...(subject === undefined ? {} : { subject }),
    ...(schoolYear === undefined ? {} : { schoolYear }),
    ...(term === undefined ? {} : { term }),
  };
}

function subjectOfName(name: string): string | undefined {
  const levels = ["lower-secondary", "upper-secondary"] as const;
  return levels.some((level) => programme.findSubject(level, name) !== undefined) ? name : undefined;
}

function termOfCode({ columns }: Table): Term | undefined {
  const named = new Set(columns.map(({ folded }) => folded[0]).filter((code) => code?.startsWith("tbm_hk")));
  if (named.size !== 1) return undefined;
  return named.has("tbm_hkii") ? "2" : "1";
}

/** Reads a table of kind S1 or S2: the marks of one subject of one class in one term. */
export function readMarks(found: Table, match: FormatMatch, known: Known, report: SheetReport): TableReading {
  const table = { ...found, title: marksTitle(found, known) };
  const pupilColumns = findPupilColumns(table, report);
  const { pupils, otherRows } = readPupilRows(table, pupilColumns, report);
  const nothing = { columns: [], otherRows };
  const head = readHead(table, undefined, report);
  if (head === undefined) return nothing;
  const { term, ...ofClass } = head;
  const { subject: printed } = table.title;
  if (printed === undefined || term === "year") {
    report.ofSheet(term === "year" ? "title.noTerm" : "title.noSubject", "error");
    return nothing;
  }
  const [named] = readSubjects(head, [{ name: printed }]);
  if (named === undefined || named === "cluster") {
    report.ofSheet("subject.cluster", "info", { label: printed });
    return nothing;
  }
  const columns = findMarkColumns(table, report);
  const rows = pupils.map(({ row }) => readRow(table, row, columns, named, report));
  const entries = rows.flatMap(({ regular, midterm, final, results }) => [
    ...regular,
    midterm,
    final,
    ...results,
  ]);
  const subject: Subject =
    named.kind === "unknown" && looksCommented(entries) ? { ...named, assessedBy: "comments" } : named;
  const { regular, midterm, final, results } = columns;
  const read = [
    table.numberColumn,
    ...pupilColumnsRead(pupilColumns),
    ...regular,
    midterm,
    final,
    ...results.map(({ column }) => column),
  ].flatMap((column) => (column === undefined ? [] : [column.index]));
  return {
    book: {
      ...ofClass,
      subjects: [subject],
      pupils: pupils.map((pupil, index): Pupil => {
        const marks = rows[index] ?? emptyRow;
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
          recorded: results.map(({ column, term: own }, at) => {
            const entry = marks.results[at] ?? { kind: "not-entered" };
            return {
              what: "subject",
              subject: subject.id,
              term: own === "own" ? term : own,
              entry,
              place: entry.place ?? placeAt(table, pupil.row, column.index, report),
            };
          }),
          absences: [],
        };
      }),
      sheets: [
        {
          file: report.file,
          sheet: report.sheet.name,
          platform: "smas",
          kind: match.kind,
          evidence: match.evidence,
          term,
          subject: subject.id,
          pupils: pupils.length,
        },
      ],
    },
    columns: unreadColumns(
      table,
      pupils,
      new Set(read),
      (column) => columns.superfluous.includes(column),
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

const emptyRow: RowMarks = {
  regular: [],
  midterm: { kind: "not-entered" },
  final: { kind: "not-entered" },
  results: [],
};

function readRow(
  table: Table,
  row: number,
  { regular, midterm, final, results }: MarkColumns,
  subject: Subject,
  report: SheetReport,
): RowMarks {
  const read = (column: { readonly index: number } | undefined): Entry =>
    column === undefined ? { kind: "not-entered" } : entryAt(table, row, column.index, subject, report);
  return {
    regular: regular.map(read),
    midterm: read(midterm),
    final: read(final),
    results: results.map(({ column }) => read(column)),
  };
}
