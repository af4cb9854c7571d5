import { type Entry, type Place, readEntry, type Subject } from "@sodiem/core";
import type { Cell } from "@sodiem/workbook";
import { cellText } from "./cells";
import type { SheetReport } from "./report";
import type { Table } from "./table";

/**
 * Reads a cell of a subject. What cannot be read stays as `unreadable` with the text and is a diagnostic.
 * vnEdu prints `Miễn` both for an exemption and for a subject that the pupil does not take: where nobody has to take
 * the subject, it means the latter.
 */
export function entryAt(
  table: Table,
  row: number,
  column: number,
  { assessedBy, kind }: Pick<Subject, "assessedBy" | "kind">,
  report: SheetReport,
): Entry {
  const placed = table.at(row, column);
  const place = report.place(placed.row, column);
  report.noteFormula(placed.cell, placed.row, column);
  const unreadable = (code: string, text: string, data = {}): Entry => {
    report.ofCell(code, "error", place, { text, ...data });
    return { kind: "unreadable", code, text, place };
  };
  const value = cellValue(placed.cell);
  if (value.kind === "broken") return unreadable(value.code, value.text);
  const reading = readEntry(value.raw, { assessedBy });
  switch (reading.kind) {
    case "mark":
      return { kind: "mark", mark: reading.mark, place };
    case "comment":
      return { kind: "result", result: reading.result, place };
    case "blank":
      return { kind: "not-entered", place };
    case "exempt":
      return { kind: isCompulsory(kind) ? "exempt" : "not-taken", place };
    case "unreadable": {
      const { code, data } = reading.diagnostic;
      return unreadable(code, typeof data.text === "string" ? data.text : "", data);
    }
  }
}

/** Whether any of the cells is a comment result and none a mark: how a subject outside the programme is assessed. */
export function looksCommented(entries: readonly Entry[]): boolean {
  return entries.some(({ kind }) => kind === "result") && !entries.some(({ kind }) => kind === "mark");
}

/** What a cell holds for reading, or why it holds nothing that could be read. */
export type CellValue =
  | { readonly kind: "value"; readonly raw: string | number | boolean | undefined }
  | { readonly kind: "broken"; readonly code: string; readonly text: string };

export function cellValue(cell: Cell | undefined): CellValue {
  switch (cell?.kind) {
    case "date":
      return { kind: "broken", code: "mark.isDate", text: cell.iso };
    case "error":
      return { kind: "broken", code: "cell.error", text: cellText(cell) };
    case "empty-formula":
      return { kind: "broken", code: "cell.formulaWithoutValue", text: "" };
    default:
      return { kind: "value", raw: cell?.value };
  }
}

/** Where a recorded value stands. */
export function placeAt(table: Table, row: number, column: number, report: SheetReport): Place {
  return report.place(table.at(row, column).row, column);
}

function isCompulsory(kind: Subject["kind"]): boolean {
  return kind === "compulsory" || kind === "activity";
}
