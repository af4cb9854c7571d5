import type { ClauseId } from "../../kernel/citation";
import { decided, type Finding, undetermined } from "../../kernel/decision";
import { type Diagnostic, diagnostic } from "../../kernel/diagnostic";
import { condition } from "../../kernel/trace";

/** A scale of whole marks; both ends in tenths. */
export interface WholeMarkScale {
  readonly lowest: number;
  readonly highest: number;
}

/**
 * Tells whether a number of tenths is a whole mark on the scale.
 *
 * @example isWholeMark(85, { lowest: 0, highest: 100 }) // false: 8.5 has a decimal
 */
export function isWholeMark(mark: number, { lowest, highest }: WholeMarkScale): boolean {
  return mark % 10 === 0 && mark >= lowest && mark <= highest;
}

/** Whether a mark is whole and on the scale; `mark` is tenths, which need not be whole, `null` one not entered. */
export function wholeMarkFinding(
  mark: number | null,
  scale: WholeMarkScale,
  clause: ClauseId,
): Finding<boolean> {
  if (mark === null) return { outcome: undetermined(["mark"], [false, true]), steps: [] };
  const text = String(mark / 10);
  return {
    outcome: decided(isWholeMark(mark, scale)),
    steps: [
      condition("mark.whole", clause, mark % 10 === 0, { mark: text }),
      condition("mark.onScale", clause, mark >= scale.lowest && mark <= scale.highest, {
        mark: text,
        lowest: scale.lowest / 10,
        highest: scale.highest / 10,
      }),
    ],
  };
}

/** What is wrong with a mark that should be whole and on the scale; nothing where it is. */
export function markProblems(mark: number, scale: WholeMarkScale, path: readonly string[]): Diagnostic[] {
  if (isWholeMark(mark, scale)) return [];
  const text = String(mark / 10);
  return mark < scale.lowest || mark > scale.highest
    ? [
        diagnostic("mark.outOfRange", "error", path, {
          text,
          lowest: scale.lowest / 10,
          highest: scale.highest / 10,
        }),
      ]
    : [diagnostic("mark.tooManyDecimals", "error", path, { text, decimals: 1, allowed: 0 })];
}
