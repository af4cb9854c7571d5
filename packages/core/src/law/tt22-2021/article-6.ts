import { type Decision, decide, decided, undetermined } from "../../kernel/decision";
import { type Diagnostic, diagnostic } from "../../kernel/diagnostic";
import { type Step, step } from "../../kernel/trace";
import { chooseOptions, decisiveAmbiguities } from "../ambiguity";
import { isPeriodCount, regularMarksFor } from "../formulas/regular-marks";
import { unverifiedSource } from "../source";
import type { AssessedBy } from "./article-5";
import { clause } from "./clause";
import { tt22InForce } from "./in-force";
import { type Tt22Context, type Tt22Options, tt22Ambiguities } from "./options";
import { commentRegular, regularMarks, specialTopicResults } from "./params";

/** How many assessments of a subject are recorded in a term. */
export interface RequiredAssessments {
  readonly regular: number;
  readonly midterm: number;
  readonly final: number;
}

/** The subject asked about; `periodsPerYear` leaves out the periods of a special-topic cluster. */
export interface RequiredAssessmentsInput {
  readonly assessedBy: AssessedBy;
  readonly periodsPerYear?: number | null;
  /** The subject also has a special-topic cluster (cụm chuyên đề học tập), whose one result is a regular one. */
  readonly specialTopic?: boolean;
}

/**
 * The regular assessments recorded each term (Article 6, clause 2) as a plain number, for periods that are valid;
 * subjects assessed by comments have two whatever their periods.
 *
 * @example requiredRegular("marks", 71) // 4
 */
export function requiredRegular(assessedBy: AssessedBy, periodsPerYear: number): number {
  return assessedBy === "comments"
    ? commentRegular.value
    : regularMarksFor(periodsPerYear, regularMarks.value);
}

/**
 * How many regular, mid-term and end-of-term assessments a subject has each term (Article 6, clause 2; Article 7,
 * clauses 2 and 3).
 *
 * Periods that are not a positive number are an error diagnostic `periods.invalid` and leave the answer undetermined,
 * as do periods not given for a marked subject. Fewer than 35, which the clause does not name, are treated like 35
 * with the diagnostic `periods.under35` (A08). A special-topic cluster adds one regular result or none (A11); its
 * clause is marked `source.unverified`.
 *
 * @example requiredAssessments({ assessedBy: "marks", periodsPerYear: 105 }).outcome
 * // { status: "decided", value: { regular: 4, midterm: 1, final: 1 } }
 */
export function requiredAssessments(
  input: RequiredAssessmentsInput,
  context: Tt22Context = {},
): Decision<RequiredAssessments> {
  const options = chooseOptions(tt22Ambiguities, context.options);
  const { assessedBy, specialTopic = false } = input;
  const periods = input.periodsPerYear ?? null;
  return decide({ id: clause(6, 2), inForce: tt22InForce }, context.asOf, () => {
    const invalid = periods !== null && !isPeriodCount(periods);
    const unverified = specialTopic ? [unverifiedSource(clause(6, 3))] : [];
    if (invalid || (periods === null && assessedBy === "marks")) {
      const { few, middle, many } = regularMarks.value;
      const counts =
        assessedBy === "comments" ? [commentRegular.value] : [few.count, middle.count, many.count];
      return {
        outcome: undetermined(
          ["periodsPerYear"],
          counts.map((count) => assessmentsOf(withTopic(count, specialTopic, options))),
        ),
        steps: [],
        diagnostics: [
          ...(invalid
            ? [diagnostic("periods.invalid", "error", ["periodsPerYear"], { text: String(periods) })]
            : []),
          ...unverified,
        ],
      };
    }
    const base = requiredRegular(assessedBy, periods ?? regularMarks.value.few.upTo);
    const regularUnder = (reading: Tt22Options): number => withTopic(base, specialTopic, reading);
    const regular = regularUnder(options);
    return {
      outcome: decided(assessmentsOf(regular)),
      steps: requirementSteps(assessedBy, periods, base, specialTopic, regular),
      diagnostics: [
        ...underFirstBand(assessedBy, periods, base),
        ...unverified,
        ...decisiveAmbiguities(tt22Ambiguities, options, ["A11"], (other) => String(regularUnder(other))),
      ],
    };
  });
}

function withTopic(count: number, specialTopic: boolean, { A11 }: Tt22Options): number {
  return specialTopic && A11 === "extra" ? count + specialTopicResults.value : count;
}

function assessmentsOf(regular: number): RequiredAssessments {
  return { regular, midterm: 1, final: 1 };
}

function requirementSteps(
  assessedBy: AssessedBy,
  periods: number | null,
  base: number,
  specialTopic: boolean,
  regular: number,
): Step[] {
  return [
    assessedBy === "comments"
      ? step("assessments.regularByComments", clause(6, 2), { regular: base })
      : step("assessments.regularByPeriods", clause(6, 2), { periods, regular: base }),
    ...(specialTopic
      ? [step("assessments.specialTopic", clause(6, 3), { added: regular - base, regular })]
      : []),
    step("assessments.periodic", assessedBy === "comments" ? clause(7, 2) : clause(7, 3), {
      midterm: 1,
      final: 1,
    }),
  ];
}

function underFirstBand(assessedBy: AssessedBy, periods: number | null, regular: number): Diagnostic[] {
  const { upTo } = regularMarks.value.few;
  return assessedBy === "marks" && periods !== null && periods < upTo
    ? [diagnostic("periods.under35", "info", ["periodsPerYear"], { ambiguity: "A08", periods, regular })]
    : [];
}
