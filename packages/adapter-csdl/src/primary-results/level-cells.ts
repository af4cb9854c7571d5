import type { ItemLevelEntry, Subject, SubjectLevelEntry } from "@sodiem/core";
import {
  cellText,
  itemLevelAt,
  placeAt,
  type SheetReport,
  subjectLevelAt,
  type Table,
} from "@sodiem/workbook/pupil-table";

/** Reads the level of a subject; `X` is a pupil who is not assessed. */
export function subjectCell(
  table: Table,
  row: number,
  column: number,
  subject: Subject,
  report: SheetReport,
): SubjectLevelEntry {
  return isNotAssessed(table, row, column)
    ? { kind: "exempt", place: placeAt(table, row, column, report) }
    : subjectLevelAt(table, row, column, subject, report);
}

/** Reads the level of a quality or competency; `X` is a pupil who is not assessed. */
export function itemCell(table: Table, row: number, column: number, report: SheetReport): ItemLevelEntry {
  return isNotAssessed(table, row, column)
    ? { kind: "exempt", place: placeAt(table, row, column, report) }
    : itemLevelAt(table, row, column, report);
}

function isNotAssessed(table: Table, row: number, column: number): boolean {
  return cellText(table.cellAt(row, column)).toUpperCase() === "X";
}
