import type { ClauseId } from "./citation";
import type { Json } from "./diagnostic";

/**
 * One step of a decision: `id` keys its sentence in the locale files, `cite` is the norm it runs under,
 * `holds` says whether a condition was met (steps that did not hold stay in the tree), `data` holds the operands.
 */
export interface Step {
  readonly id: string;
  readonly cite: ClauseId;
  readonly holds?: boolean;
  readonly data: { readonly [key: string]: Json };
  readonly steps: readonly Step[];
}

/**
 * Builds a step that computes or looks up something.
 *
 * @example step("average.weightedSum", "tt22-2021/9.1.b", { sum: 435, divisor: 6 })
 */
export function step(
  id: string,
  cite: ClauseId,
  data: { readonly [key: string]: Json } = {},
  steps: readonly Step[] = [],
): Step {
  return { id, cite, data, steps };
}

/**
 * Builds a step that tests a condition.
 *
 * @example condition("promotion.absence", "tt22-2021/12.1.c", false, { sessions: 46, limit: 45 }).holds // false
 */
export function condition(
  id: string,
  cite: ClauseId,
  holds: boolean,
  data: { readonly [key: string]: Json } = {},
  steps: readonly Step[] = [],
): Step {
  return { id, cite, holds, data, steps };
}
