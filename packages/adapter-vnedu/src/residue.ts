import { cellText, isFilled } from "./cells";
import type { PupilRow } from "./pupil-rows";
import type { SheetReport } from "./report";
import type { Column, Table } from "./table";

/**
 * What a file says that the gradebook has no place for. Title and head are not repeated; widths, formats and merged
 * cells stay in the file itself, which filling it again keeps byte by byte.
 */
export interface Residue {
  /** Columns of pupils' tables that are not in the gradebook, such as `Nhận xét` and `Xếp hạng`. */
  readonly columns: readonly ResidueColumn[];
  /** Rows below or between the pupils of a table: counts, statistics, signatures. */
  readonly rows: readonly ResidueRows[];
}

export interface ResidueColumn {
  readonly file: string;
  readonly sheet: string;
  readonly label: string;
  /** The filled cells of pupils' rows. */
  readonly cells: readonly { readonly cell: string; readonly text: string }[];
}

export interface ResidueRows {
  readonly file: string;
  readonly sheet: string;
  /** Numbered as spreadsheets do, from 1. */
  readonly rows: readonly number[];
}

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
