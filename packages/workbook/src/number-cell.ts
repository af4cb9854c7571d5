import type { Cell } from "./grid";
import { type DateBase, serialToIso } from "./serial-date";

/** The cell for a stored number: a date where its style shows one and the number is a day. */
export function numberCell(value: number, shownAsDate: boolean, base: DateBase, formula: boolean): Cell {
  const iso = shownAsDate ? serialToIso(value, base) : undefined;
  if (iso !== undefined) {
    return formula ? { kind: "date", iso, serial: value, formula } : { kind: "date", iso, serial: value };
  }
  return formula ? { kind: "number", value, formula } : { kind: "number", value };
}
