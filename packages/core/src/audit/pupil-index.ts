import type { ClassBook, Entry, Place, Pupil, TermOrYear } from "../gradebook/model";

/** A recorded result with its cell. */
export interface PlacedEntry {
  readonly entry: Entry;
  readonly place: Place;
}

export type Assessment = Pupil["assessments"][number];

/** What a pupil's record holds of one subject in one period. */
export interface SubjectRecord {
  readonly assessment: Assessment | undefined;
  /** The recorded results, those of mark sheets before those of summaries. */
  readonly recorded: readonly PlacedEntry[];
}

interface OpenRecord {
  assessment: SubjectRecord["assessment"];
  readonly recorded: PlacedEntry[];
}

/** A pupil's record by subject and period. */
export type PupilIndex = (subject: string, period: TermOrYear) => SubjectRecord;

const nothing: SubjectRecord = { assessment: undefined, recorded: [] };

/** Sorts a pupil's record by subject and period, once; `summaries` holds the class's sheets that are of no subject. */
export function indexPupil(pupil: Pupil, summaries: ReadonlySet<string>): PupilIndex {
  const found: { readonly [period in TermOrYear]: Map<string, OpenRecord> } = {
    "1": new Map(),
    "2": new Map(),
    year: new Map(),
  };
  const recordOf = (subject: string, period: TermOrYear): OpenRecord => {
    const known = found[period].get(subject);
    if (known !== undefined) return known;
    const made = { assessment: undefined, recorded: [] };
    found[period].set(subject, made);
    return made;
  };
  for (const assessment of pupil.assessments) {
    recordOf(assessment.subject, assessment.term).assessment ??= assessment;
  }
  for (const one of pupil.recorded) {
    if (one.what === "subject") recordOf(one.subject, one.term).recorded.push(one);
  }
  const isSummary = ({ place }: PlacedEntry): number => (summaries.has(sheetKey(place)) ? 1 : 0);
  for (const records of Object.values(found)) {
    for (const { recorded } of records.values()) {
      if (recorded.length > 1) recorded.sort((a, b) => isSummary(a) - isSummary(b));
    }
  }
  return (subject, period) => found[period].get(subject) ?? nothing;
}

/** The sheets of a class that are summaries. */
export function summarySheets(book: ClassBook): ReadonlySet<string> {
  return new Set(book.sheets.flatMap((sheet) => (sheet.subject === undefined ? [sheetKey(sheet)] : [])));
}

function sheetKey({ file, sheet }: { readonly file: string; readonly sheet: string }): string {
  return `${file}\n${sheet}`;
}
