import type { ClauseId } from "../../kernel/citation";
import { type Decision, decide, decided, type Finding, undetermined } from "../../kernel/decision";
import { diagnostic } from "../../kernel/diagnostic";
import { formatTenths, type Tenths, tenths } from "../../kernel/tenths";
import { condition, type Step, step } from "../../kernel/trace";
import { everyMark } from "../formulas/average-steps";
import { type CommentResult, commentResults } from "../formulas/levels";
import { isMark } from "../formulas/mark";
import { isPeriodCount } from "../formulas/regular-marks";
import { unverifiedSource } from "../source";
import { clause } from "./clause";
import { tt22InForce } from "./in-force";
import type { Tt22Context } from "./options";
import { missedPeriodic, testTime } from "./params";

/** Minutes of a periodic test; no least time is set for a specialised subject. */
export interface TestMinutes {
  readonly min: number | null;
  readonly max: number;
}

/**
 * Minutes of a periodic test for periods that are valid (Article 7, clause 1, point a), as a plain value.
 *
 * @example testMinutesFor(70, false) // { min: 45, max: 45 }
 */
export function testMinutesFor(periodsPerYear: number, specialised: boolean): TestMinutes {
  const { upToPeriods, short, long, specialised: ofSpecialised } = testTime.value;
  if (specialised) return ofSpecialised;
  return periodsPerYear <= upToPeriods ? short : long;
}

/**
 * How long a periodic test lasts (Article 7, clause 1, point a): 45 minutes up to 70 periods a year, 60 to 90 above,
 * at most 120 for a specialised subject (môn chuyên).
 *
 * Periods that are not a positive number are an error diagnostic `periods.invalid` and leave the answer undetermined;
 * so do periods not given, except for a specialised subject, whose time does not depend on them.
 *
 * @example testMinutes({ periodsPerYear: 71, specialised: false }).outcome
 * // { status: "decided", value: { min: 60, max: 90 } }
 */
export function testMinutes(
  input: { readonly periodsPerYear?: number | null; readonly specialised: boolean },
  context: Tt22Context = {},
): Decision<TestMinutes> {
  const id = clause(7, 1, "a");
  const periods = input.periodsPerYear ?? null;
  return decide({ id, inForce: tt22InForce }, context.asOf, () => {
    const { specialised } = input;
    const invalid = periods !== null && !isPeriodCount(periods);
    if (invalid || (periods === null && !specialised)) {
      const { short, long, specialised: ofSpecialised } = testTime.value;
      return {
        outcome: undetermined<TestMinutes>(["periodsPerYear"], specialised ? [ofSpecialised] : [short, long]),
        steps: [],
        diagnostics: invalid
          ? [diagnostic("periods.invalid", "error", ["periodsPerYear"], { text: String(periods) })]
          : [],
      };
    }
    const { min, max } = testMinutesFor(periods ?? testTime.value.upToPeriods, specialised);
    return {
      outcome: decided({ min, max }),
      steps: [
        specialised
          ? step("testMinutes.specialised", id, { max })
          : step(max === min ? "testMinutes.fixed" : "testMinutes.range", id, { periods, min, max }),
      ],
    };
  });
}

/** What stands in the books for a periodic assessment that a pupil missed. */
export type MissedPeriodic = { readonly mark: Tenths } | { readonly result: CommentResult };

interface Missed {
  /** Whether the reason was force majeure (lí do bất khả kháng); `null` is not known. */
  readonly forceMajeure: boolean | null;
  /** Whether the make-up was sat; `null` while the term is still open. */
  readonly madeUp: boolean | null;
}

/** A missed periodic assessment; `makeUp` is its make-up mark in tenths, or its make-up result. */
export type MissingPeriodicInput =
  | (Missed & { readonly assessedBy: "marks"; readonly makeUp?: Tenths | null })
  | (Missed & { readonly assessedBy: "comments"; readonly makeUp?: CommentResult | null });

/**
 * What a missed periodic assessment counts as (Article 7, clauses 4 and 5): its make-up where force majeure was the
 * reason and the make-up was sat, otherwise 0 or Chưa đạt; nothing yet while the term is open or the reason is not known.
 *
 * Both clauses were recalled, not read, so each answer carries `source.unverified`. A make-up mark off the scale is
 * an error diagnostic `mark.outOfRange` and counts as missing.
 *
 * @example missingPeriodic({ assessedBy: "marks", forceMajeure: false, madeUp: null }).outcome
 * // { status: "decided", value: { mark: 0 } }
 */
export function missingPeriodic(
  input: MissingPeriodicInput,
  context: Tt22Context = {},
): Decision<MissedPeriodic> {
  const madeUpClause = clause(7, 4);
  const missedClause = clause(7, 5);
  const { forceMajeure, madeUp } = input;
  const rule = forceMajeure === true && madeUp === true ? madeUpClause : missedClause;
  return decide({ id: rule, inForce: tt22InForce }, context.asOf, (): Finding<MissedPeriodic> => {
    const { made, nothing, every } = outcomesOf(input);
    const unverified = [unverifiedSource(madeUpClause), unverifiedSource(missedClause)];
    const invalid =
      input.assessedBy === "marks" && typeof input.makeUp === "number" && !isMark(input.makeUp)
        ? [diagnostic("mark.outOfRange", "error", ["makeUp"], { text: formatTenths(input.makeUp) })]
        : [];
    const open = (missing: string, steps: readonly Step[]) => ({
      outcome: undetermined([missing], every),
      steps,
      diagnostics: [...invalid, ...unverified],
    });
    const missed = (steps: readonly Step[]) => ({
      outcome: decided(nothing),
      steps: [...steps, step("mark" in nothing ? "missed.zero" : "missed.chua-dat", missedClause)],
      diagnostics: unverified,
    });

    if (forceMajeure === null) {
      const lacking = madeUp === null ? ["madeUp"] : madeUp && made === undefined ? ["makeUp"] : [];
      const excused =
        madeUp === null || (madeUp && made === undefined) ? every : madeUp && made ? [made] : [];
      const same = (one: MissedPeriodic) => JSON.stringify(one) === JSON.stringify(nothing);
      return {
        outcome: undetermined(
          ["forceMajeure", ...lacking],
          [nothing, ...excused.filter((one) => !same(one))],
        ),
        steps: [],
        diagnostics: [...invalid, ...unverified],
      };
    }
    const reason = condition("missed.forceMajeure", madeUpClause, forceMajeure);
    if (!forceMajeure) return missed([reason]);
    if (madeUp === null) return open("madeUp", [reason]);
    const sat = condition("missed.madeUp", madeUpClause, madeUp);
    if (!madeUp) return missed([reason, sat]);
    if (made === undefined) return open("makeUp", [reason, sat]);
    return {
      outcome: decided(made),
      steps: [reason, sat, makeUpStep(made, madeUpClause)],
      diagnostics: [unverifiedSource(madeUpClause)],
    };
  });
}

/** The make-up where it is there and valid, what stands for nothing made up, and everything a make-up could give. */
function outcomesOf(input: MissingPeriodicInput): {
  readonly made: MissedPeriodic | undefined;
  readonly nothing: MissedPeriodic;
  readonly every: readonly MissedPeriodic[];
} {
  if (input.assessedBy === "comments") {
    const result = input.makeUp ?? null;
    return {
      made: result === null ? undefined : { result },
      nothing: { result: missedPeriodic.value.result },
      every: commentResults.map((possible) => ({ result: possible })),
    };
  }
  const mark = input.makeUp ?? null;
  return {
    made: mark === null || !isMark(mark) ? undefined : { mark },
    nothing: { mark: tenths(missedPeriodic.value.mark) },
    every: everyMark().map((possible) => ({ mark: possible })),
  };
}

function makeUpStep(made: MissedPeriodic, cite: ClauseId): Step {
  return "mark" in made
    ? step("missed.makeUpMark", cite, { mark: formatTenths(made.mark) })
    : step(`missed.makeUpResult.${made.result}`, cite);
}
