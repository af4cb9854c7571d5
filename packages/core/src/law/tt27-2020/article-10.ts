import type { ClauseId } from "../../kernel/citation";
import { type IsoDate, isoDate } from "../../kernel/civil-date";
import { type Decision, decide, decided, undetermined } from "../../kernel/decision";
import { condition, step } from "../../kernel/trace";
import { clause } from "./clause";
import { tt27InForce } from "./in-force";
import type { Tt27Context } from "./options";
import { amendedFrom, digitalTranscriptFrom } from "./params";

/** A record that the circular asks a school to keep, as the catalogue of records names it. */
export interface PrimaryRecordKept {
  /** One for each pupil, or one for each class. */
  readonly of: "pupil" | "class";
  /** `kept-at-school`, or kept while the pupil studies there and handed over on leaving or on finishing primary school. */
  readonly custody: "kept-at-school" | "while-enrolled-then-handed-over";
  readonly annex: 1 | 2;
  readonly clause: ClauseId;
}

/**
 * The two records of primary assessment (Article 10): the Học bạ of each pupil and the Bảng tổng hợp kết quả đánh giá
 * giáo dục of each class.
 *
 * @example recordsKept.transcript.custody // "while-enrolled-then-handed-over"
 */
export const recordsKept = {
  transcript: {
    of: "pupil",
    custody: "while-enrolled-then-handed-over",
    annex: 1,
    clause: clause(10, 2, "b"),
  },
  gradebook: { of: "class", custody: "kept-at-school", annex: 2, clause: clause(10, 2, "a") },
} as const satisfies { readonly [record: string]: PrimaryRecordKept };

/** In which form a Học bạ made on a day may be kept, and whether Circular 70/2026 governs the digital one. */
export interface TranscriptForm {
  readonly digitalAllowed: boolean;
  readonly digitalGovernedBy: "tt27-2020" | "tt70-2026" | null;
}

/**
 * Whether a Học bạ made on a day may be digital (Article 10 with Circular 10/2025, Article 18, and Circular 70/2026).
 *
 * @example transcriptForm({ date: isoDate("2025-07-01") }).outcome
 * // { status: "decided", value: { digitalAllowed: true, digitalGovernedBy: "tt27-2020" } }
 */
export function transcriptForm(
  { date }: { readonly date: IsoDate | null },
  context: Tt27Context = {},
): Decision<TranscriptForm> {
  const id = clause(10);
  return decide({ id, inForce: tt27InForce }, context.asOf, () => {
    if (date === null) {
      const days = [tt27InForce.from, isoDate(amendedFrom.value), isoDate(digitalTranscriptFrom.value)];
      return { outcome: undetermined(["date"], days.map(formOn)), steps: [] };
    }
    const form = formOn(date);
    return {
      outcome: decided(form),
      steps: [
        condition("transcript.mayBeDigital", amendedFrom.clause, form.digitalAllowed, {
          date,
          from: amendedFrom.value,
        }),
        ...(form.digitalGovernedBy === "tt70-2026"
          ? [
              step("transcript.digitalCircular", digitalTranscriptFrom.clause, {
                date,
                from: digitalTranscriptFrom.value,
              }),
            ]
          : []),
      ],
    };
  });
}

function formOn(date: IsoDate): TranscriptForm {
  if (date < amendedFrom.value) return { digitalAllowed: false, digitalGovernedBy: null };
  return {
    digitalAllowed: true,
    digitalGovernedBy: date < digitalTranscriptFrom.value ? "tt27-2020" : "tt70-2026",
  };
}
