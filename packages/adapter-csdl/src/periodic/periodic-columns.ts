import { type Comment, foldText, type Moment, type SourceFile } from "@sodiem/core";
import { type Column, cellText, labels, momentOf, type Table } from "@sodiem/workbook/pupil-table";
import { columnOf } from "../pupils";

/** Whom or what a column of remarks is about, where it is not a subject. */
export type About = NonNullable<Comment["about"]>;

/** The columns of a sheet of kind K3. */
export interface PeriodicColumns {
  readonly level?: Column;
  readonly test?: Column;
  readonly remark?: Column;
  readonly about: readonly { readonly column: Column; readonly about: About }[];
  readonly moment?: Column;
}

const levelLabels = labels("Mức đạt được", "Mức độ đạt được");
const testLabels = labels("Điểm KTĐK", "Điểm kiểm tra định kì");
const remarkLabels = labels("Nội dung nhận xét", "Nhận xét");
const momentLabels = labels("Thời điểm đánh giá");
const aboutLabels: readonly (readonly [About, ReadonlySet<string>])[] = [
  ["general-competencies", labels("Nhận xét NL Chung", "Nhận xét năng lực chung")],
  ["specific-competencies", labels("Nhận xét NL Đặc thù", "Nhận xét năng lực đặc thù")],
  ["qualities", labels("Nhận xét Phẩm chất")],
  [
    "homeroom",
    labels("Nhận xét GVCN", "Nhận xét của GVCN", "Nhận xét của giáo viên chủ nhiệm", "Nhận xét chủ nhiệm"),
  ],
];

/** Finds the columns of a sheet of kind K3 by their labels. */
export function findPeriodicColumns(table: Table): PeriodicColumns {
  const about = aboutLabels.flatMap(([own, wanted]) => {
    const column = columnOf(table, wanted);
    return column === undefined ? [] : [{ column, about: own }];
  });
  const level = columnOf(table, levelLabels);
  const test = columnOf(table, testLabels);
  const remark = columnOf(table, remarkLabels);
  const moment = columnOf(table, momentLabels);
  return {
    about,
    ...(level === undefined ? {} : { level }),
    ...(test === undefined ? {} : { test }),
    ...(remark === undefined ? {} : { remark }),
    ...(moment === undefined ? {} : { moment }),
  };
}

/** The moment that a row names (`GK1` … `CK2`), else the one that is known from outside; `bad` where it names none. */
export function momentAt(
  table: Table,
  row: number,
  { moment: column }: PeriodicColumns,
  known: NonNullable<SourceFile["known"]>,
): Moment | "bad" | undefined {
  const text = column === undefined ? "" : cellText(table.cellAt(row, column.index));
  if (text === "") return known.moment;
  return momentOf(text) ?? (foldText(text) === "cn" ? "cuoi-nam" : "bad");
}

/** The subject of a sheet is its name, unless a title says it. */
export function subjectOf({ sheet, title }: Table): string {
  return title.subject ?? sheet.name;
}
