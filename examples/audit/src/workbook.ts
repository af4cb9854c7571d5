import { type WorkBook, type WorkSheet, write } from "@e965/xlsx";

/** A sheet and its name; `printTitles` are the rows repeated on every page, such as `$6:$7`. */
export interface NamedSheet {
  readonly name: string;
  readonly sheet: WorkSheet;
  readonly printTitles?: string;
}

/**
 * Writes sheets into one workbook. Every date in it is fixed: the creation stamp is the one that vnEdu's exports
 * carry, the last change lies at the end of the invented school year.
 */
export function writeWorkbook(sheets: readonly NamedSheet[], container: "biff8" | "xlsx"): Uint8Array {
  const book: WorkBook & { readonly SSF: Readonly<Record<number, string>> } = {
    // Without a table of its own a workbook gets the number formats of whatever was read or written before it.
    SSF: { 0: "General", 10: "0.00%" },
    SheetNames: sheets.map(({ name }) => name),
    Sheets: Object.fromEntries(sheets.map(({ name, sheet }) => [name, sheet])),
    Props: {
      Title: "Untitled Spreadsheet",
      Author: "sodiem, invented data",
      Company: "sodiem",
      CreatedDate: new Date("2012-03-28T09:42:59Z"),
      ModifiedDate: new Date("2025-05-28T08:00:00Z"),
    },
    Workbook: {
      Names: sheets.flatMap(({ name, printTitles }, at) =>
        printTitles === undefined
          ? []
          : [{ Name: "_xlnm.Print_Titles", Sheet: at, Ref: `'${name}'!${printTitles}` }],
      ),
    },
  };
  return new Uint8Array(write(book, { bookType: container, type: "array", bookSST: true }) as ArrayBuffer);
}
