import { type Decision, decide, decided, undetermined } from "../../kernel/decision";
import { step } from "../../kernel/trace";
import { type Moment, moments, type PrimaryGrade, primaryGrades } from "../formulas/primary-levels";
import {
  type SecondTest,
  type SecondTestAllowed,
  type SecondTestInput,
  secondTestFinding,
} from "../formulas/second-test";
import { isWholeMark, wholeMarkFinding } from "../formulas/whole-mark";
import { unverifiedSource } from "../source";
import { clause } from "./clause";
import type { LegacyPrimaryContext } from "./context";
import { tt22Of2016InForce } from "./in-force";
import { markScale, secondTestMoments, testedSubjects } from "./params";

const id = clause(10);

/**
 * Tells whether a number of tenths is a mark of a test: whole, from 1 to 10.
 *
 * @example isValidMark(0) // false
 */
export function isValidMark(mark: number): boolean {
  return isWholeMark(mark, markScale.value);
}

/**
 * Whether a mark may stand for a test (Article 10): the scale of 10 without 0 and without decimals. `mark` is tenths, of
 * which a mark with more decimals has no whole number; `null` is one not entered. The wording is recalled, which
 * `source.unverified` says.
 *
 * @example validMark({ mark: 10 }).outcome // { status: "decided", value: true }
 */
export function validMark(
  { mark }: { readonly mark: number | null },
  context: LegacyPrimaryContext = {},
): Decision<boolean> {
  return decide({ id, inForce: tt22Of2016InForce }, context.asOf, () => ({
    ...wholeMarkFinding(mark, markScale.value, id),
    diagnostics: [unverifiedSource(id, "C")],
  }));
}

/** The class and the moment asked about, and which of the subjects that not every school teaches the class has. */
export interface LegacyTestScheduleQuestion {
  readonly grade: PrimaryGrade | null;
  readonly moment: Moment | null;
  /** Of `ngoai-ngu-1`, `tin-hoc` and `tieng-dtts` those that are taught. */
  readonly taught?: readonly string[];
}

/**
 * The subjects with a written test in a grade at a moment (Article 10): at the end of a semester those the article names,
 * as far as they are taught, in grades 4 and 5 besides Tiếng Việt and Toán at its middle. The wording is recalled, which
 * `source.unverified` says.
 *
 * @example testSchedule({ grade: 4, moment: "cuoi-nam", taught: ["ngoai-ngu-1"] }).outcome
 * // { status: "decided", value: ["tieng-viet", "toan", "khoa-hoc", "ls-dl", "ngoai-ngu-1"] }
 */
export function testSchedule(
  { grade, moment, taught = [] }: LegacyTestScheduleQuestion,
  context: LegacyPrimaryContext = {},
): Decision<readonly string[]> {
  return decide({ id, inForce: tt22Of2016InForce }, context.asOf, () => {
    const diagnostics = [unverifiedSource(id, "C")];
    if (grade === null || moment === null) {
      const missing = [...(grade === null ? ["grade"] : []), ...(moment === null ? ["moment"] : [])];
      const possible = new Map<string, readonly string[]>();
      for (const eachGrade of grade === null ? primaryGrades : [grade]) {
        for (const eachMoment of moment === null ? moments : [moment]) {
          const subjects = scheduledTests(eachGrade, eachMoment, taught);
          possible.set(subjects.join(), subjects);
        }
      }
      return { outcome: undetermined(missing, [...possible.values()]), steps: [], diagnostics };
    }
    const subjects = scheduledTests(grade, moment, taught);
    return {
      outcome: decided(subjects),
      steps: [step("legacyPrimary.tests", id, { grade, moment, subjects })],
      diagnostics,
    };
  });
}

function scheduledTests(grade: PrimaryGrade, moment: Moment, taught: readonly string[]): string[] {
  const when = moment === "cuoi-hk1" || moment === "cuoi-nam" ? "final" : "midterm";
  return testedSubjects.value.flatMap((tested) => {
    const grades: readonly number[] = tested[when];
    return grades.includes(grade) && (!tested.whereTaught || taught.includes(tested.subject))
      ? [tested.subject]
      : [];
  });
}

/**
 * Whether a pupil may sit a second test, and which mark counts (Article 10): as under Circular 27/2020, the second mark
 * replacing the first. The wording is recalled, which `source.unverified` says.
 *
 * @example
 * const asked = { moment: "giua-hk1", teacherProposal: true, schoolApproval: true } as const;
 * secondTest({ ...asked, first: tenths(30), second: tenths(60) }).outcome
 * // { status: "decided", value: { allowed: false, effective: 30 } }
 */
export function secondTest(
  input: SecondTestInput,
  context: LegacyPrimaryContext = {},
): Decision<SecondTest, SecondTestAllowed> {
  return decide({ id, inForce: tt22Of2016InForce }, context.asOf, () => {
    const law = { clause: id, scale: markScale.value, moments: secondTestMoments.value } as const;
    const {
      outcome,
      steps,
      diagnostics = [],
    } = secondTestFinding(input, { ...law, counts: "secondReplaces" });
    return { outcome, steps, diagnostics: [...diagnostics, unverifiedSource(id, "C")] };
  });
}
