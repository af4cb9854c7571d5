import type { IsoDate } from "../../kernel/civil-date";
import { ambiguity, type OptionChoice, type Options } from "../ambiguity";
import { clause } from "./clause";

/** The open questions of Circular 70/2026; the first reading of each is the default. */
export const tt70Ambiguities = {
  "AMB-R01": ambiguity("signatureOrder", ["ordered", "anyOrder"], [clause(9), clause(9, 1)]),
  "AMB-R02": ambiguity("createdBefore", ["exclusive", "inclusive"], [clause(7)]),
  "AMB-R03": ambiguity("workingDays", ["nextWorkingDay", "sameDay"], [clause(22, 8)]),
  "AMB-R06": ambiguity("headAbsent", ["delegatedSigner", "headOnly"], [clause(9, 1)]),
} as const;

/** One chosen reading for every open question of Circular 70/2026. */
export type Tt70Options = Options<typeof tt70Ambiguities>;

/** What every rule of Circular 70/2026 may be told besides its input. */
export interface Tt70Context {
  /** The day the question is asked for; left out, only the days of the events are held against the entry into force. */
  readonly asOf?: IsoDate;
  readonly options?: OptionChoice<typeof tt70Ambiguities>;
}
