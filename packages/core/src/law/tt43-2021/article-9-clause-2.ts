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
import type { Level } from "../formulas/levels";
import { oneSubjectClause, oneSubjectReading } from "./article-9-clause-3";
import { clause } from "./clause";
import { tt43InForce } from "./in-force";
import { type Tt43Context, type Tt43Options, tt43Ambiguities } from "./options";
import { learningNumbers } from "./params";

/** One subject of a term or of the year, by the key the caller gives it. */
export interface MarkedSubject {
  readonly key: string;
  /** The average with one decimal (ĐTBmhk or ĐTBmcn) in tenths; `null` where there is none yet. */
  readonly average: Tenths | null;
  /** An elective subject (môn tự chọn), which AMB-G02 may leave out. */
  readonly optional?: boolean;
  /** An activity (`isActivity`): no subject, unless AMB-G05 makes it one. */
  readonly activity?: boolean;
}

/** Results of one term or of the year; keys must differ from one another. */
export interface LearningInput {
  readonly marked: readonly MarkedSubject[];
}

/** The numbers of clause 2. */
export const learningRules: FourLevelRules = learningNumbers.value;

/** The numbers and clauses of the learning level. */
export const learningLaw: LearningLaw = {
  rules: learningRules,
  clause: clause(9, 2),
  points: [clause(9, 2), clause(9, 2), clause(9, 2), clause(9, 2)],
  oneSubjectClause,
  tooFewCode: "marked.fewerThanFive",
};

/** How clauses 2 and 3 are read under the chosen options. */
export function learningReading(options: Tt43Options): LearningReading {
  return { oneSubject: oneSubjectReading(options), tooFew: "undetermined" };
}

/**
 * The learning level of a term or of the year (Article 9, clauses 2 and 3), from the values of that term or year alone.
 *
 * Averages are tenths. A subject without an average gives `undetermined` with the keys in `missing` and, lowest first,
 * the levels that remain possible; an average off the scale is the error `average.outOfRange` and counts as missing.
 * Fewer than five subjects, of which the circular does not speak, leave the level open with the warning
 * `marked.fewerThanFive`. `ambiguity.decisive` names each reading (AMB-G01, G02, G05) that would change the level.
 *
 * @example
 * const marked = [68, 72, 65, 69, 47].map((mark, index) => ({ key: `m${index}`, average: tenths(mark) }));
 * learningLevel({ marked }).outcome
 * // { status: "decided", value: { level: "dat", base: "chua-dat", adjusted: true, subject: "m4" } }
 */
export function learningLevel(
  input: LearningInput,
  context: Tt43Context = {},
): Decision<LearningLevel, Level> {
  const options = chooseOptions(tt43Ambiguities, context.options);
  return decide({ id: clause(9, 2), inForce: tt43InForce }, context.asOf, () => {
    const finding = learningFinding(countedRecord(input, options), learningLaw, learningReading(options));
    const decisive = decisiveAmbiguities(
      tt43Ambiguities,
      options,
      ["AMB-G01", "AMB-G02", "AMB-G05"],
      (other) => learningResult(countedRecord(input, other), learningRules, learningReading(other)),
    );
    return { ...finding, diagnostics: [...(finding.diagnostics ?? []), ...decisive] };
  });
}

/**
 * The learning level alone, without trace or citations: `undetermined` where `learningLevel` is.
 *
 * @example plainLearningLevel({ marked: [] }) // "undetermined"
 */
export function plainLearningLevel(
  input: LearningInput,
  choice: NonNullable<Tt43Context["options"]> = {},
): Level | "undetermined" {
  const options = chooseOptions(tt43Ambiguities, choice);
  return learningResult(countedRecord(input, options), learningRules, learningReading(options));
}

/** The subjects that count under the options: AMB-G02 decides on electives, AMB-G05 on activities. */
export function countedRecord({ marked }: LearningInput, options: Tt43Options): CountedRecord {
  return {
    marked: marked
      .filter(({ optional }) => options["AMB-G02"] === "everySubject" || optional !== true)
      .filter(({ activity }) => options["AMB-G05"] === "asSubject" || activity !== true)
      .map(({ key, average }) => ({ key, average })),
    comments: [],
  };
}

/** The record that the shared rules judge; no subject is assessed by comments alone. */
interface CountedRecord {
  readonly marked: readonly CountedAverage[];
  readonly comments: readonly CommentSubject[];
}
