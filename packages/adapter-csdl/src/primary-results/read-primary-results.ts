import type { Moment, PrimaryLevels, Pupil, RecordedResult, Subject } from "@sodiem/core";
import {
  awardTitles,
  type Column,
  cellText,
  gradeOf,
  labelKey,
  legalValue,
  placeAt,
  pupilOf,
  readSubjects,
  readTick,
  type SheetReport,
  type SubjectColumns,
  type Table,
  termOfMoment,
  testAt,
  unreadColumns,
  yearResults,
} from "@sodiem/workbook/pupil-table";
import { byClass, type CsdlPupil, identityColumns, readPupils } from "../pupils";
import { headOfClass, type SheetInput, type SheetReading, schoolYearOf } from "../sheet-reading";
import { itemCell, subjectCell } from "./level-cells";
import { columnsOf, findResultColumns, type ResultColumns } from "./result-columns";
import { resultsMoment } from "./result-value-columns";

interface NamedSubject extends SubjectColumns {
  readonly subject: Subject;
}

/**
 * Reads a sheet of kind K2: levels, scores, competences and qualities of the pupils of one grade, at the year's end with
 * result and promotion. It names no year and no period: both must be known from outside, but the year's end shows in
 * its last columns.
 */
export function readPrimaryResults(input: SheetInput): SheetReading {
  const { table, match, report } = input;
  const list = readPupils(table, report);
  const columns = findResultColumns(table, list, report);
  const read = new Set(
    [table.numberColumn, ...identityColumns(list), ...columnsOf(columns)].map(({ index }) => index),
  );
  const rest = {
    columns: unreadColumns(table, list.pupils, read, (column) => columns.duplicates.includes(column), report),
    otherRows: list.otherRows,
  };
  const nothing = { books: [], ...rest };
  const schoolYear = schoolYearOf(input);
  const moment = resultsMoment(table, list, input.known, report);
  if (moment === undefined) report.ofSheet("moment.notStated", "error");
  if (schoolYear === undefined || moment === undefined) return nothing;
  const term = termOfMoment[moment];
  const books = [...byClass(list.pupils, table.title.className)].flatMap(([className, pupils]) => {
    const grade = gradeOf(className);
    const head = headOfClass(
      input,
      {
        schoolYear,
        ...(className === undefined ? {} : { className }),
        ...(grade === undefined ? {} : { grade }),
      },
      term,
    );
    if (head === undefined) return [];
    if (head.level !== "primary") {
      report.ofSheet("title.notPrimary", "error", { className: head.className, grade: head.grade });
      return [];
    }
    const { term: _, ...ofClass } = head;
    const named = readSubjects(
      head,
      columns.subjects.map(({ name, test }) => ({ name, tag: test === undefined ? "comments" : "marks" })),
    );
    const subjects = columns.subjects.flatMap((own, index): NamedSubject[] => {
      const subject = named[index];
      return subject === undefined || subject === "cluster" ? [] : [{ ...own, subject }];
    });
    return [
      {
        ...ofClass,
        subjects: subjects.map(({ subject }) => subject),
        pupils: pupils.map((pupil) => bookedPupil(table, pupil, subjects, columns, moment, report)),
        sheets: [
          {
            file: report.file,
            sheet: report.sheet.name,
            platform: "csdl",
            kind: "K2",
            evidence: match.evidence,
            term,
            moment,
            pupils: pupils.length,
          },
        ],
      },
    ];
  });
  return { books, ...rest };
}

function bookedPupil(
  table: Table,
  pupil: CsdlPupil,
  subjects: readonly NamedSubject[],
  columns: ResultColumns,
  moment: Moment,
  report: SheetReport,
): Pupil {
  const { className: _class, ...row } = pupil;
  return {
    ...pupilOf(table, row, report),
    assessments: [],
    recorded: moment === "cuoi-nam" ? recordedResults(table, pupil, columns, report) : [],
    absences: [],
    primary: {
      subjects: subjects.map((own) => recordedSubject(table, pupil, own, moment, report)),
      items: columns.items.map(({ column, item }) => {
        const level = itemCell(table, pupil.row, column.index, report);
        return { item, moment, level, place: placeAt(table, pupil.row, column.index, report) };
      }),
    },
  };
}

function recordedSubject(
  table: Table,
  { row }: CsdlPupil,
  { subject, level, test }: NamedSubject,
  moment: Moment,
  report: SheetReport,
): PrimaryLevels["subjects"][number] {
  const first = level ?? test;
  if (first === undefined) throw new RangeError("a subject without columns");
  return {
    subject: subject.id,
    moment,
    level:
      level === undefined ? { kind: "not-entered" } : subjectCell(table, row, level.index, subject, report),
    ...(test === undefined ? {} : { test: testAt(table, row, test.index, subject, report) }),
    place: placeAt(table, row, first.index, report),
  };
}

function recordedResults(
  table: Table,
  pupil: CsdlPupil,
  columns: ResultColumns,
  report: SheetReport,
): RecordedResult[] {
  return [
    ...yearResult(table, pupil, columns, report),
    ...promotion(table, pupil, columns, report),
    ...award(table, pupil, columns, report),
  ];
}

/**
 * `Xếp loại` is the year's result. Some programs write it in words below `Hoàn thành`, which counts where the other is
 * blank; a tick there does not tell which of the three results it is.
 */
function yearResult(
  table: Table,
  { row }: CsdlPupil,
  { result, completion }: ResultColumns,
  report: SheetReport,
): RecordedResult[] {
  const column = [result, completion].find((one) => one !== undefined && textAt(table, row, one) !== "");
  if (column === undefined) return [];
  const text = textAt(table, row, column);
  if (column !== result && readTick(table.cellAt(row, column.index)) === "ticked") return [];
  const place = noted(table, row, column, report);
  const value = yearResults.get(labelKey(text)) ?? null;
  if (value === null) report.ofCell("yearResult.unknownValue", "warning", place, { text: text.slice(0, 60) });
  return [{ what: "yearResult", term: "year", value, text, place }];
}

function promotion(
  table: Table,
  { row }: CsdlPupil,
  { promotion: column }: ResultColumns,
  report: SheetReport,
): RecordedResult[] {
  if (column === undefined) return [];
  const place = noted(table, row, column, report);
  const text = textAt(table, row, column);
  const tick = readTick(table.cellAt(row, column.index));
  if (tick === "blank") return [{ what: "promotion", term: "year", value: "none", text: "", place }];
  const value = tick === "ticked" ? "promoted" : (legalValue("promotion", text, "tt22") ?? null);
  if (value === null) report.ofCell("promotion.unknownValue", "warning", place, { text: text.slice(0, 60) });
  return [{ what: "promotion", term: "year", value, text, place }];
}

function award(
  table: Table,
  { row }: CsdlPupil,
  { award: column }: ResultColumns,
  report: SheetReport,
): RecordedResult[] {
  if (column === undefined) return [];
  const place = noted(table, row, column, report);
  const text = textAt(table, row, column);
  const tick = readTick(table.cellAt(row, column.index));
  if (tick === "blank") return [{ what: "award", term: "year", value: "none", text: "", place }];
  const value = tick === "ticked" ? "khen-thuong-cuoi-nam" : (awardTitles.get(labelKey(text)) ?? null);
  if (value === null) report.ofCell("award.unknownValue", "warning", place, { text: text.slice(0, 60) });
  return [{ what: "award", term: "year", value, text, place }];
}

function textAt(table: Table, row: number, column: Column): string {
  return cellText(table.cellAt(row, column.index));
}

function noted(table: Table, row: number, column: Column, report: SheetReport) {
  const place = placeAt(table, row, column.index, report);
  report.noteFormula(table.cellAt(row, column.index), place);
  return place;
}
