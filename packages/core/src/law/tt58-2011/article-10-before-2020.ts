import { type Decision, decide, decided, type Finding, undetermined } from "../../kernel/decision";
import { type Diagnostic, diagnostic } from "../../kernel/diagnostic";
import { roundHalfUp } from "../../kernel/ratio";
import { formatTenths, type Tenths, tenths } from "../../kernel/tenths";
import { condition, step } from "../../kernel/trace";
import { chooseOptions } from "../ambiguity";
import { averagesBetween, roundingStep } from "../formulas/average-steps";
import { isMark, markRange } from "../formulas/mark";
import { clause } from "./clause";
import { beforeTt26 } from "./in-force";
import { type Tt58Context, tt58Ambiguities } from "./options";
import { recalled } from "./recalled";

const id = clause(10);

/** A regular test (KTtx) weighs one, a periodic test (KTđk) two, the test of the term (KThk) three. */
const periodicWeight = 2;
const finalWeight = 3;

/**
 * The tests of one subject in one term, marks in tenths; `null` is a mark not entered. Regular tests that are entered
 * count as all that were required, one at least, unless `requiredRegular` says otherwise; a periodic test in the list
 * must have its mark, and the programme may ask for more (`requiredPeriodic`).
 */
export interface TermTests {
  readonly regular: readonly (Tenths | null)[];
  readonly periodic: readonly (Tenths | null)[];
  readonly final: Tenths | null;
  readonly requiredRegular?: number;
  readonly requiredPeriodic?: number;
}

/**
 * A subject's term average before Circular 26/2020 in tenths, halves up, from whole tenths. Allocates nothing.
 *
 * @example averageBefore2020(80 + 70, 2, 65 + 75, 2, 70) // 71: exactly 640/9
 */
export function averageBefore2020(
  regularSum: number,
  regularCount: number,
  periodicSum: number,
  periodicCount: number,
  final: number,
): number {
  return roundHalfUp(
    regularSum + periodicWeight * periodicSum + finalWeight * final,
    regularCount + periodicWeight * periodicCount + finalWeight,
  );
}

/**
 * A subject's term average before Circular 26/2020 (Article 10): regular tests weigh one, periodic tests two, the test
 * of the term three; rounded to one decimal, halves up.
 *
 * The formula was recalled, not read (`source.unverified`, B04). A missing mark gives `undetermined` with its path
 * (`regular.0`, `periodic.1`, `final`) and every average still within reach; a mark off the scale is the error
 * `mark.outOfRange`.
 *
 * @throws RangeError when a required number is not a whole number from zero (a programmer's mistake).
 * @example
 * const [a, b, c] = [tenths(80), tenths(70), tenths(65)];
 * termAverageBefore2020({ regular: [a, b], periodic: [c], final: b }).outcome // { status: "decided", value: 70 }
 */
export function termAverageBefore2020(tests: TermTests, context: Tt58Context = {}): Decision<Tenths> {
  const options = chooseOptions(tt58Ambiguities, context.options);
  return decide({ id, inForce: beforeTt26 }, context.asOf, () =>
    recalled(findAverage(tests), id, options, formatTenths),
  );
}

function findAverage({
  regular,
  periodic,
  final: entered,
  requiredRegular,
  requiredPeriodic,
}: TermTests): Finding<Tenths> {
  const tx = countTests("regular", regular, Math.max(1, requirement(requiredRegular)), false);
  const dk = countTests("periodic", periodic, requirement(requiredPeriodic), true);
  const final = entered !== null && isMark(entered) ? entered : null;
  const regularCount = tx.entered + tx.missing.length;
  const periodicCount = dk.entered + dk.missing.length;
  const numerator = tx.sum + periodicWeight * dk.sum + finalWeight * (final ?? 0);
  const denominator = regularCount + periodicWeight * periodicCount + finalWeight;
  const missing = [...tx.missing, ...dk.missing, ...(final === null ? ["final"] : [])];
  const diagnostics = [...tx.diagnostics, ...dk.diagnostics, ...outOfRange("final", entered)];
  if (missing.length > 0 || final === null) {
    const open = tx.missing.length + periodicWeight * dk.missing.length + (final === null ? finalWeight : 0);
    // One mark moves the sum by three tenths at most and the divisor is four at least: no average is skipped.
    return {
      outcome: undetermined(
        missing,
        averagesBetween(
          roundHalfUp(numerator, denominator),
          roundHalfUp(numerator + open * markRange.highest, denominator),
        ),
      ),
      steps: [condition("average.tests", id, false, { missing })],
      diagnostics,
    };
  }
  const average = averageBefore2020(tx.sum, regularCount, dk.sum, periodicCount, final);
  return {
    outcome: decided(tenths(average)),
    steps: [
      step("average.testsSum", id, {
        regularSum: formatTenths(tenths(tx.sum)),
        regularCount,
        periodicSum: formatTenths(tenths(dk.sum)),
        periodicCount,
        final: formatTenths(final),
        sum: formatTenths(tenths(numerator)),
        divisor: denominator,
      }),
      roundingStep(id, { numerator, denominator }, "halfUp"),
    ],
    diagnostics,
  };
}

interface CountedTests {
  readonly sum: number;
  readonly entered: number;
  readonly missing: readonly string[];
  readonly diagnostics: readonly Diagnostic[];
}

/** The tests that count; `gapsCount` says that a place without a mark is a test without its mark. */
function countTests(
  name: string,
  marks: readonly (Tenths | null)[],
  required: number,
  gapsCount: boolean,
): CountedTests {
  const valid = marks.filter((mark) => mark !== null && isMark(mark));
  const wrong = marks.flatMap((mark, index) => (mark !== null && !isMark(mark) ? [index] : []));
  const blank = marks.flatMap((mark, index) => (mark === null ? [index] : []));
  const short = Math.max(0, required - valid.length - wrong.length);
  const needed = gapsCount ? Math.max(blank.length, short) : short;
  const beyond = Array.from({ length: needed }, (_, index) => marks.length + index);
  const places = [...wrong, ...[...blank, ...beyond].slice(0, needed)].sort((a, b) => a - b);
  return {
    sum: valid.reduce<number>((sum, mark) => sum + (mark ?? 0), 0),
    entered: valid.length,
    missing: places.map((index) => `${name}.${index}`),
    diagnostics: marks.flatMap((mark, index) => outOfRange(`${name}.${index}`, mark)),
  };
}

function requirement(required = 0): number {
  if (!Number.isSafeInteger(required) || required < 0) {
    throw new RangeError(`not a number of tests: ${required}`);
  }
  return required;
}

function outOfRange(path: string, mark: Tenths | null): Diagnostic[] {
  return mark === null || isMark(mark)
    ? []
    : [diagnostic("mark.outOfRange", "error", [path], { text: formatTenths(mark) })];
}
