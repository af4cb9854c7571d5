import type { ResidueColumn } from "@sodiem/core";
import { cellText, isFilled } from "./cells";
import type { PupilRow } from "./pupil-rows";
import type { SheetReport } from "./report";
import type { Column, Table } from "./table";

/** Collects the columns of a table that nobody read; one without anything in it is left out. */
export function unreadColumns(
  table: Table,
  pupils: readonly PupilRow[],
  read: ReadonlySet<number>,
  isKnown: (column: Column) => boolean,
  report: SheetReport,
): ResidueColumn[] {
  return table.columns.flatMap((column) => {
    if (read.has(column.index)) return [];
    const cells = pupils.flatMap(({ row }) => {
      const cell = table.sheet.cell(row, column.index);
      return isFilled(cell) ? [{ cell: report.place(row, column.index).cell, text: cellText(cell) }] : [];
    });
    if (cells.length === 0) return [];
    const label = column.path.join(" › ");
    if (!isKnown(column)) {
      report.ofCell("column.unknown", "info", report.place(table.headerRow, column.index), {
        label,
        cells: cells.length,
      });
    }
    return [{ file: report.file, sheet: report.sheet.name, label, cells }];
  });
}
