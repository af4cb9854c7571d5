import type { ClauseId } from "../../kernel/citation";
import { type Finding, undetermined } from "../../kernel/decision";
import { diagnostic } from "../../kernel/diagnostic";
import { unverifiedSource } from "../source";
import type { Tt58Options } from "./options";

/**
 * What rests on a text that was recalled, not read: the clause is named (`source.unverified`), and under B04
 * `verifyFirst` nothing is decided from it, the result being only possible. `word` says the result for the diagnostic
 * that names the reading which decides.
 */
export function recalled<T>(
  finding: Finding<T>,
  clause: ClauseId,
  { B04 }: Tt58Options,
  word: (value: T) => string,
): Finding<T> {
  const { outcome, steps, diagnostics = [] } = finding;
  const said = [...diagnostics, unverifiedSource(clause)];
  if (outcome.status !== "decided") return { outcome, steps, diagnostics: said };
  const [alternative, wouldGive] =
    B04 === "asWritten" ? ["verifyFirst", "undetermined"] : ["asWritten", word(outcome.value)];
  return {
    outcome: B04 === "asWritten" ? outcome : undetermined([], [outcome.value]),
    steps,
    diagnostics: [
      ...said,
      diagnostic("ambiguity.decisive", "info", ["options", "B04"], { followed: B04, alternative, wouldGive }),
    ],
  };
}
