import * as XLSX from "@e965/xlsx";

/** What a test writes into a cell. */
export type Value = string | number | null;

/** A sheet of a test's workbook, with merged ranges such as `A1:C1`. */
export interface SheetContent {
  readonly name: string;
  readonly rows: readonly (readonly Value[])[];
  readonly merges?: readonly string[];
  readonly formulas?: { readonly [cell: string]: string };
}

/** A workbook written by another library than the one under test. */
export function bookFile(sheets: readonly SheetContent[], container: "xlsx" | "xls" = "xlsx"): Uint8Array {
  const book = XLSX.utils.book_new();
  for (const { name, rows, merges = [], formulas = {} } of sheets) {
    const sheet = XLSX.utils.aoa_to_sheet(
      rows.map((row) => row.map((value) => (value === "" ? null : value))),
    );
    sheet["!merges"] = merges.map((range) => XLSX.utils.decode_range(range));
    for (const [cell, formula] of Object.entries(formulas)) {
      const own = sheet[cell];
      if (own !== undefined) own.f = formula;
    }
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

/** The type of a cell in that other library: `s` for texts, `n` for numbers. */
export function cellType(bytes: Uint8Array, sheet: string, cell: string): string | undefined {
  return XLSX.read(bytes, { type: "array", raw: true }).Sheets[sheet]?.[cell]?.t;
}
