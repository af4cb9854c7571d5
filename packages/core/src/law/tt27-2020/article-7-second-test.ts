import { type Decision, decide, decided, type Finding, undetermined } from "../../kernel/decision";
import { diagnostic } from "../../kernel/diagnostic";
import type { Tenths } from "../../kernel/tenths";
import { condition, type Step, step } from "../../kernel/trace";
import { chooseOptions, decisiveAmbiguities } from "../ambiguity";
import { isWholeMark, markProblems } from "../formulas/whole-mark";
import { clause } from "./clause";
import { tt27InForce } from "./in-force";
import { type Moment, moments } from "./levels";
import { type Tt27Context, type Tt27Options, tt27Ambiguities } from "./options";
import { markScales, secondTestMoments } from "./params";

/** The test of one subject and the second one; marks are tenths, `null` is what is not there or not known. */
export interface SecondTestInput {
  readonly moment: Moment | null;
  readonly first: Tenths | null;
  /** Left out or `null` as long as no second test was sat. */
  readonly second?: Tenths | null;
  readonly teacherProposal: boolean | null;
  readonly schoolApproval: boolean | null;
}

/** Whether a second test may be sat, and the mark that counts: none as long as an allowed one is still to come. */
export interface SecondTest {
  readonly allowed: boolean;
  readonly effective?: Tenths;
}

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
): Decision<SecondTest, Pick<SecondTest, "allowed">> {
  const options = chooseOptions(tt27Ambiguities, context.options);
  return decide({ id, inForce: tt27InForce }, context.asOf, () => {
    const finding = secondTestFinding(input, options);
    const decisive = decisiveAmbiguities(tt27Ambiguities, options, ["AMB-P02"], (other) => {
      const { outcome } = secondTestFinding(input, other);
      return outcome.status === "decided" ? markText(outcome.value.effective) : outcome.status;
    });
    return { ...finding, diagnostics: [...(finding.diagnostics ?? []), ...decisive] };
  });
}

function secondTestFinding(
  input: SecondTestInput,
  options: Tt27Options,
): Finding<SecondTest, Pick<SecondTest, "allowed">> {
  const { moment, teacherProposal, schoolApproval } = input;
  const scale = markScales[options["AMB-P01"]];
  const markOf = (name: "first" | "second"): Tenths | null => {
    const mark = input[name] ?? null;
    return mark !== null && isWholeMark(mark, scale) ? mark : null;
  };
  const [first, second] = [markOf("first"), markOf("second")];
  const problems = (["first", "second"] as const).flatMap((name) => {
    const mark = input[name] ?? null;
    return mark === null ? [] : markProblems(mark, scale, [name]);
  });
  const secondWrong = (input.second ?? null) !== null && second === null;
  if (
    moment === null ||
    first === null ||
    teacherProposal === null ||
    schoolApproval === null ||
    secondWrong
  ) {
    const missing = [
      ...(moment === null ? ["moment"] : []),
      ...(first === null ? ["first"] : []),
      ...(secondWrong ? ["second"] : []),
      ...(teacherProposal === null ? ["teacherProposal"] : []),
      ...(schoolApproval === null ? ["schoolApproval"] : []),
    ];
    const found = new Set<boolean>();
    for (const eachMoment of moment === null ? moments : [moment]) {
      for (const proposed of teacherProposal === null ? [false, true] : [teacherProposal]) {
        for (const approved of schoolApproval === null ? [false, true] : [schoolApproval]) {
          found.add(isMoment(eachMoment) && proposed && approved);
        }
      }
    }
    const possible = [false, true].filter((allowed) => found.has(allowed)).map((allowed) => ({ allowed }));
    return { outcome: undetermined(missing, possible), steps: [], diagnostics: problems };
  }
  const allowed = isMoment(moment) && teacherProposal && schoolApproval;
  const steps: Step[] = [
    condition("secondTest.moment", id, isMoment(moment), { moment }),
    condition("secondTest.proposed", id, teacherProposal),
    condition("secondTest.approved", id, schoolApproval),
  ];
  if (!allowed) {
    return {
      outcome: decided({ allowed, effective: first }),
      steps: [...steps, step("secondTest.firstStands", id, { first: markText(first) })],
      diagnostics:
        second === null
          ? []
          : [diagnostic("secondTest.notAllowed", "warning", ["second"], { second: markText(second) })],
    };
  }
  if (second === null) return { outcome: decided({ allowed }), steps };
  const effective = options["AMB-P02"] === "better" && first > second ? first : second;
  return {
    outcome: decided({ allowed, effective }),
    steps: [
      ...steps,
      step(`secondTest.${options["AMB-P02"]}`, id, {
        first: markText(first),
        second: markText(second),
        effective: markText(effective),
      }),
    ],
  };
}

function isMoment(moment: Moment): boolean {
  return secondTestMoments.value.some((one) => one === moment);
}

function markText(mark: Tenths | undefined): string {
  return mark === undefined ? "none" : String(mark / 10);
}
