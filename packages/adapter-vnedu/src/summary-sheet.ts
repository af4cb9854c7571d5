import type { Evidence } from "@sodiem/core";
import {
  type Absences,
  type Pupil,
  type RecordedResult,
  type Subject,
  type TermOrYear,
  tidyText,
} from "@sodiem/core";
import {
  brokenCell,
  type Column,
  cellText,
  entryAt,
  findPupilColumns,
  isFilled,
  isTick,
  legalValue,
  looksCommented,
  type PupilColumns,
  type PupilRow,
  placeAt,
  pupilColumnsRead,
  pupilOf,
  readHead,
  readPupilRows,
  readSubjects,
  type SheetReport,
  type Table,
  type TableReading,
  unreadColumns,
  type Wording,
} from "@sodiem/workbook/pupil-table";
import { findSummaryColumns, isHeldInResidue, type SummaryColumns } from "./summary-columns";

/** The layout of a summary: of a term or the year under TT 22, the older one of TT 58, without national ids. */
export type SummaryVariant = "term" | "year" | "tt58" | "older";

export function summaryVariant(
  columns: PupilColumns,
  wording: Wording,
  term: TermOrYear | undefined,
): SummaryVariant {
  if (columns.nationalId === undefined) return "older";
  if (wording === "tt58") return "tt58";
  return term === "year" ? "year" : "term";
}

export function summaryEvidence(variant: SummaryVariant): Evidence {
  return variant === "term" || variant === "tt58" ? "real-file" : "parsers";
}

/** Reads a table of kind C: what a class achieved in a term or the year, as the platform computed it. */
export function readSummarySheet(table: Table, report: SheetReport): TableReading {
  const pupilColumns = findPupilColumns(table, report);
  const { pupils, otherRows } = readPupilRows(table, pupilColumns, report);
  const taken = new Set([table.numberColumn, ...pupilColumnsRead(pupilColumns)].map(({ index }) => index));
  const columns = findSummaryColumns(table, taken);
  const head = readHead(table, columns.values.find(({ term }) => term !== undefined)?.term, report);
  if (head === undefined) return { columns: [], otherRows };
  const { term, ...ofClass } = head;

  const named = readSubjects(head, columns.subjects);
  const clusters = new Set<Column>();
  const subjects = columns.subjects.flatMap(({ column, name, tag }, index): SubjectColumn[] => {
    const subject = named[index];
    if (subject === undefined || subject === "cluster") {
      report.ofCell("subject.cluster", "info", report.place(table.headerRow, column.index), { label: name });
      clusters.add(column);
      return [];
    }
    return [{ column, subject: withContent(table, column, subject, pupils, tag, report) }];
  });
  const values = columns.values.map((value) => ({ ...value, term: value.term ?? term }));
  const overall = columns.overall.map((one) => ({ ...one, term: one.term ?? term }));
  const readRecorded = (pupil: PupilRow): RecordedResult[] => {
    const recorded: RecordedResult[] = [];
    for (const own of subjects) recorded.push(recordedSubject(table, pupil, own, term, report));
    for (const own of overall) recorded.push(recordedOverall(table, pupil, own, report));
    for (const own of values) {
      const value = recordedValue(table, pupil, own, columns.wording, report);
      if (value !== undefined) recorded.push(value);
    }
    return recorded;
  };
  const read = new Set([
    ...taken,
    ...subjects.map(({ column }) => column.index),
    ...columns.values.map(({ column }) => column.index),
    ...columns.overall.map(({ column }) => column.index),
    ...Object.values(columns.absences).map((column) => column?.index ?? -1),
  ]);
  return {
    book: {
      ...ofClass,
      subjects: subjects.map(({ subject }) => subject),
      pupils: pupils.map(
        (pupil): Pupil => ({
          ...pupilOf(table, pupil, report),
          assessments: [],
          recorded: readRecorded(pupil),
          absences: readAbsences(table, pupil, columns.absences, term, report),
        }),
      ),
      sheets: [
        {
          file: report.file,
          sheet: report.sheet.name,
          platform: "vnedu",
          kind: "C",
          evidence: summaryEvidence(summaryVariant(pupilColumns, columns.wording, term)),
          term,
          pupils: pupils.length,
        },
      ],
    },
    columns: unreadColumns(
      table,
      pupils,
      read,
      (column) => isHeldInResidue(column) || clusters.has(column),
      report,
    ),
    otherRows,
  };
}

interface SubjectColumn {
  readonly column: Column;
  readonly subject: Subject;
}

/**
 * A subject outside the programme is assessed as its tag says, without one as its column shows. For a subject of the
 * programme the law decides, and a tag that says otherwise is told.
 */
function withContent(
  table: Table,
  column: Column,
  subject: Subject,
  pupils: readonly PupilRow[],
  tag: Subject["assessedBy"] | undefined,
  report: SheetReport,
): Subject {
  if (subject.kind !== "unknown") {
    if (tag !== undefined && tag !== subject.assessedBy) {
      const code = tag === "marks" ? "subject.taggedMarks" : "subject.taggedComments";
      report.ofCell(code, "warning", report.place(table.headerRow, column.index), { name: subject.name });
    }
    return subject;
  }
  if (tag !== undefined) return subject;
  const silent = report.silent();
  const entries = pupils.map(({ row }) => entryAt(table, row, column.index, subject, silent));
  return looksCommented(entries) ? { ...subject, assessedBy: "comments" } : subject;
}

function recordedSubject(
  table: Table,
  { row }: PupilRow,
  { column, subject }: SubjectColumn,
  term: TermOrYear,
  report: SheetReport,
): RecordedResult {
  const entry = entryAt(table, row, column.index, subject, report);
  const place = entry.place ?? placeAt(table, row, column.index, report);
  return { what: "subject", subject: subject.id, term, entry, place };
}

function recordedOverall(
  table: Table,
  { row }: PupilRow,
  { column, term }: { readonly column: Column; readonly term: TermOrYear },
  report: SheetReport,
): RecordedResult {
  const entry = entryAt(table, row, column.index, { assessedBy: "marks", kind: "compulsory" }, report);
  return { what: "overall", term, entry, place: entry.place ?? placeAt(table, row, column.index, report) };
}

/** A legal value as printed. A blank says nothing, except under an award: there it says that there is none. */
function recordedValue(
  table: Table,
  { row }: PupilRow,
  { column, kind, term }: SummaryColumns["values"][number] & { readonly term: TermOrYear },
  wording: Wording,
  report: SheetReport,
): RecordedResult | undefined {
  const cell = table.cellAt(row, column.index);
  const text = cellText(cell);
  if (text === "-" || !isFilled(cell)) {
    const place = placeAt(table, row, column.index, report);
    return kind === "award" ? { what: kind, term, value: "none", text, place } : undefined;
  }
  const place = placeAt(table, row, column.index, report);
  report.noteFormula(cell, place);
  const broken = brokenCell(cell);
  if (broken !== undefined && broken.code !== "mark.isDate") {
    report.ofCell(broken.code, "error", place, { text });
    return { what: kind, term, value: null, text, place };
  }
  const legal = kind === "promotion" && isTick(text) ? "promoted" : legalValue(kind, text, wording);
  if (legal === undefined) {
    report.ofCell(`${kind}.unknownValue`, "warning", place, { text: text.slice(0, 60) });
  }
  return { what: kind, term, value: legal ?? null, text, place };
}

function readAbsences(
  table: Table,
  { row }: PupilRow,
  columns: SummaryColumns["absences"],
  term: TermOrYear,
  report: SheetReport,
): Absences[] {
  const excused = readCount(table, row, columns.excused, report);
  const unexcused = readCount(table, row, columns.unexcused, report);
  const total = readCount(table, row, columns.total, report);
  const shown =
    total === undefined ? (excused === undefined ? columns.unexcused : columns.excused) : columns.total;
  if (shown === undefined || (excused === undefined && unexcused === undefined && total === undefined))
    return [];
  return [
    {
      term,
      ...(excused === undefined ? {} : { excused }),
      ...(unexcused === undefined ? {} : { unexcused }),
      ...(total === undefined ? {} : { total }),
      place: placeAt(table, row, shown.index, report),
    },
  ];
}

/** A number of sessions; the platform writes totals as texts at times. */
function readCount(
  table: Table,
  row: number,
  column: Column | undefined,
  report: SheetReport,
): number | undefined {
  if (column === undefined) return undefined;
  const cell = table.cellAt(row, column.index);
  if (!isFilled(cell)) return undefined;
  if (cell?.formula !== undefined) report.noteFormula(cell, placeAt(table, row, column.index, report));
  if (cell?.kind === "number" && cell.value >= 0 && Number.isFinite(cell.value)) return cell.value;
  const text = cell?.kind === "text" ? tidyText(cell.value) : undefined;
  if (text === "-") return undefined;
  if (text !== undefined && /^\d{1,4}(?:[.,]\d+)?$/.test(text)) return Number(text.replace(",", "."));
  const broken = brokenCell(cell);
  report.ofCell(
    broken === undefined || broken.code === "mark.isDate" ? "absence.unreadable" : broken.code,
    "error",
    placeAt(table, row, column.index, report),
    { text: cellText(cell).slice(0, 60) },
  );
  return undefined;
}
