import type { Place, TermOrYear } from "../gradebook/model";
import type { ClauseId } from "../kernel/citation";
import type { Json, Severity } from "../kernel/diagnostic";
import type { Finding, PupilReference, Unjudged } from "./finding";

/** Whom a finding or an unjudged value is about. */
export interface Whom {
  readonly pupil: PupilReference;
  readonly className: string;
}

/** What a finding or an unjudged value is about. */
export interface About extends Whom {
  readonly subject?: string;
  readonly term?: TermOrYear;
}

/** A value of the book and its cell. */
export interface RecordedValue<T> {
  readonly value: T;
  readonly place: Place;
}

/**
 * One value of a pupil. `lawful` is what follows from the lowest data of the files, `book` what the book itself
 * goes on with; `cause` is the first contradiction that makes the two differ.
 */
export interface Judged<T> {
  readonly lawful: T | undefined;
  readonly book: T | undefined;
  readonly cause: Place | undefined;
}

/** What recomputing a value gave, before it is held against the book. */
export interface Recomputed<T> {
  /** From lawful inputs; `undefined` when it could not be recomputed. */
  readonly lawful: T | undefined;
  /** From the inputs as the book records them. */
  readonly fromBook: T | undefined;
  readonly cause: Place | undefined;
  /** The inputs that were missing. */
  readonly missing: readonly string[];
}

export interface Comparison<T> {
  readonly whom: Whom;
  readonly subject?: string;
  readonly term: TermOrYear;
  readonly what: Unjudged["what"];
  readonly code: string;
  readonly clause: ClauseId;
  readonly format: (value: T) => string;
  readonly recorded: readonly RecordedValue<T>[];
  readonly recomputed: Recomputed<T>;
  /** The operands of the sentence; asked for only where there is something to say. */
  readonly data?: () => { readonly [key: string]: Json };
}

/** Collects what the audit of one gradebook finds. */
export class Ledger {
  readonly findings: Finding[] = [];
  readonly undetermined: Unjudged[] = [];
  checked = 0;

  /** Notes a contradiction that rests on one cell alone. */
  report(
    about: About,
    code: string,
    severity: Severity,
    values: {
      recorded: string | null;
      lawful: string | null;
      clause: ClauseId | null;
      place: Place;
      causedBy?: Place;
    },
    data: { readonly [key: string]: Json } = {},
  ): void {
    this.findings.push({ code, severity, ...about, ...values, data });
  }

  /**
   * Holds every recorded copy of a value against the recomputed one. A copy that is wrong but follows from an
   * earlier contradiction, in its inputs or in another copy, names that one as its cause.
   */
  compare<T>(comparison: Comparison<T>): Judged<T> {
    const { recorded, recomputed, format } = comparison;
    const last = recorded.at(-1);
    if (recomputed.lawful === undefined) {
      for (const { place } of recorded) {
        this.undetermined.push({
          what: comparison.what,
          ...aboutOf(comparison),
          missing: recomputed.missing,
          place,
        });
      }
      return { lawful: last?.value, book: last?.value ?? recomputed.fromBook, cause: recomputed.cause };
    }
    const { lawful, fromBook } = recomputed;
    let wrong: Map<T, Place> | undefined;
    for (const { value, place } of recorded) {
      this.checked += 1;
      if (value === lawful) continue;
      const cause = value === fromBook ? recomputed.cause : wrong?.get(value);
      this.report(
        aboutOf(comparison),
        comparison.code,
        "error",
        {
          recorded: format(value),
          lawful: format(lawful),
          clause: comparison.clause,
          place,
          ...(cause === undefined ? {} : { causedBy: cause }),
        },
        comparison.data?.(),
      );
      wrong ??= new Map();
      wrong.set(value, cause ?? place);
    }
    const book = last?.value ?? fromBook ?? lawful;
    return { lawful, book, cause: book === lawful ? undefined : (wrong?.get(book) ?? recomputed.cause) };
  }
}

function aboutOf({ whom, subject, term }: Pick<Comparison<unknown>, "whom" | "subject" | "term">): About {
  return { ...whom, ...(subject === undefined ? {} : { subject }), term };
}
