import type { IsoDate } from "../../kernel/civil-date";
import { type Decision, decide, undetermined } from "../../kernel/decision";
import { diagnostic } from "../../kernel/diagnostic";
import { qd02InForce } from "./in-force";

/**
 * The answer to every calculation under Decision 02/2007, the regulation of continuing education before Circular
 * 43/2021: no copy of its numbers could be read, so nothing is decided, nothing is called possible, and the warning
 * `instrument.unsupported` names the question.
 *
 * @example unsupported("learningGrade").outcome // { status: "undetermined", missing: [], possible: [] }
 */
export function unsupported(question: string, asOf?: IsoDate): Decision<never> {
  const rule = { id: "qd02-2007/entry-into-force", inForce: qd02InForce } as const;
  return decide(rule, asOf, () => ({
    outcome: undetermined([], []),
    steps: [],
    diagnostics: [diagnostic("instrument.unsupported", "warning", [], { instrument: "qd02-2007", question })],
  }));
}
