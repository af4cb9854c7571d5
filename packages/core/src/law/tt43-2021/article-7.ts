import { type Decision, decide, decided, undetermined } from "../../kernel/decision";
import { diagnostic } from "../../kernel/diagnostic";
import { type Tenths, tenths } from "../../kernel/tenths";
import { step } from "../../kernel/trace";
import { missedMarkFinding, type StandingMark } from "../formulas/missed-mark";
import { isPeriodCount } from "../formulas/regular-marks";
import { clause } from "./clause";
import { tt43InForce } from "./in-force";
import type { Tt43Context } from "./options";
import { missedMark, testTime } from "./params";

const rule = { id: clause(7), inForce: tt43InForce };

/** Minutes of a periodic test. */
export interface TestMinutes {
  readonly min: number;
  readonly max: number;
}

/**
 * Minutes of a periodic test for periods that are valid (Article 7), as a plain value.
 *
 * @example testMinutesFor(70) // { min: 45, max: 45 }
 */
export function testMinutesFor(periodsPerYear: number): TestMinutes {
  const { upToPeriods, short, long } = testTime.value;
  return periodsPerYear <= upToPeriods ? short : long;
}

/**
 * How long a periodic test lasts (Article 7): 45 minutes up to 70 periods a year, 60 to 90 above; there is no longer
 * time for specialised subjects. Periods that are not a positive number are the error `periods.invalid`.
 *
 * @example testMinutes({ periodsPerYear: 71 }).outcome // { status: "decided", value: { min: 60, max: 90 } }
 */
export function testMinutes(
  { periodsPerYear: periods }: { readonly periodsPerYear: number | null },
  context: Tt43Context = {},
): Decision<TestMinutes> {
  return decide(rule, context.asOf, () => {
    if (periods === null || !isPeriodCount(periods)) {
      return {
        outcome: undetermined<TestMinutes>(["periodsPerYear"], [testTime.value.short, testTime.value.long]),
        steps: [],
        diagnostics:
          periods === null
            ? []
            : [diagnostic("periods.invalid", "error", ["periodsPerYear"], { text: String(periods) })],
      };
    }
    const { min, max } = testMinutesFor(periods);
    return {
      outcome: decided({ min, max }),
      steps: [step(min === max ? "testMinutes.fixed" : "testMinutes.range", rule.id, { periods, min, max })],
    };
  });
}

/** A missed periodic assessment; `forceMajeure` is `null` where it is not known, `madeUp` while the term is open, `makeUp` the make-up mark in tenths. */
export interface MissingPeriodicInput {
  readonly forceMajeure: boolean | null;
  readonly madeUp: boolean | null;
  readonly makeUp?: Tenths | null;
}

/**
 * What a missed periodic assessment counts as (Article 7): its make-up within the term where force majeure was the
 * reason and the make-up was sat, otherwise 0. A make-up mark off the scale is the error `mark.outOfRange`.
 *
 * @example missingPeriodic({ forceMajeure: true, madeUp: false }).outcome // { status: "decided", value: { mark: 0 } }
 */
export function missingPeriodic(
  { forceMajeure, madeUp, makeUp = null }: MissingPeriodicInput,
  context: Tt43Context = {},
): Decision<StandingMark> {
  const law = {
    clause: rule.id,
    reasonStep: "missed.forceMajeure",
    reasonField: "forceMajeure",
    mark: tenths(missedMark.value),
  };
  return decide(rule, context.asOf, () => missedMarkFinding({ excused: forceMajeure, madeUp, makeUp }, law));
}
