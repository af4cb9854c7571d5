import { type Decision, decide } from "../../kernel/decision";
import { type Diagnostic, diagnostic } from "../../kernel/diagnostic";
import { chooseOptions, decisiveAmbiguities } from "../ambiguity";
import {
  type Award,
  type AwardLaw,
  type AwardRecord,
  awardFinding,
  termAwardFinding,
} from "../formulas/award";
import { countedRecord, type MarkedSubject } from "./article-9-clause-2";
import { clause } from "./clause";
import { tt22InForce } from "./in-force";
import { type Level, type Tt22Context, type Tt22Options, tt22Ambiguities } from "./options";
import { excellentPupil } from "./params-results";

/** Results that replaced those of the year after training or re-assessment in summer. */
export interface SummerResults {
  readonly conduct?: Level | null;
  readonly learning?: Level | null;
  /** The year averages with the re-assessed ones replaced. */
  readonly yearAverages?: readonly MarkedSubject[];
}

/** What a title rests on: the year's conduct and learning and the year averages of the marked subjects. */
export interface AwardInput {
  readonly conduct: Level | null;
  readonly learning: Level | null;
  readonly yearAverages: readonly MarkedSubject[];
  /** Titles exist for the school year only; a term has none. */
  readonly period?: "year" | "term";
  /** Read only under A13 `true`, and only where a level of the year was Chưa đạt. */
  readonly afterSummer?: SummerResults;
}

const law: AwardLaw = {
  excellent: excellentPupil.value,
  clause: clause(15, 1, "a"),
  tooFewCode: "marked.fewerThanSix",
};

/**
 * The title of a school year, Học sinh Xuất sắc or Học sinh Giỏi (Article 15, clause 1, point a).
 *
 * Averages are tenths; under A03 `unrounded` the exact average cut to whole tenths counts instead, under A09
 * `exclude` no optional subject. With fewer than six marked subjects six cannot reach 9.0, so the title is Giỏi;
 * A06 `scale` asks it of all of them; either way the information `marked.fewerThanSix` says so. A missing value
 * leaves the title undetermined, lowest possible first.
 *
 * @example
 * const yearAverages = [90, 90, 90, 90, 90, 90, 65].map((mark, i) => ({ key: `m${i}`, average: tenths(mark) }));
 * award({ conduct: "tot", learning: "tot", yearAverages }).outcome // { status: "decided", value: "xuat-sac" }
 */
export function award(input: AwardInput, context: Tt22Context = {}): Decision<Award> {
  const options = chooseOptions(tt22Ambiguities, context.options);
  return decide({ id: law.clause, inForce: tt22InForce }, context.asOf, () => {
    if (input.period === "term") return termAwardFinding(clause(15, 1));
    const find = (chosen: Tt22Options) =>
      awardFinding(countedAward(input, chosen), law, chosen.A06 === "scale");
    const finding = find(options);
    const decisive = decisiveAmbiguities(tt22Ambiguities, options, ["A03", "A06", "A09", "A13"], (other) => {
      const { outcome } = find(other);
      return outcome.status === "decided" ? (outcome.value ?? "none") : outcome.status;
    });
    return {
      ...finding,
      diagnostics: [
        ...(finding.diagnostics ?? []),
        ...(options.A13 === "true" ? notDue(input) : []),
        ...decisive,
      ],
    };
  });
}

/** The record as the options let it count: A13 the results after summer, A03 the averages, A09 the subjects. */
function countedAward(input: AwardInput, options: Tt22Options): AwardRecord {
  const { conduct, learning, yearAverages, afterSummer = {} } = input;
  const summer = options.A13 === "true";
  const trained = summer && conduct === "chua-dat";
  const reassessed = summer && learning === "chua-dat";
  const marked = (reassessed ? afterSummer.yearAverages : undefined) ?? yearAverages;
  return {
    conduct: (trained ? afterSummer.conduct : null) ?? conduct,
    learning: (reassessed ? afterSummer.learning : null) ?? learning,
    averages: countedRecord({ marked, comments: [] }, options).marked,
  };
}

function notDue({ conduct, learning, afterSummer = {} }: AwardInput): Diagnostic[] {
  return (["conduct", "learning"] as const).flatMap((name) => {
    const value = afterSummer[name] ?? null;
    const ofYear = name === "conduct" ? conduct : learning;
    return value === null || ofYear === null || ofYear === "chua-dat"
      ? []
      : [diagnostic("summer.notDue", "warning", [`afterSummer.${name}`], { value })];
  });
}
