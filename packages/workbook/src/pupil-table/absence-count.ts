import { cellText, isFilled } from "./cells";
import type { SheetReport } from "./report";
import type { Table } from "./table";

/** The count of absent sessions in a cell; a blank counts nothing, and any other text is `absence.unreadable`. */
export function absenceCountAt(
  table: Table,
  row: number,
  column: number,
  report: SheetReport,
): number | undefined {
  const cell = table.cellAt(row, column);
  if (!isFilled(cell)) return undefined;
  const text = cellText(cell);
  if (/^\d{1,3}$/.test(text)) return Number(text);
  report.ofCell("absence.unreadable", "warning", report.place(row, column), { text: text.slice(0, 20) });
  return undefined;
}
