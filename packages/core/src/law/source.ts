import type { ClauseId } from "../kernel/citation";
import { type Diagnostic, diagnostic } from "../kernel/diagnostic";
import type { Evidence } from "./parameter";

/**
 * Says that a decision rests on a clause whose wording no copy proves.
 *
 * @example unverifiedSource("tt22-2021/18").code // "source.unverified"
 */
export function unverifiedSource(clause: ClauseId, confidence: Evidence = "M"): Diagnostic {
  return diagnostic("source.unverified", "info", [], { clause, confidence });
}
