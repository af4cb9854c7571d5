import { type IsoDate, isIsoDate } from "../../kernel/civil-date";
import { type Decision, decide, decided, type Finding, undetermined } from "../../kernel/decision";
import { condition } from "../../kernel/trace";
import { type OwnRetention, type RetentionQuestion, retention } from "./retention";
import type { RetentionPeriod } from "./retention-table";

/** Whether the period of a record is over; where it is not, why. */
export interface Destruction {
  readonly mayDestroy: boolean;
  readonly because: "period-over" | "period-running" | "permanent" | "handed-over" | "period-not-known";
  /** The last day of a period in years. */
  readonly keptUntil?: IsoDate;
}

/**
 * Whether the period of a record allows it to be destroyed on `asOf`. `since` is the day from which its years run; the
 * same day so many years later is the last day of the period. A record without a confirmed period is kept. What else
 * the law on archives asks of a destruction (a council, a record of it) is not examined.
 *
 * @example mayDestroy({ record: "gradebook", since: isoDate("1990-05-31"), asOf: isoDate("2026-10-10") }).outcome
 * // { status: "decided", value: { mayDestroy: false, because: "period-not-known" } }
 */
export function mayDestroy(
  question: Omit<RetentionQuestion, "date"> & { readonly since: IsoDate | null; readonly asOf: IsoDate },
  table: readonly OwnRetention[] = [],
): Decision<Destruction> {
  const { since, asOf, ...record } = question;
  const kept = retention({ ...record, date: asOf }, table);
  const rule = { id: kept.rule, inForce: { from: asOf } };
  return decide(rule, asOf, (): Finding<Destruction> => {
    const { steps, diagnostics } = kept;
    if (kept.outcome.status !== "decided") {
      const missing = kept.outcome.status === "undetermined" ? kept.outcome.missing : [];
      const possible = kept.outcome.status === "undetermined" ? kept.outcome.possible : [];
      // Whatever is possible here keeps the record.
      const reasons = possible
        .map(({ period }) => judge(period, null, asOf))
        .filter((one) => one !== undefined);
      return { outcome: undetermined(missing, reasons), steps, diagnostics };
    }
    const verdict = judge(kept.outcome.value.period, since, asOf);
    if (verdict === undefined) {
      const either: Destruction[] = [
        { mayDestroy: true, because: "period-over" },
        { mayDestroy: false, because: "period-running" },
      ];
      return { outcome: undetermined(["since"], either), steps, diagnostics };
    }
    const data = { since, asOf, because: verdict.because, keptUntil: verdict.keptUntil ?? null };
    return {
      outcome: decided(verdict),
      steps: [...steps, condition("retention.periodOver", rule.id, verdict.mayDestroy, data)],
      diagnostics,
    };
  });
}

function judge(period: RetentionPeriod, since: IsoDate | null, asOf: IsoDate): Destruction | undefined {
  if (period === null) return { mayDestroy: false, because: "period-not-known" };
  if (period === "permanent") return { mayDestroy: false, because: "permanent" };
  if (period === "while-enrolled-then-handed-over") return { mayDestroy: false, because: "handed-over" };
  if (since === null) return undefined;
  const keptUntil = yearsLater(since, period);
  return asOf > keptUntil
    ? { mayDestroy: true, because: "period-over", keptUntil }
    : { mayDestroy: false, because: "period-running", keptUntil };
}

/** The same day so many years later; 1 March where that year has no 29 February, so that nothing is lost too soon. */
function yearsLater(date: IsoDate, years: number): IsoDate {
  const year = String(Number(date.slice(0, 4)) + years).padStart(4, "0");
  const same = `${year}${date.slice(4)}`;
  return isIsoDate(same) ? same : (`${year}-03-01` as IsoDate);
}
