import type { Comment, Pupil } from "@sodiem/core";
import { type Column, cellText, placeAt, type SheetReport, type Table } from "@sodiem/workbook/pupil-table";

/** The column of what teachers say of a pupil in the subject of the sheet. */
export function remarkColumn({ columns }: Table): Column | undefined {
  return columns.find(({ folded }) => folded[0] === "nhan xet");
}

/** The remark of one row, if there is one. */
export function remarksAt(
  table: Table,
  row: number,
  column: Column | undefined,
  of: Omit<Comment, "text" | "place">,
  report: SheetReport,
): Pick<Pupil, "comments"> {
  if (column === undefined) return {};
  const cell = table.cellAt(row, column.index);
  if (cell === undefined) return {};
  const text = cellText(cell);
  if (text === "") return {};
  const place = placeAt(table, row, column.index, report);
  report.noteFormula(cell, place);
  return { comments: [{ ...of, text, place }] };
}
