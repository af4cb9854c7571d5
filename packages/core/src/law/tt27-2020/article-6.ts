import { type Decision, decide, decided, undetermined } from "../../kernel/decision";
import { condition } from "../../kernel/trace";
import { clause } from "./clause";
import { tt27InForce } from "./in-force";
import type { Tt27Context } from "./options";

/** What a teacher may enter for regular assessment. */
export type RegularEntry = "comment" | "mark";

/**
 * Whether an entry may stand for regular assessment (Articles 4 and 6): comments, mostly spoken, never marks. `null` is
 * an entry not named.
 *
 * @example regularEntryAllowed({ entry: "mark" }).outcome // { status: "decided", value: false }
 */
export function regularEntryAllowed(
  { entry }: { readonly entry: RegularEntry | null },
  context: Tt27Context = {},
): Decision<boolean> {
  const id = clause(6);
  return decide({ id, inForce: tt27InForce }, context.asOf, () => {
    if (entry === null) return { outcome: undetermined(["entry"], [false, true]), steps: [] };
    const allowed = entry === "comment";
    return {
      outcome: decided(allowed),
      steps: [condition("regular.byComments", clause(4, 2), allowed, { entry })],
    };
  });
}
