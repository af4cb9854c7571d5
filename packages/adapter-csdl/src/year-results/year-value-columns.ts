import type { Column, Table } from "@sodiem/workbook/pupil-table";
import {
  countCodec,
  levelWordCodec,
  markCodec,
  promotionCodec,
  titleCodec,
  type ValueColumn,
} from "@sodiem/workbook/template";
import type { PupilList } from "../pupils";
import { findYearResultColumns } from "./year-result-columns";

/** The columns of a year summary that filling may write; averages are told apart by their field. */
export function yearValueColumns(table: Table, list: PupilList): readonly ValueColumn[] {
  const { subjects, learning, conduct, award, promotion, excused, unexcused } = findYearResultColumns(
    table,
    list,
  );
  const term = "year";
  const one = (column: Column | undefined, own: Omit<ValueColumn, "column" | "term">): ValueColumn[] =>
    column === undefined ? [] : [{ column, term, ...own }];
  const codec = markCodec("number", ".");
  return [
    ...subjects.map(
      ({ column, name }): ValueColumn => ({ column, field: "recorded.subject", subject: name, term, codec }),
    ),
    ...one(learning, { field: "recorded.learning", codec: levelWordCodec("learning") }),
    ...one(conduct, { field: "recorded.conduct", codec: levelWordCodec("conduct") }),
    ...one(excused, { field: "absences.excused", codec: countCodec }),
    ...one(unexcused, { field: "absences.unexcused", codec: countCodec }),
    ...one(award, { field: "recorded.award", codec: titleCodec }),
    ...one(promotion, { field: "recorded.promotion", codec: promotionCodec }),
  ];
}
