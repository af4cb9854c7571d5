import { type Decision, decide } from "../../kernel/decision";
import { type ConductTerms, conductYearFinding } from "../formulas/conduct-year";
import type { Level } from "../formulas/levels";
import { clause } from "./clause";
import { tt43InForce } from "./in-force";
import type { Tt43Context } from "./options";

/**
 * The conduct level of the year from those of the two terms (Article 8, clause 2), by the same table as in schools. A
 * term without a level leaves the year undetermined with the levels still possible, lowest first.
 *
 * @example conductYear({ term1: "tot", term2: "dat" }).outcome // { status: "decided", value: "kha" }
 */
export function conductYear(terms: ConductTerms, context: Tt43Context = {}): Decision<Level> {
  const rule = { id: clause(8, 2), inForce: tt43InForce };
  return decide(rule, context.asOf, () => conductYearFinding(terms, rule.id));
}
