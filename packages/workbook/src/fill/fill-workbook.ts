import { fillXls } from "../biff8/fill-xls";
import { defaultLimits, type Limits, within } from "../limits";
import { plainBytes } from "../plain-bytes";
import { ReadFailure } from "../read-failure";
import type { ReadOptions } from "../read-workbook";
import { sniff } from "../sniff";
import { fillXlsx } from "../xlsx/fill-xlsx";
import type { CellEdit, FillResult } from "./cell-edit";
import { checkEdits } from "./check-edits";
import { FillRefusal } from "./fill-refusal";

/**
 * Fills cells of an `.xls` or `.xlsx` workbook, told apart by its first bytes, and keeps every other byte of its
 * unchanged parts or records: styles, merges, protection, validation, hidden rows and columns, pictures, comments.
 *
 * All or nothing: where one edit cannot be made, there are no bytes and one error diagnostic for each such edit:
 * `fill.sheetMissing`, `fill.outsideSheet`, `fill.mergedCell` (a cell that a merge covers), `fill.formulaCell` (a
 * formula, or a result of an array formula, is never overwritten), `fill.tableHeader`, `fill.textTooLong`; or a
 * `file.*` diagnostic for a file that cannot be read. A cell that holds its value already is left alone. A text stays
 * a text whatever it begins with; an empty one makes the cell blank. Nothing is computed: the warning
 * `fill.formulasStale` tells that the file holds formulas whose stored results may have changed.
 *
 * @throws {RangeError} for two edits of one cell, a place that is no whole number from 0, or a number that is not finite.
 *
 * @example
 * const { bytes, diagnostics } = await fillWorkbook(template, [
 *   { sheet: "10A", row: 7, column: 4, value: { kind: "number", value: 8.5 } },
 * ]);
 * diagnostics // []
 */
export async function fillWorkbook(
  file: Uint8Array,
  edits: readonly CellEdit[],
  options: ReadOptions = {},
): Promise<FillResult> {
  const bytes = plainBytes(file);
  const limits: Limits = { ...defaultLimits, ...options.limits };
  checkEdits(edits);
  try {
    within(limits, "fileBytes", bytes.length);
    const container = sniff(bytes);
    if (typeof container === "object") return { diagnostics: [container] };
    if (container === "zip") return fillXlsx(bytes, edits, limits);
    return fillXls(bytes, edits, limits);
  } catch (error) {
    if (error instanceof FillRefusal) return { diagnostics: error.diagnostics };
    if (error instanceof ReadFailure) return { diagnostics: [error.ofFile()] };
    throw error;
  }
}
