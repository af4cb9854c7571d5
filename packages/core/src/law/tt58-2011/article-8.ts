import { type Decision, decide, decided, undetermined } from "../../kernel/decision";
import { type Diagnostic, diagnostic } from "../../kernel/diagnostic";
import { formatTenths, type Tenths, tenths } from "../../kernel/tenths";
import { step } from "../../kernel/trace";
import { chooseOptions } from "../ambiguity";
import { missedMarkFinding, type StandingMark } from "../formulas/missed-mark";
import { isPeriodCount, regularMarksFor } from "../formulas/regular-marks";
import { amendment, clause } from "./clause";
import { beforeTt26, tt26InForce, tt58InForce } from "./in-force";
import { type Tt58Context, tt58Ambiguities } from "./options";
import { missedMark, regularMarks, regularTestsBefore2020 } from "./params";
import { recalled } from "./recalled";

/** How many assessments of a subject are recorded in a term. */
export interface RequiredAssessments {
  readonly regular: number;
  readonly midterm: number;
  readonly final: number;
}

/**
 * The regular marks recorded each term (Article 8, as worded by Circular 26/2020) as a plain number, for periods that
 * are valid.
 *
 * @example requiredRegular(35) // 2
 */
export function requiredRegular(periodsPerYear: number): number {
  return regularMarksFor(periodsPerYear, regularMarks.value);
}

/**
 * How many regular, mid-term and end-of-term marks a subject has each term (Article 8, as worded by Circular 26/2020,
 * Article 1, clause 4). Periods that are not a positive number are the error `periods.invalid`.
 *
 * @example requiredAssessments({ periodsPerYear: 71 }).outcome
 * // { status: "decided", value: { regular: 4, midterm: 1, final: 1 } }
 */
export function requiredAssessments(
  { periodsPerYear: periods }: { readonly periodsPerYear: number | null },
  context: Tt58Context = {},
): Decision<RequiredAssessments> {
  const id = amendment(1, 4);
  const of = (regular: number): RequiredAssessments => ({ regular, midterm: 1, final: 1 });
  return decide({ id, inForce: tt26InForce }, context.asOf, () => {
    if (periods === null || !isPeriodCount(periods)) {
      const { few, middle, many } = regularMarks.value;
      return {
        outcome: undetermined(
          ["periodsPerYear"],
          [few, middle, many].map(({ count }) => of(count)),
        ),
        steps: [],
        diagnostics: invalidPeriods("periodsPerYear", periods),
      };
    }
    const regular = requiredRegular(periods);
    return {
      outcome: decided(of(regular)),
      steps: [
        step("assessments.regularByPeriods", id, { periods, regular }),
        step("assessments.periodic", clause(8, 1), { midterm: 1, final: 1 }),
      ],
    };
  });
}

/**
 * The least number of regular tests a term before Circular 26/2020 (Article 8) as a plain number, for periods a week
 * that are valid.
 *
 * @example requiredRegularBefore2020(3) // 4
 */
export function requiredRegularBefore2020(periodsPerWeek: number): number {
  const { few, middle, many } = regularTestsBefore2020.value;
  if (periodsPerWeek <= few.upTo) return few.count;
  return periodsPerWeek < middle.below ? middle.count : many.count;
}

/**
 * The least number of regular tests a term before Circular 26/2020 (Article 8); periodic tests follow the programme's
 * plan. The wording was recalled: `source.unverified`, and B04 may leave the answer open.
 *
 * @example requiredAssessmentsBefore2020({ periodsPerWeek: 2 }).outcome
 * // { status: "decided", value: { regular: 3 } }
 */
export function requiredAssessmentsBefore2020(
  { periodsPerWeek: periods }: { readonly periodsPerWeek: number | null },
  context: Tt58Context = {},
): Decision<Pick<RequiredAssessments, "regular">> {
  const id = clause(8);
  const options = chooseOptions(tt58Ambiguities, context.options);
  return decide({ id, inForce: beforeTt26 }, context.asOf, () => {
    const { few, middle, many } = regularTestsBefore2020.value;
    if (periods === null || !isPeriodCount(periods)) {
      return {
        outcome: undetermined(
          ["periodsPerWeek"],
          [few, middle, many].map(({ count }) => ({ regular: count })),
        ),
        steps: [],
        diagnostics: invalidPeriods("periodsPerWeek", periods),
      };
    }
    const regular = requiredRegularBefore2020(periods);
    return recalled(
      {
        outcome: decided({ regular }),
        steps: [step("assessments.regularByWeek", id, { periods, regular })],
      },
      id,
      options,
      (value) => String(value.regular),
    );
  });
}

/** A missed assessment, regular ones included; `madeUp` is `null` while it may still be made up. */
export interface MissingInput {
  /** `valid`: a good reason (lí do chính đáng); `null` is not known. */
  readonly reason: "valid" | "none" | null;
  readonly madeUp: boolean | null;
  /** The make-up mark in tenths. */
  readonly makeUp?: Tenths | null;
}

/**
 * The mark for a missed assessment (Article 8): that of the make-up, sat within the term or at the year's end, where
 * the reason was good; otherwise 0. A make-up mark off the scale is the error `mark.outOfRange`.
 *
 * The wording is that of Circular 26/2020; asked for a day before it, the answer rests on what was recalled
 * (`source.unverified`, B04).
 *
 * @example missing({ reason: "none", madeUp: null }).outcome // { status: "decided", value: { mark: 0 } }
 */
export function missing(
  { reason, madeUp, makeUp = null }: MissingInput,
  context: Tt58Context = {},
): Decision<StandingMark> {
  const id = clause(8);
  const options = chooseOptions(tt58Ambiguities, context.options);
  return decide({ id, inForce: tt58InForce }, context.asOf, () => {
    const law = {
      clause: id,
      reasonStep: "missed.validReason",
      reasonField: "reason",
      mark: tenths(missedMark.value),
    };
    const finding = missedMarkFinding(
      { excused: reason === null ? null : reason === "valid", madeUp, makeUp },
      law,
    );
    return context.asOf !== undefined && context.asOf < tt26InForce.from
      ? recalled(finding, id, options, ({ mark }) => formatTenths(mark))
      : finding;
  });
}

function invalidPeriods(name: string, periods: number | null): Diagnostic[] {
  return periods === null ? [] : [diagnostic("periods.invalid", "error", [name], { text: String(periods) })];
}
