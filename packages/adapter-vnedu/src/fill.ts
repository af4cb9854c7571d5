import type { Known } from "@sodiem/core";
import {
  diagnostic,
  type Filled,
  type FillOptions,
  type Gradebook,
  type ProfileField,
  type SourceFile,
  unprovenFormats,
} from "@sodiem/core";
import type { Workbook } from "@sodiem/workbook";
import {
  findMarkColumns,
  findPupilColumns,
  type PupilRow,
  readPupilRows,
  SheetReport,
  type Table,
  termOfMoment,
} from "@sodiem/workbook/pupil-table";
import {
  type Codec,
  dateCodec,
  genderCodec,
  showsIdentity,
  TemplatePlan,
  type TemplateRow,
  type TemplateSheet,
  textCodec,
  type ValueColumn,
  writePlanned,
} from "@sodiem/workbook/template";
import { catalogueCodec, levelCodec, testCodec, vneduMarkCodec } from "./codecs";
import { isLookupAnswer } from "./kinds";
import { openFile } from "./parse";
import { momentOfTable, primaryMarkColumns, primarySubject } from "./primary-mark-sheet";
import { readPupilIdentities } from "./pupil-list";
import { openSheet } from "./read-sheets";
import { remarkColumn } from "./remarks";

/**
 * Fills a template of kind A, B or E that the school downloaded, changing only cells whose value differs from the
 * gradebook's. vnEdu makes all other kinds itself and takes none of them back, which `fill.notFillable` says. Whatever
 * was not written is a diagnostic.
 *
 * @example (await fill({ bytes, fileName: "so_diem_chi_tiet_lop_8a_mon_toan.xls" }, gradebook)).writes.length // 126
 */
export async function fill(
  template: SourceFile,
  gradebook: Gradebook,
  options: FillOptions = {},
): Promise<Filled> {
  const { bytes, fileName: file = "", known = {} } = template;
  const refused = (kind: string, sheet: string[]) =>
    diagnostic("fill.notFillable", "error", [file, ...sheet], { kind });
  if (isLookupAnswer(bytes)) return { writes: [], diagnostics: [refused("G", [])] };
  const opened = await openFile(template);
  if (opened.matches !== undefined) return { writes: [], diagnostics: opened.diagnostics };
  const sheets = opened.sheets
    .map(openSheet)
    .flatMap(({ sheet, match, tables }) => (match === undefined ? [] : [{ sheet, match, tables }]));
  const told = [...opened.diagnostics];
  if (sheets.length === 0) told.push(diagnostic("format.unknown", "error", [file]));
  for (const { sheet, match } of sheets) {
    if (!isFillable(match.kind)) told.push(refused(match.kind, [sheet.name]));
  }
  const fillable = sheets.filter(({ match }) => isFillable(match.kind));
  if (fillable.length === 0) return { writes: [], diagnostics: told };
  const plan = new TemplatePlan(file, "vnedu", gradebook, options);
  plan.tell(told).tell(
    unprovenFormats(
      fillable.map(({ match }) => match),
      file,
    ),
  );
  let isAny = false;
  for (const { sheet, match, tables } of fillable) {
    const report = new SheetReport(file, sheet);
    if (tables.length === 0) report.ofSheet("header.notFound", "error", { kind: match.kind });
    const layouts = tables.flatMap(
      (table) => templateSheet(match.kind, { table, known, report, workbook: opened }) ?? [],
    );
    plan.tell(report.finish());
    for (const layout of layouts) plan.add(layout);
    isAny ||= layouts.length > 0;
  }
  const planned = plan.finish();
  return isAny ? writePlanned(template, planned) : { writes: [], diagnostics: planned.diagnostics };
}

function isFillable(kind: string): boolean {
  return kind === "A" || kind === "B" || kind === "E";
}

interface Template {
  readonly table: Table;
  readonly known: Known;
  readonly report: SheetReport;
  readonly workbook: Pick<Workbook, "sheets">;
}

function templateSheet(kind: string, template: Template): TemplateSheet | undefined {
  switch (kind) {
    case "A":
      return markSheetTemplate(template);
    case "B":
      return primaryTemplate(template);
    default:
      return pupilListTemplate(template);
  }
}

function markSheetTemplate({ table, known, report }: Template): TemplateSheet | undefined {
  const { subject, term, className } = table.title;
  if (subject === undefined || term === undefined || term === "year" || className === undefined) {
    if (subject === undefined) report.ofSheet("title.noSubject", "error");
    if (term === undefined || term === "year") report.ofSheet("title.noTerm", "error");
    if (className === undefined) report.ofSheet("title.noClass", "error");
    return undefined;
  }
  const { regular, midterm, final, results } = findMarkColumns(table, report);
  const own = { subject, term } as const;
  const marks = { ...own, codec: vneduMarkCodec } as const;
  const remark = remarkColumn(table);
  const columns: ValueColumn[] = [
    ...regular.map(
      (column, index): ValueColumn => ({ column, field: "mark.regular", part: String(index), ...marks }),
    ),
    ...(midterm === undefined ? [] : [{ column: midterm, field: "mark.midterm", ...marks } as const]),
    ...(final === undefined ? [] : [{ column: final, field: "mark.final", ...marks } as const]),
    ...results.map(
      (result): ValueColumn => ({
        column: result.column,
        field: "recorded.subject",
        ...marks,
        term: result.term === "own" ? term : result.term,
      }),
    ),
    ...(remark === undefined
      ? []
      : [{ column: remark, field: "comment", ...own, codec: textCodec } as const]),
  ];
  return {
    ...ofPupils(table, report),
    ...ofYear(table, known),
    columnsFor: () => columns,
    isOneSubject: true,
  };
}

function primaryTemplate({ table, known, report }: Template): TemplateSheet | undefined {
  const moment = momentOfTable(table);
  const subject = primarySubject(table);
  const { className } = table.title;
  if (subject === undefined || moment === undefined || className === undefined) {
    if (subject === undefined) report.ofSheet("title.noSubject", "error");
    if (moment === undefined) report.ofSheet("title.noMoment", "error");
    if (className === undefined) report.ofSheet("title.noClass", "error");
    return undefined;
  }
  const own = { subject, moment, term: termOfMoment[moment] } as const;
  const { level, test, remark } = primaryMarkColumns(table, moment);
  const columns: ValueColumn[] = [
    ...(level === undefined
      ? []
      : [{ column: level, field: "primary.level", ...own, codec: levelCodec } as const]),
    ...(test === undefined
      ? []
      : [{ column: test, field: "primary.test", ...own, codec: testCodec } as const]),
    ...(remark === undefined
      ? []
      : [{ column: remark, field: "comment", ...own, codec: textCodec } as const]),
  ];
  return {
    ...ofPupils(table, report),
    ...ofYear(table, known),
    columnsFor: () => columns,
    isOneSubject: true,
  };
}

/** Who a pupil is is only completed where the template leaves it blank; the rest is the book's. */
function pupilListTemplate({ table, known, report, workbook }: Template): TemplateSheet {
  const { identity, columns, pupils } = readPupilIdentities(table, report.silent());
  const { birthDate, nationalId, moetId } = identity;
  const { genderColumn, profile } = columns;
  const onlyBlank = true as const;
  const gendered = new Set(pupils.flatMap(({ row, gender }) => (gender === undefined ? [] : [row])));
  const written: ValueColumn[] = [
    ...(birthDate === undefined
      ? []
      : [{ column: birthDate, field: "pupil.birthDate", codec: dateCodec, onlyBlank } as const]),
    ...(nationalId === undefined
      ? []
      : [{ column: nationalId, field: "pupil.nationalId", codec: textCodec, onlyBlank } as const]),
    ...(moetId === undefined
      ? []
      : [{ column: moetId, field: "pupil.moetId", codec: textCodec, onlyBlank } as const]),
    ...(genderColumn === undefined
      ? []
      : [{ column: genderColumn, field: "pupil.gender", codec: genderCodec, onlyBlank } as const]),
    ...profile.map(
      ({ column, field }): ValueColumn => ({
        column,
        field: "pupil.profile",
        part: field,
        codec: profileCodec(field, workbook),
      }),
    ),
  ];
  return {
    table,
    rows: pupils.map(({ className, gender: _, ...pupil }) =>
      templateRow(table, pupil, className ?? table.title.className, report),
    ),
    ...ofYear(table, known),
    columnsFor: () => written,
    isOneSubject: false,
    isShown: (value, row) =>
      value.field === "pupil.gender" ? gendered.has(row.row) : showsIdentity(value, row),
  };
}

const catalogues: { readonly [field in ProfileField]?: string } = {
  "ethnic-group": "Danh mục dân tộc",
  religion: "Danh mục tôn giáo",
  nationality: "Danh mục quốc tịch",
};

function profileCodec(field: ProfileField, workbook: Pick<Workbook, "sheets">): Codec {
  if (field === "enrolment") return dateCodec;
  const catalogue = catalogues[field];
  return catalogue === undefined ? textCodec : catalogueCodec(catalogue, workbook);
}

function ofPupils(table: Table, report: SheetReport): Pick<TemplateSheet, "table" | "rows" | "isShown"> {
  const columns = findPupilColumns(table, report.silent());
  const { pupils } = readPupilRows(table, columns, report.silent());
  return {
    table,
    rows: pupils.map((pupil) => templateRow(table, pupil, table.title.className, report)),
    isShown: showsIdentity,
  };
}

function templateRow(
  table: Table,
  { row, ...identity }: PupilRow,
  className: string | undefined,
  report: SheetReport,
): TemplateRow {
  return { row, className, pupil: { ...identity, place: report.place(row, table.numberColumn.index) } };
}

function ofYear(table: Table, known: Known): Pick<TemplateSheet, "schoolYear"> {
  return { schoolYear: table.title.schoolYear ?? known.schoolYear };
}
