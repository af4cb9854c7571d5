import { fillXls } from "../biff8/fill-xls";
import { defaultLimits, type Limits, within } from "../limits";
import { ReadFailure } from "../read-failure";
import type { ReadOptions } from "../read-workbook";
import { sniff } from "../sniff";
import { fillXlsx } from "../xlsx/fill-xlsx";
import type { CellEdit, FillResult } from "./cell-edit";
import { FillRefusal } from "./fill-refusal";

/** Fills cells of a workbook and keeps every other byte of its unchanged parts or records. */
export async function fillWorkbook(
  bytes: Uint8Array,
  edits: readonly CellEdit[],
  options: ReadOptions = {},
): Promise<FillResult> {
  const limits: Limits = { ...defaultLimits, ...options.limits };
  try {
    within(limits, "fileBytes", bytes.length);
    const container = sniff(bytes);
    if (typeof container === "object") return { diagnostics: [container] };
    if (container === "zip") return fillXlsx(bytes, edits, limits);
    return { bytes: fillXls(bytes, edits, limits), diagnostics: [] };
  } catch (error) {
    if (error instanceof FillRefusal) return { diagnostics: error.diagnostics };
    if (error instanceof ReadFailure) return { diagnostics: [error.ofFile()] };
    throw error;
  }
}
