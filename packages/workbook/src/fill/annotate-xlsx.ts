import { diagnostic } from "@sodiem/core";
import { defaultLimits, type Limits, within } from "../limits";
import { plainBytes } from "../plain-bytes";
import { ReadFailure } from "../read-failure";
import type { ReadOptions } from "../read-workbook";
import { sniff } from "../sniff";
import { annotatePackage } from "../xlsx/annotate-package";
import type { FillResult } from "./cell-edit";
import type { CellNote } from "./cell-note";
import { FillRefusal } from "./fill-refusal";

/** What a caller may set for annotating. */
export interface AnnotateOptions extends ReadOptions {
  /** Who the comments are said to come from; `sodiem` where it is left out. */
  readonly author?: string;
}

/**
 * An annotated copy of an `.xlsx` file: each cell named is marked with a yellow ground, its other style kept, and
 * commented. Everything else of the file stays as it is. Several notes of one cell make one comment; a comment that the
 * cell has already is kept, and the note goes behind it; a note to a cell that a merge covers goes to the merge's first.
 *
 * All or nothing, as with `fillWorkbook`: `fill.sheetMissing`, `fill.outsideSheet`, `fill.textTooLong`,
 * `fill.annotateNeedsXlsx` for an `.xls`, or `file.*`.
 *
 * @throws {RangeError} for a place that is no whole number from 0.
 *
 * @example
 * const { bytes, diagnostics } = await annotateXlsx(file, [{ sheet: "10A", row: 7, column: 4, text: "Phải là Khá." }]);
 * diagnostics // []
 */
export async function annotateXlsx(
  file: Uint8Array,
  notes: readonly CellNote[],
  options: AnnotateOptions = {},
): Promise<FillResult> {
  const bytes = plainBytes(file);
  for (const { row, column } of notes) {
    if (!Number.isInteger(row) || !Number.isInteger(column) || row < 0 || column < 0) {
      throw new RangeError(`No cell: row ${row}, column ${column}; both count from 0.`);
    }
  }
  const limits: Limits = { ...defaultLimits, ...options.limits };
  try {
    within(limits, "fileBytes", bytes.length);
    const container = sniff(bytes);
    if (typeof container === "object") return { diagnostics: [container] };
    if (container === "ole2") return { diagnostics: [diagnostic("fill.annotateNeedsXlsx", "error")] };
    return { bytes: annotatePackage(bytes, notes, options.author ?? "sodiem", limits), diagnostics: [] };
  } catch (error) {
    if (error instanceof FillRefusal) return { diagnostics: error.diagnostics };
    if (error instanceof ReadFailure) return { diagnostics: [error.ofFile()] };
    throw error;
  }
}
