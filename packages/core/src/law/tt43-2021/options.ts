import type { IsoDate } from "../../kernel/civil-date";
import { ambiguity, type OptionChoice, type Options } from "../ambiguity";
import { clause } from "./clause";

/** The open questions of Circular 43/2021; the first reading of each is the default. */
export const tt43Ambiguities = {
  "AMB-G01": ambiguity("oneSubjectAdjustment.test", ["substitution", "removal"], [clause(9, 3)]),
  "AMB-G02": ambiguity("allSubjects", ["everySubject", "compulsoryOnly"], [clause(9, 2)]),
  "AMB-G03": ambiguity("specialTopic", ["extra", "replacesOne"], [clause(6)]),
  "AMB-G04": ambiguity("yearFrom", ["chained", "fullPrecision"], [clause(9, 1)]),
  "AMB-G05": ambiguity("activities", ["commentOnly", "asSubject"], [clause(5), clause(9, 2)]),
  "AMB-G06": ambiguity("selfStudyConduct", ["optional", "required"], [clause(8), clause(11)]),
  "AMB-G07": ambiguity("under35Periods", ["two", "error"], [clause(6)]),
} as const;

/** One chosen reading for every open question of Circular 43/2021. */
export type Tt43Options = Options<typeof tt43Ambiguities>;

/** What every rule of Circular 43/2021 may be told besides its input. */
export interface Tt43Context {
  /** The day the question is asked for; left out, the rule's being in force is not examined. */
  readonly asOf?: IsoDate;
  readonly options?: OptionChoice<typeof tt43Ambiguities>;
}
