import type { FormatMatch, Moment } from "@sodiem/core";
import { foldText } from "@sodiem/core";
import type { Sheet } from "@sodiem/workbook";
import { findTables, momentOf, type Table, textsInRows } from "@sodiem/workbook/pupil-table";
import { codesOf, isSystemIdLabel, labelledTable } from "./code-row";
import { type PrimaryColumn, primaryColumns } from "./primary-columns";
import { smasTitles } from "./title";

/** The families of workbooks of SMAS. */
export type Kind = "S1" | "S2" | "S3" | "S4";

/** A table of pupils of a sheet; primary sheets with their columns. */
export interface SmasTable {
  readonly table: Table;
  readonly primary: readonly PrimaryColumn[];
}

/** What a sheet is. */
export type Recognised =
  | {
      readonly kind: "smas";
      readonly sheet: Sheet;
      readonly match: FormatMatch & { readonly kind: Kind };
      readonly tables: readonly SmasTable[];
    }
  /** A sheet of the national database, which teachers call by the name of SMAS. */
  | { readonly kind: "national"; readonly sheet: Sheet; readonly family: "N1" | "N2" | "N3" }
  /** Marks with nothing that says whose. */
  | { readonly kind: "mark-sheet"; readonly sheet: Sheet };

const lastTitleRow = 25;

/** The moment that the name of a file tells, such as `4A_GHK1.xlsx`. */
export function momentOfFileName(fileName: string): Moment | undefined {
  const base = foldText(fileName.replace(/^.*[\\/]/, ""));
  return momentOf(base.replace(/\.[a-z]+$/, "").replace(/[^a-z0-9]+/g, " "));
}

/** Tells what a sheet is, by its codes first and then by labels; or `undefined` when nothing is known of it. */
export function recogniseSheet(sheet: Sheet, fileName: string): Recognised | undefined {
  const texts = textsInRows(sheet, 0, lastTitleRow).map(({ text }) => foldText(text.slice(0, 300)));
  const smas = (kind: Kind, evidence: FormatMatch["evidence"], tables: readonly SmasTable[]): Recognised => ({
    kind: "smas",
    sheet,
    match: { platform: "smas", kind, evidence, sheet: sheet.name },
    tables,
  });
  const codes = codesOf(sheet);
  if (codes !== undefined) {
    const tables = findTables(sheet, smasTitles).map((table) => labelledTable(table, codes));
    return smas(
      "S1",
      "described",
      withPupils(tables).map((table) => ({ table, primary: [] })),
    );
  }
  if (texts.some(isVnedu)) return undefined;
  const family = nationalFamily(texts, sheet);
  if (family !== undefined) return { kind: "national", sheet, family };
  const tables = findTables(sheet, smasTitles).map((table) => labelledTable(table, undefined));
  const [first] = tables;
  if (first === undefined || texts.some(isOther)) return undefined;
  const fallback = momentOf(first.title.moment ?? "") ?? first.title.moment ?? momentOfFileName(fileName);
  const primary = tables.map((table) => ({ table, primary: primaryColumns(table, asMoment(fallback)) }));
  const stated = new Set(primary.flatMap((one) => one.primary.flatMap(({ ownMoment }) => ownMoment ?? [])));
  const isRated = primary.some((one) =>
    one.primary.some(({ field }) => field === "primary.level" || field === "primary.item"),
  );
  if (stated.size >= 2) return smas("S4", "described", primary);
  if (isRated && primary.some((one) => one.primary.some(({ moment }) => moment !== undefined)))
    return smas("S3", "parsers", primary);
  const hasMarks = tables.some(({ columns }) =>
    columns.some(({ folded }) =>
      /^(?:ddgtx|ddggk|ddgck)$/.test((folded[0] ?? "").replace(/[^a-z0-9]+/g, "")),
    ),
  );
  if (!hasMarks) return undefined;
  const isKeyed = tables.some(({ columns }) => columns.some(({ folded }) => folded.some(isSystemIdLabel)));
  return isKeyed
    ? smas(
        "S2",
        "parsers",
        withPupils(tables).map((table) => ({ table, primary: [] })),
      )
    : { kind: "mark-sheet", sheet };
}

const moments: ReadonlySet<string> = new Set(["giua-hk1", "cuoi-hk1", "giua-hk2", "cuoi-nam"]);

function asMoment(text: string | undefined): Moment | undefined {
  return text !== undefined && moments.has(text) ? (text as Moment) : undefined;
}

/** A head printed twice, above and below the codes, is one table: only the last of the heads has pupils. */
function withPupils(tables: readonly Table[]): readonly Table[] {
  const filled = tables.filter(({ firstRow, endRow, sheet, numberColumn }) => {
    for (let row = firstRow; row < endRow; row += 1)
      if (
        sheet.cell(row, numberColumn.index)?.kind === "number" ||
        sheet.cell(row, numberColumn.index)?.kind === "text"
      )
        return true;
    return false;
  });
  return filled.length > 0 ? filled : tables.slice(-1);
}

function isVnedu(text: string): boolean {
  return (
    text.startsWith("bang diem chi tiet") ||
    text.startsWith("bang tong hop ket qua") ||
    text === "ma vemis" ||
    text === "so dang bo" ||
    /^\d{10}-\d+-[12]-[gc]k[12]-\d{4}$/.test(text)
  );
}

/** Labels that sheets of others have and those of SMAS have not. */
function isOther(text: string): boolean {
  return text === "thoi diem danh gia" || text === "mon hoc va hoat dong giao duc" || text === "ma lop";
}

function nationalFamily(texts: readonly string[], sheet: Sheet): "N1" | "N2" | "N3" | undefined {
  if (texts.some((text) => text === "ket qua hoc tap") && texts.includes("giai doan")) return "N3";
  if (!texts.some((text) => text.startsWith("bang diem hoc ki"))) return undefined;
  const isDated = texts.some((text) => /\d{4} ?- ?\d{4} ?- ?hoc ki/.test(text));
  if (!isDated) return undefined;
  return hasColumnNumbers(sheet) ? "N2" : "N1";
}

/** The row `1 2 3 …` right below the head. */
function hasColumnNumbers(sheet: Sheet): boolean {
  for (let row = 4; row < Math.min(12, sheet.rowCount); row += 1) {
    let count = 0;
    while (String(cellValue(sheet, row, count)) === String(count + 1)) count += 1;
    if (count > 4) return true;
  }
  return false;
}

function cellValue(sheet: Sheet, row: number, column: number): unknown {
  const cell = sheet.cell(row, column);
  return cell?.kind === "text" || cell?.kind === "number" ? cell.value : undefined;
}
