import type { ClauseId } from "../../kernel/citation";
import { decided, type Finding, undetermined } from "../../kernel/decision";
import { diagnostic } from "../../kernel/diagnostic";
import type { Tenths } from "../../kernel/tenths";
import { condition, type Step, step } from "../../kernel/trace";
import { type Moment, moments } from "./primary-levels";
import { isWholeMark, markProblems, type WholeMarkScale } from "./whole-mark";

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

/** The part of a second test that its possible values list. */
export type SecondTestAllowed = Pick<SecondTest, "allowed">;

/** What one instrument says of it. */
export interface SecondTestLaw {
  readonly clause: ClauseId;
  readonly scale: WholeMarkScale;
  readonly moments: readonly Moment[];
  /** Which mark counts after it. */
  readonly counts: "secondReplaces" | "better";
}

/** Finds whether a second test may be sat and which mark counts; wrong marks are errors and count as missing. */
export function secondTestFinding(
  input: SecondTestInput,
  law: SecondTestLaw,
): Finding<SecondTest, SecondTestAllowed> {
  const { moment, teacherProposal, schoolApproval } = input;
  const { clause, scale } = law;
  const isMoment = (one: Moment) => law.moments.includes(one);
  const given = { first: input.first, second: input.second ?? null };
  const markOf = (name: "first" | "second"): Tenths | null => {
    const mark = given[name];
    return mark !== null && isWholeMark(mark, scale) ? mark : null;
  };
  const [first, second] = [markOf("first"), markOf("second")];
  const problems = (["first", "second"] as const).flatMap((name) => {
    const mark = given[name];
    return mark === null ? [] : markProblems(mark, scale, [name]);
  });
  const secondIsWrong = given.second !== null && second === null;
  if (
    moment === null ||
    first === null ||
    teacherProposal === null ||
    schoolApproval === null ||
    secondIsWrong
  ) {
    const missing = [
      ...(moment === null ? ["moment"] : []),
      ...(first === null ? ["first"] : []),
      ...(secondIsWrong ? ["second"] : []),
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
    condition("secondTest.moment", clause, isMoment(moment), { moment }),
    condition("secondTest.proposed", clause, teacherProposal),
    condition("secondTest.approved", clause, schoolApproval),
  ];
  if (!allowed) {
    return {
      outcome: decided({ allowed, effective: first }),
      steps: [...steps, step("secondTest.firstStands", clause, { first: markText(first) })],
      diagnostics:
        second === null
          ? []
          : [diagnostic("secondTest.notAllowed", "warning", ["second"], { second: markText(second) })],
    };
  }
  if (second === null) return { outcome: decided({ allowed }), steps };
  const effective = law.counts === "better" && first > second ? first : second;
  const data = { first: markText(first), second: markText(second), effective: markText(effective) };
  return {
    outcome: decided({ allowed, effective }),
    steps: [...steps, step(`secondTest.${law.counts}`, clause, data)],
  };
}

function markText(mark: Tenths): string {
  return String(mark / 10);
}
