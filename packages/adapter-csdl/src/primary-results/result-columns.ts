import {
  type Column,
  findPrimaryColumns,
  keyOfFolded,
  labelKey,
  type PrimaryColumns,
  type SheetReport,
  type Table,
} from "@sodiem/workbook/pupil-table";
import { identityColumns, type PupilList } from "../pupils";

/** The columns of a sheet of kind K2. */
export interface ResultColumns extends Pick<PrimaryColumns, "subjects" | "items" | "duplicates"> {
  /** `Hoàn thành chương trình lớp học`. */
  readonly completion?: Column;
  /** `Lên lớp`. */
  readonly promotion?: Column;
  /** `Xếp loại`. */
  readonly result?: Column;
  /** `Khen thưởng`, which some programs add. */
  readonly award?: Column;
}

const completionKeys = new Set(
  ["Hoàn thành chương trình lớp học", "Hoàn thành chương trình", "Hoàn thành"].map(labelKey),
);
const promotionKeys = new Set(["Lên lớp", "Được lên lớp"].map(labelKey));
const resultKeys = new Set(["Xếp loại", "Kết quả giáo dục", "Đánh giá kết quả giáo dục"].map(labelKey));
const awardKeys = new Set([labelKey("Khen thưởng")]);

/** Finds the columns of a sheet of kind K2 by their labels; the last ones stand alone, the others below their groups. */
export function findResultColumns(table: Table, list: PupilList, report: SheetReport): ResultColumns {
  const taken = new Set([table.numberColumn, ...identityColumns(list)].map(({ index }) => index));
  const last = (keys: ReadonlySet<string>): Column | undefined =>
    table.columns.find(
      ({ index, folded }) =>
        !taken.has(index) && folded.length === 1 && keys.has(keyOfFolded(folded[0] ?? "")),
    );
  const [completion, promotion, result, award] = [completionKeys, promotionKeys, resultKeys, awardKeys].map(
    last,
  );
  for (const column of [completion, promotion, result, award])
    if (column !== undefined) taken.add(column.index);
  const { subjects, items, duplicates } = findPrimaryColumns(table, taken, report);
  return {
    subjects,
    items,
    duplicates,
    ...(completion === undefined ? {} : { completion }),
    ...(promotion === undefined ? {} : { promotion }),
    ...(result === undefined ? {} : { result }),
    ...(award === undefined ? {} : { award }),
  };
}

/** All columns that were found. */
export function columnsOf({
  subjects,
  items,
  completion,
  promotion,
  result,
  award,
}: ResultColumns): Column[] {
  return [
    ...subjects.flatMap(({ level, test }) => [level, test]),
    ...items.map(({ column }) => column),
    completion,
    promotion,
    result,
    award,
  ].filter((column) => column !== undefined);
}
