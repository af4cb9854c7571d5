import type { Comment, Moment } from "@sodiem/core";
import { foldText } from "@sodiem/core";
import {
  type Column,
  cellText,
  items,
  keyOfFolded,
  labels,
  momentOf,
  type Table,
} from "@sodiem/workbook/pupil-table";

/** A column of a primary sheet: at which moment it stands, and for what. */
export interface PrimaryColumn {
  readonly column: Column;
  readonly field: "primary.level" | "primary.test" | "primary.item" | "comment";
  readonly moment?: Moment;
  /** The moment that the column's own head names. */
  readonly ownMoment?: Moment;
  /** The quality or competency of a level. */
  readonly item?: string;
  /** What a remark is about where it is not of a subject. */
  readonly about?: NonNullable<Comment["about"]>;
}

const levelLabels = labels("Mức đạt được", "Mức độ đạt được", "MĐĐ", "Mức ĐĐ", "XL");
const testLabels = labels("Điểm", "ĐKT", "Điểm KT", "Điểm KTĐK", "KTĐK");
const remarkLabels = labels("Nhận xét", "Nội dung nhận xét");
const sections: ReadonlyMap<string, NonNullable<Comment["about"]>> = new Map([
  [foldText("Năng lực chung"), "general-competencies"],
  [foldText("Năng lực đặc thù"), "specific-competencies"],
  [foldText("Phẩm chất"), "qualities"],
  [foldText("Phẩm chất chủ yếu"), "qualities"],
] as const);
const groupRowsAbove = 3;
const longestGroup = 40;

/**
 * Finds the columns of a primary sheet by the path period › section › label. The period stands in the head or in up to
 * three rows above it; `fallback` is the moment of the whole sheet.
 */
export function primaryColumns(table: Table, fallback: Moment | undefined): PrimaryColumn[] {
  const above = groupsAbove(table);
  // A section whose cell is not merged reaches over the columns at its right, as far as its period does.
  let run: {
    readonly section: PrimaryColumn["about"];
    readonly moment: Moment | undefined;
    readonly end: number;
  } = { section: undefined, moment: undefined, end: -1 };
  return table.columns.flatMap((column): PrimaryColumn[] => {
    const path = [...(above.get(column.index) ?? []), ...column.folded];
    const leaf = column.folded.at(-1);
    if (leaf === undefined) return [];
    const ownMoment = path
      .slice(0, -1)
      .map(periodOf)
      .find((moment) => moment !== undefined);
    const stated = path.map((label) => sections.get(label)).find((section) => section !== undefined);
    const goesOn = run.end === column.index - 1 && run.moment === ownMoment && !column.folded.some(isMetric);
    const about = stated ?? (goesOn ? run.section : undefined);
    run = { section: about, moment: ownMoment, end: column.index };
    const moment = ownMoment ?? fallback;
    const at = {
      column,
      ...(moment === undefined ? {} : { moment }),
      ...(ownMoment === undefined ? {} : { ownMoment }),
    };
    if (about !== undefined) {
      const item = items.get(keyOfFolded(leaf));
      if (item !== undefined) return [{ ...at, field: "primary.item", item, about }];
      return remarkLabels.has(leaf) ? [{ ...at, field: "comment", about }] : [];
    }
    if (levelLabels.has(leaf)) return [{ ...at, field: "primary.level" }];
    if (testLabels.has(leaf)) return [{ ...at, field: "primary.test" }];
    return remarkLabels.has(leaf) ? [{ ...at, field: "comment" }] : [];
  });
}

function isMetric(label: string): boolean {
  return levelLabels.has(label) || testLabels.has(label);
}

function periodOf(label: string): Moment | undefined {
  return label.length > longestGroup ? undefined : momentOf(label);
}

/** Groups above the row of `STT`: rows in which two cells at least name a period or a section, carried to the right. */
function groupsAbove({ sheet, headerRow, numberColumn }: Table): ReadonlyMap<number, readonly string[]> {
  const found = new Map<number, string[]>();
  for (let row = Math.max(0, headerRow - groupRowsAbove); row < headerRow; row += 1) {
    const texts = new Map<number, string>();
    for (let column = numberColumn.index + 1; column < sheet.columnCount; column += 1) {
      const folded = foldText(cellText(sheet.cell(row, column)).slice(0, longestGroup));
      if (folded !== "") texts.set(column, folded);
    }
    const groups = [...texts.values()].filter((text) => periodOf(text) !== undefined || sections.has(text));
    if (groups.length < 2 || groups.length < texts.size) continue;
    let group: string | undefined;
    for (let column = 0; column < sheet.columnCount; column += 1) {
      group = texts.get(column) ?? group;
      if (group !== undefined) found.set(column, [...(found.get(column) ?? []), group]);
    }
  }
  return found;
}
