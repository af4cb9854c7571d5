import type { Comment, FormatMatch, Known, Moment, Pupil } from "@sodiem/core";
import {
  cellText,
  findPupilColumns,
  itemLevelAt,
  placeAt,
  pupilColumnsRead,
  pupilOf,
  readHead,
  readPupilRows,
  readSubjects,
  type SheetReport,
  subjectLevelAt,
  type Table,
  type TableReading,
  termOfMoment,
  testAt,
  unreadColumns,
} from "@sodiem/workbook/pupil-table";
import type { SmasTable } from "./kinds";
import type { PrimaryColumn } from "./primary-columns";

type Rated = NonNullable<Pupil["primary"]>;

/** The title of a primary sheet; what is known from outside counts where it says nothing. */
export function primaryTitle(table: Table, known: Known): Table["title"] {
  const { schoolYear = known.schoolYear, ...title } = table.title;
  return schoolYear === undefined ? title : { ...title, schoolYear };
}

/** The subject of a primary sheet is its title's, else the sheet's name; sheets of sections have none. */
export function primarySubject({ table, primary }: SmasTable): string | undefined {
  if (primary.some(({ about }) => about !== undefined)) return undefined;
  const name = table.title.subject ?? table.sheet.name;
  return name === "" ? undefined : name;
}

/** Reads a table of kind S3 or S4: one subject, or competences and qualities, at one or several moments. */
export function readPrimary(
  source: SmasTable,
  match: FormatMatch,
  known: Known,
  report: SheetReport,
): TableReading {
  const { primary } = source;
  const table = { ...source.table, title: primaryTitle(source.table, known) };
  const pupilColumns = findPupilColumns(table, report);
  const { pupils, otherRows } = readPupilRows(table, pupilColumns, report);
  const nothing = { columns: [], otherRows };
  const timed = primary.filter(isTimed);
  const moments = new Set(timed.map(({ moment }) => moment));
  const [only] = moments;
  const moment = moments.size === 1 ? only : undefined;
  const head = readHead(table, moment === undefined ? "year" : termOfMoment[moment], report);
  if (head === undefined) return nothing;
  if (head.level !== "primary") {
    report.ofSheet("title.notPrimary", "error", { className: head.className, grade: head.grade });
    return nothing;
  }
  const name = primarySubject(source);
  const isOfSubject = !primary.some(({ about }) => about !== undefined);
  const isTested = primary.some(({ field }) => field === "primary.test");
  const [subject] =
    name === undefined ? [] : readSubjects(head, [{ name, tag: isTested ? "marks" : "comments" }]);
  if (isOfSubject && (subject === undefined || subject === "cluster")) {
    report.ofSheet("title.noSubject", "error");
    return nothing;
  }
  const own = subject === "cluster" ? undefined : subject;
  const { term: _, ...ofClass } = head;
  const read = [
    table.numberColumn,
    ...pupilColumnsRead(pupilColumns),
    ...timed.map(({ column }) => column),
  ].map(({ index }) => index);
  return {
    book: {
      ...ofClass,
      subjects: own === undefined ? [] : [own],
      pupils: pupils.map(({ row, ...identity }): Pupil => {
        const comments = readComments(table, row, timed, own?.id, report);
        return {
          ...pupilOf(table, { row, ...identity }, report),
          assessments: [],
          recorded: [],
          absences: [],
          primary: {
            subjects:
              own === undefined
                ? []
                : [...moments].flatMap((at) => rated(table, row, timed, own, at, report)),
            items: timed.flatMap(({ column, field, item, moment: at }) =>
              field === "primary.item" && item !== undefined
                ? [
                    {
                      item,
                      moment: at,
                      level: itemLevelAt(table, row, column.index, report),
                      place: placeAt(table, row, column.index, report),
                    },
                  ]
                : [],
            ),
          },
          ...(comments.length === 0 ? {} : { comments }),
        };
      }),
      sheets: [
        {
          file: report.file,
          sheet: report.sheet.name,
          platform: "smas",
          kind: match.kind,
          evidence: match.evidence,
          term: head.term,
          ...(moment === undefined ? {} : { moment }),
          ...(own === undefined ? {} : { subject: own.id }),
          pupils: pupils.length,
        },
      ],
    },
    columns: unreadColumns(table, pupils, new Set(read), () => false, report),
    otherRows,
  };
}

type TimedColumn = PrimaryColumn & { readonly moment: Moment };

/** Whether a moment is known for a column. */
export function isTimed(column: PrimaryColumn): column is TimedColumn {
  return column.moment !== undefined;
}

function rated(
  table: Table,
  row: number,
  columns: readonly TimedColumn[],
  subject: { readonly id: string; readonly kind: Parameters<typeof subjectLevelAt>[3]["kind"] },
  moment: Moment,
  report: SheetReport,
): Rated["subjects"] {
  const at = (field: PrimaryColumn["field"]) =>
    columns.find((column) => column.field === field && column.moment === moment)?.column;
  const level = at("primary.level");
  const test = at("primary.test");
  const first = level ?? test;
  if (first === undefined) return [];
  return [
    {
      subject: subject.id,
      moment,
      level:
        level === undefined
          ? { kind: "not-entered" }
          : subjectLevelAt(table, row, level.index, subject, report),
      ...(test === undefined ? {} : { test: testAt(table, row, test.index, subject, report) }),
      place: report.place(row, first.index),
    },
  ];
}

function readComments(
  table: Table,
  row: number,
  columns: readonly TimedColumn[],
  subject: string | undefined,
  report: SheetReport,
): Comment[] {
  return columns.flatMap(({ column, field, moment, about }): Comment[] => {
    if (field !== "comment" || (about === undefined && subject === undefined)) return [];
    const cell = table.cellAt(row, column.index);
    const text = cellText(cell);
    if (text === "") return [];
    const place = placeAt(table, row, column.index, report);
    report.noteFormula(cell, place);
    const of = about === undefined ? { subject: subject ?? "" } : { about };
    return [{ ...of, term: termOfMoment[moment], moment, text, place }];
  });
}
