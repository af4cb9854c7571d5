import { type Decision, decide } from "../../kernel/decision";
import { chooseOptions, decisiveAmbiguities } from "../ambiguity";
import {
  type SecondTest,
  type SecondTestAllowed,
  type SecondTestInput,
  secondTestFinding,
} from "../formulas/second-test";
import { clause } from "./clause";
import { tt27InForce } from "./in-force";
import { type Tt27Context, type Tt27Options, tt27Ambiguities } from "./options";
import { markScales, secondTestMoments } from "./params";

export type { SecondTest, SecondTestAllowed, SecondTestInput } from "../formulas/second-test";

const id = clause(7, 1, "d");

/**
 * Whether a pupil may sit a second test, and which mark counts (Article 7, clause 1, point d).
 *
 * It needs the end of semester 1 or of the year, the subject teacher's proposal and the school's approval; what result
 * is out of keeping with regular assessment is theirs to judge. The second mark replaces the first, or, under AMB-P02
 * `better`, the better one counts; the steps keep both. A second mark that was not allowed is left aside with the
 * warning `secondTest.notAllowed`. A mark that is not whole or is off the scale is the error `mark.tooManyDecimals` or
 * `mark.outOfRange` and counts as missing.
 *
 * @example
 * const asked = { moment: "cuoi-nam", teacherProposal: true, schoolApproval: true } as const;
 * secondTest({ ...asked, first: tenths(40), second: tenths(70) }).outcome
 * // { status: "decided", value: { allowed: true, effective: 70 } }
 */
export function secondTest(
  input: SecondTestInput,
  context: Tt27Context = {},
): Decision<SecondTest, SecondTestAllowed> {
  const options = chooseOptions(tt27Ambiguities, context.options);
  const find = (chosen: Tt27Options) =>
    secondTestFinding(input, {
      clause: id,
      scale: markScales[chosen["AMB-P01"]],
      moments: secondTestMoments.value,
      counts: chosen["AMB-P02"],
    });
  return decide({ id, inForce: tt27InForce }, context.asOf, () => {
    const finding = find(options);
    const decisive = decisiveAmbiguities(tt27Ambiguities, options, ["AMB-P01", "AMB-P02"], (other) => {
      const { outcome } = find(other);
      if (outcome.status !== "decided") return outcome.status;
      return outcome.value.effective === undefined ? "none" : String(outcome.value.effective / 10);
    });
    return { ...finding, diagnostics: [...(finding.diagnostics ?? []), ...decisive] };
  });
}
