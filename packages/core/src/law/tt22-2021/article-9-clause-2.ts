import { type Decision, decide } from "../../kernel/decision";
import type { Tenths } from "../../kernel/tenths";
import { chooseOptions, decisiveAmbiguities } from "../ambiguity";
import type { FourLevelRules } from "../formulas/four-level";
import {
  type CommentSubject,
  type CountedAverage,
  type LearningLaw,
  type LearningLevel,
  type LearningReading,
  learningFinding,
  learningResult,
} from "../formulas/learning-level";
import { oneSubjectClause, oneSubjectReading } from "./article-9-clause-3";
import { clause } from "./clause";
import { tt22InForce } from "./in-force";
import { type Level, type Tt22Context, type Tt22Options, tt22Ambiguities } from "./options";
import { learningNumbers } from "./params";

/** One marked subject of a term or of the year, by the key the caller gives it. */
export interface MarkedSubject {
  readonly key: string;
  /** The average with one decimal (ĐTBmhk or ĐTBmcn) in tenths; `null` where there is none yet. */
  readonly average: Tenths | null;
  /**
   * The exact average cut to whole tenths, where known: read under A03 `unrounded`. The thresholds are whole tenths,
   * so an exact average reaches one precisely when its cut tenths do.
   */
  readonly unrounded?: Tenths | null;
  /** An optional subject (môn học tự chọn), which A09 may leave out. */
  readonly optional?: boolean;
}

/** Results of one term or of the year; keys must differ from one another. */
export interface LearningInput {
  readonly marked: readonly MarkedSubject[];
  readonly comments: readonly CommentSubject[];
  /** The level is recomputed after re-assessment in summer, so A17 decides whether clause 3 applies. */
  readonly afterSummer?: boolean;
}

/** The numbers of clause 2. */
export const learningRules: FourLevelRules = learningNumbers.value;

/** The numbers and clauses of the learning level. */
export const learningLaw: LearningLaw = {
  rules: learningRules,
  clause: clause(9, 2),
  points: [clause(9, 2, "d"), clause(9, 2, "c"), clause(9, 2, "b"), clause(9, 2, "a")],
  oneSubjectClause,
  tooFewCode: "marked.fewerThanSix",
};

/** How clauses 2 and 3 are read under the chosen options. */
export function learningReading(options: Tt22Options, afterSummer = false): LearningReading {
  return { oneSubject: oneSubjectReading(options, afterSummer), tooFew: options.A06 };
}

/**
 * The learning level of a term or of the year (Article 9, clauses 2 and 3), from the values of that term or year alone.
 *
 * Averages are tenths. A subject without a result gives `undetermined` with the keys in `missing` and, lowest first,
 * exactly the levels that the missing results leave open; an average off the scale is an error diagnostic
 * `average.outOfRange` and counts as missing. Fewer than six marked subjects follow A06; none at all is `marked`
 * missing unless A06 is `literal`. `ambiguity.decisive` names each reading (A03 to A06, A09, A17) that would change
 * the level.
 *
 * @example
 * const marked = [80, 80, 80, 80, 80, 80, 65, 20].map((mark, index) => ({ key: `m${index}`, average: tenths(mark) }));
 * learningLevel({ marked, comments: [] }).outcome
 * // { status: "decided", value: { level: "dat", base: "chua-dat", adjusted: true, subject: "m7" } }
 */
export function learningLevel(
  input: LearningInput,
  context: Tt22Context = {},
): Decision<LearningLevel, Level> {
  const options = chooseOptions(tt22Ambiguities, context.options);
  const afterSummer = input.afterSummer ?? false;
  return decide({ id: clause(9, 2), inForce: tt22InForce }, context.asOf, () => {
    const finding = learningFinding(
      countedRecord(input, options),
      learningLaw,
      learningReading(options, afterSummer),
    );
    const decisive = decisiveAmbiguities(
      tt22Ambiguities,
      options,
      ["A03", "A04", "A05", "A06", "A09", ...(afterSummer ? (["A17"] as const) : [])],
      (other) =>
        learningResult(countedRecord(input, other), learningRules, learningReading(other, afterSummer)),
    );
    return { ...finding, diagnostics: [...(finding.diagnostics ?? []), ...decisive] };
  });
}

/**
 * The learning level alone, without trace or citations: `undetermined` where `learningLevel` is.
 *
 * @example plainLearningLevel({ marked: [], comments: [] }) // "undetermined"
 */
export function plainLearningLevel(
  input: LearningInput,
  choice: NonNullable<Tt22Context["options"]> = {},
): Level | "undetermined" {
  const options = chooseOptions(tt22Ambiguities, choice);
  const reading = learningReading(options, input.afterSummer ?? false);
  return learningResult(countedRecord(input, options), learningRules, reading);
}

/** The record as the options let it count: A03 chooses the averages, A09 the subjects. */
export function countedRecord(
  { marked, comments }: LearningInput,
  { A03, A09 }: Tt22Options,
): { readonly marked: readonly CountedAverage[]; readonly comments: readonly CommentSubject[] } {
  return {
    marked: marked
      .filter(({ optional }) => A09 === "include" || optional !== true)
      .map(({ key, average, unrounded }) => ({
        key,
        average: A03 === "unrounded" && unrounded !== undefined ? unrounded : average,
      })),
    comments,
  };
}
