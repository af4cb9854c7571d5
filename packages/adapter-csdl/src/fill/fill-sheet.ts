import type { ClassBook, Diagnostic, Moment, Pupil } from "@sodiem/core";
import type { ValueColumn } from "./value-column";

/** What filling needs to know of one sheet. */
export interface FillSheet {
  /** What may be written for a class. */
  columnsFor(book: ClassBook): readonly ValueColumn[];
  /** The sheet is of one subject, so that a class without it cannot be filled in. */
  readonly isOneSubject: boolean;
  /** The moment that a row names. */
  momentOf(row: number): Moment | undefined;
  /** What the class should have for this sheet and has not. */
  missing(book: ClassBook, pupils: readonly Pupil[]): readonly Diagnostic[];
}
