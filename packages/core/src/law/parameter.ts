import type { ClauseId } from "../kernel/citation";

/**
 * How a text was checked: `V` read in a Vietnamese copy or quotation, `E` in an English rendering,
 * `R` coded or quoted in public repositories, `M` recalled and not yet seen in a copy. Where a whole instrument was
 * graded at once: `A` read in two full copies, `B` in one detailed extraction, `C` recalled, `D` not confirmed.
 */
export type Evidence = "V" | "E" | "R" | "M" | "A" | "B" | "C" | "D";

/** A number or list that the law fixes, with the clause that fixes it and how its text was checked. */
export interface Parameter<Value> {
  readonly value: Value;
  readonly clause: ClauseId;
  readonly evidence: readonly [Evidence, ...Evidence[]];
}

/** Declares a parameter, keeping the literal type of its value. */
export function parameter<const Value>(
  value: Value,
  clause: ClauseId,
  ...evidence: readonly [Evidence, ...Evidence[]]
): Parameter<Value> {
  return { value, clause, evidence };
}
