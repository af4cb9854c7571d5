import type { ClassBook, Comment, Moment, Pupil, Subject } from "@sodiem/core";
import {
  cellText,
  gradeOf,
  isFilled,
  labels,
  placeAt,
  pupilOf,
  readSubjects,
  termOfMoment,
  testAt,
  unreadColumns,
} from "@sodiem/workbook/pupil-table";
import { subjectCell } from "../primary-results/level-cells";
import { byClass, type CsdlPupil, identityColumns, readPupils } from "../pupils";
import { headOfClass, type SheetInput, type SheetReading, schoolYearOf } from "../sheet-reading";
import { findPeriodicColumns, momentAt, type PeriodicColumns, subjectOf } from "./periodic-columns";

const knownResidue = labels("Mã nhận xét");

/** Reads a sheet of kind K3: levels, scores and remarks of one subject, or remarks on competences, qualities or pupils. */
export function readPeriodic(input: SheetInput): SheetReading {
  const { table, match, report, known } = input;
  const list = readPupils(table, report);
  const columns = findPeriodicColumns(table);
  const read = new Set(
    [table.numberColumn, ...identityColumns(list), ...columnsOf(columns)].map(({ index }) => index),
  );
  const rest = {
    columns: unreadColumns(
      table,
      list.pupils,
      read,
      ({ folded }) => knownResidue.has(folded.at(-1) ?? ""),
      report,
    ),
    otherRows: list.otherRows,
  };
  const schoolYear = schoolYearOf(input);
  const moments = momentsOf(input, list.pupils, columns);
  if (schoolYear === undefined || moments.size === 0) return { books: [], ...rest };
  const first = moments.values().next().value ?? known.moment;
  const books = [...byClass(list.pupils, table.title.className)].flatMap(
    ([className, pupils]): ClassBook[] => {
      const grade = gradeOf(className);
      const term = first === undefined ? undefined : termOfMoment[first];
      const head = headOfClass(
        input,
        {
          schoolYear,
          ...(className === undefined ? {} : { className }),
          ...(grade === undefined ? {} : { grade }),
        },
        term,
      );
      if (head === undefined || first === undefined) return [];
      if (head.level !== "primary") {
        report.ofSheet("title.notPrimary", "error", { className: head.className, grade: head.grade });
        return [];
      }
      const { term: ownTerm, ...ofClass } = head;
      const isSubject = match.variant === "subject";
      const [named] = isSubject
        ? readSubjects(head, [
            { name: subjectOf(table), tag: columns.test === undefined ? "comments" : "marks" },
          ])
        : [];
      const subject = named === "cluster" ? undefined : named;
      return [
        {
          ...ofClass,
          subjects: subject === undefined ? [] : [subject],
          pupils: pupils.map((pupil) => bookedPupil(input, pupil, subject, columns, moments.get(pupil.row))),
          sheets: [
            {
              file: report.file,
              sheet: report.sheet.name,
              platform: "csdl",
              kind: "K3",
              evidence: match.evidence,
              term: ownTerm,
              moment: first,
              ...(subject === undefined ? {} : { subject: subject.id }),
              pupils: pupils.length,
            },
          ],
        },
      ];
    },
  );
  return { books, ...rest };
}

/** The moments by row; rows that name none are told, once where nothing names any. */
function momentsOf(
  { table, known, report }: SheetInput,
  pupils: readonly CsdlPupil[],
  columns: PeriodicColumns,
): ReadonlyMap<number, Moment> {
  const moments = new Map<number, Moment>();
  let isTold = false;
  for (const { row } of pupils) {
    const moment = momentAt(table, row, columns, known);
    if (moment === "bad") {
      const { moment: column } = columns;
      if (column !== undefined)
        report.ofCell("moment.unreadable", "error", report.place(row, column.index), {
          text: cellText(table.cellAt(row, column.index)).slice(0, 40),
        });
    } else if (moment !== undefined) moments.set(row, moment);
    else if (!isTold) {
      report.ofSheet("moment.notStated", "error");
      isTold = true;
    }
  }
  return moments;
}

function bookedPupil(
  { table, report }: SheetInput,
  pupil: CsdlPupil,
  subject: Subject | undefined,
  columns: PeriodicColumns,
  moment: Moment | undefined,
): Pupil {
  const { className: _class, ...row } = pupil;
  const who = { ...pupilOf(table, row, report), assessments: [], recorded: [], absences: [] };
  if (moment === undefined) return who;
  const remarks = [
    ...(subject === undefined || columns.remark === undefined
      ? []
      : [{ column: columns.remark, of: { subject: subject.id } }]),
    ...(subject === undefined ? columns.about.map(({ column, about }) => ({ column, of: { about } })) : []),
  ];
  const comments = remarks.flatMap(({ column, of }): Comment[] => {
    const cell = table.cellAt(pupil.row, column.index);
    if (!isFilled(cell)) return [];
    const place = placeAt(table, pupil.row, column.index, report);
    report.noteFormula(cell, place);
    return [{ ...of, term: termOfMoment[moment], moment, text: cellText(cell), place }];
  });
  const withComments = comments.length === 0 ? who : { ...who, comments };
  const levelColumn = columns.level ?? columns.test;
  if (subject === undefined || levelColumn === undefined) return withComments;
  return {
    ...withComments,
    primary: {
      subjects: [
        {
          subject: subject.id,
          moment,
          level:
            columns.level === undefined
              ? { kind: "not-entered" }
              : subjectCell(table, pupil.row, columns.level.index, subject, report),
          ...(columns.test === undefined
            ? {}
            : { test: testAt(table, pupil.row, columns.test.index, subject, report) }),
          place: placeAt(table, pupil.row, levelColumn.index, report),
        },
      ],
      items: [],
    },
  };
}

function columnsOf({ level, test, remark, about, moment }: PeriodicColumns) {
  return [level, test, remark, moment, ...about.map(({ column }) => column)].filter(
    (column) => column !== undefined,
  );
}
