import { type Entry, type Json, type Place, readEntry, type Subject } from "@sodiem/core";
import type { Cell } from "../grid";
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
  const cell = table.cellAt(row, column);
  const place = placeAt(table, row, column, report);
  report.noteFormula(cell, place);
  const broken = brokenCell(cell);
  if (broken !== undefined) return unreadableEntry(broken.code, broken.text, {}, place, report);
  const reading = readEntry(rawValue(cell), { assessedBy });
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
      return unreadableEntry(code, typeof data.text === "string" ? data.text : "", data, place, report);
    }
  }
}

/** What stays of a cell that cannot be read; the diagnostic is told. */
export function unreadableEntry(
  code: string,
  text: string,
  data: { readonly [key: string]: Json },
  place: Place,
  report: SheetReport,
): Extract<Entry, { readonly kind: "unreadable" }> {
  report.ofCell(code, "error", place, { ...data, text });
  return { kind: "unreadable", code, text, place };
}

/** Whether any of the cells is a comment result and none a mark: how a subject outside the programme is assessed. */
export function looksCommented(entries: readonly Entry[]): boolean {
  return entries.some(({ kind }) => kind === "result") && !entries.some(({ kind }) => kind === "mark");
}

/** Why a cell holds nothing that could be read, or `undefined`. */
export function brokenCell(
  cell: Cell | undefined,
): { readonly code: string; readonly text: string } | undefined {
  switch (cell?.kind) {
    case "date":
      return { code: "mark.isDate", text: cell.iso };
    case "error":
      return { code: "cell.error", text: cellText(cell) };
    case "empty-formula":
      return { code: "cell.formulaWithoutValue", text: "" };
    default:
      return undefined;
  }
}

/** What `readEntry` reads of a cell. */
export function rawValue(cell: Cell | undefined): string | number | boolean | undefined {
  return cell?.kind === "number" || cell?.kind === "text" || cell?.kind === "boolean"
    ? cell.value
    : undefined;
}

/** Where a recorded value stands. */
export function placeAt(table: Table, row: number, column: number, report: SheetReport): Place {
  return report.place(table.rowAt(row, column), column);
}

/** Whether everybody has to take a subject, so that `Miễn` is an exemption. */
export function isCompulsory(kind: Subject["kind"]): boolean {
  return kind === "compulsory" || kind === "activity";
}
