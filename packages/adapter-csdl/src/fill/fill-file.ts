import {
  type Diagnostic,
  diagnostic,
  experimentalFormats,
  type Filled,
  type FillOptions,
  type Gradebook,
  type SourceFile,
  unprovenFormats,
} from "@sodiem/core";
import { SheetReport } from "@sodiem/workbook/pupil-table";
import { TemplatePlan, writePlanned } from "@sodiem/workbook/template";
import { formats } from "../formats";
import { isGradebookKind } from "../kinds";
import { type CsdlSheet, type OpenedFile, openFile } from "../open-file";
import { notGradebooks, unknownFile } from "../told";
import { templateSheetOf } from "./template-sheet-of";

/**
 * Fills a template of kind K1, K2, K3, K4 or K6 that the school downloaded, changing only cells whose value differs from
 * the gradebook's. Pupils are matched by the Ministry's identifier, then by the citizen's number, then by a name that is
 * unique. Whatever was not written is a diagnostic.
 *
 * @example (await fill({ bytes, fileName: "bang_diem_8a.xlsx" }, gradebook)).writes.length // 87
 */
export async function fill(
  template: SourceFile,
  gradebook: Gradebook,
  options: FillOptions = {},
): Promise<Filled> {
  const opened = await openFile(template);
  const { file, sheets, diagnostics } = opened;
  const refused = refusal(opened);
  if (refused !== undefined) return { writes: [], diagnostics: refused };
  const plan = new TemplatePlan(file, "csdl", gradebook, options);
  const matches = sheets.map(({ match }) => match);
  plan.tell([
    ...diagnostics,
    ...unprovenFormats(matches, file),
    ...experimentalFormats(matches, formats, file),
    ...notGradebooks(file, sheets),
  ]);
  for (const sheet of sheets) addSheet(plan, sheet, opened);
  return writePlanned(template, plan.finish());
}

/** Why nothing of the file can be filled. */
function refusal({ sheets, diagnostics, file, workbook }: OpenedFile): Diagnostic[] | undefined {
  if (workbook === undefined) return [...diagnostics];
  if (sheets.length === 0) return [...diagnostics, unknownFile(file)];
  const isAny = sheets.some(({ match }) => isGradebookKind(match.kind) && match.kind !== "K5");
  return isAny ? undefined : [...diagnostics, ...notGradebooks(file, sheets), ...readOnly(file, sheets)];
}

function addSheet(plan: TemplatePlan, { sheet, match, tables }: CsdlSheet, opened: OpenedFile): void {
  if (match.kind === "K5" || !isGradebookKind(match.kind)) return;
  if (tables.length === 0)
    plan.tell([diagnostic("header.notFound", "error", [opened.file, sheet.name], { kind: match.kind })]);
  for (const table of tables) {
    const report = new SheetReport(opened.file, sheet);
    const layout = templateSheetOf({ table, match }, opened, report);
    plan.tell(report.finish());
    if (layout !== undefined) plan.add(layout);
  }
}

function readOnly(file: string, sheets: readonly CsdlSheet[]): Diagnostic[] {
  return sheets
    .filter(({ match }) => match.kind === "K5")
    .map(({ sheet, match }) =>
      diagnostic("fill.readOnly", "error", [file, sheet.name], { kind: match.kind }),
    );
}
