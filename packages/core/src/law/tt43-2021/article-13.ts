import { type Decision, decide } from "../../kernel/decision";
import { chooseOptions, decisiveAmbiguities } from "../ambiguity";
import type { Level } from "../formulas/levels";
import {
  type LevelAfterReassessment,
  levelAfterFinding,
  type Reassessable,
  type Reassessed,
  type ReassessmentLaw,
  reassessableFinding,
} from "../formulas/reassessment";
import { unverifiedSource } from "../source";
import { countedRecord, type LearningInput, learningLaw, learningReading } from "./article-9-clause-2";
import { clause } from "./clause";
import { tt43InForce } from "./in-force";
import { type Tt43Context, type Tt43Options, tt43Ambiguities } from "./options";
import { reassessedBelow } from "./params";

/** The year's results of one learner and the new ones of re-assessment in summer. */
export interface ReassessmentInput extends LearningInput {
  readonly reassessed: Pick<Reassessed, "marked">;
}

const law: ReassessmentLaw = { below: reassessedBelow.value, clause: clause(13), learning: learningLaw };
const rule = { id: law.clause, inForce: tt43InForce };

/**
 * The subjects that a learner due for re-assessment may be re-assessed in (Article 13): those with a year average below
 * 5.0, by their keys; `comments` is always empty. Whether re-assessment is due at all is for `promotion` to say.
 *
 * A missing average leaves the answer undetermined; `possible` then holds the least and the greatest answer, between
 * which every choice is possible.
 *
 * @example
 * reassessable({ marked: [{ key: "toan", average: tenths(49) }, { key: "gdcd", average: tenths(50) }] }).outcome
 * // { status: "decided", value: { marked: ["toan"], comments: [] } }
 */
export function reassessable(input: LearningInput, context: Tt43Context = {}): Decision<Reassessable> {
  const options = chooseOptions(tt43Ambiguities, context.options);
  return decide(rule, context.asOf, () =>
    reassessableFinding(everySubject(input, options), law.below, law.clause),
  );
}

/**
 * The learning level of the year and the one that counts for promotion after re-assessment (Article 13): the new
 * averages replace those of the year, then the level is computed anew, with clause 3 of Article 9.
 *
 * That the learner chooses the subjects and that the new result replaces the year's is recalled, not read: each answer
 * says so (`source.unverified`). A new result of a subject that may not be re-assessed is the error
 * `reassessment.notEligible`, of a subject the learner does not have `reassessment.unknownSubject`; where the year's
 * level is not Chưa đạt none was due: it stays, with the warning `summer.notDue`.
 *
 * @example
 * const marked = [40, 45, 60, 70, 80].map((mark, i) => ({ key: `m${i}`, average: tenths(mark) }));
 * levelAfterReassessment({ marked, reassessed: { marked: { m0: tenths(50), m1: tenths(50) } } }).outcome
 * // { status: "decided", value: { before: "chua-dat", after: "dat" } }
 */
export function levelAfterReassessment(
  { marked, reassessed }: ReassessmentInput,
  context: Tt43Context = {},
): Decision<LevelAfterReassessment, Level> {
  const options = chooseOptions(tt43Ambiguities, context.options);
  const find = (chosen: Tt43Options) =>
    levelAfterFinding(everySubject({ marked }, chosen), countedRecord({ marked }, chosen), reassessed, law, {
      before: learningReading(chosen),
      after: learningReading(chosen),
      allRequired: false,
    });
  return decide(rule, context.asOf, () => {
    const finding = find(options);
    const decisive = decisiveAmbiguities(
      tt43Ambiguities,
      options,
      ["AMB-G01", "AMB-G02", "AMB-G05"],
      (other) => {
        const { outcome } = find(other);
        return outcome.status === "decided"
          ? `${outcome.value.before} → ${outcome.value.after}`
          : outcome.status;
      },
    );
    return {
      ...finding,
      diagnostics: [...(finding.diagnostics ?? []), unverifiedSource(rule.id, "C"), ...decisive],
    };
  });
}

/** Every subject, electives included: AMB-G02 leaves them out of levels, not out of re-assessment. */
function everySubject(input: LearningInput, options: Tt43Options) {
  return countedRecord(input, { ...options, "AMB-G02": "everySubject" });
}
