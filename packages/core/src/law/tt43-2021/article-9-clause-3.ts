import type { OneSubjectReading } from "../formulas/four-level";
import { clause } from "./clause";
import type { Tt43Options } from "./options";

/** Article 9, clause 3: a level held down two levels or more by one subject alone is raised by one level. */
export const oneSubjectClause = clause(9, 3);

/**
 * How clause 3 is read under the chosen options (AMB-G01).
 *
 * @example oneSubjectReading(chooseOptions(tt43Ambiguities, { "AMB-G01": "removal" })).countsOneSubject // false
 */
export function oneSubjectReading(options: Tt43Options): OneSubjectReading {
  return {
    applies: true,
    countsOneSubject: options["AMB-G01"] === "substitution",
    includesComments: false,
  };
}
