import * as XLSX from "@e965/xlsx";
import type { GridSheet } from "./grid-sheet";

/** Writes sheets as a file, by another library than the one under test. */
export function gridFile(sheets: readonly GridSheet[], container: "xlsx" | "xls" = "xlsx"): Uint8Array {
  const book = XLSX.utils.book_new();
  for (const grid of sheets) {
    const sheet = XLSX.utils.aoa_to_sheet(
      Array.from({ length: grid.rowCount }, (_, row) =>
        Array.from({ length: grid.columnCount }, (_unused, column) => {
          const cell = grid.cell(row, column);
          return cell === undefined || cell.kind === "empty-formula" || cell.kind === "date"
            ? null
            : cell.value;
        }),
      ),
    );
    sheet["!merges"] = grid.merges.map(({ top, left, bottom, right }) => ({
      s: { r: top, c: left },
      e: { r: bottom, c: right },
    }));
    XLSX.utils.book_append_sheet(book, sheet, grid.name);
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
      Object.entries(book.Sheets[name] ?? {}).flatMap(([cell, own]): [string, string][] =>
        cell.startsWith("!") || own?.v === undefined || own.v === ""
          ? []
          : [[`${name}!${cell}`, String(own.v)]],
      ),
    ),
  );
}
