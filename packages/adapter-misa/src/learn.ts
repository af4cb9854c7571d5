import type { SchoolLevel } from "@sodiem/core";
import { hashOf } from "@sodiem/core/receipt";
import type { Sheet, Workbook } from "@sodiem/workbook";
import {
  type Column,
  cellText,
  findTables,
  foldedCell,
  gradeOf,
  items,
  keyOfFolded,
  levelOf,
  type Table,
  textsInRows,
} from "@sodiem/workbook/pupil-table";
import { fieldOf, type MisaField, pathKey } from "./dictionary";
import { hasThreeLines, misaTitles } from "./title";

/** What a sheet of a template is for. */
export type MisaKind = "pupils" | "marks" | "year-summary" | "primary-subject" | "primary-items";

/** How classes are laid out: a sheet for each class, or one sheet with a column that names the class. */
export type SheetMode = "sheet-per-class" | "whole-school";

/** One column of a learned sheet: its label path and what it was taken for. */
export interface LearnedColumn {
  readonly path: string;
  readonly field: MisaField | null;
}

/** One layout of a template as it was learned; sheets of several classes share it. */
export interface LearnedLayout {
  readonly kind: MisaKind;
  readonly mode: SheetMode;
  readonly sheets: readonly string[];
  readonly columns: readonly LearnedColumn[];
}

/**
 * A template as it was learned, for a person to look at and correct. `hash` is of the label paths: a template whose
 * labels are others is another template.
 */
export interface LearnedTemplate {
  readonly platform: "misa";
  readonly hash: string;
  readonly layouts: readonly LearnedLayout[];
}

/** A sheet with its table and the fields of its columns. */
export interface OpenedSheet {
  readonly sheet: Sheet;
  readonly table: Table;
  readonly kind: MisaKind;
  readonly mode: SheetMode;
  readonly fields: ReadonlyMap<number, MisaField>;
}

/** Finds the sheets of a workbook that hold a table of pupils, with what the dictionary takes their columns for. */
export function openSheets(workbook: Workbook, profile?: LearnedTemplate): readonly OpenedSheet[] {
  return workbook.sheets.flatMap((sheet) => openSheet(sheet, profile) ?? []);
}

/** Whether something in a sheet names MISA, or the neutral workbook of this library. */
export function isMarked({ sheet, table, fields }: OpenedSheet): boolean {
  const above = textsInRows(sheet, 0, table.headerRow);
  const hasSchoolCode = [...fields.values()].some(({ is }) => is === "schoolCode");
  const hasClass = [...fields.values()].some(({ is }) => is === "class");
  return hasSchoolCode || (hasClass && hasThreeLines(above)) || namesMisa(sheet);
}

function namesMisa(sheet: Sheet): boolean {
  for (let row = 0; row < sheet.rowCount; row += 1) {
    if (row >= 15 && row < sheet.rowCount - 5) continue;
    for (let column = 0; column < sheet.columnCount; column += 1) {
      const text = foldedCell(sheet.cell(row, column));
      if (text.includes("emis.misa.vn") || (text.includes("misa") && text.includes("emis"))) return true;
    }
  }
  return false;
}

function openSheet(sheet: Sheet, profile: LearnedTemplate | undefined): OpenedSheet | undefined {
  const [table] = findTables(sheet, misaTitles);
  if (table === undefined || isOfOthers(table)) return undefined;
  const level = levelOfTable(table);
  const fields = new Map<number, MisaField>();
  const confirmed = confirmedFields(table, profile);
  for (const column of labelled(table)) {
    const field = confirmed === undefined ? fieldOf(column, level) : confirmed.get(pathKey(column));
    if (field !== undefined && field !== null && !isTaken(fields, field)) fields.set(column.index, field);
  }
  const has = (is: MisaField["is"]): boolean => [...fields.values()].some((field) => field.is === is);
  return {
    sheet,
    table,
    fields,
    kind: kindOf(has, fields),
    mode: has("class") ? "whole-school" : "sheet-per-class",
  };
}

/** The fields that a person confirmed for a sheet of these labels. */
function confirmedFields(
  table: Table,
  profile: LearnedTemplate | undefined,
): ReadonlyMap<string, MisaField | null> | undefined {
  const paths = JSON.stringify(labelled(table).map(pathKey));
  const layout = profile?.layouts.find(
    ({ columns }) => JSON.stringify(columns.map(({ path }) => path)) === paths,
  );
  return layout === undefined ? undefined : new Map(layout.columns.map(({ path, field }) => [path, field]));
}

/** Labels that belong to the sheets of other platforms. */
function isOfOthers({ sheet, columns, headerRow }: Table): boolean {
  const foreign = columns.some(({ folded }) =>
    folded.some((label) =>
      /^(?:ddg(?:tx|gk|ck)_\w+|system_id|studentid|thoi diem danh gia|ma vemis)$/.test(label),
    ),
  );
  const titles = textsInRows(sheet, 0, headerRow).some(({ row, column }) =>
    /bang diem|bang tong hop|ket qua hoc tap/.test(foldedCell(sheet.cell(row, column))),
  );
  return foreign || titles;
}

/** A field has one column; several regular marks, qualities and subjects are told apart by what they are. */
function isTaken(fields: ReadonlyMap<number, MisaField>, field: MisaField): boolean {
  const key = JSON.stringify(field);
  return [...fields.values()].some((one) => JSON.stringify(one) === key);
}

function kindOf(has: (is: MisaField["is"]) => boolean, fields: ReadonlyMap<number, MisaField>): MisaKind {
  if (has("regular") || has("midterm") || has("final")) return "marks";
  if (has("learning") || has("conduct")) return "year-summary";
  if ([...fields.values()].filter(({ is }) => is === "item").length >= 3) return "primary-items";
  return has("level") || has("test") ? "primary-subject" : "pupils";
}

/** The level of the school: primary by its competencies, else by the class of the title, the sheet or the first row. */
export function levelOfTable(table: Table): SchoolLevel {
  const hasItems = table.columns.some(
    ({ folded }) => items.get(keyOfFolded(folded.at(-1) ?? "")) === "tu-chu-tu-hoc",
  );
  if (hasItems) return "primary";
  const grade = gradeOf(table.title.className) ?? gradeOf(table.sheet.name) ?? gradeOf(firstClass(table));
  return levelOf(grade ?? 6, table.title.school);
}

function firstClass({ sheet, columns, firstRow, endRow }: Table): string {
  const column = columns.find(({ folded }) => ["lop", "ten lop", "ma lop"].includes(folded.at(-1) ?? ""));
  for (let row = firstRow; column !== undefined && row < endRow; row += 1) {
    const text = cellText(sheet.cell(row, column.index));
    if (text !== "") return text;
  }
  return "";
}

/**
 * What was learned of a workbook's sheets; unknown columns stand with `field: null` and are never written.
 *
 * @example learnedTemplate(openSheets(workbook)).layouts[0]?.kind // "marks"
 */
export function learnedTemplate(opened: readonly OpenedSheet[]): LearnedTemplate {
  const layouts = new Map<string, LearnedLayout>();
  for (const { sheet, kind, mode, table, fields } of opened) {
    const columns = labelled(table).map((column) => ({
      path: pathKey(column),
      field: fields.get(column.index) ?? null,
    }));
    const key = JSON.stringify(columns.map(({ path }) => path));
    const known = layouts.get(key);
    layouts.set(key, { kind, mode, columns, ...known, sheets: [...(known?.sheets ?? []), sheet.name] });
  }
  const paths = [...layouts.values()].map(({ columns }) => columns.map(({ path }) => path));
  return { platform: "misa", hash: hashOf(paths), layouts: [...layouts.values()] };
}

/** The columns that have a label. */
export function labelled({ columns }: Table): readonly Column[] {
  return columns.filter(({ path }) => path.length > 0);
}
