import { foldText, type Moment, type Pupil, type SchoolYear } from "@sodiem/core";
import {
  type Column,
  findPupilColumns,
  momentOf,
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
  textsInRows,
  unreadColumns,
} from "@sodiem/workbook/pupil-table";
import { remarkColumn, remarksAt } from "./remarks";

/** The technical key of a primary mark sheet: what it says besides the class, which it names by a number of vnEdu's. */
export interface TechnicalKey {
  readonly subject?: string;
  readonly moment: Moment;
  readonly schoolYear: SchoolYear;
}

/** The subjects by the numbers that stand for them in a technical key. */
export const keySubjects: ReadonlyMap<string, string> = new Map([
  ["50", "Tiếng Việt"],
  ["51", "Toán"],
  ["52", "Khoa học"],
  ["53", "Lịch sử và Địa lí"],
  ["56", "Đạo đức"],
  ["57", "Tự nhiên và Xã hội"],
  ["58", "Âm nhạc"],
  ["59", "Mĩ thuật"],
  ["97", "Giáo dục thể chất"],
  ["98", "Hoạt động trải nghiệm"],
  ["107", "Công nghệ"],
  ["110", "Ngoại ngữ 1"],
  ["113", "Tin học"],
]);

const momentOfPeriod: { readonly [period: string]: Moment } = {
  gk1: "giua-hk1",
  ck1: "cuoi-hk1",
  gk2: "giua-hk2",
  ck2: "cuoi-nam",
};

/**
 * Reads a technical key: the number of the class, that of the subject, then `-<term>-<period>-<first year>`.
 *
 * @example readTechnicalKey("5000000001-50-1-gk1-2026")
 * // { subject: "Tiếng Việt", moment: "giua-hk1", schoolYear: "2026-2027" }
 */
export function readTechnicalKey(text: string): TechnicalKey | undefined {
  const [, start = "", period = "", year = ""] = /^(\d{10}.*?)-[12]-([gc]k[12])-(\d{4})$/i.exec(text) ?? [];
  const moment = momentOfPeriod[period.toLowerCase()];
  if (moment === undefined) return undefined;
  const subject = keySubjects.get(start.slice(10).replace(/\D/g, ""));
  const schoolYear: SchoolYear = `${year}-${Number(year) + 1}`;
  return { ...(subject === undefined ? {} : { subject }), moment, schoolYear };
}

/** The columns of a primary mark sheet at one moment. */
export interface PrimaryMarkColumns {
  readonly level?: Column;
  readonly test?: Column;
  readonly remark?: Column;
}

/** The moment of a sheet: its title names it, else its key, else its columns where they name only one. */
export function momentOfTable(table: Table): Moment | undefined {
  const { moment } = table.title;
  const stated = moment === undefined ? undefined : momentOf(moment);
  if (stated !== undefined) return stated;
  const key = keyOf(table);
  if (key !== undefined) return key.moment;
  const named = new Set(table.columns.flatMap((column) => roleOf(column)?.moment ?? []));
  const [only] = named;
  return named.size === 1 ? only : undefined;
}

/** The subject of a sheet: its title names it, else its key. */
export function primarySubject(table: Table): string | undefined {
  return table.title.subject ?? keyOf(table)?.subject;
}

/** Finds the columns of levels and tests: `XL GK1`, `KT CK1`; those of another moment are not the sheet's own. */
export function primaryMarkColumns(table: Table, moment: Moment): PrimaryMarkColumns {
  const own = (kind: "level" | "test"): Column | undefined =>
    table.columns.find((column) => {
      const role = roleOf(column);
      return role?.kind === kind && role.moment === moment;
    });
  const level = own("level");
  const test = own("test");
  const remark = remarkColumn(table);
  return {
    ...(level === undefined ? {} : { level }),
    ...(test === undefined ? {} : { test }),
    ...(remark === undefined ? {} : { remark }),
  };
}

/** Reads a table of kind B: the levels and tests of one subject of a primary class at one moment, with remarks. */
export function readPrimaryMarkSheet(table: Table, report: SheetReport): TableReading {
  const pupilColumns = findPupilColumns(table, report);
  const { pupils, otherRows } = readPupilRows(table, pupilColumns, report);
  const nothing = { columns: [], otherRows };
  const moment = momentOfTable(table);
  const key = keyOf(table);
  reportOtherKey(table, key, moment, report);
  const { schoolYear = key?.schoolYear, subject: name = key?.subject, ...title } = table.title;
  const completed = { ...table, title: { ...title, ...(schoolYear === undefined ? {} : { schoolYear }) } };
  const head = readHead(completed, moment === undefined ? undefined : termOfMoment[moment], report);
  if (head === undefined) return nothing;
  if (moment === undefined || name === undefined || head.level !== "primary") {
    if (moment === undefined) report.ofSheet("title.noMoment", "error");
    else if (name === undefined) report.ofSheet("title.noSubject", "error");
    else report.ofSheet("title.notPrimary", "error", { className: head.className, grade: head.grade });
    return nothing;
  }
  const { level, test, remark } = primaryMarkColumns(table, moment);
  const [subject] = readSubjects(head, [{ name, tag: test === undefined ? "comments" : "marks" }]);
  if (subject === undefined || subject === "cluster") return nothing;
  if (level === undefined)
    report.ofCell("column.noLevel", "warning", report.place(table.headerRow, table.numberColumn.index), {
      moment,
    });
  const { term: _, ...ofClass } = head;
  const term = termOfMoment[moment];
  const read = [table.numberColumn, ...pupilColumnsRead(pupilColumns), level, test, remark].flatMap(
    (column) => (column === undefined ? [] : [column.index]),
  );
  const placed = level ?? test;
  return {
    book: {
      ...ofClass,
      subjects: [subject],
      pupils: pupils.map((row): Pupil => {
        const rated =
          level === undefined ? undefined : subjectLevelAt(table, row.row, level.index, subject, report);
        const tested = test === undefined ? undefined : testAt(table, row.row, test.index, subject, report);
        return {
          ...pupilOf(table, row, report),
          assessments: [],
          recorded: [],
          absences: [],
          ...(placed === undefined
            ? {}
            : {
                primary: {
                  subjects: [
                    {
                      subject: subject.id,
                      moment,
                      level: rated ?? { kind: "not-entered" },
                      ...(tested === undefined ? {} : { test: tested }),
                      place: report.place(row.row, placed.index),
                    },
                  ],
                  items: [],
                },
              }),
          ...remarksAt(table, row.row, remark, { subject: subject.id, term, moment }, report),
        };
      }),
      sheets: [
        {
          file: report.file,
          sheet: report.sheet.name,
          platform: "vnedu",
          kind: "B",
          evidence: "described",
          term,
          moment,
          subject: subject.id,
          pupils: pupils.length,
        },
      ],
    },
    columns: unreadColumns(table, pupils, new Set(read), ({ folded }) => folded[0] === "ghi chu", report),
    otherRows,
  };
}

function roleOf({
  folded,
}: Column): { readonly kind: "level" | "test"; readonly moment: Moment } | undefined {
  const leaf = folded.at(-1)?.replace(/[^a-z0-9]+/g, "") ?? "";
  const [, kind, period = ""] = /^(xl|kt)([gc]k[12])$/.exec(leaf) ?? [];
  const moment = momentOfPeriod[period];
  return moment === undefined ? undefined : { kind: kind === "kt" ? "test" : "level", moment };
}

function keyOf({ sheet, headerRow }: Table): TechnicalKey | undefined {
  for (const { text } of textsInRows(sheet, 0, headerRow)) {
    const key = readTechnicalKey(text);
    if (key !== undefined) return key;
  }
  return undefined;
}

/** vnEdu takes a sheet by its key, whatever the title says: where they differ, somebody pasted into another's sheet. */
function reportOtherKey(
  { title }: Table,
  key: TechnicalKey | undefined,
  moment: Moment | undefined,
  report: SheetReport,
): void {
  if (key === undefined) return;
  const differs = [
    ...(title.schoolYear !== undefined && title.schoolYear !== key.schoolYear ? ["schoolYear"] : []),
    ...(moment !== undefined && moment !== key.moment ? ["moment"] : []),
    ...(isOtherSubject(title.subject, key.subject) ? ["subject"] : []),
  ];
  if (differs.length > 0) report.ofSheet("title.otherKey", "warning", { differs: differs.join(", ") });
}

/** Names of subjects are the school's own, so only a subject that is plainly another of the key's list counts. */
function isOtherSubject(printed: string | undefined, ofKey: string | undefined): boolean {
  if (printed === undefined || ofKey === undefined) return false;
  const folded = foldText(printed);
  return folded !== foldText(ofKey) && [...keySubjects.values()].some((name) => foldText(name) === folded);
}
