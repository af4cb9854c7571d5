import { readXls } from "./biff8/read-xls";
import type { ReadResult } from "./grid";
import { defaultLimits, type Limits } from "./limits";
import { plainBytes } from "./plain-bytes";
import { ReadFailure } from "./read-failure";
import type { ReadSheets } from "./sheet-reading";
import { sniff } from "./sniff";
import { readXlsx } from "./xlsx/read-xlsx";

/** What a caller may set; every limit left out keeps its default. */
export interface ReadOptions {
  readonly limits?: Partial<Limits>;
}

/**
 * Reads the bytes of an `.xls` (BIFF8) or `.xlsx` workbook as grids of cells, told apart by their first bytes.
 *
 * Gives the workbook with diagnostics of sheets (`sheet.*`) and cells (`cell.unreadable`) that could not be read,
 * or, where there is no workbook, a first diagnostic `file.*` that says why. Damaged or hostile bytes never make
 * it reject, and the limits bound its time and memory.
 *
 * @example
 * const { workbook, diagnostics } = await readWorkbook(new Uint8Array());
 * diagnostics[0].code // "file.empty"
 */
export async function readWorkbook(file: Uint8Array, options: ReadOptions = {}): Promise<ReadResult> {
  const bytes = plainBytes(file);
  const limits: Limits = { ...defaultLimits, ...options.limits };
  if (bytes.length > limits.fileBytes) {
    const data = { what: "fileBytes", value: bytes.length, limit: limits.fileBytes };
    return { diagnostics: [new ReadFailure("tooLarge", data).ofFile()] };
  }
  const container = sniff(bytes);
  if (typeof container === "object") return { diagnostics: [container] };
  try {
    return result(container === "ole2" ? readXls(bytes, limits) : readXlsx(bytes, limits));
  } catch (error) {
    if (error instanceof ReadFailure) return { diagnostics: [error.ofFile()] };
    throw error;
  }
}

function result({ container, sheets, diagnostics, failure }: ReadSheets): ReadResult {
  if (failure !== undefined) return { diagnostics: [failure.ofFile(), ...diagnostics] };
  return { workbook: { container, sheets }, diagnostics };
}
