import type { Moment, SourceFile } from "@sodiem/core";
import {
  type Column,
  cellText,
  isFilled,
  type SheetReport,
  type Table,
  termOfMoment,
} from "@sodiem/workbook/pupil-table";
import {
  awardCodec,
  completionCodec,
  itemLevelCodec,
  type LevelWording,
  promotionCodec,
  subjectLevelCodec,
  type ValueColumn,
  wholeScoreCodec,
  yearResultCodec,
} from "@sodiem/workbook/template";
import type { PupilList } from "../pupils";
import { findResultColumns } from "./result-columns";

/**
 * The moment of a sheet of kind K2, which names none: the year's end where a column of the year's end is filled, else
 * what is known from outside. A file's name is no proof.
 */
export function resultsMoment(
  table: Table,
  list: PupilList,
  known: NonNullable<SourceFile["known"]>,
  report: SheetReport,
): Moment | undefined {
  const { completion, promotion, result } = findResultColumns(table, list, report.silent());
  const isYearEnd = [completion, promotion, result].some(
    (column) =>
      column !== undefined && list.pupils.some(({ row }) => isFilled(table.cellAt(row, column.index))),
  );
  return isYearEnd ? "cuoi-nam" : known.moment;
}

/** The columns of a sheet of kind K2 that filling may write; those of the year's end only then. */
export function resultValueColumns(
  table: Table,
  list: PupilList,
  moment: Moment,
  report: SheetReport,
): readonly ValueColumn[] {
  const { subjects, items, completion, promotion, result, award } = findResultColumns(table, list, report);
  const wording = wordingOf(
    table,
    subjects.flatMap(({ level }) => level ?? []),
  );
  const levels = subjectLevelCodec(wording);
  const isYearEnd = moment === "cuoi-nam";
  const yearEnd = (column: Column | undefined, own: Omit<ValueColumn, "column">): ValueColumn[] =>
    column === undefined || !isYearEnd ? [] : [{ column, ...own }];
  return [
    ...subjects.flatMap(({ name, level, test }): ValueColumn[] => [
      ...(level === undefined
        ? []
        : [{ column: level, field: "primary.level", subject: name, moment, codec: levels } as const]),
      ...(test === undefined
        ? []
        : [{ column: test, field: "primary.test", subject: name, moment, codec: wholeScoreCodec } as const]),
    ]),
    ...items.map(
      ({ column, item }): ValueColumn => ({
        column,
        field: "primary.item",
        moment,
        part: item,
        codec: itemLevelCodec,
      }),
    ),
    ...yearEnd(result, { field: "recorded.yearResult", term: termOfMoment[moment], codec: yearResultCodec }),
    ...yearEnd(completion, {
      field: "recorded.yearResult",
      term: termOfMoment[moment],
      codec: completionCodec,
    }),
    ...yearEnd(promotion, {
      field: "recorded.promotion",
      term: termOfMoment[moment],
      codec: promotionCodec,
    }),
    ...yearEnd(award, { field: "recorded.award", term: termOfMoment[moment], codec: awardCodec }),
  ];
}

/** `HTT`, `HT`, `CHT` where the sheet uses them already; `T`, `H`, `C` otherwise. */
export function wordingOf(table: Table, columns: readonly Column[]): LevelWording {
  for (let row = table.firstRow; row < table.endRow; row += 1) {
    for (const { index } of columns) {
      if (/^C?HT$|^HTT$/i.test(cellText(table.sheet.cell(row, index)))) return "words";
    }
  }
  return "letters";
}
