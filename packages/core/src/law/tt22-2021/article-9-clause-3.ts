import type { OneSubjectReading } from "../formulas/four-level";
import { clause } from "./clause";
import type { Tt22Options } from "./options";

/** Article 9, clause 3: a level held down two levels or more by one subject alone is raised by one level. */
export const oneSubjectClause = clause(9, 3);

/**
 * How clause 3 is read under the chosen options; `afterSummer` says that the level is the one recomputed after
 * re-assessment, to which A17 may deny the clause.
 *
 * @example oneSubjectReading(chooseOptions(tt22Ambiguities, { A04: "removal" }), false).countsOneSubject // false
 */
export function oneSubjectReading(options: Tt22Options, afterSummer: boolean): OneSubjectReading {
  return {
    applies: !afterSummer || options.A17 === "true",
    countsOneSubject: options.A04 === "substitution",
    includesComments: options.A05 === "true",
  };
}
