import { type Decision, decide, decided, type Finding, undetermined } from "../../kernel/decision";
import { condition, step } from "../../kernel/trace";
import { chooseOptions } from "../ambiguity";
import { type CommentResult, commentResults } from "../formulas/levels";
import { clause } from "./clause";
import { beforeTt26, tt58InForce } from "./in-force";
import { type Tt58Context, tt58Ambiguities } from "./options";
import { passedTests } from "./params";
import { recalled } from "./recalled";

const id = clause(10);

/** The tests of a comment subject in one term; `null` is a value that is not there. */
export interface CommentTestsInput {
  /** Every test but that of the term. */
  readonly tests: readonly (CommentResult | null)[];
  /** The test of the term (bài kiểm tra học kì). */
  readonly final: CommentResult | null;
  /** Whether there are as many tests as the rules ask. */
  readonly enough: boolean | null;
}

/**
 * The result of a comment subject in a term as a plain value: Đạt where there are enough tests, two thirds of them and
 * the test of the term among these Đạt.
 *
 * @example commentTermResult(["dat", "chua-dat"], "dat", true) // "dat": two of three
 */
export function commentTermResult(
  tests: readonly CommentResult[],
  final: CommentResult,
  enough: boolean,
): CommentResult {
  const passed = tests.filter((result) => result === "dat").length + (final === "dat" ? 1 : 0);
  return enough && final === "dat" && reachesPart(passed, tests.length + 1) ? "dat" : "chua-dat";
}

/**
 * The result of a comment subject in a term before Circular 26/2020 (Article 10): Đạt where there are enough tests, at
 * least two thirds of them Đạt and the test of the term among these.
 *
 * The rule was recalled, not read (`source.unverified`, B04). A missing value gives `undetermined` with its path
 * (`tests.1`, `final`, `enough`).
 *
 * @example commentTermBefore2020({ tests: ["dat", "chua-dat"], final: "dat", enough: true }).outcome
 * // { status: "decided", value: "dat" }
 */
export function commentTermBefore2020(
  input: CommentTestsInput,
  context: Tt58Context = {},
): Decision<CommentResult> {
  const options = chooseOptions(tt58Ambiguities, context.options);
  return decide({ id, inForce: beforeTt26 }, context.asOf, () =>
    recalled(findTerm(input), id, options, String),
  );
}

function findTerm({ tests, final, enough }: CommentTestsInput): Finding<CommentResult> {
  const known = tests.filter((result) => result !== null);
  const passed = known.filter((result) => result === "dat").length + (final === "dat" ? 1 : 0);
  const total = tests.length + 1;
  if (final === null || enough === null || known.length < tests.length) {
    const missing = [
      ...tests.flatMap((result, index) => (result === null ? [`tests.${index}`] : [])),
      ...(final === null ? ["final"] : []),
      ...(enough === null ? ["enough"] : []),
    ];
    const open = tests.length - known.length + (final === null ? 1 : 0);
    const canPass = enough !== false && final !== "chua-dat" && reachesPart(passed + open, total);
    const canFail = enough !== true || final !== "dat" || !reachesPart(passed, total);
    const possible = commentResults.filter((result) => (result === "dat" ? canPass : canFail));
    return {
      outcome: undetermined(missing, possible),
      steps: [condition("comment.tests", id, false, { missing })],
    };
  }
  const result = commentTermResult(known, final, enough);
  const { numerator, denominator } = passedTests.value;
  return {
    outcome: decided(result),
    steps: [
      condition("comment.enoughTests", id, enough),
      condition("comment.testsPassed", id, reachesPart(passed, total), {
        passed,
        total,
        least: `${numerator}/${denominator}`,
      }),
      condition("comment.termTest", id, final === "dat", { result: final }),
      step(`comment.result.${result}`, id),
    ],
  };
}

/** The term results of a comment subject, and, where it is not both, the terms in which the pupil has it. */
export interface CommentYearInput {
  readonly term1: CommentResult | null;
  readonly term2: CommentResult | null;
  /** One term where the subject is taught, or the pupil is not exempt from it, in that term only. */
  readonly taughtIn?: readonly [1] | readonly [2] | readonly [1, 2];
}

/**
 * The year's result of a comment subject (Article 10, with Article 12 for the exempt): that of the second term, or of
 * the only term in which the pupil has the subject.
 *
 * The rule was recalled, not read (`source.unverified`, B04). A result that is missing gives `undetermined` with
 * `term2`, or `term1` where only the first term counts.
 *
 * @example commentYear({ term1: "chua-dat", term2: "dat" }).outcome // { status: "decided", value: "dat" }
 */
export function commentYear(
  { term1, term2, taughtIn = [1, 2] }: CommentYearInput,
  context: Tt58Context = {},
): Decision<CommentResult> {
  const options = chooseOptions(tt58Ambiguities, context.options);
  const carries = taughtIn.length === 1 && taughtIn[0] === 1;
  const result = carries ? term1 : term2;
  return decide({ id, inForce: tt58InForce }, context.asOf, () => {
    if (result === null) {
      const missing = [carries ? "term1" : "term2"];
      return {
        outcome: undetermined(missing, commentResults),
        steps: [condition("comment.termResult", id, false, { missing })],
      };
    }
    const steps = [
      carries ? step("comment.carried", id) : condition("comment.secondTerm", id, true),
      step(`comment.result.${result}`, id),
    ];
    return recalled({ outcome: decided(result), steps }, id, options, String);
  });
}

function reachesPart(passed: number, total: number): boolean {
  const { numerator, denominator } = passedTests.value;
  return passed * denominator >= total * numerator;
}
