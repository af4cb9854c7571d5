import {
  type Absences,
  type ClassBook,
  type Comment,
  type Entry,
  foldText,
  type Moment,
  type Place,
  type ProfileEntry,
  type Pupil,
  subjects as programme,
  type RecordedResult,
  type ResidueColumn,
  type SourceFile,
  type Subject,
  type TermOrYear,
} from "@sodiem/core";
import {
  absenceCountAt,
  cellText,
  entryAt,
  findPupilColumns,
  gradeOf,
  itemLevelAt,
  legalValue,
  type PupilRow,
  placeAt,
  pupilOf,
  readHead,
  readPupilRows,
  readSubjects,
  readTick,
  type SheetReport,
  subjectLevelAt,
  type Table,
  termOfMoment,
  testAt,
  unreadColumns,
} from "@sodiem/workbook/pupil-table";
import type { MisaField } from "./dictionary";
import type { OpenedSheet } from "./learn";

/** What a sheet gave: a book for each class in it. */
export interface SheetReading {
  readonly books: readonly ClassBook[];
  readonly columns: readonly ResidueColumn[];
  readonly otherRows: readonly number[];
}

/** One row with the class that it names. */
export interface MisaRow extends PupilRow {
  readonly className?: string;
}

/** The pupils of a sheet and the class of each: of its column, of the title, or of the sheet's own name. */
export function readRows(
  { table, fields }: OpenedSheet,
  report: SheetReport,
): {
  readonly rows: readonly MisaRow[];
  readonly otherRows: readonly number[];
  readonly identity: ReadonlySet<number>;
} {
  const columns = findPupilColumns(table, report);
  const { pupils, otherRows } = readPupilRows(table, columns, report);
  const classColumn = columnOf(fields, "class");
  const ofSheet =
    table.title.className ?? (gradeOf(table.sheet.name) === undefined ? undefined : table.sheet.name);
  const { name, ...others } = columns;
  return {
    rows: pupils.map((pupil) => {
      const own = classColumn === undefined ? "" : cellText(table.cellAt(pupil.row, classColumn));
      const className = own === "" ? ofSheet : own;
      return className === undefined ? pupil : { ...pupil, className };
    }),
    otherRows,
    identity: new Set([...name, ...Object.values(others), table.numberColumn].map(({ index }) => index)),
  };
}

/** The first column of a field. */
export function columnOf(fields: ReadonlyMap<number, MisaField>, is: MisaField["is"]): number | undefined {
  return [...fields].find(([, field]) => field.is === is)?.[0];
}

/** Reads one sheet; classes that stand together in it become books of their own. */
export function readSheet(
  opened: OpenedSheet,
  known: NonNullable<SourceFile["known"]>,
  report: SheetReport,
): SheetReading {
  const { table, fields } = opened;
  const { rows, otherRows, identity } = readRows(opened, report);
  const groups = new Map<string, MisaRow[]>();
  for (const row of rows) {
    const key = row.className ?? "";
    groups.set(key, [...(groups.get(key) ?? []), row]);
  }
  if (groups.size === 0) report.ofSheet("misa.noPupils", "warning");
  const books = [...groups].flatMap(
    ([className, own]) => readClass(opened, className, own, known, report) ?? [],
  );
  const read = new Set([...identity, ...fields.keys()]);
  return { books, otherRows, columns: unreadColumns(table, rows, read, () => false, report) };
}

function readClass(
  opened: OpenedSheet,
  className: string,
  rows: readonly MisaRow[],
  known: NonNullable<SourceFile["known"]>,
  report: SheetReport,
): ClassBook | undefined {
  const { table, kind } = opened;
  const grade = gradeOf(className) ?? table.title.grade;
  const schoolYear = table.title.schoolYear ?? known.schoolYear;
  const moment = table.title.summaryMoment ?? known.moment;
  const title = {
    ...table.title,
    ...(className === "" ? {} : { className }),
    ...(grade === undefined ? {} : { grade }),
    ...(schoolYear === undefined ? {} : { schoolYear }),
  };
  const isPrimary = kind === "primary-subject" || kind === "primary-items";
  if (isPrimary && moment === undefined) {
    report.ofSheet("moment.notStated", "error");
    return undefined;
  }
  const termOfKind: TermOrYear | undefined =
    isPrimary && moment !== undefined
      ? termOfMoment[moment]
      : kind === "marks"
        ? table.title.term
        : (table.title.term ?? "year");
  const { term: _own, ...withoutTerm } = title;
  const head = readHead({ ...table, title: withoutTerm }, termOfKind, report);
  if (head === undefined) return undefined;
  const { term, ...ofClass } = head;
  const subjects = subjectsOf(opened, head, report);
  if (subjects === undefined) return undefined;
  const context: ClassContext = { ...opened, term, moment, subjects, report };
  const pupils = rows.map((row) => readPupil(context, row));
  return {
    ...ofClass,
    subjects: [...subjects.values()],
    pupils,
    sheets: [
      {
        file: report.file,
        sheet: table.sheet.name,
        platform: "misa",
        kind,
        evidence: "proposed",
        term,
        ...(isPrimary && moment !== undefined ? { moment } : {}),
        ...(kind === "marks" ? { subject: [...subjects.values()][0]?.id ?? "" } : {}),
        pupils: pupils.length,
      },
    ],
  };
}

interface ClassContext extends OpenedSheet {
  readonly term: TermOrYear;
  readonly moment: Moment | undefined;
  /** By the key that the column's field has; the empty key is the subject of the title. */
  readonly subjects: ReadonlyMap<string, Subject>;
  readonly report: SheetReport;
}

/** The subjects of a sheet; a sheet of one subject that names none cannot be read. */
function subjectsOf(
  { kind, table, fields }: OpenedSheet,
  head: Parameters<typeof readSubjects>[0],
  report: SheetReport,
): ReadonlyMap<string, Subject> | undefined {
  if (kind === "marks" || kind === "primary-subject") {
    const name = table.title.subject ?? subjectOfSheet(table, head.level);
    const [subject] = name === undefined ? [] : readSubjects(head, [{ name }]);
    if (subject === undefined || subject === "cluster") {
      report.ofSheet("title.noSubject", "error");
      return undefined;
    }
    const isCommented = kind === "primary-subject" ? columnOf(fields, "test") === undefined : false;
    return new Map([["", isCommented ? { ...subject, assessedBy: "comments" } : subject]]);
  }
  const columns = [...fields].flatMap(([index, field]) => (field.is === "subject" ? [{ index, field }] : []));
  const printed = columns.map(({ index }) => ({ name: table.columns[index]?.path.at(-1) ?? "" }));
  const named = readSubjects(head, printed);
  return new Map(
    columns.flatMap(({ field }, index) => {
      const subject = named[index];
      return subject === undefined || subject === "cluster" ? [] : [[field.subject, subject] as const];
    }),
  );
}

/** A sheet's own name may be that of its subject. */
function subjectOfSheet(
  { sheet }: Table,
  level: Parameters<typeof programme.findSubject>[0],
): string | undefined {
  return programme.findSubject(level, sheet.name) === undefined ? undefined : sheet.name;
}

function readPupil(context: ClassContext, row: MisaRow): Pupil {
  const { table, report } = context;
  const { className: _class, ...identity } = row;
  const pupil = pupilOf(table, identity, report);
  const gender = genderOf(context, row);
  const place = report.place(row.row, table.numberColumn.index);
  const profile = profileOf(context, row);
  const comments = commentsOf(context, row);
  const primary = levelsOf(context, row);
  return {
    ...pupil,
    ...(gender === undefined ? {} : { gender }),
    assessments: assessmentsOf(context, row, place),
    recorded: recordedOf(context, row),
    absences: absencesOf(context, row),
    ...(primary === undefined ? {} : { primary }),
    ...(profile.length === 0 ? {} : { profile }),
    ...(comments.length === 0 ? {} : { comments }),
  };
}

function genderOf({ table, fields, report }: ClassContext, { row }: MisaRow): Pupil["gender"] {
  const column = columnOf(fields, "gender");
  const text = column === undefined ? "" : cellText(table.cellAt(row, column));
  const word = foldText(text);
  if (word === "nam") return "male";
  if (word === "nu") return "female";
  if (text !== "" && column !== undefined)
    report.ofCell("gender.unreadable", "warning", report.place(row, column), { text: text.slice(0, 20) });
  return undefined;
}

function assessmentsOf(context: ClassContext, { row }: MisaRow, place: Place): Pupil["assessments"] {
  const { kind, table, fields, term, subjects, report } = context;
  const subject = subjects.get("");
  if (kind !== "marks" || subject === undefined || term === "year") return [];
  const read = (column: number | undefined): Entry =>
    column === undefined ? { kind: "not-entered" } : entryAt(table, row, column, subject, report);
  const regular = [...fields]
    .flatMap(([index, field]) => (field.is === "regular" ? [{ index, number: field.number }] : []))
    .sort((a, b) => a.number - b.number)
    .map(({ index }) => read(index));
  return [
    {
      subject: subject.id,
      term,
      marks: { regular, midterm: read(columnOf(fields, "midterm")), final: read(columnOf(fields, "final")) },
      place,
    },
  ];
}

function recordedOf(context: ClassContext, { row }: MisaRow): RecordedResult[] {
  const { table, fields, term, subjects, report } = context;
  return [...fields].flatMap(([index, field]): RecordedResult[] => {
    const place = placeAt(table, row, index, report);
    if (field.is === "average" || field.is === "subject") {
      const subject = subjects.get(field.is === "subject" ? field.subject : "");
      if (subject === undefined) return [];
      const own = field.is === "average" && field.term !== "own" ? field.term : term;
      const entry = entryAt(table, row, index, subject, report);
      return [{ what: "subject", subject: subject.id, term: own, entry, place }];
    }
    const text = cellText(table.cellAt(row, index));
    if (field.is === "promotion") return promotionOf(table, row, index, text, term, place);
    if (field.is !== "learning" && field.is !== "conduct" && field.is !== "award") return [];
    if (text === "") return field.is === "award" ? [{ what: "award", term, value: "none", text, place }] : [];
    const value = legalValue(field.is, text, "tt22") ?? null;
    if (value === null)
      report.ofCell(`${field.is}.unknownValue`, "error", place, { text: text.slice(0, 60) });
    return [{ what: field.is, term, value, text, place }];
  });
}

function promotionOf(
  table: Table,
  row: number,
  column: number,
  text: string,
  term: TermOrYear,
  place: Place,
): RecordedResult[] {
  if (readTick(table.cellAt(row, column)) === "ticked")
    return [{ what: "promotion", term, value: "promoted", text, place }];
  if (text === "") return [];
  return [{ what: "promotion", term, value: legalValue("promotion", text, "tt22") ?? null, text, place }];
}

function absencesOf(context: ClassContext, { row }: MisaRow): readonly Absences[] {
  const { table, fields, term, report } = context;
  const count = (is: "excused" | "unexcused"): { [kind in typeof is]?: number } => {
    const column = columnOf(fields, is);
    const number = column === undefined ? undefined : absenceCountAt(table, row, column, report);
    return number === undefined ? {} : { [is]: number };
  };
  const counts = { ...count("excused"), ...count("unexcused") };
  const first = columnOf(fields, "excused") ?? columnOf(fields, "unexcused");
  return first === undefined || Object.keys(counts).length === 0
    ? []
    : [{ term, ...counts, place: report.place(row, first) }];
}

function levelsOf(context: ClassContext, { row }: MisaRow): Pupil["primary"] {
  const { kind, table, fields, moment, subjects, report } = context;
  if ((kind !== "primary-subject" && kind !== "primary-items") || moment === undefined) return undefined;
  const subject = subjects.get("");
  const [level, test] = [columnOf(fields, "level"), columnOf(fields, "test")];
  const ofSubject =
    kind === "primary-subject" && subject !== undefined && level !== undefined
      ? [
          {
            subject: subject.id,
            moment,
            level: subjectLevelAt(table, row, level, subject, report),
            ...(test === undefined ? {} : { test: testAt(table, row, test, subject, report) }),
            place: placeAt(table, row, level, report),
          },
        ]
      : [];
  const ofItems = [...fields].flatMap(([index, field]) =>
    field.is === "item"
      ? [
          {
            item: field.item,
            moment,
            level: itemLevelAt(table, row, index, report),
            place: placeAt(table, row, index, report),
          },
        ]
      : [],
  );
  return { subjects: ofSubject, items: ofItems };
}

function profileOf({ table, fields, report }: ClassContext, { row }: MisaRow): readonly ProfileEntry[] {
  return [...fields].flatMap(([index, field]): ProfileEntry[] => {
    const text = field.is === "profile" ? cellText(table.cellAt(row, index)) : "";
    return field.is !== "profile" || text === ""
      ? []
      : [{ field: field.profile, text, place: placeAt(table, row, index, report) }];
  });
}

function commentsOf(context: ClassContext, { row }: MisaRow): readonly Comment[] {
  const { table, fields, term, moment, subjects, kind, report } = context;
  return [...fields].flatMap(([index, field]): Comment[] => {
    if (field.is !== "comment") return [];
    const text = cellText(table.cellAt(row, index));
    if (text === "") return [];
    const subject = field.about === undefined ? subjects.get("")?.id : undefined;
    return [
      {
        ...(subject === undefined ? { about: field.about ?? "homeroom" } : { subject }),
        term,
        ...(moment === undefined || !kind.startsWith("primary") ? {} : { moment }),
        text,
        place: placeAt(table, row, index, report),
      },
    ];
  });
}
