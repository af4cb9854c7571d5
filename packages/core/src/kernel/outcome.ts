import type { ClauseId } from "./citation";
import type { Period } from "./civil-date";

/** One of several readings that the sources leave open. */
export interface Reading<T> {
  readonly value: T;
  readonly cites: readonly ClauseId[];
}

/**
 * What a rule answers. `undetermined` names the input paths that are missing and exactly which results they leave
 * possible (`P` is the part of the result that `possible` lists, where that is shorter than the whole).
 */
export type Outcome<T, P = T> =
  | { readonly status: "decided"; readonly value: T }
  | { readonly status: "undetermined"; readonly missing: readonly string[]; readonly possible: readonly P[] }
  | { readonly status: "notInForce"; readonly inForce: Period }
  | { readonly status: "disputed"; readonly readings: readonly Reading<T>[] };
