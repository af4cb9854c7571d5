import { type Decision, decide } from "../../kernel/decision";
import { chooseOptions, decisiveAmbiguities } from "../ambiguity";
import { type Award, type AwardLaw, awardFinding, termAwardFinding } from "../formulas/award";
import type { Level } from "../formulas/levels";
import { countedRecord, type MarkedSubject } from "./article-9-clause-2";
import { clause } from "./clause";
import { tt43InForce } from "./in-force";
import { type Tt43Context, type Tt43Options, tt43Ambiguities } from "./options";
import { excellentLearner } from "./params";

/** What a title rests on: the year's conduct and learning and the year averages of the subjects. */
export interface AwardInput {
  readonly conduct: Level | null;
  readonly learning: Level | null;
  readonly yearAverages: readonly MarkedSubject[];
  /** Titles rest on year averages; a term has none. */
  readonly period?: "year" | "term";
}

const law: AwardLaw = {
  excellent: excellentLearner.value,
  clause: clause(14),
  tooFewCode: "marked.fewerThanFive",
};

/**
 * The title of a year, Học viên Xuất sắc (`xuat-sac`) or Học viên Giỏi (`gioi`), given by the director of the centre
 * (Article 14): conduct and learning Tốt; five subjects at 9.0 or more for the higher one.
 *
 * Averages are tenths. With fewer than five subjects the title is Giỏi at most and the information
 * `marked.fewerThanFive` says so. A missing value leaves the title undetermined, lowest possible first; a learner
 * without a conduct result has `conduct` missing.
 *
 * @example
 * const yearAverages = [90, 90, 90, 90, 90, 65].map((mark, i) => ({ key: `m${i}`, average: tenths(mark) }));
 * award({ conduct: "tot", learning: "tot", yearAverages }).outcome // { status: "decided", value: "xuat-sac" }
 */
export function award(input: AwardInput, context: Tt43Context = {}): Decision<Award> {
  const options = chooseOptions(tt43Ambiguities, context.options);
  const { conduct, learning, yearAverages, period = "year" } = input;
  return decide({ id: law.clause, inForce: tt43InForce }, context.asOf, () => {
    if (period === "term") return termAwardFinding(law.clause);
    const find = (chosen: Tt43Options) =>
      awardFinding(
        { conduct, learning, averages: countedRecord({ marked: yearAverages }, chosen).marked },
        law,
        false,
      );
    const finding = find(options);
    const decisive = decisiveAmbiguities(tt43Ambiguities, options, ["AMB-G02", "AMB-G05"], (other) => {
      const { outcome } = find(other);
      return outcome.status === "decided" ? (outcome.value ?? "none") : outcome.status;
    });
    return { ...finding, diagnostics: [...(finding.diagnostics ?? []), ...decisive] };
  });
}
