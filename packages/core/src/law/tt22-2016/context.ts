import type { IsoDate } from "../../kernel/civil-date";

/** What every rule of the legacy regime may be told besides its input; it has no options. */
export interface LegacyPrimaryContext {
  /** The day the question is asked for; left out, the rule's being in force is not examined. */
  readonly asOf?: IsoDate;
}
