import type { ClauseId } from "../../kernel/citation";
import { decided, type Finding, undetermined } from "../../kernel/decision";
import { type Diagnostic, diagnostic } from "../../kernel/diagnostic";
import { formatTenths, type Tenths } from "../../kernel/tenths";
import { condition, step } from "../../kernel/trace";
import { everyMark } from "./average-steps";
import { isMark } from "./mark";

/** A missed assessment of a marked subject. */
export interface MissedAssessment {
  /** Whether the reason for missing it gives a right to make it up; `null` is not known. */
  readonly excused: boolean | null;
  /** Whether the make-up was sat; `null` while it still can be. */
  readonly madeUp: boolean | null;
  /** The make-up mark in tenths. */
  readonly makeUp?: Tenths | null;
}

/**
 * What an instrument says of a missed assessment: `reasonStep` is the id of the step that tests the reason,
 * `reasonField` the input it is found in.
 */
export interface MissedMarkLaw {
  readonly clause: ClauseId;
  readonly reasonStep: string;
  readonly reasonField: string;
  readonly mark: Tenths;
}

/** The mark that stands in the books. */
export interface StandingMark {
  readonly mark: Tenths;
}

/**
 * The mark for a missed assessment: that of the make-up where the reason excuses and the make-up was sat, otherwise the
 * law's own; nothing yet while the make-up may still come, or while the reason is not known. A make-up mark off the scale is the error `mark.outOfRange`
 * and counts as missing.
 */
export function missedMarkFinding(missed: MissedAssessment, law: MissedMarkLaw): Finding<StandingMark> {
  const { excused, madeUp, makeUp = null } = missed;
  const { clause, reasonStep, mark } = law;
  if (excused === null) return withoutReason(missed, law);
  const reason = condition(reasonStep, clause, excused);
  const open = (missing: string, diagnostics: readonly Diagnostic[] = []): Finding<StandingMark> => ({
    outcome: undetermined(
      [missing],
      everyMark().map((possible) => ({ mark: possible })),
    ),
    steps: madeUp === null ? [reason] : [reason, condition("missed.madeUp", clause, true)],
    diagnostics,
  });
  if (excused && madeUp === null) return open("madeUp");
  if (excused && madeUp === true) {
    if (makeUp === null) return open("makeUp");
    if (!isMark(makeUp)) {
      return open("makeUp", [
        diagnostic("mark.outOfRange", "error", ["makeUp"], { text: formatTenths(makeUp) }),
      ]);
    }
    return {
      outcome: decided({ mark: makeUp }),
      steps: [
        reason,
        condition("missed.madeUp", clause, true),
        step("missed.makeUpMark", clause, { mark: formatTenths(makeUp) }),
      ],
    };
  }
  return {
    outcome: decided({ mark }),
    steps: [
      reason,
      ...(excused ? [condition("missed.madeUp", clause, false)] : []),
      step("missed.zero", clause),
    ],
  };
}

/** What is open while the reason is not known: what either reason leaves possible, lowest first. */
function withoutReason(missed: MissedAssessment, law: MissedMarkLaw): Finding<StandingMark> {
  const { outcome, diagnostics = [] } = missedMarkFinding({ ...missed, excused: true }, law);
  const [lacking, marks] =
    outcome.status === "undetermined"
      ? [outcome.missing, outcome.possible]
      : [[], outcome.status === "decided" ? [outcome.value] : []];
  const others = marks.filter(({ mark }) => mark !== law.mark);
  return {
    outcome: undetermined(
      [law.reasonField, ...lacking],
      [{ mark: law.mark }, ...others].sort((one, other) => one.mark - other.mark),
    ),
    steps: [],
    diagnostics,
  };
}
