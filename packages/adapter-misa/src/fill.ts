import {
  type BookValue,
  type Diagnostic,
  diagnostic,
  experimentalFormats,
  type Field,
  type Filled,
  type FillOptions,
  type Gradebook,
  type Moment,
  type SourceFile,
  type TermOrYear,
  unprovenFormats,
} from "@sodiem/core";
import { SheetReport } from "@sodiem/workbook/pupil-table";
import {
  countCodec,
  dateCodec,
  genderCodec,
  itemLevelCodec,
  levelWordCodec,
  markCodec,
  promotionCodec,
  subjectLevelCodec,
  TemplatePlan,
  type TemplateSheet,
  textCodec,
  titleCodec,
  type ValueColumn,
  writePlanned,
} from "@sodiem/workbook/template";
import { wholeMarkCodec } from "./codecs";
import type { MisaField } from "./dictionary";
import { formats } from "./formats";
import { type LearnedTemplate, learnedTemplate, type OpenedSheet } from "./learn";
import { matchOf, type OpenedFile, openFile } from "./open-file";
import { readRows } from "./read-sheet";

/**
 * Fills a template whose columns a person confirmed: nothing is written without a profile, and none whose labels are
 * not those of the profile. Both sheet modes are kept.
 */
export async function fill(
  template: SourceFile,
  gradebook: Gradebook,
  options: FillOptions,
  profiles: readonly LearnedTemplate[],
): Promise<Filled> {
  const opened = await openFile(template, profiles);
  const refused = refusal(opened);
  if (refused !== undefined) return { writes: [], diagnostics: [...opened.diagnostics, ...refused] };
  const plan = new TemplatePlan(opened.file, "misa", gradebook, options);
  const matches = opened.sheets.map(matchOf);
  plan.tell([
    ...opened.diagnostics,
    ...unprovenFormats(matches, opened.file),
    ...experimentalFormats(matches, formats, opened.file),
  ]);
  for (const one of opened.sheets) {
    const report = new SheetReport(opened.file, one.sheet);
    const sheet = templateSheet(one, opened, report);
    plan.tell(report.finish());
    if (sheet !== undefined) plan.add(sheet);
  }
  return writePlanned(template, plan.finish());
}

/** Why nothing of the file can be filled. */
function refusal({ sheets, profile, file, profiles }: OpenedFile): readonly Diagnostic[] | undefined {
  if (sheets.length === 0) return [diagnostic("misa.noTable", "error", [file])];
  if (profile !== undefined) return undefined;
  const { hash } = learnedTemplate(sheets);
  return profiles.length === 0
    ? [diagnostic("misa.notConfirmed", "error", [file], { hash: hash.slice(0, 12) })]
    : [
        diagnostic("misa.profileChanged", "error", [file], {
          hash: hash.slice(0, 12),
          known: profiles.map((one) => one.hash.slice(0, 12)).join(", "),
        }),
      ];
}

function templateSheet(
  opened: OpenedSheet,
  { known }: OpenedFile,
  report: SheetReport,
): TemplateSheet | undefined {
  const { table, kind } = opened;
  const { rows } = readRows(opened, report.silent());
  const isPrimary = kind === "primary-subject" || kind === "primary-items";
  const moment = table.title.summaryMoment ?? known.moment;
  if (isPrimary && moment === undefined) {
    report.ofSheet("moment.notStated", "error");
    return undefined;
  }
  const term: TermOrYear | undefined = kind === "marks" ? table.title.term : (table.title.term ?? "year");
  const subject = table.title.subject ?? table.sheet.name;
  const columns = valueColumns(opened, { term, moment: isPrimary ? moment : undefined, subject });
  return {
    table,
    rows: rows.map(({ row, className, ...identity }) => ({
      row,
      className,
      pupil: { ...identity, place: report.place(row, table.numberColumn.index) },
    })),
    schoolYear: table.title.schoolYear ?? known.schoolYear,
    columnsFor: () => columns,
    isOneSubject: kind === "marks" || kind === "primary-subject",
    isShown: (value) => isShown(value, opened.fields),
  };
}

interface Placement {
  readonly term: TermOrYear | undefined;
  readonly moment: Moment | undefined;
  /** The subject of a sheet that has one. */
  readonly subject: string;
}

function valueColumns({ table, fields }: OpenedSheet, placement: Placement): readonly ValueColumn[] {
  const regular = [...fields.values()]
    .flatMap((field) => (field.is === "regular" ? [field.number] : []))
    .sort();
  return [...fields].flatMap(([index, field]): ValueColumn[] => {
    const column = table.columns[index];
    const place = column === undefined ? undefined : placeOf(field, placement, regular);
    return column === undefined || place === undefined ? [] : [{ column, ...place }];
  });
}

const marks = markCodec("number", ".");

function placeOf(
  field: MisaField,
  { term, moment, subject }: Placement,
  regular: readonly number[],
): Omit<ValueColumn, "column"> | undefined {
  const ofTerm = term === undefined ? {} : { term };
  const ofMoment = moment === undefined ? {} : { moment };
  switch (field.is) {
    case "regular":
      return {
        field: "mark.regular",
        subject,
        ...ofTerm,
        part: String(regular.indexOf(field.number)),
        codec: marks,
      };
    case "midterm":
      return { field: "mark.midterm", subject, ...ofTerm, codec: marks };
    case "final":
      return { field: "mark.final", subject, ...ofTerm, codec: marks };
    case "average":
      return {
        field: "recorded.subject",
        subject,
        ...(field.term === "own" ? ofTerm : { term: field.term }),
        codec: marks,
      };
    case "subject":
      return { field: "recorded.subject", subject: field.subject, ...ofTerm, codec: marks };
    case "learning":
      return { field: "recorded.learning", ...ofTerm, codec: levelWordCodec("learning") };
    case "conduct":
      return { field: "recorded.conduct", ...ofTerm, codec: levelWordCodec("conduct") };
    case "award":
      return { field: "recorded.award", ...ofTerm, codec: titleCodec };
    case "promotion":
      return { field: "recorded.promotion", ...ofTerm, codec: promotionCodec };
    case "excused":
      return { field: "absences.excused", ...ofTerm, codec: countCodec };
    case "unexcused":
      return { field: "absences.unexcused", ...ofTerm, codec: countCodec };
    case "level":
      return { field: "primary.level", subject, ...ofMoment, codec: subjectLevelCodec("letters") };
    case "test":
      return { field: "primary.test", subject, ...ofMoment, codec: wholeMarkCodec };
    case "item":
      return { field: "primary.item", part: field.item, ...ofMoment, codec: itemLevelCodec };
    case "birthDate":
      return { field: "pupil.birthDate", codec: dateCodec, onlyBlank: true };
    case "gender":
      return { field: "pupil.gender", codec: genderCodec, onlyBlank: true };
    case "nationalId":
      return { field: "pupil.nationalId", codec: textCodec, onlyBlank: true };
    case "moetId":
      return { field: "pupil.moetId", codec: textCodec, onlyBlank: true };
    case "profile":
      return { field: "pupil.profile", part: field.profile, codec: textCodec };
    case "comment":
      return field.about === undefined
        ? { field: "comment", subject, ...ofTerm, ...ofMoment, codec: textCodec }
        : { field: "comment", part: field.about, ...ofTerm, ...ofMoment, codec: textCodec };
    default:
      return undefined;
  }
}

const shown: { readonly [field in Field]?: MisaField["is"] } = {
  "pupil.name": "name",
  "pupil.code": "code",
  "pupil.schoolCode": "schoolCode",
  "pupil.moetId": "moetId",
  "pupil.nationalId": "nationalId",
  "pupil.birthDate": "birthDate",
  "pupil.gender": "gender",
};

/** Who a pupil is stands in the template already. */
function isShown({ field }: BookValue, fields: ReadonlyMap<number, MisaField>): boolean {
  const is = shown[field];
  return is !== undefined && [...fields.values()].some((one) => one.is === is);
}
