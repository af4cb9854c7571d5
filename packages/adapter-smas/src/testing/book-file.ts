import * as XLSX from "@e965/xlsx";

/** What a test writes into a cell. */
export type Value = string | number | null;

/** A sheet of a test's workbook. */
export interface Sheet {
  readonly name: string;
  readonly rows: readonly (readonly Value[])[];
  /** Such as `A1:A2`. */
  readonly merges?: readonly string[];
  readonly hiddenRows?: readonly number[];
  readonly hiddenColumns?: readonly number[];
}

/** A workbook written by another library than the one under test. */
export function bookFile(sheets: readonly Sheet[], container: "xlsx" | "xls" = "xlsx"): Uint8Array {
  const book = XLSX.utils.book_new();
  for (const { name, rows, merges = [], hiddenRows = [], hiddenColumns = [] } of sheets) {
    const sheet = XLSX.utils.aoa_to_sheet(rows.map((row) => [...row]));
    const hidden = (indexes: readonly number[]) =>
      Array.from({ length: Math.max(0, ...indexes.map((index) => index + 1)) }, (_, index) => ({
        hidden: indexes.includes(index),
      }));
    sheet["!merges"] = merges.map((range) => XLSX.utils.decode_range(range));
    sheet["!rows"] = hidden(hiddenRows);
    sheet["!cols"] = hidden(hiddenColumns);
    XLSX.utils.book_append_sheet(book, sheet, name);
  }
  return new Uint8Array(
    XLSX.write(book, { type: "array", bookType: container === "xls" ? "biff8" : "xlsx" }),
  );
}

/** What each cell of a workbook shows, read by that other library. */
export function shownCells(bytes: Uint8Array): ReadonlyMap<string, string> {
  const book = XLSX.read(bytes, { type: "array", raw: true });
  return new Map(
    book.SheetNames.flatMap((name) =>
      Object.entries(book.Sheets[name] ?? {}).flatMap(([cell, own]): [string, string][] => {
        if (cell.startsWith("!") || own?.v === undefined || own.v === "") return [];
        return [[`${name}!${cell}`, String(own.v)]];
      }),
    ),
  );
}
