import type { Entry, Pupil, Subject, Term } from "@sodiem/core";
import {
  entryAt,
  findMarkColumns,
  gradeOf,
  looksCommented,
  type MarkColumns,
  placeAt,
  pupilOf,
  readSubjects,
  unreadColumns,
} from "@sodiem/workbook/pupil-table";
import { type CsdlPupil, identityColumns, readPupils } from "../pupils";
import { headOfClass, type SheetInput, type SheetReading, schoolYearOf } from "../sheet-reading";

/** Reads a sheet of kind K4: the marks of one subject of one class in one term. */
export function readMarkSheet(input: SheetInput): SheetReading {
  const { table, match, report } = input;
  const list = readPupils(table, report);
  const { pupils, otherRows } = list;
  const nothing = { books: [], columns: [], otherRows };
  const schoolYear = schoolYearOf(input);
  if (schoolYear === undefined) return nothing;
  const className = table.title.className ?? pupils[0]?.className;
  const grade = table.title.grade ?? gradeOf(className);
  const head = headOfClass(
    input,
    {
      schoolYear,
      ...(className === undefined ? {} : { className }),
      ...(grade === undefined ? {} : { grade }),
    },
    undefined,
  );
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
  const rows = pupils.map((pupil) => readRow(input, pupil, markColumns, named));
  const entries = rows.flatMap(({ regular, midterm, final, results }) => [
    ...regular,
    midterm,
    final,
    ...results,
  ]);
  const subject: Subject =
    named.kind === "unknown" && looksCommented(entries) ? { ...named, assessedBy: "comments" } : named;
  const read = new Set(
    [table.numberColumn, ...identityColumns(list), ...columnsOf(markColumns)].map(({ index }) => index),
  );
  return {
    books: [
      {
        ...ofClass,
        subjects: [subject],
        pupils: pupils.map((pupil, index) =>
          bookedPupil(input, pupil, term, subject.id, markColumns, rows[index]),
        ),
        sheets: [
          {
            file: report.file,
            sheet: report.sheet.name,
            platform: "csdl",
            kind: "K4",
            evidence: match.evidence,
            term,
            subject: subject.id,
            pupils: pupils.length,
          },
        ],
      },
    ],
    columns: unreadColumns(table, pupils, read, (column) => markColumns.superfluous.includes(column), report),
    otherRows,
  };
}

interface RowMarks {
  readonly regular: readonly Entry[];
  readonly midterm: Entry;
  readonly final: Entry;
  readonly results: readonly Entry[];
}

function readRow(
  { table, report }: SheetInput,
  { row }: CsdlPupil,
  { regular, midterm, final, results }: MarkColumns,
  subject: Subject,
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

function bookedPupil(
  { table, report }: SheetInput,
  { className: _class, ...pupil }: CsdlPupil,
  term: Term,
  subject: string,
  columns: MarkColumns,
  marks: RowMarks | undefined,
): Pupil {
  if (marks === undefined) throw new RangeError("a row without marks");
  const first = columns.regular[0] ?? columns.midterm ?? columns.final;
  const { regular, midterm, final } = marks;
  return {
    ...pupilOf(table, pupil, report),
    assessments:
      first === undefined
        ? []
        : [
            {
              subject,
              term,
              marks: { regular, midterm, final },
              place: report.place(pupil.row, first.index),
            },
          ],
    recorded: columns.results.map(({ column, term: own }, index) => {
      const entry = marks.results[index] ?? { kind: "not-entered" };
      const place = entry.place ?? placeAt(table, pupil.row, column.index, report);
      return { what: "subject", subject, term: own === "own" ? term : own, entry, place };
    }),
    absences: [],
  };
}

function columnsOf({ regular, midterm, final, results }: MarkColumns) {
  return [...regular, midterm, final, ...results.map(({ column }) => column)].filter(
    (column) => column !== undefined,
  );
}
