import { type IsoDate, isoDate, isWithin } from "../../kernel/civil-date";
import { type Decision, decide, decided, undetermined } from "../../kernel/decision";
import { type Diagnostic, diagnostic, type Json } from "../../kernel/diagnostic";
import { condition, step } from "../../kernel/trace";
import { type KeptRecord, type RetentionPeriod, retentionRules, sectorTable } from "./retention-table";

/** What is asked: a record on a day; `form` and `level` where they decide (a transcript). */
export interface RetentionQuestion {
  readonly record: KeptRecord;
  readonly date: IsoDate;
  readonly form?: "paper" | "digital" | null;
  /** The school's level, as the gradebook names it. */
  readonly level?: string | null;
}

/** How long a record is kept. */
export interface Retention {
  readonly period: RetentionPeriod;
}

/** A period that an institution loads of its own: for a record without one, with what it rests on. */
export interface OwnRetention {
  readonly record: KeptRecord;
  readonly period: Exclude<RetentionPeriod, null>;
  /** The document, in words: its number, date and place. */
  readonly citation: string;
}

const always = { from: isoDate("0001-01-01") };
const digitalFrom = isoDate("2026-10-08");

/**
 * How long a record is kept, as far as the sources confirm it: lifelong learning data for ever (Decree 88/2026, Article
 * 8, clause 3), the paper transcript of a primary pupil until it is handed over (Circular 27/2020, Article 10), the
 * digital transcript by the law on archives; for everything else `null`, with the information
 * `retention.notConfirmed`. An institution's own `table` fills what is `null`; a line without a citation or against a
 * period that the law fixes is an error. From 8 October 2026 a transcript whose form is not told is the digital one.
 *
 * @example retention({ record: "lifelong-learning-record", date: isoDate("2026-09-01") }).outcome
 * // { status: "decided", value: { period: "permanent" } }
 */
export function retention(
  question: RetentionQuestion,
  table: readonly OwnRetention[] = [],
): Decision<Retention> {
  const { record, date, level = null } = question;
  const form = question.form ?? (date < digitalFrom ? "paper" : "digital");
  const rules = retentionRules.filter(
    (rule) =>
      rule.record === record &&
      (rule.form ?? form) === form &&
      (rule.from === undefined || isWithin(date, { from: rule.from })),
  );
  const fitting = rules.filter((rule) => rule.level === undefined || rule.level === level);
  const rule = fitting[0];
  const open =
    level === null ? rules.find((one) => one.level !== undefined && one.period !== null) : undefined;
  const id = (rule ?? open)?.clause ?? sectorTable;
  return decide({ id, inForce: always }, undefined, () => {
    if (open !== undefined) {
      return {
        outcome: undetermined(["level"], [{ period: open.period }, { period: null }]),
        steps: [step("retention.dependsOnLevel", id, { record, level: open.level ?? null })],
      };
    }
    const period = rule?.period ?? null;
    const { errors, own } = ownPeriod(record, period, table);
    if (errors.length > 0) return { outcome: undetermined(["table"], []), steps: [], diagnostics: errors };
    const steps = [condition("retention.confirmed", id, period !== null, { record, date, period })];
    if (own === undefined) {
      return {
        outcome: decided({ period }),
        steps,
        diagnostics:
          period === null
            ? [diagnostic("retention.notConfirmed", "info", ["record"], { record, clause: id })]
            : [],
      };
    }
    const data: { readonly [key: string]: Json } = { record, period: own.period, citation: own.citation };
    return {
      outcome: decided({ period: own.period }),
      steps: [...steps, step("retention.loaded", id, data)],
    };
  });
}

function ownPeriod(
  record: KeptRecord,
  fixed: RetentionPeriod,
  table: readonly OwnRetention[],
): { readonly errors: readonly Diagnostic[]; readonly own?: OwnRetention } {
  const lines = [...table.entries()].filter(([, line]) => line.record === record);
  const errors = lines.flatMap(([index, line]) => {
    const path = ["table", String(index)];
    if (line.citation.trim() === "") return [diagnostic("retention.noCitation", "error", path, { record })];
    if (typeof line.period === "number" && !(Number.isSafeInteger(line.period) && line.period > 0)) {
      return [diagnostic("retention.periodInvalid", "error", path, { record, period: String(line.period) })];
    }
    if (fixed !== null && line.period !== fixed) {
      return [diagnostic("retention.againstLaw", "error", path, { record, period: line.period, fixed })];
    }
    return [];
  });
  const differing = lines.find(([, line]) => line.period !== lines[0]?.[1].period);
  if (differing !== undefined) {
    errors.push(diagnostic("retention.loadedTwice", "error", ["table", String(differing[0])], { record }));
  }
  const own = lines[0]?.[1];
  return { errors, ...(own === undefined || fixed !== null ? {} : { own }) };
}
