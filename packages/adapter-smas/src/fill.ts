import type { Known } from "@sodiem/core";
import {
  type Diagnostic,
  diagnostic,
  type Filled,
  type FillOptions,
  type Gradebook,
  type SourceFile,
  unprovenFormats,
} from "@sodiem/core";
import {
  findMarkColumns,
  findPupilColumns,
  readPupilRows,
  SheetReport,
  type Table,
  termOfMoment,
} from "@sodiem/workbook/pupil-table";
import {
  markCodec,
  showsIdentity,
  TemplatePlan,
  type TemplateSheet,
  textCodec,
  type ValueColumn,
  wholeScoreCodec,
  writePlanned,
} from "@sodiem/workbook/template";
import { itemCodec, levelCodec } from "./codecs";
import { isJson, readAnswer } from "./json/read-answer";
import type { SmasTable } from "./kinds";
import { openFile } from "./open-file";
import { smasSheets, strangers } from "./parse";
import { marksTitle } from "./read-marks";
import { isTimed, primarySubject, primaryTitle } from "./read-primary";

/**
 * Fills a template of kind S1, S3 or S4 that the school downloaded, changing only cells of marks, levels and remarks.
 * Averages are SMAS's own and are never written. A template without a column of keys or codes is refused.
 *
 * @example (await fill({ bytes, fileName: "8A_Toan.xlsx" }, gradebook)).writes.length // 87
 */
export async function fill(
  template: SourceFile,
  gradebook: Gradebook,
  options: FillOptions = {},
): Promise<Filled> {
  if (isJson(template.bytes)) {
    const { matches, diagnostics } = readAnswer(template);
    const told = matches.map(({ kind }) =>
      diagnostic("fill.notFillable", "error", [template.fileName ?? ""], { kind }),
    );
    return { writes: [], diagnostics: [...diagnostics, ...told] };
  }
  const { file, known, isOpen, sheets, diagnostics } = await openFile(template);
  const found = smasSheets(sheets);
  const told: Diagnostic[] = [...diagnostics, ...strangers(file, sheets)];
  if (isOpen && sheets.length === 0) told.push(diagnostic("format.notSmas", "error", [file]));
  for (const { sheet, match } of found)
    if (match.kind === "S2")
      told.push(diagnostic("fill.notFillable", "error", [file, sheet.name], { kind: match.kind }));
  const fillable = found.filter(({ match }) => match.kind !== "S2");
  if (fillable.length === 0) return { writes: [], diagnostics: told };
  const plan = new TemplatePlan(file, "smas", gradebook, options).tell(told);
  plan.tell(
    unprovenFormats(
      fillable.map(({ match }) => match),
      file,
    ),
  );
  let isAny = false;
  for (const { sheet, match, tables } of fillable) {
    const report = new SheetReport(file, sheet);
    if (tables.length === 0) report.ofSheet("header.notFound", "error", { kind: match.kind });
    const layouts = tables.flatMap((one) => templateSheet(one, match.kind, { known, report, options }) ?? []);
    plan.tell(report.finish());
    for (const layout of layouts) plan.add(layout);
    isAny ||= layouts.length > 0;
  }
  const planned = plan.finish();
  return isAny ? writePlanned(template, planned) : { writes: [], diagnostics: planned.diagnostics };
}

interface Source {
  readonly known: Known;
  readonly report: SheetReport;
  readonly options: FillOptions;
}

function templateSheet(source: SmasTable, kind: string, own: Source): TemplateSheet | undefined {
  const isMarks = kind === "S1";
  const title = isMarks ? marksTitle(source.table, own.known) : primaryTitle(source.table, own.known);
  const table = { ...source.table, title };
  const { report } = own;
  const pupilColumns = findPupilColumns(table, report.silent());
  const isKeyed = pupilColumns.systemId !== undefined || (!isMarks && pupilColumns.code !== undefined);
  if (!isKeyed) {
    report.ofSheet("fill.noIdColumn", "error");
    return undefined;
  }
  if (title.className === undefined) {
    report.ofSheet("title.noClass", "error");
    return undefined;
  }
  const columns = isMarks ? markColumns(table, own) : primaryValueColumns({ ...source, table }, report);
  if (columns === undefined) return undefined;
  const { pupils } = readPupilRows(table, pupilColumns, report.silent());
  return {
    table,
    rows: pupils.map(({ row, ...identity }) => ({
      row,
      className: title.className,
      pupil: { ...identity, place: report.place(row, table.numberColumn.index) },
    })),
    schoolYear: title.schoolYear,
    columnsFor: () => columns,
    isOneSubject: isMarks || primarySubject(source) !== undefined,
    isShown: showsIdentity,
  };
}

function markColumns(table: Table, { report, options }: Source): readonly ValueColumn[] | undefined {
  const { subject, term } = table.title;
  if (subject === undefined || term === undefined || term === "year") {
    report.ofSheet(subject === undefined ? "title.noSubject" : "title.noTerm", "error");
    return undefined;
  }
  const { regular, midterm, final, results } = findMarkColumns(table, report);
  if (options.averages === true && results.length > 0) report.ofSheet("smas.averagesComputed", "warning");
  const own = { subject, term, codec: markCodec("number", ".") } as const;
  return [
    ...regular.map(
      (column, index): ValueColumn => ({ column, field: "mark.regular", part: String(index), ...own }),
    ),
    ...(midterm === undefined ? [] : [{ column: midterm, field: "mark.midterm", ...own } as const]),
    ...(final === undefined ? [] : [{ column: final, field: "mark.final", ...own } as const]),
  ];
}

function primaryValueColumns(source: SmasTable, report: SheetReport): readonly ValueColumn[] | undefined {
  const { table, primary } = source;
  const subject = primarySubject(source);
  const timed = primary.filter(isTimed);
  if (timed.length === 0) {
    report.ofSheet("title.noMoment", "error");
    return undefined;
  }
  const codecs = { level: levelCodec(table, timed), item: itemCodec } as const;
  return timed.flatMap(({ column, field, moment, item, about }): ValueColumn[] => {
    const at = { column, moment, term: termOfMoment[moment] } as const;
    if (field === "primary.item")
      return item === undefined ? [] : [{ ...at, field, part: item, codec: codecs.item }];
    if (field === "comment" && about !== undefined) return [{ ...at, field, part: about, codec: textCodec }];
    if (subject === undefined) return [];
    if (field === "primary.level") return [{ ...at, field, subject, codec: codecs.level }];
    if (field === "primary.test") return [{ ...at, field, subject, codec: wholeScoreCodec }];
    return [{ ...at, field, subject, codec: textCodec }];
  });
}
