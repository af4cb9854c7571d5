import { type Column, labels, type Table } from "@sodiem/workbook/pupil-table";
import { columnOf, identityColumns, type PupilList } from "../pupils";

/** The columns of a year summary that a gradebook has a place for. */
export interface YearResultColumns {
  /** Each with the name that the sheet prints. */
  readonly subjects: readonly { readonly column: Column; readonly name: string }[];
  readonly learning?: Column;
  readonly conduct?: Column;
  readonly award?: Column;
  readonly promotion?: Column;
  readonly excused?: Column;
  readonly unexcused?: Column;
}

const known = {
  learning: labels("Kết quả học tập"),
  conduct: labels("Kết quả rèn luyện"),
  award: labels("Danh hiệu"),
  promotion: labels("Lên lớp", "Được lên lớp"),
  excused: labels("Số buổi nghỉ có phép"),
  unexcused: labels("Số buổi nghỉ không phép"),
} as const;

/** Columns of the proposal that no gradebook has a place for. */
const withoutPlace = labels(
  "Khen thưởng",
  "Kỷ luật",
  "Kiểm tra lại",
  "Rèn luyện lại",
  "Kết quả học tập sau kiểm tra lại",
  "Kết quả rèn luyện lại",
  "Hoàn thành/Tốt nghiệp",
  "Ghi chú",
);

/**
 * Finds the columns of a year summary by their labels. Subjects are what stands between the last column that says who a
 * pupil is and the result of learning.
 */
export function findYearResultColumns(table: Table, list: PupilList): YearResultColumns {
  const own = Object.entries(known).flatMap(([key, wanted]) => {
    const column = columnOf(table, wanted);
    return column === undefined ? [] : [[key, column] as const];
  });
  const found: Omit<YearResultColumns, "subjects"> = Object.fromEntries(own);
  const taken = new Set([...identityColumns(list), table.numberColumn, ...own.map(([, column]) => column)]);
  const first = Math.max(...[...identityColumns(list), table.numberColumn].map(({ index }) => index)) + 1;
  const end = found.learning?.index ?? first;
  return {
    ...found,
    subjects: table.columns.flatMap((column) => {
      const name = column.path.at(-1) ?? "";
      const isSubject = column.index >= first && column.index < end && name !== "";
      const isOther = withoutPlace.has(column.folded.at(-1) ?? "");
      return isSubject && !isOther && !taken.has(column) ? [{ column, name }] : [];
    }),
  };
}
