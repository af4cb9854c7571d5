import type { ClauseId } from "../kernel/citation";
import { type Diagnostic, diagnostic } from "../kernel/diagnostic";

/**
 * Says that a decision rests on a clause whose wording was recalled, not read: it is probable, not proven.
 *
 * @example unverifiedSource("tt22-2021/7.5").data // { clause: "tt22-2021/7.5", confidence: "M" }
 */
export function unverifiedSource(clause: ClauseId): Diagnostic {
  return diagnostic("source.unverified", "info", [], { clause, confidence: "M" });
}
