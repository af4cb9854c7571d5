import { type Decision, decide, decided, type Finding, undetermined } from "../../kernel/decision";
import { diagnostic } from "../../kernel/diagnostic";
import { condition, type Step, step } from "../../kernel/trace";
import { chooseOptions, decisiveAmbiguities } from "../ambiguity";
import { type CommentResult, commentResults } from "../formulas/levels";
import { clause } from "./clause";
import { tt22InForce } from "./in-force";
import { type Tt22Context, tt22Ambiguities } from "./options";

const id = clause(9, 1, "a");

/** The assessments of a comment subject in one term; `null` is one still open. */
export interface CommentTermInput {
  readonly results: readonly (CommentResult | null)[];
  /** How many assessments the term requires, regular, mid-term and end-of-term together; `null` is not known. */
  readonly required: number | null;
}

/**
 * The result of a comment subject in a term that is closed, as a plain value: Đạt when the required assessments are
 * there and every one is Đạt (Article 9, clause 1, point a).
 *
 * @example commentTermResult(["dat", "dat", "dat"], 4) // "chua-dat"
 */
export function commentTermResult(results: readonly CommentResult[], required: number): CommentResult {
  return results.length >= required && results.every((result) => result === "dat") ? "dat" : "chua-dat";
}

/**
 * The result of a comment subject in one term (Article 9, clause 1, point a): Đạt when the required assessments are
 * there and every one is Đạt.
 *
 * A `null` is an assessment still open: the result is `undetermined`, `missing` names it and those that the list has no
 * place for yet (`results.3`). A list without `null` belongs to a closed term; too short, it is Chưa đạt.
 *
 * @throws RangeError when `required` is not a whole number from one (a programmer's mistake).
 * @example commentTerm({ results: ["dat", "dat", "dat", "dat"], required: 4 }).outcome
 * // { status: "decided", value: "dat" }
 */
export function commentTerm(
  { results, required }: CommentTermInput,
  context: Tt22Context = {},
): Decision<CommentResult> {
  if (required !== null && (!Number.isSafeInteger(required) || required < 1)) {
    throw new RangeError(`not a number of assessments: ${required}`);
  }
  return decide({ id, inForce: tt22InForce }, context.asOf, () => {
    const given = results.filter((result) => result !== null);
    const failed = given.filter((result) => result === "chua-dat").length;
    const everyOne = condition("comment.everyOne", id, failed === 0, { failed, have: given.length });
    if (required === null) {
      const open = results.flatMap((result, index) => (result === null ? [`results.${index}`] : []));
      const fails = failed > 0 || results.length === 0;
      return {
        outcome: undetermined(["required", ...open], fails ? ["chua-dat"] : commentResults),
        steps: [everyOne],
      };
    }
    const enough = condition("comment.enough", id, given.length >= required, {
      have: given.length,
      need: required,
    });
    if (given.length < results.length) {
      const open = results.flatMap((result, index) => (result === null ? [`results.${index}`] : []));
      const beyond = Array.from(
        { length: Math.max(0, required - results.length) },
        (_, index) => `results.${results.length + index}`,
      );
      return {
        outcome: undetermined([...open, ...beyond], failed > 0 ? ["chua-dat"] : commentResults),
        steps: [enough, everyOne],
      };
    }
    const result = commentTermResult(given, required);
    return { outcome: decided(result), steps: [enough, everyOne, resultStep(result)] };
  });
}

/** The term results of a comment subject, and, where it is not both, the terms in which it is taught. */
export interface CommentYearInput {
  readonly term1: CommentResult | null;
  readonly term2: CommentResult | null;
  readonly taughtIn?: readonly [1] | readonly [2] | readonly [1, 2];
}

/**
 * The year's result of a comment subject (Article 9, clause 1, point a): that of the second term; the first has no
 * influence. A subject taught in the first term only carries that result over, or, under A12 `undetermined`, has none
 * and the diagnostic `subjectYear.singleTerm`.
 *
 * A result that is missing gives `undetermined` with `term2` (`term1` where only the first term is taught).
 *
 * @example commentYear({ term1: "chua-dat", term2: "dat" }).outcome // { status: "decided", value: "dat" }
 */
export function commentYear(
  { term1, term2, taughtIn = [1, 2] }: CommentYearInput,
  context: Tt22Context = {},
): Decision<CommentResult> {
  const options = chooseOptions(tt22Ambiguities, context.options);
  const carries = taughtIn.length === 1 && taughtIn[0] === 1;
  const result = carries ? term1 : term2;
  return decide({ id, inForce: tt22InForce }, context.asOf, (): Finding<CommentResult> => {
    if (result === null) {
      const missing = [carries ? "term1" : "term2"];
      return {
        outcome: undetermined(missing, commentResults),
        steps: [condition("comment.termResult", id, false, { missing })],
      };
    }
    const decisive = carries
      ? decisiveAmbiguities(tt22Ambiguities, options, ["A12"], ({ A12 }) =>
          A12 === "carry" ? result : "undetermined",
        )
      : [];
    if (carries && options.A12 === "undetermined") {
      return {
        outcome: undetermined([], [result]),
        steps: [condition("comment.secondTerm", id, false)],
        diagnostics: [
          diagnostic("subjectYear.singleTerm", "warning", ["taughtIn"], { term: 1 }),
          ...decisive,
        ],
      };
    }
    return {
      outcome: decided(result),
      steps: [
        carries ? step("comment.carried", id) : condition("comment.secondTerm", id, true),
        resultStep(result),
      ],
      diagnostics: decisive,
    };
  });
}

function resultStep(result: CommentResult): Step {
  return step(`comment.result.${result}`, id);
}
