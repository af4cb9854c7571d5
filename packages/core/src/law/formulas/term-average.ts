import type { ClauseId } from "../../kernel/citation";
import { decided, type Finding, undetermined } from "../../kernel/decision";
import { type Diagnostic, diagnostic } from "../../kernel/diagnostic";
import type { RoundingMode } from "../../kernel/ratio";
import { formatTenths, type Tenths, tenths } from "../../kernel/tenths";
import { condition, type Step, step } from "../../kernel/trace";
import { averagesBetween, roundingStep } from "./average-steps";
import { isMark, markRange } from "./mark";
import { exactAverageOfTerm, roundedAverage, termDivisor, termSum } from "./subject-average";

/**
 * The marks of one subject in one term, in tenths; `null` is a mark not entered. Without `requiredRegular` the regular
 * marks that are entered count as all that were required, one at least.
 */
export interface TermMarks {
  readonly regular: readonly (Tenths | null)[];
  readonly midterm: Tenths | null;
  readonly final: Tenths | null;
  readonly requiredRegular?: number;
}

/** The clauses of an instrument that a term average rests on. */
export interface TermAverageLaw {
  readonly average: ClauseId;
  readonly regularCount: ClauseId;
  readonly periodic: ClauseId;
  readonly missedAssessment: ClauseId;
}

/** How the open questions of a term average are read. */
export interface TermAverageReading {
  readonly rounding: RoundingMode;
  readonly missingRegular: "incomplete" | "useAvailable" | "zero";
}

/** The marks as the reading lets them count. */
interface CountedMarks {
  readonly regularSum: number;
  /** Regular marks in the divisor: entered, missing, and those counted as zero. */
  readonly regularCount: number;
  readonly entered: number;
  readonly shortBy: number;
  readonly missingRegular: readonly number[];
  readonly midterm: Tenths | null;
  readonly final: Tenths | null;
}

/**
 * Finds a subject's term average and the steps that led there.
 *
 * A mark off the scale is an error diagnostic `mark.outOfRange` and counts as missing.
 *
 * @throws RangeError when `requiredRegular` is not a whole number from zero (a programmer's mistake).
 */
export function termAverageFinding(
  marks: TermMarks,
  law: TermAverageLaw,
  reading: TermAverageReading,
): Finding<Tenths> {
  const counted = countMarks(marks, reading);
  const { regularSum, regularCount, midterm, final } = counted;
  const diagnostics = outOfRange(marks);
  const missing = missingPaths(counted);
  const steps = completenessSteps(counted, marks.requiredRegular, law, reading);
  if (missing.length > 0 || midterm === null || final === null) {
    return { outcome: undetermined(missing, reachable(counted, reading)), steps, diagnostics };
  }
  const exact = exactAverageOfTerm(regularSum, regularCount, midterm, final);
  const sum = step("average.weightedSum", law.average, {
    regularSum: formatTenths(tenths(regularSum)),
    regularCount,
    midterm: formatTenths(midterm),
    final: formatTenths(final),
    sum: formatTenths(tenths(exact.numerator)),
    divisor: exact.denominator,
  });
  return {
    outcome: decided(roundedAverage(exact, reading.rounding)),
    steps: [...steps, sum, roundingStep(law.average, exact, reading.rounding)],
    diagnostics,
  };
}

/** The term average as a word, `undetermined` where there is none; for comparing readings. */
export function termAverageResult(marks: TermMarks, reading: TermAverageReading): string {
  const counted = countMarks(marks, reading);
  const { regularSum, regularCount, midterm, final } = counted;
  if (midterm === null || final === null || counted.missingRegular.length > 0) return "undetermined";
  const exact = exactAverageOfTerm(regularSum, regularCount, midterm, final);
  return formatTenths(roundedAverage(exact, reading.rounding));
}

function countMarks(marks: TermMarks, { missingRegular: reading }: TermAverageReading): CountedMarks {
  const { regular, requiredRegular } = marks;
  if (requiredRegular !== undefined && !(Number.isSafeInteger(requiredRegular) && requiredRegular >= 0)) {
    throw new RangeError(`not a number of regular marks: ${requiredRegular}`);
  }
  const blank: number[] = [];
  const invalid: number[] = [];
  let entered = 0;
  let regularSum = 0;
  regular.forEach((mark, index) => {
    if (mark === null) blank.push(index);
    else if (!isMark(mark)) invalid.push(index);
    else {
      entered += 1;
      regularSum += mark;
    }
  });
  const shortBy = Math.max(0, (requiredRegular ?? 1) - entered - invalid.length);
  const none = entered + invalid.length === 0;
  const needed = {
    incomplete: none ? Math.max(1, shortBy) : shortBy,
    useAvailable: none ? 1 : 0,
    zero: none && (requiredRegular ?? 0) === 0 ? 1 : 0,
  }[reading];
  const zeros = reading === "zero" && requiredRegular !== undefined ? shortBy : 0;
  const gaps = [...blank, ...Array.from({ length: needed }, (_, index) => regular.length + index)];
  const missingRegular = [...invalid, ...gaps.slice(0, needed)].sort((a, b) => a - b);
  return {
    regularSum,
    regularCount: entered + missingRegular.length + zeros,
    entered,
    shortBy,
    missingRegular,
    midterm: validOrMissing(marks.midterm),
    final: validOrMissing(marks.final),
  };
}

function validOrMissing(mark: Tenths | null): Tenths | null {
  return mark !== null && isMark(mark) ? mark : null;
}

function missingPaths({ missingRegular, midterm, final }: CountedMarks): string[] {
  return [
    ...missingRegular.map((index) => `regular.${index}`),
    ...(midterm === null ? ["midterm"] : []),
    ...(final === null ? ["final"] : []),
  ];
}

/**
 * Every average within reach. None is skipped between the lowest and the highest: one mark moves the sum by three
 * tenths at most, and at least five sums in a row round to the same average.
 */
function reachable(counted: CountedMarks, { rounding }: TermAverageReading): Tenths[] {
  const { regularSum, regularCount, missingRegular, midterm, final } = counted;
  const open = missingRegular.length + (midterm === null ? 2 : 0) + (final === null ? 3 : 0);
  const denominator = termDivisor(regularCount);
  const lowest = termSum(regularSum, midterm ?? markRange.lowest, final ?? markRange.lowest);
  const highest = lowest + open * markRange.highest;
  return averagesBetween(
    roundedAverage({ numerator: lowest, denominator }, rounding),
    roundedAverage({ numerator: highest, denominator }, rounding),
  );
}

function completenessSteps(
  { entered, shortBy, midterm, final }: CountedMarks,
  requiredRegular: number | undefined,
  law: TermAverageLaw,
  { missingRegular }: TermAverageReading,
): Step[] {
  const need = Math.max(1, requiredRegular ?? 1);
  const short = requiredRegular !== undefined && shortBy > 0;
  const periodic = [...(midterm === null ? ["midterm"] : []), ...(final === null ? ["final"] : [])];
  return [
    ...(requiredRegular !== undefined || entered === 0
      ? [condition("average.regularCount", law.regularCount, entered >= need, { have: entered, need })]
      : []),
    ...(short && missingRegular === "zero"
      ? [step("average.missingAsZero", law.missedAssessment, { count: shortBy })]
      : []),
    ...(short && missingRegular === "useAvailable" && entered > 0
      ? [step("average.missingLeftOut", law.average, { count: shortBy })]
      : []),
    ...(periodic.length > 0
      ? [condition("average.periodic", law.periodic, false, { missing: periodic })]
      : []),
  ];
}

function outOfRange({ regular, midterm, final }: TermMarks): Diagnostic[] {
  const placed: [string, Tenths | null][] = [
    ...regular.map((mark, index): [string, Tenths | null] => [`regular.${index}`, mark]),
    ["midterm", midterm],
    ["final", final],
  ];
  return placed.flatMap(([path, mark]) =>
    mark === null || isMark(mark)
      ? []
      : [diagnostic("mark.outOfRange", "error", [path], { text: formatTenths(mark) })],
  );
}
