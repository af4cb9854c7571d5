import {
  type BookValue,
  type ClassBook,
  type Diagnostic,
  diagnostic,
  type Moment,
  type Pupil,
} from "@sodiem/core";
import type { SheetReport, Table } from "@sodiem/workbook/pupil-table";
import {
  showsIdentity,
  type TemplateRow,
  type TemplateSheet,
  type ValueColumn,
} from "@sodiem/workbook/template";
import type { CsdlMatch } from "../kinds";
import { markValueColumns } from "../mark-sheet/mark-value-columns";
import type { OpenedFile } from "../open-file";
import { periodicLayout } from "../periodic/periodic-value-columns";
import { resultsMoment, resultValueColumns } from "../primary-results/result-value-columns";
import { readCatalogues } from "../profile/catalogues";
import { profileValueColumns } from "../profile/profile-value-columns";
import { type PupilList, readPupils, templatePupil } from "../pupils";
import { yearValueColumns } from "../year-results/year-value-columns";
import type { SheetLayout } from "./sheet-layout";

/** Tells what stands where in a template; `undefined` where it says too little, which the report tells. */
export function templateSheetOf(
  source: { readonly table: Table; readonly match: CsdlMatch },
  opened: OpenedFile,
  report: SheetReport,
): TemplateSheet | undefined {
  const { table } = source;
  const list = readPupils(table, report.silent());
  const layout = layoutOf(source, opened, list, report);
  if (layout === undefined) return undefined;
  const gendered = new Set(list.pupils.flatMap(({ row, gender }) => (gender === undefined ? [] : [row])));
  return {
    ...layout,
    table,
    rows: list.pupils.map(
      (pupil): TemplateRow => ({
        row: pupil.row,
        className: pupil.className ?? table.title.className,
        pupil: templatePupil(pupil, table, report),
      }),
    ),
    schoolYear: table.title.schoolYear ?? opened.known.schoolYear,
    isShown: (value: BookValue, row) =>
      value.field === "pupil.gender" ? gendered.has(row.row) : showsIdentity(value, row),
  };
}

function layoutOf(
  { table, match }: { readonly table: Table; readonly match: CsdlMatch },
  opened: OpenedFile,
  list: PupilList,
  report: SheetReport,
): SheetLayout | undefined {
  switch (match.kind) {
    case "K1": {
      const catalogues = opened.workbook === undefined ? new Map() : readCatalogues(opened.workbook);
      return {
        isOneSubject: false,
        columnsFor: ({ schoolYear }) => profileValueColumns(table, list, catalogues, schoolYear),
      };
    }
    case "K2": {
      const moment = resultsMoment(table, list, opened.known, report);
      if (moment === undefined) {
        report.ofSheet("moment.notStated", "error");
        return undefined;
      }
      const columns = resultValueColumns(table, list, moment, report);
      return {
        isOneSubject: false,
        columnsFor: () => columns,
        missing: (book, pupils) =>
          missingSubjects(book, pupils, columns, moment, [opened.file, table.sheet.name]),
      };
    }
    case "K3":
      return periodicLayout(table, match, list, opened.known, report);
    case "K4": {
      const columns = markValueColumns(table, match, report);
      if (columns.length === 0) report.ofSheet("fill.noColumns", "error");
      return { columnsFor: () => columns, isOneSubject: true };
    }
    case "K6": {
      const columns = yearValueColumns(table, list);
      return { columnsFor: () => columns, isOneSubject: false };
    }
    default:
      return undefined;
  }
}

/** A compulsory subject of the class that the template has no column for, or that has no level at the moment. */
function missingSubjects(
  book: ClassBook,
  pupils: readonly Pupil[],
  columns: readonly ValueColumn[],
  moment: Moment,
  path: readonly string[],
): Diagnostic[] {
  if (!columns.some(({ field }) => field === "primary.level")) return [];
  return book.subjects.flatMap(({ id, name, kind }) => {
    if (kind !== "compulsory" && kind !== "activity") return [];
    const without = pupils.filter(
      ({ primary }) =>
        !(primary?.subjects ?? []).some(
          (one) => one.subject === id && one.moment === moment && one.level.kind !== "not-entered",
        ),
    );
    return without.length === 0
      ? []
      : [
          diagnostic("fill.subjectMissing", "warning", path, {
            subject: name,
            moment,
            pupils: without.length,
          }),
        ];
  });
}
