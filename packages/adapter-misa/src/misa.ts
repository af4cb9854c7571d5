import {
  type Adapter,
  diagnostic,
  mergeGradebooks,
  type Parsed,
  type SourceFile,
  unprovenFormats,
} from "@sodiem/core";
import { SheetReport } from "@sodiem/workbook/pupil-table";
import { fill } from "./fill";
import { formats } from "./formats";
import type { LearnedTemplate } from "./learn";
import { matchOf, openFile } from "./open-file";
import { readSheet } from "./read-sheet";

/**
 * An adapter of MISA EMIS templates that knows the given profiles. Reading goes by a dictionary of labels where no
 * profile fits; filling needs one, because the columns of a MISA template are learned and confirmed, never assumed.
 *
 * @example misaAdapter([profile]).fill(template, gradebook)
 */
export function misaAdapter(profiles: readonly LearnedTemplate[] = []): Adapter {
  return {
    platform: "misa",
    formats,
    detect: async (source) => (await openFile(source, profiles)).sheets.map(matchOf),
    parse: (source) => parse(source, profiles),
    fill: (template, gradebook, options = {}) => fill(template, gradebook, options, profiles),
  };
}

/** The adapter without any profile: it reads, and refuses to fill. */
export const misa: Adapter = misaAdapter();

async function parse(source: SourceFile, profiles: readonly LearnedTemplate[]): Promise<Parsed> {
  const { file, known, sheets, diagnostics } = await openFile(source, profiles);
  const matches = sheets.map(matchOf);
  if (sheets.length === 0) {
    const told = diagnostics.length > 0 ? diagnostics : [diagnostic("misa.noTable", "error", [file])];
    return { matches, gradebook: { classes: [] }, diagnostics: told, residue: { columns: [], rows: [] } };
  }
  const readings = sheets.map((opened) => {
    const report = new SheetReport(file, opened.sheet);
    const reading = readSheet(opened, known, report);
    return { sheet: opened.sheet.name, reading, told: report.finish() };
  });
  const books = readings.flatMap(({ reading }) => reading.books);
  const merged = mergeGradebooks(books.map((book) => ({ classes: [book] })));
  return {
    matches,
    gradebook: merged.gradebook,
    diagnostics: [
      ...diagnostics,
      ...unprovenFormats(matches, file),
      ...readings.flatMap(({ told }) => told),
      ...merged.diagnostics,
    ],
    residue: {
      columns: readings.flatMap(({ reading }) => reading.columns),
      rows: readings.flatMap(({ sheet, reading }) =>
        reading.otherRows.length === 0
          ? []
          : [{ file, sheet, rows: reading.otherRows.map((row) => row + 1) }],
      ),
    },
  };
}
