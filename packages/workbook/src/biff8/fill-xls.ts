import type { CellEdit } from "../fill/cell-edit";
import type { Limits } from "../limits";
import { ReadFailure } from "../read-failure";

/**
 * Fills cells of an `.xls` file (BIFF8). Throws a `FillRefusal` for edits that cannot be made and a `ReadFailure` for
 * a file that cannot be read.
 */
export function fillXls(_bytes: Uint8Array, _edits: readonly CellEdit[], _limits: Limits): Uint8Array {
  throw new ReadFailure("unsupported", { format: "biff8" });
}
