import type { ClassBook, ResidueColumn, SourceFile } from "@sodiem/core";
import {
  type ClassHead,
  type ClassTitle,
  readHead,
  type SheetReport,
  type Table,
  textsInRows,
} from "@sodiem/workbook/pupil-table";
import type { CsdlMatch } from "./kinds";
import { readTitle } from "./title";

/** What one sheet gave; several classes may stand in one. */
export interface SheetReading {
  readonly books: readonly ClassBook[];
  readonly columns: readonly ResidueColumn[];
  readonly otherRows: readonly number[];
}

/** A sheet as its reader gets it. */
export interface SheetInput {
  readonly table: Table;
  readonly match: CsdlMatch;
  readonly known: NonNullable<SourceFile["known"]>;
  readonly report: SheetReport;
}

/**
 * The school year of a sheet: what its title says, else what is known from outside. A year that stands alone names two
 * school years, of which the known one is taken where it is among them.
 */
export function schoolYearOf(
  { table, known, report }: SheetInput,
  loneYear?: string,
): SheetInput["known"]["schoolYear"] {
  if (table.title.schoolYear !== undefined) return table.title.schoolYear;
  const lone = loneYear ?? readTitle(textsInRows(table.sheet, 0, table.headerRow)).loneYear;
  const { schoolYear } = known;
  if (lone === undefined) {
    if (schoolYear === undefined) report.ofSheet("schoolYear.notStated", "error");
    return schoolYear;
  }
  const years = [Number(lone) - 1, Number(lone)].map((first) => `${first}-${first + 1}`);
  if (schoolYear !== undefined && years.includes(schoolYear)) return schoolYear;
  report.ofSheet("schoolYear.lone", "error", { year: lone, possible: years.join(", ") });
  return undefined;
}

/** The head of the book of one class; what it lacks is told. */
export function headOfClass(
  { table, report }: SheetInput,
  own: Partial<Pick<ClassTitle, "className" | "grade" | "schoolYear">>,
  term: ClassHead["term"] | undefined,
): ClassHead | undefined {
  const title = { ...table.title, ...own };
  return readHead({ ...table, title }, term, report);
}
