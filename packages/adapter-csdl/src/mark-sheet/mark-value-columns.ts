import { findMarkColumns, type SheetReport, type Table } from "@sodiem/workbook/pupil-table";
import { markCodec, type ValueColumn } from "@sodiem/workbook/template";
import type { CsdlMatch } from "../kinds";

/** The columns of a sheet of kind K4 that filling may write; averages are told apart by their field. */
export function markValueColumns(
  table: Table,
  match: CsdlMatch,
  report: SheetReport,
): readonly ValueColumn[] {
  const { subject, term } = table.title;
  if (subject === undefined || term === undefined) return [];
  const { regular, midterm, final, results } = findMarkColumns(table, report);
  const indexes = [...regular, midterm, final, ...results.map(({ column }) => column)].flatMap(
    (column) => column?.index ?? [],
  );
  const codec = markCodec(match.variant === "B" ? "text" : "number", separatorOf(table, indexes));
  return [
    ...regular.map(
      (column, index): ValueColumn => ({
        column,
        field: "mark.regular",
        subject,
        term,
        part: String(index),
        codec,
      }),
    ),
    ...(midterm === undefined
      ? []
      : [{ column: midterm, field: "mark.midterm", subject, term, codec } as const]),
    ...(final === undefined ? [] : [{ column: final, field: "mark.final", subject, term, codec } as const]),
    ...results.map(
      ({ column, term: own }): ValueColumn => ({
        column,
        field: "recorded.subject",
        subject,
        term: own === "own" ? term : own,
        codec,
      }),
    ),
  ];
}

/** Texts are written with the decimal sign that the sheet uses already; a point where it uses none. */
function separatorOf({ sheet, firstRow, endRow }: Table, columns: readonly number[]): "." | "," {
  for (let row = firstRow; row < endRow; row += 1) {
    for (const column of columns) {
      const cell = sheet.cell(row, column);
      if (cell?.kind !== "text") continue;
      const [, sign] = /^\s*\d{1,2}([.,])\d\s*$/.exec(cell.value) ?? [];
      if (sign !== undefined) return sign === "," ? "," : ".";
    }
  }
  return ".";
}
