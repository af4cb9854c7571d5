import { type Diagnostic, diagnostic, type FormatMatch, type Known, type Parsed } from "@sodiem/core";
import type { Sheet } from "@sodiem/workbook";
import {
  findPupilColumns,
  findTables,
  gatherSheets,
  pupilColumnsRead,
  SheetReport,
  type Table,
  type TableReading,
} from "@sodiem/workbook/pupil-table";
import { disciplineTitles, readDisciplineReport } from "./discipline-report";
import { kindOfSheet, type SheetKind } from "./kinds";
import { markSheetEvidence, markSheetVariant, readMarkSheet } from "./mark-sheet";
import { momentOfTable, readPrimaryMarkSheet } from "./primary-mark-sheet";
import { primarySummaryEvidence, readPrimarySummary } from "./primary-summary";
import { findPupilLists, isCatalogue, pupilListVariant, readPupilList } from "./pupil-list";
import { vneduTitles } from "./read-title";
import { findSummaryColumns } from "./summary-columns";
import { readSummarySheet, summaryEvidence, summaryVariant } from "./summary-sheet";

/** A sheet of vnEdu. */
interface VneduMatch extends FormatMatch {
  readonly platform: "vnedu";
  readonly kind: SheetKind;
}

/** Tells the kind of a sheet, or that nothing names it as vnEdu's. */
export function recognise(sheet: Sheet): FormatMatch | undefined {
  return openSheet(sheet).match;
}

/** Reads the sheets of one file; `file` is the name their places carry. */
export function readSheets(file: string, sheets: readonly Sheet[], known: Known = {}): Parsed {
  const opened = sheets.map(openSheet);
  const toGather = opened.flatMap(({ sheet, match, tables }) =>
    match === undefined
      ? []
      : [
          {
            sheet,
            kind: match.kind,
            tables,
            read: (report: SheetReport) =>
              readTables(tables, match.kind, report, known).map((reading) => ({
                ...reading,
                books: reading.book === undefined ? [] : [reading.book],
              })),
          },
        ],
  );
  const matches = opened.flatMap(({ match }) => match ?? []);
  return gatherSheets(file, matches, unknownSheets(file, opened), toGather);
}

/** A sheet with what it is and its tables of pupils. */
export interface OpenedSheet {
  readonly sheet: Sheet;
  readonly match?: VneduMatch;
  readonly tables: readonly Table[];
}

/** Finds out what a sheet is. */
export function openSheet(sheet: Sheet): OpenedSheet {
  const kind = kindOfSheet(sheet);
  if (kind === undefined) return { sheet, tables: [] };
  const tables = tablesOf(sheet, kind);
  return { sheet, tables, match: matchOf(sheet, kind, tables) };
}

function tablesOf(sheet: Sheet, kind: SheetKind): readonly Table[] {
  if (kind === "E") return findPupilLists(sheet);
  return findTables(sheet, kind === "F" ? disciplineTitles : vneduTitles);
}

function matchOf(sheet: Sheet, kind: SheetKind, [table]: readonly Table[]): VneduMatch {
  const common = { platform: "vnedu", kind, sheet: sheet.name } as const;
  switch (kind) {
    case "B": {
      const moment = table === undefined ? undefined : momentOfTable(table);
      return { ...common, ...(moment === undefined ? {} : { variant: moment }), evidence: "described" };
    }
    case "D": {
      const moment = table?.title.summaryMoment;
      return {
        ...common,
        ...(moment === undefined ? {} : { variant: moment }),
        evidence: primarySummaryEvidence(moment),
      };
    }
    case "E": {
      const variant = table === undefined ? undefined : pupilListVariant(table);
      return { ...common, ...(variant === undefined ? {} : { variant }), evidence: "parsers" };
    }
    case "F":
      return { ...common, evidence: "real-file" };
  }
  if (table === undefined) return { ...common, evidence: "parsers" };
  const columns = findPupilColumns(table, new SheetReport("", sheet));
  if (kind === "A") {
    const variant = markSheetVariant(columns);
    return { ...common, variant, evidence: markSheetEvidence(variant) };
  }
  const taken = new Set(pupilColumnsRead(columns).map(({ index }) => index));
  const variant = summaryVariant(columns, findSummaryColumns(table, taken).wording, table.title.term);
  return { ...common, variant, evidence: summaryEvidence(variant) };
}

const readers: {
  readonly [kind in SheetKind]: (
    table: Table,
    report: SheetReport,
    known: Known,
  ) => TableReading | readonly TableReading[];
} = {
  A: readMarkSheet,
  B: readPrimaryMarkSheet,
  C: readSummarySheet,
  D: readPrimarySummary,
  E: readPupilList,
  F: readDisciplineReport,
};

function readTables(
  tables: readonly Table[],
  kind: SheetKind,
  report: SheetReport,
  known: Known,
): TableReading[] {
  return tables.flatMap((table) => readers[kind](table, report, known));
}

/** Names the sheets that nothing recognises. */
function unknownSheets(file: string, sheets: readonly OpenedSheet[]): Diagnostic[] {
  const isKnown = sheets.some(({ match }) => match !== undefined);
  if (!isKnown) return [diagnostic("format.unknown", "error", [file])];
  return sheets
    .filter(({ match, sheet }) => match === undefined && sheet.rowCount > 0 && !isCatalogue(sheet.name))
    .map(({ sheet }) => diagnostic("sheet.unknown", "info", [file, sheet.name]));
}
