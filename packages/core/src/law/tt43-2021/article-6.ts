import { type Decision, decide, decided, undetermined } from "../../kernel/decision";
import { type Diagnostic, diagnostic } from "../../kernel/diagnostic";
import { type Step, step } from "../../kernel/trace";
import { chooseOptions, decisiveAmbiguities } from "../ambiguity";
import { isPeriodCount, regularMarksFor } from "../formulas/regular-marks";
import { clause } from "./clause";
import { tt43InForce } from "./in-force";
import { type Tt43Context, type Tt43Options, tt43Ambiguities } from "./options";
import { regularMarks, specialTopicMarks } from "./params";

/** How many assessments of a subject are recorded in a term. */
export interface RequiredAssessments {
  readonly regular: number;
  readonly midterm: number;
  readonly final: number;
}

/** The subject asked about; `periodsPerYear` leaves out the periods of a special-topic cluster. */
export interface RequiredAssessmentsInput {
  readonly periodsPerYear: number | null;
  /** The subject also has a special-topic cluster (cụm chuyên đề học tập), whose one result is a regular mark. */
  readonly specialTopic?: boolean;
}

/**
 * The regular marks recorded each term (Article 6) as a plain number, for periods that are valid.
 *
 * @example requiredRegular(71) // 4
 */
export function requiredRegular(periodsPerYear: number): number {
  return regularMarksFor(periodsPerYear, regularMarks.value);
}

/**
 * How many regular, mid-term and end-of-term marks a subject has each term (Articles 6 and 7).
 *
 * Periods that are not a positive number are the error `periods.invalid`. Fewer than 35, which the article does not
 * name, are treated like 35 with the warning `periods.under35`, or are an error of that code under AMB-G07 `error`. A
 * special-topic cluster adds one regular mark or takes the place of one (AMB-G03).
 *
 * @example requiredAssessments({ periodsPerYear: 70 }).outcome
 * // { status: "decided", value: { regular: 3, midterm: 1, final: 1 } }
 */
export function requiredAssessments(
  { periodsPerYear: periods, specialTopic = false }: RequiredAssessmentsInput,
  context: Tt43Context = {},
): Decision<RequiredAssessments> {
  const options = chooseOptions(tt43Ambiguities, context.options);
  return decide({ id: clause(6), inForce: tt43InForce }, context.asOf, () => {
    const { few, middle, many } = regularMarks.value;
    if (periods === null || !isPeriodCount(periods)) {
      return {
        outcome: undetermined(
          ["periodsPerYear"],
          [few, middle, many].map(({ count }) => assessmentsOf(withTopic(count, specialTopic, options))),
        ),
        steps: [],
        diagnostics:
          periods === null
            ? []
            : [diagnostic("periods.invalid", "error", ["periodsPerYear"], { text: String(periods) })],
      };
    }
    const under35 = periods < few.upTo;
    const base = requiredRegular(periods);
    const regular = withTopic(base, specialTopic, options);
    const wordUnder = (reading: Tt43Options): string =>
      under35 && reading["AMB-G07"] === "error"
        ? "undetermined"
        : String(withTopic(base, specialTopic, reading));
    const diagnostics = [
      ...(under35 ? [underFirstBand(periods, base, options)] : []),
      ...decisiveAmbiguities(tt43Ambiguities, options, ["AMB-G03", "AMB-G07"], wordUnder),
    ];
    if (under35 && options["AMB-G07"] === "error") {
      return { outcome: undetermined([], [assessmentsOf(regular)]), steps: [], diagnostics };
    }
    return {
      outcome: decided(assessmentsOf(regular)),
      steps: requirementSteps(periods, base, specialTopic, regular),
      diagnostics,
    };
  });
}

function withTopic(count: number, specialTopic: boolean, options: Tt43Options): number {
  return specialTopic && options["AMB-G03"] === "extra" ? count + specialTopicMarks.value : count;
}

function assessmentsOf(regular: number): RequiredAssessments {
  return { regular, midterm: 1, final: 1 };
}

function requirementSteps(periods: number, base: number, specialTopic: boolean, regular: number): Step[] {
  return [
    step("assessments.regularByPeriods", clause(6), { periods, regular: base }),
    ...(specialTopic
      ? [step("assessments.specialTopic", clause(6), { added: regular - base, regular })]
      : []),
    step("assessments.periodic", clause(7), { midterm: 1, final: 1 }),
  ];
}

function underFirstBand(periods: number, regular: number, options: Tt43Options): Diagnostic {
  const severity = options["AMB-G07"] === "error" ? "error" : "warning";
  return diagnostic("periods.under35", severity, ["periodsPerYear"], {
    ambiguity: "AMB-G07",
    periods,
    regular,
  });
}
