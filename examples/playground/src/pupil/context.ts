import type { Page } from "../page";
import type { ClassSection } from "../report";
import type { PupilRecord } from "./record";
import type { LawName } from "./year";

/** What the parts of a pupil's view share. */
export interface PupilContext {
  readonly page: Page;
  readonly section: ClassSection;
  /** The year as the files have it. */
  readonly original: PupilRecord;
  readonly name: LawName;
}

/** A part of a view that follows the marks tried. */
export interface PupilPart {
  readonly element: HTMLElement;
  refresh(record: PupilRecord): void;
}
