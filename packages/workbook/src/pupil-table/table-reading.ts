import type { ClassBook, Place, Pupil, ResidueColumn } from "@sodiem/core";
import type { PupilColumns, PupilRow } from "./pupil-rows";
import type { SheetReport } from "./report";
import type { Column, Table } from "./table";

/** What one table gave; `book` is missing where its title says too little. */
export interface TableReading {
  readonly book?: ClassBook;
  readonly columns: readonly ResidueColumn[];
  readonly otherRows: readonly number[];
}

/** The columns of a table that say who a pupil is. */
export function pupilColumnsRead({ name, ...others }: PupilColumns): Column[] {
  return [...name, ...Object.values(others)].filter((column) => column !== undefined);
}

/** The part of a pupil that every kind of sheet gives. */
export function pupilOf(
  table: Table,
  row: PupilRow & Pick<Pupil, "gender">,
  report: SheetReport,
): Omit<Pupil, "assessments" | "recorded" | "absences"> {
  const place = report.place(row.row, table.numberColumn.index);
  const pupil: { name: string; place: Place } & { [key in Identity]?: string } = { name: row.name, place };
  for (const key of identity) {
    const value = row[key];
    if (value !== undefined) pupil[key] = value;
  }
  if (row.gender !== undefined) return { ...pupil, gender: row.gender };
  return pupil;
}

const identity = ["code", "systemId", "schoolCode", "moetId", "nationalId", "birthDate"] as const;

type Identity = (typeof identity)[number];
