import type { ClassBook, Pupil, TermOrYear } from "../gradebook/model";
import type { ClauseId } from "../kernel/citation";
import { classContext } from "./class-context";
import type { AuditOptions, Unjudged } from "./finding";
import { type Comparison, type Judged, Ledger } from "./ledger";
import { judgePupil } from "./pupil-results";
import type { RuleSet } from "./rule-set";

/** One result of a pupil as the law gives it; `null` with what is missing where it cannot be computed. */
export interface LawfulValue {
  readonly what: Unjudged["what"];
  readonly subject?: string;
  readonly term: TermOrYear;
  readonly value: string | null;
  readonly missing: readonly string[];
  readonly clause: ClauseId;
}

/** A ledger that keeps what was recomputed, whether or not a column records it. */
class ValueLedger extends Ledger {
  readonly values: LawfulValue[] = [];

  override compare<T>(comparison: Comparison<T>): Judged<T> {
    const { what, subject, term, clause, format, recomputed } = comparison;
    const { lawful, missing } = recomputed;
    this.values.push({
      what,
      ...(subject === undefined ? {} : { subject }),
      term,
      value: lawful === undefined ? null : format(lawful),
      missing,
      clause,
    });
    return super.compare(comparison);
  }
}

/**
 * Every result of one pupil of a class recomputed from the lowest data: averages and comment results of terms and year,
 * the average over all subjects where a circular has one, levels, conduct, award, promotion. Recorded overall averages, levels, awards and promotion of the pupil are left aside.
 */
export function lawfulValues(
  book: ClassBook,
  pupil: Pupil,
  rules: RuleSet,
  options: AuditOptions = {},
): readonly LawfulValue[] {
  const ledger = new ValueLedger();
  const recorded = pupil.recorded.filter(
    ({ what }) => what !== "overall" && what !== "learning" && what !== "award" && what !== "promotion",
  );
  judgePupil(classContext(book, rules, ledger, options), { ...pupil, recorded });
  return ledger.values;
}
