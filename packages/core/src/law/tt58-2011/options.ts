import type { IsoDate } from "../../kernel/civil-date";
import { ambiguity, type OptionChoice, type Options } from "../ambiguity";
import { clause } from "./clause";

/** The open questions of Circular 58/2011; the first reading of each is the default. B03 has no other reading. */
export const tt58Ambiguities = {
  B01: ambiguity("overallAverage", ["rounded", "unrounded"], [clause(11)]),
  B02: ambiguity("excellentToPoor", ["adjacent", "literal"], [clause(13, 6)]),
  B03: ambiguity("coreConditionHolds", ["yes"], [clause(13, 6)]),
  B04: ambiguity(
    "recalledTexts",
    ["asWritten", "verifyFirst"],
    [clause(6), clause(8), clause(10), clause(12)],
  ),
} as const;

/** One chosen reading for every open question of Circular 58/2011. */
export type Tt58Options = Options<typeof tt58Ambiguities>;

/** What every rule of Circular 58/2011 may be told besides its input. */
export interface Tt58Context {
  /** The day the question is asked for; left out, the rule's being in force is not examined. */
  readonly asOf?: IsoDate;
  readonly options?: OptionChoice<typeof tt58Ambiguities>;
}
