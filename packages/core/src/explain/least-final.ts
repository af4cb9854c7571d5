import type { IsoDate } from "../kernel/civil-date";
import { type Decision, decide, decided, type Finding, undetermined } from "../kernel/decision";
import { formatTenths, type Tenths, tenths } from "../kernel/tenths";
import { condition, type Step, step } from "../kernel/trace";
import { averagesBetween, everyMark } from "../law/formulas/average-steps";
import { isMark, markRange } from "../law/formulas/mark";
import { type AverageInstrument, type AverageLaw, averageLawOf } from "./average-law";

/** The marks of one subject in a term before its end-of-term mark, in tenths, and the term average aimed at. */
export type LeastFinalQuestion = AverageInstrument & {
  readonly regular: readonly (Tenths | null)[];
  readonly midterm: Tenths | null;
  readonly goal: Tenths;
  readonly requiredRegular?: number;
  readonly asOf?: IsoDate;
};

/** The least end-of-term mark that reaches the goal; `null` where not even 10.0 does. */
export type LeastFinal =
  | { readonly final: Tenths; readonly reachable: true }
  | { readonly final: null; readonly reachable: false };

/**
 * The least end-of-term mark with which a subject's term average, rounded as the circular rounds it, is `goal` or more
 * (TT22 and TT43 Article 9, clause 1; TT58 Article 10 as amended).
 *
 * Marks are tenths. A regular or mid-term mark that is missing gives `undetermined` with its path and every answer that
 * remains possible, easiest first. A mark off the scale is the error `mark.outOfRange` and counts as missing.
 * `ambiguity.decisive` names A01 and A07 where another reading gives another answer.
 *
 * @throws RangeError when `goal` is off the scale of marks (a programmer's mistake).
 * @example
 * leastFinal({ instrument: "tt22-2021", regular: [tenths(80), tenths(75)], midterm: tenths(70), goal: tenths(80) })
 *   .outcome // { status: "decided", value: { final: 88, reachable: true } }: 55.9/7 is 7.98…
 */
export function leastFinal(question: LeastFinalQuestion): Decision<LeastFinal> {
  const law = averageLawOf(question);
  if (!isMark(question.goal)) throw new RangeError(`not an average in tenths: ${question.goal}`);
  return decide(law.rule, question.asOf, () => {
    const { outcome, steps, diagnostics = [] } = findFinal(question, law);
    return {
      outcome,
      steps,
      diagnostics: [...diagnostics, ...law.decisive((other) => wordOf(findFinal(question, other)))],
    };
  });
}

function findFinal(question: LeastFinalQuestion, law: AverageLaw): Finding<LeastFinal> {
  const { goal } = question;
  const highest = averageWith(question, law, markRange.highest);
  const data = (final: number, average: Tenths) => ({
    final: formatTenths(tenths(final)),
    average: formatTenths(average),
    goal: formatTenths(goal),
  });
  const diagnostics = highest.diagnostics.filter(({ code }) => code !== "ambiguity.decisive");
  if (highest.outcome.status !== "decided") {
    const missing = highest.outcome.status === "undetermined" ? highest.outcome.missing : [];
    return {
      outcome: undetermined(missing, possibleFinals(question, law, missing)),
      steps: highest.steps,
      diagnostics,
    };
  }
  const tried = (final: number, average: Tenths, steps: readonly Step[]): Step =>
    condition("leastFinal.tried", law.rule.id, average >= goal, data(final, average), steps);
  const best = tried(markRange.highest, highest.outcome.value, highest.steps);
  if (highest.outcome.value < goal) {
    return { outcome: decided({ final: null, reachable: false }), steps: [best], diagnostics };
  }
  const final = leastReaching(question, law);
  const steps = [final - 1, final].flatMap((mark): Step[] => {
    if (mark < markRange.lowest) return [];
    const { outcome, steps: own } = averageWith(question, law, mark);
    return outcome.status === "decided" ? [tried(mark, outcome.value, own)] : [];
  });
  return {
    outcome: decided({ final: tenths(final), reachable: true }),
    steps: [
      ...steps,
      step("leastFinal.least", law.rule.id, { final: formatTenths(tenths(final)), goal: formatTenths(goal) }),
    ],
    diagnostics,
  };
}

function averageWith(question: LeastFinalQuestion, law: AverageLaw, final: number): Decision<Tenths> {
  const { regular, midterm, requiredRegular } = question;
  return law.termAverage({
    regular,
    midterm,
    final: tenths(final),
    ...(requiredRegular === undefined ? {} : { requiredRegular }),
  });
}

/** The least mark that reaches a goal that the highest reaches: the average never falls as the mark rises. */
function leastReaching(question: LeastFinalQuestion, law: AverageLaw): number {
  let [low, high]: [number, number] = [markRange.lowest, markRange.highest];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    const { outcome } = averageWith(question, law, middle);
    if (outcome.status === "decided" && outcome.value >= question.goal) high = middle;
    else low = middle + 1;
  }
  return low;
}

/**
 * Every answer that the missing marks leave open, easiest first. Only their weighted sum matters, so the fillings tried
 * are one for each sum there can be: regular marks raised from 0 to 10.0 one after the other, then the mid-term mark.
 */
function possibleFinals(
  question: LeastFinalQuestion,
  law: AverageLaw,
  missing: readonly string[],
): LeastFinal[] {
  const open = missing.flatMap((path) => (path.startsWith("regular.") ? [Number(path.slice(8))] : []));
  const most = open.length * markRange.highest;
  const midterms = missing.includes("midterm") ? averagesBetween(1, markRange.highest) : [];
  const sums = Array.from({ length: most + 1 }, (_, sum) => ({ sum, midterm: 0 }));
  const fillings = [
    ...sums,
    ...midterms.flatMap((midterm) => [
      { sum: most, midterm },
      ...(most > 0 ? [{ sum: most - 1, midterm }] : []),
    ]),
  ];
  const found = new Set<number | null>();
  for (const { sum, midterm } of fillings) {
    const filled = {
      ...question,
      regular: withSum(question.regular, open, sum),
      midterm: missing.includes("midterm") ? tenths(midterm) : question.midterm,
    };
    const { outcome } = averageWith(filled, law, markRange.highest);
    const reaches = outcome.status === "decided" && outcome.value >= question.goal;
    found.add(reaches ? leastReaching(filled, law) : null);
  }
  return [
    ...everyMark().flatMap((final): LeastFinal[] => (found.has(final) ? [{ final, reachable: true }] : [])),
    ...(found.has(null) ? [{ final: null, reachable: false } as const] : []),
  ];
}

/** The regular marks with those at `open` filled in so that these make `sum`, the first ones highest. */
function withSum(
  regular: readonly (Tenths | null)[],
  open: readonly number[],
  sum: number,
): (Tenths | null)[] {
  const filled = [...regular];
  for (const [order, index] of open.entries()) {
    filled[index] = tenths(Math.max(0, Math.min(markRange.highest, sum - order * markRange.highest)));
  }
  return Array.from(filled, (mark) => mark ?? null);
}

function wordOf({ outcome }: Finding<LeastFinal>): string {
  if (outcome.status !== "decided") return outcome.status;
  return outcome.value.reachable ? formatTenths(outcome.value.final) : "impossible";
}
