import {
  type Diagnostic,
  type FormatMatch,
  type Parsed,
  type SourceFile,
  unprovenFormats,
} from "@sodiem/core";
import { gatherSheets, type SheetReport, tellNoPupils } from "@sodiem/workbook/pupil-table";
import { type GradebookKind, isGradebookKind } from "./kinds";
import { readMarkSheet } from "./mark-sheet/read-mark-sheet";
import { openFile } from "./open-file";
import { readPeriodic } from "./periodic/read-periodic";
import { readPrimaryResults } from "./primary-results/read-primary-results";
import { readProfile } from "./profile/read-profile";
import { readResultList } from "./result-list/read-result-list";
import type { SheetInput, SheetReading } from "./sheet-reading";
import { notGradebooks, unknownFile } from "./told";
import { readYearResults } from "./year-results/read-year-results";

const readers: { readonly [kind in GradebookKind]: (input: SheetInput) => SheetReading } = {
  K1: readProfile,
  K2: readPrimaryResults,
  K3: readPeriodic,
  K4: readMarkSheet,
  K5: readResultList,
  K6: readYearResults,
};

/**
 * Tells which sheets of a file come from the national database, and of which kind, by the words in their first rows. A
 * file that cannot be opened, or in which nothing is the database's, matches nothing.
 *
 * @example (await detect({ bytes }))[0] // { platform: "csdl", kind: "K4", variant: "A", evidence: "parsers", sheet: "TOÁN" }
 */
export async function detect(source: SourceFile): Promise<readonly FormatMatch[]> {
  return (await openFile(source)).sheets.map(({ match }) => match);
}

/**
 * Reads a file of kind K1 to K6 into a gradebook. Whatever is wrong is a diagnostic with its file, sheet and cell. Kinds
 * K1, K2, K3 and K6 do not name their school year, and K2 not its period: `known` of the source says them.
 *
 * @example (await parse({ bytes, known: { schoolYear: "2024-2025" } })).gradebook.classes[0]?.className // "2A"
 */
export async function parse(source: SourceFile): Promise<Parsed> {
  const { file, known, workbook, sheets, diagnostics: opening } = await openFile(source);
  const diagnostics: Diagnostic[] = [...opening];
  if (workbook !== undefined && sheets.length === 0) diagnostics.push(unknownFile(file));
  const matches = sheets.map(({ match }) => match);
  diagnostics.push(...notGradebooks(file, sheets), ...unprovenFormats(matches, file));
  const toGather = sheets.flatMap(({ sheet, match, tables }) => {
    if (!isGradebookKind(match.kind)) return [];
    const read = readers[match.kind];
    return [
      {
        sheet,
        kind: match.kind,
        tables,
        read: (report: SheetReport) => tables.map((table) => read({ table, match, known, report })),
      },
    ];
  });
  return tellNoPupils(file, gatherSheets(file, matches, diagnostics, toGather));
}
