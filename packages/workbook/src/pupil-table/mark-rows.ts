import type { Entry, Pupil, Subject, Term } from "@sodiem/core";
import { entryAt, looksCommented, placeAt } from "./entries";
import type { MarkColumns } from "./mark-columns";
import type { PupilRow } from "./pupil-rows";
import type { SheetReport } from "./report";
import type { Column, Table } from "./table";
import { pupilOf } from "./table-reading";

/** What one row of a mark sheet holds, in the order of the columns. */
export interface RowMarks {
  readonly regular: readonly Entry[];
  readonly midterm: Entry;
  readonly final: Entry;
  readonly results: readonly Entry[];
}

/**
 * Reads the marks of every pupil of a mark sheet. A subject outside the programme whose cells hold comment results and
 * no mark is assessed by comments.
 */
export function readMarkRows(
  table: Table,
  { regular, midterm, final, results }: MarkColumns,
  pupils: readonly PupilRow[],
  named: Subject,
  report: SheetReport,
): { readonly subject: Subject; readonly marks: readonly RowMarks[] } {
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

/** The pupil of one row of a mark sheet with the marks that were read of it. */
export function markedPupil(
  table: Table,
  pupil: PupilRow,
  term: Term,
  subject: string,
  { regular, midterm, final, results }: MarkColumns,
  marks: RowMarks | undefined,
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
              subject,
              term,
              marks: { regular: marks.regular, midterm: marks.midterm, final: marks.final },
              place: report.place(pupil.row, first.index),
            },
          ],
    recorded: results.map(({ column, term: own }, index) => {
      const entry = marks.results[index] ?? { kind: "not-entered" };
      const place = entry.place ?? placeAt(table, pupil.row, column.index, report);
      return { what: "subject", subject, term: own === "own" ? term : own, entry, place };
    }),
    absences: [],
  };
}

/** Every column that holds marks, averages or results. */
export function allMarkColumns({ regular, midterm, final, results }: MarkColumns): readonly Column[] {
  return [...regular, midterm, final, ...results.map(({ column }) => column)].filter(
    (column) => column !== undefined,
  );
}
