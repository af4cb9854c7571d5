import { type Decision, decide, decided, undetermined } from "../../kernel/decision";
import { step } from "../../kernel/trace";
import { chooseOptions } from "../ambiguity";
import { scheduledTests, type TestScheduleQuestion } from "./article-7";
import { clause } from "./clause";
import { tt27InForce } from "./in-force";
import { moments, primaryGrades } from "./levels";
import { type Tt27Context, tt27Ambiguities } from "./options";
import { disabilityClassTests } from "./params";

/** Giáo dục hoà nhập, giáo dục chuyên biệt, or a class for people with disabilities. */
export type DisabilitySetting = "inclusive" | "special" | "disability-class";

/**
 * By what a pupil is assessed: like others with the requirements adjusted to the disability or by the individual plan;
 * by the rules of special education or the individual plan; by regular comments and the tests of Toán and Tiếng Việt.
 */
export type DisabilityStandard =
  | "adjusted-or-individual-plan"
  | "special-or-individual-plan"
  | "comments-and-two-tests";

const standards = {
  inclusive: { by: "adjusted-or-individual-plan", clause: clause(8, 1) },
  special: { by: "special-or-individual-plan", clause: clause(8, 2) },
  "disability-class": { by: "comments-and-two-tests", clause: clause(8, 3) },
} as const satisfies { readonly [setting in DisabilitySetting]: object };

/**
 * How a pupil with a disability is assessed (Article 8); `null` is a setting not said. In a year's record a subject,
 * quality or competency from which the individual plan frees the pupil is exempt, which leaves it out of the result.
 *
 * @example disabilityAssessment({ setting: "disability-class" }).outcome
 * // { status: "decided", value: "comments-and-two-tests" }
 */
export function disabilityAssessment(
  { setting }: { readonly setting: DisabilitySetting | null },
  context: Tt27Context = {},
): Decision<DisabilityStandard> {
  return decide({ id: clause(8), inForce: tt27InForce }, context.asOf, () => {
    if (setting === null) {
      const possible = Object.values(standards).map(({ by }) => by);
      return { outcome: undetermined(["setting"], possible), steps: [] };
    }
    const { by, clause: own } = standards[setting];
    return { outcome: decided(by), steps: [step(`disability.${by}`, own)] };
  });
}

/**
 * The tests of a class for people with disabilities (Article 8, clause 3): Toán and Tiếng Việt at the moments at which
 * the grade has them under Article 7.
 *
 * @example disabilityClassTestSchedule({ grade: 5, moment: "cuoi-nam" }).outcome
 * // { status: "decided", value: ["tieng-viet", "toan"] }
 */
export function disabilityClassTestSchedule(
  { grade, moment }: TestScheduleQuestion,
  context: Tt27Context = {},
): Decision<readonly string[]> {
  const options = chooseOptions(tt27Ambiguities, context.options);
  const id = clause(8, 3);
  const tests: readonly string[] = disabilityClassTests.value;
  return decide({ id, inForce: tt27InForce }, context.asOf, () => {
    if (grade === null || moment === null) {
      const missing = [...(grade === null ? ["grade"] : []), ...(moment === null ? ["moment"] : [])];
      const lengths = new Set(
        (grade === null ? primaryGrades : [grade]).flatMap((eachGrade) =>
          (moment === null ? moments : [moment]).map(
            (eachMoment) => scheduledTests(eachGrade, eachMoment, options).length > 0,
          ),
        ),
      );
      const possible = [...(lengths.has(false) ? [[]] : []), ...(lengths.has(true) ? [tests] : [])];
      return { outcome: undetermined(missing, possible), steps: [] };
    }
    const subjects = scheduledTests(grade, moment, options).filter((subject) => tests.includes(subject));
    return {
      outcome: decided(subjects),
      steps: [step("tests.disabilityClass", id, { grade, moment, subjects })],
    };
  });
}
