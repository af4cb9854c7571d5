import type { Moment, SourceFile } from "@sodiem/core";
import type { SheetReport, Table } from "@sodiem/workbook/pupil-table";
import { subjectLevelCodec, textCodec, type ValueColumn, wholeScoreCodec } from "@sodiem/workbook/template";
import type { SheetLayout } from "../fill/sheet-layout";
import type { CsdlMatch } from "../kinds";
import { wordingOf } from "../primary-results/result-value-columns";
import type { PupilList } from "../pupils";
import { findPeriodicColumns, momentAt, subjectOf } from "./periodic-columns";

/** What stands where in a sheet of kind K3; each row names its moment. */
export function periodicLayout(
  table: Table,
  match: CsdlMatch,
  list: PupilList,
  known: NonNullable<SourceFile["known"]>,
  report: SheetReport,
): SheetLayout {
  const columns = findPeriodicColumns(table);
  const { level, test, remark, about } = columns;
  const isOneSubject = match.variant === "subject";
  const subject = subjectOf(table);
  const momentOf = (row: number): Moment | undefined => {
    const moment = momentAt(table, row, columns, known);
    return moment === "bad" ? undefined : moment;
  };
  if (list.pupils.some(({ row }) => momentOf(row) === undefined)) report.ofSheet("moment.notStated", "error");
  const ofSubject: ValueColumn[] = [
    ...(level === undefined
      ? []
      : [
          {
            column: level,
            field: "primary.level",
            subject,
            codec: subjectLevelCodec(wordingOf(table, [level])),
          } as const,
        ]),
    ...(test === undefined
      ? []
      : [{ column: test, field: "primary.test", subject, codec: wholeScoreCodec } as const]),
    ...(remark === undefined
      ? []
      : [{ column: remark, field: "comment", subject, codec: textCodec } as const]),
  ];
  const ofPupil = about.map(
    ({ column, about: part }): ValueColumn => ({ column, field: "comment", part, codec: textCodec }),
  );
  return {
    columnsFor: () => (isOneSubject ? ofSubject : ofPupil),
    isOneSubject,
    momentOf,
  };
}
