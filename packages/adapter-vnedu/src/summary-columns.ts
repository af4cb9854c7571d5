import { type Subject, subjects, type TermOrYear } from "@sodiem/core";
import {
  type Column,
  labels,
  levelOf,
  type Table,
  termOf,
  type ValueKind,
  type Wording,
} from "@sodiem/workbook/pupil-table";

/** The columns of a summary, found by what their heads say. */
export interface SummaryColumns {
  readonly subjects: readonly {
    readonly column: Column;
    readonly name: string;
    readonly tag?: Subject["assessedBy"];
  }[];
  readonly values: readonly {
    readonly column: Column;
    readonly kind: ValueKind;
    readonly term?: TermOrYear;
  }[];
  /** The average over all subjects of Circular 58/2011. */
  readonly overall: readonly { readonly column: Column; readonly term?: TermOrYear }[];
  readonly absences: { readonly excused?: Column; readonly unexcused?: Column; readonly total?: Column };
  readonly wording: Wording;
}

const valueLabels: { readonly [kind in ValueKind]: ReadonlySet<string> } = {
  learning: labels("Kết quả học tập", "KQHT", "Học tập", "Học lực", "Xếp loại học lực"),
  conduct: labels("Kết quả rèn luyện", "KQRL", "Rèn luyện", "Hạnh kiểm", "Xếp loại hạnh kiểm"),
  award: labels("Danh hiệu", "Danh hiệu thi đua"),
  promotion: labels("Lên lớp", "Được lên lớp", "Xét lên lớp", "Kết quả cuối năm"),
};
const olderWords = labels("Học lực", "Xếp loại học lực", "Hạnh kiểm", "Xếp loại hạnh kiểm");
const absenceGroup = labels("Buổi nghỉ", "Số buổi nghỉ", "Số buổi nghỉ học", "Nghỉ học");
const absenceLabels = {
  excused: labels("P", "Có phép", "Phép"),
  unexcused: labels("K", "Không phép", "KP"),
  total: labels("Tổng", "Tổng số", "TS"),
} as const;
/** Columns that are known and that the gradebook has no place for. */
const heldInResidue = labels("Ghi chú", "Nhận xét", "Xếp hạng");
const overallLabels = labels("Điểm TK", "Điểm tổng kết", "Điểm TB");

const markTag = /^\(?hs ?\d+(?:[.,]\d+)?\)?$/;
const commentTag = /^\(?(?:n\.? ?xet|nhan xet)\)?$/;

/** Finds the columns of a summary; `taken` are those that say who a pupil is. */
export function findSummaryColumns({ columns, title }: Table, taken: ReadonlySet<number>): SummaryColumns {
  const level = levelOf(title.grade ?? 0, title.school, title.authority);
  const found = {
    subjects: [] as { column: Column; name: string; tag?: Subject["assessedBy"] }[],
    values: [] as { column: Column; kind: ValueKind; term?: TermOrYear }[],
    overall: [] as { column: Column; term?: TermOrYear }[],
    absences: {} as { -readonly [key in keyof SummaryColumns["absences"]]: SummaryColumns["absences"][key] },
  };
  let wording: Wording = "tt22";
  for (const column of columns) {
    const [name] = column.path;
    if (taken.has(column.index) || name === undefined) continue;
    const below = column.folded.slice(1);
    const kind = valueKindOf(column);
    const tag = tagOf(below);
    const absence = absenceOf(column);
    if (kind !== undefined || overallLabels.has(column.folded[0] ?? "")) {
      const term = column.path
        .slice(1)
        .map(termOf)
        .find((own) => own !== undefined);
      const own = { column, ...(term === undefined ? {} : { term }) };
      if (kind === undefined) found.overall.push(own);
      else found.values.push({ ...own, kind });
      if (olderWords.has(column.folded[0] ?? "")) wording = "tt58";
    } else if (absence !== undefined) {
      found.absences[absence] ??= column;
    } else if (tag !== undefined) {
      found.subjects.push({ column, name, tag });
    } else if (!isHeldInResidue(column) && subjects.findSubject(level, name) !== undefined) {
      found.subjects.push({ column, name });
    }
  }
  return { ...found, wording };
}

/** Whether a column is one of those that the gradebook knowingly leaves to the residue. */
export function isHeldInResidue({ folded }: Column): boolean {
  return heldInResidue.has(folded[0] ?? "");
}

function valueKindOf({ folded }: Column): ValueKind | undefined {
  const [label = ""] = folded;
  return (["learning", "conduct", "award", "promotion"] as const).find((kind) =>
    valueLabels[kind].has(label),
  );
}

function tagOf(below: readonly string[]): Subject["assessedBy"] | undefined {
  if (below.some((label) => markTag.test(label))) return "marks";
  return below.some((label) => commentTag.test(label)) ? "comments" : undefined;
}

function absenceOf({ folded }: Column): keyof SummaryColumns["absences"] | undefined {
  const [group = "", leaf = ""] = folded;
  if (!absenceGroup.has(group)) return undefined;
  return (["excused", "unexcused", "total"] as const).find((kind) => absenceLabels[kind].has(leaf));
}
