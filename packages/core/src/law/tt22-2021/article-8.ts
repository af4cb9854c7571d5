import { type Decision, decide } from "../../kernel/decision";
import { type ConductTerms, conductYearFinding } from "../formulas/conduct-year";
import { clause } from "./clause";
import { tt22InForce } from "./in-force";
import type { Level, Tt22Context } from "./options";

/**
 * The conduct level of the year from the levels that the form teacher gave in the two terms (Article 8, clause 2,
 * point b). A term without a level leaves the year undetermined with the levels still possible, lowest first.
 *
 * @example conductYear({ term1: "tot", term2: "dat" }).outcome // { status: "decided", value: "kha" }
 */
export function conductYear(terms: ConductTerms, context: Tt22Context = {}): Decision<Level> {
  const rule = { id: clause(8, 2, "b"), inForce: tt22InForce };
  return decide(rule, context.asOf, () => conductYearFinding(terms, rule.id));
}
