import type { Known } from "@sodiem/core";
import { readXls } from "./biff8/read-xls";
import type { ReadResult, Sheet } from "./grid";
import { convertLegacyText, type LegacyText } from "./legacy-text";
import { defaultLimits, type Limits } from "./limits";
import { plainBytes } from "./plain-bytes";
import { ReadFailure } from "./read-failure";
import type { ReadSheets } from "./sheet-reading";
import { sniff } from "./sniff";
import { readXlsx } from "./xlsx/read-xlsx";

/** What a caller may set; every limit left out keeps its default. */
export interface ReadOptions {
  readonly limits?: Partial<Limits>;
  /** The texts are of an old font and become Unicode; nothing is converted unasked. */
  readonly legacyText?: LegacyText;
}

/**
 * The options that what is known of a file asks for.
 *
 * @example textOfFonts({ legacyText: "tcvn3" }) // { legacyText: "tcvn3" }
 */
export function textOfFonts({ legacyText }: Known): Pick<ReadOptions, "legacyText"> {
  return legacyText === undefined ? {} : { legacyText };
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
    const read = result(container === "ole2" ? readXls(bytes, limits) : readXlsx(bytes, limits));
    return options.legacyText === undefined ? read : converted(read, options.legacyText);
  } catch (error) {
    if (error instanceof ReadFailure) return { diagnostics: [error.ofFile()] };
    throw error;
  }
}

function converted(read: ReadResult, from: LegacyText): ReadResult {
  const { workbook, diagnostics } = read;
  if (workbook === undefined) return read;
  const sheets = workbook.sheets.map(
    (sheet): Sheet => ({
      name: sheet.name,
      visibility: sheet.visibility,
      rowCount: sheet.rowCount,
      columnCount: sheet.columnCount,
      merges: sheet.merges,
      hiddenRows: sheet.hiddenRows,
      hiddenColumns: sheet.hiddenColumns,
      cell: (row, column) => {
        const cell = sheet.cell(row, column);
        return cell?.kind === "text" ? { ...cell, value: convertLegacyText(cell.value, from) } : cell;
      },
    }),
  );
  return { workbook: { ...workbook, sheets }, diagnostics };
}

function result({ container, sheets, diagnostics, failure }: ReadSheets): ReadResult {
  if (failure !== undefined) return { diagnostics: [failure.ofFile(), ...diagnostics] };
  return { workbook: { container, sheets }, diagnostics };
}
