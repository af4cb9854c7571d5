import type { IsoDate } from "../../kernel/civil-date";
import { ambiguity, type OptionChoice, type Options } from "../ambiguity";
import { clause } from "./clause";

/** The open questions of Circular 27/2020; the first reading of each is the default. */
export const tt27Ambiguities = {
  "AMB-P01": ambiguity("markZero", ["accept", "rejectZero"], [clause(7, 1, "d")]),
  "AMB-P02": ambiguity("markAfterSecondTest", ["secondReplaces", "better"], [clause(7, 1, "d")]),
  "AMB-P03": ambiguity("levelInSynthesis", ["yearEnd", "overallSynthesis"], [clause(9, 2, "a")]),
  "AMB-P04": ambiguity(
    "informaticsAndTechnology",
    ["twoComponents", "oneSubject"],
    [clause(7, 1, "b"), clause(9, 2, "a")],
  ),
  "AMB-P05": ambiguity("ethnicLanguageTest", ["recordedCounts", "tested"], [clause(7, 1, "b")]),
  "AMB-P06": ambiguity("electives", ["onceRated", "compulsoryOnly"], [clause(9, 2, "a")]),
  "AMB-P07": ambiguity(
    "blankCompetencies",
    ["blankAllowed", "allRequired"],
    [clause(5, 1), clause(9, 2, "a")],
  ),
  "AMB-P08": ambiguity("resultAfterSupplementary", ["keepResult", "becomesHoanThanh"], [clause(11, 1, "b")]),
} as const;

/** One chosen reading for every open question of Circular 27/2020. */
export type Tt27Options = Options<typeof tt27Ambiguities>;

/** What every rule of Circular 27/2020 may be told besides its input. */
export interface Tt27Context {
  /** The day the question is asked for; left out, the rule's being in force is not examined. */
  readonly asOf?: IsoDate;
  readonly options?: OptionChoice<typeof tt27Ambiguities>;
}
