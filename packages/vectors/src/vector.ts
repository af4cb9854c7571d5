/** A value that JSON can hold. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/**
 * What a case shows of its clause: that it applies, that it does not, what happens at the edge of a threshold, a count
 * or a date, or something that holds whatever the numbers are.
 */
export const vectorKinds = ["positive", "negative", "boundary", "property"] as const;

/** What a case shows of its clause. */
export type VectorKind = (typeof vectorKinds)[number];

/** Whether a person worked the expected answer out from the text, or a program of its own computed it. */
export type VectorOrigin = "hand" | "generated";

/** A question of the evaluation protocol without its id, which is that of the case. */
export interface VectorRequest {
  readonly op: string;
  readonly input: { readonly [name: string]: Json };
  readonly options?: { readonly [id: string]: string };
  readonly asOf?: string;
}

/** What must be right in the answer; what is left out is not compared. */
export interface ExpectedAnswer {
  readonly status: "decided" | "undetermined" | "notInForce" | "disputed" | "error";
  readonly value?: Json;
  /** Lists inside `value` are compared without regard to order. */
  readonly unordered?: true;
  /** Values at places inside `value`, by paths such as `learning.year.level`; the rest of `value` is not compared. */
  readonly parts?: { readonly [path: string]: Json };
  readonly missing?: readonly string[];
  readonly possible?: readonly Json[];
  /** Clauses that the answer must cite, among others. */
  readonly cites?: readonly string[];
  /** The code of one of the diagnostics. */
  readonly code?: string;
}

/** One question with the answer that the law gives to it. */
export interface VectorCase {
  readonly id: string;
  readonly clause: string;
  readonly kind: VectorKind;
  readonly title: string;
  /** How the expected answer follows from the clause. */
  readonly because?: string;
  readonly request: VectorRequest;
  readonly expected: ExpectedAnswer;
}

/** One file of cases: all of one clause. */
export interface VectorFile {
  readonly $schema: string;
  readonly clause: string;
  readonly cases: readonly VectorCase[];
}

/** A case together with where it comes from. */
export interface Vector extends VectorCase {
  readonly origin: VectorOrigin;
}
