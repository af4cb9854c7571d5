import type { Place, SchoolLevel, SchoolYear, TermOrYear } from "../gradebook/model";
import type { ClauseId } from "../kernel/citation";
import type { Json, Severity } from "../kernel/diagnostic";
import type { OptionChoice } from "../law/ambiguity";
import type { tt22Ambiguities } from "../law/tt22-2021/options";
import type { tt27Ambiguities } from "../law/tt27-2020/options";

/** Whom a finding concerns; both are `null` where it concerns a whole class. */
export interface PupilReference {
  readonly id: string | null;
  readonly name: string | null;
}

/**
 * One contradiction between what a file records and the law: `recorded` and `lawful` are averages with one decimal
 * (`"7.9"`) or slugs, `null` where there is none; `data` holds the operands of the sentence `finding.<code>`;
 * `causedBy` is the cell of the first contradiction from which this one only follows.
 */
export interface Finding {
  readonly code: string;
  readonly severity: Severity;
  readonly pupil: PupilReference;
  readonly className: string;
  readonly subject?: string;
  readonly term?: TermOrYear;
  readonly recorded: string | null;
  readonly lawful: string | null;
  readonly clause: ClauseId | null;
  readonly place: Place;
  readonly causedBy?: Place;
  readonly data: { readonly [key: string]: Json };
}

/** A recorded value that could not be judged, and the input that is missing for it. */
export interface Unjudged {
  readonly what:
    | "average"
    /** The average over all subjects of Circular 58/2011. */
    | "overall"
    | "comment"
    | "learning"
    | "conduct"
    | "award"
    | "promotion"
    /** The result of a primary year, and the levels and tests on which nothing recorded rests yet. */
    | "yearResult"
    | "levels";
  readonly pupil: PupilReference;
  readonly className: string;
  readonly subject?: string;
  readonly term?: TermOrYear;
  readonly missing: readonly string[];
  readonly place: Place;
}

/** What the law gives one pupil, as far as the files allow; reported, whether or not a column records it. */
export interface PupilResult {
  readonly pupil: PupilReference;
  readonly className: string;
  readonly learning: { readonly [term in TermOrYear]?: string };
  readonly conduct: { readonly [term in TermOrYear]?: string };
  /** The result of a primary year, of four levels. */
  readonly yearResult?: string;
  /** Whether the class programme of a primary year is completed. */
  readonly completed?: boolean;
  /** What keeps the next better result of a primary year away: `toan.test`, `qualities.cham-chi`. */
  readonly limitedBy?: readonly string[];
  readonly award?: string;
  readonly promotion?: string;
}

/** How one class was judged: by which regime, on which sheets. */
export interface ClassVerdict {
  readonly className: string;
  readonly grade: number;
  readonly level: SchoolLevel;
  readonly schoolYear: SchoolYear;
  readonly instrument: string | null;
  readonly audited: boolean;
}

/** The whole result of an audit. Findings are ordered by file, sheet, row and column. */
export interface AuditResult {
  readonly classes: readonly ClassVerdict[];
  readonly findings: readonly Finding[];
  readonly undetermined: readonly Unjudged[];
  readonly results: readonly PupilResult[];
  readonly summary: {
    readonly pupils: number;
    /** Recorded values that were recomputed and compared. */
    readonly checked: number;
    readonly findings: number;
    readonly undetermined: number;
    readonly byClause: { readonly [clause: string]: number };
  };
}

/** What an audit may be told besides the gradebook. */
export interface AuditOptions {
  /** Periods a year by subject id, instead of those of the 2018 programme. */
  readonly periods?: { readonly [subject: string]: number };
  /** The level of every class, where the files do not say it or say it wrongly. */
  readonly level?: SchoolLevel;
  /** Chosen readings of Circulars 22/2021 and 27/2020, such as `{ A04: "removal" }`. */
  readonly readings?: OptionChoice<typeof tt22Ambiguities> & OptionChoice<typeof tt27Ambiguities>;
}
