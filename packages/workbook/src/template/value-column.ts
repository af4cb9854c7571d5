import type { BookValue, Field, Moment, TermOrYear } from "@sodiem/core";
import type { CellValue } from "../fill/cell-edit";
import type { Cell } from "../grid";
import type { Column } from "../pupil-table/table";

/** What a column can take of a value: a content in the column's own terms, nothing, or nothing because of a rule. */
export type Says =
  | { readonly kind: "content"; readonly content: string }
  | { readonly kind: "refused"; readonly code: string; readonly data: { readonly [key: string]: string } }
  | { readonly kind: "no-place" };

/** How the cells of a column say what a gradebook says. */
export interface Codec {
  /** What the column makes of a value; `cell` is what stands there now. */
  says(value: BookValue, cell: Cell | undefined): Says;
  /** What a cell says now, in the same terms; `undefined` where it says nothing that the column knows. */
  reads(cell: Cell | undefined): string | undefined;
  /** The cell that says it. */
  cell(content: string): CellValue;
  /** Whether the sheet's form differs from the source's; texts are compared where nothing is said. */
  readonly changesForm?: true;
}

/** A column of a template and what stands in it. */
export interface ValueColumn {
  readonly column: Column;
  readonly field: Field;
  /** The subject as the template prints it. */
  readonly subject?: string;
  readonly term?: TermOrYear;
  readonly moment?: Moment;
  readonly part?: string;
  readonly codec: Codec;
  /** Says who a pupil is: written where the cell is blank, and otherwise the template's own. */
  readonly onlyBlank?: true;
}

/** Names the value that belongs in a place; a moment tells more than its term. */
export function valueKey({
  field,
  subject = "",
  term,
  moment,
  part = "",
}: {
  readonly field: string;
  readonly subject?: string | undefined;
  readonly term?: string | undefined;
  readonly moment?: string | undefined;
  readonly part?: string | undefined;
}): string {
  return JSON.stringify([field, subject, moment ?? term ?? "", part]);
}
