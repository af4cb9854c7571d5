import {
  type Diagnostic,
  diagnostic,
  type FormatMatch,
  type Parsed,
  type SourceFile,
  unprovenFormats,
} from "@sodiem/core";
import { gatherSheets, type SheetReport, tellNoPupils } from "@sodiem/workbook/pupil-table";
import { isJson, readAnswer } from "./json/read-answer";
import type { Recognised } from "./kinds";
import { openFile } from "./open-file";
import { readMarks } from "./read-marks";
import { readPrimary } from "./read-primary";

/**
 * Tells which sheets of a file are of SMAS, and of which kind. Sheets of the national database, which teachers call by
 * the name of SMAS, and mark sheets without its keys match nothing.
 *
 * @example (await detect({ bytes }))[0]?.kind // "S1"
 */
export async function detect(source: SourceFile): Promise<readonly FormatMatch[]> {
  if (isJson(source.bytes)) return readAnswer(source).matches;
  return smasSheets((await openFile(source)).sheets).map(({ match }) => match);
}

/**
 * Reads a file of kind S1 to S5 into a gradebook. Whatever is wrong is a diagnostic with its file, sheet and cell;
 * `known` tells the school year where the file does not.
 *
 * @example (await parse({ bytes })).gradebook.classes[0]?.subjects[0]?.id // "toan"
 */
export async function parse(source: SourceFile): Promise<Parsed> {
  if (isJson(source.bytes)) return readAnswer(source);
  const { file, known, isOpen, sheets, diagnostics: opening } = await openFile(source);
  const found = smasSheets(sheets);
  const diagnostics: Diagnostic[] = [...opening, ...strangers(file, sheets)];
  if (isOpen && sheets.length === 0) diagnostics.push(diagnostic("format.notSmas", "error", [file]));
  const matches = found.map(({ match }) => match);
  diagnostics.push(...unprovenFormats(matches, file));
  const toGather = found.map(({ sheet, match, tables }) => ({
    sheet,
    kind: match.kind,
    tables,
    read: (report: SheetReport) =>
      tables.map((one) => {
        const isMarks = match.kind === "S1" || match.kind === "S2";
        const reading = isMarks
          ? readMarks(one.table, match, known, report)
          : readPrimary(one, match, known, report);
        return { ...reading, books: reading.book === undefined ? [] : [reading.book] };
      }),
  }));
  return tellNoPupils(file, gatherSheets(file, matches, diagnostics, toGather));
}

/** The sheets that are SMAS's own. */
export function smasSheets(sheets: readonly Recognised[]) {
  return sheets.filter((one) => one.kind === "smas");
}

/** Says of sheets that are not SMAS's what they are. */
export function strangers(file: string, sheets: readonly Recognised[]): Diagnostic[] {
  return sheets.flatMap((one) => {
    if (one.kind === "smas") return [];
    const path = [file, one.sheet.name];
    return one.kind === "national"
      ? [diagnostic("smas.nationalDatabase", "error", path, { kind: one.family })]
      : [diagnostic("smas.unknownMarkSheet", "error", path)];
  });
}
