import type { Diagnostic } from "@sodiem/core";
import type { CellEdit } from "../fill/cell-edit";
import type { Limits } from "../limits";
import { ReadFailure } from "../read-failure";

/** Fills cells of an `.xlsx` file. */
export function fillXlsx(
  _bytes: Uint8Array,
  _edits: readonly CellEdit[],
  _limits: Limits,
): { readonly bytes: Uint8Array; readonly diagnostics: readonly Diagnostic[] } {
  throw new ReadFailure("unsupported", { format: "xlsx" });
}
