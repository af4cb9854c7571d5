import { type Decision, decide } from "../../kernel/decision";
import { chooseOptions, decisiveAmbiguities } from "../ambiguity";
import {
  type LevelAfterReassessment,
  levelAfterFinding,
  type Reassessable,
  type Reassessed,
  type ReassessmentLaw,
  reassessableFinding,
} from "../formulas/reassessment";
import { countedRecord, type LearningInput, learningLaw, learningReading } from "./article-9-clause-2";
import { clause } from "./clause";
import { tt22InForce } from "./in-force";
import { type Level, type Tt22Context, type Tt22Options, tt22Ambiguities } from "./options";
import { reassessedBelow } from "./params-results";

/** The year's results of one pupil and the new ones of re-assessment in summer. */
export interface ReassessmentInput extends Pick<LearningInput, "marked" | "comments"> {
  readonly reassessed: Reassessed;
}

const law: ReassessmentLaw = { below: reassessedBelow.value, clause: clause(14), learning: learningLaw };
const rule = { id: law.clause, inForce: tt22InForce };

/**
 * The subjects that a pupil due for re-assessment may be re-assessed in (Article 14): marked subjects with a year
 * average below 5.0 and subjects assessed by comments with Chưa đạt, by their keys. Whether re-assessment is due at
 * all is for `promotion` to say.
 *
 * A missing result leaves the answer undetermined; `possible` then holds the least and the greatest answer, between
 * which every choice is possible. A03 `unrounded` compares the exact average cut to whole tenths.
 *
 * @example
 * reassessable({ marked: [{ key: "toan", average: tenths(49) }], comments: [{ key: "gdtc", result: "dat" }] }).outcome
 * // { status: "decided", value: { marked: ["toan"], comments: [] } }
 */
export function reassessable(
  input: Pick<LearningInput, "marked" | "comments">,
  context: Tt22Context = {},
): Decision<Reassessable> {
  const options = chooseOptions(tt22Ambiguities, context.options);
  const find = (chosen: Tt22Options) =>
    reassessableFinding(everySubject(input, chosen), law.below, law.clause);
  return decide(rule, context.asOf, () => {
    const finding = find(options);
    const decisive = decisiveAmbiguities(tt22Ambiguities, options, ["A03"], (other) => {
      const { outcome } = find(other);
      return outcome.status === "decided"
        ? [...outcome.value.marked, ...outcome.value.comments].join(", ")
        : outcome.status;
    });
    return { ...finding, diagnostics: [...(finding.diagnostics ?? []), ...decisive] };
  });
}

/**
 * The learning level of the year and the one that counts for promotion after re-assessment (Article 14): the new
 * results replace those of the year, then the level is computed anew, with clause 3 of Article 9 unless A17 denies it.
 *
 * Marks are tenths; `null` is a re-assessment still to come. Under A16 `allEligibleRequired` every subject that may be
 * re-assessed has to be. A new result of a subject that may not be re-assessed is the error
 * `reassessment.notEligible`, of a subject the pupil does not have `reassessment.unknownSubject`; both are left aside.
 * Where the year's level is not Chưa đạt none was due: it stays, with the warning `summer.notDue`. `possible` lists
 * levels after re-assessment, lowest first.
 *
 * @example
 * const marked = [30, 30, 50, 50, 50, 50, 65, 65].map((mark, i) => ({ key: `m${i}`, average: tenths(mark) }));
 * levelAfterReassessment({ marked, comments: [], reassessed: { marked: { m0: tenths(50), m1: tenths(40) } } }).outcome
 * // { status: "decided", value: { before: "chua-dat", after: "dat" } }
 */
export function levelAfterReassessment(
  input: ReassessmentInput,
  context: Tt22Context = {},
): Decision<LevelAfterReassessment, Level> {
  const options = chooseOptions(tt22Ambiguities, context.options);
  const find = (chosen: Tt22Options) =>
    levelAfterFinding(everySubject(input, chosen), countedRecord(input, chosen), input.reassessed, law, {
      before: learningReading(chosen),
      after: learningReading(chosen, true),
      allRequired: chosen.A16 === "allEligibleRequired",
    });
  return decide(rule, context.asOf, () => {
    const finding = find(options);
    const decisive = decisiveAmbiguities(
      tt22Ambiguities,
      options,
      ["A03", "A04", "A05", "A06", "A09", "A16", "A17"],
      (other) => {
        const { outcome } = find(other);
        return outcome.status === "decided"
          ? `${outcome.value.before} → ${outcome.value.after}`
          : outcome.status;
      },
    );
    return { ...finding, diagnostics: [...(finding.diagnostics ?? []), ...decisive] };
  });
}

/** Every subject, optional ones included: A09 leaves them out of levels, not out of re-assessment. */
function everySubject(input: Pick<LearningInput, "marked" | "comments">, options: Tt22Options) {
  return countedRecord(input, { ...options, A09: "include" });
}
